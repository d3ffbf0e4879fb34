/**
 * Ruled blocks → tables on pages. The signature block is the last row of the table before it, together with that
 * table's last line: so it moves to a new page only when it doesn't fit, takes a line along, and the head of the
 * table is repeated above it. pdfmake lays out rows; nothing here guesses where a page ends.
 */
import { bodyHeight, type Paper } from './papers';
import type { Margin, Node } from './pdf';
import { heightOf, layoutOf, type Row, type Ruled, tableOf } from './ruled';

/** One row, with the widths of the block it comes from. */
interface Unit {
  row: Row;
  from: Ruled;
}

/** The tables of a body, in order. Neighbours share a line; photos stand below all others, apart from them. */
export function flow(paper: Paper, blocks: readonly Ruled[]): Node[] {
  const apart = blocks.filter((b) => b.kind === 'photos');
  if (apart.length === 0) return joined(paper, blocks);
  return [
    ...joined(
      paper,
      blocks.filter((b) => b.kind !== 'photos'),
    ),
    ...apart.map(
      (b): Node => ({
        ...tableOf(paper, b, edges(paper, true, true)),
        margin: [0, paper.rowHeight * 0.6, 0, 0],
      }),
    ),
  ];
}

function joined(paper: Paper, blocks: readonly Ruled[]): Node[] {
  const last = blocks.at(-1);
  const anchor = last?.kind === 'signatures' ? anchorOf(blocks) : -1;
  if (anchor < 0) return blocks.map((b, at) => follow(paper, b, at === 0, at === blocks.length - 1));
  const before = blocks.slice(0, anchor).map((b, at) => follow(paper, b, at === 0, false));
  const [main, ...more] = anchored(paper, blocks.slice(anchor), anchor === 0);
  return [...before, anchor === 0 ? main! : { ...main, margin: lineOverLine(paper) }, ...more];
}

/** Each of two neighbours has the line between them, one over the other: it is there whichever page they stand on. */
const lineOverLine = (paper: Paper): Margin => [0, -paper.rule, 0, 0];

function follow(paper: Paper, block: Ruled, first: boolean, last: boolean): Node {
  const table = tableOf(paper, block, edges(paper, first, last));
  return first ? table : { ...table, margin: lineOverLine(paper) };
}

/** The block whose last line the signatures take along: the last table of lines, else the block before them. */
function anchorOf(blocks: readonly Ruled[]): number {
  for (let at = blocks.length - 1; at >= 0; at--)
    if (blocks[at]!.kind === 'lines' && blocks[at]!.rows.length) return at;
  return blocks.length - 2;
}

const edges = (paper: Paper, first: boolean, last: boolean) => ({
  top: first ? paper.frame : paper.rule,
  bottom: last ? paper.frame : paper.rule,
  sides: paper.frame,
});

function anchored(paper: Paper, blocks: readonly Ruled[], first: boolean): Node[] {
  const main = blocks[0]!;
  const units = blocks.flatMap((from) => from.rows.map((row): Unit => ({ row, from })));
  const lastLine = units.map((u) => u.from === main && !u.row.keep).lastIndexOf(true);
  const [start, end] = tailOf(paper, units, main, lastLine);
  const single = (u: Unit): Row => (u.from === main ? u.row : spanning(main, [nested(paper, [u])], u.row));
  const tail = units.slice(start, end);
  const stack = groups(tail).map((group, at, all) => nested(paper, group, at < all.length - 1));
  const below: Row[] = [
    spanning(main, stack, { joined: false, height: heightOf(tail.map((u) => u.row)) }),
    ...units.slice(end).map(single),
  ];
  const before = units.slice(0, start);
  // With no line of the table among them, what moves on needs no head over it: a head over nothing looks like a loss.
  if (main.kind === 'lines' && start > lastLine && lastLine >= 0) {
    const own = before.filter((u) => u.from === main).length;
    const rows = [...before.slice(own).map(single), ...below];
    return [
      tableOf(paper, { ...main, rows: before.slice(0, own).map(single) }, edges(paper, first, false)),
      {
        ...tableOf(paper, { ...main, header: [], rows }, edges(paper, false, true)),
        margin: lineOverLine(paper),
      },
    ];
  }
  return [tableOf(paper, { ...main, rows: [...before.map(single), ...below] }, edges(paper, first, true))];
}

/**
 * Which rows stay together: the signatures with what stands right before them. A block that must not break may
 * never be taller than a page (pdfmake would lose what is past its end), so signatures for more than a page go on
 * in rows of their own.
 */
function tailOf(
  paper: Paper,
  units: readonly Unit[],
  main: Ruled,
  lastLine: number,
): [start: number, end: number] {
  const room = (bodyHeight(paper) - heightOf(main.header)) * 0.92;
  const height = (from: number, to: number) => heightOf(units.slice(from, to).map((u) => u.row));
  const signatures = units.findIndex((u) => u.from.kind === 'signatures');
  const before = Math.max(0, signatures - 1);
  let end = signatures + 1;
  while (end < units.length && height(before, end + 1) <= room) end += 1;
  // Sums belong to the line above them, so the end of the table is wanted whole; but not at the price of leaving
  // the page before it half empty.
  let start = signatures;
  for (let at = signatures - 1; at >= Math.max(0, lastLine); at--) {
    if (height(at, end) > (start === signatures ? room : room * 0.55)) break;
    start = at;
  }
  return [start, end];
}

function groups(units: readonly Unit[]): Unit[][] {
  const out: Unit[][] = [];
  for (const unit of units) {
    const open = out.at(-1);
    if (open && open[0]!.from === unit.from) open.push(unit);
    else out.push([unit]);
  }
  return out;
}

/** Rows of one block as a table without its own frame, to stand inside a cell. */
function nested(paper: Paper, units: readonly Unit[], lineBelow = false): Node {
  const rows = units.map((u) => u.row);
  const widths = units[0]!.from.widths;
  return {
    table: {
      widths: [...widths],
      body: rows.map((r) => r.cells),
      heights: (row) => rows[row]!.least || 'auto',
    },
    layout: layoutOf(paper, rows, widths.length, { top: 0, bottom: lineBelow ? paper.rule : 0, sides: 0 }),
  };
}

/** A row of the main table that is one cell over all its columns. */
function spanning(main: Ruled, stack: Node[], row: Pick<Row, 'joined' | 'height'>): Row {
  const fillers = Array.from({ length: main.widths.length - 1 }, (): Node => ({ text: '' }));
  return {
    cells: [{ stack, colSpan: main.widths.length }, ...fillers],
    least: 0,
    height: row.height,
    joined: row.joined,
    keep: true,
  };
}
