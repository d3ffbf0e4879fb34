/** Columns of the items grid and of the deliverables; prices only for posts that see money (PM). */
import { useMemo } from 'react';
import { compare, decimal, readDecimal } from '#shared/kernel/decimal';
import { ratesOn, rateText, readRate } from '#shared/money/taxRates';
import { formatMoney } from '../../i18n/format';
import { useT } from '../../i18n/useT';
import type { LineColumn } from '../../ui/line-table/types';
import { surveyUnits } from './sheetChoices';
import { amountOf } from './sheetOf';

export const DECIMALS = 6;

export const isPositive = (typed: string): boolean => {
  const value = readDecimal(typed);
  return value !== null && compare(value, decimal('0')) > 0;
};

/** Order of the columns, for jumping to a cell. */
export const itemColumnKeys = (money: boolean): string[] =>
  money
    ? ['name', 'unit', 'quantity', 'unitPrice', 'amount', 'taxRate', 'remark']
    : ['name', 'unit', 'quantity', 'remark'];
export const deliverableColumnKeys = ['name', 'copies'];

/** @param names items to offer while a name is typed */
export function useItemColumns(money: boolean, today: string, names: readonly string[]): LineColumn[] {
  const t = useT();
  return useMemo(() => {
    const word = (key: Parameters<typeof t>[0]) => t(key);
    const columns: LineColumn[] = [
      {
        key: 'name',
        title: word('orders.form.items.name'),
        ...(names.length ? { kind: 'select', options: names, free: true } : { kind: 'text' }),
        required: true,
        grow: true,
      },
      {
        key: 'unit',
        title: word('orders.form.items.unit'),
        kind: 'select',
        options: surveyUnits,
        free: true,
        required: true,
        width: 76,
      },
      {
        key: 'quantity',
        title: word('orders.form.items.quantity'),
        kind: 'number',
        decimals: DECIMALS,
        required: true,
        width: 104,
        validate: (value) => (isPositive(value) ? null : t('orders.form.items.positive')),
      },
    ];
    if (money)
      columns.push(
        {
          key: 'unitPrice',
          title: word('orders.form.items.unitPrice'),
          kind: 'number',
          decimals: DECIMALS,
          width: 110,
        },
        {
          key: 'amount',
          title: word('orders.form.items.amount'),
          kind: 'number',
          width: 124,
          compute: (row) => {
            const fen = amountOf(row);
            return fen === undefined ? '' : formatMoney(fen);
          },
        },
        {
          key: 'taxRate',
          title: word('orders.form.items.taxRate'),
          kind: 'select',
          options: ratesOn(today).map((r) => rateText(r.rate)),
          free: true,
          width: 76,
          validate: (value) => (readRate(value) === null ? t('orders.form.items.rateHint') : null),
          format: (value) => {
            const rate = readRate(value);
            return rate === null ? value : rateText(rate);
          },
        },
      );
    columns.push({ key: 'remark', title: word('orders.form.items.remark'), kind: 'text', width: 200 });
    return columns;
  }, [t, money, today, names]);
}

export function useDeliverableColumns(): LineColumn[] {
  const t = useT();
  return useMemo(
    (): LineColumn[] => [
      { key: 'name', title: t('orders.form.deliverables.name'), kind: 'text', required: true, grow: true },
      { key: 'copies', title: t('orders.form.deliverables.copies'), kind: 'number', decimals: 0, width: 80 },
    ],
    [t],
  );
}
