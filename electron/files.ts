/** Files are written whole or not at all: temp file beside the target, fsync, read back, rename. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { numberedName } from './names';

/** A failure with a sentence for the person at the desk: what happened and what to do now. */
export class FileFault extends Error {
  constructor(
    readonly sentence: string,
    readonly code: string,
  ) {
    super(sentence);
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const tempMark = '.duijie-';
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException)?.code ?? 'UNKNOWN';

/** What a system error means for the user. `step` matters: EPERM on rename is a file held open on Windows. */
export function sentenceFor(code: string, step: 'folder' | 'write' | 'rename'): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return '磁盘空间不足，文件没有保存。请清理磁盘或换一个盘，再保存一次。';
    case 'EROFS':
      return '这个位置只能读不能写，文件没有保存。请换一个文件夹，再保存一次。';
    case 'EBUSY':
    case 'ETXTBSY':
      return '文件正被其他程序打开，没有保存。请先关闭打开它的程序（如 PDF 阅读器、WPS），再保存一次。';
    case 'EACCES':
    case 'EPERM':
      return step === 'rename'
        ? '文件正被其他程序打开，没有保存。请先关闭打开它的程序（如 PDF 阅读器、WPS），再保存一次。'
        : '没有权限写入这个文件夹，文件没有保存。请换一个文件夹，再保存一次。';
    case 'ENOENT':
    case 'ENOTDIR':
      return '文件夹不存在（移动硬盘或网络盘可能已断开），文件没有保存。请检查后再保存一次。';
    case 'EISDIR':
    case 'ENOTEMPTY':
      return '这里已有同名的文件夹，文件没有保存。请换一个文件名，再保存一次。';
    case 'ENAMETOOLONG':
      return '文件名或路径太长，文件没有保存。请换一个短一些的文件夹或文件名，再保存一次。';
    case 'EMISMATCH':
      return '写入后读回的内容不一致，磁盘可能有故障，文件没有保存。请换一个盘，再保存一次。';
    default:
      return `文件没有保存（系统错误 ${code}）。请换一个文件夹，再保存一次。`;
  }
}

/** Virus scanners hold a new file for a moment on Windows: a few short tries before giving up. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
      if (!held || attempt >= 4 || process.platform !== 'win32') throw error;
      await new Promise((done) => setTimeout(done, 80 * (attempt + 1)));
    }
  }
}

/** Makes the rename itself last through a power cut; Windows has no such call for folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/**
 * Write bytes to `path` atomically. The folder is made when missing.
 * @throws FileFault with a Chinese sentence; the former file, if any, is untouched then.
 */
export async function saveAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temp = join(folder, `${tempMark}${randomBytes(6).toString('hex')}.tmp`);
  let step: 'folder' | 'write' | 'rename' = 'folder';
  try {
    await mkdir(folder, { recursive: true });
    step = 'write';
    const handle = await open(temp, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const back = await readFile(temp);
    if (back.length !== bytes.length || sha256(back) !== sha256(bytes)) {
      throw Object.assign(new Error('read back differs'), { code: 'EMISMATCH' });
    }
    step = 'rename';
    await renamePatiently(temp, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(temp, { force: true }).catch(() => undefined);
    const code = codeOf(error);
    throw new FileFault(sentenceFor(code, step), code);
  }
}

/**
 * A path in `folder` under `name`, or `name (2)` … where a DIFFERENT file already has the name:
 * a paper saved earlier is never overwritten without a dialog, and saving the same paper twice makes one file.
 */
export async function freePath(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? name : numberedName(name, n));
    const there = await readFile(path).catch((error) => {
      // Nothing there, or no such folder: saving will make it or say why not. Unreadable things count as taken.
      return ['ENOENT', 'ENOTDIR'].includes(codeOf(error)) ? null : Buffer.alloc(0);
    });
    if (there === null || Buffer.compare(there, bytes) === 0 || n >= 200) return path;
  }
}

/** Temp files left by a crash or a power cut in one of our own folders. */
export async function sweepTemps(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (name.startsWith(tempMark) && name.endsWith('.tmp')) await rm(join(folder, name), { force: true });
  }
}
