/** Projections anew from the journal: after a restore, after their shape changed, or when a check finds a difference. */
import type { JournalEvent } from '#shared/journal/envelope';
import { digestOf } from '#shared/kernel/canonical';
import { foldOrder } from '#shared/order/evolve';
import { type DeskDb, journalTables, db as theDb } from './db';
import { eachPart } from './journal';
import { project } from './project';

/** Counted up whenever project.ts makes something else of the same events: a new release then reads no old shapes. */
export const PROJECTIONS = 5;

/** Pages read at once: enough for the disk to read in strides, few enough for any laptop's memory. */
const STRIDE = 1000;

/** Must run inside a transaction over `journalTables`. */
export async function rebuildIn(db: DeskDb, stride = STRIDE): Promise<void> {
  await Promise.all(
    [db.orders, db.states, db.people, db.clients, db.shops, db.records, db.counters].map((t) => t.clear()),
  );
  await eachPart(db, stride, (events) => project(db, events));
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
  return db.transaction('r', [db.journal, db.states], async () => {
    const out: string[] = [];
    await eachPart(db, STRIDE, async (events) => {
      const byOrder = new Map<string, JournalEvent[]>();
      for (const event of events) {
        if (event.subject.kind !== 'order') continue;
        const list = byOrder.get(event.subject.id);
        if (list) list.push(event);
        else byOrder.set(event.subject.id, [event]);
      }
      const stored = await db.states.bulkGet([...byOrder.keys()]);
      for (const [n, [id, list]] of [...byOrder].entries())
        if (!stored[n] || digestOf(stored[n]) !== digestOf(foldOrder(id, list))) out.push(id);
    });
    return out.sort();
  });
}
