import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, isStamp, later, tick } from '#shared/kernel/clock';

const noon = Date.parse('2026-03-12T09:30:00.123Z');

describe('hybrid clock', () => {
  test('a stamp is the wall clock and a counter', () => {
    expect(tick(undefined, noon)).toBe('2026-03-12T09:30:00.123Z#0000');
    expect(tick('2026-03-12T09:30:00.123Z#0000', noon)).toBe('2026-03-12T09:30:00.123Z#0001');
    expect(tick('2026-03-12T09:30:00.123Z#000f', noon)).toBe('2026-03-12T09:30:00.123Z#0010');
    expect(tick('2026-03-12T09:30:00.123Z#000f', noon + 1)).toBe('2026-03-12T09:30:00.124Z#0000');
  });
  test('rises whatever the wall clock does: jumps ten years back, forward, stands still, is nonsense', () => {
    const year = 365 * 86_400_000;
    const jump = fc.oneof(
      fc.integer({ min: -10, max: 10 }).map((y) => y * year),
      fc.integer({ min: -5, max: 5 }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.constant(0),
      fc.constantFrom(Number.NaN, Number.NEGATIVE_INFINITY),
    );
    fc.assert(
      fc.property(fc.array(jump, { minLength: 1, maxLength: 60 }), (jumps) => {
        let last: string | undefined;
        let wall = noon;
        for (const j of jumps) {
          wall = Number.isFinite(j) ? wall + j : wall;
          const next = tick(last, Number.isFinite(j) ? wall : j);
          expect(isStamp(next)).toBe(true);
          if (last !== undefined) expect(next > last).toBe(true);
          last = next;
        }
      }),
      { numRuns: 300 },
    );
  });
  test('sorts as text the way it sorts in time', () => {
    const stamp = fc.tuple(
      fc.integer({ min: 0, max: Date.parse('9999-12-31T00:00:00Z') }),
      fc.nat({ max: 0xffff }),
    );
    const said = ([ms, n]: readonly [number, number]) =>
      `${new Date(ms).toISOString()}#${n.toString(16).padStart(4, '0')}`;
    fc.assert(
      fc.property(stamp, stamp, (a, b) => {
        const want = Math.sign(a[0] - b[0] || a[1] - b[1]);
        const [x, y] = [said(a), said(b)];
        expect(x === y ? 0 : x < y ? -1 : 1).toBe(want);
      }),
      { numRuns: 300 },
    );
  });
  test('is later than everything received, too', () => {
    const received = '2031-01-01T00:00:00.000Z#0003';
    const next = tick(later(tick(undefined, noon), received), noon);
    expect(next).toBe('2031-01-01T00:00:00.000Z#0004');
    expect(later(undefined, received)).toBe(received);
    expect(later(received, undefined)).toBe(received);
    expect(later('a', 'b')).toBe(later('b', 'a'));
  });
  test('a full counter goes on in the next millisecond', () => {
    expect(tick('2026-03-12T09:30:00.123Z#ffff', noon)).toBe('2026-03-12T09:30:00.124Z#0000');
  });
  test('stays inside the years that sort as text', () => {
    const edge = tick(undefined, Date.parse('9999-12-31T23:59:59.999Z') + 1e9);
    expect(edge).toBe('9999-12-31T23:59:59.999Z#0000');
    expect(tick(edge, Number.POSITIVE_INFINITY)).toBe('9999-12-31T23:59:59.999Z#0001');
    expect(tick(undefined, -1)).toBe('1970-01-01T00:00:00.000Z#0000');
  });
  test('tells a stamp from other text', () => {
    for (const text of [
      '',
      '2026-03-12',
      '2026-03-12T09:30:00.123Z',
      '2026-13-12T09:30:00.123Z#0000',
      ' 2026-03-12T09:30:00.123Z#0000',
      '2026-03-12T09:30:00.123Z#00000',
    ])
      expect(isStamp(text), text).toBe(false);
    expect(instantOf('2026-03-12T09:30:00.123Z#0004')).toBe('2026-03-12T09:30:00.123Z');
    expect(instantOf('2026-03-12')).toBe('2026-03-12');
  });
});
