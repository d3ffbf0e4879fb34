/** The prices of printing as a register: money scope, the last word stands, the same after a rebuild. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decimal } from '#shared/kernel/decimal';
import { defaultRates } from '#shared/print/rates';
import { DeskDb } from '../../../renderer/store/db';
import type { Who } from '../../../renderer/store/desk';
import { allEvents } from '../../../renderer/store/journal';
import { savePrintRates } from '../../../renderer/store/printRates';
import { rebuild } from '../../../renderer/store/rebuild';
import { recordsOf } from '../../../renderer/store/registers';

const who: Who = { person: { id: 'p1', name: '刘敏' }, posts: ['clerk'] };
let db: DeskDb;
beforeEach(() => {
  db = new DeskDb(`rates-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

test('saved twice, one record; scope money; rebuilt from the journal', async () => {
  await savePrintRates(defaultRates, who, db);
  await savePrintRates({ ...defaultRates, plate: decimal('50') }, who, db);
  const kept = await recordsOf('printRates', db);
  expect(kept).toMatchObject([{ id: 'printRates', plate: '50', colourReam: '20' }]);
  expect((await allEvents(db)).map((e) => e.scope)).toEqual(['money', 'money']);
  await rebuild(db);
  expect(await recordsOf('printRates', db)).toEqual(kept);
});

test('what is no price is not written', async () => {
  const bad = { ...defaultRates, margin: decimal('1') };
  await expect(savePrintRates(bad, who, db)).rejects.toThrow();
  expect(await recordsOf('printRates', db)).toEqual([]);
});
