/** Planned, signed, difference: quantities as decimal strings, added up over the sign-offs that stand. */
import { add, compare, type Decimal, decimal, divide, isDecimal, subtract } from '#shared/kernel/decimal';
import type { OrderState, SignOff } from './state';

/** Signed quantity of an item, or undefined while nothing stands for it. */
export function signedOf(
  order: OrderState,
  item: number,
  stands: (s: SignOff) => boolean,
): Decimal | undefined {
  let total: Decimal | undefined;
  for (const signOff of order.signOffs) {
    if (signOff.item !== item || !isDecimal(signOff.quantity) || !stands(signOff)) continue;
    total = total === undefined ? decimal(signOff.quantity) : add(total, decimal(signOff.quantity));
  }
  return total;
}

/** Signed minus planned, with the longer scale of the two. */
export function differenceOf(planned: string, signed: string): Decimal {
  return subtract(decimal(signed), decimal(planned));
}

/** How many of a unit make one km². */
const PER_KM2: ReadonlyMap<string, string> = new Map([
  ['km²', '1'],
  ['km2', '1'],
  ['㎢', '1'],
  ['平方公里', '1'],
  ['平方千米', '1'],
  ['㎡', '1000000'],
  ['m²', '1000000'],
  ['m2', '1000000'],
  ['平方米', '1000000'],
  ['公顷', '100'],
  ['hm²', '100'],
  ['亩', '1500'],
]);
/** Fine enough to tell the smallest quantity that can be written, in 亩, from nothing. */
const PLACES = 12;

/** Mapped area in km² as far as the items tell it: the largest of the area items, planned or signed. */
export function areaKm2(order: OrderState): Decimal {
  const signed = new Map<number, Decimal>();
  for (const { item, quantity, void: fallen } of order.signOffs)
    if (!fallen && isDecimal(quantity)) signed.set(item, add(signed.get(item) ?? decimal('0'), quantity));
  /** The largest quantity per unit; only these are worked out in km². */
  const most = new Map<string, Decimal>();
  for (const item of order.sheet.items) {
    const per = PER_KM2.get(item.unit.trim().toLowerCase());
    if (!per || item.struckBy) continue;
    for (const quantity of [item.quantity, signed.get(item.no)])
      if (isDecimal(quantity) && compare(quantity, most.get(per) ?? decimal('0')) > 0)
        most.set(per, quantity);
  }
  return [...most]
    .map(([per, quantity]) => divide(quantity, decimal(per), PLACES))
    .reduce((a, b) => (compare(a, b) < 0 ? b : a), decimal('0'));
}

/** Continuous mapping at 1:500 … 1:2000 over more than 25 km² is classified 秘密 (SV-09a). */
export function isClassified(order: OrderState): boolean {
  const scale = /^1\s*[:：]\s*(\d+)$/.exec(order.sheet.survey?.scale?.trim() ?? '');
  if (!scale) return false;
  const denominator = Number(scale[1]);
  return denominator >= 500 && denominator <= 2000 && compare(areaKm2(order), decimal('25')) > 0;
}
