/** /duties 承印登记: the five printing duties job by job, what is missing marked (PR-08); printed as the register. */
import { Segmented } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { dutiesBook } from '#shared/excel/productionBooks';
import { jobKindName, lackName, papersText } from '#shared/forms/printingRegister';
import { localDate } from '#shared/kernel/time';
import { type DutyLine, dutiesOf } from '#shared/order/duties';
import { ExcelButton } from '../../documents/excel/ExcelButton';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import { allPrintOrders } from '../../store/plans';
import { type DataColumn, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import { useWordsLanguage } from './names';
import { PrintNav } from './PrintNav';
import { PrintRegister } from './PrintRegister';
import './production.css';

export default function Duties() {
  const t = useT();
  const navigate = useNavigate();
  const format = useFormat();
  const language = useWordsLanguage();
  const [params, setParams] = useSearchParams();
  const orders = useLiveQuery(() => allPrintOrders());
  const lines = useMemo(() => (orders ? dutiesOf(orders) : undefined), [orders]);
  const columns = useMemo((): DataColumn<DutyLine>[] => {
    const stacked = (list: readonly string[]) =>
      list.filter(Boolean).map((x) => (
        <span key={x} className="pl-stacked">
          {x}
        </span>
      ));
    const number = (value: string) => (value ? format.quantity(value) : '—');
    return [
      {
        key: 'entry',
        title: t('duties.entry'),
        width: 132,
        sortBy: (l) => l.entry || l.order.number,
        render: (l) =>
          l.entry ? stacked([l.entry, l.on]) : <StateTag state="soon">{t('duties.notEntered')}</StateTag>,
      },
      {
        key: 'job',
        title: t('duties.job'),
        sortBy: (l) => l.order.number,
        render: (l) => (
          <>
            <Link
              to={`/orders/${encodeURIComponent(l.order.id)}`}
              tabIndex={-1}
              className="dd-number pl-stacked"
            >
              {l.order.number}
            </Link>
            {stacked([
              `${l.order.sheet.print?.product ?? ''}（${jobKindName(l.jobKind, language)}）`,
              l.order.sheet.client.name,
            ])}
          </>
        ),
      },
      {
        key: 'by',
        title: t('duties.orderedBy'),
        width: 104,
        render: (l) => stacked([l.orderedBy, l.identity]),
      },
      {
        key: 'papers',
        title: t('duties.papers'),
        width: 176,
        render: (l) => papersText(l, language) || '—',
      },
      {
        key: 'copies',
        title: t('duties.copies'),
        width: 196,
        render: (l) => (
          <span className="pl-copies">
            {number(l.allowed)} / {number(l.ordered)} / {number(l.printed)} / {number(l.delivered)}
          </span>
        ),
      },
      {
        key: 'samples',
        title: t('duties.samples'),
        width: 132,
        render: (l) =>
          stacked(
            l.samples.map((s) =>
              t('duties.sample', { count: s.copies, place: s.place, until: s.until || '—' }),
            ),
          ),
      },
      {
        key: 'waste',
        title: t('duties.waste'),
        width: 168,
        render: (l) => stacked(l.waste.map((w) => `${w.what} ${w.count}${w.unit} ${w.by}/${w.witness}`)),
      },
      {
        key: 'lacks',
        title: t('duties.lacks'),
        width: 144,
        filterBy: (l) => (l.lacks.length ? t('duties.incomplete') : t('duties.complete')),
        render: (l) =>
          l.lacks.length
            ? l.lacks.map((x) => (
                <span key={x} className="pl-stacked">
                  <StateTag state={x === 'deliver' ? 'soon' : 'late'}>{lackName(x, language)}</StateTag>
                </span>
              ))
            : '✓',
      },
    ];
  }, [t, format, language]);
  if (!lines) return <div className="pl-page" aria-busy="true" />;
  const show = params.get('show') === 'lacks' ? 'lacks' : 'all';
  const lacking = lines.filter((l) => l.lacks.length);
  const rows = show === 'lacks' ? lacking : lines;
  const today = localDate(new Date().toISOString());
  const exported = async () => ({
    book: dutiesBook(rows, { on: today, language, filter: show === 'lacks' ? t('duties.incomplete') : '' }),
  });
  return (
    <div className="pl-page">
      <header className="pl-bar-row">
        <h1>{t('duties.title')}</h1>
        <PrintNav />
      </header>
      <div className="pl-bar-row">
        <Segmented
          aria-label={t('duties.show')}
          value={show}
          onChange={(value) => setParams({ show: value }, { replace: true })}
          options={[
            { value: 'all', label: t('duties.all', { count: lines.length }) },
            { value: 'lacks', label: t('duties.lacking', { count: lacking.length }) },
          ]}
        />
        <span className="pl-hint">{t('duties.copiesHint')}</span>
        <span className="pl-space" />
        <ExcelButton make={exported} why={rows.length ? '' : t('excel.nothing')} />
        <PrintRegister lines={rows} today={today} />
      </div>
      {lines.length === 0 ? (
        <EmptyState
          title={t('duties.empty')}
          hint={t('duties.emptyHint')}
          action={{ label: t('duties.toOrders'), onRun: () => navigate('/orders') }}
        />
      ) : (
        <DataTable
          label={t('duties.title')}
          columns={columns}
          rows={rows}
          rowKey={(l) => l.order.id}
          onOpen={(l) => navigate(`/orders/${encodeURIComponent(l.order.id)}`)}
          rowClass={() => 'pl-top'}
          empty={<EmptyState title={t('duties.allFine')} hint="" />}
        />
      )}
    </div>
  );
}
