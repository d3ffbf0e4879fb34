/** Posts in the words of the screen. */
import { useCallback } from 'react';
import { type Post, posts } from '#shared/kernel/posts';
import { useLanguage, useT } from '../../i18n/useT';

export function usePostNames() {
  const t = useT();
  const words = useLanguage() === 'en' ? 'en' : 'zh';
  const one = useCallback((post: Post) => posts[post][words], [words]);
  const list = useCallback((held: readonly Post[]) => held.map(one).join(t('common.listJoin')), [one, t]);
  return { one, list };
}
