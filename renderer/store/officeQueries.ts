/** What the office desk reads: the two halves of the inbox, clients with their orders, the archive. */
import { instantOf } from '#shared/kernel/clock';
import type { PersonRef } from '#shared/kernel/posts';
import type { OrderRow, WaitingRow } from '#shared/order/summary';
import type { Client } from '#shared/party/party';
import { isClientTrade } from '#shared/procedures/registry';
import { type DeskDb, db as theDb } from './db';
import type { Who } from './desk';
import { type InboxLine, inboxOf, isLate } from './queries';

/**
 * Is this task this person's to do? Posts decide; but work given to one lead waits for that lead only, as long as
 * the lead is still in the shop.
 */
export function isMine(waiting: WaitingRow, who: Who, activeIds: ReadonlySet<string>): boolean {
  if (anothers(waiting.person, who, activeIds)) return false;
  const crews = anothers(waiting.lead, who, activeIds);
  return waiting.posts.some((p) => who.posts.includes(p) && !(p === 'fieldLead' && crews));
}

const anothers = (person: PersonRef | undefined, who: Who, activeIds: ReadonlySet<string>): boolean =>
  person !== undefined && person.id !== who.person.id && activeIds.has(person.id);

/** Late and not this person's, but theirs to know of (SV-04d, ID). */
const isAlerted = ({ waiting, late }: InboxLine, who: Who, activeIds: ReadonlySet<string>): boolean =>
  late && waiting.alerts.some((p) => who.posts.includes(p)) && !anothers(waiting.alertTo, who, activeIds);

async function activeIds(db: DeskDb): Promise<Set<string>> {
  return new Set((await db.people.toArray()).filter((p) => p.active).map((p) => p.id));
}

/** 轮到我: late first, then longest waiting; with the alerts of SV-04d. @param now instant, ISO 8601 */
export async function inboxFor(who: Who, now: string, db: DeskDb = theDb): Promise<InboxLine[]> {
  const [lines, active] = await Promise.all([inboxOf(who.posts, now, db), activeIds(db)]);
  return lines.flatMap((l): InboxLine[] => {
    // Who is named for a part may share the post with who is told that it is late.
    const alert = l.waiting.alertTo ? !isMine(l.waiting, who, active) && isAlerted(l, who, active) : l.alert;
    return alert || isMine(l.waiting, who, active) ? [{ ...l, alert }] : [];
  });
}

/** 我交出去、还没回来的: what waits for others on orders this person had a hand in; late first, then newest. */
export async function handedOnBy(who: Who, now: string, db: DeskDb = theDb): Promise<InboxLine[]> {
  if (!who.person.id) return [];
  const [rows, active] = await Promise.all([
    db.orders.where('hands').equals(who.person.id).toArray(),
    activeIds(db),
  ]);
  return rows
    .filter((order) => order.status === 'open')
    .flatMap((order) =>
      order.waiting
        .filter((w) => !isMine(w, who, active))
        .map((waiting): InboxLine => ({ order, waiting, late: isLate(waiting, order, now), alert: false })),
    )
    .filter((l) => !isAlerted(l, who, active))
    .sort((a, b) => Number(b.late) - Number(a.late) || (a.waiting.since > b.waiting.since ? -1 : 1));
}

/** False only in a shop that never had an order: the inbox then offers the first step. */
export const anyOrder = async (db: DeskDb = theDb): Promise<boolean> =>
  (await db.orders.limit(1).primaryKeys()).length > 0;

export interface ClientLine {
  client: Client;
  orders: number;
  open: number;
  /** Day of the latest order, `2026-03-02` or ''. */
  lastOn: string;
}

/** Clients by name (Chinese order), each with what was ordered under that name. */
export async function clientLines(db: DeskDb = theDb): Promise<ClientLine[]> {
  const [clients, orders] = await Promise.all([db.clients.toArray(), db.orders.toArray()]);
  const byName = new Map<string, Omit<ClientLine, 'client'>>();
  for (const order of orders) {
    const key = order.client.trim();
    const sum = byName.get(key) ?? { orders: 0, open: 0, lastOn: '' };
    sum.orders += 1;
    if (order.status === 'open') sum.open += 1;
    if (order.issuedAt > sum.lastOn) sum.lastOn = order.issuedAt;
    byName.set(key, sum);
  }
  const none = { orders: 0, open: 0, lastOn: '' };
  return clients
    .map((client) => ({ client, ...(byName.get(client.name.trim()) ?? none) }))
    .sort((a, b) => a.client.name.localeCompare(b.client.name, 'zh'));
}

export interface ArchiveLine {
  order: OrderRow;
  /** Instant the client signed for it. */
  deliveredAt: string;
  receivedBy: string;
  /** Instant it was put away; '' while it still has to be. */
  archivedAt: string;
}

/** Delivered orders, archived or still to be; latest delivery first. From the rows alone: no order is opened for it. */
export async function archiveLines(db: DeskDb = theDb): Promise<ArchiveLine[]> {
  const rows = (await db.orders.toArray()).filter(
    (r) => isClientTrade(r.trade) && (r.status === 'done' || r.waiting.some((w) => w.act === 'archive')),
  );
  return rows
    .map(
      (order): ArchiveLine => ({
        order,
        deliveredAt: order.delivery?.deliveredAt ?? instantOf(order.updatedAt),
        receivedBy: order.delivery?.receivedBy ?? '',
        archivedAt: order.delivery?.archivedAt ?? '',
      }),
    )
    .sort((a, b) => (a.deliveredAt < b.deliveredAt ? 1 : -1));
}

/** Internal docking forms, newest first; of one order only those that serve it. */
export async function dockingForms(orderId?: string, db: DeskDb = theDb): Promise<OrderRow[]> {
  const rows = await db.orders.where('number').startsWith('DJ-').toArray();
  return rows
    .filter((r) => r.trade === 'docking' && (orderId === undefined || r.related?.id === orderId))
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** The order of a trade issued last, for "copy last order". */
export async function lastOrderOf(
  trade: OrderRow['trade'],
  db: DeskDb = theDb,
): Promise<OrderRow | undefined> {
  const key = (r: OrderRow) => `${r.issuedAt} ${r.number}`;
  let last: OrderRow | undefined;
  await db.orders.each((r) => {
    if (r.trade === trade && r.number && r.status !== 'cancelled' && (!last || key(r) > key(last))) last = r;
  });
  return last;
}
