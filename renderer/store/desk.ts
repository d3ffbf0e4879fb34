/** What screens call: commands in, outcome out. Each is decided and appended in one transaction. */
import type { Refusal } from '#shared/kernel/faults';
import type { PersonRef, Post } from '#shared/kernel/posts';
import { localYear } from '#shared/kernel/time';
import { type Draft, needsBookings, type OrderCommand, refused, takesNumber } from '#shared/order/command';
import { decide } from '#shared/order/decide';
import {
  type Client,
  clientSchema,
  type Person,
  personSchema,
  type Shop,
  shopSchema,
} from '#shared/party/party';
import { type PartyEventType, partyScope } from '#shared/party/partyEvents';
import type { Operation as Booking } from '#shared/print/schedule';
import { type Pen, withJournal } from './append';
import { type DeskDb, db as theDb } from './db';
import { hasEvents } from './journal';
import { allocator } from './numbers';
import { recordsOf } from './recordsOf';

/** Who is at the desk. */
export interface Who {
  person: PersonRef;
  posts: readonly Post[];
}

export type Outcome = { done: true; id: string; number: string } | { done: false; refusals: Refusal[] };

export const newId = (): string => crypto.randomUUID();

/**
 * Run a command on an order (`id` of a new one for `issue`). Refusals come back, they are not thrown; a failing
 * disk throws, with nothing written.
 */
export async function runOrder(
  id: string,
  command: OrderCommand,
  who: Who,
  db: DeskDb = theDb,
): Promise<Outcome> {
  const now = new Date();
  const ahead = () =>
    Promise.all([
      db.states.get(id),
      takesNumber(command) ? db.counters.toArray() : undefined,
      db.people.toArray(),
      needsBookings(command) ? bookingsOfOthers(id, db) : undefined,
      command.do === 'keepChecklist' ? recordsOf('instrument', db) : undefined,
    ]);
  const work = async (
    pen: Pen,
    [state, counters, people, bookings, instruments]: Awaited<ReturnType<typeof ahead>>,
  ) => {
    const decision = decide(state, command, {
      id,
      now: now.toISOString(),
      actor: who.person,
      posts: who.posts,
      people,
      ...(bookings ? { bookings } : {}),
      ...(instruments ? { instruments } : {}),
      number: counters ? allocator(counters, localYear(now.toISOString()), pen.device.letter) : noNumber,
    });
    if (refused(decision)) return { done: false as const, refusals: decision.refusals };
    const drafts = [...decision.events];
    if (command.do === 'issue') drafts.push(...(await newClient(db, command.sheet.client, who)));
    await pen.write(drafts, state ? [state] : []);
    return { done: true as const, id, number: state?.number || numberIn(drafts) };
  };
  return withJournal(db, who.person, now.getTime(), work, ahead);
}

/** Machines booked by the other open orders (PR-03). */
async function bookingsOfOthers(id: string, db: DeskDb): Promise<Booking[]> {
  const rows = await db.orders
    .where('[status+updatedAt]')
    .between(['open', ''], ['open', '\uffff'])
    .toArray();
  return rows.filter((r) => r.id !== id).flatMap((r) => r.bookings ?? []);
}

const noNumber = (): never => {
  throw new Error('a command took a number that takesNumber does not name');
};

/** The number an order was just issued under. */
function numberIn(drafts: readonly Draft[]): string {
  const issued = drafts.find((d) => d.type === 'order.issued');
  return (issued?.data as { number?: string } | undefined)?.number ?? '';
}

/** A client typed on a sheet for the first time is kept for the next one. */
async function newClient(
  db: DeskDb,
  client: { name: string; contact?: string; phone?: string; address?: string },
  who: Who,
): Promise<Draft[]> {
  const name = client.name.trim();
  if (!name || (await db.clients.where('name').equals(name).count()) > 0) return [];
  const { contact, phone, address } = client;
  return [partyDraft('client.saved', newId(), { name, contact, phone, address, active: true }, who)];
}

export function partyDraft(type: PartyEventType, id: string, data: unknown, who: Who): Draft {
  const kind = type.split('.')[0] as 'shop' | 'person' | 'client';
  return { subject: { kind, id }, scope: partyScope[type], type, data, post: who.posts[0] ?? 'clerk' };
}

async function saveParty(
  type: PartyEventType,
  id: string,
  data: unknown,
  who: Who,
  db: DeskDb,
): Promise<string> {
  await withJournal(db, who.person, Date.now(), (pen) => pen.write([partyDraft(type, id, data, who)]));
  return id;
}

/** Throws ZodError when the data is not a shop; screens check with the same schema first. */
export const saveShop = (shop: Shop, who: Who, db: DeskDb = theDb) =>
  saveParty('shop.saved', 'shop', shopSchema.parse(shop), who, db);

export const savePerson = (
  { id, ...person }: Omit<Person, 'id'> & { id?: string },
  who: Who,
  db: DeskDb = theDb,
) => saveParty('person.saved', id ?? newId(), personSchema.parse(person), who, db);

export const saveClient = (
  { id, ...client }: Omit<Client, 'id'> & { id?: string },
  who: Who,
  db: DeskDb = theDb,
) => saveParty('client.saved', id ?? newId(), clientSchema.parse(client), who, db);

/** First start: shop and first people in one append, so that a crash can't leave a shop without people. */
export async function openShop(
  shop: Shop,
  people: readonly Omit<Person, 'id'>[],
  db: DeskDb = theDb,
): Promise<Person[]> {
  const made = people.map((p): Person => ({ ...personSchema.parse(p), id: newId() }));
  const first = made[0];
  if (!first) throw new RangeError('a shop needs at least one person');
  const who: Who = { person: { id: first.id, name: first.name }, posts: first.posts };
  const drafts = [
    partyDraft('shop.saved', 'shop', shopSchema.parse(shop), who),
    ...made.map(({ id, ...person }) => partyDraft('person.saved', id, person, who)),
  ];
  await beginJournal(drafts, who, db);
  return made;
}

/**
 * The first append of a journal: all of it, or nothing when there is one already (another window was faster).
 * @throws Error with a Chinese sentence
 */
export async function beginJournal(drafts: readonly Draft[], who: Who, db: DeskDb = theDb): Promise<void> {
  await withJournal(db, who.person, Date.now(), async (pen) => {
    if (await hasEvents(db)) throw new Error('这台电脑上已经有数据了（可能是另一个窗口刚写的）');
    await pen.write(drafts);
  });
}
