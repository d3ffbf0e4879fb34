import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareInstants,
  hoursAfter,
  isDate,
  isInstant,
  localDate,
  localDateTime,
  localDateWeekday,
  localYear,
} from '#shared/kernel/time';

describe('the shop’s time', () => {
  test('is UTC+8 whatever the computer’s zone', () => {
    expect(localDate('2026-12-31T15:59:59Z')).toBe('2026-12-31');
    expect(localDate('2026-12-31T16:00:00Z')).toBe('2027-01-01');
    expect(localYear('2026-12-31T16:00:00Z')).toBe(2027);
    expect(localDateTime('2026-03-12T01:30:00.500Z')).toBe('2026-03-12 09:30');
    expect(localDateTime('2026-03-12T09:30:00+08:00')).toBe('2026-03-12 09:30');
    expect(localDateWeekday('2026-03-12')).toBe('2026-03-12 周四');
    expect(localDateWeekday('2026-03-14T16:00:00Z')).toBe('2026-03-15 周日');
  });
  test('a bare date stays what it is, no date gives nothing', () => {
    expect([localDate('2026-03-12'), localDateTime('2026-03-12')]).toEqual(['2026-03-12', '2026-03-12']);
    expect([localDate('昨天'), localDateTime(''), localDateWeekday('x')]).toEqual(['', '', '']);
  });
  test('knows days that exist', () => {
    for (const text of ['2026-02-28', '2028-02-29', '0000-01-01', '9999-12-31'])
      expect(isDate(text), text).toBe(true);
    for (const text of ['2026-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '20260101', '2026-03-12 ', ''])
      expect(isDate(text), text).toBe(false);
  });
  test('an instant has a zone or is a date', () => {
    for (const text of [
      '2026-03-12',
      '2026-03-12T09:30Z',
      '2026-03-12T09:30:00+08:00',
      '2026-03-12T09:30:00.123Z',
    ])
      expect(isInstant(text), text).toBe(true);
    for (const text of [
      '2026-03-12T09:30:00',
      '2026-03-12T25:00Z',
      '2026-02-30T09:30Z',
      '2026-03-12T09:30+99:99',
      'Thu',
    ])
      expect(isInstant(text), text).toBe(false);
  });
  test('deadlines in hours; of what is no time there is none', () => {
    expect(hoursAfter('2026-03-05T11:50:00+08:00', 24)).toBe('2026-03-06T03:50:00.000Z');
    expect(hoursAfter('昨天', 24)).toBeUndefined();
  });
  test('instants are compared as times, not as text', () => {
    expect(compareInstants('2026-03-05T17:00:00+08:00', '2026-03-05T10:00:00.000Z')).toBe(-1);
    expect(compareInstants('2026-03-05T17:00:00+08:00', '2026-03-05T09:00:00.000Z')).toBe(0);
    expect(compareInstants('x', '2026-03-05')).toBe(-1);
    expect(compareInstants('x', 'y')).toBe(0);
    const any = fc.oneof(
      fc.date({ noInvalidDate: true }).map((d) => d.toISOString()),
      fc.string(),
    );
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(compareInstants(a, b) + compareInstants(b, a)).toBe(0);
        if (compareInstants(a, b) <= 0 && compareInstants(b, c) <= 0)
          expect(compareInstants(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
