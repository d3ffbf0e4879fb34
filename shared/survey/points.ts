/** Points out of a table: every digit kept, every fault with its line. Never throws. */
import Big from 'big.js';
import { type Decimal, readDecimal } from '#shared/kernel/decimal';
import type { ColumnRole, Columns } from './pointColumns';
import type { PointTable, TableLine } from './pointTable';

export interface ReadPoint {
  line: number;
  name: string;
  code?: string;
  /** Metres, digits as written. */
  x: string;
  y: string;
  h?: string;
  /** Metres. */
  tolerance?: string;
  /** What the receiver said of its solution: 固定解, 浮点解. */
  solution?: string;
}
export type PointFaultKind = 'columns' | 'name' | 'nameLong' | 'twice' | 'number' | 'digits' | 'tooMany';
export interface PointFault {
  line: number;
  what: PointFaultKind;
  role?: ColumnRole;
  /** The text that is wrong, shortened; for `twice` the line it stood on before. */
  text: string;
}
export interface ReadPoints {
  points: ReadPoint[];
  faults: PointFault[];
}

/** Points one sheet can hold. */
export const MOST_POINTS = 20_000;
/** Digits a coordinate may have behind the point; more would have to be rounded, which nobody asked for. */
const DIGITS = 6;

/** The number as written, without zeros past the sixth decimal; null is no number, undefined has too many digits. */
function coordinate(cell: string): Decimal | null | undefined {
  const value = readDecimal(cell);
  if (value === null) return /^-?\d{1,12}\.\d{13,}$/.test(cell.trim()) ? undefined : null;
  const [whole = '', rest = ''] = value.split('.');
  if (whole.replace('-', '').length > 12) return undefined;
  if (rest.length <= DIGITS) return value;
  return /^0*$/.test(rest.slice(DIGITS)) ? (value.slice(0, whole.length + 1 + DIGITS) as Decimal) : undefined;
}

/** A cell a spreadsheet was kept from taking for a formula: the quote before it is not part of the name. */
const unquoted = (cell: string) => (/^''*[=+\-@]/.test(cell) ? cell.slice(1) : cell);

const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/**
 * `emptyZero`: a height of nothing but zeros is no height (CASS writes 0.000 where none was measured).
 */
export function readPoints(
  table: PointTable,
  columns: Columns,
  { emptyZero = true }: { emptyZero?: boolean } = {},
): ReadPoints {
  const points: ReadPoint[] = [];
  const faults: PointFault[] = [];
  const at = (role: ColumnRole) => columns.roles.indexOf(role);
  const place = { name: at('name'), x: at('x'), y: at('y'), h: at('h'), code: at('code') };
  const missing = (['name', 'x', 'y'] as const).filter((role) => place[role] < 0);
  if (missing.length) {
    return { points, faults: missing.map((role) => ({ line: 1, what: 'columns', role, text: '' })) };
  }
  const lines = columns.header ? table.lines.slice(1) : table.lines;
  const seen = new Map<string, number>();
  for (const line of lines) {
    const point = readLine(line, columns, place, emptyZero, faults);
    if (!point) continue;
    const before = seen.get(point.name);
    if (before !== undefined) {
      faults.push({ line: line.line, what: 'twice', role: 'name', text: String(before) });
      continue;
    }
    if (points.length >= MOST_POINTS) {
      faults.push({ line: line.line, what: 'tooMany', text: String(MOST_POINTS) });
      break;
    }
    seen.set(point.name, line.line);
    points.push(point);
  }
  return { points, faults };
}

function readLine(
  { line, cells }: TableLine,
  columns: Columns,
  place: Record<'name' | 'x' | 'y' | 'h' | 'code', number>,
  emptyZero: boolean,
  faults: PointFault[],
): ReadPoint | null {
  const cell = (i: number) => (i < 0 ? '' : unquoted((cells[i] ?? '').trim()));
  const name = cell(place.name);
  const found: PointFault[] = [];
  const wrong = (what: PointFaultKind, role: ColumnRole, text: string) =>
    found.push({ line, what, role, text: shown(text) });
  if (!name) wrong('name', 'name', cells.join(','));
  else if (name.length > 60) wrong('nameLong', 'name', name);
  const read = (role: ColumnRole, text: string): string | undefined => {
    const value = coordinate(text);
    if (value === undefined) wrong('digits', role, text);
    else if (value === null) wrong('number', role, text);
    return value ?? undefined;
  };
  const x = read('x', cell(place.x));
  const y = read('y', cell(place.y));
  const height = cell(place.h);
  const h = height === '' ? undefined : read('h', height);
  const tolerance = toleranceOf(cells, columns, (role, text) => wrong('number', role, text));
  if (found.length || x === undefined || y === undefined) {
    faults.push(...found);
    return null;
  }
  const code = cell(place.code).slice(0, 60);
  const solution = cell(columns.roles.indexOf('solution')).slice(0, 20);
  return {
    line,
    name,
    ...(code ? { code } : {}),
    x,
    y,
    ...(h !== undefined && !(emptyZero && /^-?0*(\.0*)?$/.test(h)) ? { h } : {}),
    ...(tolerance ? { tolerance } : {}),
    ...(solution ? { solution } : {}),
  };
}

/** Metres, whatever the column counts in; empty is none. */
function toleranceOf(
  cells: readonly string[],
  columns: Columns,
  wrong: (role: ColumnRole, text: string) => void,
): string | undefined {
  for (const role of ['toleranceMm', 'toleranceM'] as const) {
    const text = (cells[columns.roles.indexOf(role)] ?? '').trim();
    if (!text) continue;
    const value = coordinate(text);
    const metres = value ? new Big(value).div(role === 'toleranceMm' ? 1000 : 1) : null;
    const exact = metres?.toFixed();
    if (!metres?.gt(0) || !exact || !/^\d{1,12}(\.\d{1,6})?$/.test(exact)) {
      wrong(role, text);
      return undefined;
    }
    return exact;
  }
  return undefined;
}
