/** Half-typed forms: kept at every stroke, so that no error, crash or restart loses what was typed. */
import { type DeskDb, db as theDb } from './db';

export async function keepDraft(key: string, value: unknown, db: DeskDb = theDb): Promise<void> {
  await db.formDrafts.put({ key, at: new Date().toISOString(), value });
}
export const draftFor = async <T>(key: string, db: DeskDb = theDb): Promise<T | undefined> =>
  (await db.formDrafts.get(key))?.value as T | undefined;
export const dropDraft = (key: string, db: DeskDb = theDb): Promise<void> => db.formDrafts.delete(key);
