import { describe, expect, it } from 'vitest';
import { pricesSchema, sheetSchema } from '#shared/order/sheet';
import type { OrderState } from '#shared/order/state';
import { unknownOrder } from '#shared/order/state';
import type { Person } from '#shared/party/party';
import { joinSystem, splitSystem } from '../../../renderer/desks/office/sheetChoices';
import {
  blankDraft,
  blankItem,
  copyDraft,
  isBlankDraft,
  readDraft,
  type SheetDraft,
} from '../../../renderer/desks/office/sheetDraft';
import { sheetFaults, topographicLacks } from '../../../renderer/desks/office/sheetFaults';
import { amountOf, pricesOf, sheetOf, totalsOf } from '../../../renderer/desks/office/sheetOf';

const today = '2026-03-02';
const person = (id: string, posts: Person['posts'], active = true): Person => ({
  id,
  name: `人${id}`,
  posts,
  active,
});
const people = [
  person('1', ['clerk']),
  person('2', ['clerk', 'leader']),
  person('3', ['fieldSupervisor']),
  person('4', ['fieldLead']),
  person('5', ['fieldLead']),
  person('6', ['officeSupervisor'], false),
];
const blank = () => blankDraft('new-1', people, '2', today);
const row = (cells: Record<string, string>) => ({ ...blankItem(), ...cells });
const whole = (change: Partial<SheetDraft> = {}): SheetDraft => ({
  ...blank(),
  type: 'topographic',
  client: { name: ' 满城区自然资源局 ', contact: '王建军', phone: '139 3120 0001', address: '' },
  project: '要庄乡地形图修测',
  dueAt: '2026-03-20',
  items: [
    row({ name: 'E 级 GNSS 控制点', unit: '点', quantity: '６', unitPrice: '1,200.00' }),
    blankItem(),
    row({ name: '1:500 地形图', unit: 'km²', quantity: '1.200', unitPrice: '26800', taxRate: '1%' }),
    row({ name: '技术总结报告', unit: '项', quantity: '1' }),
  ],
  ...change,
});

describe('a new sheet', () => {
  it('names the typist for the office, the first holder elsewhere, and no lead where there are several', () => {
    expect(blank().people).toEqual({ clerk: '2', fieldSupervisor: '3', leader: '2' });
    const oneLead = people.filter((p) => p.id !== '5');
    expect(blankDraft('n', oneLead, '9', today).people).toMatchObject({ clerk: '1', fieldLead: '4' });
  });
  it('is blank until something is typed', () => {
    expect(isBlankDraft(blank())).toBe(true);
    expect(isBlankDraft({ ...blank(), safety: '戴安全帽' })).toBe(false);
    expect(isBlankDraft({ ...blank(), items: [row({ remark: 'x' })] })).toBe(false);
  });
  it('reads back a kept draft, fills what an older build lacked, and refuses another shape', () => {
    const { safety: _, ...older } = whole();
    expect(readDraft(JSON.parse(JSON.stringify(older)), blank())).toMatchObject({
      project: '要庄乡地形图修测',
      safety: '',
    });
    for (const bad of [null, 7, {}, { orderId: 'x', items: 'no', client: {} }])
      expect(readDraft(bad, blank())).toBeUndefined();
  });
});

describe('what keeps a sheet from being issued', () => {
  const keys = (d: SheetDraft) => sheetFaults(d, today).map((f) => f.key);

  it('finds nothing wrong with a whole sheet', () => expect(sheetFaults(whole(), today)).toEqual([]));
  it('names every missing field of an empty one, in the order of the screen', () =>
    expect(keys(blank())).toEqual(['typeMissing', 'clientMissing', 'projectMissing', 'noItems']));
  it('names row and column of a faulty item, counting blank rows as the screen does', () => {
    const items = [blankItem(), row({ name: '', unit: '', quantity: '0', unitPrice: '-3', taxRate: '六' })];
    expect(sheetFaults(whole({ items }), today)).toMatchObject([
      { row: 2, column: 'name', key: 'itemName' },
      { row: 2, column: 'unit', key: 'itemUnit' },
      { row: 2, column: 'quantity', key: 'quantity', text: '0' },
      { row: 2, column: 'unitPrice', key: 'unitPrice', text: '-3' },
      { row: 2, column: 'taxRate', key: 'taxRate', text: '六' },
    ]);
  });
  it('holds figures to what the journal takes', () => {
    const one = (cells: Record<string, string>) =>
      keys(whole({ items: [row({ name: 'a', unit: '项', quantity: '1', ...cells })] }));
    expect(one({ quantity: '1.1234567' })).toEqual(['quantityDecimals']);
    expect(one({ quantity: '1234567890123' })).toEqual(['quantity']);
    expect(one({ unitPrice: '0.1234567' })).toEqual(['unitPriceDecimals']);
    expect(one({ quantity: '999999999999.123456' })).toEqual([]);
  });
  it('wants a name for a local system, a due day not past, digits in a phone and whole copies', () => {
    expect(keys(whole({ system: '地方独立坐标系' }))).toEqual(['localNameMissing']);
    expect(keys(whole({ dueAt: '2026-03-01' }))).toEqual(['duePast']);
    expect(keys(whole({ dueAt: '2026-02-30' }))).toEqual(['dueOdd']);
    expect(keys(whole({ dueAt: today }))).toEqual([]);
    expect(keys(whole({ client: { ...whole().client, phone: '王 139' } }))).toEqual(['phoneOdd']);
    expect(keys(whole({ client: { ...whole().client, phone: '0312-501 2345 转 8' } }))).toEqual([]);
    const copies = (text: string, name = '报告') =>
      keys(whole({ deliverables: [{ id: 'a', name, copies: text }] }));
    expect(copies('1.5')).toEqual(['copies']);
    expect(copies('0')).toEqual(['copies']);
    expect(copies('３')).toEqual([]);
    expect(copies('')).toEqual([]);
    expect(copies('2', '')).toEqual(['deliverableName']);
  });
  it('SV-03a says what topographic work will still need, and only there', () => {
    expect(topographicLacks(whole())).toEqual(['system', 'extent', 'scale']);
    expect(topographicLacks(whole({ system: 'CGCS2000', scale: '1:500' }))).toEqual(['extent']);
    expect(topographicLacks(whole({ type: 'stakeout' }))).toEqual([]);
  });
});

