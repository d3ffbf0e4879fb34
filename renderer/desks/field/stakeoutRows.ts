/** The stake-out record as rows of the grid, and back. Pure. */
import { compare, decimal, isDecimal } from '#shared/kernel/decimal';
import type { Stakeout } from '#shared/order/events';
import { verdictOf } from '#shared/survey/stakeout';
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
  | { what: 'number'; row: number; key: NumberKey }
  | { what: 'tolerance' };

export function rowsFrom(stakeout: Stakeout | undefined): LineRow[] {
  return (stakeout?.points ?? []).map((p, n) => ({
    id: String(n),
    name: p.name,
    designX: p.design.x,
    designY: p.design.y,
    designH: p.design.h ?? '',
    measuredX: p.measured?.x ?? '',
    measuredY: p.measured?.y ?? '',
    measuredH: p.measured?.h ?? '',
    acceptedBy: p.accepted?.by ?? '',
    acceptedAt: p.accepted?.at ?? '',
  }));
}

const blank = (row: LineRow) => !row.name?.trim() && numberKeys.every((k) => !row[k]);

/** The record, or what has to be mended first. `now` dates a fresh acceptance. */
export function readRows(
  rows: readonly LineRow[],
  limits: Limits,
  now: string,
): { stakeout: Stakeout } | { faults: StakeoutFault[] } {
  const faults: StakeoutFault[] = [];
  if (!isDecimal(limits.tolerance) || compare(decimal(limits.tolerance), decimal('0')) <= 0)
    faults.push({ what: 'tolerance' });
  const filled = rows.filter((r) => !blank(r));
  filled.forEach((r, n) => {
    if (!r.name?.trim()) faults.push({ what: 'name', row: n + 1 });
    const measured = Boolean(r.measuredX || r.measuredY || r.measuredH);
    for (const key of numberKeys) {
      const needed =
        key === 'designX' || key === 'designY' || (measured && (key === 'measuredX' || key === 'measuredY'));
      if ((needed || r[key]) && !isDecimal(r[key])) faults.push({ what: 'number', row: n + 1, key });
    }
  });
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
        ...(r.acceptedBy?.trim() ? { accepted: { by: r.acceptedBy.trim(), at: r.acceptedAt || now } } : {}),
      })),
    },
  };
}

/** `9.0 / 7.0 / 11.4` and the verdict of one row; empty while its figures are not complete. */
export function deviationOf(row: LineRow, limits: Limits): { text: string; within?: boolean } {
  const figures = [row.designX, row.designY, row.measuredX, row.measuredY];
  if (!figures.every(isDecimal) || !isDecimal(limits.tolerance)) return { text: '' };
  const v = verdictOf(
    {
      name: '',
      design: { x: row.designX!, y: row.designY!, ...(isDecimal(row.designH) ? { h: row.designH } : {}) },
      measured: {
        x: row.measuredX!,
        y: row.measuredY!,
        ...(isDecimal(row.measuredH) ? { h: row.measuredH } : {}),
      },
    },
    {
      tolerance: limits.tolerance,
      ...(isDecimal(limits.heightTolerance) ? { heightTolerance: limits.heightTolerance } : {}),
    },
  );
  return { text: `${v.dx} / ${v.dy} / ${v.ds}`, within: v.within };
}
