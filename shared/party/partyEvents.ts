/** Events of shop, people and clients, and the folding of each: the last word said wins. */
import type { JournalEvent, Scope, Subject } from '#shared/journal/envelope';
import { clientSchema, personSchema, shopSchema } from './party';

export const partyEvents = {
  'shop.saved': shopSchema,
  'person.saved': personSchema,
  'client.saved': clientSchema,
} as const;
export type PartyEventType = keyof typeof partyEvents;

/** Every machine needs the shop and its clients; staff data is scope "people". */
export const partyScope: Record<PartyEventType, Scope> = {
  'shop.saved': 'work',
  'person.saved': 'people',
  'client.saved': 'work',
};

export const isPartyEvent = (type: string): type is PartyEventType => Object.hasOwn(partyEvents, type);

/** The record an event leaves, or undefined when it can't be read (shown as a conflict of the journal). */
export function partyRecord(
  event: Pick<JournalEvent, 'type' | 'data' | 'subject'>,
): { subject: Subject; record: object } | undefined {
  if (!isPartyEvent(event.type)) return undefined;
  const read = partyEvents[event.type].safeParse(event.data);
  return read.success
    ? { subject: event.subject, record: { ...read.data, id: event.subject.id } }
    : undefined;
}
