/** Lines of a point file, or of what was pasted from Excel or WPS, as cells with their line numbers. Never throws. */
import Papa from 'papaparse';

export interface TableLine {
  /** As an editor counts it, from 1. */
  line: number;
  cells: string[];
}
export const separators = [',', '\t', ';', ' '] as const;
export type Separator = (typeof separators)[number];
export interface PointTable {
  separator: Separator;
  lines: TableLine[];
}

/** Characters; a line of points has a few dozen. What is behind belongs to no point, and would take minutes to look through. */
const LONGEST_LINE = 4000;

/** Commas of a Chinese keyboard stand for plain ones; runs of blanks are one. */
function cellsOf(line: string, separator: Separator): string[] {
  if (separator === ' ') return line.trim().split(/\s+/);
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim());
  const read = Papa.parse<string[]>(line, { delimiter: separator });
  // An unpaired quote is text, not quoting.
  const row = read.errors.some((e) => e.type === 'Quotes') ? line.split(separator) : (read.data[0] ?? []);
  return row.map((cell) => cell.replace(/\s*[\r\n]\s*/g, ' ').trim());
}

/** The separator that cuts the most lines into three cells or more. */
export function separatorOf(lines: readonly string[]): Separator {
  const some = lines.filter((line) => line.trim()).slice(0, 50);
  let best: Separator = ',';
  let most = 0;
  for (const separator of ['\t', ',', ';', ' '] as const) {
    const good = some.filter((line) => cellsOf(line, separator).length >= 3).length;
    if (good > most) {
      best = separator;
      most = good;
    }
  }
  return best;
}

/** Blank lines are passed over, and so is the line of old CASS files that only counts the points. */
export function readTable(text: string, separator?: Separator): PointTable {
  const raw = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.slice(0, LONGEST_LINE).replaceAll('，', ',').replaceAll('；', ';'));
  const used = separator ?? separatorOf(raw);
  const lines: TableLine[] = [];
  let first = true;
  raw.forEach((line, i) => {
    if (!line.trim()) return;
    const counts = first && /^\s*\d+\s*,?\s*$/.test(line);
    first = false;
    if (counts) return;
    const cells = cellsOf(line, used);
    if (cells.some((cell) => cell !== '')) lines.push({ line: i + 1, cells });
  });
  return { separator: used, lines };
}
