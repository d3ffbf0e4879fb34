/** jsPDF with autotable. Its fonts are given to each document anew, as its API wants; base64 is made once. */
import { jsPDF } from 'jspdf';
import { autoTable, type CellDef } from 'jspdf-autotable';
import { toBase64 } from '#shared/forms/layout/base64';
import type { FlatCell } from '../flat';
import type { Fonts, Maker } from './peer';

export function jspdfMaker(fonts: Fonts): Maker {
  const files = { normal: toBase64(fonts.regular), bold: toBase64(fonts.bold) };
  return async ({ flat, qr }) => {
    const [left, top, right, bottom] = flat.margins;
    const { width, height } = flat.size;
    const doc = new jsPDF({ unit: 'pt', format: [width, height], compress: true, putOnlyUsedFonts: true });
    for (const style of ['normal', 'bold'] as const) {
      doc.addFileToVFS(`${style}.ttf`, files[style]);
      doc.addFont(`${style}.ttf`, 'Noto', style);
    }
    doc.setFont('Noto', 'normal');
    doc.setProperties({ title: flat.title });
    let y = top;
    for (const table of flat.tables) {
      autoTable(doc, {
        startY: y,
        margin: { left, right, top, bottom },
        theme: 'grid',
        styles: {
          font: 'Noto',
          fontSize: flat.fontSize,
          cellPadding: { horizontal: 4, vertical: 2.5 },
          lineColor: 0,
          lineWidth: 0.5,
          textColor: 0,
          fillColor: false,
          overflow: 'linebreak',
        },
        headStyles: { fontStyle: 'bold', fillColor: false, textColor: 0 },
        columnStyles: Object.fromEntries(table.widths.map((cellWidth, at) => [at, { cellWidth }])),
        head: table.rows.slice(0, table.headerRows).map(cells),
        body: table.rows.slice(table.headerRows).map(cells),
        rowPageBreak: 'avoid',
        didDrawCell: ({ cell, section, row, column }) => {
          if (section !== 'body') return;
          const image = table.rows[table.headerRows + row.index]?.[column.index]?.image;
          if (image)
            doc.addImage(image.src, 'PNG', cell.x + 4, cell.y + 16, 90, 30, image.src.slice(-40), 'FAST');
        },
      });
      y = (doc as unknown as { lastAutoTable: { finalY: number } }).lastAutoTable.finalY;
    }
    const pages = doc.getNumberOfPages();
    for (let page = 1; page <= pages; page++) {
      doc.setPage(page);
      doc.setFont('Noto', 'bold').setFontSize(flat.fontSize);
      for (const [at, line] of flat.head.left.entries()) doc.text(line, left, 50 + at * 12);
      doc.setFontSize(14).text(flat.head.title, width / 2, 62, { align: 'center' });
      doc
        .setFont('Noto', 'normal')
        .setFontSize(12)
        .text(flat.head.shop, width / 2, 42, { align: 'center' });
      doc.setFontSize(8).text(flat.head.line, width / 2, 76, { align: 'center' });
      doc.addImage(qr, 'PNG', width - right - 40, 34, 40, 40, 'qr', 'FAST');
      const foot = flat.foot.replace('{page}', String(page)).replace('{pages}', String(pages));
      doc.text(foot, width - right, height - bottom + 16, { align: 'right' });
    }
    return new Uint8Array(doc.output('arraybuffer'));
  };
}

const cells = (row: readonly FlatCell[]): CellDef[] =>
  row.map((cell) => ({
    content: cell.lines.join('\n'),
    colSpan: cell.span,
    styles: {
      halign: cell.align,
      fontStyle: cell.bold ? 'bold' : 'normal',
      ...(cell.image
        ? { minCellHeight: cell.image.height + 16 + cell.lines.length * 13, valign: 'bottom' }
        : {}),
    },
  }));
