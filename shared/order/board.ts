/**
 * The production board 排产 (PR-03): the operations of all open print orders with what is moved but not kept yet, and
 * what is wrong with it. Pure; decide says the same once more when the plan is to be kept.
 */
import type { Language } from '#shared/kernel/faults';
import { localDate, localDateTime } from '#shared/kernel/time';
import {
  type Hours,
  isOvertime,
  lastingOf,
  nearQuarter,
  QUARTER,
  type Span,
  spanFrom,
} from '#shared/print/hours';
import { type Clash, clashesOf, outOfOrder } from '#shared/print/schedule';
import { type Booking, bookingOf, called, operationsOf } from './bookings';
import type { Operation } from './eventsPrint';
import { isLate } from './factsPrint';
import { tokenWords } from './sentences';
import type { OrderState } from './state';
import { workOf } from './statePrint';

/** A plan of one order as it stands on the board and not in the journal. */
export interface Drafted {
  /** Version of the kept plan it was made from; 0: there was none. */
  version: number;
  operations: Operation[];
  late?: { reason: string; by: string };
}
/** By order id. */
export type BoardDraft = Readonly<Record<string, Drafted>>;

export interface Bar {
  /** `order id/operation id`, as in bookings. */
  id: string;
  order: OrderState;
  op: Operation;
  from: number;
  to: number;
  /** Reported as done; it stands where it really was. */
  done: boolean;
  /** Work has begun: its machine and start are no longer the planner's. */
  begun: boolean;
  /** Not as in the kept plan. */
  moved: boolean;
}

export const planVersion = (order: OrderState): number => workOf(order).plan?.version ?? 0;

/** Somebody kept another plan after this draft was begun. */
export const isStale = (order: OrderState, draft: Drafted | undefined): boolean =>
  draft !== undefined && draft.version !== planVersion(order);

export const plannedOf = (order: OrderState, draft: BoardDraft): Operation[] =>
  draft[order.id]?.operations ?? workOf(order).plan?.operations ?? [];

