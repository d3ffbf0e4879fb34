/** Instruments: until when a calibration holds, and which instrument a name means. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALIBRATION_WARNING, calibrationOn, daysLeft, instrumentNamed } from '#shared/register/instrument';

describe('calibration', () => {
  test('SV-03b: valid until and including its last day, overdue from the day after', () => {
    expect(calibrationOn('2026-05-01', '2026-05-01')).toBe('soon');
    expect(calibrationOn('2026-05-01', '2026-05-02')).toBe('overdue');
    expect(daysLeft('2026-05-01', '2026-05-02')).toBe(-1);
  });
  test('due within 30 days, across a month, a leap day and a year', () => {
    expect(calibrationOn('2026-05-01', '2026-04-01')).toBe('soon');
    expect(calibrationOn('2026-05-01', '2026-03-31')).toBe('valid');
    expect(daysLeft('2028-03-01', '2028-02-28')).toBe(2);
    expect(daysLeft('2027-01-05', '2026-12-20')).toBe(16);
  });
  test('nothing said, or no day at all: unknown', () => {
    expect(calibrationOn(undefined, '2026-05-01')).toBe('unknown');
    expect(calibrationOn('2026-02-30', '2026-05-01')).toBe('unknown');
    expect(calibrationOn('2026-05-01', '')).toBe('unknown');
  });
  test('overdue exactly when its end is an earlier day, whatever the days', () => {
    const day = fc
      .integer({ min: 0, max: 40_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (until, on) => {
        const state = calibrationOn(until, on);
        expect(state === 'overdue').toBe(until < on);
        if (state === 'soon') expect(daysLeft(until, on)).toBeLessThanOrEqual(CALIBRATION_WARNING);
      }),
    );
  });
});

test('a name means the instrument in use, and a retired one only where no other has it', () => {
  const old = { name: '全站仪', active: false, serial: 'A' };
  const now = { name: ' 全站仪 ', active: true, serial: 'B' };
  expect(instrumentNamed([old, now], '全站仪')?.serial).toBe('B');
  expect(instrumentNamed([old], '全站仪 ')?.serial).toBe('A');
  expect(instrumentNamed([old, now], '水准仪')).toBeUndefined();
});
