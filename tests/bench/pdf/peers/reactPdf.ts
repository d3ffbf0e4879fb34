/** @react-pdf/renderer, its fonts registered once. */
import { Document, Font, Image, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { createElement as h, type ReactElement } from 'react';
import type { FlatTable } from '../flat';
import type { Maker, Paper } from './peer';

/** `files`: paths of Regular and Bold. */
export function reactPdfMaker(files: { regular: string; bold: string }): Maker {
  Font.register({
    family: 'Noto',
    fonts: [{ src: files.regular }, { src: files.bold, fontWeight: 700 }],
  });
  // Chinese breaks between any two characters; its own breaker knows only Latin words.
  Font.registerHyphenationCallback((word) =>
    /[\u2e80-\uffef]/.test(word) ? [...word].flatMap((c) => [c, '']) : [word],
  );
  return async (paper) =>
    new Uint8Array(await renderToBuffer(page(paper) as Parameters<typeof renderToBuffer>[0]));
}

function page({ flat, qr }: Paper): ReactElement {
  const [left, top, right, bottom] = flat.margins;
  const { width } = flat.size;
  const centre = { textAlign: 'center' as const, width: width - left - right };
  return h(
    Document,
    { title: flat.title },
    h(
      Page,
      {
        size: [flat.size.width, flat.size.height],
        style: {
          fontFamily: 'Noto',
          fontSize: flat.fontSize,
          paddingLeft: left,
          paddingTop: top,
          paddingRight: right,
          paddingBottom: bottom,
        },
      },
      h(
        View,
        { fixed: true, style: { position: 'absolute', top: 32, left } },
        h(Text, { style: { ...centre, fontSize: 12 } }, flat.head.shop),
        h(Text, { style: { ...centre, fontSize: 14, fontWeight: 700 } }, flat.head.title),
        h(Text, { style: { ...centre, fontSize: 8 } }, flat.head.line),
      ),
      h(
        View,
        { fixed: true, style: { position: 'absolute', top: 40, left, fontWeight: 700 } },
        ...flat.head.left.map((line, at) => h(Text, { key: at }, line)),
      ),
      h(Image, {
        fixed: true,
        src: qr,
        style: { position: 'absolute', top: 34, right, width: 40, height: 40 },
      }),
      ...flat.tables.map(tableOf),
      h(Text, {
        fixed: true,
        style: { position: 'absolute', bottom: bottom - 20, right, fontSize: flat.fontSize - 1 },
        render: ({ pageNumber, totalPages }) =>
          flat.foot.replace('{page}', String(pageNumber)).replace('{pages}', String(totalPages ?? '')),
      }),
    ),
  );
}

function tableOf(table: FlatTable, key: number): ReactElement {
  const rows = table.rows.map((row, at) => {
    let column = 0;
    const cells = row.map((cell, i) => {
      const width = table.widths.slice(column, column + cell.span).reduce((sum, w) => sum + w, 0);
      column += cell.span;
      return h(
        View,
        {
          key: i,
          style: { width, padding: 2.5, paddingHorizontal: 4, borderRightWidth: 0.5, borderBottomWidth: 0.5 },
        },
        ...(cell.image
          ? [h(Image, { key: 'i', src: cell.image.src, style: { height: 30, width: 90 } })]
          : []),
        ...cell.lines.map((line, l) =>
          h(Text, { key: l, style: { textAlign: cell.align, fontWeight: cell.bold ? 700 : 400 } }, line),
        ),
      );
    });
    const style = { flexDirection: 'row' as const, borderLeftWidth: 0.5, borderTopWidth: at === 0 ? 0.5 : 0 };
    return h(View, { key: at, fixed: at < table.headerRows, wrap: false, style }, ...cells);
  });
  return h(View, { key }, ...rows);
}
