import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listBackups, readBackup, writeBackup } from '../../../electron/backups';
import {
  FileFault,
  freePath,
  saveAtomically,
  sentenceFor,
  sha256,
  sweepTemps,
} from '../../../electron/files';
import { keepPicture, listPictures, readPicture } from '../../../electron/pictures';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe('atomic save', () => {
  test('makes the folder, writes the bytes, replaces a former file, leaves no temp file', async () => {
    const path = join(folder, '新建', 'a.pdf');
    await saveAtomically(path, bytes('one'));
    await saveAtomically(path, bytes('two'));
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(join(folder, '新建'))).toEqual(['a.pdf']);
  });

  test('a target that is a folder fails with a sentence and leaves nothing behind', async () => {
    mkdirSync(join(folder, 'a.pdf', 'inside'), { recursive: true });
    const fault = await saveAtomically(join(folder, 'a.pdf'), bytes('x')).catch((error) => error);
    expect(fault).toBeInstanceOf(FileFault);
    expect(fault.sentence).toMatch(/没有保存。请.+再/);
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  test('a former file survives a save that cannot be finished', async () => {
    const path = join(folder, 'kept.pdf');
    writeFileSync(path, 'former');
    // A name too long for the disk fails at the rename, after the temp file was written whole.
    const fault = await saveAtomically(join(folder, 'x'.repeat(300)), bytes('new')).catch((error) => error);
    expect(fault.code).toBe('ENAMETOOLONG');
    expect(readFileSync(path, 'utf8')).toBe('former');
    expect(readdirSync(folder)).toEqual(['kept.pdf']);
  });

  // For root every folder is writable, and Windows knows no such mode: there the sentences below are the test.
  const modesCount = process.platform !== 'win32' && process.getuid?.() !== 0;
  if (modesCount) {
    test('a read-only folder', async () => {
      chmodSync(folder, 0o500);
      const fault = await saveAtomically(join(folder, 'a'), bytes('x')).catch((error) => error);
      chmodSync(folder, 0o700);
      expect(fault.sentence).toContain('没有权限');
    });
  }

  test.each([
    ['ENOSPC', 'write', '磁盘空间不足'],
    ['EROFS', 'write', '只能读不能写'],
    ['EACCES', 'write', '没有权限'],
    ['EPERM', 'rename', '正被其他程序打开'],
    ['EBUSY', 'rename', '正被其他程序打开'],
    ['ENOENT', 'write', '文件夹不存在'],
    ['EIO', 'write', 'EIO'],
  ] as const)('%s at %s says what happened and what to do', (code, step, words) => {
    expect(sentenceFor(code, step)).toContain(words);
    expect(sentenceFor(code, step)).toMatch(/请/);
  });

  test('a free path: same bytes share a name, other bytes get a number, a folder of that name counts as taken', async () => {
    writeFileSync(join(folder, 'a.pdf'), 'one');
    mkdirSync(join(folder, 'b.pdf'));
    expect(await freePath(folder, 'a.pdf', bytes('one'))).toBe(join(folder, 'a.pdf'));
    expect(await freePath(folder, 'a.pdf', bytes('two'))).toBe(join(folder, 'a (2).pdf'));
    expect(await freePath(folder, 'b.pdf', bytes('two'))).toBe(join(folder, 'b (2).pdf'));
    expect(await freePath(join(folder, 'a.pdf', 'no folder'), 'c', bytes('x'))).toContain('no folder');
  });

  test('temp files of a crash are swept, others stay', async () => {
    writeFileSync(join(folder, '.duijie-00ff.tmp'), '');
    writeFileSync(join(folder, 'mine.tmp'), '');
    await sweepTemps(folder);
    expect(readdirSync(folder)).toEqual(['mine.tmp']);
  });
});

describe('backups', () => {
  const write = (name: string, text: string, keep = 3) =>
    writeBackup(folder, { name, bytes: bytes(text), sha256: sha256(bytes(text)), keep });

  test('a missing folder lists nothing and is made by the first backup', async () => {
    const fresh = join(folder, '备份');
    expect(await listBackups(fresh)).toEqual([]);
    const text = bytes('first');
    expect(
      await writeBackup(fresh, { name: 'a-1.duijie', bytes: text, sha256: sha256(text), keep: 3 }),
    ).toEqual({
      written: true,
      path: join(fresh, 'a-1.duijie'),
    });
  });

  test.each(['..', '.hidden', 'con.duijie', 'nul'])('%s is no backup name', async (name) => {
    expect((await write(name, 'x')).written).toBe(false);
    expect((await readBackup(folder, name)).bytes).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('files the user put there are neither listed as backups of other names nor dropped', async () => {
    writeFileSync(join(folder, '说明.txt'), 'mine');
    writeFileSync(join(folder, 'other-1.zip'), 'mine');
    for (let n = 1; n <= 5; n++) await write(`desk-${n}.duijie`, String(n), 2);
    expect(readdirSync(folder).sort()).toContain('说明.txt');
    expect(readdirSync(folder)).toContain('other-1.zip');
    expect(readdirSync(folder).filter((name) => name.startsWith('desk-'))).toHaveLength(2);
    expect(readdirSync(folder)).toContain('desk-5.duijie');
  });

  test('a backup that was moved away is a sentence, not an error', async () => {
    expect((await readBackup(folder, 'gone.duijie')).why).toContain('已不在');
  });
});

describe('pictures beside the backups', () => {
  const put = (text: string, name = text) =>
    keepPicture(folder, { sha256: sha256(bytes(name)), bytes: bytes(text) });

  test('each is a file named by its hash, written once, and read only while it is what its name says', async () => {
    expect(await listPictures(folder)).toEqual([]);
    expect(await put('one')).toEqual({ kept: true });
    const hash = sha256(bytes('one'));
    const path = join(folder, 'pictures', hash);
    const before = statSync(path).mtimeMs;
    expect(await put('one')).toEqual({ kept: true });
    expect(statSync(path).mtimeMs).toBe(before);
    expect(await listPictures(folder)).toEqual([hash]);
    expect((await readPicture(folder, hash)).bytes).toEqual(bytes('one'));
    writeFileSync(path, 'eno');
    expect((await readPicture(folder, hash)).bytes).toBeNull();
    // The same length, but not the same: written anew.
    expect(await put('one')).toEqual({ kept: true });
    expect((await readPicture(folder, hash)).bytes).toEqual(bytes('one'));
  });

  test('bytes damaged on their way are not taken, what is missing is no error', async () => {
    expect(await put('one', 'two')).toMatchObject({ kept: false, why: expect.stringContaining('损坏') });
    expect((await readPicture(folder, sha256(bytes('gone')))).bytes).toBeNull();
    writeFileSync(join(folder, 'pictures'), '');
    expect((await put('one')).why).toMatch(/没有保存/);
  });

  test('they are no backups: neither listed nor dropped with them', async () => {
    await put('one');
    for (let n = 1; n <= 3; n++) {
      const text = bytes(String(n));
      await writeBackup(folder, { name: `desk-${n}.djbak`, bytes: text, sha256: sha256(text), keep: 1 });
    }
    expect((await listBackups(folder)).map((b) => b.name)).toEqual(['desk-3.djbak']);
    expect(await listPictures(folder)).toHaveLength(1);
  });
});
