/** Which forms an order has, which of them show prices (PM), and why one may not be made yet. */
import type { Refusal } from '#shared/kernel/faults';
import { exportRefusal } from '#shared/order/classified';
import { factsOf } from '#shared/order/facts';
import { say } from '#shared/order/sentences';
import type { OrderState } from '#shared/order/state';
import { findAct, gateRefusals } from '#shared/procedure/engine';
import { procedures, type Trade } from '#shared/procedures/registry';

/** Forms of one order, in the order they are made in its life. */
export const orderForms: Record<Trade, readonly string[]> = {
  survey: ['task-sheet', 'field-signoff', 'quantity-table', 'settlement'],
  print: ['settlement'],
};

const moneyForms: ReadonlySet<string> = new Set(['settlement']);
/** True for papers with prices on them; the data embedded in the others carries none either. */
export const showsMoney = (formId: string): boolean => moneyForms.has(formId);

/**
 * Every reason why this form of this order may not leave the house now; empty when it may. All: SV-09a, a
 * classified order. The settlement: what settling asks for (SV-08, SV-05, SV-06a; PR-06), whatever step the order is at.
 */
export function formRefusals(order: OrderState, formId: string): Refusal[] {
  const classified = exportRefusal(order);
  const settle = formId === 'settlement' ? findAct(procedures[order.trade], 'settle') : undefined;
  return [...(classified ? [classified] : []), ...(settle ? gateRefusals(settle, factsOf(order)) : [])];
}

/** One rule and one sentence for all refusals of a form. A missing signature comes first: it is SV-08 in both trades. */
export function refusalLine(
  order: OrderState,
  refusals: readonly Refusal[],
): { refused: string; why: string } | undefined {
  const first = refusals[0];
  if (!first) return undefined;
  const unsigned = refusals.some((r) => r.key === 'itemsSigned');
  return {
    refused: unsigned ? 'SV-08' : first.rule,
    why: refusals.map((r) => say(r, 'zh', order)).join(''),
  };
}