const same = (a: Operation, b: Operation | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

export function barsOf(orders: readonly OrderState[], draft: BoardDraft): Bar[] {
  return orders.flatMap((order) => {
    const { plan, operations } = workOf(order);
    const done = new Set(operations.filter((d) => d.complete).map((d) => d.operation));
    const begun = new Set(operations.map((d) => d.operation));
    const real = new Map(operationsOf(order).map((b) => [b.id, b]));
    return plannedOf(order, draft).flatMap((op): Bar[] => {
      const id = `${order.id}/${op.id}`;
      const is = done.has(op.id) ? real.get(id) : undefined;
      const from = Date.parse(is?.actualStart ?? op.start);
      const to = Math.max(Date.parse(is?.actualFinish ?? op.finish), from);
      if (Number.isNaN(from + to)) return [];
      return [
        {
          id,
          order,
          op,
          from,
          to,
          done: done.has(op.id),
          begun: begun.has(op.id),
          moved:
            draft[order.id] !== undefined &&
            !same(
              op,
              plan?.operations.find((o) => o.id === op.id),
            ),
        },
      ];
    });
  });
}

/** What every plan is held against: operations not done yet, at their planned times; orders by id. */
const held = (bars: readonly Bar[]): Booking[] =>
  bars.filter((b) => !b.done).map((b) => ({ ...bookingOf(b.order, b.op), order: b.order.id }));

export interface Problem {
  kind: 'clash' | 'person' | 'late' | 'order' | 'incomplete';
  rule: string;
  /** The plan can't be kept with it. */
  stops: boolean;
  /** Bars it is about. */
  bars: string[];
  /** Orders it is about. */
  orders: string[];
  say: Record<Language, string>;
}

const clock = (iso: string): string => localDateTime(iso).slice(5);
const nameOf = (op: Operation, order: OrderState, language: Language) =>
  tokenWords(called(op), language, order);

/** Everything wrong on the board, what stops it first. */
export function problemsOf(orders: readonly OrderState[], draft: BoardDraft): Problem[] {
  const bars = barsOf(orders, draft);
  const byId = new Map(bars.map((b) => [b.id, b]));
  const found: Problem[] = [];
  const open = held(bars);
  const clashes = clashesOf(open);
  const pair = (c: Clash) => `${c.a} ${c.b}`;
  const onMachine = new Set(clashes.filter((c) => c.on === 'machine').map(pair));
  // One person at two machines is said; where the machine is the same it is the machine that is said.
  for (const clash of clashes)
    if (clash.on === 'machine' || !onMachine.has(pair(clash))) found.push(clashProblem(clash, byId));
  for (const order of orders) {
    const own = bars.filter((b) => b.order.id === order.id && !b.done);
    const last = own.reduce<Bar | undefined>((l, b) => (!l || b.to > l.to ? b : l), undefined);
    if (last && isLate(order, last.op.finish)) found.push(lateProblem(order, last, draft));
    const lacking = draft[order.id] ? own.filter(incomplete) : [];
    if (lacking.length) found.push(incompleteProblem(order, lacking));
  }
  for (const { later, earlier } of outOfOrder(open)) {
    const [a, b] = [byId.get(later)!, byId.get(earlier)!];
    // A proof may come before the plates (digital) or after them (from the press).
    if (a.op.kind === 'proof' && b.op.kind === 'plates') continue;
    const text = (l: Language) =>
      [a.order.number, nameOf(a.op, a.order, l), nameOf(b.op, b.order, l)] as const;
    const [zh, en] = [text('zh'), text('en')];
    found.push({
      kind: 'order',
      rule: 'PR-03',
      stops: false,
      bars: [a.id, b.id],
      orders: [a.order.id],
      say: {
        zh: `${zh[0]}：${zh[1]} 排在 ${zh[2]} 完成之前。`,
        en: `${en[0]}: ${en[1]} starts before ${en[2]} has ended.`,
      },
    });
  }
  return found.sort((a, b) => Number(b.stops) - Number(a.stops));
}

function clashProblem(clash: Clash, bars: ReadonlyMap<string, Bar>): Problem {
  const [a, b] = [bars.get(clash.a)!, bars.get(clash.b)!];
  const machine = clash.on === 'machine';
  const one = (bar: Bar, l: Language) => `${bar.order.number} ${nameOf(bar.op, bar.order, l)}`;
  const when = `${clock(clash.from)}–${clock(clash.to).slice(localDate(clash.from) === localDate(clash.to) ? 6 : 0)}`;
  return {
    kind: machine ? 'clash' : 'person',
    rule: 'PR-03',
    stops: machine,
    bars: [a.id, b.id],
    orders: [...new Set([a.order.id, b.order.id])],
    say: {
      zh: `${clash.name} ${when} 撞期：${one(a, 'zh')} 与 ${one(b, 'zh')}。`,
      en: `${clash.name} ${when}: ${one(a, 'en')} clashes with ${one(b, 'en')}.`,
    },
  };
}

function lateProblem(order: OrderState, last: Bar, draft: BoardDraft): Problem {
  const accepted = draft[order.id] ? draft[order.id]!.late : workOf(order).plan?.late;
  const agreed = Boolean(accepted?.reason.trim() && accepted.by.trim());
  const [end, due] = [localDate(last.op.finish), order.sheet.dueAt ?? ''];
  return {
    kind: 'late',
    rule: 'PR-03',
    // A plan kept long ago is marked; it stops only what is to be kept now.
    stops: draft[order.id] !== undefined && !agreed,
    bars: [last.id],
    orders: [order.id],
    say: {
      zh: `${order.number} 到 ${end} 才完成，晚于交期 ${due}${agreed ? `（${accepted!.by} 已同意）` : ''}。`,
      en: `${order.number} ends on ${end}, after the promised ${due}${agreed ? ` (${accepted!.by} agreed)` : ''}.`,
    },
  };
}

const incomplete = ({ op }: Bar): boolean =>
  !op.person?.name.trim() || ((op.kind === 'press' || op.kind === 'plates') && !op.machine?.trim());

function incompleteProblem(order: OrderState, lacking: readonly Bar[]): Problem {
  const list = (l: Language) => lacking.map((b) => nameOf(b.op, order, l)).join(l === 'zh' ? '、' : ', ');
  return {
    kind: 'incomplete',
    rule: 'PR-03',
    stops: true,
    bars: lacking.map((b) => b.id),
    orders: [order.id],
    say: {
      zh: `${order.number} 还没有排定人员或机台：${list('zh')}。`,
      en: `${order.number} lacks person or machine: ${list('en')}.`,
    },
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();
export const spanOf = (op: Operation): Span => ({ from: Date.parse(op.start), to: Date.parse(op.finish) });

/** Moved to another start, and maybe another machine or person; its minutes of work stay, over breaks and nights. */
export function movedTo(
  op: Operation,
  start: number,
  hours: { old: Hours; new: Hours },
  to: Pick<Operation, 'machine' | 'person'> = {},
): Operation {
  const span = spanFrom(hours.new, nearQuarter(start), lastingOf(hours.old, spanOf(op)));
  return { ...op, ...to, start: iso(span.from), finish: iso(span.to) };
}

/** One of its ends elsewhere; never shorter than a quarter of an hour. */
export function resizedTo(op: Operation, end: 'start' | 'finish', at: number): Operation {
  const { from, to } = spanOf(op);
  return end === 'start'
    ? { ...op, start: iso(Math.min(nearQuarter(at), to - QUARTER)) }
    : { ...op, finish: iso(Math.max(nearQuarter(at), from + QUARTER)) };
}

/** The draft with one operation put in the place of its old self, or added. */
export function withOperation(draft: BoardDraft, order: OrderState, op: Operation): BoardDraft {
  const before = draft[order.id] ?? { version: planVersion(order), operations: plannedOf(order, draft) };
  const known = before.operations.some((o) => o.id === op.id);
  const operations = known
    ? before.operations.map((o) => (o.id === op.id ? op : o))
    : [...before.operations, op];
  return tidy({ ...draft, [order.id]: { ...before, operations } }, order);
}

export function withoutOperation(draft: BoardDraft, order: OrderState, id: string): BoardDraft {
  const before = draft[order.id] ?? { version: planVersion(order), operations: plannedOf(order, draft) };
  return tidy(
    { ...draft, [order.id]: { ...before, operations: before.operations.filter((o) => o.id !== id) } },
    order,
  );
}

export function withoutOrder(draft: BoardDraft, id: string): BoardDraft {
  const { [id]: _, ...rest } = draft;
  return rest;
}

/** What is back where it was is no draft. */
function tidy(draft: BoardDraft, order: OrderState): BoardDraft {
  const own = draft[order.id]!;
  const kept = workOf(order).plan?.operations ?? [];
  return own.version === planVersion(order) && JSON.stringify(own.operations) === JSON.stringify(kept)
    ? withoutOrder(draft, order.id)
    : draft;
}

/** Outside the hours of its machine: marked, not refused; there is overtime. */
export const overtime = (op: Operation, hours: Hours): boolean => isOvertime(hours, spanOf(op));
