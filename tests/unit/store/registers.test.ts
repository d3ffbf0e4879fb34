/** Registers: written through append, the last word stands, rebuilt from the journal; what can't be read leaves no row. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registerRecord } from '#shared/register/registers';
import { blobOf, keepBlob } from '../../../renderer/store/blobs';
import { DeskDb } from '../../../renderer/store/db';
import type { Who } from '../../../renderer/store/desk';
import { allEvents } from '../../../renderer/store/journal';
import { rebuild } from '../../../renderer/store/rebuild';
import { recordsOf, saveRecords } from '../../../renderer/store/registers';

const who: Who = { person: { id: 'p1', name: '刘敏' }, posts: ['clerk'] };
let db: DeskDb;
beforeEach(() => {
  db = new DeskDb(`registers-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

test('several records in one append; the last word stands; the same after a rebuild', async () => {
  const [id] = await saveRecords(
    'instrument',
    [{ name: '水准仪', calibratedUntil: '2026-05-01' }, { name: 'GNSS 接收机' }],
    who,
    db,
  );
  await saveRecords('instrument', [{ id, name: '水准仪', calibratedUntil: '2027-05-01' }], who, db);
  const kept = await recordsOf('instrument', db);
  expect(kept.map((r) => [r.name, r.calibratedUntil])).toEqual([
    ['水准仪', '2027-05-01'],
    ['GNSS 接收机', undefined],
  ]);
  await rebuild(db);
  expect(await recordsOf('instrument', db)).toEqual(kept);
});

test('one record that does not fit: none is written', async () => {
  const bad = [{ name: '全站仪' }, { name: '', calibratedUntil: 'soon' }];
  await expect(saveRecords('instrument', bad, who, db)).rejects.toThrow();
  expect((await allEvents(db)).length).toBe(0);
  expect(await recordsOf('instrument', db)).toEqual([]);
});

test('an event of another subject, or with data of no shape, leaves no record', () => {
  const subject = { kind: 'instrument' as const, id: 'i1' };
  expect(registerRecord({ type: 'instrument.saved', subject, data: { name: 5 } })).toBeUndefined();
  expect(
    registerRecord({ type: 'instrument.saved', subject: { kind: 'client', id: 'c' }, data: { name: 'x' } }),
  ).toBeUndefined();
  expect(registerRecord({ type: '__proto__.saved', subject, data: { name: 'x' } })).toBeUndefined();
});

test('a picture is found by the hash of its bytes', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const hash = await keepBlob(bytes, 'image/jpeg', db);
  expect(hash).toBe('039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81');
  expect(await keepBlob(bytes, 'image/jpeg', db)).toBe(hash);
  expect((await blobOf(hash, db))?.bytes).toEqual(bytes);
  expect(await db.blobs.count()).toBe(1);
});
