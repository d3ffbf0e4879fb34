/** A price list 价目表 of the shop: what an item costs, for one client or for all (standard 标准价), from day to day. */
import { isDate } from '#shared/kernel/time';
import { z } from '#shared/kernel/zod';
import type { RegisterColumn } from './columns';
import { nameKey, unitKey } from './named';

const text = (max: number) => z.string().trim().max(max);
const day = z.string().refine(isDate, 'date');
/** As on a task sheet: at most 12 digits before and 6 behind the point, never negative. */
export const amountText = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);

export const priceLineSchema = z.object({
  code: text(40).optional(),
  item: text(200).min(1),
  unit: text(20),
  /** Yuan per unit. */
  unitPrice: amountText,
  /** `0.06`; unset: the order's own rate. */
  taxRate: amountText.optional(),
});
export type PriceLine = z.infer<typeof priceLineSchema>;

export const priceListSchema = z
  .object({
    name: text(120).min(1),
    /** The client it was agreed with; unset: the standard list. */
    clientId: text(80).optional(),
    clientName: text(200).optional(),
    validFrom: day,
    /** The last day; unset: until another list takes its place. */
    validTo: day.optional(),
    /** Do its prices include tax? */
    included: z.boolean().default(true),
    lines: z.array(priceLineSchema).max(5000),
    note: text(300).optional(),
    active: z.boolean().default(true),
  })
  .refine((list) => !list.validTo || list.validTo >= list.validFrom, {
    path: ['validTo'],
    message: 'period',
  });
export type PriceList = z.infer<typeof priceListSchema> & { id: string };

export const priceListColumns: readonly RegisterColumn[] = [
  { key: 'name', zh: '价目表', en: 'Price list', required: true, kind: 'text' },
  { key: 'clientName', zh: '客户', en: 'Client', kind: 'text' },
  { key: 'validFrom', zh: '有效期自', en: 'Valid from', required: true, kind: 'date' },
  { key: 'validTo', zh: '有效期至', en: 'Valid to', kind: 'date' },
  { key: 'code', zh: '编码', en: 'Code', kind: 'text' },
  { key: 'item', zh: '项目', en: 'Item', required: true, kind: 'text' },
  { key: 'unit', zh: '单位', en: 'Unit', required: true, kind: 'text' },
  { key: 'unitPrice', zh: '单价（元）', en: 'Unit price', required: true, kind: 'decimal' },
  { key: 'taxRate', zh: '税率', en: 'Tax rate', kind: 'decimal' },
];

/** Who buys: the id of the register, or only a name. */
export interface Buyer {
  id?: string | undefined;
  name: string;
}

type Owned = Pick<PriceList, 'clientId' | 'clientName'>;

export const isStandard = (list: Owned): boolean => !list.clientId && !list.clientName?.trim();

/** By id where both have one, else by name: a client typed on a sheet has only a name. */
const belongsTo = (list: Owned, buyer: Buyer): boolean =>
  !isStandard(list) &&
  ((list.clientId !== undefined && list.clientId === buyer.id) ||
    (buyer.name.trim() !== '' && nameKey(list.clientName ?? '') === nameKey(buyer.name)));

export const validOn = (list: Pick<PriceList, 'validFrom' | 'validTo'>, on: string): boolean =>
  list.validFrom <= on && on <= (list.validTo ?? '9999-12-31');

/** The lists a buyer's prices come from on a day: the buyer's own first, then the standard ones; the newest first. */
export function listsFor<L extends PriceList>(lists: readonly L[], buyer: Buyer, on: string): L[] {
  const valid = lists
    .filter((l) => l.active && validOn(l, on))
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0));
  return [...valid.filter((l) => belongsTo(l, buyer)), ...valid.filter(isStandard)];
}

export interface FoundPrice {
  list: PriceList;
  line: PriceLine;
}

/**
 * The price of an item, from the first of these lists (see `listsFor`) that has it: by name or code, and in the
 * item's unit where it has one — a price per point is none per kilometre.
 */
