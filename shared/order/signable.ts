/**
 * What a signature is bound to: the digest of exactly what was signed. If that content changes later the
 * signature is void ("changed since") and the gate it opened closes again.
 */
import { digestOf } from '#shared/kernel/canonical';
import type { Covers } from '#shared/procedure/model';
import { signedOf } from './quantities';
import type { OrderItem, OrderState, SignOff } from './state';

/** The words a client signs for one quantity. */
export function signOffContent(
  order: Pick<OrderState, 'number'>,
  item: Pick<OrderItem, 'no' | 'name' | 'unit'>,
  signOff: { quantity: string; capacity: string; reason?: string | undefined },
): unknown {
  return {
    what: 'sign-off',
    order: order.number,
    item: { no: item.no, name: item.name, unit: item.unit },
    quantity: signOff.quantity,
    capacity: signOff.capacity,
    reason: signOff.reason,
  };
}

/** Digests are asked for often and states never change in place: remember per pair of sign-off and item. */
const known = new WeakMap<SignOff, { item: OrderItem; number: string; stands: boolean }>();

/** Does a sign-off still stand? Not withdrawn, not sent back, item unchanged since. */
export function signOffStands(order: OrderState, signOff: SignOff): boolean {
  if (signOff.void) return false;
  const item = order.sheet.items.find((i) => i.no === signOff.item);
  if (!item) return false;
  const before = known.get(signOff);
  if (before?.item === item && before.number === order.number) return before.stands;
  const content = signOffContent(order, item, { ...signOff, capacity: signOff.signature.capacity });
  const stands = digestOf(content) === signOff.signature.digest;
  known.set(signOff, { item, number: order.number, stands });
  return stands;
}

/** The content an act's signature covers, or undefined where this machine doesn't hold it (money on a field laptop). */
export function coveredContent(order: OrderState, covers: Covers): unknown {
  switch (covers) {
    case 'quantities':
      return {
        what: covers,
        order: order.number,
        items: order.sheet.items.map((i) => ({
          no: i.no,
          name: i.name,
          unit: i.unit,
          struck: i.struckBy !== undefined,
          signed: signedOf(order, i.no, (s) => signOffStands(order, s)) ?? null,
        })),
      };
    case 'deliverables':
      return {
        what: covers,
        order: order.number,
        deliverables: order.deliverables.map(({ name, kind, version }) => ({ name, kind, version })),
      };
    case 'handover':
      return {
        what: covers,
        order: order.number,
        deliverables: order.deliverables.map(({ name, version, copies }) => ({ name, version, copies })),
      };
    case 'stakeout':
      return { what: covers, order: order.number, stakeout: order.stakeout ?? null };
    case 'settlement':
      if (!order.prices) return undefined;
      return {
        what: covers,
        order: order.number,
        lines: order.sheet.items
          .filter((i) => !i.struckBy)
          .map((i) => ({
            no: i.no,
            name: i.name,
            unit: i.unit,
            quantity: signedOf(order, i.no, (s) => signOffStands(order, s)) ?? null,
            price: order.prices!.items.find((p) => p.no === i.no) ?? null,
          })),
        tax: order.prices.tax,
        adjustments: order.settlement.adjustments,
      };
  }
}

/** The digest to sign now. */
export function coveredDigest(order: OrderState, covers: Covers): string {
  return digestOf(coveredContent(order, covers) ?? null);
}
