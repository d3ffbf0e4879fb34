/**
 * The journal on the disk, in pages: the events of one subject that one append wrote lie in one record. The disk is
 * asked per record, not per byte, so an order taken in whole costs what a single event costs, and a page found by
 * its key alone needs no index beside it.
 */
import { compareEvents, type JournalEvent } from '#shared/journal/envelope';
import { bySubject } from './bySubject';
import type { DeskDb, JournalPage } from './db';

/** Events of a page: above some 64 kB the browser lays a record into a file of its own, which is slower. */
const LONGEST = 64;
const BY_ABOUT = '[about+from+device]';

export const aboutOf = (subject: JournalEvent['subject']): string => `${subject.kind}:${subject.id}`;

/** Pages of events that are in their journal's order. */
export function pagesOf(events: Iterable<JournalEvent>): JournalPage[] {
  const pages: JournalPage[] = [];
  const open = new Map<string, JournalPage>();
  for (const event of events) {
    const about = aboutOf(event.subject);
    const { device, at } = event;
    const key = `${device} ${about}`;
    const page = open.get(key);
    if (page && page.events.length < LONGEST) page.events.push(event);
    else {
      const fresh = { about, from: at, device, events: [event] };
      open.set(key, fresh);
      pages.push(fresh);
    }
  }
  return pages;
}

/** @throws when an event is there already; then the transaction is undone */
export const addEvents = (db: DeskDb, events: Iterable<JournalEvent>): PromiseLike<unknown> =>
  db.journal.bulkAdd(pagesOf(events));

/** Events of pages, oldest first. */
export const eventsIn = (pages: readonly JournalPage[]): JournalEvent[] => {
  const [only] = pages;
  if (only && pages.length === 1) return only.events;
  return pages.flatMap((p) => p.events).sort(compareEvents);
};

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