export function priceOf(
  lists: readonly PriceList[],
  item: { name: string; unit: string },
): FoundPrice | undefined {
  const name = nameKey(item.name);
  const unit = unitKey(item.unit);
  if (!name) return undefined;
  for (const list of lists)
    for (const line of list.lines)
      if (
        (nameKey(line.item) === name || (line.code && nameKey(line.code) === name)) &&
        (!unit || unitKey(line.unit) === unit)
      )
        return { list, line };
  return undefined;
}

/** Names to offer while an item is typed, each once, in the lists' order. */
export const itemNames = (lists: readonly PriceList[]): string[] => [
  ...new Set(lists.flatMap((l) => l.lines.map((line) => line.item))),
];

/** Lists in use for the same client (or all standard) whose days overlap this one's: which of two prices holds? */
export function overlapping<L extends PriceList>(
  lists: readonly L[],
  list: Pick<PriceList, 'clientId' | 'clientName' | 'validFrom' | 'validTo' | 'active'> & { id?: string },
): L[] {
  const same = (other: L) =>
    isStandard(list)
      ? isStandard(other)
      : belongsTo(other, { id: list.clientId, name: list.clientName ?? '' });
  return lists.filter(
    (other) =>
      other.id !== list.id &&
      other.active &&
      list.active &&
      same(other) &&
      other.validFrom <= (list.validTo ?? '9999-12-31') &&
      list.validFrom <= (other.validTo ?? '9999-12-31'),
  );
}

const DAY_MS = 24 * 3600_000;
const shift = (on: string, days: number): string =>
  new Date(Date.parse(on) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * The same list for the period after: from the day behind its end, as many days long; one without an end begins
 * today (or the day after it began). Its lines come along to be changed.
 */
export function nextPeriod(list: PriceList, today: string): Omit<PriceList, 'id'> {
  const { id: _, validTo: __, ...rest } = list;
  if (list.validTo === undefined) {
    const from = today > list.validFrom ? today : shift(list.validFrom, 1);
    return { ...rest, validFrom: from, active: true };
  }
  const from = shift(list.validTo, 1);
  const days = Math.round((Date.parse(list.validTo) - Date.parse(list.validFrom)) / DAY_MS);
  // A calendar year follows a calendar year, whether or not one of them is a leap year.
  const wholeYears = list.validFrom.slice(5) === from.slice(5);
  const years = Number(from.slice(0, 4)) - Number(list.validFrom.slice(0, 4));
  const validTo = wholeYears
    ? shift(`${Number(from.slice(0, 4)) + years}${from.slice(4)}`, -1)
    : shift(from, days);
  return { ...rest, validFrom: from, validTo, active: true };
}

export interface Taken<K> {
  found: Map<K, PriceLine>;
  /** Do the prices found include tax? As asked for; where it was left open, as in the list of the first one found. */
  included: boolean | undefined;
  /** Lists the prices are from, by name, each once. */
  from: string[];
  /** Names of items no list has. */
  missing: string[];
  /** Names of items whose price includes tax where the others exclude it, or the other way: not taken. */
  otherTax: string[];
}

/**
 * Prices for items that have none.
 * @param lists those that hold for the buyer on the day (`listsFor`)
 * @param included what the sheet's other prices are; undefined where it has none yet
 */
export function takePrices<K>(
  lists: readonly PriceList[],
  items: readonly { key: K; name: string; unit: string }[],
  included: boolean | undefined,
): Taken<K> {
  const out: Taken<K> = { found: new Map(), included, from: [], missing: [], otherTax: [] };
  for (const item of items) {
    const price = priceOf(lists, item);
    if (!price) out.missing.push(item.name);
    else if (out.included !== undefined && price.list.included !== out.included) out.otherTax.push(item.name);
    else {
      out.included = price.list.included;
      out.found.set(item.key, price.line);
      if (!out.from.includes(price.list.name)) out.from.push(price.list.name);
    }
  }
  return out;
}
