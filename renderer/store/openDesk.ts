/**
 * Opening the database before any screen reads it. What can't be opened is never deleted: the person is told why,
 * and a backup is restored beside it (recover.ts).
 */
import { type DeskDb, SCHEMA_VERSION, db as theDb } from './db';

/**
 * `newer`: a later release wrote it, and this one must keep its hands off; `blocked`: another window holds it;
 * `full`: no room on the disk; `unreadable`: all else, among it a damaged file.
 */
export type WhyClosed = 'newer' | 'blocked' | 'full' | 'unreadable';

export class DeskClosed extends Error {
  constructor(
    readonly why: WhyClosed,
    readonly detail: string,
  ) {
    super(`${why}: ${detail}`);
  }
}

/** Milliseconds an open may wait for another window to let go. */
const PATIENCE = 10_000;

/** @throws DeskClosed */
export async function openDesk(db: DeskDb = theDb, patience = PATIENCE): Promise<void> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, fail) => {
    clock = setTimeout(() => fail(new DeskClosed('blocked', `${patience} ms`)), patience);
  });
  // Data of many years take their time to be brought into today's shape: that is work, and no other window's doing.
  db.onUpgrade = () => clearTimeout(clock);
  try {
    await Promise.race([db.open(), tooLong]);
  } catch (error) {
    throw error instanceof DeskClosed ? error : new DeskClosed(whyOf(error), textOf(error));
  } finally {
    clearTimeout(clock);
  }
  // Dexie opens what a later release wrote without a word; writing there would miss what that release needs.
  // The engine's number is ten times the schema's; Dexie counts it up by one where it repairs a missing index.
  const version = Math.floor(db.backendDB().version / 10);
  if (version > SCHEMA_VERSION) {
    db.close({ disableAutoOpen: true });
    throw new DeskClosed('newer', `${version} > ${SCHEMA_VERSION}`);
  }
}

const textOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

const whyOf = (error: unknown): WhyClosed =>
  /Quota|ENOSPC|full/i.test(textOf(error)) ? 'full' : 'unreadable';
