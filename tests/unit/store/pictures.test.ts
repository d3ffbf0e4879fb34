/** Photos and scans into the backups folder, into the one file that is carried away, and back. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';

const folder = vi.hoisted(() => ({
  works: true,
  backups: new Map<string, Uint8Array>(),
  pictures: new Map<string, Uint8Array>(),
  puts: 0,
}));
vi.mock('../../../renderer/platform/bridge', () => ({
  bridge: () => ({
    writeBackup: async ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
      folder.backups.set(name, bytes);
      return { written: true, path: `/b/${name}` };
    },
    keepPicture: async ({ sha256, bytes }: { sha256: string; bytes: Uint8Array }) => {
      if (!folder.works) return { kept: false, why: '磁盘空间不足' };
      folder.puts += 1;
      folder.pictures.set(sha256, bytes);
      return { kept: true };
    },
    listPictures: async () => ({ pictures: [...folder.pictures.keys()] }),
    readPicture: async ({ sha256 }: { sha256: string }) => ({ bytes: folder.pictures.get(sha256) ?? null }),
  }),
}));

import { backupNow } from '../../../renderer/store/autoBackup';
import { type BackupContent, makeBackup, picturesIn, readBackup } from '../../../renderer/store/backup';
import { keepBlob } from '../../../renderer/store/blobs';
import { DeskDb } from '../../../renderer/store/db';
import { openShop } from '../../../renderer/store/desk';
import { carried, makeWholeBackup, pictureOf, picturesLost } from '../../../renderer/store/pictures';
import { recover } from '../../../renderer/store/recover';
import { restoreSafely, startOver } from '../../../renderer/store/replace';

let n = 0;
const open: DeskDb[] = [];
const fresh = () => {
  const db = new DeskDb(`pictures-${n++}`);
  open.push(db);
  return db;
};
afterEach(async () => {
  folder.works = true;
  folder.backups.clear();
  folder.pictures.clear();
  folder.puts = 0;
  for (const db of open.splice(0)) await db.delete();
});
const jpeg = (k: number) => new Uint8Array([0xff, 0xd8, 0xff, k, k, k]);
const pdf = new TextEncoder().encode('%PDF-1.7 scan');
async function shopWith(...pictures: Uint8Array[]): Promise<DeskDb> {
  const db = fresh();
  await openShop({ name: '永兴测绘' }, [{ name: '王芳', posts: ['clerk'], active: true }], db);
  for (const bytes of pictures) await keepBlob(bytes, 'x', db);
  return db;
}
const proven = (bytes: Uint8Array): BackupContent => {
  const read = readBackup(bytes);
  if ('why' in read) throw new Error(read.why);
  return read.file;
};
const newest = () => proven([...folder.backups.values()].at(-1)!);
const bytesOf = async (db: DeskDb) => (await db.blobs.toArray()).map((b) => [b.type, [...b.bytes]]).sort();

describe('pictures beside the backups', () => {
  it('each goes there once, however many backups; the journal file lists them and stays small', async () => {
    const db = await shopWith(jpeg(1), pdf);
    expect(await backupNow('hand', db)).toMatchObject({ ok: true });
    await keepBlob(jpeg(2), 'image/jpeg', db);
    expect(await backupNow('hand', db)).toMatchObject({ ok: true });
    expect(folder.puts).toBe(3);
    expect(newest().pictures).toHaveLength(3);
    expect(newest().format).toBe('duijie-journal/2');
  });
  it('a shop without pictures writes the file it always wrote', async () => {
    const db = await shopWith();
    expect(await backupNow('hand', db)).toMatchObject({ ok: true });
    expect(newest().format).toBe('duijie-journal/1');
    expect(newest()).not.toHaveProperty('pictures');
    expect(readBackup((await makeWholeBackup(db)).bytes)).toMatchObject({ preview: { pictures: 0 } });
  });
  it('a folder that takes no picture makes the backup not good, but the journal is there', async () => {
    const db = await shopWith(jpeg(1));
    folder.works = false;
    expect(await backupNow('hand', db)).toMatchObject({ ok: false, why: '磁盘空间不足' });
    expect(folder.backups.size).toBe(1);
    folder.works = true;
    expect(await backupNow('hand', db)).toMatchObject({ ok: true });
  });
  it('restored on another machine they come back from beside it, with their kinds', async () => {
    await backupNow('hand', await shopWith(jpeg(1), pdf));
    const db = fresh();
    expect(await picturesLost(newest(), db)).toBe(0);
    expect(await restoreSafely(newest(), '', {}, db)).toEqual({ done: true });
    expect(await bytesOf(db)).toEqual([
      ['application/pdf', [...pdf]],
      ['image/jpeg', [...jpeg(1)]],
    ]);
  });
  it('one changed beside the backups is not taken for the one that was kept; its loss is told before', async () => {
    await backupNow('hand', await shopWith(jpeg(1), jpeg(2)));
    const [first, second] = [...folder.pictures.keys()];
    folder.pictures.set(first!, jpeg(9));
    folder.pictures.delete(second!);
    const db = fresh();
    expect(await picturesLost(newest(), db)).toBe(1);
    expect(await restoreSafely(newest(), '', {}, db)).toEqual({ done: true });
    expect(await db.blobs.count()).toBe(0);
    expect(await pictureOf(second!, db)).toEqual({ fault: 'missing' });
  });
  it('starting over puts them there first, so that the restore afterwards has them', async () => {
    const db = await shopWith(jpeg(1));
    expect(await startOver({}, db)).toEqual({ done: true });
    expect(await db.blobs.count()).toBe(0);
    expect(await restoreSafely(newest(), '', {}, db)).toEqual({ done: true });
    expect(await db.blobs.count()).toBe(1);
  });
});

describe('the one file that is carried away', () => {
  it('holds everything: restored where there is no folder, by either way', async () => {
    const { bytes } = await makeWholeBackup(await shopWith(jpeg(1), pdf));
    const file = proven(bytes);
    expect([...picturesIn(file)!.values()].map((p) => [...p]).sort()).toEqual(
      [[...pdf], [...jpeg(1)]].sort(),
    );
    const db = fresh();
    expect(await picturesLost(file, db)).toBe(0);
    expect(await restoreSafely(file, '', {}, db)).toEqual({ done: true });
    expect(await db.blobs.count()).toBe(2);
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
    await recover(file);
    vi.unstubAllGlobals();
  });
  it('a backup of the folder goes with its pictures; what is no backup goes as it is', async () => {
    const db = await shopWith(jpeg(1), jpeg(2));
    await backupNow('hand', db);
    const plain = [...folder.backups.values()].at(-1)!;
    expect(picturesIn(proven(await carried(plain, fresh())))?.size).toBe(2);
    const damaged = plain.slice(0, 50);
    expect(await carried(damaged, db)).toBe(damaged);
  });
  it('leaves out one that is damaged on this machine instead of making a file that is refused', async () => {
    const db = await shopWith(jpeg(1), jpeg(2));
    const [first] = await db.blobs.toArray();
    await db.blobs.put({ ...first!, bytes: jpeg(7) });
    expect(await pictureOf(first!.hash, db)).toEqual({ fault: 'changed' });
    const file = proven((await makeWholeBackup(db)).bytes);
    expect(file.pictures).toHaveLength(1);
    expect(await backupNow('hand', db)).toMatchObject({ ok: true });
    expect(folder.pictures.has(first!.hash)).toBe(false);
    // Here it is mended by a backup from before the damage.
    folder.pictures.set(first!.hash, first!.bytes);
    expect(await restoreSafely(newest(), '', {}, db)).toEqual({ done: true });
    expect(await pictureOf(first!.hash, db)).toMatchObject({ bytes: first!.bytes });
  });
  it('is proven by its own hash in the journal file of this machine as well', async () => {
    const made = await makeBackup(await shopWith(jpeg(3)));
    expect(made.file.pictures).toEqual(proven(made.bytes).pictures);
  });
});
