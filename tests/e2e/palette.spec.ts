/** Ctrl+K: orders by a few characters, as fast as one can type. */
import { expect, type Page, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { loadSample, type Someone, sit } from './steps/shop';

const clerk: Someone = { name: '刘敏', posts: ['clerk', 'finance'] };

let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await loadSample(desk.page);
});
test.afterAll(() => desk?.close());

const field = (page: Page) => page.getByRole('combobox', { name: '查找与命令' });

/** A disk that is busy: whoever reads the clients waits until what this returns is called. */
async function busyDisk(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        const open = indexedDB.open('duijie-desk');
        open.onsuccess = () => {
          const clients = open.result.transaction('clients', 'readwrite').objectStore('clients');
          let busy = true;
          Object.assign(window, { letGo: () => (busy = false) });
          const turn = () => {
            if (busy) clients.get('none').onsuccess = turn;
            else open.result.close();
          };
          turn();
          held();
        };
      }),
  );
  return () => page.evaluate(() => void (window as unknown as { letGo(): void }).letGo());
}

test('Enter before the answer is there waits for it, and opens the order that was asked for', async () => {
  const { page } = desk;
  await sit(page, clerk);
  const letGo = await busyDisk(page);
  await page.keyboard.press('Control+k');
  await field(page).fill('2026-0007');
  await page.keyboard.press('Enter');
  await letGo();
  await expect(page.locator('.ord-number')).toHaveText('CH-2026-0007');
  await expect(field(page)).toBeHidden();
});

test('Enter for words that were changed since runs nothing by itself', async () => {
  const { page } = desk;
  const letGo = await busyDisk(page);
  await page.keyboard.press('Control+k');
  await field(page).fill('2026-0002');
  await page.keyboard.press('Enter');
  await field(page).fill('2026-0006');
  await letGo();
  await expect(page.getByRole('option').first()).toContainText('CH-2026-0006');
  await expect(field(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.ord-number')).toHaveText('CH-2026-0006');
});
