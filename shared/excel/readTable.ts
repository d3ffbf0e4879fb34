/**
 * A spreadsheet a person brings, .xlsx or .csv, as rows of text with their numbers as the spreadsheet shows them.
 * Never throws: what can't be read is said by its trouble.
 */
import { zipSync } from 'fflate';
import Papa from 'papaparse';
import readExcel from 'read-excel-file/universal';
import { type Encoding, textOf } from '#shared/kernel/textOf';
import { dateText, numberText, repaired } from './cellText';
import { MAX_CELL, MAX_COLUMNS, MAX_FILE, MAX_ROWS, SLACK } from './limits';
import { oversize } from './sheetSize';
import { type FileTrouble, type Parts, unpack } from './unpack';

export interface TableRow {
  /** As the spreadsheet counts it, from 1. */
  no: number;
  cells: string[];
}
export interface Table {
  name: string;
  rows: TableRow[];
}
export interface ReadFile {
  tables: Table[];
  /** Of a CSV; the person may say another one. */
  encoding?: Encoding;
}

/** By what the file is, not by what it is called: a renamed one is told apart. */
export async function readTableFile(
  bytes: Uint8Array,
  encoding?: Encoding,
): Promise<ReadFile | { why: FileTrouble }> {
  if (bytes.length > MAX_FILE) return { why: 'tooLarge' };
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const old = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  return packed || old ? readXlsx(bytes) : readCsv(bytes, encoding);
}

async function readXlsx(bytes: Uint8Array): Promise<ReadFile | { why: FileTrouble }> {
  const parts = unpack(bytes);
  if ('why' in parts) return parts as { why: FileTrouble };
  const wide = tooWide(parts);
  if (wide) return { why: wide };
  try {
    // Packed again without packing: the library's own unpacking knows no limit, and for large parts it would start
    // workers, which the content policy forbids.
    const plain = zipSync(parts, { level: 0 });
    const sheets = await readExcel(plain.buffer as ArrayBuffer, { parseNumber: numberText, trim: false });
    const tables = sheets
      .map(({ sheet, data }) => ({ name: sheet, rows: rowsOf(data.map((row) => row.map(cellText))) }))
      .filter(({ rows }) => rows.length > 0);
    if (tables.some(({ rows }) => rows.length > MAX_ROWS + SLACK)) return { why: 'tooManyRows' };
    return tables.length > 0 ? { tables } : { why: 'noCells' };
  } catch {
    return { why: 'damaged' };
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return repaired(String(cell).trim());
}

function tooWide(parts: Parts): FileTrouble | undefined {
  const decode = new TextDecoder('utf-8', { fatal: false });
  for (const [name, bytes] of Object.entries(parts)) {
    const trouble = /worksheets\//i.test(name) && oversize(decode.decode(bytes));
    if (trouble) return trouble;
  }
  return undefined;
}

function readCsv(bytes: Uint8Array, as?: Encoding): ReadFile | { why: FileTrouble } {
  const decoded = textOf(bytes, as, MAX_FILE);
  if ('why' in decoded) return { why: decoded.why };
  const text = decoded.text.replace(/^\uFEFF/, '');
  const rows = rowsOf(split(text).map((row) => row.map((cell) => repaired(cell.trim()))));
  if (rows.length === 0) return { why: 'noCells' };
  if (rows.length > MAX_ROWS + SLACK) return { why: 'tooManyRows' };
  return { tables: [{ name: '', rows }], encoding: decoded.encoding };
}

/** A quote that is never closed would swallow the rest of the file: then quotes are plain text. */
function split(text: string): string[][] {
  const sample = text.slice(0, 4000);
  const count = (sign: string) => sample.split(sign).length;
  const delimiter = ['\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
  const options = { delimiter, preview: MAX_ROWS + SLACK + 1 };
  const read = Papa.parse<string[]>(text, options);
  if (!read.errors.some((e) => e.type === 'Quotes')) return read.data;
  return Papa.parse<string[]>(text, { ...options, quoteChar: '\u0000' }).data;
}

const rowsOf = (data: readonly (readonly string[])[]): TableRow[] =>
  data.flatMap((cells, i) =>
    cells.some((cell) => cell !== '')
      ? [{ no: i + 1, cells: cells.slice(0, MAX_COLUMNS).map((cell) => cell.slice(0, MAX_CELL)) }]
      : [],
  );
