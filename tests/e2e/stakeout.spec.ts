/** A stake-out with real files: design points in, one point out of tolerance restaked, the sheet signed, lists out. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Stakeout } from '#shared/order/events';
import { type Desk, launchDesk } from '../shell/launch';
import { gbk, goldenText } from '../unit/survey/files';
import { journal } from './steps/backups';
import { bar, barRefuses, check, fieldDesk, page_, safe } from './steps/field';
import { scribble } from './steps/ink';
import { act, fillSheet, issue, openOrder } from './steps/order';
import { loadSample, type Someone, sit } from './steps/shop';

const clerk: Someone = { name: '刘敏', posts: ['clerk', 'finance'] };
const supervisor: Someone = { name: '赵国强', posts: ['fieldSupervisor'] };
const lead: Someone = { name: '孙浩', posts: ['fieldLead'] };
const golden = resolve(import.meta.dirname, '../fixtures/cases/golden');
const folder = mkdtempSync(join(tmpdir(), 'duijie-points-'));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const grid = (page: Page) => page.getByRole('grid', { name: '放样点' });
const row = (page: Page, name: string) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name, exact: true }) });
const chooseFile = (dialog: Locator, path: string) => dialog.locator('input[type=file]').setInputFiles(path);
async function importing(page: Page, what: '设计点' | '实测点'): Promise<Locator> {
  await page.getByRole('button', { name: `导入${what}` }).click();
  const dialog = page.getByRole('dialog', { name: `导入${what}` });
  await expect(dialog).toBeVisible();
  return dialog;
}
const undo = (dialog: Locator) =>
  dialog
    .getByRole('button', { name: '取 消' })
    .or(dialog.getByRole('button', { name: '取消' }))
    .click();

test.describe.configure({ mode: 'serial' });
let desk: Desk;
let id = '';
let number = '';
test.beforeAll(async () => {
  desk = await launchDesk();
  await loadSample(desk.page);
});
test.afterAll(() => desk?.close());

test('the crew is on site', async () => {
  const { page } = desk;
  await sit(page, clerk);
  await fillSheet(page, {
    type: '放线/放样',
    client: '滨河开发区建设投资有限公司',
    contact: '张工',
    phone: '13900000002',
    project: '滨河路北 8# 楼放线',
    controlSystem: 'CGCS2000',
    items: [{ name: '桩位放样', unit: '点', quantity: '10', unitPrice: '40.00' }],
  });
  number = await issue(page);
  id = await openOrder(page, number);
  await sit(page, supervisor);
  await act(page, '确认已读任务单', (dialog) => dialog.getByRole('checkbox').check());
  await act(page, '派工给组长', (dialog) =>
    dialog.getByRole('button', { name: `全部派给 ${lead.name}` }).click(),
  );
  await sit(page, lead);
  await act(page, '接收任务');
  await fieldDesk(page, id);
  await page_(page, '出发检查');
  await page.getByRole('checkbox', { name: '本次不需要资料' }).check();
  for (const line of ['仪器', '电池有电', '连接线齐全', '三角架完好', '跟踪杆完好', '车辆安全'])
    await check(page, line, '合格');
  for (const line of ['油漆', '锤子', '木桩', '控制点钉子']) await check(page, line, '合格');
  await safe(page, lead.name);
  await page_(page, '电话联系');
  await page.getByRole('button', { name: '记下联系' }).click();
  await bar(page).getByRole('button', { name: '检查完毕，出发' }).click();
  await expect(bar(page)).toContainText('✓ 已出发');
  await page_(page, '放样点');
  await page.getByRole('textbox', { name: '平面限差（m）' }).fill('0.010');
  await page.getByRole('combobox', { name: '放线所用控制系统' }).click();
  await page.getByTitle('CGCS2000', { exact: true }).click();
});

test('SV-04c: a GBK file with faults is told line by line, and nothing is taken over unasked', async () => {
  const { page } = desk;
  const dialog = await importing(page, '设计点');
  const lines = goldenText('FX-2026-0001_stake.csv')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  lines.splice(3, 0, 'A2,4012107.178,502276.039,,角点,10', '坏点,40121O7.178,502276.039,,桩位,20');
  await chooseFile(dialog, file('放样-GBK.csv', gbk(lines.join('\r\n'))));
  await expect(dialog.getByRole('status')).toContainText('读出 10 个点，2 行有问题');
  await expect(dialog.getByTitle('GBK')).toBeVisible();
  const faults = dialog.getByRole('alert');
  await expect(faults).toContainText('第 4 行');
  await expect(faults).toContainText('点名与第 3 行重复');
  await expect(faults).toContainText('X（北）不是数字：“40121O7.178”');
  await undo(dialog);
  await expect(grid(page)).not.toContainText('4012107.178');

  const again = await importing(page, '设计点');
  await chooseFile(again, join(folder, '放样-GBK.csv'));
  await again.getByRole('button', { name: '只导入好的 10 个点，放弃 2 行' }).click();
  await expect(again).toBeHidden();
  await expect(page.getByText(/共 10 点 · 已测 0/)).toBeVisible();
  await expect(row(page, 'Z4')).toContainText('4012094.261');
});

test('SV-04c: a CASS .dat read the wrong way round is noticed and turned; pasted points are read, too', async () => {
  const { page } = desk;
  const dialog = await importing(page, '设计点');
  await chooseFile(dialog, join(golden, 'FX-2026-0001.dat'));
  await expect(dialog.getByRole('status')).toContainText('读出 10 个点，0 行有问题');
  await expect(dialog.getByTitle('UTF-8')).toBeVisible();
  await expect(dialog.getByText('看来颠倒了')).toHaveCount(0);
  await dialog.getByRole('button', { name: '换一个文件' }).click();
  await dialog
    .getByRole('textbox', { name: /粘贴到这里/ })
    .fill('点号\tX(北)\tY(东)\nA1\t502233.480\t4012105.320\nA2\t502276.039\t4012107.178');
  await expect(dialog.getByText('2 个点的 X、Y 看来颠倒了：A1、A2')).toBeVisible();
  await dialog.getByRole('button', { name: '交换 X、Y' }).click();
  await expect(dialog.getByText('2 个点的 X、Y 已交换')).toBeVisible();
  await dialog.getByRole('button', { name: '导入 2 个点' }).click();
  await expect(dialog).toBeHidden();
  await expect(row(page, 'A1')).toContainText('4012105.320502233.480');
  await expect(page.getByText(/共 10 点/)).toBeVisible();
});

test('SV-04c: measured points: Z4 is 27.6 mm off and stops the signature', async () => {
  const { page } = desk;
  const dialog = await importing(page, '实测点');
  const first = goldenText('FX-2026-0001_measured.csv')
    .split('\r\n')
    .filter((line) => !line.startsWith('Z4_R'))
    .join('\r\n');
  await chooseFile(dialog, file('实测.csv', first));
  await dialog.getByRole('button', { name: '导入 10 个点' }).click();
  await expect(page.getByText('共 10 点 · 已测 10 · 合格 9 · 超限 1 · 最大 Δs 27.6 mm')).toBeVisible();
  await expect(row(page, 'A1')).toContainText('2.0 / -1.0 / 2.2 / 2.0');
  await expect(row(page, 'Z4')).toContainText('超限');
  await page.getByRole('textbox', { name: /^边长检核/ }).fill('A1 A2 A3 A4');
  const sides = page.getByRole('table', { name: '边长检核' });
  await expect(sides.getByRole('row').nth(1)).toHaveText('A1–A242.60042.602+2.9101/14689合格');
  await expect(sides.getByRole('row')).toHaveCount(7);
  await expect(page.getByRole('img', { name: '放样点示意图，上北' })).toContainText('Z4');
  await page.getByRole('button', { name: '存放样记录' }).click();
  await expect(page.getByText('✓ 已存：10 个点')).toBeVisible();
  await barRefuses(page, ['SV-04c', 'Z4']);
});

test('SV-04c: staked again, the first figures stay; lists go out as CSV and DXF', async () => {
  const { page } = desk;
  const z4 = page.getByRole('group', { name: 'Z4' });
  await z4.getByRole('button', { name: '重新放样' }).click();
  await z4.getByRole('textbox', { name: '实测 X' }).fill('4012094.267');
  await z4.getByRole('textbox', { name: '实测 Y' }).fill('502255.276');
  await z4.getByRole('button', { name: '记下复测' }).click();
  await expect(z4).toBeHidden();
  await expect(row(page, 'Z4')).toContainText('复测合格');
  await expect(page.getByText('Δs 27.6 mm 超限 → Δs 9.2 mm 合格')).toBeVisible();
  await page.getByRole('button', { name: '存放样记录' }).click();
  await expect(page.getByText('✓ 已存：10 个点')).toBeVisible();
  await expect(bar(page).getByText('SV-04c')).toHaveCount(0);

  for (const label of ['导出放样表 CSV', '导出成果 CSV', '导出 DXF']) {
    const before = desk.savedFiles().length;
    await page.getByRole('button', { name: label }).click();
    await expect.poll(() => desk.savedFiles().length).toBe(before + 1);
  }
  const saved = (ending: string) =>
    readFileSync(desk.savedFiles().find((path) => path.endsWith(`${number}-${ending}`))!, 'utf8');
  expect(saved('放样表.csv')).toBe(readFileSync(join(golden, 'FX-2026-0001_stake.csv'), 'utf8'));
  expect(saved('放样成果.csv')).toContain('\r\nZ4_R,4012094.261,502255.283,,4012094.267,502255.276,');
  expect(saved('放样点.dxf').match(/\r\nPOINT\r\n/g)).toHaveLength(20);
});

test('SV-04d: signed by the client on site; the journal holds both measurements of Z4', async () => {
  const { page } = desk;
  await bar(page).getByRole('button', { name: '请甲方签放线单' }).click();
  await expect(page.getByText('Δs 9.2 mm')).toBeVisible();
  await page.getByRole('textbox', { name: '身份（职务）' }).fill('甲方代表');
  await scribble(page);
  await page.getByRole('button', { name: '确认签字' }).click();
  await expect(page.getByRole('tab', { name: '放样点' })).toBeVisible();
  const kept = (await journal(page)).filter((e) => e.type === 'order.stakeoutKept' && e.subject.id === id);
  const z4 = (kept.at(-1)!.data as Stakeout).points.find((p) => p.name === 'Z4')!;
  expect(z4).toMatchObject({
    measured: { x: '4012094.267', y: '502255.276' },
    earlier: [{ x: '4012094.280', y: '502255.263' }],
    tolerance: '0.02',
  });
});

test('2 000 points: each key and each step of scrolling is answered at once', async () => {
  const { page } = desk;
  await fieldDesk(page, id);
  await page_(page, '放样点');
  const dialog = await importing(page, '设计点');
  const many = Array.from(
    { length: 1990 },
    (_, i) => `P${i},,${502300 + (i % 45) * 3}.2500,${4012100 + Math.floor(i / 45) * 3}.5000,0.000`,
  );
  await chooseFile(dialog, file('many.dat', many.join('\r\n')));
  await dialog.getByRole('button', { name: '导入 1990 个点' }).click();
  await expect(page.getByText(/共 2000 点/)).toBeVisible();
  // How long the window is blind to the person: the longest single task while typing in the grid and scrolling it.
  await page.evaluate(() => {
    const seen: number[] = [];
    (window as unknown as { tasks: number[] }).tasks = seen;
    new PerformanceObserver((list) => seen.push(...list.getEntries().map((e) => e.duration))).observe({
      type: 'longtask',
    });
  });
  await grid(page).getByRole('gridcell').nth(4).click();
  for (let i = 0; i < 6; i++) {
    await page.keyboard.type(`4012105.32${i}`);
    await page.keyboard.press('Enter');
  }
  const box = (await grid(page).boundingBox())!;
  await page.mouse.move(box.x + 200, box.y + 120);
  // As a person scrolls: on until it is there. A busy machine takes several turns of the wheel for one.
  await expect(async () => {
    await page.mouse.wheel(0, 1600);
    await expect(grid(page)).toContainText(/P(9|1\d)\d\d/, { timeout: 100 });
  }).toPass({ intervals: [0], timeout: 30_000 });
  await expect(row(page, 'A1')).toHaveCount(0);
  // A window made narrower changes the columns' widths; who has scrolled on stays where they are.
  await page.setViewportSize({ width: 1240, height: 768 });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.waitForTimeout(300);
  await expect(row(page, 'A1')).toHaveCount(0);
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  console.log(
    `longest tasks over 2 000 points: ${tasks
      .map(Math.round)
      .sort((a, b) => b - a)
      .slice(0, 8)
      .join(', ')} ms`,
  );
  // Below 160 ms here with both cores busy; the bound leaves room for slower machines.
  expect(Math.max(0, ...tasks)).toBeLessThan(400);
});
