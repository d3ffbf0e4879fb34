/** The plan of machines and people: PR-03 clashes and lateness, PR-04 standard against actual, bottleneck, waiting. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bottleneckOf,
  clashesOf,
  comparedOf,
  lateOf,
  machineLoads,
  nextSlot,
  type Operation,
  operationKinds,
  outOfOrder,
  waitsOf,
} from '#shared/print/schedule';

const day = (hm: string, date = '2026-11-12') => `${date}T${hm}:00+08:00`;
const op = (id: string, rest: Partial<Operation>): Operation => ({ id, order: 'o1', kind: 'press', ...rest });

describe('PR-03 clashes', () => {
  const a = op('a', { machine: '对开四色', person: '韩磊', start: day('08:00'), finish: day('10:00') });
  it('PR-03 two jobs on one machine: which, on what, from when to when', () => {
    const b = op('b', { order: 'o2', machine: '对开四色', start: day('09:30'), finish: day('11:00') });
    expect(clashesOf([b, a])).toEqual([
      {
        on: 'machine',
        name: '对开四色',
        a: 'a',
        b: 'b',
        from: '2026-11-12T01:30:00.000Z',
        to: '2026-11-12T02:00:00.000Z',
      },
    ]);
  });
  it('PR-03 one person in two places at once, whatever the zone the times are written in', () => {
    const b = op('b', {
      machine: '折页机',
      person: '韩磊',
      start: '2026-11-12T01:00:00Z',
      finish: '2026-11-12T01:10:00Z',
    });
    expect(clashesOf([a, b])).toMatchObject([{ on: 'person', name: '韩磊', a: 'a', b: 'b' }]);
  });
  it('PR-03 touching ends, other machines and unplanned operations do not clash', () => {
    const after = op('b', { machine: '对开四色', start: day('10:00'), finish: day('11:00') });
    const other = op('c', { machine: '折页机', start: day('08:00'), finish: day('10:00') });
    const open = op('d', { machine: '对开四色' });
    const backwards = op('e', { machine: '对开四色', start: day('09:00'), finish: day('08:00') });
    expect(clashesOf([a, after, other, open, backwards])).toEqual([]);
  });

  const plan = fc.array(
    fc.record({
      machine: fc.constantFrom('甲', '乙', '丙'),
      person: fc.constantFrom('韩磊', '曹颖'),
      from: fc.integer({ min: 0, max: 600 }),
      lasts: fc.integer({ min: 1, max: 120 }),
      kind: fc.constantFrom(...operationKinds),
    }),
    { maxLength: 14 },
  );
  const opsOf = (list: typeof plan extends fc.Arbitrary<infer T> ? T : never): Operation[] =>
    list.map((x, i) => ({
      id: `op${i}`,
      order: `o${i % 3}`,
      kind: x.kind,
      machine: x.machine,
      person: x.person,
      start: new Date(Date.UTC(2026, 10, 12, 0, x.from)).toISOString(),
      finish: new Date(Date.UTC(2026, 10, 12, 0, x.from + x.lasts)).toISOString(),
    }));
  it('PR-03 law: the order operations are listed in changes nothing', () => {
    fc.assert(
      fc.property(plan, (list) => {
        const ops = opsOf(list);
        expect(clashesOf([...ops].reverse())).toEqual(clashesOf(ops));
      }),
    );
  });
  it('PR-03 law: exactly the pairs that overlap, by the plain definition', () => {
    fc.assert(
      fc.property(plan, (list) => {
        const ops = opsOf(list);
        const pairs = ops.flatMap((x, i) =>
          ops.slice(i + 1).flatMap((y) => {
            if (!(x.start! < y.finish! && y.start! < x.finish!)) return [];
            const on = (['machine', 'person'] as const).filter((k) => x[k] === y[k]);
            return on.map((k) => `${k} ${[x.id, y.id].sort().join(' ')}`);
          }),
        );
        expect(
          clashesOf(ops)
            .map((c) => `${c.on} ${c.a} ${c.b}`)
            .sort(),
        ).toEqual(pairs.sort());
      }),
    );
  });
  it('PR-03 law: moving an operation a year away removes its clashes and no others', () => {
    fc.assert(
      fc.property(plan, fc.nat(), (list, pick) => {
        const ops = opsOf(list);
        const moved = ops[pick % Math.max(1, ops.length)];
        if (!moved) return;
        const later = (iso: string) => iso.replace('2026', '2027');
        const after = ops.map((o) =>
          o === moved ? { ...o, start: later(o.start!), finish: later(o.finish!) } : o,
        );
        expect(clashesOf(after)).toEqual(clashesOf(ops).filter((c) => c.a !== moved.id && c.b !== moved.id));
      }),
    );
  });
  it('PR-03 law: an operation put into the next free slot of its machine clashes with nothing there', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 1, max: 300 }), (list, lasting) => {
        const ops = opsOf(list);
        const slot = nextSlot(ops, '甲', lasting, '2026-11-12T00:00:00Z')!;
        const added = op('new', { order: 'o9', machine: '甲', ...slot });
        expect(clashesOf([...ops, added]).filter((c) => c.a === 'new' || c.b === 'new')).toEqual([]);
        expect(Date.parse(slot.finish) - Date.parse(slot.start)).toBe(lasting * 60_000);
      }),
    );
  });
});

describe('PR-03 promises and the route', () => {
  it('PR-03 a plan that ends after the promised time or day says by how much', () => {
    const ops = [
      op('a', { kind: 'press', start: day('08:00'), finish: day('10:00') }),
      op('b', { kind: 'packing', start: day('16:00'), finish: day('18:30') }),
      op('c', { order: 'o2', start: day('08:00'), finish: day('23:59') }),
    ];
    expect(lateOf(ops, { o1: day('17:00'), o2: '2026-11-12' })).toEqual([
      { order: 'o1', finish: '2026-11-12T10:30:00.000Z', promised: day('17:00'), minutes: 90 },
    ]);
    expect(lateOf(ops, { o2: '2026-11-11' })[0]).toMatchObject({ order: 'o2', minutes: 24 * 60 - 1 });
    expect(lateOf(ops, {})).toEqual([]);
  });
  it('PR-03 what starts before the step ahead of it has ended is named; other parts run side by side', () => {
    const ops = [
      op('plates', { kind: 'plates', start: day('08:00'), finish: day('09:00') }),
      op('cover', { kind: 'press', part: '封面', start: day('08:30'), finish: day('09:30') }),
      op('inner', { kind: 'press', part: '内页', start: day('09:00'), finish: day('12:00') }),
      op('film', { kind: 'finishing', part: '封面', start: day('09:30'), finish: day('10:30') }),
    ];
    expect(outOfOrder(ops)).toEqual([{ order: 'o1', later: 'cover', earlier: 'plates' }]);
  });
});

describe('PR-04 flow', () => {
  const ops = [
    op('p', { kind: 'prepress', machine: '电脑', start: day('08:00'), finish: day('09:00') }),
    op('c', { kind: 'plates', machine: 'CTP', start: day('09:30'), finish: day('10:00') }),
    op('x', {
      kind: 'press',
      machine: '对开四色',
      start: day('11:00'),
      finish: day('13:00'),
      actualStart: day('11:00'),
      actualFinish: day('13:40'),
      standardMinutes: 120,
    }),
    op('y', { kind: 'press', order: 'o2', machine: '对开四色', start: day('14:00'), finish: day('15:00') }),
  ];
  it('PR-04 standard against planned against actual minutes', () => {
    expect(comparedOf(ops).find((c) => c.id === 'x')).toEqual({
      id: 'x',
      standard: 120,
      planned: 120,
      actual: 160,
      over: 40,
    });
    expect(comparedOf(ops).find((c) => c.id === 'p')).toMatchObject({ actual: undefined, over: undefined });
  });
  it('PR-04 waiting time from the end of the step before', () => {
    expect(waitsOf(ops)).toEqual([
      { id: 'c', after: 'p', minutes: 30 },
      { id: 'x', after: 'c', minutes: 60 },
    ]);
  });
  it('PR-04 the bottleneck: most minutes held; what really happened counts', () => {
    expect(bottleneckOf(ops)).toEqual({
      machine: '对开四色',
      operations: 2,
      busy: 220,
      span: 240,
      load: 220 / 240,
      queue: 60,
    });
    expect(machineLoads(ops).map((m) => m.machine)).toEqual(['对开四色', '电脑', 'CTP']);
    expect(bottleneckOf([])).toBeUndefined();
  });
  it('PR-04 the next free slot: the first gap that is long enough', () => {
    const at = (lasting: number, from = day('08:00')) => nextSlot(ops, '对开四色', lasting, from)?.start;
    expect(at(180)).toBe('2026-11-12T00:00:00.000Z');
    expect(at(20, day('11:30'))).toBe('2026-11-12T05:40:00.000Z');
    expect(at(30, day('11:30'))).toBe('2026-11-12T07:00:00.000Z');
    expect(at(0)).toBeUndefined();
    expect(nextSlot(ops, '对开四色', 10, 'soon')).toBeUndefined();
  });
});
