/**
 * Staked again (SV-04c): a measurement found out of tolerance stays recorded beside the one that replaced it.
 * Data collectors name the second measurement of `Z4` `Z4_R`, the third `Z4_R2`.
 */
import Big from 'big.js';
import { type Coordinates, type StakedPoint, type Tolerances, verdictOf } from './stakeout';

export interface RestakedPoint extends StakedPoint {
  earlier?: Coordinates[] | undefined;
}

/** The point a restake's name speaks of, or null when the name is no restake's. */
export function restakeOf(name: string): { base: string; turn: number } | null {
  const parts = /^(.+?)[_-][Rr](\d{0,3})$/.exec(name);
  return parts ? { base: parts[1]!, turn: parts[2] ? Number(parts[2]) : 1 } : null;
}

const equal = (a: string | undefined, b: string | undefined) =>
  a === undefined || b === undefined ? a === b : new Big(a).eq(b);
/** The same place to the last digit that counts; 1.50 is 1.5. */
export const samePlace = (a: Coordinates, b: Coordinates): boolean =>
  equal(a.x, b.x) && equal(a.y, b.y) && equal(a.h, b.h);

/**
 * The new points with what was recorded before and must not go: every earlier measurement, and one that was out of
 * tolerance and is another now. A figure that held may be mended without a trace on the sheet (the journal has it).
 */
export function keepEarlier<P extends RestakedPoint>(
  before: ({ points: readonly RestakedPoint[] } & Tolerances) | undefined,
  points: readonly P[],
): P[] {
  const old = new Map(before?.points.map((p) => [p.name.trim(), p]));
  return points.map((point) => {
    const was = old.get(point.name.trim());
    if (!was || !before) return point;
    const kept = [...(was.earlier ?? [])];
    const replaced = was.measured;
    const changed = replaced && !(point.measured && samePlace(replaced, point.measured));
    if (changed && !verdictOf(was, before).within) kept.push(replaced);
    const missing = kept.filter((k) => !point.earlier?.some((e) => samePlace(e, k)));
    return missing.length ? { ...point, earlier: [...missing, ...(point.earlier ?? [])].slice(-50) } : point;
  });
}
