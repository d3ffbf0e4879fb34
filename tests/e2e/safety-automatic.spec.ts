/** Backups nobody thinks of, a folder that fails, storage that is kept, printing in the midst of work. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { readBackup } from '../../renderer/store/backup';
import { type Desk, launchDesk } from '../shell/launch';
import { backupSettings, journal, rows } from './steps/backups';
import { fillSheet, issue, openOrder, tab } from './steps/order';
import { go, loadSample, openShop, type Someone, sit } from './steps/shop';

const clerk: Someone = { name: '刘敏', posts: ['clerk'] };
const line = (page: Page) => page.getByRole('navigation', { name: '主要页面' });
const backups = (desk: Desk) =>
  existsSync(desk.folders.backups) ? readdirSync(desk.folders.backups).sort() : [];
const sheet = (project: string) => ({
  type: '控制测量',
  client: '保定市徐水区水利局',
  project,
  items: [{ name: 'E 级 GNSS 控制点', unit: '点', quantity: '6', unitPrice: '1200' }],
});
const withDesk = async (work: (desk: Desk) => Promise<void>) => {
  // Longer than any spec: were the shell not answered, closing would run into the test's own limit.
  const desk = await launchDesk({ quitPatience: 80_000 });
  try {
    await work(desk);
  } finally {
    await desk.close();
  }
};
/** Loaded anew on a clock the test moves, at nine in the morning: no spec then runs into midnight. */
const onClock = async (page: Page): Promise<void> => {
  const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
  await page.clock.install({ time: new Date(`${today}T09:00:00+08:00`) });
  await page.reload();
  await expect(line(page)).toBeVisible();
};

test('on first start, with nothing to back up, closing does not wait', () =>
  withDesk(async (desk) => {
    await expect(desk.page.getByRole('heading', { name: '开始使用对接台' })).toBeVisible();
    await desk.restart();
    expect(backups(desk)).toEqual([]);
  }));

test('a backup a day: soon after start, the next one after midnight, none for a day without work', () =>
  withDesk(async (desk) => {
    const { page } = desk;
    await openShop(page, { name: '永兴测绘' }, [clerk]);
    await onClock(page);
    await expect(line(page)).toContainText('尚未备份');
    await page.clock.runFor(14_000);
    expect(backups(desk)).toEqual([]);
    await page.clock.runFor(2_000);
    await expect(line(page)).toContainText(/备份 \d\d:\d\d ✓/);
    expect(backups(desk)).toEqual([expect.stringMatching(/^duijie-\d{14}-daily\.djbak$/)]);

    // The whole day goes by, and the next: nothing was written.
    await page.clock.fastForward(48 * 3600_000);
    expect(backups(desk)).toHaveLength(1);
    await expect(line(page)).toContainText(/备份 \d{4}-\d\d-\d\d ✓/);

    await fillSheet(page, sheet('次日的单'));
    await issue(page);
    await page.clock.runFor(3600_000);
    await expect.poll(() => backups(desk).length).toBe(2);
    await expect(line(page)).toContainText(/备份 \d\d:\d\d ✓/);
    // Once a day, whatever else is written.
    await fillSheet(page, sheet('同一天的单'));
    await issue(page);
    await page.clock.runFor(3600_000);
    expect(backups(desk)).toHaveLength(2);
  }));

test('a backup on quit holds the last thing written; quitting again without work makes none', () =>
  withDesk(async (desk) => {
    await openShop(desk.page, { name: '永兴测绘' }, [clerk]);
    await fillSheet(desk.page, sheet('下班前的单'));
    const number = await issue(desk.page);
    const page = await desk.restart();
    expect(backups(desk)).toEqual([expect.stringMatching(/^duijie-\d{14}-quit\.djbak$/)]);
    await expect(line(page)).toContainText(/备份 \d\d:\d\d ✓/);
    const name = backups(desk)[0]!;
    await backupSettings(page);
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText('退出时');
    await openOrder(page, number);
    await desk.restart();
    expect(backups(desk)).toEqual([name]);
  }));

