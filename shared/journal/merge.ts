/** Bringing journals of several machines together: a union by id, in the journal's total order. */
import { digestOf } from '#shared/kernel/canonical';
import { compareEvents, type JournalEvent } from './envelope';

export interface Merged {
  events: JournalEvent[];
  /** Ids that two journals hold with different content: a copied or restored machine wrote on. Both are told. */
  twins: string[];
}

/** Order of arguments and of events inside them does not matter; of a twin the smaller digest is kept. */
export function mergeJournals(...journals: readonly (readonly JournalEvent[])[]): Merged {
  const byId = new Map<string, JournalEvent>();
  const twins = new Set<string>();
  for (const journal of journals)
    for (const event of journal) {
      const known = byId.get(event.id);
      if (known === undefined) byId.set(event.id, event);
      else if (known !== event) {
        const [a, b] = [digestOf(known), digestOf(event)];
        if (a !== b) {
          twins.add(event.id);
          if (b < a) byId.set(event.id, event);
        }
      }
    }
  return { events: [...byId.values()].sort(compareEvents), twins: [...twins].sort() };
}
