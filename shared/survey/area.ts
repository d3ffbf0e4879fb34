/** Areas 面积: shoelace over exact coordinates, in ㎡, 亩 and map sheets 幅. */
import Big from 'big.js';

export interface Corner {
  x: string;
  y: string;
}

const Exact = Big();
Exact.DP = 20;

function twice(corners: readonly Corner[]): Big {
  return corners.reduce((sum, a, i) => {
    const b = corners[(i + 1) % corners.length]!;
    return sum.plus(new Exact(a.x).times(b.y)).minus(new Exact(b.x).times(a.y));
  }, new Exact(0));
}

/** ㎡, exact: whatever the digits of the coordinates. Either turning sense. Fewer than three corners: 0. */
export function areaOf(corners: readonly Corner[]): string {
  return twice(corners).abs().times('0.5').toFixed();
}

/** 亩 = ㎡ × 3 / 2000, rounded to `places`. */
export const muOf = (squareMetres: string, places = 2): string =>
  new Big(squareMetres).times(3).times('0.0005').toFixed(places, Big.roundHalfUp);

/** k㎡, exact. */
export const squareKilometresOf = (squareMetres: string): string =>
  new Big(squareMetres).times('0.000001').toFixed();

/** Side on the ground of a 50 × 50 cm sheet, metres: 1:500 → 250. */
export const sheetSide = (scale: number): string => new Big(scale).times('0.5').toFixed();

/** Area in whole sheets' worth 标准幅: 1:500 → ㎡ / 62 500. Six decimals. */
export function standardSheets(squareMetres: string, scale: number): string {
  const side = new Exact(sheetSide(scale));
  return new Exact(squareMetres).div(side.times(side)).toFixed(6, Big.roundHalfUp);
}

/** Sheets of the 50 × 50 cm division that hold a part of the area 覆盖幅数; a shared edge alone is no part. */
export function sheetsCovered(corners: readonly Corner[], scale: number): number {
  if (corners.length < 3) return 0;
  const side = new Exact(sheetSide(scale));
  const index = (value: string) => Number(new Exact(value).div(side).round(0, Big.roundDown).toFixed());
  // Rounding down of negative values goes towards zero: one sheet more on each side costs nothing.
  const span = (values: number[]) => [Math.min(...values) - 1, Math.max(...values) + 1] as const;
  const [south, north] = span(corners.map((c) => index(c.x)));
  const [west, east] = span(corners.map((c) => index(c.y)));
  const all = corners.map((c) => ({ x: new Exact(c.x), y: new Exact(c.y) }));
  let count = 0;
  for (let row = south; row <= north; row++) {
    // A row of sheets first: most of the cutting is then done once.
    const strip = cut(cut(all, 'x', side.times(row), 1), 'x', side.times(row + 1), -1);
    if (strip.length < 3) continue;
    for (let column = west; column <= east; column++) {
      const part = cut(cut(strip, 'y', side.times(column), 1), 'y', side.times(column + 1), -1);
      // Points on a line leave no area; cutting slanted sides rounds at the 20th digit.
      if (part.length >= 3 && bigArea(part).gt('0.000001')) count++;
    }
  }
  return count;
}

type Spot = { x: Big; y: Big };
const bigArea = (spots: readonly Spot[]) =>
  spots
    .reduce((sum, a, i) => {
      const b = spots[(i + 1) % spots.length]!;
      return sum.plus(a.x.times(b.y)).minus(b.x.times(a.y));
    }, new Exact(0))
    .abs();

/** The part of a figure on one side of a line (Sutherland–Hodgman). `keep` 1: not below `at`, −1: not above. */
function cut(spots: readonly Spot[], axis: 'x' | 'y', at: Big, keep: 1 | -1): Spot[] {
  const other = axis === 'x' ? 'y' : 'x';
  const inside = (s: Spot) => (keep === 1 ? s[axis].gte(at) : s[axis].lte(at));
  return spots.flatMap((to, i) => {
    const from = spots[(i + spots.length - 1) % spots.length]!;
    const crossing = (): Spot => {
      const share = at.minus(from[axis]).div(to[axis].minus(from[axis]));
      const there = from[other].plus(to[other].minus(from[other]).times(share));
      return axis === 'x' ? { x: at, y: there } : { x: there, y: at };
    };
    if (inside(to)) return inside(from) ? [to] : [crossing(), to];
    return inside(from) ? [crossing()] : [];
  });
}

/** Mean error of differences found on checking: √(Σd²/n), or √(Σd²/2n) where both surveys are equally good. */
export function meanError(differences: readonly string[], precision: 'higher' | 'same', places = 2): string {
  if (differences.length === 0) return '';
  const squares = differences.reduce((sum, d) => sum.plus(new Exact(d).times(d)), new Exact(0));
  const count = differences.length * (precision === 'same' ? 2 : 1);
  return squares.div(count).sqrt().toFixed(places, Big.roundHalfUp);
}
