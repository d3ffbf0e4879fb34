/** Rows of a register's grid and its lines: there and back, and what is said twice. */
import { expect, test } from 'vitest';
import { contractSchema } from '#shared/register/contract';
import { priceListSchema } from '#shared/register/priceList';
import {
  blankLine,
  contractLines,
  priceLines,
  rowsOf,
  saidTwice,
} from '../../../renderer/desks/registers/lines';

test('lines → rows → lines is the same, blank rows are none', () => {
  const prices = [
    { code: 'KZ', item: '控制点', unit: '点', unitPrice: '850.00', taxRate: '0.06' },
    { item: '地形图', unit: 'km²', unitPrice: '32000' },
  ];
  expect(rowsOf(prices)).toHaveLength(8);
  expect(priceLines(rowsOf(prices))).toEqual(prices);
  const agreed = [
    { item: '控制点', unit: '点', quantity: '6', unitPrice: '850.00', taxRate: '0.06' },
    { item: '地形图', unit: 'km²', quantity: '1.200' },
  ];
  expect(contractLines(rowsOf(agreed))).toEqual(agreed);
});

test('what Excel gives is read: thousands, full-width digits, rates in per cent', () => {
  const row = {
    ...blankLine(),
    item: ' 控制点 ',
    unit: '点',
    quantity: '１２',
    unitPrice: '1,800.00',
    taxRate: '6%',
  };
  expect(priceLines([row])).toEqual([{ item: '控制点', unit: '点', unitPrice: '1800.00', taxRate: '0.06' }]);
  const [line] = contractLines([row]);
  expect(line).toEqual({ item: '控制点', unit: '点', quantity: '12', unitPrice: '1800.00', taxRate: '0.06' });
  expect(
    priceListSchema.safeParse({ name: 'a', validFrom: '2026-01-01', lines: priceLines([row]) }).success,
  ).toBe(true);
  expect(contractSchema.safeParse({ number: 'a', name: 'b', lines: [line] }).success).toBe(true);
});

test('an item said twice in one unit is found, in another unit it is another price', () => {
  const row = (item: string, unit: string) => ({ ...blankLine(), item, unit });
  expect(saidTwice([row('测绘', '㎡'), blankLine(), row('测 绘', 'm²')])).toBe(3);
  expect(saidTwice([row('测绘', '㎡'), row('测绘', 'km²'), blankLine(), blankLine()])).toBeUndefined();
});
