/** What the handlers of evolve share. */
import type { Conflict, OrderState } from './state';

export interface Meta {
  at: string;
  by: { id: string; name: string };
  post: string;
  eventId: string;
}

export const conflict = (
  s: OrderState,
  m: { eventId: string },
  type: string,
  key: string,
  details?: Conflict['details'],
): OrderState => ({
  ...s,
  conflicts: [...s.conflicts, { eventId: m.eventId, type, key, ...(details ? { details } : {}) }],
});
