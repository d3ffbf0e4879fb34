/** Projections anew from the journal: after a restore, after their shape changed, or when a check finds a difference. */
import { compareEvents, type JournalEvent } from '#shared/journal/envelope';
import { digestOf } from '#shared/kernel/canonical';
import { foldOrder } from '#shared/order/evolve';
import { type DeskDb, journalTables, db as theDb } from './db';
import { project } from './project';

/** Counted up whenever project.ts makes something else of the same events: a new release then reads no old shapes. */
export const PROJECTIONS = 2;

/** Must run inside a transaction over `journalTables`. */
export async function rebuildIn(db: DeskDb): Promise<void> {
  await Promise.all(
    [db.orders, db.states, db.people, db.clients, db.shops, db.counters].map((t) => t.clear()),
  );
  const events = (await db.events.toArray()).sort(compareEvents);
  await project(db, events);
}

export function rebuild(db: DeskDb = theDb): Promise<void> {
  return db.transaction('rw', journalTables(db), () => rebuildIn(db));
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
