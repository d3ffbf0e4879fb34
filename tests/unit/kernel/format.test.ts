import { expect, test } from 'vitest';
import { decimal } from '#shared/kernel/decimal';
import {
  formatDay,
  formatDayWithWeekday,
  formatMinute,
  formatRate,
  formatSigned,
} from '#shared/kernel/format';

test('days and minutes are read in China time', () => {
  expect(formatMinute('2026-03-05T17:20:00+08:00')).toBe('2026-03-05 17:20');
  expect(formatMinute('2026-03-05T17:20:00Z')).toBe('2026-03-06 01:20');
  expect(formatDay('2026-03-05T17:20:00Z')).toBe('2026-03-06');
  expect(formatDay('2026-03-05')).toBe('2026-03-05');
  expect(formatDayWithWeekday('2026-03-12')).toBe('2026-03-12 周四');
  expect(formatMinute('2026-03-05')).toBe('2026-03-05');
  expect(formatMinute('明天')).toBe('明天');
});

test('rates and signed differences', () => {
  expect(formatRate(decimal('0.06'))).toBe('6%');
  expect(formatRate(decimal('0.005'))).toBe('0.5%');
  expect(formatSigned(decimal('0.057'))).toBe('+0.057');
  expect(formatSigned(decimal('0.000'))).toBe('0.000');
  expect(formatSigned(decimal('-3'))).toBe('-3');
});
