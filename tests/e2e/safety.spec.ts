/**
 * The worst day: the machine is gone, or its data is. Backed up by hand, everything comes back from the folder: the
 * same orders, numbers and history; a damaged file never gets past the door.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { compareEvents } from '#shared/journal/envelope';
import { type Desk, launchDesk } from '../shell/launch';
import {
  backUpNow,
  backupSettings,
  figure,
  journal,
  openBackup,
  preview,
  rows,
  storedEvents,
} from './steps/backups';
import { fillSheet, issue, openOrder, tab } from './steps/order';
import { go, loadSample, type Someone, sit } from './steps/shop';

const clerk: Someone = { name: '刘敏', posts: ['clerk', 'finance'] };

test.describe.configure({ mode: 'serial' });
let folder: string;
let desk: Desk;
/** Backup files, oldest first. */
const files = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.djbak'))
    .sort();
const newest = (reason: string) =>
  files()
    .filter((name) => name.includes(`-${reason}.`))
    .at(-1)!;

const newSheet = (project: string) => ({
  type: '控制测量',
  client: '保定市徐水区水利局',
  project,
  items: [{ name: 'E 级 GNSS 控制点', unit: '点', quantity: '6', unitPrice: '1200' }],
});
const serial = (number: string) => Number(number.slice(8, 12));
const history = async (page: Page, number: string) => {
  await openOrder(page, number);
  await tab(page, '经过');
  const table = page.getByRole('tabpanel', { name: '经过' });
  await expect(table).toContainText('下达');
  return table.innerText();
};

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duijie-backups-'));
});
test.afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Before {
  number: string;
  history: string;
  events: Awaited<ReturnType<typeof journal>>;
  orders: unknown[];
  device: string;
}
let before: Before;
const deviceOf = async (page: Page) =>
  (await rows<{ key: string; value: { id: string; letter: string } }>(page, 'meta')).find(
    (row) => row.key === 'device',
  )!.value;

test('a backup by hand lies in the folder, and the status line says when', async () => {
  desk = await launchDesk({ backups: folder, quitPatience: 20_000 });
  const { page } = desk;
  await loadSample(page);
  await sit(page, clerk);
  await fillSheet(page, newSheet('徐水水库控制网'));
  const number = await issue(page);
  await backUpNow(page);
  expect(files()).toHaveLength(1);
  expect(newest('hand')).toBe(files()[0]);
  await expect(page.getByRole('navigation', { name: '主要页面' })).toContainText(/备份 \d\d:\d\d ✓/);
  before = {
    number,
    history: await history(page, number),
    events: await journal(page),
    orders: await rows(page, 'orders'),
    device: (await deviceOf(page)).id,
  };
  await desk.close();
});

test('on an empty machine the newest backup brings back the same orders, numbers and history', async () => {
  // Nothing was written after the backup: none was made on quit.
  expect(files()).toHaveLength(1);
  desk = await launchDesk({ backups: folder, quitPatience: 20_000 });
  const { page } = desk;
  await page.getByRole('radio', { name: '从备份恢复' }).check();
  await openBackup(page, newest('hand'));
  expect(await figure(page, '工单')).toEqual([String(before.orders.length), '（空）']);
  expect(await figure(page, '流水条数')).toEqual([String(before.events.length), '（空）']);
  await expect(preview(page)).toContainText('恢复不会覆盖任何东西');
  // The machine it came from is gone: this one takes its place, without being asked to type anything.
  await expect(preview(page).getByRole('radio', { name: /由这台接替/ })).toBeChecked();
  await preview(page).getByRole('button', { name: '恢复这份备份' }).click();
  await expect(page.getByRole('navigation', { name: '主要页面' })).toBeVisible();
  await sit(page, clerk);

  expect(await journal(page)).toEqual(before.events);
  expect(await rows(page, 'orders')).toEqual(before.orders);
  expect(await history(page, before.number)).toBe(before.history);
});

test('work goes on under a new device name; the next number follows without twin or gap', async () => {
  const { page } = desk;
  await fillSheet(page, newSheet('徐水水库复测'));
  const number = await issue(page);
  expect(number.slice(0, 8)).toBe(before.number.slice(0, 8));
  expect(serial(number)).toBe(serial(before.number) + 1);
  const events = await journal(page);
  const added = events.filter((e) => !before.events.some((old) => old.id === e.id));
  expect(events).toHaveLength(before.events.length + added.length);
  expect(new Set(added.map((e) => e.device))).toEqual(new Set([(await deviceOf(page)).id]));
  expect((await deviceOf(page)).id).not.toBe(before.device);
  // After all that was restored, in the journal's order.
  expect(
    events
      .sort(compareEvents)
      .slice(before.events.length)
      .map((e) => e.id)
      .sort(),
  ).toEqual(added.map((e) => e.id).sort());
});

