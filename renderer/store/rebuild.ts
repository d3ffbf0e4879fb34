/** Projections anew from the journal: after a restore, after their shape changed, or when a check finds a difference. */
import { compareEvents, type JournalEvent } from '#shared/journal/envelope';
import { digestOf } from '#shared/kernel/canonical';
import { foldOrder } from '#shared/order/evolve';
import { type DeskDb, journalTables, db as theDb } from './db';
import { project } from './project';

/** Counted up whenever project.ts makes something else of the same events: a new release then reads no old shapes. */
export const PROJECTIONS = 5;

/** Events read at once: enough for the disk to read in strides, few enough for any laptop's memory. */
const STRIDE = 10_000;

/**
 * Must run inside a transaction over `journalTables`. Subject by subject, a stride at a time: a journal of many
 * years does not have to fit into memory.
 */
export async function rebuildIn(db: DeskDb, stride = STRIDE): Promise<void> {
  await Promise.all(
    [db.orders, db.states, db.people, db.clients, db.shops, db.records, db.counters].map((t) => t.clear()),
  );
  for (let after = ''; ; ) {
    const part = await db.events
      .where('[about+at]')
      .between([after, []], [[], []], false, false)
      .limit(stride)
      .toArray();
    const last = part.at(-1)?.about;
    if (last === undefined) return;
    // The last subject may be cut by the stride: all of it, or it waits for the next one.
    const whole = part.length < stride ? part : part.filter((e) => e.about !== last);
    const events =
      whole.length > 0 ? whole : await db.events.where('[about+at]').between([last], [last, []]).toArray();
    after = events.at(-1)!.about;
    await project(db, events.sort(compareEvents));
  }
}

export function rebuild(db: DeskDb = theDb, stride?: number): Promise<void> {
  return db.transaction('rw', journalTables(db), () => rebuildIn(db, stride));
}

/** At start, before any screen reads: projections an older release left are made anew. True when they were. */
export async function rebuildWhenOld(db: DeskDb = theDb): Promise<boolean> {
  if ((await db.meta.get('projections'))?.value === PROJECTIONS) return false;
  await db.transaction('rw', journalTables(db), async () => {
    await rebuildIn(db);
    await db.meta.put({ key: 'projections', value: PROJECTIONS });
  });
  return true;
}

/** Ids of orders whose stored state is not what the journal folds to; empty when all is well. */
export async function differences(db: DeskDb): Promise<string[]> {
  return db.transaction('r', [db.events, db.states], async () => {
    const byOrder = new Map<string, JournalEvent[]>();
    await db.events.each(({ about: _, ...event }) => {
      if (event.subject.kind === 'order')
        byOrder.set(event.subject.id, [...(byOrder.get(event.subject.id) ?? []), event]);
    });
    const out: string[] = [];
    for (const [id, events] of byOrder) {
      const stored = await db.states.get(id);
      if (!stored || digestOf(stored) !== digestOf(foldOrder(id, events))) out.push(id);
    }
    return out.sort();
  });
}
