/**
 * A backup that carries pictures: a zip of the journal's own file and the pictures as they are, each named by its
 * SHA-256. Any program opens it, even in a time without this one. What is read proves itself: every picture by its
 * name, and all that the journal file lists must be there.
 */
import { unzipSync, zipSync } from 'fflate';
import { sha256Hex } from '#shared/kernel/canonical';
import { endingOf } from './pictureType';

const JOURNAL = 'journal.djbak';
const PICTURE = /^pictures\/([0-9a-f]{64})\.[a-z0-9]{2,4}$/;

/** More than this in one file no browser hands on. Bytes. */
const MOST = 1_800_000_000;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** @throws Error with a Chinese sentence when it would be too large for one file */
export function zipBackup(
  journal: Uint8Array,
  pictures: ReadonlyMap<string, Uint8Array>,
  madeAt: string,
): Uint8Array {
  const size = [...pictures.values()].reduce((sum, p) => sum + p.length, journal.length);
  if (size > MOST)
    throw new Error(
      '照片和扫描件合起来超过 1.8 GB，装不进一个文件。请直接复制整个备份文件夹（里面有 pictures 子文件夹）',
    );
  // A zip knows no year before 1980, a machine with an empty battery does.
  const mtime = new Date(Math.max(Date.parse(madeAt) || 0, Date.UTC(2000, 0, 2)));
  const files = [...pictures].map(([hash, bytes]) => [`pictures/${hash}.${endingOf(bytes)}`, bytes] as const);
  return zipSync({ [JOURNAL]: journal, ...Object.fromEntries(files) }, { level: 0, mtime });
}

export interface Unzipped {
  journal: Uint8Array;
  pictures: Map<string, Uint8Array>;
}

/** Undefined for anything but a whole file whose pictures are what their names say. Never throws. */
export function unzipBackup(bytes: Uint8Array): Unzipped | undefined {
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, size, originalSize, compression }) => {
        // Kept as they are, nothing to unpack: a size that says otherwise is a damaged or a malicious one.
        if (compression !== 0 || size !== originalSize || size > bytes.length) throw new Error(name);
        if (name !== JOURNAL && !PICTURE.test(name)) throw new Error(name);
        return true;
      },
    });
    const { [JOURNAL]: journal, ...rest } = entries;
    if (!journal) return undefined;
    const pictures = new Map<string, Uint8Array>();
    for (const [name, picture] of Object.entries(rest)) {
      const hash = PICTURE.exec(name)![1]!;
      if (sha256Hex(picture) !== hash) return undefined;
      pictures.set(hash, picture);
    }
    return { journal, pictures };
  } catch {
    return undefined;
  }
}
