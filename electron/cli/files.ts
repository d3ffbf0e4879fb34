/** Reading the job file and writing the papers: each call either does all it says or says in one line why not. */
import { mkdir, open, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Stop, short } from './args';

const MOST_BYTES = 64_000_000;

/** Text of the job file. Throws Stop when it can't be had. */
export async function readText(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new Stop(`${short(path)} 是目录，不是工单文件。`);
    if (info.size > MOST_BYTES) throw new Stop(`${short(path)} 太大，不像是一份工单文件。`);
    bytes = await readFile(path);
  } catch (error) {
    throw error instanceof Stop ? error : new Stop(`读不了工单文件 ${short(path)}：${reason(error)}。`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Stop(`${short(path)} 不是 UTF-8 编码的文本，请在表格或编辑器里另存为 UTF-8。`);
  }
}

/**
 * All files or none: written beside their place and flushed, then moved there. Throws Stop when the folder can't be
 * written; what was there before stays.
 */
export async function writeAll(
  folder: string,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<void> {
  const mark = `.${process.pid}-${Date.now().toString(36)}.tmp`;
  const made = await makeFolder(folder);
  const waiting: string[] = [];
  try {
    for (const { name, bytes } of files) {
      const path = join(folder, `.${name}${mark}`);
      waiting.push(path);
      const handle = await open(path, 'wx');
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    for (const { name } of files) {
      const place = join(folder, name);
      if (await isFolder(place)) throw new Stop(`${short(place)} 是目录，写不了同名的文件。`);
    }
    for (const { name } of files) {
      await rename(join(folder, `.${name}${mark}`), join(folder, name));
      waiting.shift();
    }
  } catch (error) {
    for (const path of waiting) await rm(path, { force: true });
    if (made) await rmdir(folder).catch(() => {});
    throw error instanceof Stop ? error : new Stop(`写不了目录 ${short(folder)}：${reason(error)}。`);
  }
}

/**
 * True when it was not there before. One step at a time: mkdir's own `recursive` never returns on some systems
 * where a folder can't be made at all (/proc).
 */
async function makeFolder(folder: string): Promise<boolean> {
  if (await isFolder(folder)) return false;
  const whole = resolve(folder);
  if (dirname(whole) !== whole) await makeFolder(dirname(whole));
  try {
    await mkdir(whole);
    return true;
  } catch (error) {
    if (await isFolder(folder)) return false;
    throw new Stop(`建不了目录 ${short(folder)}：${reason(error)}。`);
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

const reasons: Record<string, string> = {
  ENOENT: '没有这个文件或目录',
  ENOTDIR: '路径中有一段不是目录',
  EISDIR: '这是目录',
  EEXIST: '已有同名的文件',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘满了',
  EDQUOT: '超出磁盘配额',
  ENAMETOOLONG: '名字太长',
  EBUSY: '文件正被别的程序占用',
  ELOOP: '链接绕成了圈',
};

export function reason(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return (typeof code === 'string' && reasons[code]) || (typeof code === 'string' ? code : '原因不明');
}

/** A path as the person meant it: relative to where the command was typed, also when npm changed the folder. */
export function typedPath(path: string, env: NodeJS.ProcessEnv = process.env): string {
  const from = env.npm_lifecycle_event === 'documents' ? env.INIT_CWD : undefined;
  return from ? resolve(from, path) : path;
}
