/** What the money and manager desks read: where each order stands with its settlement, a month's lines, what is owed. */
import type { Post } from '#shared/kernel/posts';
import type { Settlement } from '#shared/money/settlement';
import { liveItems } from '#shared/order/facts';
import { settlementOf, unsettledItems } from '#shared/order/settlementOf';
import type { OrderState } from '#shared/order/state';
import type { OrderRow } from '#shared/order/summary';
import { isClientTrade } from '#shared/procedures/registry';
import { type DeskDb, db as theDb } from './db';
import { isLate } from './queries';

/**
 * `again`: issued, but something it covers changed since, so it must be issued anew · `ready`: it is its turn and
 * nothing is missing · `lacks`: its turn, something is missing · `settled` · `early`: work before it is still open.
 */
export type SettlementStand = 'again' | 'ready' | 'lacks' | 'settled' | 'early';

export interface SettlementLine {
  order: OrderRow;
  stand: SettlementStand;
  /** Settlement number, once one was issued. */
  number: string;
  date: string;
  items: number;
  /** Items that can't be counted yet. */
  unsigned: number;
  unpriced: number;
  totalFen: number;
  paidFen: number;
  dueFen: number;
}

export function settlementLine(order: OrderRow, state: OrderState): SettlementLine {
  const open = unsettledItems(state);
  const sums: Settlement | undefined = settlementOf(state);
  const turn = order.waiting.some((w) => w.act === 'settle');
  const { number = '', date = '' } = state.settlement;
  const stand: SettlementStand = order.settlement
    ? 'settled'
    : number && turn
      ? 'again'
      : turn
        ? open.length === 0
          ? 'ready'
          : 'lacks'
        : 'early';
  return {
    order,
    stand,
    number,
    date,
    items: liveItems(state).length,
    unsigned: open.filter((i) => !i.signed).length,
    unpriced: open.filter((i) => !i.priced).length,
    totalFen: sums?.total ?? 0,
    paidFen: sums?.paid ?? 0,
    dueFen: sums?.due ?? 0,
  };
}

const rank: Record<SettlementStand, number> = { again: 0, ready: 1, lacks: 2, early: 3, settled: 4 };

/** Every order that is not cancelled; those to be settled first, settled ones by date, newest first. */
export async function settlementLines(db: DeskDb = theDb): Promise<SettlementLine[]> {
  const rows = (await db.orders.toArray()).filter(
    (r) => r.number !== '' && r.status !== 'cancelled' && isClientTrade(r.trade),
  );
  const states = await db.states.bulkGet(rows.map((r) => r.id));
  return rows
    .flatMap((row, i) => (states[i] ? [settlementLine(row, states[i])] : []))
    .sort(
      (a, b) =>
        rank[a.stand] - rank[b.stand] ||
        (a.stand === 'settled' ? compare(b.date, a.date) : compare(a.order.dueAt, b.order.dueAt)) ||
        compare(a.order.number, b.order.number),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface MoneyFigures {
  /** Σ due of settled orders where it is above 0. */
  receivableFen: number;
  receivableOrders: number;
  /** Hand-ons past their own deadline or the order's due date. */
  late: { order: OrderRow; act: string; posts: Post[]; lead?: string; dueAt: string }[];
  /** Months with a settlement, newest first. */
  months: string[];
}

/** @param now instant, ISO 8601 */
export async function moneyFigures(now: string, db: DeskDb = theDb): Promise<MoneyFigures> {
  const rows = await db.orders.toArray();
  const owed = rows.filter((r) => (r.settlement?.dueFen ?? 0) > 0);
  return {
    receivableFen: owed.reduce((sum, r) => sum + r.settlement!.dueFen, 0),
    receivableOrders: owed.length,
    late: rows
      .filter((r) => r.status === 'open')
      .flatMap((order) =>
        order.waiting
          .filter((w) => isLate(w, order, now))
          .map((w) => ({
            order,
            act: w.act,
            posts: w.posts,
            ...((w.person ?? w.lead) ? { lead: (w.person ?? w.lead)!.name } : {}),
            dueAt: w.dueAt ?? order.dueAt,
          })),
      )
      .sort((a, b) => compare(a.dueAt, b.dueAt)),
    months: [...new Set(rows.filter((r) => r.settledOn).map((r) => r.settledOn.slice(0, 7)))]
      .sort()
      .reverse(),
  };
}

/** Orders not through yet on which this person is a field lead. */
export async function ordersInHandOf(personId: string, db: DeskDb = theDb): Promise<number> {
  const rows = await db.orders.toArray();
  return rows.filter((r) => r.status === 'open' && r.leads.some((l) => l.id === personId)).length;
}

/** The order that has this settlement number, if any. */
export async function settlementNumberTaken(
  number: string,
  db: DeskDb = theDb,
): Promise<OrderState | undefined> {
  return db.states.filter((s) => s.settlement.number === number).first();
}
