/**
 * Pages of the journal: the events of one subject that one append wrote lie in one record. The disk is asked per
 * record, not per byte, so an order taken in whole costs what a single event costs. Pure.
 */
import { compareEvents, type JournalEvent } from '#shared/journal/envelope';

/** Events of one subject (`order:…`) that one append of one device wrote, in its order. */
export interface JournalPage {
  about: string;
  /** Stamp of the first event. */
  from: string;
  device: string;
  events: JournalEvent[];
}

/** Events of a page: above some 64 kB the browser lays a record into a file of its own, which is slower. */
const LONGEST = 64;

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

/** Events of pages, oldest first. */
export const eventsIn = (pages: readonly JournalPage[]): JournalEvent[] => {
  const [only] = pages;
  if (only && pages.length === 1) return only.events;
  return pages.flatMap((p) => p.events).sort(compareEvents);
};
