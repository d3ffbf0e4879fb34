/**
 * What a form says, without any notion of paper: blocks of ruled boxes, tables and signatures.
 * `sheet` turns them into a definition for the paper asked for. All texts are final (formatted, translated).
 */

/** A text in a box. `image` is a PNG or JPEG data URL; if it can't be drawn, the text stands in for it. */
export interface Cell {
  text?: string;
  image?: string;
  strong?: boolean;
  /** Crossed out, for what is void. */
  struck?: boolean;
}
export type CellText = string | Cell;

/** One label with its box. Without a value the box stays empty, to fill in by hand. */
export interface Field {
  label: string;
  value?: CellText | undefined;
  /** How many label/value pairs of the row it takes; the last field of a row takes what is left. */
  span?: number;
  /** Least height of the box, in lines of text. */
  lines?: number;
}

export interface FieldsBlock {
  kind: 'fields';
  /** Label/value pairs side by side in a full row. */
  pairs: number;
  rows: Field[][];
}

export interface Column<Key extends string = string> {
  key: Key;
  title: string;
  /** Width in characters of body text; `grow` shares what is left over. */
  width: number;
  grow?: number;
  align?: 'left' | 'center' | 'right';
}

/** A row under the lines: sums under their columns, or one text over all of them. */
export interface Total<Key extends string = string> {
  label: string;
  values?: Partial<Record<Key, CellText>>;
  text?: CellText;
  strong?: boolean;
}

export interface LinesBlock {
  kind: 'lines';
  /** A caption row over the column titles. */
  caption?: string;
  columns: Column[];
  rows: Record<string, CellText | undefined>[];
  totals: Total[];
  /** Empty ruled rows added to reach this many rows, to fill in by hand. */
  atLeast: number;
}

/** Free text over the full width, each paragraph at its own line start; `title` in bold before it. */
export interface NotesBlock {
  kind: 'notes';
  title?: string;
  paragraphs: string[];
  /** Least height in lines of text, for writing by hand. */
  lines: number;
}

export interface Signed {
  name: string;
  /** Post or capacity, as printed in brackets: 甲方代表. */
  post?: string;
  /** As printed: `2026-03-05 17:20`. */
  at: string;
  /** The drawn signature, PNG data URL. Without it the name stands in its place. */
  image?: string;
  /** A line more, such as the reason of a substitute signature. */
  note?: string;
  /** What was signed has changed since. */
  void?: boolean;
}

export interface SignatureSlot {
  /** Who signs, and for what: 外业主管（审核）. */
  caption: string;
  /** Left out: a line to sign by hand. */
  signed?: Signed | undefined;
}

export interface SignaturesBlock {
  kind: 'signatures';
  slots: SignatureSlot[];
  perRow?: number;
}

/** A word on a drawing, in its units (points) from the top left; `at` is an end or the middle of its baseline. */
export interface DrawnText {
  at: { x: number; y: number };
  text: string;
  size: number;
  anchor: 'start' | 'middle' | 'end';
  bold?: boolean;
  /** `#rrggbb`; black where left out. */
  colour?: string;
}

/** A vector drawing, scaled to fit the width and at most `height` points (less on small paper). */
export interface DrawingBlock {
  kind: 'drawing';
  /** Without text and references to files: the engine knows the paper's font in its own texts only. */
  svg: string;
  /** Width ÷ height of the drawing. */
  ratio: number;
  height: number;
  /** Words over it, where it is drawn in points as wide as the paper. */
  texts?: readonly DrawnText[];
}

/** A photo in its box. Without a picture that can be drawn, `instead` stands in the box. */
export interface Shot {
  /** PNG or JPEG data URL. */
  image?: string;
  /** Width ÷ height. */
  ratio: number;
  caption: string;
  instead: string;
}

/** Photos side by side, each with its caption; a table of its own below all else, signatures included. */
export interface PhotosBlock {
  kind: 'photos';
  title: string;
  shots: readonly Shot[];
}

export type Block = FieldsBlock | LinesBlock | NotesBlock | SignaturesBlock | DrawingBlock | PhotosBlock;

/** Label/value boxes in aligned columns. */
export function fields(pairs: number, rows: Field[][]): FieldsBlock {
  return { kind: 'fields', pairs, rows };
}

/** The ruled table of items. Its head is repeated on each page; totals stay with the last row. */
export function lines<Key extends string>(table: {
  caption?: string;
  columns: readonly Column<Key>[];
  rows: readonly Partial<Record<Key, CellText | undefined>>[];
  totals?: readonly Total<Key>[];
  atLeast?: number;
}): LinesBlock {
  return {
    kind: 'lines',
    ...(table.caption === undefined ? {} : { caption: table.caption }),
    columns: [...table.columns],
    rows: [...table.rows] as LinesBlock['rows'],
    totals: [...(table.totals ?? [])] as Total[],
    atLeast: table.atLeast ?? 0,
  };
}

export function notes(
  paragraphs: readonly string[],
  more: { title?: string; lines?: number } = {},
): NotesBlock {
  const { title, lines: least = 0 } = more;
  return {
    kind: 'notes',
    ...(title === undefined ? {} : { title }),
    paragraphs: [...paragraphs],
    lines: least,
  };
}

/** Boxes to sign in, side by side. They stay whole and take the last lines before them along to a new page. */
export function signatures(slots: readonly SignatureSlot[], perRow?: number): SignaturesBlock {
  return { kind: 'signatures', slots: [...slots], ...(perRow === undefined ? {} : { perRow }) };
}

export function drawing(
  svg: string,
  ratio: number,
  height: number,
  texts: readonly DrawnText[] = [],
): DrawingBlock {
  return { kind: 'drawing', svg, ratio, height, texts };
}

export function photos(title: string, shots: readonly Shot[]): PhotosBlock {
  return { kind: 'photos', title, shots };
}
