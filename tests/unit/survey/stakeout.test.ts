/** Stake-out sums against figures worked out elsewhere: the worked examples and a whole-number check. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictOf } from '#shared/survey/stakeout';
import golden from '../../fixtures/cases/golden/golden.json';
import job from '../../fixtures/cases/stakeout.job.json';

describe('the stake-out job', () => {
  const { points, tolerance } = job.field.stakeout;
  const verdicts = Object.fromEntries(points.map((p) => [p.name, verdictOf(p, { tolerance })]));
  test('SV-04c: 5-C is 9.0 and 7.0 off, 11.4 in all, and out of tolerance; the others hold', () => {
    expect(verdicts['5-C']).toEqual({ dx: '9.0', dy: '7.0', ds: '11.4', within: false });
    expect(verdicts['5-A']).toEqual({ dx: '3.1', dy: '-3.6', ds: '4.8', within: true });
    expect(verdicts['5-B']).toEqual({ dx: '-2.5', dy: '4.8', ds: '5.4', within: true });
    expect(verdicts['5-D']).toEqual({ dx: '-1.1', dy: '1.2', ds: '1.6', within: true });
  });
});

describe('worked example B', () => {
  type Golden = (typeof golden.B.points)[number] & { H?: string; Hm?: string; dH?: number };
  test.each(golden.B.points as Golden[])('SV-04c: $no', (p) => {
    const heights = p.H !== undefined && p.Hm !== undefined;
    const got = verdictOf(
      {
        name: p.no,
        design: { x: p.X, y: p.Y, h: heights ? p.H : undefined },
        measured: { x: p.Xm, y: p.Ym, h: heights ? p.Hm : undefined },
      },
      { tolerance: (p.tol / 1000).toFixed(3) },
    );
    expect(got).toEqual({
      dx: p.dX.toFixed(1),
      dy: p.dY.toFixed(1),
      ds: p.dS,
      ...(heights ? { dh: p.dH!.toFixed(1) } : {}),
      within: p.ok,
    });
    if (p.redo)
      expect(
        verdictOf(
          { name: p.no, design: { x: p.X, y: p.Y }, measured: { x: p.redo.Xm, y: p.redo.Ym } },
          { tolerance: (p.tol / 1000).toFixed(3) },
        ),
      ).toEqual({
        dx: p.redo.dX.toFixed(1),
        dy: p.redo.dY.toFixed(1),
        ds: p.redo.dS,
        within: p.redo.ok,
      });
  });
  test('all ten points are there, Z4 with its restaking', () => {
    expect(golden.B.points).toHaveLength(10);
    expect(golden.B.points.filter((p) => p.redo).map((p) => p.no)).toEqual(['Z4']);
  });
});

describe('verdict', () => {
  const at = (x: string, y: string, h?: string) => ({ x, y, h });
  test('a point that was not measured holds nothing', () => {
    expect(verdictOf({ name: 'P', design: at('1', '1') }, { tolerance: '1' })).toEqual({
      dx: '',
      dy: '',
      ds: '',
      within: false,
    });
  });
  test('the limit itself holds, a tenth of a millimetre more does not', () => {
    const p = (y: string) => ({
      name: 'P',
      design: at('4301234.5000', '512345.2500'),
      measured: at('4301234.5060', y),
    });
    expect(verdictOf(p('512345.2580'), { tolerance: '0.010' })).toMatchObject({ ds: '10.0', within: true });
    expect(verdictOf(p('512345.2581'), { tolerance: '0.010' })).toMatchObject({ ds: '10.1', within: false });
    // 10.04 shows as 10.0 and is out all the same: the verdict is not taken from the rounded figure.
    const near = { name: 'P', design: at('0', '0'), measured: at('0.01004', '0') };
    expect(verdictOf(near, { tolerance: '0.010' })).toMatchObject({ ds: '10.0', within: false });
  });
  test('heights count where a height tolerance is given and both heights are there', () => {
    const p = { name: 'P', design: at('1', '1', '36.500'), measured: at('1', '1', '36.489') };
    expect(verdictOf(p, { tolerance: '0.01' })).toMatchObject({ dh: '-11.0', within: true });
    expect(verdictOf(p, { tolerance: '0.01', heightTolerance: '0.010' }).within).toBe(false);
    expect(verdictOf(p, { tolerance: '0.01', heightTolerance: '0.011' }).within).toBe(true);
    const flat = { ...p, measured: at('1', '1') };
    expect(verdictOf(flat, { tolerance: '0.01', heightTolerance: '0.001' })).toEqual({
      dx: '0.0',
      dy: '0.0',
      ds: '0.0',
      within: true,
    });
  });
  test('no minus before nothing', () => {
    const p = { name: 'P', design: at('1.00000', '1'), measured: at('0.99999', '1') };
    expect(verdictOf(p, { tolerance: '1' }).dx).toBe('0.0');
  });
  test('seven digits and four decimals are exact: whole tenths of a millimetre, checked in whole numbers', () => {
    const metres = (n: bigint) => `${n / 10_000n}.${String(n % 10_000n).padStart(4, '0')}`;
    const big = fc.bigInt({ min: 10_000_000_000n, max: 99_999_999_999n });
    const off = fc.bigInt({ min: -500n, max: 500n });
    fc.assert(
      fc.property(big, big, off, off, fc.bigInt({ min: 0n, max: 600n }), (x, y, ox, oy, limit) => {
        const got = verdictOf(
          { name: 'P', design: at(metres(x), metres(y)), measured: at(metres(x + ox), metres(y + oy)) },
          { tolerance: metres(limit) },
        );
        expect(got.within).toBe(ox * ox + oy * oy <= limit * limit);
        expect(got.dx).toBe((Number(ox) / 10).toFixed(1));
        expect(got.dy).toBe((Number(oy) / 10).toFixed(1));
        const root = Math.sqrt(Number(ox * ox + oy * oy)) / 10;
        expect(Math.abs(Number(got.ds) - root)).toBeLessThanOrEqual(0.0500001);
      }),
      { numRuns: 300 },
    );
  });
});
