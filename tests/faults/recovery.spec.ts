/** A database that can't be opened: said in Chinese, nothing deleted, the newest good backup one press away. */
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { backUpNow, journal, storedEvents } from '../e2e/steps/backups';
import { fillSheet, issue } from '../e2e/steps/order';
import { loadSample, type Someone, sit } from '../e2e/steps/shop';
import { sheet, withDesk } from './withDesk';

const clerk: Someone = { name: '刘敏', posts: ['clerk', 'finance'] };
const screen = (page: Page) => page.getByRole('heading', { name: '这台电脑上的数据打不开' });

/** The engine's own words for a broken file; `realOpen` still opens it, for the test alone. */
async function breakDatabase(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    Object.assign(window, { realOpen: open });
    IDBFactory.prototype.open = function (name, version) {
      if (name === 'duijie-desk')
        throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
      return open.call(this, name, version);
    };
  });
  await page.reload();
}

const eventsOf = (page: Page, database: string): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((done, fail) => {
        const { realOpen } = window as unknown as { realOpen?: IDBFactory['open'] };
        const open = (realOpen ?? indexedDB.open).call(indexedDB, name);
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const pages = open.result.transaction('journal').objectStore('journal').getAll();
          pages.onsuccess = () => {
            open.result.close();
            done(pages.result.reduce((sum, page) => sum + page.events.length, 0));
          };
        };
      }),
    database,
  );

test('it offers the newest good backup, restores it beside the old data, and work goes on', () =>
  withDesk(async (desk) => {
    const { page } = desk;
    await loadSample(page);
    await sit(page, clerk);
    await fillSheet(page, sheet('打不开之前的单'));
    const number = await issue(page);
    const before = await journal(page);
    await backUpNow(page);
    const [name] = readdirSync(desk.folders.backups);
    // Two newer ones in the folder are damaged.
    const good = readFileSync(join(desk.folders.backups, name!));
    for (const [i, bad] of [good.subarray(0, good.length - 20), Buffer.alloc(good.length)].entries()) {
      const path = join(desk.folders.backups, `duijie-2099010${i + 1}000000-daily.djbak`);
      writeFileSync(path, bad);
      const later = Date.now() / 1000 + 60 * (i + 1);
      utimesSync(path, later, later);
    }

    await breakDatabase(page);
    await expect(screen(page)).toBeVisible();
    await expect(page.getByRole('alert').first()).toContainText('没有被删除');
    const restore = page.getByRole('region', { name: '从备份恢复' });
    await expect(restore).toContainText(`最近一份完好的备份 ${name}`);
    await expect(restore).toContainText(String(before.length));
    const pictures = process.env.DUIJIE_FAULT_PICTURES;
    if (pictures) await page.screenshot({ path: join(pictures, 'recovery.png'), fullPage: true });

    // A damaged one chosen by hand is refused with a sentence.
    await restore.getByRole('button', { name: /20990101/ }).click();
    await expect(restore.getByRole('alert')).toContainText('请换一份');

    await restore.getByRole('button', { name: '用这份恢复' }).click();
    await expect(page.getByRole('navigation', { name: '主要页面' })).toBeVisible();
    await sit(page, clerk);
    expect(await eventsOf(page, 'duijie-desk')).toBe(before.length);
    const database = await page.evaluate(() => localStorage.getItem('duijie-database'));
    expect(database).not.toBe('duijie-desk');
    expect(await eventsOf(page, database!)).toBe(before.length);

    await fillSheet(page, sheet('恢复之后的单'));
    const next = await issue(page);
    expect(Number(next.slice(8, 12))).toBe(Number(number.slice(8, 12)) + 1);
    // Also after the next start, and the next one.
    await desk.restart();
    await expect(desk.page.getByRole('navigation', { name: '主要页面' })).toBeVisible();
    expect(await eventsOf(desk.page, database!)).toBeGreaterThan(before.length);
  }));

test('without any good backup it says where to look for one', () =>
  withDesk(async (desk) => {
    await breakDatabase(desk.page);
    await expect(screen(desk.page)).toBeVisible();
    await expect(desk.page.getByText('备份文件夹里没有完好的备份')).toBeVisible();
    // A file that is no backup is refused here, too.
    await desk.page.locator('input[type=file]').setInputFiles({
      name: 'x.djbak',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('not a backup'),
    });
    await expect(desk.page.getByText('这个文件读不出来')).toBeVisible();
  }));

test('data of a later release is left alone: no restore is offered, nothing is written', () =>
  withDesk(async (desk) => {
    const { page } = desk;
    await loadSample(page);
    const before = await journal(page);
    await page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const open = indexedDB.open('duijie-desk', 990);
          open.onerror = () => fail(open.error);
          open.onsuccess = () => {
            open.result.close();
            done();
          };
        }),
    );
    await page.reload();
    await expect(screen(page)).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('请安装最新版本后再打开');
    await expect(page.getByRole('region', { name: '从备份恢复' })).toHaveCount(0);
    expect(await storedEvents(page)).toHaveLength(before.length);
  }));
