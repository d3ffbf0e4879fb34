import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';

const folder = vi.hoisted(() => ({
  works: true,
  written: [] as { name: string; bytes: Uint8Array }[],
  meanwhile: undefined as (() => Promise<unknown>) | undefined,
}));
vi.mock('../../../renderer/platform/bridge', () => ({
  bridge: () => ({
    writeBackup: async (ask: { name: string; bytes: Uint8Array }) => {
      if (!folder.works) return { written: false, path: null, why: '磁盘空间不足' };
      folder.written.push(ask);
      await folder.meanwhile?.();
      return { written: true, path: `/b/${ask.name}` };
    },
  }),
}));

import { figuresHere, makeBackup, readBackup } from '../../../renderer/store/backup';
import { DeskDb } from '../../../renderer/store/db';
import { openShop, savePerson } from '../../../renderer/store/desk';
import { deviceOf, setDeviceLetter } from '../../../renderer/store/device';
import { allEvents } from '../../../renderer/store/journal';
import { differences } from '../../../renderer/store/rebuild';
import { restoreSafely, startOver } from '../../../renderer/store/replace';
import { loadSample } from '../../../renderer/store/sample';

let n = 0;
const open: DeskDb[] = [];
const fresh = () => {
  const db = new DeskDb(`replace-${n++}`);
  open.push(db);
  return db;
};
afterEach(async () => {
  folder.works = true;
  folder.written.length = 0;
  folder.meanwhile = undefined;
  for (const db of open.splice(0)) await db.delete();
});
const contentOf = (bytes: Uint8Array) => {
  const read = readBackup(bytes);
  if ('why' in read) throw new Error(read.why);
  return read.file;
};
const who = { person: { id: 'p', name: '王芳' }, posts: ['clerk'] as const };
const small = async (db: DeskDb, name = '永兴测绘') =>
  openShop({ name }, [{ name: '王芳', posts: ['clerk'], active: true }], db);

describe('restore', () => {
  it('backs up what is here, puts the backup in its place, and goes on under a new device name', async () => {
    const source = fresh();
    await loadSample(source);
    const { bytes } = await makeBackup(source);
    const db = fresh();
    await small(db);
    const before = await deviceOf(db);
    await db.formDrafts.put({ key: 'settings.shop', at: '', value: {} });

    expect(await restoreSafely(contentOf(bytes), '', {}, db)).toEqual({ done: true });
    const safety = readBackup(folder.written[0]!.bytes);
    expect('preview' in safety && safety.preview.shop).toBe('永兴测绘');
    expect(await db.orders.count()).toBe(12);
    expect(await differences(db)).toEqual([]);
    const device = await deviceOf(db);
    expect([before.id, (await deviceOf(source)).id]).not.toContain(device.id);
    expect(await db.formDrafts.count()).toBe(0);
    await savePerson({ name: '新人', posts: ['press'], active: true }, who, db);
    expect('why' in readBackup((await makeBackup(db)).bytes)).toBe(false);
  });

  it('changes nothing when the safety backup fails, unless a copy was saved elsewhere', async () => {
    const source = fresh();
    await small(source, '别的店');
    const file = contentOf((await makeBackup(source)).bytes);
    const db = fresh();
    await small(db);
    folder.works = false;
    expect(await restoreSafely(file, '', {}, db)).toEqual({
      done: false,
      what: 'backup',
      why: '磁盘空间不足',
    });
    expect((await db.shops.get('shop'))?.name).toBe('永兴测绘');
    // A copy from before the last thing written does not count.
    const copy = (await makeBackup(db)).head;
    await savePerson({ name: '刚来的', posts: ['press'], active: true }, who, db);
    expect(await restoreSafely(file, '', { copySaved: copy }, db)).toMatchObject({ what: 'backup' });
    const { head } = await makeBackup(db);
    expect(await restoreSafely(file, '', { copySaved: head }, db)).toEqual({ done: true });
    expect((await db.shops.get('shop'))?.name).toBe('别的店');
  });

  it('changes nothing when another window wrote after the safety backup was taken', async () => {
    const source = fresh();
    await small(source, '别的店');
    const file = contentOf((await makeBackup(source)).bytes);
    const db = fresh();
    await small(db);
    folder.meanwhile = () => savePerson({ name: '刚来的', posts: ['press'], active: true }, who, db);
    expect(await restoreSafely(file, '', {}, db)).toEqual({ done: false, what: 'changed' });
    expect((await db.people.toArray()).map((p) => p.name).sort()).toEqual(['刚来的', '王芳']);
    folder.meanwhile = undefined;
    expect(await restoreSafely(file, '', {}, db)).toEqual({ done: true });
  });

  it('keeps the letter chosen for this machine', async () => {
    const source = fresh();
    await small(source);
    const file = contentOf((await makeBackup(source)).bytes);
    const db = fresh();
    await small(db);
    await setDeviceLetter(db, 'B');
    await restoreSafely(file, 'B', {}, db);
    expect((await deviceOf(db)).letter).toBe('B');
  });
});

describe('starting over', () => {
  it('empties the journal after a backup that brings everything back', async () => {
    const db = fresh();
    await loadSample(db);
    const here = await figuresHere(db);
    expect(await startOver({}, db)).toEqual({ done: true });
    expect(await db.shops.count()).toBe(0);
    expect((await allEvents(db)).length).toBe(0);
    expect(await db.counters.count()).toBe(0);
    await restoreSafely(contentOf(folder.written[0]!.bytes), '', {}, db);
    const back = await figuresHere(db);
    expect([back.events, back.orders, back.people, back.lastAt]).toEqual([
      here.events,
      here.orders,
      here.people,
      here.lastAt,
    ]);
  });
  it('does not happen when the backup fails', async () => {
    const db = fresh();
    await small(db);
    folder.works = false;
    expect(await startOver({}, db)).toMatchObject({ done: false, what: 'backup' });
    expect(await db.shops.count()).toBe(1);
  });
});

describe('a backup file', () => {
  const altered = async (change: (file: Record<string, unknown>) => void) => {
    const db = fresh();
    await small(db);
    const file = JSON.parse(strFromU8(gunzipSync((await makeBackup(db)).bytes)));
    change(file);
    return readBackup(gzipSync(strToU8(JSON.stringify(file))));
  };
  it('is refused when the shop, the letter or the date was flipped, not only an event', async () => {
    for (const key of ['shop', 'letter', 'madeAt', 'device'])
      expect(await altered((f) => (f[key] = key === 'letter' ? 'C' : `${f[key]}x`)), key).toEqual({
        why: 'damaged',
      });
  });
  it('never throws on figures no event can have', () => {
    const text = '{"format":"duijie-journal/1","count":1e999,"events":[]}';
    expect(readBackup(gzipSync(strToU8(text)))).toEqual({ why: 'damaged' });
    expect(readBackup(new Uint8Array())).toEqual({ why: 'unreadable' });
    expect(readBackup(gzipSync(strToU8('{"format":"other"}')))).toEqual({ why: 'notABackup' });
  });
});
