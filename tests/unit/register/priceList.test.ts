/** Price lists: which list holds on a day for a client, which price of it, and what overlaps. */
import { describe, expect, test } from 'vitest';
import {
  listsFor,
  nextPeriod,
  overlapping,
  type PriceList,
  priceListSchema,
  priceOf,
  takePrices,
} from '#shared/register/priceList';

const list = (id: string, change: Partial<PriceList> = {}): PriceList => ({
  id,
  name: id,
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  included: true,
  lines: [{ item: '1:500 地形图', unit: 'km²', unitPrice: '32000.00' }],
  active: true,
  ...change,
});
const standard = list('标准价');
const own = list('要庄乡协议价', {
  clientId: 'c1',
  clientName: '要庄乡人民政府',
  lines: [{ item: '1:500 地形图', unit: 'km²', unitPrice: '30000' }],
});
const names = (found: readonly PriceList[]) => found.map((l) => l.id);

describe('which list', () => {
  const all = [standard, own];
  test('the client’s own list first, then the standard one', () => {
    expect(names(listsFor(all, { id: 'c1', name: '要庄乡人民政府' }, '2026-03-02'))).toEqual([
      '要庄乡协议价',
      '标准价',
    ]);
    expect(names(listsFor(all, { id: 'c2', name: '别的单位' }, '2026-03-02'))).toEqual(['标准价']);
  });
  test('a client known by name only, typed with full-width signs', () => {
    const brackets = list('a', { clientName: '宏达（保定）公司' });
    expect(names(listsFor([brackets], { name: '宏达(保定)公司' }, '2026-03-02'))).toEqual(['a']);
    // Nobody is everybody: an empty name owns no list.
    expect(listsFor([brackets], { name: '' }, '2026-03-02')).toEqual([]);
  });
  test('first and last day belong to it; retired lists and other days do not', () => {
    for (const day of ['2026-01-01', '2026-12-31'])
      expect(listsFor([standard], { name: '' }, day)).toHaveLength(1);
    for (const day of ['2025-12-31', '2027-01-01'])
      expect(listsFor([standard], { name: '' }, day)).toEqual([]);
    expect(listsFor([list('x', { active: false })], { name: '' }, '2026-03-02')).toEqual([]);
  });
  test('of two that overlap, the one that began later', () => {
    const later = list('下半年', { validFrom: '2026-07-01' });
    expect(names(listsFor([standard, later], { name: '' }, '2026-08-01'))).toEqual(['下半年', '标准价']);
  });
});

describe('which price', () => {
  test('the client’s price, else the standard one; spaces, width and case make no difference', () => {
    const more = list('标准价', {
      lines: [...standard.lines, { item: 'E级GNSS控制点', code: 'KZ01', unit: '点', unitPrice: '850' }],
    });
    const lists = listsFor([more, own], { id: 'c1', name: '' }, '2026-03-02');
    expect(priceOf(lists, { name: '1：500地形图', unit: 'KM²' })?.line.unitPrice).toBe('30000');
    expect(priceOf(lists, { name: 'e级gnss 控制点', unit: '点' })?.line.unitPrice).toBe('850');
    expect(priceOf(lists, { name: 'kz01', unit: '' })?.line.item).toBe('E级GNSS控制点');
  });
  test('a price per km² is none per ㎡, and m² is ㎡', () => {
    const byMetre = list('a', { lines: [{ item: '测绘', unit: '㎡', unitPrice: '0.22' }] });
    expect(priceOf([byMetre], { name: '测绘', unit: 'km²' })).toBeUndefined();
    expect(priceOf([byMetre], { name: '测绘', unit: 'm²' })?.line.unitPrice).toBe('0.22');
    expect(priceOf([byMetre], { name: ' ', unit: '㎡' })).toBeUndefined();
  });
  test('taking prices tells what was found, what no list has and what is taxed otherwise', () => {
    const net = list('不含税', { included: false, lines: [{ item: '报告', unit: '份', unitPrice: '120' }] });
    const items = [
      { key: 1, name: '1:500 地形图', unit: 'km²' },
      { key: 2, name: '报告', unit: '份' },
      { key: 3, name: '航飞', unit: '项' },
    ];
    const taken = takePrices([standard, net], items, undefined);
    expect([...taken.found.keys()]).toEqual([1]);
    expect(taken).toMatchObject({ included: true, from: ['标准价'], missing: ['航飞'], otherTax: ['报告'] });
    expect([...takePrices([standard, net], items, false).found.keys()]).toEqual([2]);
  });
});

describe('periods', () => {
  test('lists of one client overlap, those of others and of other days do not', () => {
    const half = list('半年', { validFrom: '2026-07-01', validTo: '2027-06-30' });
    expect(names(overlapping([standard, half, own], standard))).toEqual(['半年']);
    expect(
      overlapping([standard, list('明年', { validFrom: '2027-01-01', validTo: '2027-12-31' })], standard),
    ).toEqual([]);
    expect(names(overlapping([own, list('b', { clientName: '要庄乡人民政府' })], own))).toEqual(['b']);
    expect(overlapping([half], { ...standard, active: false })).toEqual([]);
    // One day in common is an overlap; a list without an end overlaps all that comes after.
    expect(
      overlapping([list('c', { validFrom: '2026-12-31', validTo: '2027-01-31' })], standard),
    ).toHaveLength(1);
    const { validTo: _, ...open } = standard;
    expect(
      overlapping([list('d', { validFrom: '2030-01-01', validTo: '2030-12-31' })], { ...open, id: 'o' }),
    ).toHaveLength(1);
  });
  test('the next period follows without a gap, as long as the one before, its prices come along', () => {
    const period = (from: string, to?: string) => {
      const { validTo: _, ...open } = list('a', { validFrom: from });
      const next = nextPeriod(to ? { ...open, validTo: to } : open, '2026-03-02');
      return [next.validFrom, next.validTo];
    };
    expect(period('2026-01-01', '2026-12-31')).toEqual(['2027-01-01', '2027-12-31']);
    expect(period('2027-01-01', '2027-12-31')).toEqual(['2028-01-01', '2028-12-31']);
    expect(period('2026-03-01', '2026-03-31')).toEqual(['2026-04-01', '2026-05-01']);
    expect(period('2026-01-01')).toEqual(['2026-03-02', undefined]);
    expect(period('2026-05-01')).toEqual(['2026-05-02', undefined]);
    expect(nextPeriod(standard, '2026-03-02').lines).toEqual(standard.lines);
    expect(nextPeriod(standard, '2026-03-02')).not.toHaveProperty('id');
  });
  test('a list that ends before it begins, or with a price that is none, is not taken in', () => {
    const { id: _, ...good } = standard;
    expect(priceListSchema.safeParse(good).success).toBe(true);
    expect(priceListSchema.safeParse({ ...good, validTo: '2025-12-31' }).success).toBe(false);
    for (const unitPrice of ['-1', '1e3', '', '0.0000001', '1234567890123'])
      expect(
        priceListSchema.safeParse({ ...good, lines: [{ item: 'a', unit: '点', unitPrice }] }).success,
      ).toBe(false);
  });
});
