/**
 * What can be imported, each as one description: fields with their names and the other names people give them,
 * how a cell is read, and the schema a whole row must fit. Wizard, mapping, faults and duplicates come from it.
 */
import type { Details, Words } from '#shared/kernel/faults';
import type { z } from '#shared/kernel/zod';
import type { RegisterKind } from '#shared/register/registers';

/** What the journal calls them. */
export type ImportKind = 'client' | 'person' | RegisterKind;

/** What is wrong with a cell; the sentence of each key is in sentences.ts. */
export interface CellFault {
  key: string;
  details?: Details;
}
export type ReadCell = { value: unknown } | { fault: CellFault };

export interface ImportField {
  key: string;
  title: Words;
  /** Other column titles that mean it, Chinese and English; capitals, blanks and signs don't matter. */
  synonyms: readonly string[];
  required?: boolean;
  /** Characters it may have. */
  max?: number;
  /** Left out: the text as it is. Never asked for an empty cell. */
  read?: (text: string) => ReadCell;
}

/** Rows of a kind; where they go is another matter. */
export interface RowTarget<T extends object = object> {
  /** What one of them is called. */
  title: Words;
  fields: readonly ImportField[];
  /** The last word on a row; what the fields let through must fit it. */
  schema: z.ZodType<T>;
  /** Rows of the same key are the same thing: a name, as people compare names. */
  keyOf: (record: T) => string;
  /** A row over a record that is there: empty cells leave what was. */
  merge: (old: T, row: Partial<T>) => T;
}

/** Rows that go into a register of the journal. */
export interface ImportTarget<T extends object = object> extends RowTarget<T> {
  kind: ImportKind;
}

/** Typed once, kept without its type: targets of all kinds stand in one list. */
export const target = <T extends object>(t: ImportTarget<T>): ImportTarget<T> => t;

/** Names compared as people do: width, capitals and blanks don't matter. */
export const sameName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
