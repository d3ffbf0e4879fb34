/** Columns of the job ticket's grids. */
import { useMemo } from 'react';
import { paperKinds } from '#shared/print/names';
import { useT } from '../../../i18n/useT';
import type { LineColumn } from '../../../ui/line-table/types';
import { itemColumnKeys, useItemColumns } from '../itemColumns';
import { readColours, sumKeys } from './partSums';
import {
  cutsOf,
  GOODS,
  methodWords,
  permitWords,
  printUnits,
  readSheet,
  SERVICE,
  sheetCell,
  sheetChoices,
} from './printChoices';

const behindName = <T>([name, ...rest]: readonly T[], more: T): T[] => [name!, more, ...rest];
/** Those of both trades, with the kind of line behind the name. */
export const itemColumnKeysPrint = (money: boolean): string[] => behindName(itemColumnKeys(money), 'kind');

/** Printed goods have no list of names: each job is another. */
const noNames: readonly string[] = [];

export function useGoodsColumns(money: boolean, today: string): LineColumn[] {
  const t = useT();
  const columns = useItemColumns(money, today, noNames);
  return useMemo(
    () =>
      behindName(
        columns.map(
          (c): LineColumn =>
            c.key === 'unit'
              ? { ...c, options: printUnits }
              : c.key === 'quantity'
                ? { ...c, title: t('printIntake.items.quantity') }
                : c,
        ),
        {
          key: 'kind',
          title: t('printIntake.items.kind'),
          kind: 'select',
          options: [GOODS, SERVICE],
          width: 72,
        },
      ),
    [columns, t],
  );
}

export const partColumnKeys: string[] = [
  'name',
  'pages',
  'fold',
  'kind',
  'weight',
  'sheet',
  'perFull',
  'colours',
  'spots',
  ...sumKeys,
];

export function usePartColumns(): LineColumn[] {
  const t = useT();
  return useMemo((): LineColumn[] => {
    const title = (key: Parameters<typeof t>[0]) => t(key);
    const count = (key: (typeof sumKeys)[number], width: number): LineColumn => ({
      key,
      title: t(`printIntake.parts.${key}`),
      kind: 'number',
      decimals: 0,
      width,
    });
    return [
      { key: 'name', title: title('printIntake.parts.name'), kind: 'text', required: true, grow: true },
      { key: 'pages', title: title('printIntake.parts.pages'), kind: 'number', decimals: 0, width: 60 },
      { key: 'fold', title: title('printIntake.parts.fold'), kind: 'select', options: ['2', '4'], width: 62 },
      {
        key: 'kind',
        title: title('printIntake.parts.kind'),
        kind: 'select',
        options: paperKinds,
        free: true,
        width: 104,
      },
      { key: 'weight', title: title('printIntake.parts.weight'), kind: 'number', decimals: 1, width: 60 },
      {
        key: 'sheet',
        title: title('printIntake.parts.sheet'),
        kind: 'select',
        options: sheetChoices,
        free: true,
        width: 126,
        validate: (value) => (readSheet(value) ? null : t('printIntake.parts.sheetHint')),
        format: sheetCell,
      },
      {
        key: 'perFull',
        title: title('printIntake.parts.perFull'),
        kind: 'select',
        options: cutsOf,
        free: true,
        width: 56,
      },
      {
        key: 'colours',
        title: title('printIntake.parts.colours'),
        kind: 'text',
        width: 66,
        validate: (value) => (readColours(value) ? null : t('printIntake.parts.coloursHint')),
      },
      { key: 'spots', title: title('printIntake.parts.spots'), kind: 'text', width: 86 },
      count('up', 56),
      {
        key: 'method',
        title: title('printIntake.parts.method'),
        kind: 'select',
        options: Object.values(methodWords),
        width: 80,
      },
      count('plates', 56),
      count('net', 72),
      count('spoilage', 64),
      count('full', 84),
    ];
  }, [t]);
}

export const permitColumnKeys = ['kind', 'number', 'quantity', 'issuedBy'];

export function usePermitColumns(): LineColumn[] {
  const t = useT();
  return useMemo(
    (): LineColumn[] => [
      {
        key: 'kind',
        title: t('printIntake.permits.kind'),
        kind: 'select',
        options: Object.values(permitWords),
        width: 130,
      },
      { key: 'number', title: t('printIntake.permits.number'), kind: 'text', required: true, width: 220 },
      { key: 'quantity', title: t('printIntake.permits.quantity'), kind: 'number', decimals: 0, width: 110 },
      { key: 'issuedBy', title: t('printIntake.permits.issuedBy'), kind: 'text', grow: true },
    ],
    [t],
  );
}
