/**
 * Photos and scans out of `blobs`, proven: bytes that are no longer what their hash says are told as such. And their
 * way to and from a backup: one file each beside the backups, or all of them in the one file a person carries away.
 */
import { bridge } from '../platform/bridge';
import {
  type BackupContent,
  type MadeBackup,
  makeBackup,
  picturesIn,
  readBackup,
  sealBackup,
} from './backup';
import { zipBackup } from './backupZip';
import { type DeskDb, db as theDb } from './db';
import { typeOf } from './pictureType';

/** The browser's own digest: off this thread, and ten times as fast over a hundred pictures. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export type Picture = { bytes: Uint8Array; type: string } | { fault: 'missing' | 'changed' };

export async function pictureOf(hash: string, db: DeskDb = theDb): Promise<Picture> {
  const kept = await db.blobs.get(hash);
  if (!kept) return { fault: 'missing' };
  return (await hashOf(kept.bytes)) === hash ? { bytes: kept.bytes, type: kept.type } : { fault: 'changed' };
}

const soundBytes = async (hash: string, db: DeskDb): Promise<Uint8Array | undefined> => {
  const picture = await pictureOf(hash, db);
  return 'bytes' in picture ? picture.bytes : undefined;
};

/**
 * New pictures to the folder beside the backups, one in memory at a time; what is there already stays as it is.
 * @returns why not all could be kept; '' when they are. A picture damaged here is none to keep.
 */
export async function keepPictures(hashes: readonly string[], db: DeskDb = theDb): Promise<string> {
  if (hashes.length === 0) return '';
  const there = new Set((await bridge().listPictures({})).pictures);
  for (const hash of hashes) {
    if (there.has(hash)) continue;
    const bytes = await soundBytes(hash, db);
    if (!bytes) continue;
    const { kept, why } = await bridge().keepPicture({ sha256: hash, bytes });
    if (!kept) return why ?? '照片没有备份';
  }
  return '';
}

/** The one file a person carries away: the journal, and with it every picture of this machine. */
export async function makeWholeBackup(db: DeskDb = theDb): Promise<MadeBackup> {
  const made = await makeBackup(db);
  return made.file.pictures ? { ...made, bytes: await packed(made.file, db) } : made;
}

/** A backup of the folder with its pictures in it, from here or from beside it; those nowhere to be had are left out. */
export async function packed(file: BackupContent, db: DeskDb = theDb): Promise<Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const hash of file.pictures ?? []) {
    const bytes = picturesIn(file)?.get(hash) ?? (await soundBytes(hash, db)) ?? (await fromFolder(hash));
    if (bytes) found.set(hash, bytes);
  }
  const pictures = [...found.keys()];
  const { pictures: _, ...bare } = file;
  const journal = sealBackup(pictures.length ? { ...bare, pictures } : bare);
  return pictures.length ? zipBackup(journal, found, file.madeAt) : journal;
}

/** A backup of the folder as one file to carry away; what is no whole backup goes as it is. */
export async function carried(bytes: Uint8Array, db: DeskDb = theDb): Promise<Uint8Array> {
  const read = readBackup(bytes);
  return 'file' in read && read.file.pictures ? packed(read.file, db) : bytes;
}

async function fromFolder(hash: string): Promise<Uint8Array | undefined> {
  const { bytes } = await bridge()
    .readPicture({ sha256: hash })
    .catch(() => ({ bytes: null }));
  return bytes && (await hashOf(bytes)) === hash ? bytes : undefined;
}

/** The pictures a backup names, into this database, before its journal is. Those nowhere to be had stay missing. */
export async function bringPictures(file: BackupContent, db: DeskDb = theDb): Promise<void> {
  const here = new Set(await db.blobs.toCollection().primaryKeys());
  for (const hash of file.pictures ?? []) {
    const known = here.has(hash) && (await soundBytes(hash, db));
    if (known) continue;
    const bytes = picturesIn(file)?.get(hash) ?? (await fromFolder(hash));
    if (bytes) await db.blobs.put({ hash, type: typeOf(bytes), bytes });
  }
}

/** How many of a backup's pictures are neither in it, nor beside it, nor here. */
export async function picturesLost(file: BackupContent, db: DeskDb = theDb): Promise<number> {
  const named = file.pictures ?? [];
  if (named.length === 0) return 0;
  const { pictures } = await bridge()
    .listPictures({})
    .catch(() => ({ pictures: [] as string[] }));
  const here = new Set([
    ...pictures,
    ...(await db.blobs
      .toCollection()
      .primaryKeys()
      .catch(() => [])),
  ]);
  return named.filter((hash) => !here.has(hash) && !picturesIn(file)?.has(hash)).length;
}
