/** Backups without a shell: the folder `backups` in the origin's private files (OPFS), apart from IndexedDB. */
import { type BackupFile, byNewest, surplusBackups } from '#shared/backups';
import type { Answer, Ask } from '#shared/bridge';
import { sentenceFor } from './browser-folder';

/** Files being written; never listed, swept at the next backup. */
const tempEnd = '.part';

export async function backupsFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('backups', { create: true });
}

export async function digest(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function write(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const out = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await out.write(bytes as BufferSource);
  await out.close();
}

export const read = async (folder: FileSystemDirectoryHandle, name: string): Promise<ArrayBuffer> =>
  (await (await folder.getFileHandle(name)).getFile()).arrayBuffer();

export async function filesIn(folder: FileSystemDirectoryHandle): Promise<FileSystemFileHandle[]> {
  const files: FileSystemFileHandle[] = [];
  for await (const handle of folder.values()) {
    if (handle.kind === 'file') files.push(handle as FileSystemFileHandle);
  }
  return files;
}

/** Same promise as the shell's: written, read back with the sent digest, and only then are old ones dropped. */
export async function keepBackup(ask: Ask<'writeBackup'>): Promise<Answer<'writeBackup'>> {
  try {
    if ((await digest(ask.bytes as BufferSource)) !== ask.sha256) {
      return { written: false, path: null, why: '备份内容在传送中损坏，没有写入。请再备份一次。' };
    }
    const folder = await backupsFolder();
    const temp = `${ask.name}${tempEnd}`;
    await write(folder, temp, ask.bytes);
    const whole = (await digest(await read(folder, temp))) === ask.sha256;
    if (whole) await write(folder, ask.name, ask.bytes);
    await folder.removeEntry(temp);
    if (!whole || (await digest(await read(folder, ask.name))) !== ask.sha256) {
      return { written: false, path: null, why: '备份写入后读回不一致，磁盘可能有故障。请换一个盘备份。' };
    }
    for (const name of surplusBackups(await keptBackups(), ask.name, ask.keep)) {
      await folder.removeEntry(name);
    }
    return { written: true, path: null };
  } catch (error) {
    return { written: false, path: null, why: sentenceFor(error).replace('文件没有保存', '备份没有写入') };
  }
}

/** Newest first. */
export async function keptBackups(): Promise<BackupFile[]> {
  const folder = await backupsFolder();
  const kept: BackupFile[] = [];
  for (const handle of await filesIn(folder)) {
    if (handle.name.endsWith(tempEnd)) continue;
    const file = await handle.getFile();
    kept.push({ name: file.name, bytes: file.size, at: new Date(file.lastModified).toISOString() });
  }
  return kept.sort(byNewest);
}

export async function keptBackup(name: string): Promise<Answer<'readBackup'>> {
  try {
    return { bytes: new Uint8Array(await read(await backupsFolder(), name)) };
  } catch {
    return { bytes: null, why: '没有这个备份，浏览器的数据可能被清除过。' };
  }
}
