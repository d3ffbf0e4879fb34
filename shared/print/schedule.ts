/**
 * The production plan 生产计划 of the print shop (PR-03, PR-04): who does what on which machine, when. Pure sums over
 * planned and actual times; an operation without times is not planned yet and stands in nobody's way.
 */
import { compareInstants } from '../kernel/time';

/** The route, in its order. */
export const operationKinds = ['prepress', 'plates', 'proof', 'press', 'finishing', 'packing'] as const;
export type OperationKind = (typeof operationKinds)[number];
export const operationNames: Record<OperationKind, { zh: string; en: string }> = {
  prepress: { zh: '印前', en: 'Prepress' },
  plates: { zh: '制版', en: 'Plates' },
  proof: { zh: '打样', en: 'Proof' },
  press: { zh: '印刷', en: 'Press' },
  finishing: { zh: '印后', en: 'Finishing' },
  packing: { zh: '包装', en: 'Packing' },
};

export interface Operation {
  id: string;
  order: string;
  /** 封面, 内页; left out: the whole product. */
  part?: string | undefined;
  kind: OperationKind;
  machine?: string | undefined;
  person?: string | undefined;
  /** Instants with a zone. */
  start?: string | undefined;
  finish?: string | undefined;
  standardMinutes?: number | undefined;
  actualStart?: string | undefined;
  actualFinish?: string | undefined;
}

interface Span {
  from: number;
  to: number;
}

const at = (iso: string | undefined): number => (iso === undefined ? Number.NaN : Date.parse(iso));
const spanOf = (start: string | undefined, finish: string | undefined): Span | undefined => {
  const span = { from: at(start), to: at(finish) };
  return span.from < span.to ? span : undefined;
};
/** What really happened counts, where it is known; else the plan. */
const held = (op: Operation): Span | undefined =>
  spanOf(op.actualStart, op.actualFinish) ?? spanOf(op.start, op.finish);
const minutes = (ms: number) => Math.round(ms / 60_000);

export interface Clash {
  /** What two operations want at once. */
  on: 'machine' | 'person';
  name: string;
  /** The two operations, the smaller id first. */
  a: string;
  b: string;
  /** The overlap. */
  from: string;
  to: string;
}

/** Two operations on one machine, or of one person, at the same time. Touching ends do not clash. */
export function clashesOf(ops: readonly Operation[]): Clash[] {
  const clashes: Clash[] = [];
  for (const on of ['machine', 'person'] as const) {
    const byName = new Map<string, { op: Operation; span: Span }[]>();
    for (const op of ops) {
      const name = op[on]?.trim();
      const span = held(op);
      if (name && span) byName.set(name, [...(byName.get(name) ?? []), { op, span }]);
    }
    for (const [name, list] of byName) {
      list.sort((x, y) => x.span.from - y.span.from || (x.op.id < y.op.id ? -1 : 1));
      list.forEach((first, i) => {
        for (let k = i + 1; k < list.length && list[k]!.span.from < first.span.to; k++) {
          const second = list[k]!;
          const [a, b] = [first.op.id, second.op.id].sort() as [string, string];
          clashes.push({
            on,
            name,
            a,
            b,
            from: new Date(Math.max(first.span.from, second.span.from)).toISOString(),
            to: new Date(Math.min(first.span.to, second.span.to)).toISOString(),
          });
        }
      });
    }
  }
  return clashes.sort((x, y) => compareInstants(x.from, y.from) || (x.a + x.b < y.a + y.b ? -1 : 1));
}

export interface Late {
  order: string;
  finish: string;
  promised: string;
  minutes: number;
}

/**
 * Orders whose last operation ends after what was promised; a promised day ends at its midnight, UTC+8. An order
 * without a promise is never late.
 */
export function lateOf(ops: readonly Operation[], promised: Readonly<Record<string, string>>): Late[] {
  const ends = new Map<string, number>();
  for (const op of ops) {
    const span = held(op);
    if (span) ends.set(op.order, Math.max(ends.get(op.order) ?? span.to, span.to));
  }
  return [...ends].flatMap(([order, end]) => {
    const promise = Object.hasOwn(promised, order) ? promised[order]! : undefined;
    if (promise === undefined) return [];
    const limit = /^\d{4}-\d\d-\d\d$/.test(promise)
      ? Date.parse(`${promise}T00:00:00+08:00`) + 24 * 3600_000
      : Date.parse(promise);
    if (!(end > limit)) return [];
    return [{ order, finish: new Date(end).toISOString(), promised: promise, minutes: minutes(end - limit) }];
  });
}

export interface OutOfOrder {
  order: string;
  /** Starts before `earlier` has ended, although the route has it after. */
  later: string;
  earlier: string;
}

/** Both of the same part, or one of them of the whole product. */
const together = (a: Operation, b: Operation) => !a.part || !b.part || a.part === b.part;

