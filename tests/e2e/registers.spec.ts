/**
 * The books of the shop at work: an instrument past its calibration keeps the crew here (SV-03b), prices come from
 * the list of the day, and what lies outside a contract is marked on the settlement (SV-08).
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { bar, check, fieldDesk, page_, safe } from './steps/field';
import { act, fillSheet, issue, openOrder, paste, refused } from './steps/order';
import { savePaper, textOf } from './steps/papers';
import { people } from './steps/sampleShop';
import { go, loadSample, sit } from './steps/shop';

const day = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3600_000).toISOString().slice(0, 10);
const ENDED = day(-10);
const squeezed = (text: string) => text.replace(/\s+/g, '');

/** Looked at by who changes these screens; not compared. */
const shots = resolve(import.meta.dirname, '../../.cache/registers');
const shot = async (page: Page, name: string) => {
  if (!process.env.SHOTS) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
};

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await loadSample(desk.page);
});
test.afterAll(() => desk?.close());

async function addInstrument(page: Page, name: string, model: string, serial: string, until: string) {
  await page.getByRole('button', { name: '登记仪器' }).first().click();
  const drawer = page.getByRole('dialog', { name: '登记仪器' });
  await drawer.getByLabel('仪器名称').fill(name);
  await drawer.getByLabel('型号').fill(model);
  await drawer.getByLabel('出厂编号').fill(serial);
  await drawer.getByLabel('检定有效期至').fill(until);
  await drawer.getByLabel('检定有效期至').press('Enter');
  await drawer.getByRole('button', { name: /^保存 Ctrl/ }).click();
  await expect(drawer).toBeHidden();
}

test('instruments, a price list and a contract are registered; the field sees no prices (PM)', async () => {
  const { page } = desk;
  await sit(page, people.office);
  await go(page, '/registers');
  await addInstrument(page, '全站仪 9 号', 'TS60', '885012', ENDED);
  await addInstrument(page, '手持测距仪', 'D2', '4471', day(20));
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('全站仪 9 号')).toContainText('超期 10 天');
  await expect(row('手持测距仪')).toContainText('20 天后到期');
  await expect(row('GNSS 接收机 1 号')).toContainText('有效');
  await shot(page, 'instruments');
  // A second one of that name could not be told apart on a checklist.
  await page.getByRole('button', { name: '登记仪器' }).click();
  const drawer = page.getByRole('dialog', { name: '登记仪器' });
  await drawer.getByLabel('仪器名称').fill('水准仪1号');
  await drawer.getByRole('button', { name: /^保存 Ctrl/ }).click();
  await expect(drawer.getByRole('alert')).toContainText('已有同名的登记');
  await drawer.getByRole('button', { name: /^取\s?消$/ }).click();

  await page.getByRole('tab', { name: '价目表' }).click();
  await page.getByRole('button', { name: '新建价目表' }).first().click();
  await page.getByLabel('价目表名称').last().fill('今年标准价');
  await paste(page, '价目', [
    ['KZ01', 'E 级 GNSS 控制点', '点', '850', '6%'],
    ['KZ02', '图根控制点', '点', '65.00'],
  ]);
  await expect(page.getByText(/与“\d{4} 年标准价”的有效期重叠/)).toBeVisible();
  await shot(page, 'price-list');
  await page.getByRole('button', { name: /^保存/ }).click();
  await expect(row('今年标准价')).toContainText('现行');

  // The contract of a settled order, changed so that the order's report is no part of it.
  await page.getByRole('tab', { name: '合同' }).click();
  await row('HT-2026-031').click();
  const lines = page.getByRole('grid', { name: '合同内容' });
  await expect(lines.getByRole('row').filter({ hasText: '地形图测绘' })).toContainText('-0.057');
  await lines.getByRole('row').filter({ hasText: '技术总结报告' }).getByRole('gridcell').first().click();
  await page.keyboard.type('监理配合');
  await page.keyboard.press('Enter');
  await shot(page, 'contract');
  await page.getByRole('button', { name: /^保存/ }).click();
  await expect(row('HT-2026-031')).toContainText('有效');

  await sit(page, people.lead);
  await go(page, '/registers');
  await expect(page.getByRole('row').filter({ hasText: '全站仪 9 号' })).toBeVisible();
  await expect(page.getByRole('tab', { name: '价目表' })).toHaveCount(0);
  await go(page, '/registers/prices');
  await expect(page.getByText('价目表和合同只给办公室')).toBeVisible();
});

let number = '';
let id = '';

test('a new order takes its prices from the list of the day; typed ones stay', async () => {
  const { page } = desk;
  await sit(page, people.office);
  await fillSheet(page, {
    type: '控制测量',
    client: '保定宏达置业有限公司',
    project: '宏达小区控制测量',
    items: [
      { name: 'E级GNSS控制点', unit: '点', quantity: '4' },
      { name: '图根控制点', unit: '点', quantity: '18', unitPrice: '70' },
      { name: '航飞', unit: '项', quantity: '1' },
    ],
  });
  await page.getByRole('button', { name: '按价目表取价' }).click();
  await expect(page.getByText('取价 1 项。 取自：今年标准价。 价目表里没有：航飞。')).toBeVisible();
  const grid = page.getByRole('grid', { name: '工作内容' });
  await expect(grid.getByRole('row').filter({ hasText: 'E级GNSS控制点' })).toContainText('3,400.00');
  await expect(grid.getByRole('row').filter({ hasText: '图根控制点' })).toContainText('1,260.00');
  // Typing a name offers the list's items; the one picked brings unit and price.
  await grid.getByRole('row').filter({ hasText: '航飞' }).getByRole('gridcell').first().click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('图根');
  await page.keyboard.press('ArrowDown');
  await shot(page, 'order-pick');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('row').nth(4)).toContainText('图根控制点');
  await expect(grid.getByRole('row').nth(4)).toContainText('65.00');
  await page.keyboard.press('Control+z');
  await expect(grid.getByRole('row').nth(4)).not.toContainText('图根控制点');

  const instruments = page.getByRole('combobox', { name: '仪器设备' });
  await instruments.fill('全站');
  await page.getByTitle('全站仪 9 号').click();
  await instruments.press('Escape');
  await shot(page, 'order');
  number = await issue(page);
  id = await openOrder(page, number);
});

