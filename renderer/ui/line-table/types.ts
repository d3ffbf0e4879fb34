/** What a LineTable is made of. Every cell is a string: decimals stay exact, nothing becomes a float. */
import type { DecimalRules } from '../decimal';

export type LineRow = { readonly id: string } & { readonly [key: string]: string };

export interface LineColumn extends DecimalRules {
  key: string;
  title: string;
  /** px before the person drags it; default 120. */
  width?: number;
  kind: 'text' | 'number' | 'select';
  /** For `select`. */
  options?: readonly string[];
  /** `select` that also takes other words; the options are then only offers. */
  free?: boolean;
  /** Checked on rows that are not wholly blank. */
  required?: boolean;
  /** A sentence when the value is wrong, else null. Not called for '' (that is `required`'s). */
  validate?: (value: string, row: LineRow) => string | null;
  readOnly?: boolean;
  /** Worked out from the row (amount, difference); such a column is read-only. */
  compute?: (row: LineRow) => string;
  /** In the footer: the exact sum, or words of your own. */
  total?: 'sum' | ((rows: readonly LineRow[]) => string);
  /** How the value is shown; editing shows it raw. */
  format?: (value: string) => string;
  /** Takes what width is left; default: the first text column. */
  grow?: boolean;
}

export interface Cell {
  readonly r: number;
  readonly c: number;
}

/** Inclusive. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type LineFaultKind =
  | 'required'
  | 'notNumber'
  | 'notOption'
  | 'tooManyDecimals'
  | 'notNegative'
  | 'custom';

export interface LineFault {
  readonly row: number;
  readonly rowId: string;
  readonly key: string;
  readonly kind: LineFaultKind;
  /** Only for `custom`: the column's own sentence. */
  readonly sentence?: string;
}

export const rangeOf = (a: Cell, b: Cell): Range => ({
  top: Math.min(a.r, b.r),
  left: Math.min(a.c, b.c),
  bottom: Math.max(a.r, b.r),
  right: Math.max(a.c, b.c),
});
