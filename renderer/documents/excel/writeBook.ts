/** A workbook as the bytes of an .xlsx file. Texts are texts whatever they begin with: no cell of ours is a formula. */
import writeExcel, { type Row } from 'write-excel-file/universal';
import type { Book, Cell } from '#shared/excel/model';

type Written = Row[number];

/**
 * What a spreadsheet would take for a formula once somebody types into the cell again; such a cell is formatted as text.
 * A number in a text (a phone, a code with zeros in front) is kept from becoming one in the same way.
 */
const asText = (words: string): boolean => /^[=+\-@\t\r]/.test(words) || /^\d+$/.test(words);

/** The library looks texts up in a plain object: the name of something every object has would be written as that. */
const findable = (words: string): string => (words in {} ? `${words} ` : words);

function written(cell: Cell, heading: boolean): Written {
  if (cell === null) return null;
  const look = {
    ...(cell.span ? { columnSpan: cell.span } : {}),
    ...(cell.strong ? { fontWeight: 'bold' as const } : {}),
    ...(heading ? { ...headed } : {}),
  };
  if ('number' in cell) return { value: Number(cell.number), type: Number, format: cell.format, ...look };
  if ('day' in cell)
    return {
      value: new Date(`${cell.day}T00:00:00Z`),
      type: Date,
      format: 'yyyy-mm-dd',
      align: 'left',
      ...look,
    };
  return {
    value: findable(cell.text),
    type: String,
    ...(asText(cell.text) ? { format: '@' } : {}),
    ...(cell.struck ? { textDecoration: { strikethrough: true } } : {}),
    ...look,
  };
}
const headed = { backgroundColor: '#e8eef7', borderStyle: 'thin', borderColor: '#9aa7b8' } as const;

/** Spanned cells are followed by nothing as far as they reach. */
const rowOf = (cells: readonly Cell[], heading: boolean): Row =>
  cells.flatMap((cell, i): Row => {
    const reach = (cell?.span ?? 1) - 1;
    const given = cells.slice(i + 1, i + 1 + reach).filter((c) => c === null).length;
    return [written(cell, heading), ...Array.from({ length: reach - given }, () => null)];
  });

export async function writeBook({ sheet }: Pick<Book, 'sheet'>): Promise<Uint8Array> {
  const file = writeExcel(
    sheet.rows.map((cells, i) => rowOf(cells, i === sheet.heading)),
    {
      sheet: sheet.name,
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: sheet.heading + 1,
      ...(sheet.landscape ? { orientation: 'landscape' as const } : {}),
    },
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}
