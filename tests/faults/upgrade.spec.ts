/** The data of every earlier release, opened in the real browser: all of it is there, and work goes on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { compareEvents, type JournalEvent } from '#shared/journal/envelope';
import { journal, rows } from '../e2e/steps/backups';
import { fillSheet, issue } from '../e2e/steps/order';
import { sit } from '../e2e/steps/shop';
import { type RawDatabase, writeRaw } from './rawDatabase';
import { sheet, withDesk } from './withDesk';

const read = (version: number): RawDatabase =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/databases/v${version}.json`), 'utf8'));

for (const version of [1, 2, 3])
  test(`data of schema ${version}: every event in today’s pages, every order listed, the next number goes on`, () =>
    withDesk(async ({ page }) => {
      const raw = read(version);
      // The app lets go of its own database while the older one is put in its place.
      await page.addInitScript(() => {
        const { open } = IDBFactory.prototype;
        IDBFactory.prototype.open = function (name, wanted) {
          if (sessionStorage.getItem('away') && wanted !== undefined && wanted >= 40)
            throw new DOMException('away', 'UnknownError');
          return open.call(this, name, wanted);
        };
      });
      await page.evaluate(() => sessionStorage.setItem('away', 'yes'));
      await page.reload();
      await expect(page.getByRole('heading', { name: '这台电脑上的数据打不开' })).toBeVisible();
      await page.evaluate(
        () =>
          new Promise<void>((ok, fail) => {
            const gone = indexedDB.deleteDatabase('duijie-desk');
            gone.onsuccess = () => ok();
            gone.onerror = () => fail(gone.error);
          }),
      );
      await page.evaluate(`(${writeRaw})('duijie-desk', ${JSON.stringify(raw)})`);
      await page.evaluate(() => sessionStorage.setItem('away', ''));
      await page.reload();
      await sit(page, { name: '刘敏', posts: ['clerk'] });
      const old = (raw.rows.events as (JournalEvent & { about: string })[])
        .map(({ about: _, ...event }) => event)
        .sort(compareEvents);
      // journal() proves the chain down to each device's last event.
      expect(await journal(page)).toEqual(old);
      const numbers = (orders: unknown) => (orders as { number: string }[]).map((o) => o.number).sort();
      expect(numbers(await rows(page, 'orders'))).toEqual(numbers(raw.rows.orders));
      await fillSheet(page, sheet('升级之后'));
      expect(await issue(page)).toMatch(/^CH-\d{4}-\d{4}$/);
      const after = await journal(page);
      expect(after.slice(0, old.length)).toEqual(old);
      expect(after.length).toBeGreaterThan(old.length);
    }));
