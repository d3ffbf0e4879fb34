/** The whole app: no room on the disk, a damaged backup chosen, two windows on one order, hostile text typed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { backUpNow, backupSettings, journal, openBackup, preview } from '../e2e/steps/backups';
import { fillSheet, issue, next, openOrder } from '../e2e/steps/order';
import { go, loadSample, openShop, type Someone, sit } from '../e2e/steps/shop';
import { type Desk, launchDesk } from '../shell/launch';
import { hostileTexts, longText, MARK } from './hostile';

const clerk: Someone = { name: '刘敏', posts: ['clerk', 'fieldSupervisor'] };
const ACT = '确认已读任务单';
const sheet = (project: string) => ({
  type: '控制测量',
  client: '保定市徐水区水利局',
  project,
  items: [{ name: 'E 级 GNSS 控制点', unit: '点', quantity: '6', unitPrice: '1200' }],
});
async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await launchDesk({ quitPatience: 4000 });
  try {
    await work(desk);
  } finally {
    await desk.close();
  }
}

test('a damaged backup chosen: refused with a sentence, nothing replaced, the newest good one opened instead', () =>
  withDesk(async (desk) => {
    const { page } = desk;
    await openShop(page, { name: '永兴测绘' }, [clerk]);
    await fillSheet(page, sheet('备份里的单'));
    await issue(page);
    await backUpNow(page);
    const [good] = readdirSync(desk.folders.backups);
    const bytes = readFileSync(join(desk.folders.backups, good!));
    const folder = mkdtempSync(join(tmpdir(), 'desk-damaged-'));
    const bad = join(folder, 'from-a-stick.djbak');
    writeFileSync(bad, bytes.subarray(0, bytes.length - 100));
    const before = await journal(page);
    await backupSettings(page);
    await page.locator('input[type=file]').setInputFiles(bad);
    rmSync(folder, { recursive: true });
    const alert = page.getByRole('alert').filter({ hasText: '请换一份' });
    await expect(alert).toContainText('这里的数据没有动');
    await expect(alert).toContainText(good!);
    expect(await journal(page)).toEqual(before);
    await alert.getByRole('button', { name: '打开这一份' }).click();
    await expect(preview(page)).toContainText(good!);
    // The list leads to the same file.
    await page.getByRole('button', { name: '取消' }).click();
    await openBackup(page, good!);
    await expect(preview(page)).toContainText(good!);
  }));

test('two windows on one order: the second hand is told, nothing is done twice', () =>
  withDesk(async (desk) => {
    test.skip(
      desk.shell === 'electron',
      'the shell opens one window only; two are a matter of the browser version',
    );
    const { page } = desk;
    await openShop(page, { name: '永兴测绘' }, [clerk]);
    await fillSheet(page, sheet('两个窗口的单'));
    const number = await issue(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await sit(other, clerk);
    for (const one of [page, other]) {
      await one.bringToFront();
      await openOrder(one, number);
    }
    const acts = async () => (await journal(page)).filter((e) => e.type === 'order.acted').length;
    const before = await acts();
    // Both dialogs stand open before either is answered.
    for (const one of [page, other]) {
      await one.bringToFront();
      await next(one).getByRole('button', { name: ACT, exact: true }).click();
      await one.getByRole('dialog', { name: ACT }).getByRole('checkbox').check();
    }
    const done = (one: Page) =>
      one.getByRole('dialog', { name: ACT }).getByRole('button', { name: ACT, exact: true }).click();
    await Promise.allSettled([done(page), done(other)]);
    await expect.poll(acts).toBe(before + 1);
    // Both show what is; the journal is whole (journal() proves it).
    for (const one of [page, other]) await expect(one.locator('.ord-number')).toHaveText(number);
    await journal(page);
    expect(await acts()).toBe(before + 1);
  }));

/** Types `text` into every text field the page shows. Gives how many took it. */
async function typeEverywhere(page: Page, text: string): Promise<number> {
  const fields = page.locator(
    'input:visible:enabled:not([type=radio]):not([type=checkbox]):not([type=file]):not([readonly]), textarea:visible:enabled:not([readonly])',
  );
  let typed = 0;
  for (let n = 0; n < (await fields.count()); n++) {
    const done = await fields
      .nth(n)
      .fill(text, { timeout: 1500 })
      .then(() => true)
      // A field that went away, or takes dates only.
      .catch(() => false);
    if (done) typed += 1;
  }
  await page.keyboard.press('Escape');
  return typed;
}

