/** Machines a plan takes up, and when. */
import type { Booking } from '#shared/print/clash';
import type { Operation } from './eventsPrint';
import type { OrderState } from './state';
import { workOf } from './statePrint';

/** What an operation is called in a refusal. */
export const called = (o: Operation): string =>
  [o.name, o.part].filter((t) => t?.trim()).join(' ') || `@kind.${o.kind}`;

export const bookingOf = (o: Operation): Booking => ({
  of: called(o),
  machine: o.machine ?? '',
  start: o.start,
  finish: o.finish,
});

/** Machines this order has booked, for the plans of the others; work that is done has given its machine back. */
export function bookingsOf(order: OrderState): Booking[] {
  if (order.cancelled) return [];
  const { plan, operations } = workOf(order);
  return (plan?.operations ?? [])
    .filter((o) => o.machine?.trim() && !operations.some((d) => d.operation === o.id && d.complete))
    .map((o) => ({ ...bookingOf(o), of: order.number }));
}
