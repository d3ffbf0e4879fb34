/**
 * A paper without pdfmake: what the definition says, as plain tables of texts and pictures. All peers draw from
 * this, so they have the same words in the same columns at the same size, taken from the same form.
 */
import type { Content, Definition, Node } from '#shared/forms/layout/pdf';

export interface FlatCell {
  lines: string[];
  bold: boolean;
  align: 'left' | 'center' | 'right';
  span: number;
  /** PNG data URL, drawn at most `height` points high. */
  image?: { src: string; height: number };
}

export interface FlatTable {
  /** Points. */
  widths: number[];
  /** Rows repeated on each page. */
  headerRows: number;
  rows: FlatCell[][];
}

export interface Flat {
  title: string;
  size: { width: number; height: number };
  /** left, top, right, bottom; the head stands in the top margin, the foot in the bottom one. */
  margins: [number, number, number, number];
  fontSize: number;
  head: { left: string[]; shop: string; title: string; line: string };
  /** What the QR says. */
  qr: string;
  /** Page and pages go where `{page}` and `{pages}` stand. */
  foot: string;
  tables: FlatTable[];
}

export function flatten(definition: Definition): Flat {
  const head = columnsOf(definition.header?.(1, 1));
  const foot = columnsOf(definition.footer?.(7771, 8882));
  const [shop = '', title = '', line = ''] = (head[1]!.stack ?? []).map((c) => textsOf(c).join(''));
  return {
    title: definition.info?.title ?? '',
    size: definition.pageSize,
    margins: definition.pageMargins,
    fontSize: definition.defaultStyle?.fontSize ?? 10,
    head: { left: (head[0]!.stack ?? []).flatMap(textsOf), shop, title, line },
    qr: head[2]!.qr ?? '',
    foot: textsOf(foot[2]!).join('').replace('7771', '{page}').replace('8882', '{pages}'),
    tables: definition.content.flatMap((c) => tablesOf(c as Node)),
  };
}

function columnsOf(content: Content | undefined): Node[] {
  if (typeof content !== 'object' || !content.columns) throw new Error('a head or foot of another kind');
  return content.columns as Node[];
}

/** A row that is one cell with tables in it (lines kept together with signatures) ends its table. */
function tablesOf({ table }: Node): FlatTable[] {
  if (!table) return [];
  const out: FlatTable[] = [];
  let open: FlatTable = { widths: table.widths, headerRows: table.headerRows ?? 0, rows: [] };
  for (const row of table.body) {
    const nested = (row[0]!.stack ?? []).filter((c): c is Node => typeof c !== 'string' && !!c.table);
    if (nested.length === 0) {
      open.rows.push(cellsOf(row));
      continue;
    }
    for (const inside of nested.flatMap(tablesOf)) {
      if (same(inside.widths, table.widths)) open.rows.push(...inside.rows);
      else {
        if (open.rows.length) out.push(open);
        out.push(inside);
        open = { widths: table.widths, headerRows: 0, rows: [] };
      }
    }
  }
  if (open.rows.length) out.push(open);
  return out;
}

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((width, at) => width === b[at]);

function cellsOf(row: readonly Node[]): FlatCell[] {
  const out: FlatCell[] = [];
  for (let at = 0; at < row.length; at += row[at]!.colSpan ?? 1) {
    const node = row[at]!;
    const picture = node.image ? node : (node.stack as Node[] | undefined)?.find((c) => c.image);
    const fit = picture?.fit;
    out.push({
      lines: textsOf(node),
      bold: node.bold ?? false,
      align: node.alignment ?? 'left',
      span: node.colSpan ?? 1,
      ...(picture?.image ? { image: { src: picture.image, height: Array.isArray(fit) ? fit[1] : 30 } } : {}),
    });
  }
  return out;
}

function textsOf(content: Content): string[] {
  if (typeof content === 'string') return [content];
  if (typeof content.text === 'string') return content.text.split('\n');
  return [...(content.stack ?? []), ...(content.columns ?? [])].flatMap(textsOf).filter((t) => t !== '');
}
