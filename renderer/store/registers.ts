/** The registers of the shop (shared/register): written through the one append, read by kind. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { Draft } from '#shared/order/command';
import {
  type RegisterInput,
  type RegisterKind,
  type RegisterRecord,
  registers,
  savedType,
} from '#shared/register/registers';
import { withJournal } from './append';
import { type DeskDb, db as theDb } from './db';
import { newId, type Who } from './desk';

export type RecordInput<K extends RegisterKind> = RegisterInput<K> & { id?: string };

/** Several records in one append: all or none. Throws ZodError when one does not fit its register. */
export async function saveRecords<K extends RegisterKind>(
  kind: K,
  records: readonly RecordInput<K>[],
  who: Who,
  db: DeskDb = theDb,
): Promise<string[]> {
  const drafts = records.map(
    ({ id, ...data }): Draft => ({
      subject: { kind, id: id ?? newId() },
      scope: registers[kind].scope,
      type: savedType(kind),
      data: registers[kind].schema.parse(data),
      post: who.posts[0] ?? 'clerk',
    }),
  );
  await withJournal(db, who.person, Date.now(), (pen) => pen.write(drafts));
  return drafts.map((d) => d.subject.id);
}

/** All of one register, by name in Chinese order. */
export async function recordsOf<K extends RegisterKind>(
  kind: K,
  db: DeskDb = theDb,
): Promise<RegisterRecord<K>[]> {
  const all = (await db.records.where('[kind+id]').between([kind], [kind, []]).toArray()) as unknown[];
  return (all as RegisterRecord<K>[]).sort((a, b) => a.name.localeCompare(b.name, 'zh'));
}

/** undefined while loading. */
export const useRecords = <K extends RegisterKind>(kind: K): RegisterRecord<K>[] | undefined =>
  useLiveQuery(() => recordsOf(kind), [kind]);
