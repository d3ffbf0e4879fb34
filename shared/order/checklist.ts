/** A line of the departure checklist on a given day: in order, waived, or a "no" that keeps the crew here (SV-03b). */
import { calibrationOn, type Instrument, instrumentNamed } from '#shared/register/instrument';
import type { ChecklistLine } from './events';

export type LineVerdict = 'ok' | 'waived' | 'bad';

/** Its calibration ended before this day `2026-03-12`. Lines that never heard of a register have no end. */
export const isOverdue = (line: Pick<ChecklistLine, 'calibratedUntil'>, day: string): boolean =>
  calibrationOn(line.calibratedUntil, day) === 'overdue';

/** Ticked as in order or not: an instrument past its calibration is a "no" until it is waived with a reason. */
export function verdictOn(line: ChecklistLine, day: string): LineVerdict {
  if (line.waiver?.reason.trim()) return line.ok && !isOverdue(line, day) ? 'ok' : 'waived';
  return line.ok && !isOverdue(line, day) ? 'ok' : 'bad';
}

/** Of two days the later; '' is none. */
export const laterDay = (a: string, b: string): string => (a > b ? a : b);

/** Kinds of lines the register of instruments can know. */
const registered: readonly ChecklistLine['kind'][] = ['instrument', 'other', 'tripod', 'pole'];

/** The line with what the register says of the instrument it names; others stay as they are. */
export function asRegistered(line: ChecklistLine, instruments: readonly Instrument[]): ChecklistLine {
  const found = registered.includes(line.kind) ? instrumentNamed(instruments, line.what) : undefined;
  if (!found) return line;
  const { model: _, serial: __, calibratedUntil: ___, ...bare } = line;
  const { model, serial, calibratedUntil } = found;
  return {
    ...bare,
    ...(model ? { model } : {}),
    ...(serial ? { serial } : {}),
    ...(calibratedUntil ? { calibratedUntil } : {}),
  };
}

/** In a refusal: worded when it is said (sentences.ts). */
export const overdueToken = (line: Pick<ChecklistLine, 'what' | 'calibratedUntil'>): string =>
  `@overdue.${line.calibratedUntil}:${line.what}`;

export function readOverdueToken(token: string): { what: string; until: string } | undefined {
  const found = /^@overdue\.(\d{4}-\d\d-\d\d):(.*)$/s.exec(token);
  return found ? { until: found[1]!, what: found[2]! } : undefined;
}
