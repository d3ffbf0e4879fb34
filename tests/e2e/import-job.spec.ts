/** A job file from another program: shown first, added once, refused with every fault. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { journal, rows } from './steps/backups';
import { openOrder } from './steps/order';
import { boss, clerk, go, lead, openShop, sit } from './steps/shop';

const path = join(import.meta.dirname, '../fixtures/cases/topographic.job.json');
const text = readFileSync(path, 'utf8');
const job = JSON.parse(text);

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk({ quitPatience: 20_000 });
  await openShop(desk.page, { name: '永兴测绘' }, [clerk, lead, boss]);
});
test.afterAll(() => desk?.close());

const choose = (page: Page, content: string, name = 'topographic.job.json') =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
const faults = (page: Page) => page.getByRole('region', { name: '将会添加' });

test('a file with faults lists each with its place, and adds nothing', async () => {
  const { page } = desk;
  const before = await journal(page);
  await go(page, '/import');
  const bad = structuredClone(job);
  bad.order.items[1].quantity = 'abc';
  bad.order.unknownKey = 1;
  await choose(page, JSON.stringify(bad));
  await expect(page.getByText('“topographic.job.json”有 2 处问题，没有导入任何内容')).toBeVisible();
  for (const at of ['order.items[1].quantity', 'order.unknownKey'])
    await expect(page.getByText(at, { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: '导入这张单' })).toHaveCount(0);

  await choose(page, '这不是 JSON', 'x.json');
  await expect(page.getByText(/“x.json”有 1 处问题，没有导入任何内容/)).toBeVisible();
  expect(await journal(page)).toEqual(before);
});

test('the preview shows what would be added, and writes nothing by itself', async () => {
  const { page } = desk;
  const before = await journal(page);
  await choose(page, text);
  const plan = faults(page);
  await expect(plan).toContainText(job.order.number);
  await expect(plan).toContainText(`${job.order.client.name}新客户，会一并登记`);
  // People of the same name are the shop's own; others are new.
  await expect(plan.getByRole('listitem').filter({ hasText: lead.name })).not.toContainText('新');
  await expect(plan.getByRole('listitem').filter({ hasText: '李静' })).toContainText('新');
  await expect(plan).toContainText('导入后算作本店“永兴测绘”的单');
  for (const item of job.order.items)
    await expect(page.getByRole('row').filter({ hasText: item.name })).toBeVisible();
  expect(await journal(page)).toEqual(before);
});

test('imported, the order stands there with its number, history and a whole journal', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: '导入这张单' }).click();
  await expect(page.locator('.ord-number')).toHaveText(job.order.number);
  await openOrder(page, job.order.number);
  await journal(page);
  expect(await rows(page, 'orders')).toHaveLength(1);
});

test('the same file again is refused, and says why; changed numbers are let in', async () => {
  const { page } = desk;
  const before = await journal(page);
  await go(page, '/import');
  await choose(page, text);
  await expect(page.getByText(`单号 ${job.order.number} 已经有了`)).toBeVisible();
  await expect(page.getByText('同一张单不用再导')).toBeVisible();
  await expect(
    page.getByText(`结算单号 ${job.settlement.number} 已被 ${job.order.number} 占用`),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: '导入这张单' })).toHaveCount(0);
  expect(await journal(page)).toEqual(before);
});

test('somebody else imports it while the preview is open: the button is answered with the same sentence', async () => {
  test.skip(desk.shell === 'electron', 'needs a second window, which the shell never opens');
  const { page } = desk;
  const again = structuredClone(job);
  again.order.number = 'CH-2026-0500';
  again.settlement.number = 'JS-2026-0500';
  await choose(page, JSON.stringify(again));
  await expect(faults(page)).toContainText('CH-2026-0500');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await choose(other, JSON.stringify(again));
  await other.getByRole('button', { name: '导入这张单' }).click();
  await expect(other.locator('.ord-number')).toHaveText('CH-2026-0500');
  await other.close();

  await page.getByRole('button', { name: '导入这张单' }).click();
  await expect(page.getByText('单号 CH-2026-0500 已经有了')).toBeVisible();
  expect(await rows(page, 'orders')).toHaveLength(2);
  await journal(page);
});

test('who may not import is told so', async () => {
  const { page } = desk;
  await go(page, '/');
  await sit(page, lead);
  await go(page, '/import');
  await expect(page.getByText('由办公室文员、业务员或公司领导来导入')).toBeVisible();
  await expect(page.locator('input[type=file]')).toHaveCount(0);
});
