/** 工单: every order, found by words, status and step; ticked ones are printed or saved together. */
import { Button, Input } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { ordersBook } from '#shared/excel/registerBooks';
import { seesMoney } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import { procedures } from '#shared/procedures/registry';
import { BlankForms } from '../../documents/BlankForms';
import { ExcelButton } from '../../documents/excel/ExcelButton';
import { PickedPapers } from '../../documents/PickedPapers';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { useOrderIndex } from '../../store/search';
import type { FindFilter } from '../../store/searchIndex';
import { useSession } from '../../store/session';
import { withheldOf } from '../../store/withheld';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { KeyHint } from '../../ui/KeyHint';
import { Choices } from './Choices';
import { useOrderColumns } from './orderColumns';
import { Pick } from './Pick';
import { useWordsLanguage } from './words';
import './office.css';

type ListFilter = { [K in keyof FindFilter]-?: NonNullable<FindFilter[K]> };

export default function Orders() {
  const t = useT();
  const go = useNavigate();
  const language = useWordsLanguage();
  const who = useWho();
  const orders = useOrderIndex();
  const kept = useSession((s) => s.orderFilter);
  const keep = useSession((s) => s.setOrderFilter);
  const [params, setParams] = useSearchParams();
  const client = params.get('client') ?? '';
  const filter: ListFilter = {
    // Coming from a client's row one wants all of that client's orders.
    status: client
      ? ((params.get('status') as ListFilter['status'] | null) ?? 'all')
      : (kept.status ?? 'open'),
    step: client ? '' : (kept.step ?? ''),
    trade: client ? '' : (kept.trade ?? ''),
    text: client ? (params.get('text') ?? '') : (kept.text ?? ''),
    client,
  };
  // The list follows a moment later, the field never waits for it.
  const slow = useDeferredValue(
    `${filter.status}\n${filter.trade}\n${filter.step}\n${filter.text}\n${client}`,
  );
  const found = useMemo(() => {
    const [status, trade, step, text, of] = slow.split('\n') as [
      ListFilter['status'],
      ListFilter['trade'],
      string,
      string,
      string,
    ];
    return orders?.index.find({ status, trade, step, text, client: of });
  }, [orders, slow]);
  const columns = useOrderColumns(who);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());

  const set = (change: Partial<ListFilter>) => {
    const next = { ...filter, ...change };
    if (client) setParams({ client, status: next.status, text: next.text }, { replace: true });
    else keep({ status: next.status, trade: next.trade, step: next.step, text: next.text });
  };

  if (!orders || !found)
    return (
      <div className="dd-office" aria-busy="true">
        <p className="dd-hint" role="status">
          {t('orders.list.reading')}
        </p>
      </div>
    );
  const create = { label: t('orders.list.create'), onRun: () => go('/orders/new') };
  const fetch = { label: t('orders.list.import'), onRun: () => go('/import') };
  // Both trades may be in one list; steps of the same name are one choice.
  const steps = new Map(
    (['survey', 'print'] as const)
      .filter((trade) => !filter.trade || filter.trade === trade)
      .flatMap((trade) => procedures[trade].steps.map((s): [string, string] => [s.id, s.title[language]])),
  );
  const bothTrades = Boolean(filter.trade) || (orders.index.of('survey') > 0 && orders.index.of('print') > 0);
  const exported = async () => {
    const stay = await withheldOf(found.rows);
    const words = [
      t(`orders.status.${filter.status}`),
      filter.trade ? t(`printIntake.trades.${filter.trade}`) : '',
      steps.get(filter.step) ?? '',
      client ? t('excel.filter.client', { name: client }) : '',
      filter.text ? t('excel.filter.text', { text: filter.text }) : '',
    ];
    const book = ordersBook(
      found.rows.filter((r) => !stay.has(r.id)),
      {
        on: localDate(new Date().toISOString()),
        language,
        filter: words.filter(Boolean).join('　'),
        withheld: stay.size,
        money: seesMoney(who.posts),
      },
    );
    return { book, withheld: stay.size };
  };
  const offered = [...steps].filter(([id]) => found.byStep[id] || id === filter.step);

  return (
    <div className="dd-office dd-office-full">
      <header className="dd-bar">
        <h1>{t('orders.title')}</h1>
        <Input.Search
          className="dd-bar-search"
          allowClear
          aria-label={t('orders.list.search')}
          placeholder={t('orders.list.searchHint')}
          value={filter.text}
          onChange={(e) => set({ text: e.target.value })}
        />
        <Choices
          label={t('orders.list.status')}
          value={filter.status}
          options={(['open', 'done', 'cancelled', 'all'] as const).map((s) => ({
            value: s,
            label: t(`orders.status.${s}`),
            count: found.byStatus[s],
          }))}
          onChange={(status) =>
            set({ status, step: status === 'open' || status === 'all' ? filter.step : '' })
          }
        />
        {client ? (
          <Button onClick={() => setParams({}, { replace: true })}>
            {t('orders.list.client', { name: client })} ✕
          </Button>
        ) : (
          <>
            {bothTrades ? (
              <Pick
                id="orders-trade"
                label={t('printIntake.trade')}
                className="dd-bar-trade"
                value={filter.trade}
                nothing={t('printIntake.allTrades')}
                options={(['survey', 'print'] as const).map((value) => ({
                  value,
                  label: `${t(`printIntake.trades.${value}`)} ${found.byTrade[value]}`,
                }))}
                onChange={(trade) => set({ trade: trade as '' | 'survey' | 'print', step: '' })}
              />
            ) : null}
            <Pick
              id="orders-step"
              label={t('orders.list.step')}
              className="dd-bar-step"
              value={filter.step}
              nothing={t('orders.list.anyStep')}
              options={offered.map(([value, title]) => ({
                value,
                label: `${title} ${found.byStep[value] ?? 0}`,
              }))}
              onChange={(step) => set({ step })}
            />
          </>
        )}
        <div className="dd-bar-acts">
          <ExcelButton make={exported} why={found.rows.length ? '' : t('excel.nothing')} />
          <BlankForms
            trade={
              filter.trade ||
              (orders.index.of('print') > 0 && orders.index.of('survey') === 0 ? 'print' : 'survey')
            }
          />
          <Link to="/import" className="dd-bar-link">
            {t('orders.list.import')}
          </Link>
          <Button type="primary" onClick={create.onRun}>
            {t('orders.list.create')} <KeyHint keys="Ctrl+N" />
          </Button>
        </div>
      </header>
      {orders.index.size === 0 ? (
        <div className="dd-panel">
          <EmptyState
            title={t('orders.list.emptyTitle')}
            hint={t('orders.list.emptyHint')}
            action={create}
            second={fetch}
          />
        </div>
      ) : found.rows.length === 0 ? (
        <div className="dd-panel">
          <EmptyState
            title={t('ui.data.noMatch')}
            hint=""
            action={{
              label: t('ui.data.clearFilters'),
              onRun: () => {
                if (client) setParams({}, { replace: true });
                keep({ status: 'all', trade: '', step: '', text: '' });
              },
            }}
          />
        </div>
      ) : (
        <div className="dd-picking">
          <PickedPapers picked={picked} shown={found.rows.map((r) => r.id)} onPick={setPicked} />
          <DataTable
            label={t('orders.list.table')}
            columns={columns}
            rows={found.rows}
            rowKey={(r) => r.id}
            onOpen={(r) => go(`/orders/${r.id}`)}
            selection={{
              keys: picked,
              onChange: setPicked,
              label: (r) => t('orders.list.pick', { number: r.number }),
            }}
            rowClass={(r) => (r.status === 'cancelled' ? 'dd-row-dim' : '')}
            summary={<span className="dd-hint">{t('orders.list.keys')}</span>}
          />
        </div>
      )}
    </div>
  );
}
