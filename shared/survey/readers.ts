/**
 * Every reader of files a surveyor brings, in one place: none throws, whatever the bytes are. What one can't read
 * it says by line.
 */

import { type Decoded, type Encoding, textOf } from '#shared/kernel/textOf';
import { type AxesAdvice, adviceOf } from './axes';
import { type Columns, guessColumns } from './pointColumns';
import { type ReadPoints, readPoints } from './points';
import { type PointTable, readTable, type Separator } from './pointTable';

export interface PointFile extends ReadPoints {
  encoding: Encoding | null;
  table: PointTable;
  columns: Columns;
  axes: AxesAdvice;
}
/** What the person says over what was guessed. */
export interface ReadingChoices {
  encoding?: Encoding | undefined;
  separator?: Separator | undefined;
  columns?: Columns | undefined;
  emptyZero?: boolean | undefined;
}

/** Points pasted as text from Excel, WPS or an editor. */
export function readPointText(text: string, fileName = '', choices: ReadingChoices = {}): PointFile {
  const table = readTable(text, choices.separator);
  const columns = choices.columns ?? guessColumns(table, fileName);
  const read = readPoints(table, columns, { emptyZero: choices.emptyZero ?? true });
  return { encoding: null, table, columns, axes: adviceOf(read.points), ...read };
}

/** A CASS `.dat`, a CSV or a text of points. `why`: it is no readable text at all. */
export function readPointFile(
  bytes: Uint8Array,
  fileName = '',
  choices: ReadingChoices = {},
): PointFile | Extract<Decoded, { why: string }> {
  const decoded = textOf(bytes, choices.encoding);
  if ('why' in decoded) return decoded;
  return { ...readPointText(decoded.text, fileName, choices), encoding: decoded.encoding };
}
