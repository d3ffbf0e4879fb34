/** The backups folder: write verified, list, read. */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupFile, byNewest, surplusBackups } from '#shared/backups';
import type { Answer, Ask } from '#shared/bridge';
import { FileFault, saveAtomically, sha256 } from './files';
import { cleanName } from './names';

/** The contract lets letters, digits, dot, dash and underscore through: `..`, dot files and `con.zip` still are not names. */
const isName = (name: string): boolean => !name.startsWith('.') && cleanName(name) === name;

/** Backups there are, newest first; a missing folder is an empty list. */
export async function listBackups(folder: string): Promise<BackupFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files: BackupFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || !isName(entry.name) || !/^[\w.-]+$/.test(entry.name)) continue;
    const facts = await stat(join(folder, entry.name)).catch(() => null);
    if (facts) files.push({ name: entry.name, bytes: facts.size, at: facts.mtime.toISOString() });
  }
  return files.sort(byNewest);
}

/**
 * Write one backup and drop what is older than the newest `keep`.
 * Nothing is dropped unless the new one has been read back from the disk with the digest it was sent with.
 */
export async function writeBackup(folder: string, ask: Ask<'writeBackup'>): Promise<Answer<'writeBackup'>> {
  const no = (why: string) => ({ written: false, path: null, why });
  if (!isName(ask.name)) return no('备份文件名不合规，没有写入。');
  if (sha256(ask.bytes) !== ask.sha256) return no('备份内容在传送中损坏，没有写入。请再备份一次。');
  const path = join(folder, ask.name);
  try {
    await saveAtomically(path, ask.bytes);
    if (sha256(await readFile(path)) !== ask.sha256) {
      return no('备份写入后读回不一致，磁盘可能有故障。请换一个盘备份。');
    }
  } catch (error) {
    return no(error instanceof FileFault ? error.sentence : `备份没有写入（${String(error)}）。`);
  }
  for (const name of surplusBackups(await listBackups(folder), ask.name, ask.keep)) {
    // A surplus file that cannot be deleted (held open) is no reason to call the backup failed.
    await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
  return { written: true, path };
}

export async function readBackup(folder: string, name: string): Promise<Answer<'readBackup'>> {
  if (!isName(name)) return { bytes: null, why: '没有这个备份文件。' };
  try {
    const file = await readFile(join(folder, name));
    return { bytes: new Uint8Array(file) };
  } catch (error) {
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
      bytes: null,
      why: gone ? '备份文件已不在文件夹里，可能被移走或删除。' : '备份文件读不出来，请检查磁盘。',
    };
  }
}
