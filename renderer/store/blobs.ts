/**
 * Photos and scans, beside the journal: kept by the SHA-256 of their bytes, so that the hash in an event says which
 * picture was meant and whether it is still the same. A picture is put here before the event that names it.
 */
import { sha256Hex } from '#shared/kernel/canonical';
import { type DeskDb, type StoredBlob, db as theDb } from './db';

/** @returns the hash to name it by. Strict durability: once it is answered the disk has it. */
export async function keepBlob(bytes: Uint8Array, type: string, db: DeskDb = theDb): Promise<string> {
  const hash = sha256Hex(bytes);
  await db.transaction('rw', db.blobs, () => db.blobs.put({ hash, type, bytes }));
  return hash;
}

/** Undefined when this machine does not hold it. */
export const blobOf = (hash: string, db: DeskDb = theDb): Promise<StoredBlob | undefined> =>
  db.blobs.get(hash);
