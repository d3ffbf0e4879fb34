/**
 * Saving where the disk says no: full, read-only, held by another program, dying in the middle. The former file and
 * the backups stay as they were, nothing half-written is left, and the person is told what to do.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const fault = vi.hoisted(() => ({
  /** Which call fails, and with what; `times` −1 for always. */
  at: '' as '' | 'mkdir' | 'open' | 'writeFile' | 'sync' | 'readFile' | 'rename',
  code: '',
  times: -1,
}));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const due = (call: string): boolean => {
    if (fault.at !== call || fault.times === 0) return false;
    fault.times -= 1;
    return true;
  };
  const failing =
    <A extends unknown[], R>(name: string, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (due(name)) throw Object.assign(new Error(`${fault.code}: injected`), { code: fault.code });
      return call(...args);
    };
  return {
    ...real,
    mkdir: failing('mkdir', real.mkdir),
    readFile: failing('readFile', real.readFile),
    rename: failing('rename', real.rename),
    open: failing('open', async (...args: Parameters<typeof real.open>) => {
      const handle = await real.open(...args);
      const { writeFile, sync } = handle;
      // A disk that fills up takes the first half and refuses the rest.
      handle.writeFile = async (data) => {
        if (fault.at === 'writeFile') await writeFile.call(handle, (data as Uint8Array).subarray(0, 3));
        return failing('writeFile', writeFile.bind(handle))(data);
      };
      handle.sync = failing('sync', sync.bind(handle));
      return handle;
    }),
  };
});

import { listBackups, writeBackup } from '../../electron/backups';
import { FileFault, freePath, saveAtomically, sha256 } from '../../electron/files';
import { cleanName, numberedName } from '../../electron/names';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-faults-'));
});
afterEach(() => {
  fault.at = '';
  fault.times = -1;
  rmSync(folder, { recursive: true, force: true });
});
const bytes = (text: string) => new TextEncoder().encode(text);
const backup = (n: number, size = 0) => {
  const content = new Uint8Array([...bytes(`backup ${n}`), ...new Uint8Array(size)]);
  return { name: `duijie-${n}-daily.djbak`, bytes: content, sha256: sha256(content), keep: 3 };
};
/** What happened and what to do now; nothing of the system's own English. */
const sentence = /没有(保存|写入)[^。]*。请[^。]+。$|请[^。]+。$/;

const cases = (['mkdir', 'open', 'writeFile', 'sync', 'readFile', 'rename'] as const).flatMap((at) =>
  ['ENOSPC', 'EROFS', 'EACCES', 'EPERM', 'EBUSY', 'EIO', 'EDQUOT'].map((code) => [at, code] as const),
);

describe.each(cases)('%s fails with %s', (at, code) => {
  test('a paper: the former one stays whole, nothing half is left', async () => {
    const path = join(folder, 'CH-2026-0001-工作任务单.pdf');
    await saveAtomically(path, bytes('the former paper'));
    Object.assign(fault, { at, code });
    const error: unknown = await saveAtomically(path, bytes('the new paper')).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(FileFault);
    expect((error as FileFault).code).toBe(code);
    expect((error as FileFault).sentence).toMatch(sentence);
    fault.at = '';
    expect(readFileSync(path, 'utf8')).toBe('the former paper');
    expect(readdirSync(folder)).toEqual(['CH-2026-0001-工作任务单.pdf']);
    // Tried again once there is room.
    await saveAtomically(path, bytes('the new paper'));
    expect(readFileSync(path, 'utf8')).toBe('the new paper');
  });

  test('a backup: none of the former ones is dropped for it', async () => {
    for (const n of [1, 2, 3]) await writeBackup(folder, backup(n));
    const before = readdirSync(folder).sort();
    Object.assign(fault, { at, code });
    const answer = await writeBackup(folder, backup(4));
    fault.at = '';
    expect(answer.written).toBe(false);
    expect(answer.why).toMatch(sentence);
    expect(readdirSync(folder).sort()).toEqual(before);
    for (const n of [1, 2, 3])
      expect(new Uint8Array(readFileSync(join(folder, backup(n).name)))).toEqual(backup(n).bytes);
    expect((await writeBackup(folder, backup(4))).written).toBe(true);
  });
});

