/** The journal on the disk: pages (pages.ts), found by their key alone, so that an append writes no index beside it. */
import type { JournalEvent } from '#shared/journal/envelope';
import { bySubject } from './bySubject';
import type { DeskDb } from './db';
import { eventsIn, pagesOf } from './pages';

const BY_ABOUT = '[about+from+device]';

/** @throws when an event is there already; then the transaction is undone */
export const addEvents = (db: DeskDb, events: Iterable<JournalEvent>): PromiseLike<unknown> =>
  db.journal.bulkAdd(pagesOf(events));

/** Everything that happened to one subject (`order:…`), oldest first. */
export const eventsAbout = async (db: DeskDb, about: string): Promise<JournalEvent[]> =>
  eventsIn(await db.journal.where(BY_ABOUT).between([about], [about, []]).toArray());

/** The whole journal, oldest first. */
export const allEvents = async (db: DeskDb): Promise<JournalEvent[]> => eventsIn(await db.journal.toArray());

export const hasEvents = async (db: DeskDb): Promise<boolean> => (await db.journal.count()) > 0;

/** How many events there are: each device counts its own from 1, without gaps. */
export async function countEvents(db: DeskDb): Promise<number> {
  let events = 0;
  for (const { seq } of await db.heads.toArray()) events += seq;
  return events;
}

/**
 * The journal subject by subject: each part holds whole subjects, its events oldest first.
 * @param stride pages read at once
 */
export const eachPart = (
  db: DeskDb,
  stride: number,
  work: (events: JournalEvent[]) => Promise<void>,
): Promise<void> => bySubject(db.journal, BY_ABOUT, stride, (pages) => work(eventsIn(pages)));
