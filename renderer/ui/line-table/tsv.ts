/** Blocks of cells as Excel and WPS put them on the clipboard: tab-separated, quoted where a cell has breaks. */
import Papa from 'papaparse';

/** Breaks inside a cell become spaces: a line of an order is one line. The last empty line is not a row. */
export function parseTsv(text: string): string[][] {
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (whole === '') return [];
  const read = Papa.parse<string[]>(whole, { delimiter: '\t', newline: '\n' });
  // An unpaired quote (5" pipe) is text, not quoting: Papa would swallow the following cells.
  const broken = read.errors.some((e) => e.type === 'Quotes');
  const rows = broken ? whole.split('\n').map((line) => line.split('\t')) : read.data;
  return rows.map((row) => row.map((cell) => cell.replace(/\s*\n\s*/g, ' ').trim()));
}

export function formatTsv(block: readonly (readonly string[])[]): string {
  const quote = (cell: string): string => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return block.map((row) => row.map(quote).join('\t')).join('\r\n');
}
