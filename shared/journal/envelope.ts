/**
 * The journal's envelope: who did what to which thing, when, on which machine. Events are only ever added;
 * everything on screen and paper is folded from them.
 */

import { digestOf } from '#shared/kernel/canonical';
import { isStamp } from '#shared/kernel/clock';
import { z } from '#shared/kernel/zod';
import { type SubjectKind, subjectKinds } from './subjects';

/** Who may read the event once machines exchange journals: money stays off a field lead's laptop (PM). */
export type Scope = 'work' | 'money' | 'people';

/** What an event is about; all events of one subject fold to one state. */
export interface Subject {
  kind: SubjectKind;
  id: string;
}

export const envelopeSchema = z.object({
  /** `device:seq` */
  id: z.string().min(3),
  device: z.string().regex(/^[a-z0-9]{4,16}$/),
  seq: z.number().int().min(1),
  at: z.string().refine(isStamp, 'no stamp'),
  actor: z.object({ id: z.string(), name: z.string() }),
  post: z.string(),
  scope: z.enum(['work', 'money', 'people']),
  subject: z.object({ kind: z.enum(subjectKinds), id: z.string().min(1) }),
  type: z.string().min(1),
  v: z.number().int().min(1),
  data: z.unknown(),
  /** Hash of this device's previous event; 64 zeros before the first. */
  prev: z.string().regex(/^[0-9a-f]{64}$/),
});

export interface JournalEvent<D = unknown> {
  id: string;
  device: string;
  seq: number;
  at: string;
  actor: { id: string; name: string };
  post: string;
  scope: Scope;
  subject: Subject;
  type: string;
  v: number;
  data: D;
  prev: string;
}

export const FIRST_PREV = '0'.repeat(64);

export const eventId = (device: string, seq: number): string => `${device}:${seq}`;

/** The hash that the device's next event carries as `prev`. */
export function hashEvent(event: JournalEvent): string {
  return digestOf(event);
}

/** The journal's total order: the same on every machine, whatever order events arrived in. */
export function compareEvents(a: JournalEvent, b: JournalEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  if (a.seq !== b.seq) return a.seq - b.seq;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
