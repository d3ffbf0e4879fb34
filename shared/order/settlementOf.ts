/** The settlement of an order as it stands: signed quantities, never planned ones (SV-08). */
import { isDecimal } from '#shared/kernel/decimal';
import { type Settlement, settle } from '#shared/money/settlement';
import { liveItems } from './facts';
import { pricesOf, signedQuantities } from './signable';
import type { OrderState } from './state';

/**
 * Sums of what is signed and priced; items without signature or price stand outside (`unsettledItems`).
 * Undefined where this machine holds no prices, or where a figure in the journal is beyond arithmetic.
 */
export function settlementOf(order: OrderState): Settlement | undefined {
  const prices = order.prices;
  if (!prices) return undefined;
  const priced = pricesOf(prices);
  const signed = signedQuantities(order);
  const lines = liveItems(order).flatMap((item) => {
    const price = priced.get(item.no);
    const quantity = signed.get(item.no);
    if (!isDecimal(price?.unitPrice) || quantity === undefined) return [];
    return [
      {
        no: item.no,
        name: item.name,
        unit: item.unit,
        quantity,
        unitPrice: price.unitPrice,
        ...(price.taxRate ? { taxRate: price.taxRate } : {}),
      },
    ];
  });
  try {
    return settle({
      lines,
      adjustments: order.settlement.adjustments,
      tax: prices.tax,
      paid: order.settlement.paid,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Items that can't be counted yet: not signed for, or without a price. */
export function unsettledItems(
  order: OrderState,
): { no: number; name: string; signed: boolean; priced: boolean }[] {
  const priced = order.prices && pricesOf(order.prices);
  const signed = signedQuantities(order);
  return liveItems(order)
    .map((item) => ({
      no: item.no,
      name: item.name,
      signed: signed.has(item.no),
      priced: isDecimal(priced?.get(item.no)?.unitPrice),
    }))
    .filter((i) => !i.signed || !i.priced);
}
