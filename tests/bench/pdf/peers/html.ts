/** The paper as a page for Chromium's print-to-PDF: head and foot in page margin boxes, one font by its file. */
import type { FlatCell } from '../flat';
import type { Paper } from './peer';

const safe = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

export const fontFaces = (regular: string, bold: string): string => `
@font-face{font-family:Noto;src:url(${regular});font-weight:400}
@font-face{font-family:Noto;src:url(${bold});font-weight:700}`;

export function styleOf({ flat, qr }: Paper): string {
  const [left, top, right, bottom] = flat.margins;
  const [before, between, after] = flat.foot.split(/\{pages?\}/);
  const face = (size: number, weight = 400) => `font:${weight} ${size}pt Noto;white-space:pre-line`;
  return `@page{size:${flat.size.width}pt ${flat.size.height}pt;margin:${top}pt ${right}pt ${bottom}pt ${left}pt;
@top-left{content:${flat.head.left.map(quoted).join('"\\a"')};${face(flat.fontSize, 700)}}
@top-center{content:${[flat.head.shop, flat.head.title, flat.head.line].map(quoted).join('"\\a"')};${face(11)}}
@top-right{content:url(${qr});width:40pt}
@bottom-right{content:${quoted(before!)} counter(page) ${quoted(between!)} counter(pages) ${quoted(after!)};${face(8)}}}
body{margin:0;font:${flat.fontSize}pt/1.448 Noto}table{border-collapse:collapse;table-layout:fixed;width:100%}
td{border:.5pt solid #000;padding:2.5pt 4pt;vertical-align:middle;overflow-wrap:anywhere}tr{break-inside:avoid}b{font-weight:700}
.left{text-align:left}.center{text-align:center}.right{text-align:right}td img{height:30pt;display:block;image-rendering:pixelated}`;
}

export const bodyOf = ({ flat }: Paper): string =>
  flat.tables
    .map(({ widths, headerRows, rows }) => {
      const all = rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`);
      const columns = widths.map((width) => `<col style="width:${width}pt">`).join('');
      return `<table><colgroup>${columns}</colgroup><thead>${all.slice(0, headerRows).join('')}</thead><tbody>${all.slice(headerRows).join('')}</tbody></table>`;
    })
    .join('');

function cellOf({ lines, bold, align, span, image }: FlatCell): string {
  const words = lines.map(safe).join('<br>');
  const picture = image ? `<img src="${image.src}">` : '';
  return `<td class="${align}" colspan="${span}">${picture}${bold ? `<b>${words}</b>` : words}</td>`;
}
