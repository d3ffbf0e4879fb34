/** Changes to a LineTable's rows. Pure: rows in, new rows out; untouched rows keep their identity. */
import { parseDecimal } from '../decimal';
import type { Cell, LineColumn, LineFault, LineFaultKind, LineRow, Range } from './types';

export type MakeRow = () => LineRow;

export const isFixed = (column: LineColumn): boolean => Boolean(column.readOnly || column.compute);

export const cellText = (column: LineColumn, row: LineRow): string =>
  column.compute ? column.compute(row) : (row[column.key] ?? '');

/** What is kept of a typed or pasted text: numbers made plain (`1,234.50` → `1234.50`), wrong ones kept as typed. */
export function tidy(column: LineColumn, text: string): string {
  const trimmed = text.trim();
  if (column.kind !== 'number') return trimmed;
  const r = parseDecimal(trimmed, { negative: true });
  return r.ok ? r.value : trimmed;
}

export const isBlankRow = (columns: readonly LineColumn[], row: LineRow): boolean =>
  columns.every((c) => isFixed(c) || (row[c.key] ?? '') === '');

/** The rows that say something: what a desk should save. */
export const filledRows = (columns: readonly LineColumn[], rows: readonly LineRow[]): LineRow[] =>
  rows.filter((row) => !isBlankRow(columns, row));

function withCell(row: LineRow, column: LineColumn, text: string): LineRow {
  if (isFixed(column)) return row;
  const value = tidy(column, text);
  return (row[column.key] ?? '') === value ? row : { ...row, [column.key]: value };
}

export function setCell(
  rows: readonly LineRow[],
  columns: readonly LineColumn[],
  at: Cell,
  text: string,
): readonly LineRow[] {
  const row = rows[at.r];
  const column = columns[at.c];
  if (!row || !column) return rows;
  const next = withCell(row, column, text);
  return next === row ? rows : rows.map((old, r) => (r === at.r ? next : old));
}

/** Maps the cells of a range; rows beyond the end are left out. */
function mapRange(
  rows: readonly LineRow[],
  columns: readonly LineColumn[],
  range: Range,
  text: (r: number, c: number) => string | undefined,
): LineRow[] {
  return rows.map((row, r) => {
    if (r < range.top || r > range.bottom) return row;
    let next = row;
    for (let c = range.left; c <= Math.min(range.right, columns.length - 1); c++) {
      const value = text(r, c);
      if (value !== undefined) next = withCell(next, columns[c]!, value);
    }
    return next;
  });
}

export const clearRange = (
  rows: readonly LineRow[],
  columns: readonly LineColumn[],
  range: Range,
): readonly LineRow[] => mapRange(rows, columns, range, () => '');

/**
 * Puts a block at the selection. A block of one cell fills the whole selection; otherwise it is put at the
 * selection's corner, rows are added as needed, and columns beyond the last are dropped (count returned).
 */
export function pasteBlock(
  rows: readonly LineRow[],
  columns: readonly LineColumn[],
  range: Range,
  block: readonly (readonly string[])[],
  makeRow: MakeRow,
): { rows: readonly LineRow[]; range: Range; droppedColumns: number } {
  const width = Math.max(0, ...block.map((line) => line.length));
  if (width === 0) return { rows, range, droppedColumns: 0 };
  const one = block.length === 1 && width === 1;
  const bottom = one ? range.bottom : range.top + block.length - 1;
  const right = one ? range.right : Math.min(range.left + width - 1, columns.length - 1);
  const target: Range = { top: range.top, left: range.left, bottom, right };
  const long = [...rows];
  while (long.length <= bottom) long.push(makeRow());
  const put = mapRange(long, columns, target, (r, c) =>
    one ? block[0]![0] : (block[r - range.top]?.[c - range.left] ?? undefined),
  );
  return { rows: put, range: target, droppedColumns: Math.max(0, range.left + width - columns.length) };
}

/** Ctrl+D: the top row of the selection into the rows below it; one row alone takes from the row above. */
export function fillDown(
  rows: readonly LineRow[],
  columns: readonly LineColumn[],
  range: Range,
): readonly LineRow[] {
  const from = range.top === range.bottom ? range.top - 1 : range.top;
  const source = rows[from];
  if (!source) return rows;
  return mapRange(rows, columns, { ...range, top: from + 1 }, (_r, c) => source[columns[c]!.key] ?? '');
}

export function insertRows(
  rows: readonly LineRow[],
  at: number,
  count: number,
  makeRow: MakeRow,
): readonly LineRow[] {
  return [...rows.slice(0, at), ...Array.from({ length: count }, makeRow), ...rows.slice(at)];
}

export const deleteRows = (rows: readonly LineRow[], from: number, to: number): readonly LineRow[] => [
  ...rows.slice(0, from),
  ...rows.slice(to + 1),
];

/** The texts of a range, as they are copied: raw values, not as formatted. */
export const blockOf = (rows: readonly LineRow[], columns: readonly LineColumn[], range: Range): string[][] =>
  rows
    .slice(range.top, range.bottom + 1)
    .map((row) => columns.slice(range.left, range.right + 1).map((column) => cellText(column, row)));

function cellFault(column: LineColumn, row: LineRow): { kind: LineFaultKind; sentence?: string } | null {
  const value = cellText(column, row);
  if (value === '') return column.required ? { kind: 'required' } : null;
  if (column.kind === 'number' && !column.compute) {
    const r = parseDecimal(value, { decimals: column.decimals, negative: column.negative });
    if (!r.ok) return { kind: r.why };
  }
  if (column.kind === 'select' && !column.free && !column.options?.includes(value))
    return { kind: 'notOption' };
  const sentence = column.validate?.(value, row);
  return sentence ? { kind: 'custom', sentence } : null;
}

/** All that is wrong, in reading order. Blank rows have no faults. */
export function lineFaults(columns: readonly LineColumn[], rows: readonly LineRow[]): LineFault[] {
  const found: LineFault[] = [];
  rows.forEach((row, r) => {
    if (isBlankRow(columns, row)) return;
    for (const column of columns) {
      const fault = cellFault(column, row);
      if (fault) found.push({ row: r, rowId: row.id, key: column.key, ...fault });
    }
  });
  return found;
}
