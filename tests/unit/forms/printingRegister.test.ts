/** PR-08 the printing register on paper and as a workbook: every duty of a job, and what is missing. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcel from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { dutiesBook } from '#shared/excel/productionBooks';
import { printingRegister, type RegisterSource } from '#shared/forms/printingRegister';
import { type DutyLine, dutiesOf } from '#shared/order/duties';
import { renderPdf } from '../../../electron/cli/pdf';
import { writeBook } from '../../../renderer/documents/excel/writeBook';
import { printed, waste } from '../order/printBench';
import { shop } from './formTools';
import { folder, run, squeezed } from './pdfTools';

const dir = process.env.DUIJIE_PICTURES ?? folder;

function lines(): DutyLine[] {
  const done = printed('deliver', { jobKind: 'internal' });
  done.do('cao', { do: 'keepSample', copies: 2, place: '样本柜 3 层', until: '2028-03-20' });
  done.do('kuang', waste());
  return dutiesOf([done.order, printed('team', { jobKind: 'publication' }).order]);
}
const source = (list: readonly DutyLine[]): RegisterSource => ({
  shop,
  on: '2026-03-20',
  lines: list.map(({ order, ...line }) => ({
    ...line,
    number: order.number,
    client: order.sheet.client.name,
    product: order.sheet.print?.product ?? '',
  })),
});

test('PR-08 the register names who ordered, papers, copies, samples, waste with its witness, and what is missing', async () => {
  const pdf = await renderPdf(
    printingRegister.build(source(lines()), {
      paper: 'A4',
      language: 'zh',
      printCount: 1,
      printedAt: '2026-03-20T01:00:00Z',
    }),
  );
  const file = join(dir, 'register.pdf');
  writeFileSync(file, pdf.bytes);
  expect(pdf.pages).toBe(1);
  expect(pdf.missing).toEqual([]);
  const text = squeezed(run('pdftotext', ['-layout', file, '-']));
  for (const word of [
    '承印登记台账',
    'CY-2026-0001',
    '准印证',
    '核准310',
    '交付300',
    '样本柜',
    '2028-03-20',
    '过版纸83张',
    '曹颖',
    '未验证登记',
    '2件，其中1件手续未齐',
  ])
    expect(text).toContain(word);
});

test('PR-08 the same as a workbook; an empty register prints with lines to write on', async () => {
  const book = dutiesBook(lines(), { on: '2026-03-20', language: 'zh' });
  const rows = (await readExcel(Buffer.from(await writeBook(book)), { trim: false }))[0]!.data as unknown[][];
  const row = rows.find((r) => r[0] === 'CY-2026-0001')!;
  expect(row.slice(9, 13)).toEqual([310, 300, null, 300]);
  expect(row.at(-1)).toBeNull();
  expect(rows.flat()).toContain('未验证登记');
  const empty = await renderPdf(
    printingRegister.build(source([]), { paper: 'A4', language: 'zh', printCount: 1 }),
  );
  expect(empty.pages).toBe(1);
});
