/**
 * Photos and scans, beside the journal: kept by the SHA-256 of their bytes, so that the hash in an event says which
 * picture was meant and whether it is still the same. A picture is put here before the event that names it.
 */
import { type DeskDb, type StoredBlob, db as theDb } from './db';

/** @returns the hash to name it by. Strict durability: once it is answered the disk has it. */
export async function keepBlob(bytes: Uint8Array, type: string, db: DeskDb = theDb): Promise<string> {
  const hash = await digestHex(bytes);
  await db.transaction('rw', db.blobs, () => db.blobs.put({ hash, type, bytes }));
  return hash;
}

/** Undefined when this machine does not hold it. */
export const blobOf = (hash: string, db: DeskDb = theDb): Promise<StoredBlob | undefined> =>
  db.blobs.get(hash);

/** SHA-256, worked out beside the window: 50 MB must not let it stand still. */
export async function digestHex(bytes: Uint8Array): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export type Proven = { bytes: Uint8Array; type: string } | { why: 'absent' | 'changed' };

/** The bytes a hash was recorded for, proven to be the same ones. */
export async function provenBlob(hash: string, db: DeskDb = theDb): Promise<Proven> {
  const found = await blobOf(hash, db);
  if (!found) return { why: 'absent' };
  return (await digestHex(found.bytes)) === hash
    ? { bytes: found.bytes, type: found.type }
    : { why: 'changed' };
}
