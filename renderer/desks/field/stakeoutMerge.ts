/** Points that were read from a file, put into the rows of the grid; restakes; axes turned. Pure. */
import { adviceOf, measuredSwapped } from '#shared/survey/axes';
import type { ReadPoint } from '#shared/survey/points';
import { restakeOf, samePlace } from '#shared/survey/restake';
import type { Coordinates } from '#shared/survey/stakeout';
import type { LineRow } from '../../ui/line-table/types';
import { earlierOf, earlierText, figuresOf, isBlank, type Limits, mmOf, placeOf } from './stakeoutRows';

const named = (rows: readonly LineRow[]) => new Map(rows.map((r) => [r.name?.trim() ?? '', r]));

/** Design points: those there already get the new coordinates, others are added at the end. */
export function withDesign(
  rows: readonly LineRow[],
  points: readonly ReadPoint[],
  makeId: () => string,
): LineRow[] {
  const fresh = new Map(points.map((p) => [p.name, p]));
  const cells = (p: ReadPoint) => ({
    name: p.name,
    designX: p.x,
    designY: p.y,
    // A file that says nothing of heights, codes or tolerances takes none away.
    ...(p.h ? { designH: p.h } : {}),
    ...(p.code ? { code: p.code } : {}),
    ...(p.tolerance ? { tolerance: mmOf(p.tolerance) } : {}),
  });
  const kept = rows.filter((r) => !isBlank(r));
  const there = named(kept);
  return [
    ...kept.map((r) => {
      const p = fresh.get(r.name?.trim() ?? '');
      return p ? { ...r, ...cells(p) } : r;
    }),
    ...points.filter((p) => !there.has(p.name)).map((p): LineRow => ({ id: makeId(), ...cells(p) })),
  ];
}

/** A measurement replaced by another one: the old one stays with the row, what was accepted is open again. */
export function restaked(row: LineRow, at: Coordinates): LineRow {
  const old = placeOf(row, 'measured');
  const before = earlierOf(row);
  const kept = old && !before.some((e) => samePlace(e, old)) ? [...before, old] : before;
  return {
    ...row,
    measuredX: at.x,
    measuredY: at.y,
    measuredH: at.h ?? '',
    earlier: earlierText(kept),
    acceptedBy: '',
    acceptedAt: '',
  };
}

export interface Measured {
  rows: LineRow[];
  /** Names of points measured now. */
  set: string[];
  restaked: string[];
  /** Names that no design point has. */
  unknown: string[];
}

/** Measurements by the names of their points; `Z4_R` is a restake of `Z4`. What was beyond its limit is kept. */
export function withMeasured(
  rows: readonly LineRow[],
  points: readonly ReadPoint[],
  limits: Limits,
): Measured {
  const there = named(rows.filter((r) => !isBlank(r)));
  const out: Measured = { rows: [], set: [], restaked: [], unknown: [] };
  const turn = (p: ReadPoint) => (there.has(p.name) ? 0 : (restakeOf(p.name)?.turn ?? 0));
  // The first measurement goes before its restakes, wherever they stand in the file.
  for (const p of [...points].sort((a, b) => turn(a) - turn(b))) {
    const again = there.has(p.name) ? null : restakeOf(p.name);
    const name = again?.base ?? p.name;
    const row = there.get(name);
    if (!row) {
      out.unknown.push(p.name);
      continue;
    }
    const at: Coordinates = { x: p.x, y: p.y, ...(p.h ? { h: p.h } : {}) };
    const old = placeOf(row, 'measured');
    if (old && samePlace(old, at)) continue;
    const beyond = figuresOf(row, limits)?.within === false;
    if (old && (again || beyond)) {
      there.set(name, restaked(row, at));
      out.restaked.push(name);
    } else {
      there.set(name, { ...row, measuredX: at.x, measuredY: at.y, measuredH: at.h ?? '' });
      out.set.push(name);
    }
  }
  out.rows = rows.filter((r) => !isBlank(r)).map((r) => there.get(r.name?.trim() ?? '') ?? r);
  return out;
}

export interface RowAxes {
  /** Ids of rows whose design is turned round, and of those whose measurement is. */
  design: string[];
  measured: string[];
}
/** Rows whose X and Y stand the wrong way round, by their digits or against their design. */
export function rowAxes(rows: readonly LineRow[]): RowAxes {
  const designs = rows.flatMap((r) => {
    const at = placeOf(r, 'design');
    return at ? [{ name: r.id, ...at }] : [];
  });
  const design = adviceOf(designs).names;
  const turnedRows = new Set(design);
  const measured = rows.flatMap((r) => {
    const at = placeOf(r, 'measured');
    const from = placeOf(r, 'design');
    if (!at || !from) return [];
    const upright = turnedRows.has(r.id) ? { x: from.y, y: from.x } : from;
    return measuredSwapped(upright, at) ? [r.id] : [];
  });
  return { design, measured };
}
export function turnRows(rows: readonly LineRow[], axes: RowAxes): LineRow[] {
  const design = new Set(axes.design);
  const measured = new Set(axes.measured);
  return rows.map((r) => {
    if (!design.has(r.id) && !measured.has(r.id)) return r;
    return {
      ...r,
      ...(design.has(r.id) ? { designX: r.designY ?? '', designY: r.designX ?? '' } : {}),
      ...(measured.has(r.id) ? { measuredX: r.measuredY ?? '', measuredY: r.measuredX ?? '' } : {}),
    } as LineRow;
  });
}
