/** What this job's departure checklist must have on it (SV-03b, SV-03d). */
import type { ChecklistLine } from '#shared/order/events';
import { asksForLime } from '#shared/order/sheet';
import type { OrderState } from '#shared/order/state';

const always = ['instrument', 'battery', 'cables', 'tripod', 'pole', 'vehicle'] as const;
const forStakes = ['paint', 'hammer', 'stakes', 'nails'] as const;

/** The kinds this job's list must have. */
export function kindsFor(order: OrderState): ChecklistLine['kind'][] {
  if (order.sheet.survey?.type !== 'stakeout') return [...always];
  return [...always, ...forStakes, ...(asksForLime(order.sheet) ? (['lime'] as const) : [])];
}
