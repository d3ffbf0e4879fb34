/** What screens read. Each is fit for `useLiveQuery`: run again by Dexie when what it read changes. */
import type { JournalEvent } from '#shared/journal/envelope';
import type { Post } from '#shared/kernel/posts';
import type { OrderState } from '#shared/order/state';
import type { OrderRow, WaitingRow } from '#shared/order/summary';
import type { Client, Person, Shop } from '#shared/party/party';
import type { BackupStatus } from './autoBackup';
import { type DeskDb, db as theDb } from './db';
import type { Device } from './device';
import { eventsAbout } from './journal';
import { aboutOf } from './pages';

export interface InboxLine {
  order: OrderRow;
  waiting: WaitingRow;
  late: boolean;
  /** Not mine to do; shown because it is late and I answer for it (SV-04d). */
  alert: boolean;
}

/** What waits for a person holding these posts; late first, then longest waiting. */
export async function inboxOf(posts: readonly Post[], now: string, db: DeskDb = theDb): Promise<InboxLine[]> {
  if (posts.length === 0) return [];
  const rows = await db.orders
    .where('waitingPosts')
    .anyOf(posts as Post[])
    .distinct()
    .toArray();
  const lines = rows.flatMap((order) =>
    order.waiting.flatMap((waiting): InboxLine[] => {
      const late = isLate(waiting, order, now);
      const mine = waiting.posts.some((p) => posts.includes(p));
      const alert = !mine && late && waiting.alerts.some((p) => posts.includes(p));
      return mine || alert ? [{ order, waiting, late, alert }] : [];
    }),
  );
  return lines.sort(
    (a, b) => Number(b.late) - Number(a.late) || (a.waiting.since < b.waiting.since ? -1 : 1),
  );
}

/** Its own deadline has passed, or the order's due date has. */
export function isLate(waiting: WaitingRow, order: Pick<OrderRow, 'dueAt'>, now: string): boolean {
  if (waiting.dueAt) return waiting.dueAt < now;
  return order.dueAt !== '' && `${order.dueAt}T16:00:00.000Z` <= now;
}

/** Orders I had a hand in that now wait for others: handed on, not back yet. */
export async function handedOn(
  personId: string,
  posts: readonly Post[],
  db: DeskDb = theDb,
): Promise<OrderRow[]> {
  const rows = await db.orders.where('hands').equals(personId).toArray();
  return rows
    .filter(
      (r) =>
        r.status === 'open' &&
        r.waiting.length > 0 &&
        !r.waiting.some((w) => w.posts.some((p) => posts.includes(p))),
    )
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

export const orderState = (id: string, db: DeskDb = theDb): Promise<OrderState | undefined> =>
  db.states.get(id);

/** Everything that happened to an order, oldest first. */
export const historyOf = (id: string, db: DeskDb = theDb): Promise<JournalEvent[]> =>
  eventsAbout(db, aboutOf({ kind: 'order', id }));

/** Settled orders of a month `2026-03`. */
export const settledIn = (month: string, db: DeskDb = theDb): Promise<OrderRow[]> =>
  db.orders.where('settledOn').between(`${month}-00`, `${month}-99`).toArray();

/** All settled orders, by settlement date, newest first. */
export const settledOrders = (db: DeskDb = theDb): Promise<OrderRow[]> =>
  db.orders.where('settledOn').above('').reverse().toArray();

export const shopOf = (db: DeskDb = theDb): Promise<Shop | undefined> => db.shops.get('shop');
export const peopleOf = async (db: DeskDb = theDb): Promise<Person[]> =>
  (await db.people.toArray()).sort((a, b) => a.name.localeCompare(b.name, 'zh'));
export const clientsOf = async (db: DeskDb = theDb): Promise<Client[]> =>
  (await db.clients.toArray()).sort((a, b) => a.name.localeCompare(b.name, 'zh'));
export const backupStatus = async (db: DeskDb = theDb): Promise<BackupStatus | undefined> =>
  (await db.meta.get('backup'))?.value as BackupStatus | undefined;
export const thisDevice = async (db: DeskDb = theDb): Promise<Device | undefined> =>
  (await db.meta.get('device'))?.value as Device | undefined;

/** Orders whose crew prepares or is out; a lead's own first, then by due date. */
export async function fieldJobs(personId: string, db: DeskDb = theDb): Promise<OrderRow[]> {
  const rows = await db.orders.where('waitingPosts').equals('fieldLead').toArray();
  const own = (r: OrderRow) => (r.leads.some((l) => l.id === personId) ? 0 : 1);
  return rows
    .filter((r) => r.trade === 'survey' && r.waiting.some((w) => w.posts.includes('fieldLead')))
    .sort(
      (a, b) =>
        own(a) - own(b) || (a.dueAt || '9').localeCompare(b.dueAt || '9') || a.number.localeCompare(b.number),
    );
}
