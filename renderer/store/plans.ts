/** The production board's store: open print orders, and several plans kept at once (PR-03). */
import Dexie from 'dexie';
import type { Refusal } from '#shared/kernel/faults';
import { bookingOf } from '#shared/order/bookings';
import type { Draft, OrderCommand } from '#shared/order/command';
import { refused } from '#shared/order/command';
import { decide } from '#shared/order/decide';
import type { OrderState } from '#shared/order/state';
import type { OrderRow } from '#shared/order/summary';
import { withJournal } from './append';
import { type DeskDb, db as theDb } from './db';
import type { Who } from './desk';

const openRows = (db: DeskDb): Promise<OrderRow[]> =>
  db.orders
    .where('[status+updatedAt]')
    .between(['open', Dexie.minKey], ['open', Dexie.maxKey])
    .filter((r) => r.trade === 'print')
    .toArray();

/** Open print orders with all that is known of them, by promised day. */
export async function openPrintOrders(db: DeskDb = theDb): Promise<OrderState[]> {
  const rows = await openRows(db);
  const states = await db.states.bulkGet(rows.map((r) => r.id));
  return states
    .filter((s): s is OrderState => s !== undefined && s.issued !== undefined)
    .sort(
      (a, b) =>
        (a.sheet.dueAt ?? '9').localeCompare(b.sheet.dueAt ?? '9') || a.number.localeCompare(b.number),
    );
}

/** All print orders that were ever issued, newest number first. */
export async function allPrintOrders(db: DeskDb = theDb): Promise<OrderState[]> {
  const rows = await db.orders.filter((r) => r.trade === 'print').toArray();
  const states = await db.states.bulkGet(rows.map((r) => r.id));
  return states
    .filter((s): s is OrderState => s !== undefined && s.issued !== undefined)
    .sort((a, b) => b.number.localeCompare(a.number));
}

/** A shop that prints: it has print orders, or machines to print on. A survey shop is not shown its pages. */
export const printsToo = async (db: DeskDb = theDb): Promise<boolean> =>
  (await db.orders.where('number').startsWith('YS-').count()) > 0 ||
  (await db.records.where('[kind+id]').between(['machine'], ['machine', []]).count()) > 0;

export interface PlanToKeep {
  id: string;
  plan: Extract<OrderCommand, { do: 'keepPlan' }>;
}
export interface PlanRefused {
  id: string;
  refusals: Refusal[];
}

/**
 * Plans of several orders in one transaction, each through decide: all of them or none. Each is held against what
 * the others will have booked, so that two jobs can change places.
 */
export async function keepPlans(
  plans: readonly PlanToKeep[],
  who: Who,
  db: DeskDb = theDb,
): Promise<PlanRefused[]> {
  const now = new Date();
  const ids = new Set(plans.map((p) => p.id));
  return withJournal(
    db,
    who.person,
    now.getTime(),
    async (pen, [rows, states, people]) => {
      const kept = rows.filter((r) => !ids.has(r.id)).flatMap((r) => r.bookings ?? []);
      const refusedPlans: PlanRefused[] = [];
      const drafts: Draft[] = [];
      for (const [n, { id, plan }] of plans.entries()) {
        const others = plans.flatMap((p, k) => {
          const order = states[k];
          if (p.id === id || !order) return [];
          const done = new Set(
            (order.print?.operations ?? []).filter((d) => d.complete).map((d) => d.operation),
          );
          return p.plan.operations.filter((o) => !done.has(o.id)).map((o) => bookingOf(order, o));
        });
        const decision = decide(states[n], plan, {
          id,
          now: now.toISOString(),
          actor: who.person,
          posts: who.posts,
          people,
          bookings: [...kept, ...others],
          number: () => {
            throw new Error('a plan takes no number');
          },
        });
        if (refused(decision)) refusedPlans.push({ id, refusals: decision.refusals });
        else drafts.push(...decision.events);
      }
      if (refusedPlans.length === 0)
        await pen.write(
          drafts,
          states.filter((s) => s !== undefined),
        );
      return refusedPlans;
    },
    () => Promise.all([openRows(db), db.states.bulkGet([...plans.map((p) => p.id)]), db.people.toArray()]),
  );
}
