/** Projections anew from the journal: after a restore, after their shape changed, or when a check finds a difference. */
import { compareEvents, type JournalEvent } from '#shared/journal/envelope';
import { digestOf } from '#shared/kernel/canonical';
import { foldOrder } from '#shared/order/evolve';
import { type DeskDb, journalTables } from './db';
import { project } from './project';

/** Must run inside a transaction over `journalTables`. */
export async function rebuildIn(db: DeskDb): Promise<void> {
  await Promise.all(
    [db.orders, db.states, db.people, db.clients, db.shops, db.counters].map((t) => t.clear()),
  );
  const events = (await db.events.toArray()).sort(compareEvents);
  await project(db, events);
}

export function rebuild(db: DeskDb): Promise<void> {
  return db.transaction('rw', journalTables(db), () => rebuildIn(db));
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
