/** A sheet without faults → what is issued: the sheet, its prices, and the sums shown while typing. */
import { readDecimal } from '#shared/kernel/decimal';
import { type Settlement, settle } from '#shared/money/settlement';
import { readRate } from '#shared/money/taxRates';
import type { Prices, Sheet } from '#shared/order/sheet';
import type { Person } from '#shared/party/party';
import type { LineRow } from '../../ui/line-table/types';
import { filledDeliverables, filledItems, type SheetDraft, sheetPosts, systemOf } from './sheetDraft';

/** Optional text: left out where nothing was typed. */
export function given<K extends string>(key: K, text: string): { [key in K]?: string } {
  const value = text.trim();
  return (value ? { [key]: value } : {}) as { [key in K]?: string };
}
export const cell = (row: LineRow, key: string): string => (row[key] ?? '').trim();
export const number = (row: LineRow, key: string): string => readDecimal(cell(row, key)) ?? '0';

/** Items are numbered 1, 2, 3 … without the blank rows between. Call only when `sheetFaults` is empty. */
export function sheetOf(d: SheetDraft, people: readonly Person[], today: string): Sheet {
  const named = Object.fromEntries(
    sheetPosts.flatMap((post) => {
      if (post === 'propertyManager' && d.type !== 'property') return [];
      const person = people.find((p) => p.id === d.people[post]);
      return person ? [[post, { id: person.id, name: person.name }]] : [];
    }),
  );
  return {
    client: {
      ...(d.client.id ? { id: d.client.id } : {}),
      name: d.client.name.trim(),
      ...given('contact', d.client.contact),
      ...given('phone', d.client.phone),
      ...given('address', d.client.address),
    },
    project: { name: d.project.trim(), ...given('place', d.place) },
    ...given('contractNo', d.contractNo),
    issuedAt: today,
    ...given('dueAt', d.dueAt),
    items: filledItems(d).map((row, i) => ({
      no: i + 1,
      name: cell(row, 'name'),
      unit: cell(row, 'unit'),
      quantity: number(row, 'quantity'),
      ...given('remark', cell(row, 'remark')),
    })),
    survey: {
      type: d.type || 'control',
      ...given('controlSystem', systemOf(d)),
      ...given('heightDatum', d.heightDatum),
      ...given('scale', d.scale),
      ...given('extent', d.extent),
      ...given('technical', d.technical),
      deliverables: filledDeliverables(d).map((row) => ({
        name: cell(row, 'name'),
        copies: Number(readDecimal(cell(row, 'copies') || '1') ?? '1'),
      })),
      ...(d.type === 'stakeout' && d.limeLine ? { limeLine: true } : {}),
      ...(d.crew.length ? { crew: d.crew } : {}),
      ...(d.instruments.length ? { instruments: d.instruments } : {}),
      ...given('safety', d.safety),
    },
    people: named,
  };
}

export type PricedDraft = Pick<SheetDraft, 'items' | 'taxRate' | 'included'>;

export function pricesOf(d: PricedDraft): Prices {
  return {
    items: filledItems(d).flatMap((row, i) => {
      const unitPrice = readDecimal(cell(row, 'unitPrice'));
      const taxRate = cell(row, 'taxRate') ? readRate(cell(row, 'taxRate')) : null;
      if (unitPrice === null && taxRate === null) return [];
      return [{ no: i + 1, ...(unitPrice ? { unitPrice } : {}), ...(taxRate ? { taxRate } : {}) }];
    }),
    tax: { rate: d.taxRate, included: d.included },
  };
}

/**
 * Sums of the planned quantities at the prices typed so far, in fen; rows that are not whole yet stand outside.
 * Undefined where a figure is past what money can hold.
 */
export function totalsOf(d: PricedDraft): Settlement | undefined {
  const lines = filledItems(d).flatMap((row, i) => {
    const quantity = readDecimal(cell(row, 'quantity'));
    const unitPrice = readDecimal(cell(row, 'unitPrice'));
    if (quantity === null || unitPrice === null) return [];
    const taxRate = cell(row, 'taxRate') ? readRate(cell(row, 'taxRate')) : null;
    const { name = '', unit = '' } = row;
    return [{ no: i + 1, name, unit, quantity, unitPrice, ...(taxRate ? { taxRate } : {}) }];
  });
  try {
    return settle({ lines, tax: { rate: d.taxRate, included: d.included } });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Amount of one row in fen, or undefined while quantity or price is missing. */
export function amountOf(row: LineRow): number | undefined {
  const quantity = readDecimal(cell(row, 'quantity'));
  const unitPrice = readDecimal(cell(row, 'unitPrice'));
  if (quantity === null || unitPrice === null) return undefined;
  try {
    const line = { no: 1, name: '', unit: '', quantity, unitPrice };
    return settle({ lines: [line], tax: { rate: '0', included: false } }).subtotal;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
