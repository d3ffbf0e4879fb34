/**
 * A workbook as typed cells: figures stay figures, days stay days, and what a person typed stays text. Decimals are
 * carried as text to the writer; only there do they become the numbers a spreadsheet knows.
 */
import { type Decimal, scaleOf } from '#shared/kernel/decimal';
import type { Language } from '#shared/kernel/faults';
import { type Fen, yuanFromFen } from '#shared/kernel/money';
import { localDate } from '#shared/kernel/time';

interface Look {
  strong?: boolean;
  /** So many columns wide. */
  span?: number;
}
export type Cell =
  | ({ text: string; struck?: boolean } & Look)
  | ({ number: Decimal; format: string } & Look)
  /** `2026-03-12` */
  | ({ day: string } & Look)
  | null;

export interface Sheet {
  name: string;
  /** In characters of a Latin letter; a Chinese one takes two. */
  widths: number[];
  rows: Cell[][];
  /** The row of column titles, from 0; it and all above stay in sight. */
  heading: number;
  landscape?: boolean;
}

/** What is saved: `CH-2026-0012-工程结算单.xlsx`. */
export interface Book {
  name: string;
  sheet: Sheet;
}

export const text = (words: string | undefined, look: Look = {}): Cell =>
  words ? { text: words, ...look } : null;

/** As entered, with its decimals: `1.200` shows `1.200`. */
export function quantity(value: Decimal, look: Look = {}): Cell {
  const places = scaleOf(value);
  return { number: value, format: places ? `0.${'0'.repeat(places)}` : '0', ...look };
}
export const signedQuantity = (value: Decimal): Cell => {
  const places = scaleOf(value);
  const plain = places ? `0.${'0'.repeat(places)}` : '0';
  return { number: value, format: `+${plain};-${plain};${plain}` };
};
export const count = (value: number, look: Look = {}): Cell => quantity(String(value) as Decimal, look);

export const money = (amount: Fen, look: Look = {}): Cell => ({
  number: yuanFromFen(amount),
  format: '#,##0.00',
  ...look,
});

/** Unit prices show at least two decimals, more where they have more. */
export const price = (value: Decimal): Cell => ({
  number: value,
  format: `#,##0.${'0'.repeat(Math.max(2, scaleOf(value)))}`,
});

/** "0.06" shows 6%, "0.005" shows 0.5%. */
export const rate = (value: Decimal): Cell => {
  const places = Math.max(0, scaleOf(trimmed(value)) - 2);
  return { number: value, format: places ? `0.${'0'.repeat(places)}%` : '0%' };
};
const trimmed = (value: Decimal): Decimal =>
  (value.includes('.') ? value.replace(/\.?0+$/, '') : value) as Decimal;

/** Of an instant or a day; empty for what is no time. */
export function day(at: string | undefined, look: Look = {}): Cell {
  const found = at ? localDate(at) : '';
  return found ? { day: found, ...look } : null;
}

export interface ColumnOf<R> {
  title: string;
  width: number;
  cell: (row: R, index: number) => Cell;
}
export interface TableParts<R> {
  name: string;
  title: string;
  /** Lines above the table: what it is about, by pairs of label and value. */
  head?: Cell[][];
  columns: readonly ColumnOf<R>[];
  rows: readonly R[];
  totals?: Cell[][];
  notes?: readonly string[];
  landscape?: boolean;
}

/** Title, head, column titles that stay in sight, rows, totals, notes. */
export function tableSheet<R>(parts: TableParts<R>): Sheet {
  const { columns } = parts;
  const across = { span: columns.length };
  const head = [[text(parts.title, { strong: true, ...across })], ...(parts.head ?? [])];
  return {
    name: sheetName(parts.name),
    widths: columns.map((c) => c.width),
    heading: head.length,
    ...(parts.landscape ? { landscape: true } : {}),
    rows: [
      ...head,
      columns.map((c) => text(c.title, { strong: true })),
      ...parts.rows.map((row, i) => columns.map((c) => c.cell(row, i))),
      ...(parts.totals ?? []),
      ...(parts.notes ?? []).map((note) => [text(note, across)]),
    ],
  };
}

/** At most 31 characters, and none of `[]/\:*?`; Excel takes the file for damaged otherwise. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]/\\:*?']/g, ' ')
    .trim()
    .slice(0, 31) || '1';

/** Signs no file system takes become `_`. */
export function bookName(...parts: string[]): string {
  const stem = parts.filter(Boolean).join('-');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  return `${stem.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').slice(0, 200)}.xlsx`;
}

export const wordsIn =
  (language: Language) =>
  (zh: string, en: string): string =>
    language === 'zh' ? zh : en;

/** Label and value; the value takes the columns that are left of `span`. */
export const pair = (label: string, value: Cell, span = 1): Cell[] => [
  text(label, { strong: true }),
  value && span > 1 ? { ...value, span } : value,
  ...Array.from({ length: span - 1 }, () => null),
];
