/** SV-09a: a classified order's papers stay in the house until the leader's consent is on record. */
import type { Refusal } from '#shared/kernel/faults';
import { factsOf } from './facts';
import { isClassified } from './quantities';
import type { OrderState } from './state';

/** Why no paper of this order may be saved, printed or handed over; undefined when it may. */
export function exportRefusal(order: OrderState): Refusal | undefined {
  if (!isClassified(order)) return undefined;
  if (order.exportConsent || factsOf(order).record('consent')) return undefined;
  return { rule: 'SV-09a', key: 'classified', mend: 'delivery' };
}
