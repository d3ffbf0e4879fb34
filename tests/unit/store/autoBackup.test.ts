/** What may go into the backup folder, and when. */
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';

const folder = vi.hoisted(() => ({ names: [] as string[] }));
vi.mock('../../../renderer/platform/bridge', () => ({
  bridge: () => ({
    writeBackup: async ({ name }: { name: string }) => {
      folder.names.push(name);
      return { written: true, path: `/b/${name}` };
    },
    listBackups: async () => ({ backups: folder.names.map((name) => ({ name, bytes: 1, at: '' })) }),
  }),
}));

import { backupNow, backupOnQuit } from '../../../renderer/store/autoBackup';
import { makeBackup, readBackup } from '../../../renderer/store/backup';
import { DeskDb } from '../../../renderer/store/db';
import { openShop, savePerson } from '../../../renderer/store/desk';
import { allEvents } from '../../../renderer/store/journal';
import { restoreSafely } from '../../../renderer/store/replace';

let n = 0;
const open: DeskDb[] = [];
const shop = async () => {
  const db = new DeskDb(`auto-${n++}`);
  open.push(db);
  await openShop({ name: '永兴测绘' }, [{ name: '王芳', posts: ['clerk'], active: true }], db);
  return db;
};
const who = { person: { id: 'p', name: '王芳' }, posts: ['clerk'] as const };
afterEach(async () => {
  folder.names.length = 0;
  for (const db of open.splice(0)) await db.delete();
});

it('on quit: a backup when something was written since, none when nothing was, one when the file is gone', async () => {
  const db = await shop();
  await backupOnQuit(db);
  expect(folder.names).toHaveLength(1);
  await backupOnQuit(db);
  expect(folder.names).toHaveLength(1);
  await savePerson({ name: '新人', posts: ['press'], active: true }, who, db);
  await backupOnQuit(db);
  expect(folder.names).toHaveLength(2);
  folder.names.length = 0;
  await backupOnQuit(db);
  expect(folder.names).toHaveLength(1);
});

const changeEvent = (db: DeskDb, seq: number) =>
  db.journal.toCollection().modify(({ events }) => {
    for (const e of events) if (e.seq === seq) e.actor.name = '改过';
  });

it('a journal damaged on this machine is never put among the good backups, nor restored over without a copy', async () => {
  const db = await shop();
  const good = (await makeBackup(db)).bytes;
  await changeEvent(db, 1);
  const status = await backupNow('daily', db);
  expect(status).toMatchObject({ ok: false, why: expect.stringContaining('流水有损坏') });
  expect(folder.names).toEqual([]);
  const read = readBackup(good);
  if ('why' in read) throw new Error(read.why);
  expect(await restoreSafely(read.file, '', {}, db)).toMatchObject({ done: false, what: 'backup' });
  expect(await restoreSafely(read.file, '', { copySaved: (await makeBackup(db)).head }, db)).toEqual({
    done: true,
  });
  expect(await backupNow('daily', db)).toMatchObject({ ok: true });
});

it('the last event changed or cut off is seen, too: the chain’s head tells', async () => {
  const changed = await shop();
  await changeEvent(changed, 2);
  expect((await makeBackup(changed)).whole).toBe(false);
  const cut = await shop();
  const last = (await allEvents(cut)).reduce((a, b) => (a.at > b.at ? a : b));
  await cut.journal.toCollection().modify((page) => {
    page.events = page.events.filter((e) => e.id !== last.id);
  });
  expect((await makeBackup(cut)).whole).toBe(false);
});
