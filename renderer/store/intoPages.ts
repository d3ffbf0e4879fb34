/** From schema 3 to 4: the events of an older release, laid into pages. */
import type { Transaction } from 'dexie';
import type { JournalEvent } from '#shared/journal/envelope';
import { bySubject } from './bySubject';
import { pagesOf } from './pages';

type OldEvent = JournalEvent & { about: string };

/** Events read at once. */
const STRIDE = 5000;

/** Runs inside the upgrade: all of it, or the database stays as the older release left it. */
export const intoPages = (tx: Transaction): Promise<void> =>
  bySubject(tx.table<OldEvent>('events'), '[about+at]', STRIDE, (rows) =>
    tx.table('journal').bulkAdd(pagesOf(rows.map(({ about: _, ...event }) => event))),
  );
