/** Events → projections, inside the transaction that appends them. */
import type { JournalEvent } from '#shared/journal/envelope';
import { evolve, foldOrder } from '#shared/order/evolve';
import { unknownOrder } from '#shared/order/state';
import { summaryOf } from '#shared/order/summary';
import type { Client, Person, Shop } from '#shared/party/party';
import { partyRecord } from '#shared/party/partyEvents';
import type { DeskDb } from './db';
import { countSerial, emptyCounter, serialOf } from './numbers';

export const aboutOf = (subject: JournalEvent['subject']): string => `${subject.kind}:${subject.id}`;

/** Bring the projections up to new events that are already in the journal table. */
export async function project(db: DeskDb, events: readonly JournalEvent[]): Promise<void> {
  const bySubject = new Map<string, JournalEvent[]>();
  for (const event of events) {
    const about = aboutOf(event.subject);
    bySubject.set(about, [...(bySubject.get(about) ?? []), event]);
  }
  for (const [about, list] of bySubject) {
    const { kind, id } = list[0]!.subject;
    if (kind === 'order') await projectOrder(db, id, about, list);
    else for (const event of list) await projectParty(db, event);
  }
  await projectNumbers(db, events);
}

async function projectOrder(db: DeskDb, id: string, about: string, list: JournalEvent[]): Promise<void> {
  const stored = await db.states.get(id);
  // Events that come in behind what was folded already (from another machine) call for a fresh fold.
  const behind = stored !== undefined && list.some((e) => e.at <= stored.lastAt);
  const state = behind
    ? foldOrder(id, await db.events.where('[about+at]').between([about, ''], [about, '\uffff']).toArray())
    : list.reduce(evolve, stored ?? unknownOrder(id));
  await db.states.put(state);
  await db.orders.put(summaryOf(state));
}

async function projectParty(db: DeskDb, event: JournalEvent): Promise<void> {
  const read = partyRecord(event);
  if (!read) return;
  const { kind } = read.subject;
  if (kind === 'person') await db.people.put(read.record as Person);
  else if (kind === 'client') await db.clients.put(read.record as Client);
  else if (kind === 'shop') await db.shops.put(read.record as Shop & { id: string });
}

/** Events that take up a paper number, and where it stands in them. */
const numbered = new Map([
  ['order.issued', 'number'],
  ['order.settled', 'number'],
  ['order.changeAsked', 'change'],
]);

async function projectNumbers(db: DeskDb, events: readonly JournalEvent[]): Promise<void> {
  for (const event of events) {
    const field = numbered.get(event.type);
    if (!field) continue;
    const number = (event.data as Record<string, unknown> | null)?.[field];
    const used = typeof number === 'string' ? serialOf(number) : undefined;
    if (!used) continue;
    const counter = (await db.counters.get(used.series)) ?? emptyCounter(used.series);
    await db.counters.put(countSerial(counter, used.serial));
  }
}
