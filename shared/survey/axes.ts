/**
 * X and Y put the wrong way round. In China a Gauss-Krüger X (north) has 7 digits before the point, 2 to 6 million;
 * a Y (east) has 6, or 8 with its zone in front (13–45). Construction grids have fewer: of those nothing is said,
 * unless a measurement fits its design only when turned round.
 */
import Big from 'big.js';
import type { Coordinates } from './stakeout';

const whole = (text: string) =>
  text
    .replace('-', '')
    .split('.')[0]!
    .replace(/^0+(?=\d)/, '');
export const looksNorth = (text: string): boolean =>
  !text.startsWith('-') && /^[1-6]\d{6}$/.test(whole(text));
export const looksEast = (text: string): boolean =>
  !text.startsWith('-') && /^([1-9]\d{5}|(1[3-9]|2\d|3\d|4[0-5])\d{6})$/.test(whole(text));

export type Axes = 'straight' | 'swapped' | 'unknown';

/** Both numbers must agree on it: one odd number alone is another mistake. */
export function axesOf({ x, y }: Pick<Coordinates, 'x' | 'y'>): Axes {
  if (looksNorth(x) && looksEast(y)) return 'straight';
  return looksEast(x) && looksNorth(y) ? 'swapped' : 'unknown';
}

/** A measurement against its design: turned round it lies within 100 m, as it stands it is farther than 1 km. */
export function measuredSwapped(design: Coordinates, measured: Coordinates): boolean {
  const off = (a: string, b: string) => new Big(a).minus(b).abs();
  const near = (x: string, y: string, limit: number) =>
    off(x, design.x).lte(limit) && off(y, design.y).lte(limit);
  return !near(measured.x, measured.y, 1000) && near(measured.y, measured.x, 100);
}

export interface AxesAdvice {
  /** `all`: every point that says anything is turned round; `some`: a few lines are. */
  swapped: 'none' | 'some' | 'all';
  /** Names of the points turned round. */
  names: string[];
}

export function adviceOf(points: readonly (Pick<Coordinates, 'x' | 'y'> & { name: string })[]): AxesAdvice {
  const names: string[] = [];
  let straight = 0;
  for (const point of points) {
    const axes = axesOf(point);
    if (axes === 'swapped') names.push(point.name);
    if (axes === 'straight') straight++;
  }
  return { swapped: names.length === 0 ? 'none' : straight === 0 ? 'all' : 'some', names };
}

/** The same points with X and Y exchanged for those named. */
export function turned<P extends { name: string; x: string; y: string }>(
  points: readonly P[],
  names: readonly string[],
): P[] {
  const which = new Set(names);
  return points.map((p) => (which.has(p.name) ? { ...p, x: p.y, y: p.x } : p));
}