test('restoring over data: what is here is backed up first, the word is typed, and it can be undone', async () => {
  const { page } = desk;
  const old = newest('hand');
  const here = await journal(page);
  await backupSettings(page);
  await openBackup(page, old);
  await expect(preview(page)).toContainText(`这台电脑比备份多 ${here.length - before.events.length} 条流水`);
  const restore = preview(page).getByRole('button', { name: '恢复这份备份' });
  await expect(restore).toBeDisabled();
  await preview(page).getByRole('textbox').fill('恢复');
  await restore.click();
  await expect.poll(async () => (await storedEvents(page)).length).toBe(before.events.length);
  await sit(page, clerk);

  await backupSettings(page);
  await openBackup(page, newest('restore'));
  expect(await figure(page, '流水条数')).toEqual([String(here.length), String(before.events.length)]);
  await preview(page).getByRole('textbox').fill('恢复');
  await restore.click();
  await expect.poll(async () => (await storedEvents(page)).length).toBe(here.length);
  expect(await journal(page)).toEqual(here);
  await sit(page, clerk);
});

test('a damaged file is refused in a sentence and changes nothing; the next intact one is restored', async () => {
  const { page } = desk;
  const intact = newest('hand');
  const bytes = readFileSync(join(folder, intact));
  const flipped = Buffer.from(bytes);
  flipped[flipped.length >> 1]! ^= 0x01;
  const soon = new Date(Date.now() + 60_000);
  const plant = (name: string, content: Buffer) => {
    writeFileSync(join(folder, name), content);
    utimesSync(join(folder, name), soon, soon);
    return name;
  };
  const damaged = [
    plant('duijie-20990101000002-daily.djbak', flipped),
    plant('duijie-20990101000001-daily.djbak', bytes.subarray(0, bytes.length - 100)),
    plant('duijie-20990101000000-daily.djbak', Buffer.from('')),
  ];
  const here = await journal(page);
  await go(page, '/');
  await backupSettings(page);
  await expect(page.getByRole('row').filter({ hasText: '.djbak' }).first()).toContainText(damaged[0]!);
  for (const name of damaged) {
    await openBackup(page, name);
    await expect(page.getByRole('alert').filter({ hasText: '这里的数据没有动' })).toContainText(
      /这份备份损坏了|读不出来.*没有拷贝完整/,
    );
    await expect(preview(page)).toBeHidden();
    expect(await journal(page)).toEqual(here);
    await page.getByRole('alert').getByRole('button', { name: '关闭' }).click();
  }
  await openBackup(page, intact);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await preview(page).getByRole('textbox').fill('恢复');
  await preview(page).getByRole('button', { name: '恢复这份备份' }).click();
  await expect.poll(async () => (await storedEvents(page)).length).toBe(before.events.length);
  expect(await journal(page)).toEqual(before.events);
  for (const name of damaged) rmSync(join(folder, name));
});

test('the other machine lives on: a restored copy takes a letter of its own, so that numbers never meet', async () => {
  const second = await launchDesk({ backups: folder, quitPatience: 20_000 });
  try {
    const { page } = second;
    await page.getByRole('radio', { name: '从备份恢复' }).check();
    await openBackup(page, newest('hand'));
    await preview(page).getByRole('radio', { name: '还编，这台另用一个字母' }).check();
    await preview(page).getByRole('button', { name: '恢复这份备份' }).click();
    await sit(page, clerk);
    await fillSheet(page, newSheet('另一台电脑的单'));
    expect(await issue(page)).toMatch(/^CH-\d{4}-0001-B$/);
    expect((await deviceOf(page)).letter).toBe('B');
    await journal(page);
  } finally {
    await second.close();
  }
});

test('no folder to save to: nothing is replaced until the person has saved a copy', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'duijie-no-folder-'));
  const blocked = join(profile, 'backups');
  writeFileSync(blocked, 'a file where the folder should be');
  const other = await launchDesk({ profile, backups: blocked, quitPatience: 20_000 });
  try {
    const { page } = other;
    await loadSample(page);
    await sit(page, clerk);
    const here = await journal(page);
    await backupSettings(page);
    await page.locator('input[type=file]').setInputFiles(join(folder, newest('hand')));
    await preview(page).getByRole('textbox').fill('恢复');
    await preview(page).getByRole('button', { name: '恢复这份备份' }).click();
    await expect(preview(page).getByRole('alert')).toContainText('恢复前的安全备份没有做成，所以什么也没动');
    expect(await journal(page)).toEqual(here);
    await preview(page).getByRole('button', { name: '先把现在的数据另存为文件' }).click();
    await expect(preview(page)).toContainText('已另存。现在可以继续。');
    expect(other.savedFiles().filter((path) => path.endsWith('.djbak'))).toHaveLength(1);
    await preview(page).getByRole('button', { name: '恢复这份备份' }).click();
    await expect.poll(async () => (await storedEvents(page)).length).toBe(before.events.length);
    expect(await journal(page)).toEqual(before.events);

    // Clearing everything asks for the same copy.
    await sit(page, clerk);
    await backupSettings(page);
    await page.getByRole('button', { name: '清除示例，开始用…' }).click();
    const dialog = page.getByRole('dialog', { name: '清除示例，开始用' });
    await dialog.getByRole('textbox').fill('清空');
    await dialog.getByRole('button', { name: '清空', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('什么也没动');
    expect(await journal(page)).toEqual(before.events);
    await dialog.getByRole('button', { name: '先把现在的数据另存为文件' }).click();
    await expect(dialog).toContainText('已另存。现在可以继续。');
    await dialog.getByRole('button', { name: '清空', exact: true }).click();
    await expect(page.getByRole('heading', { name: '开始使用对接台' })).toBeVisible();
    expect(await journal(page)).toEqual([]);
  } finally {
    await other.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
