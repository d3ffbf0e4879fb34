/**
 * Stake-out sums (forms.md "Stake-out"): ΔX = measured − design (north), ΔY (east), Δs = √(ΔX²+ΔY²), ΔH, all in
 * mm from metres as decimal text; a point holds when Δs ≤ tolerance and, where given, |ΔH| ≤ height tolerance.
 */
import Big from 'big.js';

export interface Coordinates {
  x: string;
  y: string;
  h?: string | undefined;
}
export interface StakedPoint {
  name: string;
  design: Coordinates;
  measured?: Coordinates | undefined;
  /** Metres; where given it stands before the sheet's own (corners 10 mm, piles 20 mm on one sheet). */
  tolerance?: string | undefined;
}
export interface Tolerances {
  /** Metres. */
  tolerance: string;
  heightTolerance?: string | undefined;
}
export interface Deviation {
  /** Millimetres, one decimal. */
  dx: string;
  dy: string;
  ds: string;
  dh?: string;
  within: boolean;
}

const mm = (metres: Big) => metres.times(1000);
/** One decimal, half away from zero; no "-0.0". */
const show = (value: Big) => {
  const text = value.toFixed(1, Big.roundHalfUp);
  return text === '-0.0' ? '0.0' : text;
};

/** Deviation of a measured point. The verdict is exact: Δs² is compared, never a rounded root. */
export function verdictOf(point: StakedPoint, limits: Tolerances): Deviation {
  const measured = point.measured;
  if (!measured) return { dx: '', dy: '', ds: '', within: false };
  const dx = mm(new Big(measured.x).minus(point.design.x));
  const dy = mm(new Big(measured.y).minus(point.design.y));
  const squared = dx.times(dx).plus(dy.times(dy));
  const limit = mm(new Big(point.tolerance ?? limits.tolerance));
  const both = measured.h !== undefined && point.design.h !== undefined;
  const dh = both ? mm(new Big(measured.h!).minus(point.design.h!)) : undefined;
  const heightHolds =
    !dh || limits.heightTolerance === undefined || dh.abs().lte(mm(new Big(limits.heightTolerance)));
  return {
    dx: show(dx),
    dy: show(dy),
    ds: show(squared.sqrt()),
    ...(dh ? { dh: show(dh) } : {}),
    within: squared.lte(limit.times(limit)) && heightHolds,
  };
}
