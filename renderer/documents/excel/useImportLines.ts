/** The lines of an import, made in slices: 20 000 rows take half a second, and the window must not stand still for it. */
import { useEffect, useState } from 'react';
import { type Existing, type ImportLine, lineMaker } from '#shared/excel/importRows';
import type { Mapping } from '#shared/excel/mapping';
import type { Table } from '#shared/excel/readTable';
import type { RowTarget } from '#shared/excel/target';

/** Rows between two breaths. */
const SLICE = 1000;

/** undefined while they are made. */
export function useImportLines<T extends object>(
  target: RowTarget<T>,
  table: Table | undefined,
  mapping: Mapping,
  existing: readonly Existing<T>[] | undefined,
): ImportLine<T>[] | undefined {
  const [lines, setLines] = useState<ImportLine<T>[]>();
  useEffect(() => {
    setLines(undefined);
    if (!table || !existing) return;
    const make = lineMaker(target, mapping, existing);
    const made: ImportLine<T>[] = [];
    let at = 0;
    let next: ReturnType<typeof setTimeout>;
    const slice = () => {
      for (const row of table.rows.slice(at, at + SLICE)) {
        const line = make(row);
        if (line) made.push(line);
      }
      at += SLICE;
      if (at < table.rows.length) next = setTimeout(slice);
      else setLines(made);
    };
    slice();
    return () => clearTimeout(next);
  }, [target, table, mapping, existing]);
  return lines;
}
