/** A sheet being typed and the books: prices taken only where none is, items of a contract added once. */
import { describe, expect, test } from 'vitest';
import { scopeKey } from '#shared/order/contractScope';
import type { Contract } from '#shared/register/contract';
import type { PriceList } from '#shared/register/priceList';
import { contractItems, contractsFor, fillPrices, picked } from '../../../renderer/desks/office/itemPrices';
import {
  blankDraft,
  blankItem,
  filledItems,
  type SheetDraft,
} from '../../../renderer/desks/office/sheetDraft';

const list: PriceList = {
  id: 'l1',
  name: '标准价',
  validFrom: '2026-01-01',
  included: false,
  lines: [
    { item: '控制点', unit: '点', unitPrice: '850.00', taxRate: '0.06' },
    { item: '地形图', unit: 'km²', unitPrice: '32000' },
  ],
  active: true,
};
const row = (id: string, cells: Record<string, string>) => ({ ...blankItem(), ...cells, id });
const draft = (...items: ReturnType<typeof row>[]): SheetDraft => ({
  ...blankDraft('o1', [], 'me', '2026-03-02'),
  items,
});

describe('prices from the lists', () => {
  test('empty prices are filled, typed ones never touched, the unit and the rate come along', () => {
    const d = draft(
      row('a', { name: '控制点', quantity: '6' }),
      row('b', { name: '地形图', unit: 'km²', unitPrice: '1', taxRate: '9%' }),
      row('c', { name: '航飞', unit: '项' }),
      blankItem(),
    );
    const { change, taken } = fillPrices({ ...d, included: false }, [list]);
    expect(change.items[0]).toMatchObject({ unit: '点', unitPrice: '850.00', taxRate: '6%', quantity: '6' });
    expect(change.items[1]).toBe(d.items[1]);
    expect(change.items.slice(2)).toEqual(d.items.slice(2));
    expect(taken).toMatchObject({ missing: ['航飞'], from: ['标准价'] });
  });
  test('no price typed yet: the sheet follows the list in tax; one typed: lists of the other kind are left alone', () => {
    const d = draft(row('a', { name: '控制点', unit: '点' }));
    expect(d.included).toBe(true);
    expect(fillPrices(d, [list]).change.included).toBe(false);
    const typed = draft(row('a', { name: '控制点', unit: '点' }), row('b', { name: '别的', unitPrice: '5' }));
    const kept = fillPrices(typed, [list]);
    expect(kept.change).toMatchObject({ included: true, items: typed.items });
    expect(kept.taken.otherTax).toEqual(['控制点']);
  });
  test('naming one item brings its price; a pasted block and a price that stands bring none', () => {
    const d = draft(row('a', {}), row('b', {}));
    const named = [row('a', { name: '控制点' }), d.items[1]!];
    expect(picked(d, named, [list]).items![0]).toMatchObject({ unit: '点', unitPrice: '850.00' });
    const block = [row('a', { name: '控制点' }), row('b', { name: '地形图' })];
    expect(picked(d, block, [list]).items).toBe(block);
    const priced = [row('a', { name: '控制点', unitPrice: '1' }), d.items[1]!];
    expect(picked(d, priced, [list]).items).toBe(priced);
    // Another cell of a row named before: nothing is looked up again, so a price cleared stays cleared.
    const before = draft(row('a', { name: '控制点' }));
    const typed = [row('a', { name: '控制点', quantity: '2' })];
    expect(picked(before, typed, [list]).items).toBe(typed);
  });
});

const contract: Contract = {
  id: 'k1',
  number: 'HT-1',
  name: '年度合同',
  clientName: '要庄乡人民政府',
  included: true,
  lines: [
    { item: '控制点', unit: '点', quantity: '10', unitPrice: '800', taxRate: '0.06' },
    { item: '地形图', unit: 'km²', quantity: '1.2' },
  ],
  active: true,
};

describe('items of a contract', () => {
  test('those not there yet, with what is left of the contract', () => {
    const d = draft(row('a', { name: '地形图', unit: 'km²', quantity: '1' }), blankItem());
    const { change, added } = contractItems(d, contract, { [scopeKey({ name: '控制点', unit: '点' })]: '4' });
    expect(added).toBe(1);
    const items = filledItems({ ...d, ...change });
    expect(items[0]).toBe(d.items[0]);
    expect(items[1]).toMatchObject({
      name: '控制点',
      unit: '点',
      quantity: '6',
      unitPrice: '800',
      taxRate: '6%',
    });
    expect(contractItems({ ...d, ...change }, contract, {}).added).toBe(0);
  });
  test('used up: the whole quantity is offered, never a negative one', () => {
    const used = { [scopeKey({ name: '控制点', unit: '点' })]: '12' };
    const { change } = contractItems(draft(), contract, used);
    expect(change.items![0]!.quantity).toBe('10');
  });
  test('contracts of the client are offered first, closed ones not at all', () => {
    const other = { ...contract, id: 'k2', clientName: '别家' };
    const d = { ...draft(), client: { name: '要庄乡人民政府', contact: '', phone: '', address: '' } };
    expect(
      contractsFor([other, contract, { ...contract, id: 'k3', active: false }], d).map((c) => c.id),
    ).toEqual(['k1', 'k2']);
  });
});