test('a folder that fails: red on every page, the remedy in the settings, and green again once mended', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'duijie-blocked-'));
  const folder = join(profile, 'backups');
  writeFileSync(folder, 'a file where the folder should be');
  const desk = await launchDesk({ profile, backups: folder, quitPatience: 80_000 });
  try {
    const { page } = desk;
    await openShop(page, { name: '永兴测绘' }, [clerk]);
    await onClock(page);
    await page.clock.runFor(16_000);
    const failed = line(page).getByRole('link', { name: '备份失败' });
    await expect(failed).toBeVisible();
    const [red, green] = await failed.evaluate((link) => {
      const { color } = getComputedStyle(link);
      const [r, g, b] = color.match(/\d+/g)!.map(Number) as [number, number, number];
      return [r, Math.max(g, b)];
    });
    expect(red).toBeGreaterThan(100 + green!);
    await expect(failed).toHaveAttribute('title', /文件夹/);

    // The way from the red word to what can be done.
    await failed.click();
    await expect(page.getByRole('heading', { name: '已有的备份' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(/上一次备份没有成功：.*请/);
    await page.getByRole('button', { name: '另存一份到别处' }).click();
    await expect(page.getByText('已另存：')).toBeVisible();
    expect(desk.savedFiles().filter((path) => path.endsWith('.djbak'))).toHaveLength(1);

    // Tried again by itself within the hour.
    unlinkSync(folder);
    await page.clock.runFor(3600_000);
    await expect(line(page)).toContainText(/备份 \d\d:\d\d ✓/);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/-daily\.djbak$/)]);
  } finally {
    await desk.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('storage is asked to be kept, every write waits for the disk, and printing does not break the work', () =>
  withDesk(async (desk) => {
    const { page } = desk;
    await page.addInitScript(() => {
      const asked: string[] = [];
      Object.assign(window, { durability: asked });
      const open = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        if (mode === 'readwrite')
          asked.push(`${[stores].flat().length > 1 ? 'journal' : 'one'} ${options?.durability}`);
        return open.call(this, stores, mode, options);
      };
    });
    await page.reload();
    await loadSample(page);
    await sit(page, { name: '刘敏', posts: ['clerk', 'finance'] });
    await expect.poll(() => page.evaluate(() => navigator.storage.persisted())).toBe(true);
    await fillSheet(page, sheet('打印前的单'));
    const first = await issue(page);
    const durability = await page.evaluate(() => (window as unknown as { durability: string[] }).durability);
    expect(new Set(durability.filter((d) => d.startsWith('journal')))).toEqual(new Set(['journal strict']));

    await openOrder(page, first);
    await tab(page, '单据');
    await page.getByRole('button', { name: '打印工作任务单', exact: true }).click();
    if (desk.shell === 'stand-in') {
      await expect.poll(() => desk.printed().length, { timeout: 30_000 }).toBe(1);
      expect(decodeURI(desk.printed()[0]!)).toContain(first);
    }
    await fillSheet(page, sheet('打印后的单'));
    const second = await issue(page);
    expect(Number(second.slice(8, 12))).toBe(Number(first.slice(8, 12)) + 1);
    await go(page, '/');
    await expect(line(page)).toBeVisible();
    await journal(page);
    expect((await rows<{ number: string }>(page, 'orders')).map((o) => o.number)).toEqual(
      expect.arrayContaining([first, second]),
    );
  }));

test('a page that breaks says so, gives the backup out, and is whole again after 重新加载', () =>
  withDesk(async (desk) => {
    const { page } = desk;
    await openShop(page, { name: '永兴测绘' }, [clerk]);
    await fillSheet(page, sheet('会坏的单'));
    const number = await issue(page);
    const id = await openOrder(page, number);
    const events = await journal(page);
    // What the page reads is damaged on the disk; the journal is not.
    await page.evaluate(
      (key) =>
        new Promise<void>((done, fail) => {
          const open = indexedDB.open('duijie-desk');
          open.onerror = () => fail(open.error);
          open.onsuccess = () => {
            const write = open.result.transaction('states', 'readwrite');
            write.objectStore('states').put({ id: key, number: 'x' });
            write.oncomplete = () => {
              open.result.close();
              done();
            };
          };
        }),
      id,
    );
    await page.reload();
    await expect(page.getByRole('heading', { name: '这一页出了问题' })).toBeVisible();
    await page.getByRole('button', { name: '导出备份' }).click();
    await expect(page.getByText('备份已导出。')).toBeVisible();
    const [saved] = desk.savedFiles().filter((path) => path.endsWith('.djbak'));
    const read = readBackup(new Uint8Array(readFileSync(saved!)));
    expect('file' in read && read.file.events.map((e) => e.id).sort()).toEqual(
      events.map((e) => e.id).sort(),
    );

    await page.getByRole('button', { name: '重新加载' }).click();
    await expect(page.locator('.ord-number')).toHaveText(number);
    await expect(page.getByRole('heading', { name: '这一页出了问题' })).toBeHidden();
    expect(await journal(page)).toEqual(events);
  }));
