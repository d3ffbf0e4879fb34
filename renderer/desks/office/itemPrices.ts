/** Items of a sheet being typed and the books of the shop: prices from the lists, items from a contract. */
import { compare, decimal, readDecimal, subtract } from '#shared/kernel/decimal';
import { rateText } from '#shared/money/taxRates';
import { type Quantities, scopeKey } from '#shared/order/contractScope';
import type { Contract } from '#shared/register/contract';
import { nameKey } from '#shared/register/named';
import { type PriceLine, type PriceList, priceOf, type Taken, takePrices } from '#shared/register/priceList';
import type { LineRow } from '../../ui/line-table/types';
import { blankItem, filledItems, isBlankItem, type SheetDraft } from './sheetDraft';

const cell = (row: LineRow, key: string): string => (row[key] ?? '').trim();
const priced = (row: LineRow): boolean => cell(row, 'unitPrice') !== '';

/** The row with a price; what was typed in it stays. */
const withPrice = (row: LineRow, line: PriceLine): LineRow => ({
  ...row,
  unit: cell(row, 'unit') || line.unit,
  unitPrice: line.unitPrice,
  taxRate: cell(row, 'taxRate') || (line.taxRate === undefined ? '' : rateText(line.taxRate)),
});

/** With tax or without, where a price was typed already; else open. */
const kindOf = (d: SheetDraft): boolean | undefined => (d.items.some(priced) ? d.included : undefined);

/** Every empty price that the lists know; typed ones are never touched. */
export function fillPrices(
  d: SheetDraft,
  lists: readonly PriceList[],
): { change: Pick<SheetDraft, 'items' | 'included'>; taken: Taken<string> } {
  const open = filledItems(d).filter((row) => cell(row, 'name') && !priced(row));
  const taken = takePrices(
    lists,
    open.map((row) => ({ key: row.id, name: cell(row, 'name'), unit: cell(row, 'unit') })),
    kindOf(d),
  );
  const items = d.items.map((row) => {
    const line = taken.found.get(row.id);
    return line ? withPrice(row, line) : row;
  });
  return { change: { items, included: taken.included ?? d.included }, taken };
}

/**
 * Rows as changed in the grid; where one item was just named and has no price, its price and unit come along.
 * Blocks that are pasted stay as they are: there the button asks for prices.
 */
export function picked(d: SheetDraft, rows: LineRow[], lists: readonly PriceList[]): Partial<SheetDraft> {
  const before = new Map(d.items.map((row) => [row.id, cell(row, 'name')]));
  const named = rows.filter((row) => cell(row, 'name') && before.get(row.id) !== cell(row, 'name'));
  const row = named[0];
  if (!row || named.length > 1 || priced(row)) return { items: rows };
  const found = priceOf(lists, { name: cell(row, 'name'), unit: cell(row, 'unit') });
  const kind = kindOf(d);
  if (!found || (kind !== undefined && found.list.included !== kind)) return { items: rows };
  return {
    items: rows.map((r) => (r.id === row.id ? withPrice(r, found.line) : r)),
    included: found.list.included,
  };
}

/**
 * The items of a contract put under those typed, without the ones that are there already. Planned is what is left of
 * the contract, or all of it where nothing is left: the clerk decides.
 */
export function contractItems(
  d: SheetDraft,
  contract: Contract,
  settled: Quantities,
): { change: Partial<SheetDraft>; added: number } {
  const here = new Set(
    filledItems(d).map((row) => scopeKey({ name: cell(row, 'name'), unit: cell(row, 'unit') })),
  );
  const kind = kindOf(d);
  const sameTax = kind === undefined || kind === contract.included;
  const rows = contract.lines
    .filter((l) => !here.has(scopeKey({ name: l.item, unit: l.unit })))
    .map((l): LineRow => {
      const used = readDecimal(settled[scopeKey({ name: l.item, unit: l.unit })] ?? '0') ?? decimal('0');
      const left = subtract(decimal(l.quantity), used);
      return {
        ...blankItem(),
        name: l.item,
        unit: l.unit,
        quantity: compare(left, decimal('0')) > 0 ? left : l.quantity,
        unitPrice: sameTax ? (l.unitPrice ?? '') : '',
        taxRate: l.taxRate === undefined ? '' : rateText(l.taxRate),
      };
    });
  const typed = d.items.filter((row) => !isBlankItem(row));
  const someFilled = rows.some((r) => cell(r, 'unitPrice'));
  return {
    change: {
      items: [...typed, ...rows, blankItem()],
      ...(kind === undefined && someFilled ? { included: contract.included } : {}),
    },
    added: rows.length,
  };
}

/** Contracts to offer: those of the client first; closed ones not at all. */
export function contractsFor<C extends Contract>(contracts: readonly C[], d: SheetDraft): C[] {
  const client = nameKey(d.client.name);
  const own = (c: C) =>
    (c.clientId !== undefined && c.clientId === d.client.id) ||
    (client !== '' && nameKey(c.clientName ?? '') === client);
  const open = contracts.filter((c) => c.active);
  return [...open.filter(own), ...open.filter((c) => !own(c))];
}
