/** Filters of the order list with their counts. Pure, over rows already in memory. */
import type { OrderRow, OrderStatus } from '#shared/order/summary';
import type { Trade } from '#shared/procedures/registry';
import { matchesWords, wordsOf } from '../../ui/findText';

export interface ListFilter {
  /** '' or left out is any. */
  trade?: Trade | '';
  status: OrderStatus | 'all';
  /** Step id; '' is any. */
  step: string;
  text: string;
  /** Exact client name; '' is any. */
  client: string;
}

export interface FilteredOrders {
  rows: OrderRow[];
  /** How many each status would show, with text and client as they are. */
  byStatus: Record<OrderStatus | 'all', number>;
  /** How many each step would show, with the status as it is, too. */
  byStep: Record<string, number>;
  /** How many each trade would show, with status, text and client as they are; without text of its own, all. */
  byTrade: Record<Trade, number>;
}

export function filterOrders(all: readonly OrderRow[], f: ListFilter): FilteredOrders {
  const words = wordsOf(f.text);
  const byStatus = { all: 0, open: 0, done: 0, cancelled: 0 };
  const byStep: Record<string, number> = {};
  const byTrade = { survey: 0, print: 0, docking: 0 };
  const rows: OrderRow[] = [];
  for (const row of all) {
    if (f.client && row.client.trim() !== f.client) continue;
    if (!matchesWords([row.number, row.client, row.project, row.product, row.place, row.shelfMark], words))
      continue;
    if (f.status === 'all' || row.status === f.status) byTrade[row.trade] += 1;
    if (f.trade && row.trade !== f.trade) continue;
    byStatus.all += 1;
    byStatus[row.status] += 1;
    if (f.status !== 'all' && row.status !== f.status) continue;
    if (row.status === 'open' && row.step) byStep[row.step] = (byStep[row.step] ?? 0) + 1;
    if (!f.step || (row.status === 'open' && row.step === f.step)) rows.push(row);
  }
  return { rows, byStatus, byStep, byTrade };
}