test('a contract that is picked names its client and offers its items, each once', async () => {
  const { page } = desk;
  await go(page, '/orders/new');
  await page.getByRole('combobox', { name: '合同编号' }).fill('HT-2026-012');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: '委托单位' })).toHaveValue('保定市第十七中学');
  const take = page.getByRole('button', { name: '取合同内容' });
  await take.click();
  await expect(page.getByText('已加入合同 HT-2026-012 的 3 项')).toBeVisible();
  const grid = page.getByRole('grid', { name: '工作内容' });
  await expect(grid.getByRole('row').filter({ hasText: '竣工地形图测绘' })).toContainText('260.00');
  await take.click();
  await expect(page.getByText('合同 HT-2026-012 的项目都已在表里。')).toBeVisible();
  await expect(grid.getByRole('row').filter({ hasText: '竣工地形图测绘' })).toHaveCount(1);
  await shot(page, 'order-contract');
});

test('SV-03b: past its calibration the crew stays, until the supervisor’s waiver; the paper says both', async () => {
  const { page } = desk;
  await sit(page, people.supervisor);
  await openOrder(page, number);
  await act(page, '确认已读任务单', (dialog) => dialog.getByRole('checkbox').check());
  await act(page, '派工给组长', (dialog) =>
    dialog.getByRole('button', { name: `全部派给 ${people.lead.name}` }).click(),
  );
  await sit(page, people.lead);
  await act(page, '接收任务');
  await fieldDesk(page, id);
  await page_(page, '出发检查');
  await page.getByRole('textbox', { name: '资料名称' }).fill('控制点成果表');
  await page.getByRole('textbox', { name: '来源' }).fill('省测绘局');
  await page.getByRole('textbox', { name: '份数' }).fill('1');
  await page.getByRole('textbox', { name: '份数' }).blur();
  const kit = ['全站仪 9 号', '电池有电', '连接线齐全', '三角架完好', '跟踪杆完好', '车辆安全'];
  for (const line of kit) await check(page, line, '合格');
  await safe(page, people.lead.name);
  await expect(page.getByText(`TS60 · 编号 885012 · 检定至 ${ENDED}`)).toBeVisible();
  await page.getByRole('group', { name: '全站仪 9 号' }).scrollIntoViewIfNeeded();
  await shot(page, 'field-overdue');
  await openOrder(page, number);
  await refused(
    page,
    '检查完毕，出发',
    'SV-03b',
    `出工检查还没过：全站仪 9 号（检定有效期至 ${ENDED}，已超期）。`,
  );

  await fieldDesk(page, id);
  await page_(page, '出发检查');
  await check(page, '全站仪 9 号', '豁免');
  await page
    .getByRole('group', { name: '全站仪 9 号' })
    .locator('xpath=..')
    .getByRole('textbox')
    .fill('已送检，本次只作检核');
  await bar(page).getByRole('button', { name: '检查完毕，出发' }).click();
  await expect(bar(page)).toContainText('✓ 已出发');

  await openOrder(page, number);
  const text = squeezed(textOf(await savePaper(desk, '出工检查表')));
  expect(text).toContain(`${ENDED}超期`);
  for (const word of ['TS60', '885012', '不合格（豁免）', '控制点成果表省测绘局'])
    expect(text).toContain(word);
  expect(text).toContain(`检定${ENDED}超期，外业主管赵国强豁免，原因：已送检，本次只作检核`);
});

test('SV-08: outside the contract and above it is marked on the settlement, on screen and paper', async () => {
  const { page } = desk;
  await sit(page, people.office);
  const settled = await openOrder(page, 'CH-2026-0002');
  const text = squeezed(textOf(await savePaper(desk, '工程结算单')));
  expect(text).toContain('【超合同0.057】');
  expect(text).toContain('【合同外】');
  expect(text).toContain('合同HT-2026-031以外（合同外）：第3项技术总结报告编写1项。');
  expect(text).toMatch(/超量）：第2项1:500地形图测绘（乡镇一般区）超0\.057km²（合同1\.200，签证1\.257）/);
  const table = await savePaper(desk, '工程量统计表');
  expect(squeezed(textOf(table))).toContain('合同工程量');
  rmSync(table);

  await go(page, `/settlements/${encodeURIComponent(settled)}`);
  const scope = page.getByRole('region', { name: /^对照合同 HT-2026-031/ });
  await expect(scope.getByRole('row').filter({ hasText: '技术总结报告' })).toContainText('合同外');
  await expect(scope.getByRole('row').filter({ hasText: '地形图测绘' })).toContainText('超量 0.057');
  await expect(scope.getByRole('row').filter({ hasText: '控制点' })).toContainText('合同内');
  await expect(scope).toContainText('合同里有、本单没有：监理配合 1 项。');
  await scope.scrollIntoViewIfNeeded();
  await shot(page, 'settlement');
  // Without the money posts the table of quantities knows no contract (PM).
  await sit(page, people.inner);
  await openOrder(page, 'CH-2026-0002');
  expect(squeezed(textOf(await savePaper(desk, '工程量统计表')))).not.toContain('合同工程量');
});
