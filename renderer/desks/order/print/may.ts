/** Who may record what, for greyed buttons: the same answer decide gives, in advance. */
import type { Refusal } from '#shared/kernel/faults';
import type { Post } from '#shared/kernel/posts';
import { printPosts } from '#shared/order/decidePrint';
import { factsOf } from '#shared/order/facts';
import type { OrderState } from '#shared/order/state';
import { procedures } from '#shared/procedures/registry';

export type Recorded = Parameters<typeof printPosts>[0];

/** Undefined: go ahead. `more`: posts that may besides (a printer keeps the book of the machine). */
export function recordRefusal(
  order: OrderState,
  command: Recorded,
  posts: readonly Post[],
  more: readonly Post[] = [],
): Refusal | undefined {
  const rule = procedures.print.steps[0]!.rule;
  if (order.cancelled) return { rule, key: 'cancelled', details: { reason: order.cancelled.reason } };
  const allowed = [...printPosts(command), ...more];
  if (!allowed.some((p) => posts.includes(p))) return { rule: '', key: 'post', details: { posts: allowed } };
  const settled = factsOf(order).record('settle') !== undefined;
  if (settled && closedBySettling.has(command)) return { rule: 'PR-06', key: 'settledAlready' };
  if (command === 'keepProof' && factsOf(order).record('signProof'))
    return { rule: 'PR-05', key: 'proofSigned' };
  return undefined;
}

const closedBySettling: ReadonlySet<Recorded> = new Set<Recorded>([
  'keepQuotation',
  'keepPlan',
  'deliver',
  'waiveRest',
  'signOff',
  'withdrawSignOff',
]);
