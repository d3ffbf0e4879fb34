/**
 * Every block ends up as a ruled table: rows of cells whose widths are known in points and whose heights are
 * estimated, never too low. Cells carry their own margins, so tables may stand inside one another line on line.
 */
import type { Cell, CellText } from './blocks';
import { drawable } from './images';
import { emWidth, lineCount, splitTall } from './measure';
import { bodyHeight, contentWidth, type Paper } from './papers';
import type { Node, TableLayout } from './pdf';

export interface Row {
  cells: Node[];
  /** Least height, and the estimate of the real one. */
  least: number;
  height: number;
  /** Continues the row above: no line between them. */
  joined: boolean;
  /** Stays on one page with the row above. */
  keep: boolean;
}

export interface Ruled {
  kind: 'fields' | 'lines' | 'notes' | 'signatures' | 'drawing' | 'photos';
  widths: number[];
  header: Row[];
  rows: Row[];
}

export interface Box extends Cell {
  /** Columns it takes. */
  span: number;
  align: 'left' | 'center' | 'right';
  /** Height kept for a drawn image. */
  imageHeight?: number;
}

/** Line height of Noto Sans SC over its size. */
export const LINE = 1.448;

export function boxOf(value: CellText | undefined, more: Omit<Box, keyof Cell> & { strong?: boolean }): Box {
  const cell: Cell = typeof value === 'string' ? { text: value } : (value ?? {});
  return { ...more, ...cell, strong: cell.strong ?? more.strong ?? false };
}

/** Widths in points that fill the paper: `fixed` characters each, what is left shared out by `grow`. */
export function columnWidths(paper: Paper, columns: readonly { width: number; grow?: number }[]): number[] {
  const rules = 2 * paper.frame + (columns.length - 1) * paper.rule;
  const room = contentWidth(paper) - rules;
  const wanted = columns.map((column) => column.width * paper.fontSize + 2 * paper.padX);
  const left = room - wanted.reduce((sum, width) => sum + width, 0);
  const shares = columns.reduce((sum, column) => sum + (column.grow ?? 0), 0);
  if (left < 0) return wanted.map((width) => (width * room) / (room - left));
  return wanted.map((width, at) => {
    const share = shares === 0 ? width / (room - left) : (columns[at]!.grow ?? 0) / shares;
    return width + left * share;
  });
}

/** One row of boxes; a text too tall for a page becomes several joined rows. */
export function rowsOf(
  paper: Paper,
  widths: readonly number[],
  boxes: readonly Box[],
  least: number,
  keep = false,
): Row[] {
  const spans = spread(paper, widths, boxes);
  const maxLines = Math.max(2, Math.floor((bodyHeight(paper) * 0.4) / (paper.fontSize * LINE)));
  const pieces = boxes.map((box, at) =>
    splitTall(box.text ?? '', (spans[at]! - 2 * paper.padX) / paper.fontSize, maxLines),
  );
  const count = Math.max(...pieces.map((piece) => piece.length));
  return Array.from({ length: count }, (_, part) => {
    const shown = boxes.map((box, at) => {
      if (part === 0) return { ...box, text: pieces[at]![0]! };
      return { span: box.span, align: box.align, text: pieces[at]![part] ?? '' };
    });
    return {
      cells: shown.flatMap((box, at) => cellsOf(paper, box, spans[at]!)),
      least: part === 0 ? least : 0,
      height: Math.max(part === 0 ? least : 0, ...shown.map((box, at) => boxHeight(paper, box, spans[at]!))),
      joined: part > 0,
      keep: keep && part === 0,
    };
  });
}

/** Total width of each box: its columns and the rules between them. */
export function spread(
  paper: Paper,
  widths: readonly number[],
  boxes: readonly { span: number }[],
): number[] {
  let column = 0;
  return boxes.map(({ span }) => {
    const own = widths.slice(column, column + span);
    column += span;
    return own.reduce((sum, width) => sum + width, 0) + (span - 1) * paper.rule;
  });
}

function boxHeight(paper: Paper, box: Box, width: number): number {
  if (box.image && drawable(box.image)) return (box.imageHeight ?? 22) + 2 * paper.padY;
  const ems = (width - 2 * paper.padX) / paper.fontSize;
  return lineCount(box.text ?? '', ems) * paper.fontSize * LINE + 2 * paper.padY;
}

/** The cell and the empty fillers that pdfmake wants for its span. */
function cellsOf(paper: Paper, box: Box, width: number): Node[] {
  const { padX, padY } = paper;
  const node: Node = { margin: [padX, padY, padX, padY], alignment: box.align, verticalAlignment: 'middle' };
  if (box.image && drawable(box.image)) {
    node.image = box.image;
    node.fit = [width - 2 * padX, box.imageHeight ?? 22];
  } else {
    const text = box.text ?? '';
    node.text = text;
    // One run of text instead of one per character: a third of the work and of the bytes.
    if (!text.includes('\n') && emWidth(text) * paper.fontSize <= width - 2 * padX) node.noWrap = true;
    if (box.strong) node.bold = true;
    if (box.struck) node.decoration = 'lineThrough';
  }
  if (box.span > 1) node.colSpan = box.span;
  return [node, ...Array.from({ length: box.span - 1 }, (): Node => ({ text: '' }))];
}

export interface Rules {
  top: number;
  bottom: number;
  sides: number;
}

/** Lines around and inside; no padding, since cells bring their own margins. */
export function layoutOf(paper: Paper, rows: readonly Row[], columns: number, rules: Rules): TableLayout {
  const none = () => 0;
  return {
    hLineWidth: (line) => {
      if (line === 0) return rules.top;
      if (line === rows.length) return rules.bottom;
      return rows[line]?.joined ? 0 : paper.rule;
    },
    vLineWidth: (line) => (line === 0 || line === columns ? rules.sides : paper.rule),
    paddingLeft: none,
    paddingRight: none,
    paddingTop: none,
    paddingBottom: none,
  };
}

export function tableOf(paper: Paper, ruled: Ruled, rules: Rules): Node {
  const rows = [...ruled.header, ...ruled.rows];
  const table: Node['table'] = {
    widths: [...ruled.widths],
    dontBreakRows: true,
    heights: (row) => rows[row]!.least || 'auto',
    body: rows.map((row) => row.cells),
  };
  if (ruled.header.length > 0) {
    table.headerRows = ruled.header.length;
    // The head of a table never stands alone at the foot of a page.
    if (ruled.rows.length > 0) table.keepWithHeaderRows = 1;
  }
  return { table, layout: layoutOf(paper, rows, ruled.widths.length, rules) };
}

export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height + 0.75, 0);
}
