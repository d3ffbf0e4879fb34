/** Rows of a spreadsheet into a register: one append, all of them or none. */
import type { ImportKind, ImportTarget } from '#shared/excel/target';
import type { Draft } from '#shared/order/command';
import type { PartyEventType } from '#shared/party/partyEvents';
import { type RegisterKind, registers, savedType } from '#shared/register/registers';
import { withJournal } from './append';
import { type DeskDb, db as theDb } from './db';
import { newId, partyDraft, type Who } from './desk';
import { clientsOf, peopleOf } from './queries';
import { recordsOf } from './registers';

export interface ImportRow<T extends object> {
  record: T;
  /** Of the one it goes over; left out: a new one. */
  id?: string;
}
/** `taken`: came in under these names while the preview was open; nothing was written. */
export type ImportOutcome = { done: true; count: number } | { done: false; taken: string[] };

/** What is there of a kind, with ids. */
export async function existingOf(kind: ImportKind, db: DeskDb = theDb): Promise<{ id: string }[]> {
  if (kind === 'client') return clientsOf(db);
  if (kind === 'person') return peopleOf(db);
  // The kind is told by the subject, not by the record.
  return (await recordsOf(kind, db)).map(({ kind: _, ...record }) => record);
}

/** Throws ZodError where a row does not fit its schema: the preview has checked each with the same. */
export async function importRows<T extends object>(
  target: ImportTarget<T>,
  rows: readonly ImportRow<T>[],
  who: Who,
  db: DeskDb = theDb,
): Promise<ImportOutcome> {
  const drafts = rows.map(({ record, id }) => draftOf(target, record, id ?? newId(), who));
  return withJournal(db, who.person, Date.now(), async (pen): Promise<ImportOutcome> => {
    const there = (await existingOf(target.kind, db)) as (T & { id: string })[];
    const names = new Set(there.map(target.keyOf));
    const taken = rows.filter(({ record, id }) => id === undefined && names.has(target.keyOf(record)));
    if (taken.length) return { done: false, taken: taken.map(({ record }) => target.keyOf(record)) };
    await pen.write(drafts);
    return { done: true, count: drafts.length };
  });
}

function draftOf<T extends object>(target: ImportTarget<T>, record: T, id: string, who: Who): Draft {
  const { kind, schema } = target;
  const data = schema.parse(record);
  if (kind === 'client' || kind === 'person')
    return partyDraft(`${kind}.saved` satisfies PartyEventType, id, data, who);
  const register: RegisterKind = kind;
  return {
    subject: { kind: register, id },
    scope: registers[register].scope,
    type: savedType(register),
    data,
    post: who.posts[0] ?? 'clerk',
  };
}