/** Operations that start before one ends that the route has before them. */
export function outOfOrder(ops: readonly Operation[]): OutOfOrder[] {
  const rank = (op: Operation) => operationKinds.indexOf(op.kind);
  const found: OutOfOrder[] = [];
  for (const later of ops) {
    const span = held(later);
    if (!span) continue;
    for (const earlier of ops) {
      if (earlier.order !== later.order || rank(earlier) >= rank(later) || !together(earlier, later))
        continue;
      const before = held(earlier);
      if (before && before.to > span.from)
        found.push({ order: later.order, later: later.id, earlier: earlier.id });
    }
  }
  return found;
}

export interface Compared {
  id: string;
  standard: number | undefined;
  planned: number | undefined;
  actual: number | undefined;
  /** actual − standard, minutes; positive: slower than the standard. */
  over: number | undefined;
}

/** Standard, planned and actual minutes of each operation (PR-04). */
export const comparedOf = (ops: readonly Operation[]): Compared[] =>
  ops.map((op) => {
    const plan = spanOf(op.start, op.finish);
    const real = spanOf(op.actualStart, op.actualFinish);
    const actual = real && minutes(real.to - real.from);
    return {
      id: op.id,
      standard: op.standardMinutes,
      planned: plan && minutes(plan.to - plan.from),
      actual,
      over:
        actual === undefined || op.standardMinutes === undefined ? undefined : actual - op.standardMinutes,
    };
  });

export interface MachineLoad {
  machine: string;
  operations: number;
  /** Minutes it is held for, from its first start to its last finish, and the share of that it runs. */
  busy: number;
  span: number;
  load: number;
  /** Minutes operations waited for it: from the end of the one before on their route to their start here. */
  queue: number;
}

/**
 * Load of every machine, the bottleneck 瓶颈 first: the most busy minutes; among equals the one that operations
 * waited for longest.
 */
export function machineLoads(ops: readonly Operation[]): MachineLoad[] {
  const waits = new Map(waitsOf(ops).map((w) => [w.id, w.minutes]));
  const byMachine = new Map<string, { op: Operation; span: Span }[]>();
  for (const op of ops) {
    const name = op.machine?.trim();
    const span = held(op);
    if (name && span) byMachine.set(name, [...(byMachine.get(name) ?? []), { op, span }]);
  }
  return [...byMachine]
    .map(([machine, list]): MachineLoad => {
      const busy = minutes(list.reduce((sum, { span }) => sum + span.to - span.from, 0));
      const from = Math.min(...list.map(({ span }) => span.from));
      const to = Math.max(...list.map(({ span }) => span.to));
      const span = minutes(to - from);
      return {
        machine,
        operations: list.length,
        busy,
        span,
        load: span > 0 ? busy / span : 0,
        queue: list.reduce((sum, { op }) => sum + (waits.get(op.id) ?? 0), 0),
      };
    })
    .sort((a, b) => b.busy - a.busy || b.queue - a.queue || (a.machine < b.machine ? -1 : 1));
}

export const bottleneckOf = (ops: readonly Operation[]): MachineLoad | undefined => machineLoads(ops)[0];

export interface Wait {
  id: string;
  /** The operation whose end it waited from: the last to end of those before it on the route. */
  after: string;
  minutes: number;
}

/** Waiting time between operations of one order, route by route; overlapping ones waited nothing. */
export function waitsOf(ops: readonly Operation[]): Wait[] {
  const rank = (op: Operation) => operationKinds.indexOf(op.kind);
  return ops.flatMap((op) => {
    const span = held(op);
    if (!span) return [];
    let last: { op: Operation; to: number } | undefined;
    for (const other of ops) {
      if (other.order !== op.order || rank(other) >= rank(op) || !together(other, op)) continue;
      const before = held(other);
      if (before && (!last || before.to > last.to)) last = { op: other, to: before.to };
    }
    return last ? [{ id: op.id, after: last.op.id, minutes: Math.max(0, minutes(span.from - last.to)) }] : [];
  });
}

export interface Slot {
  start: string;
  finish: string;
}

/** The first time from `from` on when the machine is free for so many minutes. Shop hours are the planner's business. */
export function nextSlot(
  ops: readonly Operation[],
  machine: string,
  lasting: number,
  from: string,
): Slot | undefined {
  let start = at(from);
  const length = lasting * 60_000;
  if (Number.isNaN(start) || !(length > 0) || !Number.isFinite(length)) return undefined;
  const taken = ops
    .filter((op) => op.machine?.trim() === machine.trim())
    .flatMap((op) => held(op) ?? [])
    .sort((a, b) => a.from - b.from);
  for (const span of taken) {
    if (span.from >= start + length) break;
    start = Math.max(start, span.to);
  }
  return { start: new Date(start).toISOString(), finish: new Date(start + length).toISOString() };
}
