import { describe, expect, it } from 'vitest';
import { holdsOn, ratesOn, rateText, readRate, taxRates } from '#shared/money/taxRates';

const offered = (day: string) => ratesOn(day).map((r) => r.rate);

describe('tax rates by date', () => {
  it('offers 6, 1, 3, 13, 9 and 0 per cent in 2026, services first', () => {
    expect(offered('2026-03-02')).toEqual(['0.06', '0.01', '0.03', '0.13', '0.09', '0']);
  });
  it('knows the day a rate changed', () => {
    expect(offered('2018-04-30')).toContain('0.17');
    expect(offered('2018-05-01')).toContain('0.16');
    expect(offered('2019-03-31')).toContain('0.16');
    expect(offered('2019-04-01')).toContain('0.13');
    expect(offered('2019-04-01')).not.toContain('0.16');
  });
  it('has no 1% while small taxpayers were wholly exempt, nor after the relief ends', () => {
    expect(holdsOn('0.01', '2022-06-01')).toBe(false);
    expect(holdsOn('0.01', '2023-01-01')).toBe(true);
    expect(holdsOn('0.01', '2027-12-31')).toBe(true);
    expect(holdsOn('0.01', '2028-01-01')).toBe(false);
    expect(holdsOn('0.010', '2026-01-01')).toBe(true);
  });
  it('never has two rows of one rate on one day', () => {
    for (const day of ['2015-01-01', '2018-04-30', '2020-03-01', '2022-03-31', '2026-06-01', '2040-01-01'])
      expect(new Set(offered(day)).size).toBe(offered(day).length);
    for (const r of taxRates) expect((r.from ?? '') <= (r.to ?? '9999-12-31')).toBe(true);
  });
});

describe('a rate as typed', () => {
  it.each([
    ['6%', '0.06'],
    ['６％', '0.06'],
    ['6', '0.06'],
    ['0.06', '0.06'],
    ['0.5%', '0.005'],
    ['1', '0.01'],
    ['0', '0'],
    ['13.00%', '0.13'],
    ['100%', '1'],
  ])('%s is %s', (typed, rate) => expect(readRate(typed)).toBe(rate));
  it.each(['', '%', '-1%', '101', '六', '6%%'])('%j is none', (typed) => expect(readRate(typed)).toBeNull());
  it('reads back what it says', () => {
    for (const { rate } of taxRates) expect(readRate(rateText(rate))).toBe(rate);
    expect(rateText('0.005')).toBe('0.5%');
    expect(rateText('0')).toBe('0%');
  });
});
