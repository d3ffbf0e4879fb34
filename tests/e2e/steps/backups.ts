/** Backups by hand, restored by hand; and what the journal on the disk really holds. */
import { expect, type Locator, type Page } from '@playwright/test';
import { chainBreaks } from '#shared/journal/chain';
import { compareEvents, type JournalEvent } from '#shared/journal/envelope';
import { go } from './shop';

/** One object store of the app's database, read behind the screens' back. */
export const rows = <T>(page: Page, store: string): Promise<T[]> =>
  page.evaluate(
    (name) =>
      new Promise<T[]>((done, fail) => {
        const open = indexedDB.open('duijie-desk');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onerror = () => fail(all.error);
          all.onsuccess = () => {
            open.result.close();
            done(all.result as T[]);
          };
        };
      }),
    store,
  );

/** Every event on the disk, oldest first. */
export const storedEvents = async (page: Page): Promise<JournalEvent[]> =>
  (await rows<{ events: JournalEvent[] }>(page, 'journal')).flatMap((p) => p.events).sort(compareEvents);

/** The journal, oldest first, proven whole down to each device's last event. */
export async function journal(page: Page): Promise<JournalEvent[]> {
  const [stored, heads] = await Promise.all([
    storedEvents(page),
    rows<{ device: string; seq: number; hash: string }>(page, 'heads'),
  ]);
  expect(chainBreaks(stored, new Map(heads.map((h) => [h.device, h])))).toEqual([]);
  return stored;
}

export async function backupSettings(page: Page): Promise<void> {
  await go(page, '/settings?section=backup');
  await expect(page.getByRole('heading', { name: '已有的备份' })).toBeVisible();
}

export async function backUpNow(page: Page): Promise<void> {
  await backupSettings(page);
  await page.getByRole('button', { name: '立即备份' }).click();
  await expect(page.getByText('已备份。')).toBeVisible();
}

/** Opens a backup of the list, by its file name. */
export const openBackup = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name: `恢复… ${name}` }).click();

/** The page that shows what is in a backup beside what is here. */
export const preview = (page: Page): Locator => page.getByRole('region', { name: '恢复前先核对' });

/** Figures of the preview: in the backup, on this machine. */
export async function figure(page: Page, label: string): Promise<string[]> {
  const row = preview(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
  await expect(row).toBeVisible();
  return row.getByRole('cell').allTextContents();
}