/** A disk of our own that can really be full; only the system's owner may mount one. */
const mounts = process.platform === 'linux' && process.getuid?.() === 0;
const tried = (() => {
  if (!mounts) return 'needs Linux and root to mount a small disk';
  const point = mkdtempSync(join(tmpdir(), 'desk-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', point], { stdio: 'pipe' });
    execFileSync('umount', [point]);
    return '';
  } catch (error) {
    return `this system does not let a small disk be mounted (${String(error).split('\n')[0]})`;
  } finally {
    rmSync(point, { recursive: true, force: true });
  }
})();
if (tried) console.log(`a really full disk and a really read-only one: not tried, ${tried}`);

describe.runIf(!tried)('a real disk of 256 KB', () => {
  let disk: string;
  beforeEach(() => {
    disk = join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]);
  });
  afterEach(() => {
    execFileSync('umount', [disk]);
  });

  test('full: the paper is not saved, the former one stays, and room made is room used', async () => {
    const path = join(disk, 'a.pdf');
    await saveAtomically(path, new Uint8Array(100_000).fill(1));
    writeFileSync(join(disk, 'other'), new Uint8Array(80_000));
    const error: unknown = await saveAtomically(path, new Uint8Array(100_000).fill(2)).catch(
      (e: unknown) => e,
    );
    expect((error as FileFault).sentence).toContain('磁盘空间不足');
    expect(readFileSync(path)[99_999]).toBe(1);
    expect(readdirSync(disk).sort()).toEqual(['a.pdf', 'other']);
    rmSync(join(disk, 'other'));
    await saveAtomically(path, new Uint8Array(100_000).fill(2));
    expect(readFileSync(path)[99_999]).toBe(2);
  });

  test('full: the backups there are stay, all of them readable', async () => {
    for (const n of [1, 2, 3]) expect((await writeBackup(disk, backup(n, 50_000))).written).toBe(true);
    const answer = await writeBackup(disk, backup(4, 150_000));
    expect(answer).toMatchObject({ written: false, why: expect.stringContaining('磁盘空间不足') });
    expect((await listBackups(disk)).map((b) => b.name).sort()).toEqual([1, 2, 3].map((n) => backup(n).name));
    for (const n of [1, 2, 3]) {
      expect(sha256(readFileSync(join(disk, backup(n).name)))).toBe(backup(n, 50_000).sha256);
    }
  });

  test('read-only: said so, for a paper and for a backup', async () => {
    await saveAtomically(join(disk, 'a.pdf'), bytes('former'));
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const error: unknown = await saveAtomically(join(disk, 'a.pdf'), bytes('new')).catch((e: unknown) => e);
    expect((error as FileFault).sentence).toContain('只能读不能写');
    expect((await writeBackup(disk, backup(1))).why).toContain('只能读不能写');
    expect(readFileSync(join(disk, 'a.pdf'), 'utf8')).toBe('former');
  });
});

describe('names no disk likes', () => {
  const names = [
    '📄工作任务单👨‍👩‍👧‍👦.pdf',
    `${'测'.repeat(85)}.pdf`,
    `${'x'.repeat(251)}.pdf`,
    `${'👍🏽'.repeat(60)}.pdf`,
    'CON.pdf',
    'nul',
    'com1.tar.gz',
    'LPT³.pdf',
    'a:b*c?"<>|.pdf',
    '../../etc/passwd',
    '..\\..\\windows\\system32\\x.pdf',
    '  .隐藏.pdf. . ',
    'gpj.\u202efdp.exe',
    'a\u0000b\u001f.pdf',
    'half\ud800.pdf',
    '.',
    '..',
    '',
    '\u200e',
    `.${'长'.repeat(300)}`,
  ];
  test.each(names)('%j is saved under a name every system takes', async (name) => {
    const clean = cleanName(name);
    expect(Buffer.byteLength(numberedName(clean, 199))).toBeLessThanOrEqual(255);
    expect(clean).not.toMatch(/[<>:"/\\|?*\u202e]|^\.|[ .]$|^(con|nul|com1|lpt³)(\.|$)/i);
    expect([...clean].every((c) => (c.codePointAt(0) ?? 0) > 31)).toBe(true);
    expect(cleanName(clean)).toBe(clean);
    // What is on the disk reads back by the very name that was asked for.
    const first = await freePath(folder, clean, bytes('one'));
    await saveAtomically(first, bytes('one'));
    const second = await freePath(folder, clean, bytes('two'));
    await saveAtomically(second, bytes('two'));
    expect(readdirSync(folder).sort()).toEqual([clean, numberedName(clean, 2)].sort());
    expect(readFileSync(join(folder, clean), 'utf8')).toBe('one');
  });
});
