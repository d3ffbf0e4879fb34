/** The kind of check the order is at: what the inspector most likely came to enter. */
import type { QualityKind } from '#shared/order/eventsPrint';
import { factsOf } from '#shared/order/facts';
import { hasPassed } from '#shared/order/factsPrint';
import type { OrderState } from '#shared/order/state';

const acts = [
  ['incoming', 'checkMaterial'],
  ['first', 'firstSheet'],
  ['inProcess', 'press'],
  ['final', 'inspectGoods'],
] as const satisfies readonly (readonly [QualityKind, string])[];

export function nextCheck(order: OrderState): QualityKind {
  const facts = factsOf(order);
  return acts.find(([kind, act]) => !facts.record(act) && !hasPassed(order, kind))?.[0] ?? 'inProcess';
}
