/**
 * What is signed for, held against the contract (SV-08: scope of the contract): items outside it 合同外, quantities
 * above it 超量 after what other orders of the same contract have settled already.
 */
import {
  add,
  compare,
  type Decimal,
  decimal,
  isDecimal,
  multiply,
  negate,
  subtract,
} from '#shared/kernel/decimal';
import type { Contract } from '#shared/register/contract';
import { nameKey, unitKey } from '#shared/register/named';
import { factsOf, liveItems } from './facts';
import { signedQuantities } from './signable';
import type { OrderState } from './state';

/** Item and unit as one key: a quantity in points says nothing of one in kilometres. */
export const scopeKey = (item: { name: string; unit: string }): string =>
  `${nameKey(item.name)} ${unitKey(item.unit)}`;

/** Signed quantities by `scopeKey`. */
export type Quantities = Readonly<Record<string, string>>;

/** The contract of an order, and what its other orders have settled: handed in, so that forms stay pure. */
export interface ContractStand {
  contract: Contract;
  elsewhere: Quantities;
}

export interface ScopeLine {
  no: number;
  name: string;
  unit: string;
  /** Undefined while nothing is signed. */
  signed?: Decimal;
  /** The contract's quantity of this item; undefined: it is not in the contract. */
  agreed?: Decimal;
  elsewhere: Decimal;
  /** How much of what is signed here goes beyond the contract; '0' where nothing does. */
  over: Decimal;
  /** Signed here and elsewhere minus the contract's quantity. */
  difference?: Decimal;
  /** The difference is more than 15 % of the contract's quantity: worth a look, whichever way it goes. */
  far: boolean;
}

const NOTHING = decimal('0');
/** trade.md 3.4 */
const FAR = decimal('0.15');

/** Every item that is not struck off, in the order of the sheet. */
export function scopeOf(order: OrderState, { contract, elsewhere }: ContractStand): ScopeLine[] {
  const agreed = new Map<string, Decimal>();
  for (const { item, unit, quantity } of contract.lines) {
    if (!isDecimal(quantity)) continue;
    const key = scopeKey({ name: item, unit });
    agreed.set(key, add(agreed.get(key) ?? NOTHING, quantity));
  }
  const signed = signedQuantities(order);
  const items = liveItems(order);
  /** Signed on this order for one line of the contract, which several items may share. */
  const here = new Map<string, Decimal>();
  for (const item of items) {
    const quantity = signed.get(item.no);
    if (quantity !== undefined) here.set(scopeKey(item), add(here.get(scopeKey(item)) ?? NOTHING, quantity));
  }
  const left = new Map<string, Decimal>();
  return items.map((item): ScopeLine => {
    const key = scopeKey(item);
    const quantity = signed.get(item.no);
    const settled = elsewhere[key];
    const before = isDecimal(settled) ? settled : NOTHING;
    const base = {
      no: item.no,
      name: item.name,
      unit: item.unit,
      ...(quantity === undefined ? {} : { signed: quantity }),
      elsewhere: before,
    };
    const whole = agreed.get(key);
    if (whole === undefined) return { ...base, over: NOTHING, far: false };
    if (quantity === undefined) return { ...base, agreed: whole, over: NOTHING, far: false };
    const room = left.get(key) ?? atLeastNothing(subtract(whole, before));
    const over = atLeastNothing(subtract(quantity, room));
    left.set(key, atLeastNothing(subtract(room, quantity)));
    const difference = subtract(add(here.get(key) ?? NOTHING, before), whole);
    const far = compare(absolute(difference), multiply(whole, FAR)) > 0;
    return { ...base, agreed: whole, over, difference, far };
  });
}

const atLeastNothing = (value: Decimal): Decimal => (compare(value, NOTHING) < 0 ? NOTHING : value);
const absolute = (value: Decimal): Decimal => (compare(value, NOTHING) < 0 ? negate(value) : value);

export const isOutside = (line: ScopeLine): boolean => line.agreed === undefined;
export const isOver = (line: ScopeLine): boolean => compare(line.over, NOTHING) > 0;

/** What settled orders of one contract take of it together; orders not settled (or settled no longer) count nothing. */
export function settledQuantities(orders: readonly OrderState[]): Record<string, string> {
  const sums: Record<string, string> = {};
  for (const order of orders) {
    if (order.cancelled || !factsOf(order).record('settle')) continue;
    const signed = signedQuantities(order);
    for (const item of liveItems(order)) {
      const quantity = signed.get(item.no);
      if (quantity === undefined) continue;
      const key = scopeKey(item);
      const before = Object.hasOwn(sums, key) ? sums[key] : undefined;
      sums[key] = add(isDecimal(before) ? before : NOTHING, quantity);
    }
  }
  return sums;
}

/** What the contract has that no item of the sheet is about. */
export function notOrdered(order: OrderState, contract: Contract): Contract['lines'] {
  const here = new Set(liveItems(order).map(scopeKey));
  return contract.lines.filter((l) => !here.has(scopeKey({ name: l.item, unit: l.unit })));
}
