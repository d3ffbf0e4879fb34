/** Areas, sides, restakes: the worked figures of the examples, and laws. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaOf,
  meanError,
  muOf,
  sheetsCovered,
  squareKilometresOf,
  standardSheets,
} from '#shared/survey/area';
import { keepEarlier, type RestakedPoint, restakeOf } from '#shared/survey/restake';
import { figuresText, pairsOf, readFigures, sideChecks, sideLimit } from '#shared/survey/sides';
import { verdictOf } from '#shared/survey/stakeout';
import golden from '../../fixtures/cases/golden/golden.json';

describe('worked example A', () => {
  const corners = golden.A.polygon.map(([, x, y]) => ({ x: x!, y: y! }));
  const area = areaOf(corners);
  test('area by shoelace, k㎡, mu', () => {
    expect(Number(area)).toBe(Number(golden.A.area_m2));
    expect(area).toBe('257600');
    expect(Number(squareKilometresOf(area))).toBe(Number(golden.A.km2));
    expect(muOf(area)).toBe(golden.A.mu);
  });
  test('4.1216 standard sheets of 1:500, six sheets covered', () => {
    expect(standardSheets(area, 500)).toBe(golden.A.std_sheets);
    expect(sheetsCovered(corners, 500)).toBe(golden.A.sheets);
  });
  test('mean errors of the check: 8.49 and 6.00 cm', () => {
    const d = golden.A.check.d_cm.map(String);
    expect(meanError(d, 'higher')).toBe(golden.A.check.M_high_cm);
    expect(meanError(d, 'same')).toBe(golden.A.check.M_same_cm);
  });
});

describe('areas', () => {
  const cm = (n: bigint) => `${n / 10_000n}.${String(n % 10_000n).padStart(4, '0')}`;
  test('exact, whichever way round and from whichever corner', () => {
    const corner = fc.record({
      x: fc.bigInt({ min: 40_000_000_000n, max: 40_009_999_999n }),
      y: fc.bigInt({ min: 5_000_000_000n, max: 5_009_999_999n }),
    });
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 12 }), fc.nat(11), (spots, from) => {
        let sum = 0n;
        spots.forEach((a, i) => {
          const b = spots[(i + 1) % spots.length]!;
          sum += a.x * b.y - b.x * a.y;
        });
        const twice = sum < 0n ? -sum : sum;
        const texts = spots.map((s) => ({ x: cm(s.x), y: cm(s.y) }));
        const turned = [...texts.slice(from % texts.length), ...texts.slice(0, from % texts.length)];
        // Twice the area in square tenths of millimetres, as whole numbers.
        const [whole = '0', rest = ''] = areaOf(texts).split('.');
        expect(BigInt(whole + rest.padEnd(9, '0'))).toBe((twice * 10n) / 2n);
        expect(areaOf(turned.reverse())).toBe(areaOf(texts));
      }),
    );
  });
  test('sheets: a square of one sheet covers one, a shift by a millimetre four; a dent is left out', () => {
    const square = (x: string, y: string, side: number) =>
      [
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 0],
      ].map(([a, b]) => ({
        x: (Number(x) + a! * side).toFixed(3),
        y: (Number(y) + b! * side).toFixed(3),
      }));
    expect(sheetsCovered(square('4012000', '502000', 250), 500)).toBe(1);
    expect(sheetsCovered(square('4012000.001', '502000.001', 250), 500)).toBe(4);
    expect(sheetsCovered(square('-125', '-125', 250), 500)).toBe(4);
    const dented = [
      [0, 0],
      [0, 750],
      [500, 750],
      [500, 500],
      [250, 500],
      [250, 250],
      [500, 250],
      [500, 0],
    ].map(([x, y]) => ({ x: String(x), y: String(y) }));
    expect(sheetsCovered(dented, 500)).toBe(5);
    expect(sheetsCovered(dented.slice(0, 2), 500)).toBe(0);
  });
});

describe('worked example B', () => {
  const points = golden.B.points.map((p) => ({
    name: p.no,
    design: { x: p.X, y: p.Y },
    measured: { x: p.Xm, y: p.Ym },
    tolerance: (p.tol / 1000).toFixed(3),
  }));
  const checks = sideChecks(points, ['A1', 'A2', 'A3', 'A4']);
  test.each(golden.B.sides)('SV-04c: side or diagonal $side', (side) => {
    const check = checks.find((c) => `${c.from}-${c.to}` === side.side);
    expect(check).toMatchObject({
      design: side.design,
      measured: side.measured,
      difference: side.diff_mm.toFixed(1),
      relative: side.rel,
      within: true,
    });
  });
  test('four sides and two diagonals, 42.6 m to 10 mm and 14.4 m to 5', () => {
    expect(checks).toHaveLength(golden.B.sides.length);
    expect(checks.map((c) => c.limit)).toEqual([10, 5, 10, 5, 10, 10]);
    expect(checks.filter((c) => c.diagonal).map((c) => `${c.from}${c.to}`)).toEqual(['A1A3', 'A2A4']);
  });
  test('a corner not measured leaves its sides out', () => {
    const open = points.map((p) => (p.name === 'A1' ? { ...p, measured: undefined } : p));
    expect(sideChecks(open, ['A1', 'A2', 'A3', 'A4']).map((c) => c.from + c.to)).toEqual([
      'A2A3',
      'A3A4',
      'A2A4',
    ]);
  });
  test('SV-04c: Z4 out of tolerance, restaked: the first measurement stays, the last one counts', () => {
    const z4 = golden.B.points.find((p) => p.redo)!;
    const first = points.find((p) => p.name === 'Z4')!;
    const again: RestakedPoint = { ...first, measured: { x: z4.redo!.Xm, y: z4.redo!.Ym } };
    const [kept] = keepEarlier({ points: [first], tolerance: '0.020' }, [again]);
    expect(kept).toEqual({ ...again, earlier: [first.measured] });
    expect(verdictOf(kept!, { tolerance: '0.020' })).toMatchObject({ ds: '9.2', within: true });
    expect(verdictOf({ ...kept!, measured: kept!.earlier![0] }, { tolerance: '0.020' }).ds).toBe('27.6');
  });
  test('the largest deviation that counts is 13.9', () => {
    const last = golden.B.points.map((p) =>
      verdictOf(
        {
          name: p.no,
          design: { x: p.X, y: p.Y },
          measured: p.redo ? { x: p.redo.Xm, y: p.redo.Ym } : { x: p.Xm, y: p.Ym },
          tolerance: (p.tol / 1000).toFixed(3),
        },
        { tolerance: '0.010' },
      ),
    );
    expect(Math.max(...last.map((d) => Number(d.ds)))).toBe(golden.B.max_dS);
    expect(last.every((d) => d.within)).toBe(true);
  });
});

describe('restakes', () => {
  test.each([
    ['Z4_R', { base: 'Z4', turn: 1 }],
    ['Z4-r2', { base: 'Z4', turn: 2 }],
    ['8-A_R10', { base: '8-A', turn: 10 }],
    ['R1', null],
    ['_R', null],
    ['ZR', null],
  ])('%s', (name, told) => {
    expect(restakeOf(name)).toEqual(told);
  });
  const at = (x: string) => ({ x, y: '0' });
  const sheet = (measured: string, earlier?: string[]) => ({
    tolerance: '0.010',
    points: [
      {
        name: 'P',
        design: at('0'),
        measured: at(measured),
        ...(earlier ? { earlier: earlier.map(at) } : {}),
      },
    ],
  });
  const later = (before: ReturnType<typeof sheet>, measured: string | null) =>
    keepEarlier<RestakedPoint>(before, [
      { name: ' P', design: at('0'), ...(measured ? { measured: at(measured) } : {}) },
    ])[0];
  test('a figure that held is mended without a trace; the same figure written otherwise is no restake', () => {
    expect(later(sheet('0.004'), '0.005')).not.toHaveProperty('earlier');
    expect(later(sheet('0.02'), '0.0200')).not.toHaveProperty('earlier');
  });
  test('taken away to be staked again, or earlier ones left out by whoever sends: they stay', () => {
    expect(later(sheet('0.02'), null)).toMatchObject({ earlier: [at('0.02')] });
    expect(later(sheet('0.03', ['0.02']), '0.001')).toMatchObject({ earlier: [at('0.02'), at('0.03')] });
  });
  test('doing it twice changes nothing more', () => {
    const mm = fc.integer({ min: -40, max: 40 }).map((n) => (n / 1000).toFixed(3));
    fc.assert(
      fc.property(mm, fc.array(mm, { maxLength: 3 }), mm, (was, earlier, now) => {
        const before = sheet(was, earlier);
        const once = later(before, now)!;
        expect(keepEarlier(before, [once])).toEqual([once]);
        // A turn recorded out of tolerance is never lost.
        const left = [...(once.earlier ?? []), once.measured!].map((m) => Number(m.x));
        for (const e of earlier) expect(left).toContain(Number(e));
        if (Math.abs(Number(was)) > 0.01) expect(left).toContain(Number(was));
      }),
    );
  });
});

describe('figures', () => {
  test('typed in any way, written back in one', () => {
    expect(readFigures('A1 A2、A3，A4；B1→B2→B3→B1;')).toEqual([
      ['A1', 'A2', 'A3', 'A4'],
      ['B1', 'B2', 'B3'],
    ]);
    expect(readFigures(figuresText([['A1', 'A2', 'A3']]))).toEqual([['A1', 'A2', 'A3']]);
    expect(readFigures('  ')).toEqual([]);
  });
  test('n corners have n sides and n(n−3)/2 diagonals, each once', () => {
    for (let n = 3; n <= 8; n++) {
      const pairs = pairsOf(Array.from({ length: n }, (_, i) => `P${i}`));
      expect(pairs.filter((p) => !p.diagonal)).toHaveLength(n);
      expect(pairs.filter((p) => p.diagonal)).toHaveLength((n * (n - 3)) / 2);
      expect(new Set(pairs.map((p) => [p.from, p.to].sort().join())).size).toBe(pairs.length);
    }
  });
  test('limits by length', () => {
    expect(['30', '30.001', '60', '60.001', '90', '90.001'].map(sideLimit)).toEqual([5, 10, 10, 15, 15, 20]);
  });
});
