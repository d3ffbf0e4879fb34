/** What a store that knows no trade must be told: the records of one print, and whose an inbox line is. */
import type { OrderState } from '#shared/order/state';
import type { OrderRow } from '#shared/order/summary';
import { clerk, DEVICE, type StoredEvent } from '../data';

export const waitsForClerk: readonly string[] = clerk.posts;

/** Inbox lines of the clerk among rows that wait for one of the clerk's posts. */
export function mine(rows: readonly OrderRow[]): string[] {
  const lines = rows.flatMap((r) =>
    r.waiting
      .filter((w) => w.posts.some((p) => waitsForClerk.includes(p)))
      .map((w) => `${r.number} ${w.key}`),
  );
  return [...new Set(lines)].sort();
}

let counter = 0;
/** The records after one more print, ready to be put. */
export function printedOnce(
  state: OrderState,
  row: OrderRow,
  seq: number,
): { event: StoredEvent; state: OrderState; row: OrderRow } {
  counter = (counter + 1) % 0xffff;
  const at = `${new Date().toISOString()}#${counter.toString(16).padStart(4, '0')}`;
  return {
    event: {
      id: `${DEVICE}:${seq}`,
      device: DEVICE,
      seq,
      at,
      actor: { id: clerk.id, name: clerk.name },
      post: 'clerk',
      scope: 'work',
      subject: { kind: 'order', id: state.id },
      type: 'order.printed',
      v: 1,
      data: { form: 'task-sheet', copies: 1 },
      prev: 'f'.repeat(64),
      about: `order:${state.id}`,
    },
    state: {
      ...state,
      printed: { ...state.printed, 'task-sheet': (state.printed['task-sheet'] ?? 0) + 1 },
      lastAt: at,
      events: state.events + 1,
    },
    row: { ...row, updatedAt: at },
  };
}
