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

import { digestOf } from '#shared/kernel/canonical';
import { settings as en } from '../../renderer/i18n/en/settings';
import { settings as zh } from '../../renderer/i18n/zh/settings';
import { makeBackup, readBackup } from '../../renderer/store/backup';
import { DeskDb } from '../../renderer/store/db';
import { openShop } from '../../renderer/store/desk';
import { newestIntact } from '../../renderer/store/intactBackup';
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
