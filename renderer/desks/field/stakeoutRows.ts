/** The stake-out record as rows of the grid, and back. Pure. */
import Big from 'big.js';
import { compare, decimal, isDecimal } from '#shared/kernel/decimal';
import type { Stakeout } from '#shared/order/events';
import { readFigures } from '#shared/survey/sides';
import { type Coordinates, type Deviation, verdictOf } from '#shared/survey/stakeout';
import type { LineRow } from '../../ui/line-table/types';

export const numberKeys = ['designX', 'designY', 'designH', 'measuredX', 'measuredY', 'measuredH'] as const;
export type NumberKey = (typeof numberKeys)[number];
export interface Limits {
  control: string;
  controlSystem: string;
  tolerance: string;
  heightTolerance: string;
}
export type StakeoutFault =
  | { what: 'name'; row: number }
  | { what: 'number'; row: number; key: NumberKey | 'tolerance' }
  | { what: 'tolerance' }
  | { what: 'figure'; name: string };

/** What the journal takes as a coordinate, metres. */
const isCoordinate = (text: string | undefined): text is string =>
  /^-?\d{1,12}(\.\d{1,6})?$/.test(text ?? '');

/** Tolerances of points are typed in millimetres and kept in metres, both exact. */
export const mmOf = (metres: string | undefined): string =>
  metres ? new Big(metres).times(1000).toFixed() : '';
const metresOf = (mm: string): string => new Big(mm).div(1000).toFixed();
const isTolerance = (mm: string) => /^\d{1,6}(\.\d{1,3})?$/.test(mm) && new Big(mm).gt(0);

/** Earlier measurements ride along in one cell that is not shown: `x y h;x y`. */
export const earlierText = (places: readonly Coordinates[]): string =>
  places.map((p) => [p.x, p.y, ...(p.h ? [p.h] : [])].join(' ')).join(';');
export function earlierOf(row: LineRow): Coordinates[] {
  return (row.earlier ?? '').split(';').flatMap((text) => {
    const [x, y, h] = text.split(' ');
    return isCoordinate(x) && isCoordinate(y) ? [{ x, y, ...(isCoordinate(h) ? { h } : {}) }] : [];
  });
}

export function rowsFrom(stakeout: Stakeout | undefined): LineRow[] {
  return (stakeout?.points ?? []).map((p, n) => ({
    id: String(n),
    name: p.name,
    code: p.code ?? '',
    designX: p.design.x,
    designY: p.design.y,
    designH: p.design.h ?? '',
    measuredX: p.measured?.x ?? '',
    measuredY: p.measured?.y ?? '',
    measuredH: p.measured?.h ?? '',
    tolerance: mmOf(p.tolerance),
    earlier: earlierText(p.earlier ?? []),
    acceptedBy: p.accepted?.by ?? '',
    acceptedAt: p.accepted?.at ?? '',
  }));
}

export const isBlank = (row: LineRow): boolean => !row.name?.trim() && numberKeys.every((k) => !row[k]);

/** The record, or what has to be mended first. `now` dates a fresh acceptance. */
export function readRows(
  rows: readonly LineRow[],
  limits: Limits,
  now: string,
  figures = '',
): { stakeout: Stakeout } | { faults: StakeoutFault[] } {
  const faults: StakeoutFault[] = [];
  if (!isDecimal(limits.tolerance) || compare(decimal(limits.tolerance), decimal('0')) <= 0)
    faults.push({ what: 'tolerance' });
  const filled = rows.filter((r) => !isBlank(r));
  filled.forEach((r, n) => {
    if (!r.name?.trim()) faults.push({ what: 'name', row: n + 1 });
    const measured = Boolean(r.measuredX || r.measuredY || r.measuredH);
    for (const key of numberKeys) {
      const needed =
        key === 'designX' || key === 'designY' || (measured && (key === 'measuredX' || key === 'measuredY'));
      if ((needed || r[key]) && !isCoordinate(r[key])) faults.push({ what: 'number', row: n + 1, key });
    }
    if (r.tolerance && !isTolerance(r.tolerance))
      faults.push({ what: 'number', row: n + 1, key: 'tolerance' });
  });
  const names = new Set(filled.map((r) => r.name?.trim()));
  const drawn = readFigures(figures).filter((corners) => corners.length >= 3);
  for (const name of new Set(drawn.flat())) if (!names.has(name)) faults.push({ what: 'figure', name });
  if (faults.length) return { faults };
  return {
    stakeout: {
      ...(limits.control ? { control: limits.control } : {}),
      ...(limits.controlSystem ? { controlSystem: limits.controlSystem } : {}),
      tolerance: limits.tolerance,
      ...(isDecimal(limits.heightTolerance) ? { heightTolerance: limits.heightTolerance } : {}),
      points: filled.map((r) => ({
        name: r.name!.trim(),
        design: { x: r.designX!, y: r.designY!, ...(r.designH ? { h: r.designH } : {}) },
        ...(r.measuredX
          ? { measured: { x: r.measuredX, y: r.measuredY!, ...(r.measuredH ? { h: r.measuredH } : {}) } }
          : {}),
        ...(r.code ? { code: r.code } : {}),
        ...(r.tolerance ? { tolerance: metresOf(r.tolerance) } : {}),
        ...(r.earlier ? { earlier: earlierOf(r) } : {}),
        ...(r.acceptedBy?.trim() ? { accepted: { by: r.acceptedBy.trim(), at: r.acceptedAt || now } } : {}),
      })),
      ...(drawn.length ? { figures: drawn } : {}),
    },
  };
}

