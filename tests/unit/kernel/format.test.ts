import { expect, test } from 'vitest';
import { decimal } from '#shared/kernel/decimal';
import { formatRate, formatSigned } from '#shared/kernel/format';

test('rates and signed differences', () => {
  expect(formatRate(decimal('0.06'))).toBe('6%');
  expect(formatRate(decimal('0.005'))).toBe('0.5%');
  expect(formatSigned(decimal('0.057'))).toBe('+0.057');
  expect(formatSigned(decimal('0.000'))).toBe('0.000');
  expect(formatSigned(decimal('-3'))).toBe('-3');
});
