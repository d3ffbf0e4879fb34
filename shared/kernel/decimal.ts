/**
 * Exact decimal numbers, kept as the text a person typed ("1.200" stays "1.200").
 * Quantities, unit prices, rates and coordinates are these; a binary float never touches them.
 */
import Big from 'big.js';

declare const brand: unique symbol;
/** Plain decimal text: optional minus, digits, optional point and digits. At most 18 and 12 digits. */
export type Decimal = string & { readonly [brand]: 'decimal' };

/** Bounds keep hostile input (a megabyte of digits, "1e999999999") out of the arithmetic. */
const shape = /^-?\d{1,18}(\.\d{1,12})?$/;

export function isDecimal(text: unknown): text is Decimal {
  return typeof text === 'string' && shape.test(text);
}

/** The text as a Decimal. Throws RangeError when it is not one; for people's input use `readDecimal`. */
export function decimal(text: string): Decimal {
  if (!isDecimal(text)) throw new RangeError(`not a decimal number: ${JSON.stringify(text.slice(0, 40))}`);
  return text;
}

/**
 * What a person typed or pasted, as a Decimal, or null where it is no number.
 * Takes full-width digits and signs, thousands separators in the right places, a leading plus or point.
 */
export function readDecimal(typed: string): Decimal | null {
  if (typed.length > 80) return null;
  let text = typed.normalize('NFKC').replaceAll('−', '-').replaceAll('。', '.').trim();
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) text = text.replaceAll(',', '');
  text = text
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '');
  return isDecimal(text) ? text : null;
}

/** Digits after the point, as written. */
export function scaleOf(value: Decimal): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** Sum and difference keep the longer scale of the two, so a column of quantities stays aligned. */
export function add(a: Decimal, b: Decimal): Decimal {
  return fixed(new Big(a).plus(b), Math.max(scaleOf(a), scaleOf(b)));
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return fixed(new Big(a).minus(b), Math.max(scaleOf(a), scaleOf(b)));
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce(add, '0' as Decimal);
}

/** Exact product, without the zeros that carry nothing. Throws RangeError past the bounds of a Decimal. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return decimal(new Big(a).times(b).toFixed());
}

export function negate(value: Decimal): Decimal {
  return fixed(new Big(value).times(-1), scaleOf(value));
}

export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return new Big(a).cmp(b);
}

export function isZero(value: Decimal): boolean {
  return new Big(value).eq(0);
}

/** Rounded half away from zero to `places` digits after the point, zeros kept. */
export function round(value: Decimal, places: number): Decimal {
  return fixed(new Big(value), places);
}

/** a ÷ b rounded half away from zero to `places`. Throws RangeError when b is zero. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal {
  if (isZero(b)) throw new RangeError('division by zero');
  // Enough guard digits cannot make this exact, so round the true quotient once: Big.div rounds at DP.
  const exact = Big();
  exact.DP = places;
  exact.RM = Big.roundHalfUp;
  return fixed(new exact(a).div(b), places);
}

/** Big prints "-0" for a negative number that rounds to nothing; paper shows plain zero. */
function fixed(value: Big, places: number): Decimal {
  const text = value.toFixed(places, Big.roundHalfUp);
  return decimal(/^-[0.]+$/.test(text) ? text.slice(1) : text);
}
