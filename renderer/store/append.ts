/**
 * append: the ONE way business data is written. Journal, device head and projections in one strict Dexie
 * transaction: after it all of it is there, or none of it. Two windows on one database queue up behind each other,
 * so sequence and paper numbers never fork.
 */
import { eventId, FIRST_PREV, hashEvent, type JournalEvent } from '#shared/journal/envelope';
import { tick } from '#shared/kernel/clock';
import type { PersonRef } from '#shared/kernel/posts';
import type { Draft } from '#shared/order/command';
import type { OrderState } from '#shared/order/state';
import { type DeskDb, type DeviceHead, journalTables } from './db';
import { type Device, deviceOf } from './device';
import { addEvents } from './journal';
import { project } from './project';

/** Where the journal goes on: read once, then kept up by each write of the transaction. */
interface Tail {
  device: Device;
  head: DeviceHead;
  stamp: string | undefined;
}

async function tailOf(db: DeskDb): Promise<Tail> {
  const [heads, stamped, device] = await Promise.all([
    db.heads.toArray(),
    db.meta.get('lastStamp'),
    deviceOf(db),
  ]);
  const head = heads.find((h) => h.device === device.id) ?? { device: device.id, seq: 0, hash: FIRST_PREV };
  return { device, head, stamp: stamped?.value as string | undefined };
}

/** The next event of the tail, which moves on to it. */
function next(tail: Tail, draft: Draft, actor: PersonRef, nowMs: number): JournalEvent {
  const { id: device } = tail.device;
  const seq = tail.head.seq + 1;
  tail.stamp = tick(tail.stamp, nowMs);
  const event: JournalEvent = {
    id: eventId(device, seq),
    device,
    seq,
    at: tail.stamp,
    actor,
    post: draft.post,
    scope: draft.scope,
    subject: draft.subject,
    type: draft.type,
    v: 1,
    // Through JSON once: what is hashed is what is stored is what a backup holds.
    data: JSON.parse(JSON.stringify(draft.data)),
    prev: tail.head.hash,
  };
  tail.head = { device, seq, hash: hashEvent(event) };
  return event;
}

/** Journal, head and projections. Must run inside a transaction over `journalTables`. */
async function write(
  db: DeskDb,
  tail: Tail,
  events: readonly JournalEvent[],
  read: readonly OrderState[],
): Promise<void> {
  if (events.length === 0) return;
  await Promise.all([
    addEvents(db, events),
    db.heads.put(tail.head),
    db.meta.put({ key: 'lastStamp', value: tail.stamp }),
    project(db, events, read),
  ]);
}

export interface Pen {
  device: Device;
  /** @param read states of orders as they stand in this transaction, so that they are not read again */
  write(drafts: readonly Draft[], read?: readonly OrderState[]): Promise<JournalEvent[]>;
}

/**
 * Read, decide and write in one transaction: what `work` reads can't change before it writes.
 * Whatever `work` throws leaves nothing behind.
 * @param ahead what `work` needs in any case: read in one go with the journal's end
 */
export function withJournal<T, A = undefined>(
  db: DeskDb,
  actor: PersonRef,
  nowMs: number,
  work: (pen: Pen, read: A) => Promise<T>,
  ahead?: () => Promise<A>,
): Promise<T> {
  return db.transaction('rw', journalTables(db), async () => {
    const [tail, read] = await Promise.all([tailOf(db), ahead?.()]);
    const pen: Pen = {
      device: tail.device,
      async write(drafts, known = []) {
        const events = drafts.map((draft) => next(tail, draft, actor, nowMs));
        await write(db, tail, events, known);
        return events;
      },
    };
    return work(pen, read as A);
  });
}
