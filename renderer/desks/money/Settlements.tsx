/** /settlements: what waits to be settled, what was settled, and what is still on its way, each with its totals. */
import { Tabs } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useNavigate } from 'react-router-dom';
import { settlementsBook } from '#shared/excel/registerBooks';
import { seesMoney } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import { procedures } from '#shared/procedures/registry';
import { ExcelButton } from '../../documents/excel/ExcelButton';
import { useFormat } from '../../i18n/useFormat';
import { useLanguage, useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { type SettlementLine, settlementLines } from '../../store/moneyQueries';
import { withheldOf } from '../../store/withheld';
import { type DataColumn, DataTable } from '../../ui/DataTable';
import { DueTag } from '../../ui/DueTag';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import type { State } from '../../ui/types';
import { type Tab, tabOf, tabs, totalsOf } from './lists';
import { NoMoney } from './NoMoney';
import './money.css';

const signOf: Record<SettlementLine['stand'], State> = {
  again: 'late',
  ready: 'mine',
  lacks: 'soon',
  settled: 'done',
  early: 'others',
};

export default function Settlements() {
  const t = useT();
  const who = useWho();
  const lines = useLiveQuery(() => settlementLines());
  if (!seesMoney(who.posts)) return <NoMoney />;
  const of = (tab: Tab) => (lines ?? []).filter((l) => tabOf(l) === tab);
  return (
    <div className="mo-page">
      <h1 className="only-reader">{t('money.title')}</h1>
      <Tabs
        destroyOnHidden
        items={tabs.map((tab) => ({
          key: tab,
          label: `${t(`money.tabs.${tab}`)} ${lines ? of(tab).length : ''}`,
          children: <List tab={tab} lines={of(tab)} loading={lines === undefined} />,
        }))}
      />
    </div>
  );
}

function List({ tab, lines, loading }: { tab: Tab; lines: SettlementLine[]; loading: boolean }) {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const sums = totalsOf(lines);
  const words = useLanguage() === 'en' ? 'en' : 'zh';

  // On the way: the step it is at says more than that it is on the way.
  const standText = (l: SettlementLine) =>
    (l.stand === 'early' &&
      procedures[l.order.trade].steps.find((s) => s.id === l.order.step)?.title[words]) ||
    t(`money.stand.${l.stand}`);

  const exported = async () => {
    const stay = await withheldOf(lines.map((l) => l.order));
    const book = settlementsBook(
      lines.filter((l) => !stay.has(l.order.id)).map((l) => ({ ...l, stand: standText(l) })),
      {
        on: localDate(new Date().toISOString()),
        language: words,
        filter: t(`money.tabs.${tab}`),
        withheld: stay.size,
      },
    );
    return { book, withheld: stay.size };
  };

  const printOnly = lines.length > 0 && lines.every((l) => l.order.trade === 'print');
  const bothTrades = new Set(lines.map((l) => l.order.trade)).size > 1;
  const column = {
    number: {
      key: 'number',
      title: t('money.column.number'),
      width: 130,
      render: (l: SettlementLine) => <span className="mo-number">{l.order.number}</span>,
      sortBy: (l: SettlementLine) => l.order.number,
    },
    settlement: {
      key: 'settlement',
      title: t('money.column.settlement'),
      width: 130,
      render: (l: SettlementLine) => <span className="mo-number">{l.number}</span>,
      sortBy: (l: SettlementLine) => l.number,
    },
    date: {
      key: 'date',
      title: t('money.column.date'),
      width: 130,
      render: (l: SettlementLine) => <span className="mo-number">{format.date(l.date)}</span>,
      sortBy: (l: SettlementLine) => l.date,
    },
    trade: {
      key: 'trade',
      title: t('printIntake.trade'),
      width: 70,
      render: (l: SettlementLine) => t(`printIntake.trades.${l.order.trade}`),
      sortBy: (l: SettlementLine) => l.order.trade,
      filterBy: (l: SettlementLine) => t(`printIntake.trades.${l.order.trade}`),
    },
    client: {
      key: 'client',
      title: t('money.column.client'),
      width: 210,
      ellipsis: true,
      render: (l: SettlementLine) => l.order.client,
      sortBy: (l: SettlementLine) => l.order.client,
      filterBy: (l: SettlementLine) => l.order.client,
    },
    project: {
      key: 'project',
      title: t('money.column.project'),
      ellipsis: true,
      render: (l: SettlementLine) => l.order.project,
      sortBy: (l: SettlementLine) => l.order.project,
    },
    stand: {
      key: 'stand',
      title: t('money.column.stand'),
      width: 190,
      render: (l: SettlementLine) => (
        <span className="mo-stand">
          <StateTag state={signOf[l.stand]} plain>
            {standText(l)}
          </StateTag>
          {l.stand === 'lacks' && l.unpriced > 0 ? (
            <small>{t('money.lack.unpriced', { count: l.unpriced })}</small>
          ) : null}
        </span>
      ),
      filterBy: standText,
    },
    dueAt: {
      key: 'dueAt',
      title: t('money.column.dueAt'),
      width: 110,
      render: (l: SettlementLine) => <DueTag due={l.order.dueAt} plain />,
      sortBy: (l: SettlementLine) => l.order.dueAt,
    },
    signed: {
      key: 'signed',
      title: t(printOnly ? 'printMoney.delivered' : 'money.column.signed'),
      width: 80,
      numeric: true,
      render: (l: SettlementLine) => `${l.items - l.unsigned}/${l.items}`,
      sortBy: (l: SettlementLine) => (l.items ? (l.items - l.unsigned) / l.items : 0),
    },
    total: {
      key: 'total',
      title: t('money.column.total'),
      width: 120,
      numeric: true,
      render: (l: SettlementLine) => format.money(l.totalFen),
      sortBy: (l: SettlementLine) => l.totalFen,
    },
    paid: {
      key: 'paid',
      title: t('money.column.paid'),
      width: 120,
      numeric: true,
      render: (l: SettlementLine) => format.money(l.paidFen),
      sortBy: (l: SettlementLine) => l.paidFen,
    },
    due: {
      key: 'due',
      title: t('money.column.due'),
      width: 120,
      numeric: true,
      render: (l: SettlementLine) => (
        <strong className={l.dueFen > 0 ? '' : 'mo-quiet'}>{format.money(l.dueFen)}</strong>
      ),
      sortBy: (l: SettlementLine) => l.dueFen,
    },
  } satisfies Record<string, DataColumn<SettlementLine>>;
  const { number, trade, client, project, stand, dueAt, signed, total, paid, due, settlement, date } = column;
  const columns =
    tab === 'settled'
      ? [settlement, date, number, ...(bothTrades ? [trade] : []), client, project, total, paid, due]
      : [number, ...(bothTrades ? [trade] : []), client, project, stand, signed, dueAt, total, paid, due];

  return (
    <DataTable
      label={t(`money.tabs.${tab}`)}
      rows={lines}
      loading={loading}
      rowKey={(l) => l.order.id}
      columns={columns}
      onOpen={(l) => navigate(`/settlements/${encodeURIComponent(l.order.id)}`)}
      empty={<EmptyState title={t(`money.empty.${tab}`)} hint={t(`money.empty.${tab}Hint`)} />}
      summary={
        <>
          <strong className="mo-totals">
            {t('money.totals', {
              count: lines.length,
              total: format.money(sums.totalFen),
              paid: format.money(sums.paidFen),
              due: format.money(sums.dueFen),
            })}
          </strong>
          <ExcelButton size="small" make={exported} why={lines.length ? '' : t('excel.nothing')} />
        </>
      }
    />
  );
}
