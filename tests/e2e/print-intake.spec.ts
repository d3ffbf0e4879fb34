/**
 * A print order taken in: example C of the trade entered by keyboard alone, the offer that becomes an order, a change,
 * and the settlement of what was delivered.
 */
import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { openShop, type Someone } from './steps/shop';

const shop = { name: '宏图快印', address: '河北省保定市竞秀区朝阳北大街 66 号' };
const sales: Someone = { name: '郑凯', posts: ['sales', 'clerk'] };
const merchandiser: Someone = { name: '吴丹', posts: ['merchandiser', 'leader'] };
const maker: Someone = { name: '韩磊', posts: ['press', 'inspector', 'storekeeper'] };

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk({ quitPatience: 2000 });
  await openShop(desk.page, shop, [sales, merchandiser, maker]);
});
test.afterAll(() => desk?.close());

test('PR-01 RQ: a ticket with gaps says what is missing, under which rule, and leads there', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('heading', { name: '新建印刷工单' })).toBeVisible();
  await page.screenshot({ path: '.cache/shots/print-empty.png' });
  const button = page.getByRole('button', { name: /^下达施工单/ });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  const missing = page.locator('#print-missing');
  await expect(missing).toContainText('委托单位 (PR-01)');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('combobox', { name: '委托单位' })).toBeFocused();
});
