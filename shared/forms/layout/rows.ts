/** Blocks → ruled rows: what each block looks like on a given paper. */
import type { Block, DrawnText, Field, FieldsBlock, LinesBlock, NotesBlock } from './blocks';
import { emWidth } from './measure';
import type { Paper } from './papers';
import type { Node } from './pdf';
import { photoRows } from './photoRows';
import { boxOf, columnWidths, LINE, type Row, type Ruled, rowsOf } from './ruled';
import { signatureRows } from './signatureRows';
import type { Language } from './words';

export function ruledOf(paper: Paper, block: Block, language: Language): Ruled {
  switch (block.kind) {
    case 'fields':
      return fieldRows(paper, block);
    case 'lines':
      return lineRows(paper, block);
    case 'notes':
      return noteRows(paper, block);
    case 'signatures':
      return signatureRows(paper, block, language);
    case 'photos':
      return photoRows(paper, block);
    case 'drawing': {
      const width = columnWidths(paper, [{ width: 1, grow: 1 }]);
      const room = width[0]! - 2 * paper.padX;
      const height = Math.min(block.height, room / block.ratio);
      const row: Row = {
        cells: [
          {
            stack: [
              { svg: block.svg, fit: [room, height], alignment: 'center' },
              ...(block.texts ?? []).map((text) => drawnText(text, height)),
            ],
            margin: [paper.padX, 4, paper.padX, 4],
          },
        ],
        least: 0,
        height: height + 8,
        joined: false,
        keep: false,
      };
      return { kind: 'drawing', widths: width, header: [], rows: [row] };
    }
  }
}

/** Ascent of Noto Sans SC over its size: from the top of a line to its baseline. */
const ASCENT = 1.16;

/** Stands after the drawing, so it is placed from the drawing's foot. */
function drawnText({ at, text, size, anchor, bold, colour }: DrawnText, height: number): Node {
  const back = anchor === 'start' ? 0 : emWidth(text) * size * (anchor === 'middle' ? 0.5 : 1);
  return {
    text,
    fontSize: size,
    noWrap: true,
    ...(bold ? { bold } : {}),
    ...(colour ? { color: colour } : {}),
    relativePosition: { x: at.x - back, y: at.y - height - size * ASCENT },
  };
}

function fieldRows(paper: Paper, block: FieldsBlock): Ruled {
  const labels = block.rows.flatMap((row) => row.map((f) => emWidth(f.label)));
  const label = Math.min(9, Math.max(4.2, ...labels) + 0.2);
  const columns = Array.from({ length: block.pairs }, () => [{ width: label }, { width: 6, grow: 1 }]).flat();
  const widths = columnWidths(paper, columns);
  const rows = block.rows.flatMap((fields) =>
    rowsOf(paper, widths, fieldBoxes(fields, block.pairs), leastOf(paper, fields)),
  );
  return { kind: 'fields', widths, header: [], rows };
}

function fieldBoxes(fields: readonly Field[], pairs: number) {
  let left = pairs;
  return fields.flatMap((field, at) => {
    const span = at === fields.length - 1 ? left : Math.min(field.span ?? 1, left);
    left -= span;
    return [
      boxOf(field.label, { span: 1, align: 'center' }),
      boxOf(field.value, { span: span * 2 - 1, align: 'left' }),
    ];
  });
}

function leastOf(paper: Paper, fields: readonly Field[]): number {
  const lines = Math.max(1, ...fields.map((f) => f.lines ?? 1));
  return Math.max(paper.rowHeight, lines * paper.fontSize * LINE + 2 * paper.padY);
}

function lineRows(paper: Paper, block: LinesBlock): Ruled {
  const { columns } = block;
  const widths = columnWidths(paper, columns);
  const header: Row[] = [];
  if (block.caption !== undefined)
    header.push(
      ...rowsOf(
        paper,
        widths,
        [boxOf(block.caption, { span: columns.length, align: 'left', strong: true })],
        paper.rowHeight,
      ),
    );
  header.push(
    ...rowsOf(
      paper,
      widths,
      columns.map((c) => boxOf(c.title, { span: 1, align: 'center', strong: true })),
      paper.rowHeight,
    ),
  );
  const blank = Math.max(0, block.atLeast - block.rows.length);
  const rows = [
    ...block.rows.flatMap((row) =>
      rowsOf(
        paper,
        widths,
        columns.map((c) => boxOf(row[c.key], { span: 1, align: c.align ?? 'left' })),
        paper.rowHeight,
      ),
    ),
    ...Array.from({ length: blank }, () =>
      rowsOf(
        paper,
        widths,
        columns.map(() => boxOf('', { span: 1, align: 'left' })),
        paper.blankRowHeight,
      ),
    ).flat(),
    ...block.totals.flatMap((total) =>
      rowsOf(paper, widths, totalBoxes(block, total), paper.rowHeight, true),
    ),
  ];
  return { kind: 'lines', widths, header, rows };
}

/** The label stands over the columns before the first sum; a text takes all columns behind its label. */
function totalBoxes(block: LinesBlock, total: LinesBlock['totals'][number]) {
  const { columns } = block;
  const strong = total.strong ?? false;
  const sums = columns.map((c) => total.values?.[c.key]);
  const first =
    total.text !== undefined ? Math.min(2, columns.length - 1) : sums.findIndex((v) => v !== undefined);
  const label = boxOf(total.label, { span: Math.max(1, first), align: 'right', strong });
  if (total.text !== undefined)
    return [label, boxOf(total.text, { span: columns.length - first, align: 'left', strong })];
  return [
    label,
    ...columns
      .slice(first)
      .map((c, at) => boxOf(sums[first + at] ?? '', { span: 1, align: c.align ?? 'left', strong })),
  ];
}

function noteRows(paper: Paper, block: NotesBlock): Ruled {
  const widths = columnWidths(paper, [{ width: 1, grow: 1 }]);
  const least = Math.max(paper.rowHeight, block.lines * paper.fontSize * LINE + 2 * paper.padY);
  const paragraphs = block.paragraphs.length ? block.paragraphs : [''];
  const rows = paragraphs.flatMap((text, at) => {
    const whole = at === 0 && block.title ? `${block.title}：${text}` : text;
    const made = rowsOf(paper, widths, [boxOf(whole, { span: 1, align: 'left' })], at === 0 ? least : 0);
    return at === 0 ? made : made.map((row) => ({ ...row, joined: true }));
  });
  return { kind: 'notes', widths, header: [], rows };
}
