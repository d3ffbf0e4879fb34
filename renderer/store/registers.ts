/** The registers of the shop (shared/register): written through the one append, read by kind. */
import { useLiveQuery } from 'dexie-react-hooks';
import { posts } from '#shared/kernel/posts';
import type { Draft } from '#shared/order/command';
import {
  mayKeep,
  type RegisterInput,
  type RegisterKind,
  type RegisterRecord,
  registers,
  savedType,
} from '#shared/register/registers';
import { withJournal } from './append';
import { type DeskDb, db as theDb } from './db';
import { newId, type Who } from './desk';
import { recordsOf } from './recordsOf';

export { recordsOf };

export type RecordInput<K extends RegisterKind> = RegisterInput<K> & { id?: string };

/**
 * Several records in one append: all or none. Throws ZodError when one does not fit its register, and Error with a
 * Chinese sentence when these posts don't keep it (PM).
 */
export async function saveRecords<K extends RegisterKind>(
  kind: K,
  records: readonly RecordInput<K>[],
  who: Who,
  db: DeskDb = theDb,
): Promise<string[]> {
  if (!mayKeep(kind, who.posts)) {
    const keepers = registers[kind].keepers.map((p) => posts[p].zh).join('、');
    throw new Error(`这本登记簿由${keepers}来记（PM）。`);
  }
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

/** undefined while loading. */
export const useRecords = <K extends RegisterKind>(kind: K): RegisterRecord<K>[] | undefined =>
  useLiveQuery(() => recordsOf(kind), [kind]);
