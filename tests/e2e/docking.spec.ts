import { expect, type Page, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { look } from './steps/look';
import { act, fillSheet, issue, next, paste, refused, tab } from './steps/order';
import { embedded, savePaper, textOf } from './steps/papers';
import { clerk, go, openShop, type Someone, sit } from './steps/shop';

const wu: Someone = { name: '吴丹', posts: ['merchandiser'] };
const han: Someone = { name: '韩磊', posts: ['press'] };
const kuang: Someone = { name: '匡平', posts: ['storekeeper'] };

test.describe.configure({ mode: 'serial' });
let desk: Desk;
let number = '';
let order = '';
test.beforeAll(async () => {
  desk = await launchDesk({ quitPatience: 2000 });
});
test.afterAll(() => desk?.close());

const inbox = (page: Page, title: '轮到我' | '我交出去') =>
  page.getByRole('region', { name: new RegExp(`^${title}`) });
const open = async (page: Page) => {
  await go(page, '/docking');
  await page.getByRole('row').filter({ hasText: number }).first().click();
  await expect(page.locator('.ord-number')).toHaveText(number);
};

test('ID: asked from an order; nothing is sent before the form is whole', async () => {
  const { page } = desk;
  await openShop(page, { name: '启明印务' }, [clerk, wu, han, kuang]);
  await fillSheet(page, {
    type: '控制测量',
    client: '启明机电',
    project: '展会宣传册',
    items: [{ name: '控制点', unit: '点', quantity: '6' }],
  });
  order = await issue(page);
  await sit(page, wu);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '请其他部门配合…' }).click();
  await expect(page.getByRole('heading', { name: '新建内部对接单' })).toBeVisible();
  await expect(page.locator('.ant-select').filter({ hasText: order })).toBeVisible();
  await page.getByRole('button', { name: '发出内部对接单' }).click();
  const faults = page.locator('.dd-faults');
  await expect(faults).toContainText('标题、内容和要求');
  await expect(faults).toContainText('至少一个配合部门');
  await expect(faults).toContainText('至少一个时间节点');

  const type = (label: string, text: string) => page.getByRole('textbox', { name: label }).first().fill(text);
  await type('标题', '宣传册装车');
  await type('三 内容和要求', '展会宣传册 300 本装车，送会展中心');
  await type('地点', '一号库');
  await type('人数', '后道 2 人、仓库 1 人');
  await type('设备物品', '叉车 1 台');
  await paste(page, '四 配合部门和负责人', [
    ['印刷/生产', '韩磊', '打包贴标签'],
    ['仓库', '', '装车'],
  ]);
  await paste(page, '五 工作流程和时间节点', [
    ['打包完', '印刷/生产 韩磊', '2026-01-05'],
    ['装车', '仓库', '+5 08:00'],
  ]);
  await paste(page, '交接物清单', [['宣传册', '300', '本', '印刷/生产 韩磊']]);
  await paste(page, '六 风险和问题', [['下雨', '备雨布', '匡平']]);
  await look(page, '1-form');
  await page.getByRole('button', { name: '发出内部对接单' }).click();
  await expect(page.locator('.ord-number')).toHaveText(/^DJ-\d{4}-0001/);
  number = (await page.locator('.ord-number').textContent()) ?? '';
  await look(page, '2-page');
});

