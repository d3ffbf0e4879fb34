/**
 * What a job costs (forms.md, "Money rules"): tax is worked out per line and then added up, as invoices do;
 * every adjustment is a line of its own at the order's rate.
 */
import { type Decimal, decimal } from '../kernel/decimal';
import { type Fen, fen, fenFromYuan, lineAmount, netOf, subtractFen, sumFen, taxOn } from '../kernel/money';
import { rmbWords } from '../kernel/rmbWords';

export interface SettleLine {
  no: number;
  name: string;
  unit: string;
  /** Decimal text. */
  quantity: string;
  /** Yuan per unit, decimal text of any scale. */
  unitPrice: string;
  /** "0.06"; left out: the order's rate. */
  taxRate?: string | undefined;
}

export interface SettleInput {
  lines: readonly SettleLine[];
  /** Signed yuan with at most two decimals. */
  adjustments?: readonly { label: string; amount: string }[] | undefined;
  tax: { rate: string; included: boolean };
  /** Yuan already paid, at most two decimals. */
  paid?: string | undefined;
}

/** One taxed sum: `amount` as priced; net + tax = gross, always, to the fen. */
export interface Taxed {
  amount: Fen;
  taxRate: Decimal;
  net: Fen;
  tax: Fen;
  gross: Fen;
}
export type SettledLine = Omit<SettleLine, 'taxRate' | 'quantity' | 'unitPrice'> &
  Taxed & { quantity: Decimal; unitPrice: Decimal };
export type SettledAdjustment = Taxed & { label: string };

export interface Settlement {
  lines: SettledLine[];
  adjustments: SettledAdjustment[];
  included: boolean;
  /** Σ line amounts, as priced. */
  subtotal: Fen;
  /** Σ adjustments, as given. */
  adjusted: Fen;
  net: Fen;
  tax: Fen;
  /** subtotal + adjusted (+ tax where prices exclude it). */
  total: Fen;
  /** The total in words. */
  words: string;
  paid: Fen;
  /** total − paid; negative is a refund 应退. */
  due: Fen;
}

/** Works a settlement out. Throws RangeError on anything that is no decimal, a third decimal in an amount, or past the limit. */
export function settle(input: SettleInput): Settlement {
  const { included } = input.tax;
  const rate = decimal(input.tax.rate);
  const lines = input.lines.map(({ no, name, unit, ...line }): SettledLine => {
    const quantity = decimal(line.quantity);
    const unitPrice = decimal(line.unitPrice);
    const taxRate = line.taxRate === undefined ? rate : decimal(line.taxRate);
    const amount = lineAmount(quantity, unitPrice);
    return { no, name, unit, quantity, unitPrice, ...taxed(amount, taxRate, included) };
  });
  const adjustments = (input.adjustments ?? []).map(
    ({ label, amount }): SettledAdjustment => ({
      label,
      ...taxed(fenFromYuan(decimal(amount)), rate, included),
    }),
  );
  const all: Taxed[] = [...lines, ...adjustments];
  const total = sumFen(all.map((part) => part.gross));
  const paid = fenFromYuan(decimal(input.paid ?? '0'));
  return {
    lines,
    adjustments,
    included,
    subtotal: sumFen(lines.map((line) => line.amount)),
    adjusted: sumFen(adjustments.map((part) => part.amount)),
    net: sumFen(all.map((part) => part.net)),
    tax: sumFen(all.map((part) => part.tax)),
    total,
    words: rmbWords(total),
    paid,
    due: subtractFen(total, paid),
  };
}

function taxed(amount: Fen, taxRate: Decimal, included: boolean): Taxed {
  if (included) {
    const net = netOf(amount, taxRate);
    return { amount, taxRate, net, tax: subtractFen(amount, net), gross: amount };
  }
  const tax = taxOn(amount, taxRate);
  return { amount, taxRate, net: amount, tax, gross: fen(amount + tax) };
}
