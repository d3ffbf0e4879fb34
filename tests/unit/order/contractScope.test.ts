/** SV-08: what is signed for against the contract; worked example A of the trade. */
import { describe, expect, test } from 'vitest';
import {
  isOutside,
  isOver,
  notOrdered,
  scopeKey,
  scopeOf,
  settledQuantities,
} from '#shared/order/contractScope';
import { settlementOf } from '#shared/order/settlementOf';
import type { Sheet } from '#shared/order/sheet';
import { type Contract, contractNumbered, contractSchema } from '#shared/register/contract';
import { areaOf } from '#shared/survey/area';
import golden from '../../fixtures/cases/golden/golden.json';
import { Bench, order, sheetOf } from './bench';

const contract = (lines: Contract['lines'], change: Partial<Contract> = {}): Contract => ({
  id: 'k1',
  number: 'HT-2026-0012',
  name: '滨河路北地块地形测绘',
  included: false,
  lines,
  active: true,
  ...change,
});
const line = (item: string, unit: string, quantity: string) => ({ item, unit, quantity });
const stand = (lines: Contract['lines'], elsewhere = {}) => ({ contract: contract(lines), elsewhere });

/** Example A with its signed quantities as planned ones: the bench signs what is planned. */
function exampleA(): Bench {
  const items = golden.A.lines.map((l, i) => ({ no: i + 1, name: l.item, unit: l.unit, quantity: l.qty }));
  const sheet: Sheet = sheetOf('topographic', { items, contractNo: 'HT-2026-0012' });
  const prices = {
    items: golden.A.lines.map((l, i) => ({ no: i + 1, unitPrice: l.price, taxRate: l.rate })),
    tax: { rate: '0.06', included: false },
  };
  return new Bench().issue(sheet, prices).through('settle');
}

describe('worked example A', () => {
  const b = exampleA();
  test('settled as worked out by hand: 65649.63 + tax 3938.98 per line = 69588.61', () => {
    const sums = settlementOf(b.order)!;
    expect([sums.subtotal, sums.tax, sums.total]).toEqual([6_564_963, 393_898, 6_958_861]);
  });
  test('SV-08: area 257600.00 against 260000 of the contract: −2400, well inside 15 %', () => {
    const area = areaOf(golden.A.polygon.map(([, x, y]) => ({ x: x!, y: y! })));
    expect(Number(area)).toBe(257600);
    const [map] = scopeOf(b.order, stand([line('1:500 地形图测绘', '㎡', '260000')]));
    expect(map).toMatchObject({ signed: '257600.00', agreed: '260000', difference: '-2400.00', far: false });
    expect(isOver(map!)).toBe(false);
  });
  test('SV-08: the supplement along the road is not in the contract', () => {
    const scope = scopeOf(
      b.order,
      stand(
        golden.A.lines
          .filter((l) => !l.item.includes('QZ-2026-0001'))
          .map((l) => line(l.item, l.unit, l.item.includes('地形图测绘') ? '260000' : l.qty)),
      ),
    );
    expect(scope.filter(isOutside).map((l) => [l.no, l.signed])).toEqual([[4, '12350.50']]);
    expect(scope.some(isOver)).toBe(false);
  });
});

describe('SV-08 scope', () => {
  const settled = () => order('control', 'settle');
  test('SV-08: above the contract’s quantity by what is signed too much', () => {
    const [points, map] = scopeOf(
      settled().order,
      stand([line('控制点', '点', '4'), line('地形图', 'km²', '1.2')]),
    );
    expect(points).toMatchObject({ over: '2', difference: '2', far: true });
    expect(map).toMatchObject({ agreed: '1.2', over: '0.000', far: false });
  });
  test('SV-08: what other orders of the contract settled is gone from it', () => {
    const other = settledQuantities([settled().order]);
    expect(other[scopeKey({ name: '控制点', unit: '点' })]).toBe('6');
    const [points] = scopeOf(settled().order, {
      contract: contract([line('控制点', '点', '10')]),
      elsewhere: other,
    });
    expect(points).toMatchObject({ elsewhere: '6', over: '2', difference: '2' });
    // Used up elsewhere: all of it is too much, never more than what is signed here.
    const [all] = scopeOf(
      settled().order,
      stand([line('控制点', '点', '10')], { [scopeKey({ name: '控制点', unit: '点' })]: '50' }),
    );
    expect(all!.over).toBe('6');
  });
  test('SV-08: only orders whose settlement stands have taken anything', () => {
    expect(settledQuantities([order('control', 'approve').order])).toEqual({});
    const b = settled();
    const cancelled = { ...b.order, cancelled: { at: b.now, by: { id: 'x', name: 'x' }, reason: 'x' } };
    expect(settledQuantities([cancelled])).toEqual({});
    // Priced anew after it was issued: the signature is void, nothing is settled by it.
    b.do('liu', { do: 'reprice', prices: { items: [], tax: { rate: '0.06', included: true } } });
    expect(settledQuantities([b.order])).toEqual({});
  });
  test('SV-08: a unit of its own is another item; two lines of one name add up', () => {
    const scope = scopeOf(
      settled().order,
      stand([line('控制点', '个', '9'), line('地形图', 'km²', '0.5'), line('地形图', '平方公里', '0.7')]),
    );
    expect(isOutside(scope[0]!)).toBe(true);
    expect(scope[1]).toMatchObject({ agreed: '1.2', over: '0.000' });
  });
  test('SV-08: two items share one line of the contract; the later one is over', () => {
    const items = [1, 2].map((no) => ({ no, name: '控制点', unit: '点', quantity: '6' }));
    const b = new Bench().issue(sheetOf('control', { items })).through('settle');
    const scope = scopeOf(b.order, stand([line('控制点', '点', '10')]));
    expect(scope.map((l) => l.over)).toEqual(['0', '2']);
    expect(scope.map((l) => l.difference)).toEqual(['2', '2']);
  });
  test('a difference of exactly 15 % is no hint, above it is one, either way', () => {
    const far = (agreed: string) => scopeOf(settled().order, stand([line('控制点', '点', agreed)]))[0]!.far;
    expect(far('6')).toBe(false);
    // 6 is 15 % below 7.058…, and 15 % above 5.217….
    expect(far('7.05')).toBe(false);
    expect(far('7.06')).toBe(true);
    expect(far('5.22')).toBe(false);
    expect(far('5.21')).toBe(true);
  });
  test('nothing signed yet: neither over nor far; what the contract has besides is named', () => {
    const b = order('control');
    const scope = scopeOf(b.order, stand([line('控制点', '点', '1')]));
    expect(scope[0]).toMatchObject({ over: '0', far: false });
    expect(scope[0]).not.toHaveProperty('signed');
    expect(notOrdered(b.order, contract([line('控制点', '点', '1'), line('报告', '份', '2')]))).toEqual([
      line('报告', '份', '2'),
    ]);
  });
});

test('a contract is found by its number, one in force before a closed one', () => {
  const open = contract([], { id: 'b' });
  const closed = contract([], { id: 'a', active: false });
  expect(contractNumbered([closed, open], ' ht-2026-0012 ')?.id).toBe('b');
  expect(contractNumbered([closed], 'HT-2026-0012')?.id).toBe('a');
  expect(contractNumbered([closed, open], '')).toBeUndefined();
  expect(
    contractSchema.safeParse({
      number: 'a',
      name: 'b',
      lines: [],
      validFrom: '2026-02-01',
      validTo: '2026-01-01',
    }).success,
  ).toBe(false);
});
