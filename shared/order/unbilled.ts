/**
 * Work that was done and that neither an item nor an adjustment of the settlement names (PR-06): further proofs and
 * changes with a price. Each is charged, or said to be free of charge.
 */
import type { OrderState } from './state';
import { workOf } from './statePrint';

export interface Unbilled {
  /** What `settlementKept.free` names it by. */
  id: string;
  /** How a refusal says it. */
  token: string;
}

export function unbilled(order: OrderState): Unbilled[] {
  const free = new Set(order.settlement.free ?? []);
  const charged = [
    ...order.sheet.items.filter((i) => !i.struckBy).map((i) => i.name),
    ...order.settlement.adjustments.map((a) => a.label),
  ];
  const out: Unbilled[] = [];
  const proofs = workOf(order).proofs.length;
  if (proofs > 1 && !charged.some((name) => /样|proof/i.test(name)))
    out.push({ id: 'proofs', token: '@unbilled.proofs' });
  for (const c of order.changes) {
    const priced = c.decided?.approved && c.priceEffect?.trim();
    const inItems = c.add.length > 0 || (c.set.items ?? []).some((i) => i.quantity !== undefined);
    if (priced && !inItems && !charged.some((name) => name.includes(c.change)))
      out.push({ id: c.change, token: `${c.change} ${c.what}` });
  }
  return out.filter((u) => !free.has(u.id));
}
