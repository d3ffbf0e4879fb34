/** PR-03 on the board: what is moved, what clashes, what is late, and the route that is proposed. */
import { describe, expect, test } from 'vitest';
import {
  type BoardDraft,
  barsOf,
  isStale,
  movedTo,
  problemsOf,
  resizedTo,
  withOperation,
  withoutOperation,
} from '#shared/order/board';
import { bookingOf } from '#shared/order/bookings';
import { askedOf, proposed, unplannedKinds } from '#shared/order/proposal';
import { workOf } from '#shared/order/statePrint';
import { defaultHours } from '#shared/print/hours';
import type { Runs } from '#shared/print/machines';
import { clashesOf, lateOf, outOfOrder } from '#shared/print/schedule';
import { lead } from './bench';
import { operation, PrintBench, plan, printSheet } from './printBench';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const same = { old: defaultHours, new: defaultHours };

function planned(id: string, day: number): PrintBench {
  const b = new PrintBench({ id });
  b.issue(printSheet());
  b.do('wu', plan([operation('o1', 'press', day), operation('o2', 'finishing', day + 1)]));
  return b;
}

describe('PR-03 the board', () => {
  test('PR-03 a bar dragged onto another job clashes, and both orders are named', () => {
    const [a, b] = [planned('a', 3).order, planned('b', 5).order];
    expect(problemsOf([a, b], {})).toEqual([]);
    const op = workOf(a).plan!.operations[0]!;
    const draft = withOperation({}, a, movedTo(op, at('2026-03-05T10:00'), same));
    const [clash, ...rest] = problemsOf([a, b], draft);
    expect(clash).toMatchObject({ kind: 'clash', stops: true, bars: ['a/o1', 'b/o1'], orders: ['a', 'b'] });
    expect(clash!.say.zh).toContain('对开四色机 03-05 10:00–13:00 撞期');
    // The finishing of `a` is the day before now: said, but no reason to refuse.
    expect(rest.map((p) => [p.kind, p.stops])).toEqual([['order', false]]);
  });

  test('PR-03 late is marked at once; only an accepted lateness can be kept', () => {
    const a = planned('a', 3).order;
    const op = workOf(a).plan!.operations[1]!;
    const draft = withOperation({}, a, movedTo(op, at('2026-03-17T09:00'), same));
    expect(problemsOf([a], draft)).toMatchObject([{ kind: 'late', stops: true, bars: ['a/o2'] }]);
    const agreed = { a: { ...draft.a!, late: { reason: '客户改期', by: '何婷' } } };
    expect(problemsOf([a], agreed)).toMatchObject([{ kind: 'late', stops: false }]);
  });

  test('PR-03 done work is held where it was and stands in nobody’s way', () => {
    const b = planned('a', 5).through('press');
    const bars = barsOf([b.order], {});
    expect(bars.some((bar) => bar.done)).toBe(true);
    for (const bar of bars.filter((x) => x.done)) expect(bar.begun).toBe(true);
  });

  test('back where it was is no draft; a plan kept meanwhile makes a draft stale', () => {
    const bench = planned('a', 3);
    const { order } = bench;
    const op = workOf(order).plan!.operations[0]!;
    const moved = withOperation({}, order, movedTo(op, at('2026-03-04T09:00'), same));
    expect(Object.keys(moved)).toEqual(['a']);
    expect(withOperation(moved, order, op)).toEqual({});
    expect(isStale(order, moved.a)).toBe(false);
    bench.do('wu', plan([operation('o1', 'press', 9), operation('o2', 'finishing', 10)]));
    expect(isStale(bench.order, moved.a)).toBe(true);
  });

  test('moving keeps the minutes of work over lunch; resizing never goes below a quarter', () => {
    const op = operation('o1', 'press', 5, {
      start: '2026-03-05T08:00:00+08:00',
      finish: '2026-03-05T10:00:00+08:00',
    });
    const later = movedTo(op, at('2026-03-05T11:07'), same, { machine: '对开双色机' });
    expect([later.start, later.finish, later.machine]).toEqual([
      new Date(at('2026-03-05T11:00')).toISOString(),
      new Date(at('2026-03-05T14:00')).toISOString(),
      '对开双色机',
    ]);
    expect(Date.parse(resizedTo(op, 'finish', at('2026-03-05T07:00')).finish)).toBe(at('2026-03-05T08:15'));
    expect(Date.parse(resizedTo(op, 'start', at('2026-03-05T11:00')).start)).toBe(at('2026-03-05T09:45'));
  });

  test('PR-03 person or machine missing is said before the plan is kept', () => {
    const a = planned('a', 3).order;
    const { machine: _, ...op } = workOf(a).plan!.operations[0]!;
    expect(problemsOf([a], withOperation({}, a, op))).toMatchObject([{ kind: 'incomplete', stops: true }]);
    expect(problemsOf([a], withoutOperation({}, a, 'o1'))).toEqual([]);
  });
});

