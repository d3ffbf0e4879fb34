/**
 * A small backup file cut at every byte and flipped at every byte, taken through the same steps as the screen does:
 * read, and only when proven, restored over a journal that must not be harmed.
 */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const folder = vi.hoisted(() => ({ files: new Map<string, Uint8Array>() }));
vi.mock('../../renderer/platform/bridge', () => ({
  bridge: () => ({
    writeBackup: async () => ({ written: true, path: '/b/x' }),
    listBackups: async () => ({
      backups: [...folder.files.keys()]
        .sort()
        .reverse()
        .map((name) => ({ name, bytes: 1, at: '' })),
    }),
    readBackup: async ({ name }: { name: string }) => ({ bytes: folder.files.get(name) ?? null }),
  }),
}));

import { unzipSync, zipSync } from 'fflate';
import { digestOf } from '#shared/kernel/canonical';
import { settings as en } from '../../renderer/i18n/en/settings';
import { settings as zh } from '../../renderer/i18n/zh/settings';
import { makeBackup, picturesIn, readBackup } from '../../renderer/store/backup';
import { keepBlob } from '../../renderer/store/blobs';
import { DeskDb } from '../../renderer/store/db';
import { openShop } from '../../renderer/store/desk';
import { newestIntact } from '../../renderer/store/intactBackup';
import { makeWholeBackup } from '../../renderer/store/pictures';
import { restoreSafely } from '../../renderer/store/replace';
import { chance, seed, short } from './seed';

let here: DeskDb;
let good: Uint8Array;
let content: string;
const stateOf = async (db: DeskDb) =>
  digestOf(await Promise.all(db.tables.filter((t) => t.name !== 'meta').map((t) => t.toArray())));

beforeAll(async () => {
  const there = new DeskDb('there');
  await openShop({ name: '别的店' }, [{ name: '王芳', posts: ['clerk'], active: true }], there);
  good = (await makeBackup(there)).bytes;
  content = digestOf(readBackup(good));
  here = new DeskDb('here');
  await openShop({ name: '永兴测绘' }, [{ name: '刘敏', posts: ['clerk'], active: true }], here);
});
afterAll(async () => {
  await here.delete();
});

/** Restored when it proves, as the screen would. What proves must say exactly what was saved. */
async function tryRestore(bytes: Uint8Array): Promise<'refused' | 'same'> {
  const read = readBackup(bytes);
  if ('file' in read) {
    expect(digestOf(read)).toBe(content);
    return 'same';
  }
  expect(zh.backup.refused[read.why]).toMatch(/请换一份|不是对接台的备份/);
  expect(zh.backup.refused[read.why]).toContain('这里的数据没有动');
  expect(en.backup.refused[read.why].length).toBeGreaterThan(20);
  return 'refused';
}

describe('a small backup file', () => {
  test('cut at every byte: always refused', async () => {
    // The short form takes every third byte, another third each run.
    const [first, step] = short ? [chance('cuts').whole(3), 3] : [0, 1];
    for (let at = first; at < good.length; at += step)
      expect(await tryRestore(good.slice(0, at)), `${at}`).toBe('refused');
  });

  test('something behind its end', async () => {
    for (const more of [[0], [0x1f], [...good], new Array(1000).fill(0)])
      await tryRestore(new Uint8Array([...good, ...more]));
  });

  test('a bit flipped at every byte: refused, or it says exactly what was saved', async () => {
    const before = await stateOf(here);
    const dice = chance('bits');
    const said = { refused: 0, same: 0 };
    const flip = async (at: number, bit: number) => {
      const bytes = good.slice();
      bytes[at] = bytes[at]! ^ (1 << bit);
      const outcome = await tryRestore(bytes);
      said[outcome] += 1;
      // gzip's head (time, system, hints), its tail (a checksum the file's own digest makes needless), and the bits
      // that fill the last byte before the tail carry nothing of the backup.
      if (at >= 10 && at < good.length - 9) expect(outcome, `byte ${at} bit ${bit}`).toBe('refused');
    };
    for (let at = 0; at < good.length; at++) {
      // All eight bits of every byte in the long form; in the short one any bit of every third.
      if (short) {
        if (dice.whole(3) === 0) await flip(at, dice.whole(8));
      } else for (let bit = 0; bit < 8; bit++) await flip(at, bit);
    }
    expect(await stateOf(here)).toBe(before);
    console.log(
      `backup of ${good.length} bytes: cut, and ${said.refused + said.same} flips (seed ${seed}): ` +
        `${said.refused} refused, ${said.same} in bytes that carry nothing`,
    );
  });

  test('the good one is restored: the door is not simply shut', async () => {
    const read = readBackup(good);
    if (!('file' in read)) throw new Error(read.why);
    expect(await restoreSafely(read.file, '', {}, here)).toEqual({ done: true });
    expect((await here.shops.get('shop'))?.name).toBe('别的店');
  });
});