describe('the sheet that is issued', () => {
  it('numbers items without gaps, trims, leaves out what was not typed, and fits the journal', () => {
    const sheet = sheetOf(whole(), people, today);
    expect(sheetSchema.parse(sheet)).toEqual(sheet);
    expect(sheet.items).toEqual([
      { no: 1, name: 'E 级 GNSS 控制点', unit: '点', quantity: '6' },
      { no: 2, name: '1:500 地形图', unit: 'km²', quantity: '1.200' },
      { no: 3, name: '技术总结报告', unit: '项', quantity: '1' },
    ]);
    expect(sheet.client).toEqual({ name: '满城区自然资源局', contact: '王建军', phone: '139 3120 0001' });
    expect(sheet.people.leader).toEqual({ id: '2', name: '人2' });
    expect(sheet.survey).not.toHaveProperty('limeLine');
  });
  it('keeps prices apart from it, by the numbers of the items', () => {
    const prices = pricesOf(whole());
    expect(pricesSchema.parse(prices)).toEqual({
      items: [
        { no: 1, unitPrice: '1200.00' },
        { no: 2, unitPrice: '26800', taxRate: '0.01' },
      ],
      tax: { rate: '0.06', included: true },
    });
    expect(JSON.stringify(sheetOf(whole(), people, today))).not.toMatch(/1200|26800/);
  });
  it('names the property manager on property surveys only', () => {
    const named = { ...whole().people, propertyManager: '2' };
    expect(sheetOf(whole({ people: named }), people, today).people).not.toHaveProperty('propertyManager');
    expect(sheetOf(whole({ type: 'property', people: named }), people, today).people).toHaveProperty(
      'propertyManager',
    );
  });
  it('adds up planned quantities, tax included and not', () => {
    expect(totalsOf(whole())).toMatchObject({ subtotal: 3_936_000, total: 3_936_000, tax: 40_755 + 31_842 });
    expect(totalsOf(whole({ included: false }))).toMatchObject({ tax: 43_200 + 32_160, total: 4_011_360 });
    expect(amountOf(whole().items[0]!)).toBe(720_000);
    expect(amountOf(whole().items[3]!)).toBeUndefined();
    const huge = row({ name: 'a', unit: '项', quantity: '999999999999', unitPrice: '999999999999' });
    expect(totalsOf(whole({ items: [huge] }))).toBeUndefined();
    expect(amountOf(huge)).toBeUndefined();
  });
});

describe('copying an order', () => {
  const old: OrderState = {
    ...unknownOrder('o1'),
    number: 'CH-2026-0012',
    sheet: {
      ...sheetOf(whole({ system: '地方独立坐标系', localName: '保定 1990' }), people, '2025-01-01'),
      contractNo: 'HT-1',
      people: { clerk: { id: '1', name: '人1' }, officeSupervisor: { id: '6', name: '人6' } },
    },
    prices: pricesOf(whole({ taxRate: '0.03', included: false })),
  };
  old.sheet.items[1]!.struckBy = 'CR1';

  it('takes content and prices, leaves dates, contract, struck items and people who left', () => {
    const d = copyDraft(old, blank(), people, true);
    expect(d).toMatchObject({
      orderId: 'new-1',
      copiedFrom: 'CH-2026-0012',
      dueAt: '',
      contractNo: '',
      system: '地方独立坐标系',
      localName: '保定 1990',
      taxRate: '0.03',
      included: false,
    });
    expect(d.people).toEqual({ clerk: '1', fieldSupervisor: '3', leader: '2' });
    expect(d.items.filter((i) => i.name).map((i) => [i.name, i.unitPrice])).toEqual([
      ['E 级 GNSS 控制点', '1200.00'],
      ['技术总结报告', ''],
    ]);
    expect(sheetFaults(d, today)).toEqual([]);
  });
  it('leaves prices behind for those who may not see them', () => {
    const d = copyDraft(old, blank(), people, false);
    expect(JSON.stringify(d)).not.toContain('1200.00');
    expect(d.taxRate).toBe('0.06');
  });
});

describe('control systems', () => {
  it.each([
    ['CGCS2000', 'CGCS2000', ''],
    ['地方独立坐标系（保定 1990）', '地方独立坐标系', '保定 1990'],
    ['地方独立坐标系', '地方独立坐标系', ''],
    ['', '', ''],
  ])('%s comes apart and together again', (text, system, localName) => {
    expect(splitSystem(text)).toEqual({ system, localName });
    expect(joinSystem(system, localName)).toBe(text);
  });
  it('drops a local name typed before another system was chosen', () =>
    expect(joinSystem('西安80', '保定')).toBe('西安80'));
});
