import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  decimal,
  divide,
  isDecimal,
  multiply,
  negate,
  readDecimal,
  round,
  subtract,
  sum,
} from '#shared/kernel/decimal';

const d = decimal;
/** Random decimals built from whole numbers, so that BigInt can check the sums. */
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 5 }))
  .map(([whole, scale]) => {
    const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0');
    const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
    return { text: d(whole < 0n ? `-${text}` : text), scaled: whole * 10n ** BigInt(5 - scale) };
  });
const scaled = (text: string, places: number): bigint => {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole + fraction.padEnd(places, '0'));
  return text.startsWith('-') ? -value : value;
};

describe('decimal', () => {
  test('keeps what was typed and the longer scale', () => {
    expect(add(d('0.620'), d('0.637'))).toBe('1.257');
    expect(subtract(d('1.257'), d('1.200'))).toBe('0.057');
    expect(subtract(d('1.2'), d('1.200'))).toBe('0.000');
    expect(add(d('0.1'), d('0.2'))).toBe('0.3');
    expect(multiply(d('1.200'), d('26800.00'))).toBe('32160');
    expect(sum([])).toBe('0');
    expect(negate(d('0.00'))).toBe('0.00');
    expect(compare(d('1.20'), d('1.2'))).toBe(0);
  });

  test('rounds half away from zero', () => {
    expect(round(d('3087.625'), 2)).toBe('3087.63');
    expect(round(d('-3087.625'), 2)).toBe('-3087.63');
    expect(round(d('-0.004'), 2)).toBe('0.00');
    expect(divide(d('1'), d('3'), 4)).toBe('0.3333');
    expect(divide(d('-1'), d('8'), 2)).toBe('-0.13');
    expect(() => divide(d('1'), d('0.00'), 2)).toThrow(RangeError);
  });

  test('refuses what is no decimal', () => {
    for (const text of [
      '',
      '1e5',
      'NaN',
      'Infinity',
      '1.',
      '.5',
      ' 1',
      '+1',
      '1,000',
      '--1',
      '１',
      '9'.repeat(19),
    ])
      expect(isDecimal(text), text).toBe(false);
    expect(() => decimal('9'.repeat(1_000_000))).toThrow(RangeError);
  });

  test('reads what people type', () => {
    expect(readDecimal(' 1,234.50 ')).toBe('1234.50');
    expect(readDecimal('１２．５')).toBe('12.5');
    expect(readDecimal('12。5')).toBe('12.5');
    expect(readDecimal('−3')).toBe('-3');
    expect(readDecimal('.5')).toBe('0.5');
    expect(readDecimal('1,23')).toBeNull();
    expect(readDecimal('12 km')).toBeNull();
    expect(readDecimal('9'.repeat(1_000_000))).toBeNull();
  });

  test('sums agree with whole-number arithmetic', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(scaled(add(a.text, b.text), 5)).toBe(a.scaled + b.scaled);
        expect(scaled(subtract(a.text, b.text), 5)).toBe(a.scaled - b.scaled);
        expect(compare(a.text, b.text)).toBe(a.scaled < b.scaled ? -1 : a.scaled > b.scaled ? 1 : 0);
      }),
    );
  });
});