describe('the newest backup that proves', () => {
  const half = () => good.slice(0, good.length / 2);
  test('is found behind damaged ones', async () => {
    folder.files = new Map([
      ['duijie-3-daily.djbak', half()],
      ['duijie-2-daily.djbak', new Uint8Array()],
      ['duijie-1-daily.djbak', good],
      ['duijie-0-daily.djbak', good],
    ]);
    expect((await newestIntact())?.name).toBe('duijie-1-daily.djbak');
  });
  test('is none where all are damaged, or there are none', async () => {
    folder.files = new Map([['duijie-3-daily.djbak', half()]]);
    expect(await newestIntact()).toBeUndefined();
    folder.files = new Map();
    expect(await newestIntact()).toBeUndefined();
  });
});

describe('a backup that carries pictures', () => {
  let zip: Uint8Array;
  let pictures: Map<string, Uint8Array>;
  beforeAll(async () => {
    const db = new DeskDb('pictures');
    await openShop({ name: '照片店' }, [{ name: '王芳', posts: ['clerk'], active: true }], db);
    for (const n of [1, 2, 3]) await keepBlob(new Uint8Array([0xff, 0xd8, 0xff, n, n, n]), 'image/jpeg', db);
    zip = (await makeWholeBackup(db)).bytes;
    const read = readBackup(zip);
    if (!('file' in read)) throw new Error(read.why);
    pictures = new Map(picturesIn(read.file));
    content = digestOf(read);
    await db.delete();
  });
  const outcome = (bytes: Uint8Array): 'refused' | 'same' => {
    const read = readBackup(bytes);
    if (!('file' in read)) return 'refused';
    // What proves says exactly what was saved, pictures and all.
    expect(digestOf(read)).toBe(content);
    expect(picturesIn(read.file)).toEqual(pictures);
    return 'same';
  };

  test('cut at every byte: always refused', () => {
    for (let at = 0; at < zip.length; at++) expect(outcome(zip.slice(0, at)), `${at}`).toBe('refused');
  });
  test('a bit flipped at every byte: refused, or it holds exactly what was saved', () => {
    const said = { refused: 0, same: 0 };
    const first = chance('zip').whole(3);
    for (let at = short ? first : 0; at < zip.length; at += short ? 3 : 1)
      for (let bit = 0; bit < 8; bit += short ? 3 : 1) {
        const bytes = zip.slice();
        bytes[at] = bytes[at]! ^ (1 << bit);
        said[outcome(bytes)] += 1;
      }
    expect(said.refused).toBeGreaterThan(said.same);
    console.log(
      `backup with pictures, ${zip.length} bytes: ${said.refused} flips refused, ${said.same} say the same`,
    );
  });
  test('a picture exchanged, taken out or added is refused', () => {
    const files = unzipSync(zip);
    const names = Object.keys(files).filter((n) => n.startsWith('pictures/'));
    const made = (change: (f: typeof files) => void) => {
      const copy = { ...files };
      change(copy);
      return outcome(zipSync(copy, { level: 0 }));
    };
    expect(made(() => undefined)).toBe('same');
    expect(made((f) => delete f[names[0]!])).toBe('refused');
    expect(made((f) => Object.assign(f, { [names[0]!]: f[names[1]!]! }))).toBe('refused');
    expect(made((f) => Object.assign(f, { 'x.txt': new Uint8Array(1) }))).toBe('refused');
    expect(made((f) => delete f['journal.djbak'])).toBe('refused');
    // Packed small and unpacked to anything: nothing of ours is packed.
    expect(outcome(zipSync(files, { level: 9 }))).toBe('refused');
  });
});
