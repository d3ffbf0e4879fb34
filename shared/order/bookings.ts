/** The plan of an order as the shop's schedule sees it (shared/print/schedule.ts): machines, people, planned and actual. */
import { compareInstants } from '#shared/kernel/time';
import type { Operation as Booking } from '#shared/print/schedule';
import type { Operation } from './eventsPrint';
import type { OrderState } from './state';
import { type OperationDone, workOf } from './statePrint';

export type { Booking };

/** What an operation is called in a refusal. */
export const called = (o: Operation): string =>
  [o.name, o.part].filter((t) => t?.trim()).join(' ') || `@kind.${o.kind}`;

export const bookingOf = (order: Pick<OrderState, 'id' | 'number'>, o: Operation): Booking => ({
  id: `${order.id}/${o.id}`,
  order: order.number,
  kind: o.kind,
  ...(o.part ? { part: o.part } : {}),
  ...(o.machine ? { machine: o.machine } : {}),
  ...(o.person ? { person: o.person.name } : {}),
  start: o.start,
  finish: o.finish,
  ...(o.standardMinutes === undefined ? {} : { standardMinutes: o.standardMinutes }),
});

const MINUTE = 60_000;
/** When it was begun and ended; where only minutes were reported, they end when that was. */
function spanOf(d: OperationDone): { start: string; finish: string } | undefined {
  const finish = d.finish ?? d.at;
  if (Number.isNaN(Date.parse(finish))) return undefined;
  return { start: d.start ?? new Date(Date.parse(finish) - d.minutes * MINUTE).toISOString(), finish };
}

/** Every operation of the plan, with what really happened (PR-04). */
export function operationsOf(order: OrderState): Booking[] {
  const { plan, operations } = workOf(order);
  return (plan?.operations ?? []).map((o) => {
    const spans = operations
      .filter((d) => d.operation === o.id)
      .map(spanOf)
      .filter((s) => s !== undefined);
    const starts = spans.map((s) => s.start).sort(compareInstants);
    const finishes = spans.map((s) => s.finish).sort(compareInstants);
    return {
      ...bookingOf(order, o),
      ...(spans.length ? { actualStart: starts[0]!, actualFinish: finishes.at(-1)! } : {}),
    };
  });
}

/** Machines this order has booked, for the plans of the others; work that is done has given its machine back. */
export function bookingsOf(order: OrderState): Booking[] {
  if (order.cancelled) return [];
  const { plan, operations } = workOf(order);
  return (plan?.operations ?? [])
    .filter((o) => o.machine?.trim() && !operations.some((d) => d.operation === o.id && d.complete))
    .map((o) => bookingOf(order, o));
}
