/** The page's tabs. */
import { type Post, seesMoney } from '#shared/kernel/posts';
import { clientTrades, type Trade } from '#shared/procedures/registry';

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
/**
 * What a person looks for most on an order: what was ordered and what is signed; press, inspector and store: the work;
 * on an internal docking form: its one page.
 */
export function firstTab(trade: Trade, posts: readonly Post[]): TabId {
  if (trade === 'docking') return 'docking';
  return trade === 'print' && !seesMoney(posts) ? 'production' : 'items';
}
/** Tabs that not every trade has. */
const ofTrades: Partial<Record<TabId, readonly Trade[]>> = {
  overview: clientTrades,
  items: clientTrades,
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
