/** PR-04: load of each machine and week against its hours, standard against actual minutes, waiting between operations. */
import { lastingOf, type Span, workBetween } from '#shared/print/hours';
import { hoursOf, type Runs } from '#shared/print/machines';
import { comparedOf, type OperationKind, operationKinds, type Wait, waitsOf } from '#shared/print/schedule';
import { type Booking, operationsOf } from './bookings';
import type { OrderState } from './state';

export interface MachineWeek {
  machine: string;
  operations: number;
  /** Minutes of the week: it may run, it is planned for, of these outside its hours, operations waited for it. */
  open: number;
  busy: number;
  overtime: number;
  queue: number;
  /** busy ÷ open in percent, one decimal as text; '' where it has no hours this week. */
  share: string;
}

const heldSpan = (b: Booking): Span | undefined => {
  const spans = [
    { from: Date.parse(b.actualStart ?? ''), to: Date.parse(b.actualFinish ?? '') },
    { from: Date.parse(b.start ?? ''), to: Date.parse(b.finish ?? '') },
  ];
  return spans.find((s) => s.from < s.to);
};

/** Of one span, the part in a window. */
const within = (span: Span, window: Span): Span => ({
  from: Math.max(span.from, window.from),
  to: Math.min(span.to, window.to),
});

/** Every machine of the shop in a window of time; the bottleneck is the first. */
export function weekOf(bookings: readonly Booking[], machines: readonly Runs[], window: Span): MachineWeek[] {
  const inside = bookings.flatMap((b) => {
    const span = heldSpan(b);
    const part = span && within(span, window);
    return part && part.from < part.to && b.machine?.trim() ? [{ b, part }] : [];
  });
  const names = [...new Set([...machines.map((m) => m.name), ...inside.map(({ b }) => b.machine!.trim())])];
  const waits = new Map(waitsOf(bookings).map((w) => [w.id, w.minutes]));
  return names
    .map((machine): MachineWeek => {
      const own = inside.filter(({ b }) => b.machine!.trim() === machine);
      const hours = hoursOf(machines, machine);
      const open = workBetween(hours, window.from, window.to);
      const work = own.map(({ part }) => ({
        busy: lastingOf(hours, part),
        in: workBetween(hours, part.from, part.to),
      }));
      const busy = Math.round(work.reduce((sum, w) => sum + w.busy, 0));
      return {
        machine,
        operations: own.length,
        open,
        busy,
        overtime: Math.round(work.reduce((sum, w) => sum + Math.max(0, w.busy - w.in), 0)),
        queue: own.reduce((sum, { b }) => sum + (waits.get(b.id) ?? 0), 0),
        share: open > 0 ? (Math.round((busy * 1000) / open) / 10).toFixed(1) : '',
      };
    })
    .sort((a, b) => b.busy - a.busy || b.queue - a.queue || a.machine.localeCompare(b.machine, 'zh'));
}

/** The machine with most to do; undefined where none has anything. */
export const bottleneckOf = (week: readonly MachineWeek[]): MachineWeek | undefined =>
  week[0] && week[0].busy > 0 ? week[0] : undefined;

export interface KindCompared {
  kind: OperationKind;
  /** Operations done that have standard minutes. */
  count: number;
  standard: number;
  planned: number;
  actual: number;
  /** Done, but without standard minutes: not counted in. */
  without: number;
}

/** Minutes that were reported, breaks within them not. */
export function comparedByKind(orders: readonly OrderState[]): KindCompared[] {
  const reported = new Map<string, number>();
  const done = new Set<string>();
  for (const o of orders)
    for (const d of o.print?.operations ?? []) {
      const id = `${o.id}/${d.operation}`;
      reported.set(id, (reported.get(id) ?? 0) + d.minutes);
      if (d.complete) done.add(id);
    }
  const bookings = orders.flatMap(operationsOf).filter((b) => done.has(b.id));
  const compared = new Map(comparedOf(bookings).map((c) => [c.id, c]));
  return operationKinds.flatMap((kind): KindCompared[] => {
    const own = bookings.filter((b) => b.kind === kind);
    if (own.length === 0) return [];
    const standing = own.filter((b) => b.standardMinutes !== undefined);
    const sum = (of: (b: Booking) => number | undefined) =>
      standing.reduce((total, b) => total + (of(b) ?? 0), 0);
    return [
      {
        kind,
        count: standing.length,
        standard: sum((b) => b.standardMinutes),
        planned: sum((b) => compared.get(b.id)?.planned),
        actual: sum((b) => reported.get(b.id)),
        without: own.length - standing.length,
      },
    ];
  });
}

export interface OrderWait {
  order: OrderState;
  /** All its waits together, minutes. */
  minutes: number;
  longest: Wait & { earlier: Booking; later: Booking };
}

/** Orders whose operations wait for each other, the longest first. Nights and Sundays are waiting, too. */
export function waitsByOrder(orders: readonly OrderState[]): OrderWait[] {
  return orders
    .flatMap((order): OrderWait[] => {
      // Numbers can be the same on two machines that have not met yet.
      const own = operationsOf(order).map((b) => ({ ...b, order: order.id }));
      const byId = new Map(own.map((b) => [b.id, b]));
      const waits = waitsOf(own).filter((w) => w.minutes > 0);
      const longest = waits.reduce<Wait | undefined>(
        (l, w) => (!l || w.minutes > l.minutes ? w : l),
        undefined,
      );
      if (!longest) return [];
      return [
        {
          order,
          minutes: waits.reduce((sum, w) => sum + w.minutes, 0),
          longest: { ...longest, earlier: byId.get(longest.after)!, later: byId.get(longest.id)! },
        },
      ];
    })
    .sort((a, b) => b.minutes - a.minutes || a.order.number.localeCompare(b.order.number));
}

/** All bookings of the orders, under ids that tell orders apart. */
export const allBookings = (orders: readonly OrderState[]): Booking[] =>
  orders.flatMap((order) => operationsOf(order).map((b) => ({ ...b, order: order.id })));
