/** 算纸报价: example C typed in, its figures and their working on the screen, the shop's own prices, nothing lost. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { journal } from './steps/backups';
import { loadSample, type Someone, sit } from './steps/shop';

const clerk: Someone = { name: '刘敏', posts: ['clerk', 'finance'] };
const lead: Someone = { name: '孙浩', posts: ['fieldLead'] };
const shots = resolve(import.meta.dirname, '../../.cache/calculator');

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  desk = await launchDesk();
  await desk.page.setViewportSize({ width: 1366, height: 768 });
  await loadSample(desk.page);
});
test.afterAll(() => desk?.close());

test('example C from the palette to the offered price, each figure with its working', async () => {
  const { page } = desk;
  await sit(page, clerk);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找与命令' }).fill('算纸');
  await page.keyboard.press('Enter');
  const prices = page.getByRole('region', { name: '各数量的价格' });
  const row = (quantity: string) =>
    prices.getByRole('row').filter({ has: page.getByRole('radio', { name: quantity, exact: true }) });
  await expect(row('300')).toContainText('2,223.91');
  for (const figure of ['3,177.01', '3,590.02', '11.97', '12.00', '3,600.00'])
    await expect(row('300')).toContainText(figure);
  const inner = page.getByRole('region', { name: '内页 用纸' });
  await expect(inner).toContainText('429 张（净 300 + 放数 129）');
  await expect(inner).toContainText('215 张 · 0.430 令');
  await expect(inner).toContainText('8 块（2 套）');
  // The cut: both directions drawn, the better one marked.
  await expect(inner.locator('figure[data-way=upright] rect[fill="#e9f1fb"]')).toHaveCount(8);
  await expect(inner.locator('figure[data-way=turned]')).toContainText('6 个');
  await expect(inner.locator('figure.dd-cut-best')).toContainText('较省');
  await page.screenshot({ path: `${shots}/first.png` });
  await inner.getByText('怎么算的').nth(1).click();
  await expect(inner).toContainText('300 × 16P ÷ 16P，不足一张算一张');
  await prices.getByText('怎么算的').click();
  await expect(prices).toContainText('2,223.91 ÷ (1 − 0.30)');
  await page.screenshot({ path: `${shots}/how.png` });
});

test('typed by keyboard; a fault leads to its field; a restart keeps what was typed', async () => {
  const { page } = desk;
  const product = page.getByLabel('产品', { exact: true });
  await product.fill('企业画册');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('800');
  await expect(page.getByRole('region', { name: '各数量的价格' })).toContainText('800');
  const body = page.getByRole('region', { name: '内页', exact: true });
  await body.getByLabel('P 数（面）').fill('18');
  await page.getByRole('button', { name: /骑马订的总 P 数须是 4 的倍数，现在是 22P/ }).waitFor();
  await body.getByLabel('印色 正+反').fill('四色');
  await page.getByRole('button', { name: /印色请写成/ }).click();
  await expect(body.getByLabel('印色 正+反')).toBeFocused();
  await page.screenshot({ path: `${shots}/faults.png` });
  await body.getByLabel('印色 正+反').fill('4+4');
  await body.getByLabel('P 数（面）').fill('32');
  await expect(page.getByRole('region', { name: '内页 用纸' })).toContainText('16 块（4 套）');
  await page.reload();
  await expect(page.getByLabel('产品', { exact: true })).toHaveValue('企业画册');
  await expect(page.getByRole('region', { name: '内页 用纸' })).toContainText('16 块（4 套）');
});

test('the shop’s own prices: one event of the money scope, and the sums follow', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: '印刷价目' }).click();
  const drawer = page.getByRole('dialog', { name: '印刷价目' });
  await drawer.getByLabel('版费（每块）').fill('abc');
  await drawer.getByRole('button', { name: '保存 Ctrl+Enter' }).click();
  await expect(drawer.getByRole('alert')).toContainText('“版费（每块）”请填 0 或更大的金额。');
  await drawer.getByLabel('版费（每块）').fill('50');
  await page.screenshot({ path: `${shots}/rates.png` });
  await page.keyboard.press('Control+Enter');
  await expect(drawer).toBeHidden();
  await expect(page.getByText('按本店价目计算')).toBeVisible();
  // Sixteen plates of the body, four of the cover.
  await expect(page.getByRole('region', { name: '成本', exact: true })).toContainText('1,000.00');
  const saved = (await journal(page)).filter((e) => e.type === 'printRates.saved');
  expect(saved).toMatchObject([{ scope: 'money', subject: { kind: 'printRates' }, data: { plate: '50' } }]);
});

test('no price for who sees no money', async () => {
  const { page } = desk;
  await sit(page, lead);
  await page.evaluate(() => {
    location.hash = '#/print/calc';
  });
  await expect(page.getByText('算纸报价会显示成本和价格')).toBeVisible();
  await expect(page.getByText('2,223.91')).toHaveCount(0);
});