/** The place a row tells of, where its X and Y are numbers. */
export function placeOf(row: LineRow, which: 'design' | 'measured'): Coordinates | undefined {
  const x = row[`${which}X`];
  const y = row[`${which}Y`];
  const h = row[`${which}H`];
  return isCoordinate(x) && isCoordinate(y) ? { x, y, ...(isCoordinate(h) ? { h } : {}) } : undefined;
}

/** Limits for the sums while they are being typed: what is no number yet allows nothing. */
export const numbersOf = (limits: Limits) => ({
  tolerance: isDecimal(limits.tolerance) ? limits.tolerance : '0',
  ...(isDecimal(limits.heightTolerance) ? { heightTolerance: limits.heightTolerance } : {}),
});

/**
 * The figures of one row; none while they are not complete. Remembered with the row: of 2 000 rows one is changed,
 * and the others keep their identity. An accepted row is another object, so nothing stale is met.
 */
const known = new WeakMap<LineRow, { key: string; value: Deviation | undefined }>();
export function figuresOf(row: LineRow, limits: Limits): Deviation | undefined {
  const key = `${limits.tolerance} ${limits.heightTolerance}`;
  const before = known.get(row);
  if (before?.key === key) return before.value;
  const value = work(row, limits);
  known.set(row, { key, value });
  return value;
}
function work(row: LineRow, limits: Limits, measured = placeOf(row, 'measured')): Deviation | undefined {
  const design = placeOf(row, 'design');
  const own = row.tolerance && isTolerance(row.tolerance) ? metresOf(row.tolerance) : undefined;
  if (!design || !measured || !isDecimal(own ?? limits.tolerance)) return undefined;
  return verdictOf({ name: '', design, measured, tolerance: own }, numbersOf(limits));
}
/** The figures of a measurement before a restake. */
export const earlierFigures = (row: LineRow, limits: Limits, at: Coordinates): Deviation | undefined =>
  work(row, limits, at);

/** `9.0 / 7.0 / 11.4`, with ΔH where both heights are known, and the verdict of one row. */
export function deviationOf(row: LineRow, limits: Limits): { text: string; within?: boolean } {
  const v = figuresOf(row, limits);
  if (!v) return { text: '' };
  return { text: [v.dx, v.dy, v.ds, ...(v.dh === undefined ? [] : [v.dh])].join(' / '), within: v.within };
}

export interface Summary {
  all: number;
  measured: number;
  within: number;
  /** Out of tolerance and not accepted by name. */
  beyond: number;
  /** Largest Δs, mm. */
  most: string;
}
export function summaryOf(rows: readonly LineRow[], limits: Limits): Summary {
  const filled = rows.filter((r) => !isBlank(r));
  const known = filled.flatMap((r) => {
    const d = figuresOf(r, limits);
    return d ? [{ d, accepted: Boolean(r.acceptedBy?.trim()) }] : [];
  });
  return {
    all: filled.length,
    measured: filled.filter((r) => placeOf(r, 'measured')).length,
    within: known.filter(({ d }) => d.within).length,
    beyond: known.filter(({ d, accepted }) => !d.within && !accepted).length,
    most: known.reduce((most, { d }) => (Number(d.ds) > Number(most) ? d.ds : most), '0.0'),
  };
}

/** What the sketch and the side check are made of: rows whose design is a place. */
export function drawnPoints(rows: readonly LineRow[]) {
  return rows.flatMap((r) => {
    const design = placeOf(r, 'design');
    if (!design) return [];
    return [
      {
        name: r.name?.trim() ?? '',
        design,
        measured: placeOf(r, 'measured'),
        tolerance: r.tolerance && isTolerance(r.tolerance) ? metresOf(r.tolerance) : undefined,
        accepted: r.acceptedBy?.trim() || undefined,
      },
    ];
  });
}
