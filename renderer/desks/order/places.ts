/** The page's tabs. */
import type { Trade } from '#shared/procedures/registry';

export const tabIds = [
  'overview',
  'items',
  'field',
  'results',
  'docking',
  'papers',
  'flow',
  'history',
] as const;
export type TabId = (typeof tabIds)[number];
/** What a person looks for most on an order: what was ordered and what is signed. */
export const FIRST_TAB: TabId = 'items';
/** An internal docking form has one page of its own instead of those of an order. */
export const firstTab = (trade: Trade): TabId => (trade === 'docking' ? 'docking' : FIRST_TAB);
export const isTab = (text: string | undefined): text is TabId =>
  text !== undefined && (tabIds as readonly string[]).includes(text);

export const tabPath = (id: string, tab: TabId): string => `/orders/${encodeURIComponent(id)}/${tab}`;
export { fieldPath, type Place, placeOf, settlementPath } from '../../ui/mendPlace';
