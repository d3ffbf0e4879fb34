/** An instrument of the shop (F06): what it is, its serial number, until when its calibration 检定 is valid. */
import { isDate } from '#shared/kernel/time';
import { z } from '#shared/kernel/zod';
import type { RegisterColumn } from './columns';

const text = (max: number) => z.string().trim().max(max);

export const instrumentSchema = z.object({
  /** As it is called in the shop and on task sheets, e.g. `全站仪 1 号`. */
  name: text(120).min(1),
  model: text(80).optional(),
  serial: text(80).optional(),
  /** Calibrated until and including this day; unset: never said. */
  calibratedUntil: z.string().refine(isDate, 'date').optional(),
  note: text(300).optional(),
  /** False: sold or broken; the name stays on old papers. */
  active: z.boolean().default(true),
});
export type Instrument = z.infer<typeof instrumentSchema> & { id: string };

export const instrumentColumns: readonly RegisterColumn[] = [
  { key: 'name', zh: '仪器名称', en: 'Instrument', required: true, kind: 'text' },
  { key: 'model', zh: '型号', en: 'Model', kind: 'text' },
  { key: 'serial', zh: '出厂编号', en: 'Serial no.', kind: 'text' },
  { key: 'calibratedUntil', zh: '检定有效期至', en: 'Calibrated until', kind: 'date' },
  { key: 'note', zh: '备注', en: 'Note', kind: 'text' },
];

/** `unknown`: nobody has said until when. */
export type Calibration = 'valid' | 'soon' | 'overdue' | 'unknown';

/** Days before its end from which a calibration counts as due soon. */
export const CALIBRATION_WARNING = 30;

const DAY_MS = 24 * 3600_000;

/** Whole days from `day` until the calibration ends: 0 on its last day, negative after it; undefined without dates. */
export function daysLeft(calibratedUntil: string | undefined, day: string): number | undefined {
  if (!calibratedUntil || !isDate(calibratedUntil) || !isDate(day)) return undefined;
  return Math.round((Date.parse(calibratedUntil) - Date.parse(day)) / DAY_MS);
}

/** @param day `2026-03-12` */
export function calibrationOn(calibratedUntil: string | undefined, day: string): Calibration {
  const left = daysLeft(calibratedUntil, day);
  if (left === undefined) return 'unknown';
  return left < 0 ? 'overdue' : left <= CALIBRATION_WARNING ? 'soon' : 'valid';
}

/** The register's word on a name as it stands on a sheet or checklist; an instrument in use before a retired one. */
export function instrumentNamed<I extends Pick<Instrument, 'name' | 'active'>>(
  instruments: readonly I[],
  name: string,
): I | undefined {
  const wanted = name.trim();
  const named = instruments.filter((i) => i.name.trim() === wanted);
  return named.find((i) => i.active) ?? named[0];
}
