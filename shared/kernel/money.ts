/**
 * Money: whole fen (分) in a safe integer, up to 9 999 999 999 999.99 yuan either way.
 * Rounding happens once per line, half away from zero (forms.md, "Money rules").
 */
import Big from 'big.js';
import { type Decimal, decimal, readDecimal, scaleOf } from './decimal';

declare const brand: unique symbol;
export type Fen = number & { readonly [brand]: 'fen' };

export const MAX_FEN = 999_999_999_999_999;

/** A whole number of fen. Throws RangeError for fractions and for amounts past the limit. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount) || Math.abs(amount) > MAX_FEN) {
    throw new RangeError(`not an amount in whole fen within ±9999999999999.99 yuan: ${amount}`);
  }
  return (amount === 0 ? 0 : amount) as Fen;
}

export const ZERO = fen(0);

/** Yuan, rounded half away from zero to fen. Throws RangeError past the limit. */
export function roundToFen(yuan: Decimal): Fen {
  return toFen(new Big(yuan));
}

/** Exact yuan amount with at most two decimals. Throws RangeError on a third: nothing is lost in silence. */
export function fenFromYuan(yuan: Decimal): Fen {
  if (scaleOf(yuan) > 2) throw new RangeError(`an amount has at most two decimals: ${yuan}`);
  return toFen(new Big(yuan));
}

/** What a person typed as an amount ("1234.5", "1,234.50", "－500"), or null where it is none. */
export function readYuan(typed: string): Fen | null {
  const yuan = readDecimal(typed);
  if (yuan === null || scaleOf(yuan) > 2) return null;
  return new Big(yuan).times(100).abs().gt(MAX_FEN) ? null : fenFromYuan(yuan);
}

/** `1234.50`: for data. */
export function yuanFromFen(amount: Fen): Decimal {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return decimal(`${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`);
}

/** `1,234.50`, `-500.00`: for screen and paper. */
export function formatFen(amount: Fen): string {
  return yuanFromFen(amount).replace(/\B(?=(\d{3})+\.)/g, ',');
}

export function sumFen(amounts: readonly Fen[]): Fen {
  return amounts.reduce((total, amount) => fen(total + amount), ZERO);
}

export function subtractFen(a: Fen, b: Fen): Fen {
  return fen(a - b);
}

/** Line amount = quantity × unit price, rounded once. */
export function lineAmount(quantity: Decimal, unitPrice: Decimal): Fen {
  return toFen(new Big(quantity).times(unitPrice));
}

/** Tax on an amount that excludes it: amount × rate, rounded. */
export function taxOn(net: Fen, rate: Decimal): Fen {
  return rounded(new Big(net).times(rate));
}

/** Net share of an amount that includes tax: amount ÷ (1 + rate), rounded. Throws RangeError for rates ≤ -1. */
export function netOf(gross: Fen, rate: Decimal): Fen {
  const divisor = new Big(rate).plus(1);
  if (divisor.lte(0)) throw new RangeError(`tax rate out of range: ${rate}`);
  return rounded(new Whole(gross).div(divisor));
}

/** Whole fen: the quotient is rounded once and exactly at zero decimals. */
const Whole = Big();
Whole.DP = 0;
Whole.RM = Big.roundHalfUp;

function toFen(yuan: Big): Fen {
  return rounded(yuan.times(100));
}

function rounded(amount: Big): Fen {
  return fen(Number(amount.round(0, Big.roundHalfUp).toFixed(0)));
}
