/** The page's tabs. */
import { type Post, seesMoney } from '#shared/kernel/posts';
import type { Trade } from '#shared/procedures/registry';

export const tabIds = [
  'overview',
  'items',
  'field',
  'results',
  'production',
  'docking',
  'papers',
  'flow',
  'history',
] as const;
export type TabId = (typeof tabIds)[number];
/** What a person looks for most on an order: what was ordered and what is signed; press, inspector and store: the work. */
export const firstTab = (trade: Trade, posts: readonly Post[]): TabId =>
  trade === 'docking' ? 'docking' : trade === 'print' && !seesMoney(posts) ? 'production' : 'items';
/** What not every trade has; an internal docking form has one page of its own instead of those of an order. */
const ofTrades: Partial<Record<TabId, readonly Trade[]>> = {
  overview: ['survey', 'print'],
  items: ['survey', 'print'],
  field: ['survey'],
  results: ['survey'],
  production: ['print'],
  docking: ['docking'],
};
export const tabsOf = (trade: Trade): TabId[] => tabIds.filter((id) => ofTrades[id]?.includes(trade) ?? true);
export const isTab = (text: string | undefined): text is TabId =>
  text !== undefined && (tabIds as readonly string[]).includes(text);

export const tabPath = (id: string, tab: TabId): string => `/orders/${encodeURIComponent(id)}/${tab}`;
export { fieldPath, type Place, partPath, placeOf, settlementPath } from '../../ui/mendPlace';
