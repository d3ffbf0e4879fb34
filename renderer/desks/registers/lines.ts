/** Rows of the grid ↔ lines of a price list or contract. Rows without faults only become lines. */
import { readDecimal } from '#shared/kernel/decimal';
import { rateText, readRate } from '#shared/money/taxRates';
import type { ContractLine } from '#shared/register/contract';
import { nameKey, unitKey } from '#shared/register/named';
import type { PriceLine } from '#shared/register/priceList';
import type { LineRow } from '../../ui/line-table/types';
import { given } from './given';

let made = 0;
const rowId = () => `r${Date.now().toString(36)}${(made++).toString(36)}`;
const cell = (row: LineRow, key: string): string => (row[key] ?? '').trim();

export const blankLine = (): LineRow => ({
  id: rowId(),
  code: '',
  item: '',
  unit: '',
  quantity: '',
  unitPrice: '',
  taxRate: '',
});
const keys = ['code', 'item', 'unit', 'quantity', 'unitPrice', 'taxRate'] as const;
export const filledLines = (rows: readonly LineRow[]): LineRow[] =>
  rows.filter((row) => keys.some((k) => cell(row, k)));

export const rowsOf = (lines: readonly (PriceLine | ContractLine)[], least = 8): LineRow[] => [
  ...lines.map((l) => ({
    ...blankLine(),
    item: l.item,
    unit: l.unit,
    unitPrice: l.unitPrice ?? '',
    taxRate: l.taxRate === undefined ? '' : rateText(l.taxRate),
    ...('code' in l && l.code ? { code: l.code } : {}),
    ...('quantity' in l ? { quantity: l.quantity } : {}),
  })),
  ...Array.from({ length: Math.max(1, least - lines.length) }, blankLine),
];

/** `6%` → `0.06`; '' and what is no rate: none. */
const rate = (row: LineRow): { taxRate?: string } => {
  const read = cell(row, 'taxRate') ? readRate(cell(row, 'taxRate')) : null;
  return read === null ? {} : { taxRate: read };
};

export const priceLines = (rows: readonly LineRow[]): PriceLine[] =>
  filledLines(rows).map((row) => ({
    ...given('code', cell(row, 'code')),
    item: cell(row, 'item'),
    unit: cell(row, 'unit'),
    unitPrice: readDecimal(cell(row, 'unitPrice')) ?? '0',
    ...rate(row),
  }));

export const contractLines = (rows: readonly LineRow[]): ContractLine[] =>
  filledLines(rows).map((row) => {
    const unitPrice = readDecimal(cell(row, 'unitPrice'));
    return {
      item: cell(row, 'item'),
      unit: cell(row, 'unit'),
      quantity: readDecimal(cell(row, 'quantity')) ?? '0',
      ...(unitPrice === null ? {} : { unitPrice }),
      ...rate(row),
    };
  });

/** Number (from 1) of the first row that says again what a row before said; undefined when none does. */
export function saidTwice(rows: readonly LineRow[]): number | undefined {
  const seen = new Set<string>();
  for (const [at, row] of rows.entries()) {
    if (!cell(row, 'item')) continue;
    const key = `${nameKey(cell(row, 'item'))} ${unitKey(cell(row, 'unit'))}`;
    if (seen.has(key)) return at + 1;
    seen.add(key);
  }
  return undefined;
}
