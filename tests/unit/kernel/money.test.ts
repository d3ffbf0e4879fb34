import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '#shared/kernel/decimal';
import {
  fen,
  fenFromYuan,
  formatFen,
  lineAmount,
  MAX_FEN,
  netOf,
  readYuan,
  roundToFen,
  sumFen,
  taxOn,
  yuanFromFen,
} from '#shared/kernel/money';

describe('money', () => {
  test('formats with separators and two decimals', () => {
    expect(formatFen(fen(123450))).toBe('1,234.50');
    expect(formatFen(fen(-50000))).toBe('-500.00');
    expect(formatFen(fen(5))).toBe('0.05');
    expect(formatFen(fen(-5))).toBe('-0.05');
    expect(formatFen(fen(-0))).toBe('0.00');
    expect(formatFen(fen(MAX_FEN))).toBe('9,999,999,999,999.99');
  });

  test('reads typed amounts and refuses a third decimal', () => {
    expect(readYuan('1234.5')).toBe(123450);
    expect(readYuan('1,234.50')).toBe(123450);
    expect(readYuan('－500')).toBe(-50000);
    expect(readYuan('1.005')).toBeNull();
    expect(readYuan('99999999999999')).toBeNull();
    expect(readYuan('一百')).toBeNull();
    expect(() => fenFromYuan(decimal('0.001'))).toThrow(RangeError);
  });

  test('rounds a line once, half away from zero', () => {
    expect(lineAmount(decimal('12350.50'), decimal('0.25'))).toBe(308763);
    expect(lineAmount(decimal('-12350.50'), decimal('0.25'))).toBe(-308763);
    expect(lineAmount(decimal('1.005'), decimal('1'))).toBe(101);
    expect(roundToFen(decimal('2.675'))).toBe(268);
    expect(taxOn(fen(50), decimal('0.01'))).toBe(1);
    expect(netOf(fen(60000), decimal('0.01'))).toBe(59406);
  });

  test('guards its range', () => {
    expect(() => fen(MAX_FEN + 1)).toThrow(RangeError);
    expect(() => fen(0.5)).toThrow(RangeError);
    expect(() => fen(Number.NaN)).toThrow(RangeError);
    expect(() => sumFen([fen(MAX_FEN), fen(1)])).toThrow(RangeError);
    expect(() => lineAmount(decimal('999999999999'), decimal('999999999999'))).toThrow(RangeError);
    expect(() => netOf(fen(1), decimal('-1'))).toThrow(RangeError);
  });

  test('every amount survives being written and read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_FEN, max: MAX_FEN }), (cents) => {
        const amount = fen(cents);
        expect(fenFromYuan(yuanFromFen(amount))).toBe(amount);
        expect(readYuan(formatFen(amount))).toBe(amount);
      }),
    );
  });
});
