/** Prices and amounts beside the items, for those who see money (PM). Amounts count signed quantities only (SV-08). */
import { isDecimal } from '#shared/kernel/decimal';
import { formatRate } from '#shared/kernel/format';
import { formatFen } from '#shared/kernel/money';
import { settlementOf } from '#shared/order/settlementOf';
import type { OrderState } from '#shared/order/state';
import { formatQuantity } from '../../../i18n/format';
import { translate } from '../../../i18n/useT';

export interface ItemMoney {
  price(no: number): string | undefined;
  amount(no: number): string | undefined;
  subtotal?: string;
  /** `含税 6%`; unset while there are no prices. */
  tax?: string;
}

export function moneyOf(order: OrderState): ItemMoney {
  const settlement = settlementOf(order);
  const tax = order.prices?.tax;
  return {
    price: (no) => {
      const price = order.prices?.items.find((p) => p.no === no)?.unitPrice;
      return price && formatQuantity(price, true);
    },
    amount: (no) => {
      const line = settlement?.lines.find((l) => l.no === no);
      return line && formatFen(line.amount);
    },
    ...(settlement ? { subtotal: formatFen(settlement.subtotal) } : {}),
    ...(tax && isDecimal(tax.rate)
      ? {
          tax: translate(tax.included ? 'order.prices.included' : 'order.prices.excluded', {
            rate: formatRate(tax.rate),
          }),
        }
      : {}),
  };
}