test('hostile text typed into the fields of the main pages: nothing runs, nothing breaks, the work goes on', () =>
  withDesk(async (desk) => {
    test.setTimeout(240_000);
    const { page } = desk;
    const said: string[] = [];
    page.on('dialog', (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    await loadSample(page);
    await sit(page, { name: '刘敏', posts: ['clerk', 'finance'] });
    const routes = [
      '/orders',
      '/clients',
      '/settlements',
      '/reports',
      '/archive',
      '/settings',
      '/settings?section=people',
      '/settings?section=backup',
      '/import',
    ];
    let fields = 0;
    for (const [n, route] of routes.entries()) {
      for (const text of [hostileTexts[n % 5]!, hostileTexts[(n * 7 + 5) % hostileTexts.length]!]) {
        await go(page, route);
        // A page is loaded when first opened, and drawn once it has read its rows.
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(250);
        fields += await typeEverywhere(page, text.replaceAll('\0', ''));
      }
    }
    expect(fields).toBeGreaterThan(12);
    // A sheet of nothing but markup is issued, listed, opened and found again as the letters it is.
    const markup = hostileTexts[0]!;
    await fillSheet(page, {
      ...sheet(markup),
      client: hostileTexts[5]!,
      place: hostileTexts[10],
      technical: markup,
    });
    const number = await issue(page);
    await openOrder(page, number);
    await expect(page.getByText(markup).first()).toBeVisible();
    await go(page, '/orders/new');
    await page.getByRole('textbox', { name: '工程名称' }).waitFor();
    expect(await typeEverywhere(page, hostileTexts[2]!)).toBeGreaterThan(5);
    // A whole document pasted into a name is cut or refused, and the page still answers.
    await go(page, '/orders/new');
    await page.getByRole('textbox', { name: '工程名称' }).fill(longText().slice(0, 200_000));
    await page.getByRole('textbox', { name: '联系人' }).fill('还能用');
    await expect(page.getByRole('textbox', { name: '联系人' })).toHaveValue('还能用');
    expect(said).toEqual([]);
    expect(
      await page.evaluate((mark) => (window as unknown as Record<string, unknown>)[mark], MARK),
    ).toBeUndefined();
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    await expect(page.getByRole('heading', { name: '这一页出了问题' })).toHaveCount(0);
    await journal(page);
    // desk.close() fails on any error left uncaught.
  }));

test('no room on the disk: said where the person is, nothing half written, and it works once there is room', () =>
  withDesk(async (desk) => {
    const { page } = desk;
    await openShop(page, { name: '永兴测绘' }, [clerk]);
    await fillSheet(page, sheet('有地方的单'));
    const first = await issue(page);
    const before = await journal(page);
    await fillSheet(page, sheet('没地方的单'));
    // The engine's own refusal, in the midst of the write: the first stores have taken theirs by then.
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      Object.assign(window, { roomAgain: () => Object.assign(IDBObjectStore.prototype, { put }) });
      IDBObjectStore.prototype.put = function (...args) {
        if (this.name === 'orders')
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        return put.apply(this, args);
      };
    });
    await page.getByRole('button', { name: '下达任务单' }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    expect(await journal(page)).toEqual(before);
    await page.evaluate(() => (window as unknown as { roomAgain(): void }).roomAgain());
    await page.getByRole('button', { name: '下达任务单' }).click();
    await expect(page.locator('.ord-number')).toHaveText(/^CH-/);
    const second = (await page.locator('.ord-number').textContent()) ?? '';
    expect(Number(second.slice(8, 12))).toBe(Number(first.slice(8, 12)) + 1);
    await journal(page);
  }));
