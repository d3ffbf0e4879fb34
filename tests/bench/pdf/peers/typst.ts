/** Typst, a compiler in Rust: the limit, not a peer that runs in a window. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { FlatCell, FlatTable } from '../flat';
import type { Maker, Paper } from './peer';

/** `folder`: an empty folder to call its workspace; `fonts`: the two font files. */
export function typstMaker(folder: string, fonts: readonly string[]): Maker {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [...fonts] }] });
  return async (paper) => {
    // Without this the second run would be handed the first one's result.
    compiler.evictCache(0);
    const pictures = new Map<string, string>();
    const picture = (src: string): string => {
      const name = pictures.get(src) ?? `picture-${pictures.size}.png`;
      if (!pictures.has(src))
        compiler.mapShadow(`${folder}/${name}`, Buffer.from(src.slice(src.indexOf(',') + 1), 'base64'));
      pictures.set(src, name);
      return name;
    };
    return new Uint8Array(compiler.pdf({ mainFileContent: source(paper, picture) }));
  };
}

const pt = (length: number): string => `${length.toFixed(2)}pt`;
const text = (words: string): string => JSON.stringify(words);

function source({ flat, qr }: Paper, picture: (src: string) => string): string {
  const [left, top, right, bottom] = flat.margins;
  const [before, between, after] = flat.foot.split(/\{pages?\}/);
  return `#set page(width: ${pt(flat.size.width)}, height: ${pt(flat.size.height)},
  margin: (left: ${pt(left)}, top: ${pt(top)}, right: ${pt(right)}, bottom: ${pt(bottom)}),
  header: grid(columns: (1fr, 2fr, 1fr), align: (left, center, right),
    [${flat.head.left.map((l) => `#strong(${text(l)})`).join(' \\ ')}],
    [#text(12pt, ${text(flat.head.shop)}) \\ #text(14pt, weight: "bold", ${text(flat.head.title)}) \\ #text(8pt, ${text(flat.head.line)})],
    image(${text(picture(qr))}, width: 40pt, scaling: "pixelated")),
  footer: context align(right, text(8pt, ${text(before!)} + str(here().page()) + ${text(between!)} + str(counter(page).final().at(0)) + ${text(after!)})))
#set document(title: ${text(flat.title)})
#set text(font: "Noto Sans SC", size: ${pt(flat.fontSize)})
#set table(inset: (x: 4pt, y: 2.5pt), stroke: 0.5pt)
#set block(spacing: 0pt)
${flat.tables.map((t) => tableOf(t, picture)).join('\n')}
`;
}

function tableOf(table: FlatTable, picture: (src: string) => string): string {
  const cell = (c: FlatCell): string => {
    const words = c.lines.map((l) => `text(${text(l)})`).join(' + linebreak() + ') || '[]';
    const body = c.image ? `image(${text(picture(c.image.src))}, height: 30pt) + ${words}` : words;
    const strong = c.bold ? `strong(${words})` : body;
    return `table.cell(colspan: ${c.span}, align: ${c.align}, ${strong})`;
  };
  const rows = (from: number, to?: number) =>
    table.rows
      .slice(from, to)
      .map((row) => row.map(cell).join(', '))
      .join(',\n');
  const header = table.headerRows ? `table.header(${rows(0, table.headerRows)}),` : '';
  return `#table(columns: (${table.widths.map(pt).join(', ')},), ${header}\n${rows(table.headerRows)})`;
}
