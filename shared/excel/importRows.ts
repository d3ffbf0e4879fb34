/** Rows of a table as records, each with its faults, and what is the same as something that is there already. */
import type { Language } from '#shared/kernel/faults';
import { isSpoiled } from './cellText';
import { MAX_ROWS } from './limits';
import type { Mapping } from './mapping';
import type { Table, TableRow } from './readTable';
import { sayFault } from './sentences';
import type { CellFault, ImportField, RowTarget } from './target';

export interface RowFault extends CellFault {
  /** Key of the field; '' is the row as a whole. */
  field: string;
}

/** `same`: there already · `unchanged`: there already, and nothing new in it. Blank rows are no lines. */
export type LineKind = 'new' | 'same' | 'unchanged' | 'bad';

export interface ImportLine<T extends object> {
  /** As the spreadsheet counts it. */
  no: number;
  kind: LineKind;
  /** What stands in the file, by field. */
  cells: Record<string, string>;
  faults: RowFault[];
  /** A new record, or the one that is there with the row over it. */
  record?: T;
  /** Of the one that is there. */
  id?: string;
}

export type Existing<T extends object> = T & { id: string };

/** Takes the rows of a table one by one, in their order; undefined for titles, what is above them, and blank rows. */
export function lineMaker<T extends object>(
  target: RowTarget<T>,
  mapping: Mapping,
  existing: readonly Existing<T>[],
): (row: TableRow) => ImportLine<T> | undefined {
  const known = new Map(existing.map((record) => [target.keyOf(record), record]));
  const seen = new Map<string, number>();
  let before = 0;
  return (row) => {
    if (row.no <= mapping.heading) return undefined;
    const cells: Record<string, string> = {};
    for (const field of target.fields) {
      const column = mapping.columns[field.key];
      cells[field.key] = column === undefined ? '' : (row.cells[column] ?? '');
    }
    if (Object.values(cells).every((cell) => cell === '')) return undefined;
    before += 1;
    return lineOf(target, row.no, cells, known, seen, before - 1);
  };
}

export function importLines<T extends object>(
  target: RowTarget<T>,
  table: Table,
  mapping: Mapping,
  existing: readonly Existing<T>[],
): ImportLine<T>[] {
  const make = lineMaker(target, mapping, existing);
  return table.rows.flatMap((row) => make(row) ?? []);
}

function lineOf<T extends object>(
  target: RowTarget<T>,
  no: number,
  cells: Record<string, string>,
  known: ReadonlyMap<string, Existing<T>>,
  seen: Map<string, number>,
  before: number,
): ImportLine<T> {
  const bad = (faults: RowFault[]): ImportLine<T> => ({ no, kind: 'bad', cells, faults });
  if (before >= MAX_ROWS) return bad([{ field: '', key: 'beyond', details: { most: MAX_ROWS } }]);
  const values: Record<string, unknown> = {};
  const faults: RowFault[] = [];
  const lacking: ImportField[] = [];
  for (const field of target.fields) {
    const cell = cells[field.key] ?? '';
    if (cell === '') {
      if (field.required) lacking.push(field);
      continue;
    }
    const read = readCell(field, cell);
    if ('fault' in read) faults.push({ field: field.key, ...read.fault });
    else values[field.key] = read.value;
  }
  const key = keyOf(target, values);
  const old = key === undefined ? undefined : known.get(key);
  // Who is there already need not be told in full: only a name and what is new.
  if (!old) for (const field of lacking) faults.push({ field: field.key, key: 'required' });
  const twin = key === undefined ? undefined : seen.get(key);
  if (twin !== undefined) faults.push({ field: '', key: 'twice', details: { row: twin } });
  else if (key !== undefined && faults.length === 0) seen.set(key, no);
  if (faults.length) return bad(faults);
  const made = target.schema.safeParse(old ? target.merge(old, values as Partial<T>) : values);
  if (!made.success) {
    const field = String(made.error.issues[0]?.path[0] ?? '');
    return bad([{ field: field in cells ? field : '', key: 'unfit' }]);
  }
  if (!old) return { no, kind: 'new', cells, faults, record: made.data };
  const { id, ...was } = old;
  const changed = JSON.stringify(sorted(made.data)) !== JSON.stringify(sorted(was));
  return { no, kind: changed ? 'same' : 'unchanged', cells, faults, record: made.data, id };
}

const sorted = (record: object): [string, unknown][] =>
  Object.entries(record)
    .filter(([key, value]) => value !== undefined && key !== 'id')
    .sort(([a], [b]) => (a < b ? -1 : 1));

function readCell(field: ImportField, cell: string) {
  if (isSpoiled(cell)) return { fault: { key: 'scientific', details: { text: cell } } };
  if (field.max !== undefined && cell.length > field.max)
    return { fault: { key: 'tooLong', details: { most: field.max, is: cell.length } } };
  return field.read ? field.read(cell) : { value: cell };
}

/** A row without its name is the same as nothing. */
function keyOf<T extends object>(target: RowTarget<T>, values: Record<string, unknown>): string | undefined {
  try {
    return target.keyOf(values as T) || undefined;
  } catch {
    return undefined;
  }
}

export type OnSame = 'skip' | 'update';

export const countLines = (lines: readonly { kind: LineKind }[]): Record<LineKind, number> => {
  const counts = { new: 0, same: 0, unchanged: 0, bad: 0 };
  for (const { kind } of lines) counts[kind] += 1;
  return counts;
};

/** What the import would write; bad rows never are. */
export const toWrite = <T extends object>(
  lines: readonly ImportLine<T>[],
  onSame: OnSame,
): { record: T; id?: string }[] =>
  lines.flatMap(({ kind, record, id }) =>
    record && (kind === 'new' || (kind === 'same' && onSame === 'update'))
      ? [{ record, ...(id ? { id } : {}) }]
      : [],
  );

/** The bad rows with what is wrong, for mending: titles as they are read back. */
export function badRows<T extends object>(
  target: RowTarget<T>,
  lines: readonly ImportLine<T>[],
  language: Language,
): string[][] {
  const zh = language === 'zh';
  return [
    [...target.fields.map((f) => f.title[language]), zh ? '原行号' : 'Row', zh ? '问题' : 'Fault'],
    ...lines
      .filter(({ kind }) => kind === 'bad')
      .map(({ no, cells, faults }) => [
        ...target.fields.map((f) => cells[f.key] ?? ''),
        String(no),
        faults.map((f) => sayFault(f, target, language)).join(''),
      ]),
  ];
}
