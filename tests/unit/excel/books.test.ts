/** Workbooks read back: figures are numbers to the fen, texts are texts whatever they begin with. */
import { strFromU8, unzipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { type Book, type Cell, tableSheet, text } from '#shared/excel/model';
import { quantityBook } from '#shared/excel/quantityBook';
import {
  archiveBook,
  clientsBook,
  monthBook,
  ordersBook,
  peopleBook,
  settlementsBook,
} from '#shared/excel/registerBooks';
import { settlementBook } from '#shared/excel/settlementBook';
import { formRefusals } from '#shared/forms/allowed';
import { jobToEvents } from '#shared/jobfile/events';
import type { Decimal } from '#shared/kernel/decimal';
import { settlementOf } from '#shared/order/settlementOf';
import { type OrderRow, summaryOf } from '#shared/order/summary';
import { writeBook } from '../../../renderer/documents/excel/writeBook';
import { goodCase } from '../jobfile/cases';

const shop = { name: '冀测测绘服务部', bank: { name: '工行保定分行', account: '0409 0123' } };
const order = () => jobToEvents(goodCase('topographic')).order;
const ask = { on: '2026-03-20', language: 'zh' } as const;

const read = async (book: Pick<Book, 'sheet'>) =>
  (await readExcel(Buffer.from(await writeBook(book)), { trim: false }))[0]!.data as unknown[][];
const parts = async (book: Pick<Book, 'sheet'>) => {
  const zip = unzipSync(await writeBook(book));
  return (name: string) => strFromU8(zip[name]!);
};
const sheetOf = (...cells: Cell[]): Pick<Book, 'sheet'> => ({
  sheet: tableSheet({
    name: '表',
    title: '表',
    columns: cells.map((cell) => ({ title: 'x', width: 10, cell: () => cell })),
    rows: [0],
  }),
});
const lineWith = (rows: unknown[][], label: string) =>
  rows.find((r) => r.includes(label))?.filter((c) => c !== null);

test('settlement of the topographic case: every figure there as a number, the words in words', async () => {
  const book = settlementBook(order(), shop, 'zh')!;
  expect(book.name).toBe('CH-2026-0012-工程结算单.xlsx');
  const rows = await read(book);
  expect(lineWith(rows, '结算单号')).toEqual([
    '结算单号',
    'JS-2026-0012',
    '结算日期',
    new Date('2026-03-18T00:00:00Z'),
  ]);
  const sums = settlementOf(order())!;
  const heading = rows.findIndex((r) => r[0] === '序号');
  for (const [i, line] of sums.lines.entries())
    expect(rows[heading + 1 + i]).toEqual([
      line.no,
      line.name,
      line.unit,
      Number(line.quantity),
      Number(line.unitPrice),
      line.amount / 100,
      Number(line.taxRate),
      line.tax / 100,
    ]);
  expect(rows[heading + 2]).toContain(1.257);
  expect(rows[heading + 2]).toContain(33687.6);
  expect(lineWith(rows, '小计')).toContain(44387.6);
  expect(rows.some((r) => r.includes(-500))).toBe(true);
  expect(rows.flat()).toContain(2484.21);
  expect(lineWith(rows, '合计')).toEqual(['合计', 43887.6]);
  expect(lineWith(rows, '大写')).toEqual(['大写', '人民币肆万叁仟捌佰捌拾柒元陆角整']);
  expect(lineWith(rows, '已付')).toEqual(['已付', 10000]);
  expect(lineWith(rows, '应付余额')).toEqual(['应付余额', 33887.6]);
});

test('the sheet: quantities with their decimals, money by #,##0.00, titles that stay in sight, widths', async () => {
  const book = settlementBook(order(), shop, 'zh')!;
  const part = await parts(book);
  const sheet = part('xl/worksheets/sheet1.xml');
  const styles = part('xl/styles.xml');
  expect(sheet).toContain(`ySplit="${book.sheet.heading + 1}"`);
  expect(sheet).toMatch(/state="frozen"/);
  expect(sheet.match(/<col /g)).toHaveLength(8);
  expect(styles).toContain('formatCode="#,##0.00"');
  expect(styles).toContain('formatCode="0.000"');
  expect(styles).toContain('formatCode="yyyy-mm-dd"');
  expect(sheet).not.toContain('<f>');
});

test('SV-08 an order without signatures settles to a draft; without prices on this machine there is no workbook', () => {
  const { prices: _, ...bare } = order();
  expect(settlementBook(bare, shop, 'zh')).toBeUndefined();
  const { number: __, date: ___, ...open } = order().settlement;
  const draft = settlementBook({ ...order(), settlement: open }, shop, 'zh')!;
  expect(JSON.stringify(draft.sheet)).toContain('草稿 未出单');
});

test('SV-09a a classified order is refused for every form that has a workbook', () => {
  const big = order();
  big.sheet.items[1]!.quantity = '26.000';
  big.signOffs[1]!.quantity = '26.000';
  const kept = { ...big, acts: {} };
  for (const form of ['settlement', 'quantity-table'])
    expect(formRefusals(kept, form).map((r) => r.rule)).toContain('SV-09a');
});

test('quantity table: planned, signed and difference as numbers, what it rests on in words', async () => {
  const rows = await read(quantityBook(order(), shop, 'zh'));
  const map = rows.find((r) => r[0] === 2)!;
  expect(map.slice(0, 6)).toEqual([2, expect.any(String), 'km²', 1.2, 1.257, 0.057]);
  expect(String(map[6])).toMatch(/2026-03-1\d 王建军/);
});

const row = (part: Partial<OrderRow> = {}): OrderRow => ({ ...summaryOf(order()), ...part });

test('lists: money only where it was asked for, totals as numbers, days as days, the filter in words', async () => {
  const list = [row(), row({ id: 'b', number: 'CH-2026-0013' })];
  const seen = await read(ordersBook(list, { ...ask, money: true, filter: '进行中 要庄' }));
  expect(seen.flat()).toContain(43887.6);
  expect(lineWith(seen, '合计')).toEqual(['合计', 87775.2]);
  expect(lineWith(seen, '筛选')).toContain('进行中 要庄');
  expect(seen.flat().filter((c) => c instanceof Date).length).toBeGreaterThan(2);
  const bare = await read(ordersBook(list, { ...ask, money: false, withheld: 2 }));
  expect(bare.flat().filter((c) => typeof c === 'number')).toEqual([2]);
  expect(bare.flat().join()).not.toMatch(/43,?887|结算金额/);
  expect(String(bare.at(-1)![0])).toContain('另有 2 张涉密工单');

  const settled = await read(
    settlementsBook(
      [
        {
          order: row(),
          stand: '已出',
          number: 'JS-1',
          date: '2026-03-18',
          items: 3,
          unsigned: 0,
          totalFen: 4388760,
          paidFen: 1000000,
          dueFen: 3388760,
        },
      ],
      ask,
    ),
  );
  expect(lineWith(settled, '合计')).toEqual(['合计', 43887.6, 10000, 33887.6]);
  const archived = await read(
    archiveBook(
      [{ order: row(), deliveredAt: '2026-03-20T02:00:00Z', receivedBy: '王建军', archivedAt: '' }],
      ask,
    ),
  );
  expect(archived.at(-1)).toContain('待存档');
});

test('clients and people keep phones and codes as text', async () => {
  const clients = await read(
    clientsBook(
      [
        {
          client: { id: 'c', name: '007', phone: '01082345678', active: true },
          orders: 2,
          open: 1,
          lastOn: '2026-03-02',
        },
      ],
      ask,
    ),
  );
  expect(clients.at(-1)).toEqual([
    '007',
    null,
    '01082345678',
    null,
    '启用',
    1,
    2,
    new Date('2026-03-02T00:00:00Z'),
  ]);
  const people = await read(
    peopleBook(
      [{ id: 'p', name: '孙浩', posts: ['fieldLead', 'clerk'], phone: '13800138000', active: false }],
      ask,
    ),
  );
  expect(people.at(-1)).toEqual(['孙浩', '外业组长、办公室文员', '13800138000', '已离店']);
});

test('the month: groups with subtotals, and one total', async () => {
  const line = (number: string, client: string, totalFen: number) => ({
    number,
    settlementNumber: `J${number}`,
    date: '2026-03-18',
    client,
    project: 'p',
    crews: [],
    totalFen,
    dueFen: totalFen,
  });
  const book = monthBook(
    {
      month: '2026-03',
      by: 'client',
      lines: [line('1', '甲', 100), line('2', '甲', 250), line('3', '乙', 1)],
    },
    ask,
  );
  expect(book.name).toBe('2026-03-月度结算报表.xlsx');
  const rows = await read(book);
  expect(lineWith(rows, '甲 小计')).toEqual(['甲 小计', 3.5, 3.5]);
  expect(lineWith(rows, '合计')).toEqual(['合计', 3.51, 3.51]);
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("http://x","y")',
  "=cmd|' /C calc'!A0",
])('the text %j is written as a text, not as a formula', async (words) => {
  const part = await parts(sheetOf(text(words)));
  const cell = /<c r="A3"[^>]*>.*?<\/c>/.exec(part('xl/worksheets/sheet1.xml'))![0];
  expect(cell).toMatch(/ t="s"/);
  expect(cell).not.toContain('<f');
  // Typed into again it stays a text, too: its format says so.
  const style = Number(/ s="(\d+)"/.exec(cell)![1]);
  const xf = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(part('xl/styles.xml'))![1]!.match(/<xf [^>]*>/g)![style]!;
  const format = /numFmtId="(\d+)"/.exec(xf)![1];
  expect(format === '49' || part('xl/styles.xml').includes(`numFmtId="${format}" formatCode="@"`)).toBe(true);
  expect(String((await read(sheetOf(text(words))))[2]![0]).replace('\n', '\r')).toBe(words);
});

test('names of what every object has, markup, breaks and halves of characters come out whole or harmless', async () => {
  const hostile = [
    'constructor',
    '__proto__',
    'toString',
    '<a>&"\'',
    'x\ny',
    '\u0000\u0001z',
    '\ud800',
    ']]>',
  ];
  const rows = await read(sheetOf(...hostile.map((words) => text(words))));
  expect(rows[2]!.slice(0, 5).map((c) => String(c).trim())).toEqual(hostile.slice(0, 5));
  expect(rows[2]![7]).toBe(']]>');
});

test('a sheet of 20 000 rows, which the library would pack in a worker', { timeout: 60_000 }, async () => {
  const many = tableSheet({
    name: '大表/很长的名字[1]:*?'.padEnd(60, '长'),
    title: '大表',
    columns: [
      { title: '数', width: 10, cell: (n: number) => ({ number: String(n) as Decimal, format: '0' }) },
    ],
    rows: Array.from({ length: 20_000 }, (_, i) => i),
  });
  const rows = await read({ sheet: many });
  expect(rows.at(-1)).toEqual([19_999]);
  expect(many.name.length).toBe(31);
});
