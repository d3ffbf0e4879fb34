/** What can be changed on a settlement, as typed, and the order as it would stand with it. */
import { isDecimal } from '#shared/kernel/decimal';
import { readYuan } from '#shared/kernel/money';
import { isDate } from '#shared/kernel/time';
import type { OrderEventData } from '#shared/order/events';
import { settlementOf } from '#shared/order/settlementOf';
import type { Prices } from '#shared/order/sheet';
import { coveredDigest } from '#shared/order/signable';
import type { OrderState } from '#shared/order/state';

export interface SettlementDraft {
  adjustments: { key: string; label: string; amount: string }[];
  paid: string;
  note: string;
  /** '' = the day it is issued. */
  date: string;
  /** Work on purpose not charged (print): a change's number, `proofs`. */
  free: string[];
  /** Item no → unit price, for items that had none. */
  prices: Record<string, string>;
}

export function draftOf(order: OrderState): SettlementDraft {
  const { adjustments, paid = '', note = '', date = '', free = [] } = order.settlement;
  return {
    adjustments: adjustments.map((a, i) => ({ key: `kept${i}`, ...a })),
    paid,
    note,
    date,
    free: [...free],
    prices: {},
  };
}

/** Equal but for the keys of rows. */
export function sameDraft(a: SettlementDraft, b: SettlementDraft): boolean {
  const plain = (d: SettlementDraft) =>
    JSON.stringify([
      d.adjustments.map(({ label, amount }) => [label.trim(), amount]),
      d.paid,
      d.note.trim(),
      d.date,
      [...(d.free ?? [])].sort(),
      Object.entries(d.prices).filter(([, p]) => p !== ''),
    ]);
  return plain(a) === plain(b);
}

/** A row nobody typed in is no row. */
const isBlank = (a: { label: string; amount: string }) => !a.label.trim() && !a.amount;

export type DraftFault = { key: 'label' | 'amount'; row: number } | { key: 'date' | 'beyond' };

export function draftFaults(order: OrderState, draft: SettlementDraft): DraftFault[] {
  const faults = draft.adjustments.flatMap((a, i): DraftFault[] => {
    if (isBlank(a)) return [];
    return [
      ...(a.label.trim() ? [] : [{ key: 'label' as const, row: i + 1 }]),
      ...(a.amount && readYuan(a.amount) !== null ? [] : [{ key: 'amount' as const, row: i + 1 }]),
    ];
  });
  if (draft.date && !isDate(draft.date)) faults.push({ key: 'date' });
  if (faults.length === 0 && order.prices && settlementOf(withDraft(order, draft)) === undefined)
    faults.push({ key: 'beyond' });
  return faults;
}

/** The settlement part as it would be kept. */
export function keptOf(draft: SettlementDraft): OrderEventData<'order.settlementKept'> {
  return {
    adjustments: draft.adjustments
      .filter((a) => a.label.trim() && readYuan(a.amount) !== null)
      .map((a) => ({ label: a.label.trim(), amount: a.amount })),
    ...(draft.paid ? { paid: draft.paid } : {}),
    ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
    ...(draft.date && isDate(draft.date) ? { date: draft.date } : {}),
    // Drafts kept by an older build have none.
    ...(draft.free?.length ? { free: draft.free } : {}),
  };
}

/** Prices with those typed for items that had none; undefined when none was typed. */
export function pricesWith(prices: Prices, draft: SettlementDraft): Prices | undefined {
  const typed = Object.entries(draft.prices).filter(([, price]) => isDecimal(price));
  if (typed.length === 0) return undefined;
  const items = new Map(prices.items.map((p) => [p.no, p]));
  for (const [no, unitPrice] of typed)
    items.set(Number(no), { ...items.get(Number(no)), no: Number(no), unitPrice });
  return { ...prices, items: [...items.values()].sort((a, b) => a.no - b.no) };
}

/** The order as it would stand once the draft is saved. */
export function withDraft(order: OrderState, draft: SettlementDraft): OrderState {
  const { number, date } = order.settlement;
  const prices = order.prices && (pricesWith(order.prices, draft) ?? order.prices);
  const kept = keptOf(draft);
  return {
    ...order,
    ...(prices ? { prices } : {}),
    settlement: {
      ...kept,
      // An issued settlement keeps its number and date.
      ...(number ? { number, ...(date ? { date } : {}) } : {}),
    },
  };
}

/** Would saving void the signature of the settlement that was issued? Payments, notes and dates never do. */
export function voidsSignature(order: OrderState, draft: SettlementDraft): boolean {
  if (!order.acts.settle?.signature) return false;
  return coveredDigest(order, 'settlement') !== coveredDigest(withDraft(order, draft), 'settlement');
}
