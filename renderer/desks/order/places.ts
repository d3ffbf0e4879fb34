/** The page's tabs. */
import { type Post, seesMoney } from '#shared/kernel/posts';
import type { Trade } from '#shared/procedures/registry';

export const tabIds = [
  'overview',
  'items',
  'field',
  'results',
  'production',
  'papers',
  'flow',
  'history',
] as const;
export type TabId = (typeof tabIds)[number];
/** What a person looks for most on an order: what was ordered and what is signed; press, inspector and store: the work. */
export const firstTab = (trade: Trade, posts: readonly Post[]): TabId =>
  trade === 'print' && !seesMoney(posts) ? 'production' : 'items';
/** What only one trade has. */
const ofTrade: Partial<Record<TabId, Trade>> = { field: 'survey', results: 'survey', production: 'print' };
export const tabsOf = (trade: Trade): TabId[] =>
  tabIds.filter((id) => ofTrade[id] === undefined || ofTrade[id] === trade);
export const isTab = (text: string | undefined): text is TabId =>
  text !== undefined && (tabIds as readonly string[]).includes(text);

export const tabPath = (id: string, tab: TabId): string => `/orders/${encodeURIComponent(id)}/${tab}`;
export { fieldPath, type Place, partPath, placeOf, settlementPath } from '../../ui/mendPlace';
