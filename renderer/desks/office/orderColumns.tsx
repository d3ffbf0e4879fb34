/** Columns of the order list; the settled amount only for posts that see money (PM). */
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { seesMoney } from '#shared/kernel/posts';
import type { SurveyType } from '#shared/order/sheet';
import type { ListedOrder } from '#shared/order/summary';
import { procedures } from '#shared/procedures/registry';
import { formatDay } from '../../i18n/format';
import { useT } from '../../i18n/useT';
import type { Who } from '../../store/desk';
import type { DataColumn } from '../../ui/DataTable';
import { DueTag } from '../../ui/DueTag';
import { PriorityTag } from '../../ui/PriorityTag';
import { StateTag } from '../../ui/StateTag';
import { stepTitle, useWordsLanguage, waitsFor } from './words';

/** When the order must be done next: the nearest deadline of what waits, else its due date. */
const dueOf = (row: ListedOrder): string =>
  row.waiting
    .map((w) => w.dueAt)
    .filter((d) => d !== undefined)
    .sort()[0] ?? row.dueAt;

export function useOrderColumns(who: Who): DataColumn<ListedOrder>[] {
  const t = useT();
  const language = useWordsLanguage();
  const money = seesMoney(who.posts);
  return useMemo((): DataColumn<ListedOrder>[] => {
    const title = (key: Parameters<typeof t>[0]) => t(key);
    return [
      {
        key: 'number',
        title: title('orders.columns.number'),
        width: 148,
        sortBy: (r) => r.number,
        render: (r) => (
          <Link to={`/orders/${r.id}`} tabIndex={-1} className="dd-number">
            {r.number}
          </Link>
        ),
      },
      {
        key: 'project',
        title: title('orders.columns.project'),
        sortBy: (r) => r.project,
        render: (r) => (
          <span className="dd-clip" title={[r.project, r.product].filter(Boolean).join(' · ')}>
            {r.classified ? <StateTag state="late">{t('orders.list.classified')}</StateTag> : null}
            {r.conflicts > 0 ? (
              <StateTag state="soon">{t('orders.list.conflicts', { count: r.conflicts })}</StateTag>
            ) : null}
            {r.priority && r.status === 'open' ? <PriorityTag priority={r.priority} /> : null}
            {r.project}
            {r.product && r.product !== r.project ? <small className="dd-product"> {r.product}</small> : null}
          </span>
        ),
      },
      {
        key: 'client',
        title: title('orders.columns.client'),
        sortBy: (r) => r.client,
        render: (r) => (
          <span className="dd-clip" title={r.client}>
            {r.client}
          </span>
        ),
      },
      {
        key: 'type',
        title: title('orders.columns.type'),
        width: 96,
        sortBy: (r) => `${r.trade} ${r.type}`,
        render: (r) => {
          const kind =
            r.trade === 'print'
              ? t('printIntake.trades.print')
              : r.type
                ? t(`orders.types.${r.type as SurveyType}`)
                : '';
          return (
            <span className="dd-clip" title={kind}>
              {kind}
            </span>
          );
        },
      },
      {
        key: 'step',
        title: title('orders.columns.step'),
        width: 88,
        // In the order of the procedure; finished and cancelled ones behind.
        sortBy: (r) =>
          r.status === 'open'
            ? procedures[r.trade].steps.findIndex((s) => s.id === r.step)
            : r.status === 'done'
              ? 100
              : 101,
        render: (r) =>
          r.status === 'open' ? (
            stepTitle(r.trade, r.step, language)
          ) : (
            <StateTag state={r.status === 'done' ? 'done' : 'void'} plain>
              {t(`orders.status.${r.status}`)}
            </StateTag>
          ),
      },
      {
        key: 'waiting',
        title: title('orders.columns.waiting'),
        width: 132,
        sortBy: (r) => holders(r, language),
        render: (r) => (
          <span className="dd-clip" title={holders(r, language)}>
            {holders(r, language)}
          </span>
        ),
      },
      {
        key: 'issuedAt',
        title: title('orders.columns.issuedAt'),
        width: 104,
        sortBy: (r) => r.issuedAt,
        render: (r) => formatDay(r.issuedAt),
      },
      {
        key: 'dueAt',
        title: title('orders.columns.dueAt'),
        width: 120,
        sortBy: (r) => (r.status === 'open' ? dueOf(r) : ''),
        render: (r) => (r.status === 'open' && dueOf(r) ? <DueTag due={dueOf(r)} /> : null),
      },
      ...(money
        ? [
            {
              key: 'settled',
              title: title('orders.columns.settled'),
              width: 120,
              numeric: true,
              sortBy: (r: ListedOrder) => r.settlement?.totalFen ?? '',
              render: (r: ListedOrder) => r.settlement?.total ?? '',
            },
          ]
        : []),
    ];
  }, [t, language, money]);
}

const holders = (row: ListedOrder, language: 'zh' | 'en'): string =>
  [...new Set(row.waiting.map((w) => waitsFor(w, language)))].join(language === 'zh' ? '、' : ', ');
