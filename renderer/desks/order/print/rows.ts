/** What the sections of a print order show: each a pure fold of the order, so that tests need no screen. */
import { add, compare, type Decimal, decimal, isDecimal, subtract } from '#shared/kernel/decimal';
import { compareInstants } from '#shared/kernel/time';
import type { Operation } from '#shared/order/eventsPrint';
import { liveItems } from '#shared/order/facts';
import { decimalOr0, openFailures, permitted, permittedItem, stillToDeliver } from '#shared/order/factsPrint';
import { signedQuantities } from '#shared/order/signable';
import type { OrderItem, OrderState } from '#shared/order/state';
import { type QualityCheck, workOf } from '#shared/order/statePrint';

const zero = decimal('0');
const sum = (list: readonly (string | undefined)[]): Decimal =>
  list.reduce<Decimal>((s, t) => add(s, decimalOr0(t)), zero);

export interface OperationRow {
  operation: Operation;
  state: 'done' | 'begun' | 'open';
  /** Minutes reported so far; undefined while nothing was. */
  minutes?: number;
  /** Actual less standard minutes, where both are known and the work is done. */
  over?: number;
  good?: string;
  waste?: string;
  copies?: string;
  finished?: string;
  /** Done, or still open, later than planned. */
  late: boolean;
}

/** PR-04: every operation of the plan with what was reported on it. */
export function operationRows(order: OrderState, now: string): OperationRow[] {
  const { plan, operations } = workOf(order);
  return (plan?.operations ?? []).map((operation): OperationRow => {
    const mine = operations.filter((d) => d.operation === operation.id);
    const done = mine.some((d) => d.complete);
    const minutes = mine.reduce((s, d) => s + d.minutes, 0);
    const last = mine
      .map((d) => d.finish ?? d.at)
      .sort(compareInstants)
      .at(-1);
    const told = (key: 'good' | 'waste' | 'copies') =>
      mine.some((d) => d[key] !== undefined) ? { [key]: sum(mine.map((d) => d[key])) } : {};
    const standard = operation.standardMinutes;
    return {
      operation,
      state: done ? 'done' : mine.length ? 'begun' : 'open',
      ...(mine.length ? { minutes } : {}),
      ...(done && standard !== undefined ? { over: minutes - standard } : {}),
      ...told('good'),
      ...told('waste'),
      ...told('copies'),
      ...(done && last ? { finished: last } : {}),
      late: compareInstants((done && last) || now, operation.finish) > 0,
    };
  });
}

export interface MaterialRow {
  key: string;
  name: string;
  part: string;
  unit: string;
  planned?: string;
  /** Given out less what came back. */
  used: string;
  returned: string;
  difference?: string;
  byClient: boolean;
}

/** Planned against used, by material and part; several slips for one add up. */
export function materialRows(order: OrderState): MaterialRow[] {
  const lines = workOf(order).materials.flatMap((m) => m.lines);
  const keys = [...new Set(lines.map((l) => JSON.stringify([l.name, l.part ?? '', l.unit])))];
  return keys.map((key) => {
    const mine = lines.filter((l) => JSON.stringify([l.name, l.part ?? '', l.unit]) === key);
    const first = mine[0]!;
    const returned = sum(mine.map((l) => l.returned));
    const used = subtract(sum(mine.map((l) => l.used)), returned);
    const planned = mine.some((l) => isDecimal(l.planned)) ? sum(mine.map((l) => l.planned)) : undefined;
    return {
      key,
      name: first.name,
      part: first.part ?? '',
      unit: first.unit,
      used,
      returned,
      ...(planned === undefined ? {} : { planned, difference: subtract(used, planned) }),
      byClient: mine.some((l) => l.byClient === true),
    };
  });
}

export interface CheckRow {
  check: QualityCheck;
  state: 'pass' | 'open' | 'conceded' | 'lifted';
  /** The passed check that lifted it. */
  by?: string;
}

const sameSubject = (a: QualityCheck, b: QualityCheck): boolean =>
  a.kind === b.kind && (a.operation ?? '') === (b.operation ?? '') && (a.part ?? '') === (b.part ?? '');

/** PR-05: each check, and of a failed one whether it still stops the route or what lifted it. */
export function checkRows(order: OrderState): CheckRow[] {
  const { checks } = workOf(order);
  const open = new Set(openFailures(order).map((c) => c.check));
  return checks.map((check, n): CheckRow => {
    if (check.verdict === 'pass') return { check, state: 'pass' };
    if (check.conceded) return { check, state: 'conceded' };
    if (open.has(check.check)) return { check, state: 'open' };
    const later = checks.slice(n + 1).find((c) => sameSubject(c, check) && c.verdict === 'pass');
    return { check, state: 'lifted', ...(later ? { by: later.check } : {}) };
  });
}

export interface DeliveryRow {
  item: OrderItem;
  /** Signed for so far. */
  delivered: string;
  spare: string;
  /** Still to be delivered; '0' when all of it is there, or the rest was waived. */
  left: string;
  waived: boolean;
}

/** PR-06: ordered, delivered, still to be delivered, by item. */
export function deliveryRows(order: OrderState): DeliveryRow[] {
  const { deliveries, waived } = workOf(order);
  const signed = signedQuantities(order);
  const open = new Set(stillToDeliver(order).map((i) => i.no));
  const free = new Set(waived.flatMap((w) => w.items));
  return liveItems(order).map((item) => {
    const delivered = signed.get(item.no) ?? zero;
    const lines = deliveries.flatMap((d) => d.lines).filter((l) => l.item === item.no);
    return {
      item,
      delivered,
      spare: sum(lines.map((l) => l.spare)),
      left: open.has(item.no) ? subtract(decimalOr0(item.quantity), delivered) : zero,
      waived: free.has(item.no) && compare(delivered, decimalOr0(item.quantity)) < 0,
    };
  });
}

/** Spare copies agreed on that were not given along yet; '' where there are none. */
export function spareLeft(order: OrderState): string {
  const agreed = order.sheet.print?.spareCopies ?? 0;
  const given = sum(deliveryRows(order).map((r) => r.spare));
  const left = subtract(decimal(String(agreed)), given);
  return compare(left, zero) > 0 ? left : '';
}

/** PR-08: copies the papers allow, those delivered with the spare ones, and what may still be; undefined without a limit. */
export function permitRoom(order: OrderState): { most: string; out: string; room: string } | undefined {
  const most = permitted(order);
  const item = permittedItem(order);
  if (most === undefined || !item) return undefined;
  const lines = workOf(order)
    .deliveries.flatMap((d) => d.lines)
    .filter((l) => l.item === item.no);
  const out = add(sum(lines.map((l) => l.quantity)), sum(lines.map((l) => l.spare)));
  return { most, out, room: subtract(most, out) };
}
