/** Columns of the grids of price lists and contracts; bounds are those of the registers' schemas. */
import { ratesOn, rateText, readRate } from '#shared/money/taxRates';
import { type T, useT } from '../../i18n/useT';
import type { LineColumn } from '../../ui/line-table/types';

/** Digits before the point that the journal takes. */
const WHOLE = 12;
const DECIMALS = 6;

function amount(t: T, key: string, title: string, required: boolean): LineColumn {
  return {
    key,
    title,
    kind: 'number',
    decimals: DECIMALS,
    width: 120,
    required,
    validate: (value) => ((value.split('.')[0] ?? '').length > WHOLE ? t('ui.table.notNumber') : null),
  };
}

const units = ['点', 'km', 'km²', '亩', 'm', '㎡', 'm³', '幅', '栋', '户', '组日', '项', '张', '份', '本'];

const unit = (title: string): LineColumn => ({
  key: 'unit',
  title,
  kind: 'select',
  options: units,
  free: true,
  required: true,
  width: 84,
  validate: (value) => (value.length > 20 ? value : null),
});

const rate = (t: T, title: string, day: string): LineColumn => ({
  key: 'taxRate',
  title,
  kind: 'select',
  options: ratesOn(day).map((r) => rateText(r.rate)),
  free: true,
  width: 84,
  validate: (value) => (readRate(value) === null ? t('orders.form.items.rateHint') : null),
});

export function usePriceColumns(day: string): LineColumn[] {
  const t = useT();
  return [
    { key: 'code', title: t('registers.price.code'), kind: 'text', width: 100 },
    { key: 'item', title: t('registers.price.item'), kind: 'text', required: true, grow: true },
    unit(t('registers.price.unit')),
    amount(t, 'unitPrice', t('registers.price.unitPrice'), true),
    rate(t, t('registers.price.taxRate'), day),
  ];
}

export function useContractColumns(
  day: string,
  settled: (row: { item: string; unit: string }) => string,
  left: (row: { item: string; unit: string; quantity: string }) => string,
): LineColumn[] {
  const t = useT();
  const of = (row: Readonly<Record<string, string>>) => ({
    item: row.item ?? '',
    unit: row.unit ?? '',
    quantity: row.quantity ?? '',
  });
  return [
    { key: 'item', title: t('registers.contract.item'), kind: 'text', required: true, grow: true },
    unit(t('registers.contract.unit')),
    amount(t, 'quantity', t('registers.contract.quantity'), true),
    amount(t, 'unitPrice', t('registers.contract.unitPrice'), false),
    rate(t, t('registers.contract.taxRate'), day),
    {
      key: 'settled',
      title: t('registers.contract.settled'),
      kind: 'number',
      width: 110,
      compute: (row) => settled(of(row)),
    },
    {
      key: 'left',
      title: t('registers.contract.left'),
      kind: 'number',
      width: 110,
      compute: (row) => left(of(row)),
    },
  ];
}
