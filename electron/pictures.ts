/**
 * Photos and scans beside the backups, in a folder of their own: each a file named by the SHA-256 of its bytes, and
 * written once. So a daily backup stays small however many photos there are.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer, Ask } from '#shared/bridge';
import { FileFault, saveAtomically, sha256 } from './files';

const FOLDER = 'pictures';
/** The contract lets nothing but a hash through: it is a file name everywhere. */
const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);
const pathOf = (backups: string, hash: string): string => join(backups, FOLDER, hash);

export async function listPictures(backups: string): Promise<string[]> {
  const entries = await readdir(join(backups, FOLDER), { withFileTypes: true }).catch(() => []);
  return entries.filter((e) => e.isFile() && isHash(e.name)).map((e) => e.name);
}

export async function keepPicture(backups: string, ask: Ask<'keepPicture'>): Promise<Answer<'keepPicture'>> {
  const no = (why: string) => ({ kept: false, why });
  if (sha256(ask.bytes) !== ask.sha256) return no('照片在传送中损坏，没有备份。请再备份一次。');
  const path = pathOf(backups, ask.sha256);
  try {
    const there = await stat(path).catch(() => null);
    if (there?.size === ask.bytes.length && (await readPicture(backups, ask.sha256)).bytes)
      return { kept: true };
    await saveAtomically(path, ask.bytes);
    return { kept: true };
  } catch (error) {
    return no(error instanceof FileFault ? error.sentence : `照片没有备份（${String(error)}）。`);
  }
}

/** Null for what is not there or no longer what its name says. */
export async function readPicture(backups: string, hash: string): Promise<Answer<'readPicture'>> {
  const file = await readFile(pathOf(backups, hash)).catch(() => null);
  return { bytes: file && sha256(file) === hash ? new Uint8Array(file) : null };
}
