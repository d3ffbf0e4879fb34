import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal, sumDecimals } from '../../../renderer/ui/decimal';

const value = (text: string, rules = {}) => {
  const r = parseDecimal(text, rules);
  return r.ok ? r.value : r.why;
};

describe('numbers as typed', () => {
  it.each([
    ['1.200', '1.200'],
    ['1,234.50', '1234.50'],
    ['１２．５', '12.5'],
    ['￥ 1,000', '1000'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['', ''],
    ['  ', ''],
    ['+3', '3'],
    ['-0', '0'],
    ['3。5', '3.5'],
  ])('%s is %s', (text, kept) => expect(value(text)).toBe(kept));

  it.each(['约 3', '1.2.3', '1e3', '12,34', '.', '-', '0x10', '3 点'])('%s is no number', (text) =>
    expect(value(text)).toBe('notNumber'),
  );

  it('keeps to its rules', () => {
    expect(value('-1')).toBe('notNegative');
    expect(value('-1.5', { negative: true })).toBe('-1.5');
    expect(value('−1', { negative: true })).toBe('-1');
    expect(value('1.2345', { decimals: 3 })).toBe('tooManyDecimals');
    expect(value('1.2300', { decimals: 3 })).toBe('1.230');
  });

  it('keeps every digit of any decimal', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), fc.stringMatching(/^\d{1,30}$/), (whole, fraction) => {
        expect(value(`${whole}.${fraction}`)).toBe(`${whole}.${fraction}`);
      }),
    );
  });
});

describe('sums', () => {
  it('are exact where binary floats are not', () => {
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3');
    expect(sumDecimals(Array(1000).fill('0.001'))).toBe('1.000');
  });
  it('pass over what is no number and keep the sign', () => {
    expect(sumDecimals(['1', '', '约 3', '-2.50'])).toBe('-1.50');
    expect(sumDecimals([])).toBe('0');
  });
  it('do not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.bigInt(), fc.integer({ min: 0, max: 99 }))), (pairs) => {
        const texts = pairs.map(([n, f]) => `${n}.${String(f).padStart(2, '0')}`);
        expect(sumDecimals([...texts].reverse())).toBe(sumDecimals(texts));
      }),
    );
  });
});
