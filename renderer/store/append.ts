/**
 * append: the ONE way business data is written. Journal, device head and projections in one strict Dexie
 * transaction: after it all of it is there, or none of it. Two windows on one database queue up behind each other,
 * so sequence and paper numbers never fork.
 */
import { eventId, FIRST_PREV, hashEvent, type JournalEvent } from '#shared/journal/envelope';
import { tick } from '#shared/kernel/clock';
import type { PersonRef } from '#shared/kernel/posts';
import type { Draft } from '#shared/order/command';
import { type DeskDb, journalTables } from './db';
import { type Device, deviceOf } from './device';
import { aboutOf, project } from './project';

/** Must run inside a transaction over `journalTables`. Gives the events as they stand in the journal. */
async function write(
  db: DeskDb,
  device: Device,
  drafts: readonly Draft[],
  actor: PersonRef,
  nowMs: number,
): Promise<JournalEvent[]> {
  const [known, stamped] = await Promise.all([db.heads.get(device.id), db.meta.get('lastStamp')]);
  const head = known ?? { device: device.id, seq: 0, hash: FIRST_PREV };
  let stamp = stamped?.value as string | undefined;
  let { seq, hash } = head;
  const events = drafts.map((draft): JournalEvent => {
    seq += 1;
    stamp = tick(stamp, nowMs);
    const event: JournalEvent = {
      id: eventId(device.id, seq),
      device: device.id,
      seq,
      at: stamp,
      actor,
      post: draft.post,
      scope: draft.scope,
      subject: draft.subject,
      type: draft.type,
      v: 1,
      // Through JSON once: what is hashed is what is stored is what a backup holds.
      data: JSON.parse(JSON.stringify(draft.data)),
      prev: hash,
    };
    hash = hashEvent(event);
    return event;
  });
  await Promise.all([
    db.events.bulkAdd(events.map((e) => ({ ...e, about: aboutOf(e.subject) }))),
    db.heads.put({ device: device.id, seq, hash }),
    stamp !== undefined && db.meta.put({ key: 'lastStamp', value: stamp }),
    project(db, events),
  ]);
  return events;
}

export interface Pen {
  device: Device;
  write(drafts: readonly Draft[]): Promise<JournalEvent[]>;
}

/**
 * Read, decide and write in one transaction: what `work` reads can't change before it writes.
 * Whatever `work` throws leaves nothing behind.
 */
export function withJournal<T>(
  db: DeskDb,
  actor: PersonRef,
  nowMs: number,
  work: (pen: Pen) => Promise<T>,
): Promise<T> {
  return db.transaction('rw', journalTables(db), async () => {
    const device = await deviceOf(db);
    return work({ device, write: (drafts) => write(db, device, drafts, actor, nowMs) });
  });
}
