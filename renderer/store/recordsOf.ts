/** A register read by kind; apart from writing, which needs the desk that needs this. */
import type { RegisterKind, RegisterRecord } from '#shared/register/registers';
import { type DeskDb, db as theDb } from './db';

/** All of one register, by name in Chinese order. */
export async function recordsOf<K extends RegisterKind>(
  kind: K,
  db: DeskDb = theDb,
): Promise<RegisterRecord<K>[]> {
  const all = (await db.records.where('[kind+id]').between([kind], [kind, []]).toArray()) as unknown[];
  return (all as RegisterRecord<K>[]).sort((a, b) => a.name.localeCompare(b.name, 'zh'));
}
