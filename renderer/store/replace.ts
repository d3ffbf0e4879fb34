/**
 * Putting something else in the place of this machine's journal: a backup, or nothing at all. What is here is
 * backed up first; without that nothing is touched.
 */
import { backupNow } from './autoBackup';
import { type BackupContent, headOf, restoreBackup } from './backup';
import { type DeskDb, journalTables, db as theDb } from './db';
import { renewDevice } from './device';
import { hasEvents } from './journal';
import { bringPictures } from './pictures';

export type Replaced =
  | { done: true }
  /** `backup`: the safety backup failed (`why`); `changed`: somebody wrote meanwhile, in another window. */
  | { done: false; what: 'backup' | 'changed'; why?: string };

export interface ReplaceOptions {
  /** Head of the copy the person has just saved to a file, because the backups folder can't be written. */
  copySaved?: string;
}

class Changed extends Error {}

/** @param ahead what may be put there before: pictures by their hash, which nothing yet names */
async function replace(
  db: DeskDb,
  options: ReplaceOptions,
  work: () => Promise<void>,
  ahead?: () => Promise<void>,
): Promise<Replaced> {
  const before = await headOf(db);
  const anything = await hasEvents(db);
  // A copy saved before something more was written is none of what is here.
  if (anything && options.copySaved !== before) {
    const status = await backupNow('restore', db);
    if (!status.ok) return { done: false, what: 'backup', ...(status.why ? { why: status.why } : {}) };
  }
  await ahead?.();
  try {
    await db.transaction('rw', [...journalTables(db), db.formDrafts, db.blobs], async () => {
      if ((await headOf(db)) !== before) throw new Changed();
      await work();
      // Half-typed forms are about what was here before.
      await db.formDrafts.clear();
    });
  } catch (error) {
    if (error instanceof Changed) return { done: false, what: 'changed' };
    throw error;
  }
  return { done: true };
}

/** The backup in the place of what is here. @throws when the database can't be written; then nothing has changed */
export const restoreSafely = (
  file: BackupContent,
  letter: string,
  options: ReplaceOptions = {},
  db: DeskDb = theDb,
): Promise<Replaced> =>
  replace(
    db,
    options,
    () => restoreBackup(db, file, letter),
    () => bringPictures(file, db),
  );

/** An empty journal in the place of what is here, under a new device name; the letter stays. */
export const startOver = (options: ReplaceOptions = {}, db: DeskDb = theDb): Promise<Replaced> =>
  replace(db, options, async () => {
    const tables = [
      ...[db.journal, db.heads, db.orders, db.states, db.people, db.clients, db.shops],
      ...[db.records, db.blobs, db.counters],
    ];
    await Promise.all(tables.map((t) => t.clear()));
    await renewDevice(db);
  });
