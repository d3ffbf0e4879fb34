/** Columns of the stake-out grid; verdicts are worked out from the row as it is typed. */
import type { T } from '../../i18n/useT';
import type { LineColumn, LineRow } from '../../ui/line-table/types';
import { deviationOf, type Limits, numberKeys } from './stakeoutRows';

export function stakeoutColumns(t: T, limits: Limits): LineColumn[] {
  const verdict = (row: LineRow) => {
    const { within } = deviationOf(row, limits);
    if (within === undefined) return t('field.stakeout.open');
    if (within) return t(row.earlier ? 'field.stakeout.withinAgain' : 'field.stakeout.within');
    return t('field.stakeout.beyond');
  };
  return [
    { key: 'name', title: t('field.stakeout.name'), kind: 'text', required: true, width: 76 },
    ...numberKeys.map(
      (key): LineColumn => ({
        key,
        title: t(`field.stakeout.${key}`),
        kind: 'number',
        negative: true,
        decimals: 6,
        width: key.endsWith('H') ? 72 : 108,
        required: key === 'designX' || key === 'designY',
      }),
    ),
    {
      key: 'deltas',
      title: t('field.stakeout.deltas'),
      kind: 'text',
      width: 176,
      compute: (row) => deviationOf(row, limits).text,
    },
    { key: 'verdict', title: t('field.stakeout.verdict'), kind: 'text', width: 80, compute: verdict },
    { key: 'tolerance', title: t('field.stakeout.toleranceMm'), kind: 'number', decimals: 3, width: 76 },
    { key: 'acceptedBy', title: t('field.stakeout.acceptedBy'), kind: 'text', width: 104 },
  ];
}
