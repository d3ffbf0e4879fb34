import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  formatDate,
  formatDateTime,
  formatDay,
  formatMoney,
  formatQuantity,
  relative,
} from '../../../renderer/i18n/format';

const at = (text: string): number => new Date(text).getTime();
const now = at('2026-03-12T14:00:00');

describe('dates', () => {
  it('name the weekday in both languages', () => {
    expect(formatDate('2026-03-12')).toBe('2026-03-12 周四');
    expect(formatDate('2026-03-12', 'en')).toBe('2026-03-12 Thu');
    expect(formatDateTime('2026-03-12T09:05:00')).toBe('2026-03-12 周四 09:05');
    // Told with its day only: no time of day is made up.
    expect(formatDateTime('2026-03-12')).toBe('2026-03-12 周四');
  });
  it('take a bare day as a local day', () => {
    expect(formatDay('2026-01-01')).toBe('2026-01-01');
    expect(formatDay(new Date(2026, 0, 1, 0, 30))).toBe('2026-01-01');
  });
  it('show a dash for what is no time', () => {
    expect(formatDate('soon')).toBe('—');
    expect(relative('soon', now)).toEqual({ key: 'date', text: '—' });
  });
  it('count calendar days, not spans of 24 hours', () => {
    expect(daysBetween('2026-03-11T23:59:00', '2026-03-12T00:01:00')).toBe(1);
    expect(daysBetween('2026-03-12', '2026-03-01')).toBe(-11);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});

describe('relative time', () => {
  const cases: [string, object][] = [
    ['2026-03-12T13:59:30', { key: 'now' }],
    ['2026-03-12T13:35:00', { key: 'minutesAgo', count: 25 }],
    ['2026-03-12T12:00:00', { key: 'hoursAgo', count: 2 }],
    ['2026-03-11T11:50:00', { key: 'yesterday', time: '11:50' }],
    ['2026-03-09T08:00:00', { key: 'daysAgo', count: 3 }],
    ['2026-01-05T08:00:00', { key: 'date', text: '2026-01-05' }],
    ['2026-03-12T14:10:00', { key: 'inMinutes', count: 10 }],
    ['2026-03-12T17:30:00', { key: 'inHours', count: 3 }],
    ['2026-03-13T20:00:00', { key: 'tomorrow', time: '20:00' }],
    ['2026-03-11', { key: 'yesterdayDay' }],
    ['2026-03-16T08:00:00', { key: 'inDays', count: 4 }],
  ];
  it.each(cases)('%s', (then, said) => expect(relative(then, now)).toEqual(said));

  it('counts hours across midnight while they are few', () => {
    const late = at('2026-03-12T01:00:00');
    expect(relative('2026-03-11T22:00:00', late)).toEqual({ key: 'hoursAgo', count: 3 });
  });
});

describe('money and quantities', () => {
  it('shows fen with separators and two decimals', () => {
    expect(formatMoney(0)).toBe('0.00');
    expect(formatMoney(5)).toBe('0.05');
    expect(formatMoney(-123456)).toBe('-1,234.56');
    expect(formatMoney(999_999_999_999_999)).toBe('9,999,999,999,999.99');
    expect(formatMoney(12_345_678_901_234_567_890n)).toBe('123,456,789,012,345,678.90');
  });
  it('refuses what is not whole fen', () => {
    expect(() => formatMoney(1.5)).toThrow(RangeError);
    expect(() => formatMoney(Number.NaN)).toThrow(RangeError);
  });
  it('leaves quantities as entered', () => {
    expect(formatQuantity('1.200')).toBe('1.200');
    expect(formatQuantity('12345.60', true)).toBe('12,345.60');
    expect(formatQuantity('约 3', true)).toBe('约 3');
  });
});
