/** Which row names the columns, and which column is which field. The person may change it all. */
import type { Table, TableRow } from './readTable';
import type { ImportField } from './target';

export interface Mapping {
  /** Number of the row with the titles; 0: there is none. */
  heading: number;
  /** Column of each field by the field's key, from 0; left out: not in the file. */
  columns: Readonly<Record<string, number>>;
}

/** Rows looked at for titles; a form letter above the table has fewer lines. */
const LOOKED_AT = 20;

/** `联系人（必填）*`, ` Contact Person: ` — signs, brackets and capitals don't matter. */
const plain = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【].*?[)\]】]/g, '')
    .replace(/[\s*★:：_\-.。/]/g, '');

const namesOf = (field: ImportField): string[] =>
  [field.title.zh, field.title.en, field.key, ...field.synonyms].map(plain);

/** Titles of a row to fields; the exact name of a field goes before a synonym, the first column before later ones. */
export function columnsIn(cells: readonly string[], fields: readonly ImportField[]): Record<string, number> {
  const titles = cells.map(plain);
  const columns: Record<string, number> = {};
  const taken = new Set<number>();
  for (const rank of [0, 1]) {
    for (const field of fields) {
      if (field.key in columns) continue;
      const names = namesOf(field);
      const own = rank === 0 ? names.slice(0, 2) : names;
      const at = titles.findIndex((title, i) => title !== '' && !taken.has(i) && own.includes(title));
      if (at < 0) continue;
      columns[field.key] = at;
      taken.add(at);
    }
  }
  return columns;
}

/** The row with the most titles that mean something; a merged line above the table has one at most. */
export function guessMapping(table: Table, fields: readonly ImportField[]): Mapping {
  let best: Mapping = { heading: 0, columns: {} };
  let most = 0;
  for (const row of table.rows.slice(0, LOOKED_AT)) {
    const columns = columnsIn(row.cells, fields);
    const found = Object.keys(columns).length;
    const filled = row.cells.filter((cell) => cell !== '').length;
    // One title alone must be that of the first field or alone in its row, or it is a word in a line of data.
    const alone = filled === 1 || (fields[0] && fields[0].key in columns);
    if (found > most && (found > 1 || alone)) {
      best = { heading: row.no, columns };
      most = found;
    }
  }
  if (best.heading === 0) best = { heading: 0, columns: inOrder(table.rows[0], fields) };
  return best;
}

/** No titles at all: the first column is the first field, to begin with. */
const inOrder = (row: TableRow | undefined, fields: readonly ImportField[]): Record<string, number> =>
  row && fields[0] ? { [fields[0].key]: 0 } : {};

/** Another row names the columns; those chosen by hand are guessed anew from its titles. */
export function withHeading(table: Table, heading: number, fields: readonly ImportField[]): Mapping {
  const row = table.rows.find(({ no }) => no === heading);
  return row
    ? { heading, columns: columnsIn(row.cells, fields) }
    : { heading: 0, columns: inOrder(table.rows[0], fields) };
}

/** One column is one field: chosen for a second, the first lets go of it. */
export function withColumn(mapping: Mapping, key: string, column: number | undefined): Mapping {
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).filter(([k, c]) => k !== key && c !== column),
  );
  return { ...mapping, columns: column === undefined ? columns : { ...columns, [key]: column } };
}

/** `A`, `B` … `AA`. */
export function letterOf(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}
