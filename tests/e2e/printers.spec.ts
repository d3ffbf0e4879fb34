/**
 * Printers chosen once and for all: per kind of paper, in the app's settings; then papers go there without a dialog,
 * each size to its own printer, counted in the journal. A printer that is gone or stopped is said.
 */
import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { batchOf, lineOf, onlyForms } from './steps/batch';
import { openOrder, tab } from './steps/order';
import { textOf } from './steps/papers';
import { people } from './steps/sampleShop';
import { go, loadSample, sit } from './steps/shop';

const laser = { name: 'HP_LaserJet', title: 'HP LaserJet 前台' };
const needle = { name: 'EPSON_LQ635', title: 'EPSON LQ-635 针式' };

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await loadSample(desk.page);
  await sit(desk.page, people.office);
});
test.afterAll(() => desk?.close());

/** What is seen only where the spec plugs the printers in; the settings themselves are looked at on both shells. */
function needsPrinters(): void {
  const why = 'the machine’s own printers are not ours to print on: seen in the stand-in';
  if (desk.shell !== 'stand-in') console.log(`skipped: ${why}`);
  test.skip(desk.shell !== 'stand-in', why);
}
const jobs = () =>
  desk.printJobs().map(({ url, options }) => ({ ...options, file: url.replace(/^file:\/\//, '') }) as Job);
interface Job {
  file: string;
  silent?: boolean;
  deviceName?: string;
  copies?: number;
  pageSize?: { width: number; height: number };
}

test('settings: every kind of paper asks at first, and where no printer is there it is said', async () => {
  const { page } = desk;
  await go(page, '/settings?section=printing');
  await expect(page.getByRole('heading', { name: '打印', level: 2 })).toBeVisible();
  for (const paper of ['A4', 'A5 横向', '241 × 140 mm 连续纸（二等分）', '241 × 93 mm 连续纸（三等分）']) {
    await expect(page.getByRole('combobox', { name: `${paper} 的打印机` })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: paper })).toContainText('每次都问');
  }
  if (desk.shell === 'stand-in') await expect(page.getByText('这台电脑上没有找到打印机')).toBeVisible();
});

async function choose(paper: string, title: string): Promise<void> {
  const { page } = desk;
  await page.getByRole('combobox', { name: `${paper} 的打印机` }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(title).click();
}

test('a printer for each paper, tried with a test page; the choice outlives a restart', async () => {
  needsPrinters();
  const { page } = desk;
  desk.plugPrinters([laser, needle]);
  await page.getByRole('button', { name: '重新查找打印机' }).click();
  await expect(page.getByText('这台电脑上没有找到打印机')).toHaveCount(0);
  await choose('A4', laser.title);
  await choose('241 × 140 mm 连续纸（二等分）', needle.title);
  await page.getByRole('spinbutton', { name: 'A4 的份数' }).fill('2');
  await page.getByRole('spinbutton', { name: 'A4 的份数' }).press('Enter');
  await page.getByRole('button', { name: '打印测试页：241 × 140 mm 连续纸（二等分）' }).click();
  await expect(page.getByText('测试页已送打印')).toBeVisible({ timeout: 30_000 });
  const [job] = jobs();
  expect(job).toMatchObject({
    silent: true,
    deviceName: needle.name,
    copies: 1,
    pageSize: { width: 241_000, height: 140_000 },
  });
  expect(textOf(job!.file)).toContain('打印测试页');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.screenshot({ path: '.cache/shots/printers-settings.png' });

  await desk.restart();
  desk.plugPrinters([laser, needle]);
  await go(desk.page, '/settings?section=printing');
  await expect(desk.page.getByRole('row').filter({ hasText: 'A4' })).toContainText(laser.title);
  await expect(desk.page.getByRole('spinbutton', { name: 'A4 的份数' })).toHaveValue('2');
});

test('papers of several orders: each size to its own printer, no dialog, counted with copies', async () => {
  needsPrinters();
  const { page } = desk;
  await sit(page, people.office);
  const before = jobs().length;
  const dialog = await batchOf(page, ['CH-2026-0002', 'CH-2026-0006'], '打印所选');
  await onlyForms(dialog, ['工作任务单', '工程量统计表']);
  await dialog.getByRole('combobox', { name: '工程量统计表用纸' }).click();
  await page.getByTitle('241 × 140 mm 连续纸（二等分）').click();
  await dialog.getByRole('button', { name: '一起打印 4 张' }).click();
  await expect(dialog.getByText('已送打印 4 张')).toBeVisible({ timeout: 30_000 });
  await expect(lineOf(dialog, 'CH-2026-0002', '工作任务单')).toContainText('HP_LaserJet，2 份');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.screenshot({ path: '.cache/shots/printers-batch.png' });
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  const made = jobs().slice(before);
  expect(made).toMatchObject([
    { silent: true, deviceName: laser.name, copies: 2, pageSize: { width: 210_000, height: 297_000 } },
    { silent: true, deviceName: needle.name, copies: 1, pageSize: { width: 241_000, height: 140_000 } },
  ]);
  expect(textOf(made[1]!.file)).toContain('工程量统计表');

  await openOrder(page, 'CH-2026-0006');
  await tab(page, '单据');
  const row = page.getByRole('row').filter({ hasText: '工作任务单' });
  await expect(row).toContainText('1 次，共 2 份');
  await expect(row).toContainText(people.office.name);
  await tab(page, '经过');
  await expect(page.getByText('打印 工作任务单 2 份（HP_LaserJet）')).toBeVisible();
});

test('a printer that is gone: the dialog instead, and said; one that is stopped takes nothing', async () => {
  needsPrinters();
  const { page } = desk;
  await tab(page, '单据');
  desk.plugPrinters([needle]);
  await page.getByRole('button', { name: '打印工作任务单' }).click();
  await expect(page.getByText('找不到打印机“HP_LaserJet”，已改用打印窗口')).toBeVisible({ timeout: 30_000 });
  expect(jobs().at(-1)).toMatchObject({ silent: false, copies: 2 });
  expect(textOf(jobs().at(-1)!.file)).toContain('第 2 次打印');

  const before = jobs().length;
  desk.plugPrinters([{ ...laser, stopped: true }]);
  await page.getByRole('button', { name: '打印工作任务单' }).click();
  await expect(page.getByText('打印机“HP LaserJet 前台”已停用或出错，没有打印')).toBeVisible({
    timeout: 30_000,
  });
  expect(jobs()).toHaveLength(before);
  await expect(page.getByRole('row').filter({ hasText: '工作任务单' })).toContainText('2 次，共 4 份');
  await go(page, '/settings?section=printing');
  await expect(page.getByText('这台打印机已停用或出错')).toBeVisible();
  await expect(page.getByText('现在找不到这台打印机')).toBeVisible();
});
