/** The sketch: north up, to scale, numbers apart, deviations larger than life; the same marks as SVG. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundBelow, type SketchMark, sketchOf } from '#shared/survey/sketch';
import { svgOf } from '#shared/survey/sketchSvg';
import golden from '../../fixtures/cases/golden/golden.json';

const limits = { tolerance: '0.020' };
const points = golden.B.points.map((p) => ({
  name: p.no,
  design: { x: p.X, y: p.Y },
  measured: { x: p.Xm, y: p.Ym },
  tolerance: (p.tol / 1000).toFixed(3),
}));
const size = { width: 500, height: 300 };
const ofKind = <K extends SketchMark['kind']>(marks: readonly SketchMark[], kind: K) =>
  marks.filter((m): m is Extract<SketchMark, { kind: K }> => m.kind === kind);
const metres = (text: string, from: string) => Number((Number(text) - Number(from)).toFixed(4));

describe('worked example B', () => {
  const sketch = sketchOf({ points, limits, ...size, figures: [['A1', 'A2', 'A3', 'A4']] });
  const dots = ofKind(sketch.marks, 'circle');

  test('north is up, east is right, both at one scale', () => {
    expect(dots).toHaveLength(10);
    points.forEach((p, i) => {
      const east = metres(p.design.y, points[0]!.design.y) * sketch.scale;
      const north = metres(p.design.x, points[0]!.design.x) * sketch.scale;
      expect(dots[i]!.at.x - dots[0]!.at.x).toBeCloseTo(east, 6);
      expect(dots[0]!.at.y - dots[i]!.at.y).toBeCloseTo(north, 6);
    });
  });
  test('Z4 is marked as out of tolerance, no other', () => {
    expect(points.filter((_, i) => dots[i]!.role === 'beyond').map((p) => p.name)).toEqual(['Z4']);
    expect(dots.filter((d) => d.role === 'within')).toHaveLength(9);
  });
  test('accepted by name it has a role of its own', () => {
    const one = points.map((p) => (p.name === 'Z4' ? { ...p, accepted: { by: '张工' } } : p));
    expect(ofKind(sketchOf({ points: one, limits, ...size }).marks, 'circle')[7]!.role).toBe('accepted');
  });
  test('every number is there, and the figure closes', () => {
    expect(sketch.unlabelled).toBe(0);
    const texts = ofKind(sketch.marks, 'text').map((m) => m.text);
    expect(texts).toEqual(expect.arrayContaining([...points.map((p) => p.name), 'N', '0', sketch.bar]));
    const sides = ofKind(sketch.marks, 'line').filter((m) => m.role === 'figure');
    expect(sides).toHaveLength(4);
    expect(sides.at(-1)!.to).toEqual(sides[0]!.from);
  });
  test('deviations point where the stake stands: Z4 was set too far north and west', () => {
    const z4 = dots[7]!.at;
    const line = ofKind(sketch.marks, 'line').find((m) => m.role === 'beyond')!;
    expect(line.from).toEqual(z4);
    expect(line.to.x).toBeLessThan(z4.x);
    expect(line.to.y).toBeLessThan(z4.y);
    expect((line.from.x - line.to.x) / sketch.scale).toBeCloseTo(0.02 * sketch.exaggeration, 6);
  });
  test('the scale bar has a round length drawn at the scale of the points', () => {
    expect(sketch.bar).toBe('10 m');
    const [bar] = ofKind(sketch.marks, 'line').filter((m) => m.role === 'frame');
    expect((bar!.to.x - bar!.from.x) / sketch.scale).toBeCloseTo(10, 9);
  });
  test('without exaggeration asked for no deviation is drawn', () => {
    const plain = sketchOf({ points, limits, ...size, exaggerate: 0 });
    expect(ofKind(plain.marks, 'line').every((m) => m.role === 'frame')).toBe(true);
    expect(plain.exaggeration).toBe(0);
  });
  test('as SVG: every line and dot in one path of its role, names as text, escaped', () => {
    const svg = svgOf(sketch, { font: 'NotoSansSC' });
    const strokes = ofKind(sketch.marks, 'line').length + 2 * dots.length + 1;
    expect(svg.match(/[ML][-\d. ]+L|a[\d.]+ |z"/g)!.length).toBeGreaterThanOrEqual(strokes);
    expect(svg.match(/<path /g)!.length).toBeLessThan(12);
    expect(svg.match(/<text /g)).toHaveLength(ofKind(sketch.marks, 'text').length);
    const odd = [{ name: '<A&"1', design: { x: '1', y: '1' } }];
    expect(svgOf(sketchOf({ points: odd, limits, ...size }))).toContain('&lt;A&amp;&quot;1</text>');
  });
});

test('round lengths: 1, 2, 5 and ten of them', () => {
  const asked = [0.0012, 0.09, 1, 1.99, 2, 4.9, 5, 9.99, 10, 49, 137, 999];
  expect(asked.map(roundBelow)).toEqual([0.001, 0.05, 1, 1, 2, 2, 5, 5, 10, 20, 100, 500]);
  expect([0, -1, Number.NaN, Number.POSITIVE_INFINITY].map(roundBelow)).toEqual([0, 0, 0, 0]);
});

const coordinate = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);
const anyPoint = fc.record({
  name: fc.string({ maxLength: 12 }),
  design: fc.record({ x: coordinate, y: coordinate }),
  measured: fc.option(fc.record({ x: coordinate, y: coordinate }), { nil: undefined }),
});

test('whatever the points: every mark is finite and inside, and no number lies over another', () => {
  fc.assert(
    fc.property(fc.array(anyPoint, { maxLength: 60 }), (some) => {
      const { marks } = sketchOf({ points: some, limits, ...size });
      const inside = (p: { x: number; y: number }) =>
        p.x >= -0.001 && p.y >= -0.001 && p.x <= size.width + 0.001 && p.y <= size.height + 0.001;
      for (const m of marks)
        for (const spot of m.kind === 'line' ? [m.from, m.to] : m.kind === 'area' ? m.corners : [m.at])
          expect(inside(spot)).toBe(true);
      const numbers = ofKind(marks, 'text').filter((m) => m.role !== 'frame');
      // Same baseline height and the same starting end: two such texts must not begin on one spot.
      expect(new Set(numbers.map((m) => `${m.at.x} ${m.at.y} ${m.anchor}`)).size).toBe(numbers.length);
    }),
    { numRuns: 150 },
  );
});

test('2 000 points take no more than their share of 200', () => {
  const spread = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      name: `P${i}`,
      design: { x: `${4012000 + (i % 50) * 3}.5000`, y: `${502000 + Math.floor(i / 50) * 4}.2500` },
      measured: { x: `${4012000 + (i % 50) * 3}.5040`, y: `${502000 + Math.floor(i / 50) * 4}.2530` },
    }));
  const fastest = (count: number) => {
    const some = spread(count);
    return Math.min(
      ...[1, 2, 3, 4, 5].map(() => {
        const from = performance.now();
        const { marks } = sketchOf({ points: some, limits, width: 900, height: 500 });
        expect(ofKind(marks, 'circle')).toHaveLength(count);
        return performance.now() - from;
      }),
    );
  };
  fastest(200);
  // Numbers are kept apart through a raster: comparing each with each would be a hundred times the work.
  expect(fastest(2000)).toBeLessThan(40 * fastest(200));
});
