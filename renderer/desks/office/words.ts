/** Names that come from the procedures' data, in the language of the screen. */
import type { Language } from '#shared/kernel/faults';
import { isPost, posts } from '#shared/kernel/posts';
import type { WaitingRow } from '#shared/order/summary';
import { findAct } from '#shared/procedure/engine';
import { procedures, type Trade } from '#shared/procedures/registry';
import { useLanguage } from '../../i18n/useT';

export const useWordsLanguage = (): Language => (useLanguage() === 'en' ? 'en' : 'zh');

export const actTitle = (trade: Trade, act: string, language: Language): string =>
  findAct(procedures[trade], act)?.title[language] ?? act;

export const stepTitle = (trade: Trade, step: string, language: Language): string =>
  procedures[trade].steps.find((s) => s.id === step)?.title[language] ?? step;

export const postTitle = (post: string, language: Language): string =>
  isPost(post) ? posts[post][language] : post;

/** Whom a task waits for: who is named for it, the lead by name, else the posts. */
export function waitsFor(waiting: WaitingRow, language: Language): string {
  if (waiting.person) return waiting.person.name;
  const others = waiting.posts.filter((p) => !(waiting.lead && p === 'fieldLead'));
  const names = [...(waiting.lead ? [waiting.lead.name] : []), ...others.map((p) => postTitle(p, language))];
  return names.join(language === 'zh' ? '、' : ', ');
}
