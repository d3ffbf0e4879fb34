/**
 * Side check 边长检核: sides and diagonals of a staked figure, measured against design. Lengths are worked out from
 * the coordinates and rounded only to be shown: the difference is that of the unrounded lengths.
 */
import Big from 'big.js';
import type { StakedPoint } from './stakeout';

export interface SideCheck {
  from: string;
  to: string;
  diagonal: boolean;
  /** Metres, three decimals. */
  design: string;
  measured: string;
  /** Millimetres, one decimal: measured − design. */
  difference: string;
  /** `1/14689`: the difference as shown to the design length, rounded down; empty where it shows as nothing. */
  relative: string;
  /** Millimetres; what the length may be off. */
  limit: number;
  within: boolean;
}

// Twenty decimals of a root leave ten good ones after the difference of two lengths of kilometres.
const Exact = Big();
Exact.DP = 20;

/** Outer axes of a building by their length (GB 50026): ≤ 30 m 5 mm, ≤ 60 m 10, ≤ 90 m 15, more 20. */
export const sideLimit = (metres: string): number =>
  new Big(metres).lte(30) ? 5 : new Big(metres).lte(60) ? 10 : new Big(metres).lte(90) ? 15 : 20;

const distance = (a: { x: string; y: string }, b: { x: string; y: string }) => {
  const dx = new Exact(a.x).minus(b.x);
  const dy = new Exact(a.y).minus(b.y);
  return dx.times(dx).plus(dy.times(dy)).sqrt();
};
const show = (value: Big, places: number) => {
  const text = value.toFixed(places, Big.roundHalfUp);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
};

/** Pairs of corners: the sides in turn, then (up to eight corners) the diagonals. */
export function pairsOf(figure: readonly string[]): { from: string; to: string; diagonal: boolean }[] {
  const n = figure.length;
  const sides = figure.map((from, i) => ({ from, to: figure[(i + 1) % n]!, diagonal: false }));
  if (n > 8) return sides;
  const diagonals = figure.flatMap((from, i) =>
    figure
      .slice(i + 2)
      .filter((_, j) => !(i === 0 && j === n - 3))
      .map((to) => ({ from, to, diagonal: true })),
  );
  return [...sides, ...diagonals];
}

/** Checks of all pairs whose two points are measured; corners of unknown names are left out. */
export function sideChecks(points: readonly StakedPoint[], figure: readonly string[]): SideCheck[] {
  const byName = new Map(points.map((p) => [p.name, p]));
  return pairsOf(figure).flatMap(({ from, to, diagonal }) => {
    const a = byName.get(from);
    const b = byName.get(to);
    if (!a?.measured || !b?.measured) return [];
    const design = distance(a.design, b.design);
    const measured = distance(a.measured, b.measured);
    const difference = measured.minus(design);
    const limit = sideLimit(design.toFixed());
    const off = difference.abs();
    const offMm = off.times(1000).round(1, Big.roundHalfUp);
    return [
      {
        from,
        to,
        diagonal,
        design: show(design, 3),
        measured: show(measured, 3),
        difference: show(difference.times(1000), 1),
        relative: offMm.eq(0) ? '' : `1/${design.times(1000).div(offMm).toFixed(0, Big.roundDown)}`,
        limit,
        within: off.times(1000).lte(limit),
      },
    ];
  });
}

/** `A1 A2 A3 A4；B1、B2、B3`: figures as a person types them, by what separates names and figures. */
export function readFigures(typed: string): string[][] {
  return typed
    .split(/[;；\n]/)
    .map((figure) => {
      const names = figure.split(/[\s,，、→]+/).filter(Boolean);
      // Closed by naming the first corner again.
      return names.length > 3 && names[0] === names.at(-1) ? names.slice(0, -1) : names;
    })
    .filter((names) => names.length > 0);
}
export const figuresText = (figures: readonly (readonly string[])[]): string =>
  figures.map((names) => names.join(' ')).join('；');
