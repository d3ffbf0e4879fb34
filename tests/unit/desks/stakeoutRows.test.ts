/** The stake-out grid: rows and record, points from files, restakes, axes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stakeoutSchema } from '#shared/order/events';
import { readPointText } from '#shared/survey/readers';
import {
  restaked,
  rowAxes,
  turnRows,
  withDesign,
  withMeasured,
} from '../../../renderer/desks/field/stakeoutMerge';
import {
  deviationOf,
  earlierOf,
  figuresOf,
  readRows,
  rowsFrom,
  summaryOf,
} from '../../../renderer/desks/field/stakeoutRows';
import { goldenText } from '../survey/files';

const limits = { control: 'KZ1', controlSystem: 'CGCS2000', tolerance: '0.010', heightTolerance: '' };
let n = 0;
const design = () =>
  withDesign([], readPointText(goldenText('FX-2026-0001_stake.csv')).points, () => `r${++n}`);
const measured = readPointText(goldenText('FX-2026-0001_measured.csv')).points;
const named = (rows: readonly { id: string; [key: string]: string }[], name: string) =>
  rows.find((r) => r.name === name)!;

describe('example B', () => {
  const out = withMeasured(design(), measured, limits);
  test('SV-04c: Z4_R is the restake of Z4: eleven lines make ten points', () => {
    expect(out.rows).toHaveLength(10);
    expect(out.restaked).toEqual(['Z4']);
    expect(out.unknown).toEqual([]);
    const z4 = named(out.rows, 'Z4');
    expect(earlierOf(z4)).toEqual([{ x: '4012094.280', y: '502255.263' }]);
    expect(deviationOf(z4, limits)).toEqual({ text: '6.0 / -7.0 / 9.2', within: true });
    expect(deviationOf(named(out.rows, 'A1'), limits).text).toBe('2.0 / -1.0 / 2.2 / 2.0');
  });
  test('the restake first in the file gives the same', () => {
    expect(withMeasured(design(), [...measured].reverse(), limits).rows.map(({ id: _, ...r }) => r)).toEqual(
      out.rows.map(({ id: _, ...r }) => r),
    );
  });
  test('read in twice nothing changes', () => {
    const base = measured.filter((p) => !p.name.endsWith('_R'));
    const once = withMeasured(design(), base, limits);
    const twice = withMeasured(once.rows, base, limits);
    expect([twice.set, twice.restaked]).toEqual([[], []]);
    expect(twice.rows).toEqual(once.rows);
  });
  test('the sums under the grid', () => {
    expect(summaryOf(out.rows, limits)).toEqual({
      all: 10,
      measured: 10,
      within: 10,
      beyond: 0,
      most: '13.9',
    });
  });
  test('as the record of the journal and back', () => {
    const read = readRows(out.rows, limits, '2026-11-05T10:00:00.000Z', 'A1 A2 A3 A4');
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    expect(stakeoutSchema.parse(read.stakeout)).toEqual(read.stakeout);
    expect(read.stakeout.figures).toEqual([['A1', 'A2', 'A3', 'A4']]);
    const again = readRows(rowsFrom(read.stakeout), limits, '', 'A1 A2 A3 A4');
    expect(again).toEqual(read);
  });
});

describe('rows', () => {
  const row = { id: '1', name: 'P', designX: '4012000', designY: '502000', measuredX: '', measuredY: '' };
  const what = (change: object, figures = '') => {
    const read = readRows([{ ...row, ...change }], limits, '', figures);
    return 'faults' in read ? read.faults : [];
  };
  test('what the journal would not take is told by row and column', () => {
    expect(what({ designX: '4012000.0000001' })).toEqual([{ what: 'number', row: 1, key: 'designX' }]);
    expect(what({ measuredX: '4012000.1' })).toEqual([{ what: 'number', row: 1, key: 'measuredY' }]);
    expect(what({ tolerance: '0' })).toEqual([{ what: 'number', row: 1, key: 'tolerance' }]);
    expect(what({}, 'P Q R')).toEqual([
      { what: 'figure', name: 'Q' },
      { what: 'figure', name: 'R' },
    ]);
    expect(what({})).toEqual([]);
  });
  test('points no one designed stay out, by name', () => {
    const out = withMeasured([row], [{ line: 1, name: 'Q', x: '1', y: '2' }], limits);
    expect(out.unknown).toEqual(['Q']);
    expect(out.rows).toEqual([row]);
  });
  test('a new file of design points keeps what was measured, and heights it says nothing of', () => {
    const there = { ...row, designH: '3.5', measuredX: '4012000.001', measuredY: '502000.002' };
    const [first, second] = withDesign(
      [there, { id: '2' }],
      [
        { line: 1, name: 'P', x: '4012001', y: '502001', tolerance: '0.02' },
        { line: 2, name: 'Q', x: '1', y: '2' },
      ],
      () => 'new',
    );
    expect(first).toEqual({ ...there, designX: '4012001', designY: '502001', tolerance: '20' });
    expect(second).toMatchObject({ id: 'new', name: 'Q' });
  });
  test('a restake opens again what was accepted', () => {
    const accepted = {
      ...row,
      measuredX: '4012000.1',
      measuredY: '502000',
      acceptedBy: '张工',
      acceptedAt: 'x',
    };
    expect(restaked(accepted, { x: '4012000.001', y: '502000' })).toMatchObject({
      earlier: '4012000.1 502000',
      acceptedBy: '',
      acceptedAt: '',
    });
  });
  test('figures are worked out once for a row and limits, anew for others', () => {
    const there = { ...row, measuredX: '4012000.015', measuredY: '502000' };
    const first = figuresOf(there, limits);
    expect(figuresOf(there, limits)).toBe(first);
    expect(figuresOf(there, { ...limits, tolerance: '0.020' })?.within).toBe(true);
    expect(figuresOf(there, limits)?.within).toBe(false);
    expect(figuresOf({ ...there, tolerance: '15' }, limits)?.within).toBe(true);
    expect(figuresOf(there, { ...limits, tolerance: '1.' })).toBeUndefined();
  });
});

test('rows turned round are found and turned back: design, measurement, or both', () => {
  const digits = (min: number, max: number) => fc.integer({ min, max }).map((i) => `${i}.2500`);
  const one = fc.record({
    designX: digits(3_000_000, 5_000_000),
    designY: digits(300_000, 700_000),
    turnDesign: fc.boolean(),
    turnMeasured: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), (some) => {
      const straight = some.map(({ designX, designY }, i) => ({
        id: String(i),
        name: `P${i}`,
        designX,
        designY,
        measuredX: designX.replace('.25', '.26'),
        measuredY: designY,
      }));
      const odd = straight.map((r, i) => ({
        ...r,
        ...(some[i]!.turnDesign ? { designX: r.designY, designY: r.designX } : {}),
        ...(some[i]!.turnMeasured ? { measuredX: r.measuredY, measuredY: r.measuredX } : {}),
      }));
      expect(turnRows(odd, rowAxes(odd))).toEqual(straight);
      expect(rowAxes(straight)).toEqual({ design: [], measured: [] });
    }),
  );
});
