/** Help on the sample shop: F1, the rule behind a refusal, the flow chart of an order, the guided tour to its end. */
import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { look } from './steps/look';
import { next, openOrder, tab } from './steps/order';
import { people } from './steps/sampleShop';
import { go, loadSample, sit } from './steps/shop';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await loadSample(desk.page);
});
test.afterAll(() => desk?.close());

test('F1 opens the help of the page one is on; Esc closes it; the menu opens the same', async () => {
  const { page } = desk;
  const drawer = page.getByRole('dialog', { name: '本页帮助' });
  for (const [route, at, title] of [
    ['/', '待办', '待办'],
    ['/orders', '工单', '工单列表'],
    ['/settings?section=people', '设置', '设置'],
  ] as const) {
    await go(page, route);
    await expect(page.locator('.frame-tabs a.active')).toContainText(at);
    await page.keyboard.press('F1');
    await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(title);
    await expect(drawer.getByRole('link', { name: '规则' })).toBeVisible();
    if (route === '/') await look(page, 'drawer');
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  }
  await desk.menu('help');
  await expect(drawer.getByRole('heading', { level: 2 })).toHaveText('设置');
  await drawer.getByRole('link', { name: '按键一览' }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('row', { name: /F1 本页帮助/ })).toBeVisible();
  await look(page, 'keys');
  await go(page, '/help');
  await expect(page.getByRole('heading', { name: '工单页' })).toBeVisible();
  await look(page, 'pages');
});

test('SV-06a: a refusal says its rule in words, and leads to its place among the rules', async () => {
  const { page } = desk;
  await sit(page, people.office);
  await openOrder(page, 'CH-2026-0004');
  const line = next(page).getByRole('listitem').filter({ hasText: '办公室签认并安排内业' });
  await expect(line).toContainText('SV-06a');
  await line.getByRole('button', { name: '为什么？' }).click();
  await expect(line.getByRole('note')).toContainText('内业主管与房产管理共同签字认定，缺一不可');
  await look(page, 'why');
  await line.getByRole('note').getByRole('link', { name: 'SV-06a' }).click();
  const row = page.locator('[data-rule="SV-06a"][aria-current]');
  await expect(row).toBeVisible();
  await expect(row).toContainText('房产管理认定签字');
  await look(page, 'rules');
  await page.getByRole('searchbox', { name: /查规则/ }).fill('白灰');
  await expect(page.locator('.hp-table tbody tr')).toHaveCount(1);
  await expect(page.locator('.hp-table tbody tr')).toContainText('SV-03d');
});

test('SV-08: a paper that can’t be made says why, with the rule’s words and the way to mend it', async () => {
  const { page } = desk;
  await openOrder(page, 'CH-2026-0006');
  await tab(page, '单据');
  const row = page.getByRole('row', { name: /工程结算单/ });
  await row.getByRole('button', { name: '为什么？' }).first().click();
  await expect(row.getByRole('note').first()).toContainText('收到最终签证');
  await look(page, 'why-paper');
});

test('the flow chart of an order shows whose turn it is, what is late, and prints', async () => {
  const { page } = desk;
  await openOrder(page, 'CH-2026-0003');
  await tab(page, '流程图');
  const chart = page.getByRole('img', { name: '流程图 CH-2026-0003' });
  await expect(chart.locator('[data-act="handBack"]')).toHaveAttribute('data-state', 'late');
  await expect(chart.locator('[data-act="issue"]')).toHaveAttribute('data-state', 'done');
  await expect(chart.locator('[data-act="confirm"]')).toHaveAttribute('data-state', 'ahead');
  await expect(chart).toContainText('逾期：应在 24 小时内');
  await look(page, 'flow');
  await page.getByRole('button', { name: '到现在这一步' }).click();
  await expect(chart.locator('[data-act="handBack"]')).toBeInViewport();
  await look(page, 'flow-now');
  await page.getByRole('button', { name: '打印流程图' }).click();
  await expect(
    page
      .getByRole('dialog', { name: /流程图/ })
      .locator('canvas')
      .first(),
  ).toBeVisible({
    timeout: 20_000,
  });
  await look(page, 'flow-paper');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '看整个流程' }).click();
  await expect(page.getByRole('img', { name: '流程图 测绘' })).toContainText('扫描存档');
  await look(page, 'flow-empty');
});

test('the tour walks to its end, each station with what it speaks of; left and taken up again', async () => {
  const { page } = desk;
  await go(page, '/');
  await page.getByRole('button', { name: '开始导览' }).click();
  const card = page.getByRole('region', { name: '导览' });
  const count = card.locator('.tour-count');
  const all = Number((await count.textContent())!.split('/')[1]);
  expect(all).toBeGreaterThanOrEqual(10);
  for (let at = 1; at <= all; at++) {
    await expect(count).toHaveText(`${at}/${all}`);
    // Its own target within the station's patience, not the page at large.
    await expect(card).toHaveAttribute('data-found', 'best', { timeout: 5_000 });
    await expect
      .poll(async () => {
        const ring = await page.locator('.tour-ring').boundingBox();
        return ring ? ring.width * ring.height : 0;
      })
      .toBeGreaterThan(400);
    await look(page, `tour-${String(at).padStart(2, '0')}`);
    if (at === 4) {
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
      await go(page, '/');
      await page.getByRole('button', { name: `接着走（第 4/${all} 站）` }).click();
      await expect(count).toHaveText(`4/${all}`);
      await expect(card).toHaveAttribute('data-found', 'best', { timeout: 5_000 });
    }
    if (at === 5) {
      await page.keyboard.press('ArrowLeft');
      await expect(count).toHaveText(`4/${all}`);
      await page.keyboard.press('ArrowRight');
      await expect(count).toHaveText(`5/${all}`);
    }
    if (at < all) await page.keyboard.press('ArrowRight');
  }
  // What lies over the page has Esc first; the tour stays.
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: '本页帮助' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: '本页帮助' })).toBeHidden();
  await expect(count).toHaveText(`${all}/${all}`);
  await card.getByRole('button', { name: '走完了' }).click();
  await expect(card).toBeHidden();
  await expect(page.getByRole('button', { name: '开始导览' })).toHaveCount(0);
});
