/** Which forms an order has, which of them show prices (PM), and why one may not be made yet. */
import type { Refusal } from '#shared/kernel/faults';
import { exportRefusal } from '#shared/order/classified';
import { factsOf } from '#shared/order/facts';
import { isMoneyPaper } from '#shared/order/moneyPapers';
import { say } from '#shared/order/sentences';
import type { OrderState } from '#shared/order/state';
import { findAct, gateRefusals } from '#shared/procedure/engine';
import { procedures, type Trade } from '#shared/procedures/registry';

/** Forms of one order, in the order they are made in its life. */
export const orderForms: Record<Trade, readonly string[]> = {
  survey: [
    'task-sheet',
    'departure-checklist',
    'field-log',
    'stakeout-sheet',
    'field-signoff',
    'inspection',
    'quantity-table',
    'settlement',
    'delivery-receipt',
  ],
  print: ['settlement'],
};

/** Forms that every order has besides, made when asked for: no paper of its life, so never among “all papers”. */
export const askedForms: readonly string[] = ['flow-chart'];

/** The forms this order has: a stake-out sheet belongs to stake-outs only, or to who staked something out anyway. */
export function formsFor(order: Pick<OrderState, 'trade' | 'sheet' | 'stakeout'>): readonly string[] {
  const stakesOut = order.sheet.survey?.type === 'stakeout' || order.stakeout !== undefined;
  return orderForms[order.trade].filter((id) => id !== 'stakeout-sheet' || stakesOut);
}

/** True for papers with prices on them; the data embedded in the others carries none either. */
export const showsMoney = (formId: string): boolean => isMoneyPaper(formId);

/**
 * What a form asks for beyond what all do. A form that merely has no data yet is not refused: it prints with lines to
 * fill in by hand. Refused is paper that would say what the procedure forbids.
 */
const gates: Record<string, (order: OrderState) => Refusal[]> = {
  /** What settling asks for (SV-08, SV-05, SV-06a; PR-06), whatever step the order is at. */
  settlement: (order) => {
    const settle = findAct(procedures[order.trade], 'settle');
    return settle ? gateRefusals(settle, factsOf(order)) : [];
  },
  /** SV-04c: staked in another control system than the client asked for. */
  'stakeout-sheet': (order) => {
    const asked = order.sheet.survey?.controlSystem;
    const used = order.stakeout?.controlSystem;
    return used && used !== asked
      ? [{ rule: 'SV-04c', key: 'stakeoutControl', details: { list: [asked ?? '—'] }, mend: 'stakeout' }]
      : [];
  },
  /** SV-09: received by the client before the leader consented. */
  'delivery-receipt': (order) => {
    const received = order.acts.deliver !== undefined || order.handover.receivedBy !== undefined;
    return received && !factsOf(order).record('consent')
      ? [{ rule: 'SV-09', key: 'acts', details: { list: ['@act.consent'] }, mend: 'steps' }]
      : [];
  },
};

/**
 * Every reason why this form of this order may not leave the house now; empty when it may. All: SV-09a, a
 * classified order.
 */
export function formRefusals(order: OrderState, formId: string): Refusal[] {
  const classified = exportRefusal(order);
  const own = Object.hasOwn(gates, formId) ? gates[formId]!(order) : [];
  return [...(classified ? [classified] : []), ...own];
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
