/** Events → projections, inside the transaction that appends them. */
import type { JournalEvent } from '#shared/journal/envelope';
import { evolve, foldOrder } from '#shared/order/evolve';
import { type OrderState, unknownOrder } from '#shared/order/state';
import { summaryOf } from '#shared/order/summary';
import type { Client, Person, Shop } from '#shared/party/party';
import { partyRecord } from '#shared/party/partyEvents';
import { type RegisterRecord, registerRecord } from '#shared/register/registers';
import type { DeskDb } from './db';
import { eventsAbout } from './journal';
import { countSerial, emptyCounter, serialOf } from './numbers';
import { aboutOf } from './pages';

/**
 * Bring the projections up to new events that are already in the journal table: one read and one write per table.
 * @param read states as they stand in this transaction; others are read here
 */
export async function project(
  db: DeskDb,
  events: readonly JournalEvent[],
  read: readonly OrderState[] = [],
): Promise<void> {
  const orders = new Map<string, JournalEvent[]>();
  const parties: JournalEvent[] = [];
  for (const event of events) {
    const { kind, id } = event.subject;
    if (kind !== 'order') parties.push(event);
    else if (orders.has(id)) orders.get(id)!.push(event);
    else orders.set(id, [event]);
  }
  await Promise.all([
    projectOrders(db, orders, read),
    projectParties(db, parties),
    projectNumbers(db, events),
  ]);
}

async function projectOrders(
  db: DeskDb,
  orders: ReadonlyMap<string, JournalEvent[]>,
  read: readonly OrderState[],
): Promise<void> {
  if (orders.size === 0) return;
  const ids = [...orders.keys()];
  const known = ids.map((id) => read.find((s) => s.id === id));
  const stored = known.every((s) => s !== undefined) ? known : await db.states.bulkGet(ids);
  const states: OrderState[] = [];
  for (const [n, id] of ids.entries()) {
    const before = stored[n];
    const list = orders.get(id)!;
    // Events that come in behind what was folded already (from another machine) call for a fresh fold.
    const behind = before !== undefined && list.some((e) => e.at <= before.lastAt);
    states.push(
      behind
        ? foldOrder(id, await eventsAbout(db, aboutOf({ kind: 'order', id })))
        : list.reduce(evolve, before ?? unknownOrder(id)),
    );
  }
  // The disk takes the states while the rows are made.
  const put = db.states.bulkPut(states);
  await Promise.all([put, db.orders.bulkPut(states.map(summaryOf))]);
}

/** The last word said of each stands; several of one in one append are put once. */
async function projectParties(db: DeskDb, events: readonly JournalEvent[]): Promise<void> {
  const said = {
    person: new Map<string, object>(),
    client: new Map<string, object>(),
    shop: new Map<string, object>(),
  };
  const records = new Map<string, RegisterRecord>();
  for (const event of events) {
    const kept = registerRecord(event);
    if (kept) records.set(aboutOf(event.subject), kept);
    const read = partyRecord(event);
    if (!read) continue;
    const { kind, id } = read.subject;
    if (kind === 'person' || kind === 'client' || kind === 'shop') said[kind].set(id, read.record);
  }
  const { person, client, shop } = said;
  await Promise.all([
    person.size && db.people.bulkPut([...person.values()] as Person[]),
    client.size && db.clients.bulkPut([...client.values()] as Client[]),
    records.size && db.records.bulkPut([...records.values()]),
    shop.size && db.shops.bulkPut([...shop.values()] as (Shop & { id: string })[]),
  ]);
}

/** Events that take up a paper number, and where it stands in them. */
const numbered = new Map([
  ['order.issued', 'number'],
  ['order.settled', 'number'],
  ['order.changeAsked', 'change'],
  ['order.quoted', 'quotation'],
  ['order.permitChecked', 'entry'],
  ['order.proofKept', 'proof'],
  ['order.materialIssued', 'slip'],
  ['order.qualityChecked', 'check'],
  ['order.delivered', 'delivery'],
]);

async function projectNumbers(db: DeskDb, events: readonly JournalEvent[]): Promise<void> {
  const used = new Map<string, number[]>();
  for (const event of events) {
    const field = numbered.get(event.type);
    const number = field && (event.data as Record<string, unknown> | null)?.[field];
    const at = typeof number === 'string' ? serialOf(number) : undefined;
    if (at) used.set(at.series, [...(used.get(at.series) ?? []), at.serial]);
  }
  if (used.size === 0) return;
  const series = [...used.keys()];
  const known = await db.counters.bulkGet(series);
  await db.counters.bulkPut(
    series.map((s, n) => used.get(s)!.reduce(countSerial, known[n] ?? emptyCounter(s))),
  );
}
