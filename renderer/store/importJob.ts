/** A job file through the one door: what it would meet here is looked up in the same transaction that appends it. */
import { type JobDrafts, jobToEvents } from '#shared/jobfile/events';
import type { Job } from '#shared/jobfile/schema';
import { withJournal } from './append';
import { type DeskDb, journalTables, db as theDb } from './db';
import { newId, type Who } from './desk';
import { settlementNumberTaken } from './moneyQueries';
import { serialOf } from './numbers';

/** A paper number of the file that is in use here. */
export interface Collision {
  what: 'order' | 'settlement';
  number: string;
  /** Client and project of the order that has the number, or the number of the order settled under it. */
  holder?: string;
}

export type Imported = { done: true; orderId: string } | { done: false; collisions: Collision[] };

/** Given out once, though no order shows it any more (a settlement made anew, say): numbers are never used twice. */
async function usedUp(number: string, db: DeskDb): Promise<boolean> {
  const used = serialOf(number);
  const counter = used && (await db.counters.get(used.series));
  return Boolean(used && counter && (used.serial <= counter.last || counter.above.includes(used.serial)));
}

async function collisionsIn(job: Job, db: DeskDb): Promise<Collision[]> {
  const found: Collision[] = [];
  const { number } = job.order;
  const twin = await db.orders.where('number').equals(number).first();
  if (twin) found.push({ what: 'order', number, holder: `${twin.client} ${twin.project}`.trim() });
  else if (await usedUp(number, db)) found.push({ what: 'order', number });
  const settlement = job.settlement?.number;
  if (settlement) {
    const settled = await settlementNumberTaken(settlement, db);
    if (settled) found.push({ what: 'settlement', number: settlement, holder: settled.number });
    else if (await usedUp(settlement, db)) found.push({ what: 'settlement', number: settlement });
  }
  return found;
}

async function draftsIn(job: Job, source: string, db: DeskDb): Promise<JobDrafts> {
  const [shop, people, clients] = await Promise.all([
    db.shops.get('shop'),
    db.people.toArray(),
    db.clients.toArray(),
  ]);
  return jobToEvents(job, { orderId: newId(), newId, source, existing: { shop, people, clients } });
}

/** What importing would add now, or the numbers that stand in its way. Writes nothing. */
export async function importPlan(
  job: Job,
  source: string,
  db: DeskDb = theDb,
): Promise<{ made: JobDrafts } | { collisions: Collision[] }> {
  return db.transaction('r', journalTables(db), async () => {
    const collisions = await collisionsIn(job, db);
    return collisions.length > 0 ? { collisions } : { made: await draftsIn(job, source, db) };
  });
}

/**
 * Appends the job. People, clients and numbers are looked up anew inside the transaction: what another window
 * wrote since the preview can neither be given twice nor overwritten.
 * @throws when the database can't be written; then nothing has changed
 */
export function importJob(job: Job, source: string, who: Who, db: DeskDb = theDb): Promise<Imported> {
  return withJournal(db, who.person, Date.now(), async (pen): Promise<Imported> => {
    const collisions = await collisionsIn(job, db);
    if (collisions.length > 0) return { done: false, collisions };
    const made = await draftsIn(job, source, db);
    await pen.write(made.drafts);
    return { done: true, orderId: made.orderId };
  });
}
