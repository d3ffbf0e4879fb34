/** Prices from a spreadsheet: amounts and rates however people write them, the same item in the same unit told once. */
import { expect, test } from 'vitest';
import { importLines, toWrite } from '#shared/excel/importRows';
import { guessMapping } from '#shared/excel/mapping';
import { priceLineTarget } from '#shared/excel/priceLineTarget';
import { sayFault } from '#shared/excel/sentences';

test('price lines with faults by row; one that is there goes over it', () => {
  const rows = [
    ['工作内容', '计量单位', '单价', '税点'],
    ['1:500 地形图', 'km²', '¥26,800.00', '6%'],
    ['控制点', '点', '1200元', '0.06'],
    ['控制点', '点', '1300', ''],
    ['放样', '点', '-5', '六'],
    ['面积测量', '㎡', '2.5', ''],
  ].map((cells, i) => ({ no: i + 1, cells }));
  const table = { name: '', rows };
  const there = [{ id: 'r1', item: '面积测量', unit: '平方米', unitPrice: '2' }];
  const lines = importLines(priceLineTarget, table, guessMapping(table, priceLineTarget.fields), there);
  expect(lines.map((l) => l.kind)).toEqual(['new', 'new', 'bad', 'bad', 'same']);
  expect(toWrite(lines, 'update')).toEqual([
    { record: { item: '1:500 地形图', unit: 'km²', unitPrice: '26800.00', taxRate: '0.06' } },
    { record: { item: '控制点', unit: '点', unitPrice: '1200', taxRate: '0.06' } },
    { id: 'r1', record: { item: '面积测量', unit: '㎡', unitPrice: '2.5' } },
  ]);
  expect(lines[3]!.faults.map((f) => sayFault(f, priceLineTarget, 'zh')).join('')).toBe(
    '单价（元）“-5”不是数字，请改成数字。税率“六”不是税率，请写成 6% 或 0.06。',
  );
});