test('ID: one department returns it with the reason, the applicant asks again, both agree', async () => {
  const { page } = desk;
  await sit(page, han);
  await go(page, '/');
  await expect(inbox(page, '轮到我')).toContainText('接受配合');
  await open(page);
  await next(page)
    .getByRole('button', { name: /^退回并写明原因/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('退回原因').fill('当天机台排满');
  await dialog.getByRole('button', { name: '退回并写明原因' }).click();
  await expect(dialog).toBeHidden();
  await sit(page, wu);
  await go(page, '/');
  await expect(inbox(page, '轮到我')).toContainText('当天机台排满');
  await open(page);
  await look(page, '3-returned');
  // Written anew first; the second version says why, the first stays readable.
  await next(page).getByRole('button', { name: '改好后再请配合（印刷/生产 韩磊）' }).click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /先修改内部对接单/ })
    .click();
  await expect(page.getByRole('heading', { name: `修改 ${number}` })).toBeVisible();
  await page.getByRole('textbox', { name: '时间', exact: true }).fill('下午装车');
  await page.getByRole('button', { name: '保存修改' }).click();
  await expect(page.locator('.dd-faults')).toContainText('原因');
  await page.getByRole('textbox', { name: '为什么修改' }).fill('机台上午排满');
  await page.getByRole('button', { name: '保存修改' }).click();
  await expect(page.getByText('第 2 版')).toBeVisible();
  await page.getByRole('button', { name: '第 1 版' }).click();
  await expect(page.getByRole('dialog')).toContainText('展会宣传册 300 本');
  await expect(page.getByRole('dialog')).not.toContainText('下午装车');
  await look(page, '3b-old');
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
  await act(page, '改好后再请配合（印刷/生产 韩磊）');
  await sit(page, han);
  await act(page, '接受配合（印刷/生产 韩磊）');
  await sit(page, kuang);
  await act(page, '接受配合（仓库）');
});

test('ID: a late time node is in the applicant’s inbox, marked late', async () => {
  const { page } = desk;
  await sit(page, wu);
  await go(page, '/');
  const line = inbox(page, '轮到我').getByRole('listitem').filter({ hasText: number });
  await expect(line).toContainText('打包完');
  await expect(line).toContainText('督办');
  await expect(line).toContainText('逾期');
  await look(page, '4-inbox');
  await sit(page, han);
  await open(page);
  await act(page, '时间节点完成（打包完）', (dialog) => dialog.getByLabel('备注').fill('打了 6 包'));
  await act(page, '交出（印刷/生产 韩磊）', async (dialog) => {
    await expect(dialog.getByRole('grid')).toContainText('宣传册');
    await look(page, '5-handover');
  });
  await sit(page, kuang);
  await act(page, '时间节点完成（装车）');
  await act(page, '交出（仓库）');
});

test('ID: received, evaluated; an open risk keeps it open; solved, closed and printed', async () => {
  const { page } = desk;
  await sit(page, wu);
  await act(page, '接收确认（印刷/生产 韩磊）', (dialog) => expect(dialog).toContainText('宣传册 300 本'));
  await act(page, '接收确认（仓库）');
  await act(page, '评价', async (dialog) => {
    await expect(dialog).toContainText('还没解决：下雨');
    await dialog.getByRole('radio', { name: '5 分' }).check();
    await dialog.getByLabel('评价').last().fill('按时、整齐');
  });
  await refused(page, '关闭对接单', 'ID', '下雨');
  await page.getByRole('button', { name: '已解决…' }).click();
  await page.getByRole('dialog').getByLabel('怎么解决的').fill('当天晴');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await act(page, '关闭对接单');
  await expect(page.locator('.ord-head')).toContainText('已关闭');
  await look(page, '6-closed');
  const file = await savePaper(desk, '内部对接单');
  const text = textOf(file).replace(/\s+/g, '');
  for (const words of [
    number,
    order,
    '当天机台排满',
    '打包完',
    '2026-01-05',
    '宣传册',
    '当天晴',
    '按时、整齐',
  ])
    expect(text).toContain(words.replace(/\s+/g, ''));
  expect(Object.values(embedded(file)).join('')).toContain('duijie-docking/1');
});

test('ID: linked both ways; history, chart and lists know it', async () => {
  const { page } = desk;
  await tab(page, '经过');
  await expect(page.getByRole('tabpanel', { name: '经过' })).toContainText('当天机台排满');
  await look(page, '7-history');
  await tab(page, '流程图');
  await look(page, '8-flow');
  await tab(page, '对接单');
  await page.getByRole('link', { name: new RegExp(order) }).click();
  await tab(page, '概况');
  await expect(page.getByRole('link', { name: number })).toBeVisible();
  await look(page, '9-order');
  await go(page, '/orders');
  await expect(page.getByText(number)).toHaveCount(0);
  await go(page, '/docking');
  await page.getByRole('radio', { name: /^全部/ }).check({ force: true });
  await expect(page.getByRole('row').filter({ hasText: number })).toContainText(order);
  await look(page, '10-list');
});
