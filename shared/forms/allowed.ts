/** Which forms an order has, which of them show prices (PM), and why one may not be made yet. */
import type { Refusal } from '#shared/kernel/faults';
import { exportRefusal } from '#shared/order/classified';
import { factsOf } from '#shared/order/facts';
import { openFailures } from '#shared/order/factsPrint';
import { isMoneyPaper } from '#shared/order/moneyPapers';
import { say } from '#shared/order/sentences';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { findAct, gateRefusals } from '#shared/procedure/engine';
import { procedures, type Trade } from '#shared/procedures/registry';
import { NEXT_DELIVERY } from './print/deliveryNote';

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
  print: [
    'quotation',
    'job-ticket',
    'proof-approval',
    'production-plan',
    'material-issue',
    'quality-record',
    'delivery-note',
    'settlement',
  ],
  docking: ['docking-form'],
};

/** Forms that every order has besides, made when asked for: no paper of its life, so never among “all papers”. */
export const askedForms: readonly string[] = ['change-request', 'flow-chart'];

/**
 * The forms this order has: a stake-out sheet belongs to stake-outs only, or to who staked something out anyway; a
 * change request to orders of which a change was asked.
 */
export function formsFor(
  order: Pick<OrderState, 'trade' | 'sheet' | 'stakeout'> & Partial<Pick<OrderState, 'changes'>>,
): readonly string[] {
  const stakesOut = order.sheet.survey?.type === 'stakeout' || order.stakeout !== undefined;
  const own = orderForms[order.trade].filter((id) => id !== 'stakeout-sheet' || stakesOut);
  return order.changes?.length ? [...own, 'change-request'] : own;
}

/** True for papers with prices on them; the data embedded in the others carries none either. */
export const showsMoney = (formId: string): boolean => isMoneyPaper(formId);

/**
 * What a form asks for beyond what all do. A form that merely has no data yet is not refused: it prints with lines to
 * fill in by hand. Refused is paper that would say what the procedure forbids.
 */
const gates: Record<string, (order: OrderState, record: string | undefined) => Refusal[]> = {
  /** PR-08: a ticket for a job whose papers were refused, or for more than they allow, would have it printed. */
  'job-ticket': (order) => {
    const facts = factsOf(order);
    const act = facts.trait('needsPermit') ? findAct(procedures.print, 'checkPermit') : undefined;
    if (!act || !workOf(order).permit) return [];
    return gateRefusals(act, facts);
  },
  /** PR-05: nothing leaves while a check has failed; a delivery on record has left already. */
  'delivery-note': (order, record) => {
    const recorded = record !== NEXT_DELIVERY && workOf(order).deliveries.length > 0;
    const failed = recorded ? [] : openFailures(order).map((c) => c.check);
    return failed.length
      ? [{ rule: 'PR-05', key: 'qualityOpen', details: { list: failed }, mend: 'quality' }]
      : [];
  },
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
 * classified order. `record`: as in `PrintOptions`.
 */
export function formRefusals(order: OrderState, formId: string, record?: string): Refusal[] {
  const classified = exportRefusal(order);
  const own = Object.hasOwn(gates, formId) ? gates[formId]!(order, record) : [];
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
