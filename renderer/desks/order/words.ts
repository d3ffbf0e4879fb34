/** Words of the order page that come from data: refusals, posts, steps, capacities, times that went by. */
import { useMemo } from 'react';
import type { Language, Refusal } from '#shared/kernel/faults';
import { isPost, type Post, posts } from '#shared/kernel/posts';
import { say } from '#shared/order/sentences';
import type { OrderState, SignOff, VoidMark } from '#shared/order/state';
import { rules } from '#shared/procedures/rules';
import { useLanguage, useT } from '../../i18n/useT';

export function useWords() {
  const t = useT();
  const language: Language = useLanguage() === 'en' ? 'en' : 'zh';
  return useMemo(
    () => ({
      language,
      listJoin: t('common.listJoin'),
      say: (refusal: Refusal, order?: OrderState) => say(refusal, language, order),
      rule: (id: string) => rules[id]?.[language],
      post: (id: string) => (isPost(id) ? posts[id][language] : id),
      postList: (ids: readonly Post[]) =>
        ids.map((p) => posts[p][language]).join(language === 'zh' ? '/' : ' / '),
      /** `2 小时`; under a minute: `刚刚`. */
      lasted: (since: string, now: number) => {
        const minutes = Math.floor((now - Date.parse(since)) / 60_000);
        if (!(minutes >= 1)) return t('order.lasted.now');
        if (minutes < 60) return t('order.lasted.minutes', { count: minutes });
        if (minutes < 48 * 60) return t('order.lasted.hours', { count: Math.floor(minutes / 60) });
        return t('order.lasted.days', { count: Math.floor(minutes / 1440) });
      },
      capacity: (capacity: SignOff['signature']['capacity']) => t(`order.capacity.${capacity}`),
      voided: (mark: VoidMark) =>
        mark.reason
          ? t('order.void.because', { why: t(`order.void.${mark.why}`), reason: mark.reason })
          : t(`order.void.${mark.why}`),
    }),
    [language, t],
  );
}
export type WordsOfOrder = ReturnType<typeof useWords>;

/** `3-12`: the year is in the number above; the exact time is on hover. */
export const shortDay = (day: string): string => day.replace(/^\d{4}-0?(\d+)-0?(\d+)$/, '$1-$2');
