/** Excel: clients brought from a workbook with faults and a duplicate, a settlement taken out and read back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import readExcel from 'read-excel-file/node';
import { type Desk, launchDesk } from '../shell/launch';
import { clientsXlsx, sheetXml, workbook } from '../unit/excel/xlsx';
import { journal, storedEvents } from './steps/backups';
import { boss, clerk, go, lead, openShop, sit } from './steps/shop';

const topographic = join(import.meta.dirname, '../fixtures/cases/topographic.job.json');
const shots = join(import.meta.dirname, '../../.cache/excel');
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
const troubles: string[] = [];
test.beforeAll(async () => {
  desk = await launchDesk({ quitPatience: 20_000 });
  // What the content policy forbids is told on the console only.
  desk.page.on('console', (m) => m.type() === 'error' && troubles.push(m.text()));
  await openShop(desk.page, { name: '冀测测绘服务部' }, [clerk, lead, boss]);
});
test.afterAll(() => desk?.close());

const drawer = (page: Page) => page.getByRole('dialog', { name: /从 Excel 导入/ });
const bring = (page: Page, name: string, bytes: Uint8Array, mimeType = xlsx) =>
  drawer(page)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
const saved = async (name: RegExp) => {
  await expect.poll(() => desk.savedFiles().filter((f) => name.test(f)).length).toBeGreaterThan(0);
  const file = desk.savedFiles().find((f) => name.test(f))!;
  return readFileSync(file.includes('/') ? file : join(desk.folders.documents, file));
};
const cells = async (name: RegExp) =>
  (await readExcel(await saved(name), { trim: false }))[0]!.data as unknown[][];

test('a workbook with faulty rows and a duplicate: each row told, nothing written before the go', async () => {
  const { page } = desk;
  await go(page, '/clients');
  await page.getByRole('button', { name: '新增客户' }).first().click();
  await page.getByLabel('单位名称 *').fill('锦华置业有限公司');
  await page.getByRole('button', { name: '保存 Ctrl+Enter' }).click();
  await expect(page.getByRole('row').filter({ hasText: '锦华置业有限公司' })).toBeVisible();
  const before = await journal(page);

  await page.getByRole('button', { name: '导入 Excel…' }).click();
  await bring(page, '旧表.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]));
  await expect(drawer(page)).toContainText('这是旧版 Excel 文件（.xls）');
  await bring(page, '客户名单.xlsx', clientsXlsx());
  const preview = drawer(page);
  await expect(preview.getByRole('status').first()).toHaveText('共 6 行：新增 2，同名 1，有问题 3');
  for (const [row, words] of [
    ['6', '单位名称没有填，请补上。'],
    ['7', '电话里有不能拨的字符'],
    ['8', '与第 3 行同名'],
    ['4', '已有，跳过'],
  ] as const)
    await expect(
      preview.getByRole('row').filter({ has: page.getByRole('cell', { name: row, exact: true }) }),
    ).toContainText(words);
  await expect(preview.getByRole('combobox', { name: '地址在哪一列' })).toHaveValue('4');
  await page.screenshot({ path: join(shots, 'import.png') });
  expect(await journal(page)).toEqual(before);
});

test('columns by hand, faulty rows as CSV, then the good ones in one go', async () => {
  const { page } = desk;
  const preview = drawer(page);
  await preview.getByRole('combobox', { name: '地址在哪一列' }).selectOption('');
  await expect(preview.getByRole('row').filter({ hasText: '清苑区要庄乡' })).toHaveCount(0);
  await preview.getByRole('combobox', { name: '地址在哪一列' }).selectOption('4');
  await preview.getByRole('button', { name: '另存有问题的 3 行…' }).click();
  const csv = (await saved(/待改.*\.csv$/)).toString('utf8');
  expect(csv.split('\r\n')).toHaveLength(5);
  expect(csv).toContain('东方小学,赵老师,abc-123,,7,电话里有不能拨的字符');

  await preview.getByRole('radio', { name: '更新', exact: true }).check();
  const before = (await storedEvents(page)).length;
  await preview.getByRole('button', { name: '导入 3 行' }).click();
  await expect(preview).toBeHidden();
  await expect(page.getByRole('row').filter({ hasText: '要庄乡人民政府' })).toContainText('13800138000');
  await expect(page.getByRole('row').filter({ hasText: '锦华置业有限公司' })).toContainText('13900139000');
  expect((await storedEvents(page)).length).toBe(before + 3);
  await journal(page);
});

test('people from CSV in GBK under 设置, with posts in words', async () => {
  const { page } = desk;
  await go(page, '/settings?section=people');
  // Two pages have a button of this name; the one before must be gone.
  await expect(page.getByRole('heading', { name: '人员与岗位' })).toBeVisible();
  await page.getByRole('button', { name: '导入 Excel…' }).click();
  // 姓名,岗位 / 王五,质检
  const gbk = new Uint8Array([
    0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb8, 0xda, 0xce, 0xbb, 0x0d, 0x0a, 0xcd, 0xf5, 0xce, 0xe5, 0x2c, 0xd6,
    0xca, 0xbc, 0xec,
  ]);
  await bring(page, '人员.csv', gbk, 'text/csv');
  await expect(drawer(page).getByRole('combobox', { name: '文字编码' })).toHaveValue('1');
  await drawer(page).getByRole('button', { name: '导入 1 行' }).click();
  await expect(page.getByRole('row').filter({ hasText: '王五' })).toContainText('质检');
});

test('8 000 rows are read and written without a word against the content policy', async () => {
  const { page } = desk;
  await go(page, '/clients');
  await expect(page.getByRole('heading', { name: '客户' })).toBeVisible();
  await page.getByRole('button', { name: '导入 Excel…' }).click();
  const many = Array.from({ length: 8000 }, (_, i) => [`单位 ${i}`, `地址 ${i} 号`.padEnd(40, '长')]);
  await bring(page, '大.xlsx', workbook({ 表: sheetXml([['单位名称', '地址'], ...many]) }));
  await expect(drawer(page).getByRole('button', { name: '导入 8000 行' })).toBeVisible({ timeout: 20_000 });
  await drawer(page).getByRole('button', { name: '导入 8000 行' }).click();
  await expect(drawer(page)).toBeHidden({ timeout: 30_000 });
  await page.getByRole('button', { name: '导出 Excel', exact: true }).click();
  const list = await cells(/客户册.*\.xlsx$/);
  expect(list.filter((r) => String(r[0]).startsWith('单位 '))).toHaveLength(8000);
  expect(troubles.filter((w) => /Content Security|Refused/.test(w))).toEqual([]);
});

test('the settlement as a workbook: read back, every figure is a number; PM keeps it from the field', async () => {
  const { page } = desk;
  await go(page, '/import');
  await page.locator('input[type=file]').setInputFiles(topographic);
  await page.getByRole('button', { name: '导入这张单' }).click();
  await expect(page.locator('.ord-number')).toHaveText('CH-2026-0012');
  await page.getByRole('tab', { name: /^单据/ }).click();
  await page.getByRole('button', { name: '把工程量统计表导出 Excel' }).click();
  const quantities = await cells(/CH-2026-0012-工程量统计表\.xlsx$/);
  expect(quantities.find((r) => r[0] === 2)?.slice(3, 6)).toEqual([1.2, 1.257, 0.057]);
  await page.screenshot({ path: join(shots, 'papers.png') });

  await go(page, page.url().replace(/.*#\/orders\/([^/]+).*/, '/settlements/$1'));
  await page.getByRole('button', { name: '导出 Excel', exact: true }).click();
  const settlement = await cells(/CH-2026-0012-工程结算单\.xlsx$/);
  const line = (label: string) => settlement.find((r) => r[0] === label)?.filter((c) => c !== null);
  expect(line('合计')).toEqual(['合计', 43887.6]);
  expect(line('大写')).toEqual(['大写', '人民币肆万叁仟捌佰捌拾柒元陆角整']);
  expect(line('应付余额')).toEqual(['应付余额', 33887.6]);
  await page.screenshot({ path: join(shots, 'settlement.png') });

  await go(page, '/orders');
  await expect(page.getByRole('heading', { name: '工单' })).toBeVisible();
  await page.screenshot({ path: join(shots, 'orders.png') });
  await sit(page, lead);
  await go(page, '/orders');
  await expect(page.getByRole('row').filter({ hasText: 'CH-2026-0012' })).toBeVisible();
  await page.getByRole('button', { name: '导出 Excel', exact: true }).click();
  const list = await cells(/工单一览表.*\.xlsx$/);
  expect(list.flat()).toContain('CH-2026-0012');
  expect(list.flat().join()).not.toMatch(/43,?887|结算金额/);
});