const paper = { kind: '双铜纸', weight: '157', sheet: '889x1194' };
const machines: Runs[] = [
  { name: '制版机', kinds: ['plates'], setup: 15, hours: defaultHours, operator: lead('han') },
  {
    name: '对开四色机',
    kinds: ['press'],
    setup: 30,
    perHour: 6000,
    hours: defaultHours,
    operator: lead('han'),
  },
  { name: '四开机', kinds: ['press'], setup: 30, perHour: 3000, hours: defaultHours, operator: lead('han') },
  { name: '骑订机', kinds: ['finishing', 'packing'], setup: 20, perHour: 2000, hours: defaultHours },
];
const ask = { machines, taken: [], from: at('2026-03-05T08:00'), person: () => lead('han') };

describe('PR-03 a proposed route', () => {
  const bench = () => {
    const b = new PrintBench({ id: 'a' });
    b.issue(
      printSheet({
        parts: [
          { name: '封面', paper, netSheets: 150, spoilage: 100, plates: 4, method: 'single' },
          { name: '内页', paper, netSheets: 600, spoilage: 200, plates: 8, method: 'sheetwise' },
        ],
      }),
    );
    return b;
  };
  test('PR-03 goes prepress, proof, plates, press by part, finishing, packing; what is done is left out', () => {
    const order = bench().order;
    expect(askedOf(order).map((a) => [a.kind, a.part ?? a.name])).toEqual([
      ['prepress', undefined],
      ['proof', undefined],
      ['plates', undefined],
      ['press', '封面'],
      ['press', '内页'],
      ['finishing', '封面覆哑膜'],
      ['finishing', '骑马订'],
      ['packing', undefined],
    ]);
    const signed = bench().through('signProof').order;
    expect(askedOf(signed)[0]!.kind).toBe('plates');
    expect(unplannedKinds(signed)).toEqual(['press', 'finishing']);
  });
  test('PR-04 standard minutes: make-ready and running, each pass; the machine that is done first', () => {
    const ops = proposed(bench().through('signProof').order, ask);
    // 内页: 2 × (30 + 800 ÷ 6000 × 60) = 76, a quarter up; it goes beside the cover where that is sooner.
    const [, cover, body] = ops;
    expect([cover!.machine, cover!.standardMinutes]).toEqual(['对开四色机', 45]);
    expect(body!.standardMinutes).toBe(body!.machine === '四开机' ? 105 : 90);
    expect(
      clashesOf(ops.map((o) => bookingOf({ id: 'a', number: 'YS' }, o))).filter((c) => c.on === 'machine'),
    ).toEqual([]);
    expect(outOfOrder(ops.map((o) => bookingOf({ id: 'a', number: 'YS' }, o)))).toEqual([]);
    expect(
      lateOf(
        ops.map((o) => bookingOf({ id: 'a', number: 'YS' }, o)),
        { YS: '2026-03-16' },
      ),
    ).toEqual([]);
  });
  test('PR-03 a proposal never clashes with what is taken, and can be kept as it is', () => {
    const b = bench().through('signProof');
    const taken = [{ machine: '对开四色机', from: at('2026-03-05T08:00'), to: at('2026-03-06T17:30') }];
    const ops = proposed(b.order, { ...ask, taken });
    for (const o of ops)
      if (o.machine === '对开四色机') expect(Date.parse(o.start)).toBeGreaterThanOrEqual(taken[0]!.to);
    // Han is at another machine that morning.
    const elsewhere = { person: 'han', from: at('2026-03-05T08:00'), to: at('2026-03-05T12:00') };
    for (const o of proposed(b.order, { ...ask, taken: [elsewhere] }))
      expect(Date.parse(o.start)).toBeGreaterThanOrEqual(elsewhere.to);
    const draft: BoardDraft = { a: { version: 0, operations: ops } };
    expect(problemsOf([b.order], draft)).toEqual([]);
    b.do('wu', plan(ops));
    expect(unplannedKinds(b.order)).toEqual([]);
  });
});
