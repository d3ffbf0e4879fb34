/** SV-09a: classified orders whose leader has not consented are in no list that leaves the house. */
import { exportRefusal } from '#shared/order/classified';
import type { OrderRow } from '#shared/order/summary';
import { type DeskDb, db as theDb } from './db';

/** Ids of those of these orders that must stay. */
export async function withheldOf(
  rows: readonly Pick<OrderRow, 'id' | 'classified'>[],
  db: DeskDb = theDb,
): Promise<ReadonlySet<string>> {
  const ids = rows.filter((r) => r.classified).map((r) => r.id);
  const states = await db.states.bulkGet(ids);
  return new Set(ids.filter((_, i) => !states[i] || exportRefusal(states[i])));
}
