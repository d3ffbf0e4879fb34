/** /stock 库存: what is on hand, what is below its minimum, what open orders still need, every movement. */
import { Alert, Button, Segmented } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { stockBook } from '#shared/excel/productionBooks';
import { localDate } from '#shared/kernel/time';
import { type Stock as StockLine, stockOf } from '#shared/order/stock';
import type { Material } from '#shared/register/material';
import { mayKeep } from '#shared/register/registers';
import { ExcelButton } from '../../documents/excel/ExcelButton';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { allPrintOrders } from '../../store/plans';
import { useRecords } from '../../store/registers';
import { type DataColumn, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import { MaterialForm } from './MaterialForm';
import { Movements } from './Movements';
import { useWordsLanguage } from './names';
import { PrintNav } from './PrintNav';
import './production.css';

export default function Stock() {
  const t = useT();
  const format = useFormat();
  const language = useWordsLanguage();
  const { posts } = useWho();
  const [params, setParams] = useSearchParams();
  const materials = useRecords('material');
  const moves = useRecords('stockMove');
  const orders = useLiveQuery(() => allPrintOrders());
  const [form, setForm] = useState<Material | 'new' | { name: string; unit: string }>();
  const [opened, setOpened] = useState<string>();
  const view = useMemo(
    () => (materials && moves && orders ? stockOf(materials, moves, orders) : undefined),
    [materials, moves, orders],
  );
  const columns = useMemo(
    (): DataColumn<StockLine>[] => [
      {
        key: 'group',
        title: t('stock.group'),
        width: 72,
        filterBy: (s) => t(`stock.groups.${s.material.group}`),
        render: (s) => t(`stock.groups.${s.material.group}`),
      },
      {
        key: 'name',
        title: t('stock.material'),
        sortBy: (s) => s.material.name + s.material.spec,
        render: (s) => (
          <>
            <strong>{s.material.name}</strong> {s.material.spec}
            {s.material.active ? null : `（${t('plan.machines.inactive')}）`}
          </>
        ),
      },
      { key: 'place', title: t('stock.place'), width: 96, render: (s) => s.material.place ?? '' },
      {
        key: 'onHand',
        title: t('stock.onHand'),
        width: 124,
        numeric: true,
        sortBy: (s) => Number(s.onHand),
        render: (s) => `${format.quantity(s.onHand)} ${s.material.unit}`,
      },
      {
        key: 'minimum',
        title: t('stock.minimum'),
        width: 96,
        numeric: true,
        render: (s) => (s.material.minimum ? format.quantity(s.material.minimum) : ''),
      },
      {
        key: 'needed',
        title: t('stock.needed'),
        width: 96,
        numeric: true,
        sortBy: (s) => Number(s.needed),
        render: (s) => (Number(s.needed) ? format.quantity(s.needed) : ''),
      },
      {
        key: 'short',
        title: t('stock.short'),
        width: 176,
        sortBy: (s) => Number(s.short || 0),
        render: (s) =>
          s.onHand.startsWith('-') ? (
            <StateTag state="late">{t('stock.negative')}</StateTag>
          ) : s.belowMinimum ? (
            <StateTag state="late">
              {t('stock.below')} {s.short ? t('stock.lack', { quantity: format.quantity(s.short) }) : ''}
            </StateTag>
          ) : s.short ? (
            <StateTag state="soon">{t('stock.lack', { quantity: format.quantity(s.short) })}</StateTag>
          ) : (
            <StateTag state="done" plain>
              {t('stock.enough')}
            </StateTag>
          ),
      },
    ],
    [t, format],
  );
  if (!view || !materials) return <div className="pl-page" aria-busy="true" />;
  const locked = mayKeep('material', posts) ? '' : t('stock.locked');
  const show = params.get('show') === 'short' ? 'short' : 'all';
  const live = view.stocks.filter((s) => s.material.active || Number(s.onHand) !== 0);
  const short = live.filter((s) => s.short || s.belowMinimum);
  const rows = show === 'short' ? short : live;
  const today = localDate(new Date().toISOString());
  const chosen = view.stocks.find((s) => s.material.id === opened);
  return (
    <div className="pl-page">
      <header className="pl-bar-row">
        <h1>{t('stock.title')}</h1>
        <PrintNav />
      </header>
      <div className="pl-bar-row">
        <Segmented
          aria-label={t('stock.show')}
          value={show}
          onChange={(value) => setParams({ show: value }, { replace: true })}
          options={[
            { value: 'all', label: t('stock.all', { count: live.length }) },
            { value: 'short', label: t('stock.shortList', { count: short.length }) },
          ]}
        />
        <span className="pl-space" />
        <ExcelButton
          why={rows.length ? '' : t('excel.nothing')}
          make={async () => ({
            book: stockBook(rows, {
              on: today,
              language,
              filter: show === 'short' ? t('stock.shortOnly') : '',
            }),
          })}
        />
        <Button
          type="primary"
          aria-disabled={Boolean(locked) || undefined}
          title={locked || undefined}
          onClick={() => (locked ? undefined : setForm('new'))}
        >
          {t('stock.add')}
        </Button>
      </div>
      {locked ? <p className="pl-hint">{locked}</p> : null}
      {view.unknown.length ? (
        <Alert
          type="warning"
          showIcon
          title={t('stock.unknown', { count: view.unknown.length })}
          description={
            <ul className="pl-refused">
              {view.unknown.slice(0, 6).map((u) => (
                <li key={u.name + u.unit}>
                  {u.name}（{u.unit || '—'}）
                  <span className="pl-hint">{u.orders.slice(0, 3).join('、')}</span>{' '}
                  {locked ? null : (
                    <button type="button" className="dd-link" onClick={() => setForm(u)}>
                      → {t('stock.register')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          }
        />
      ) : null}
      {materials.length === 0 ? (
        <EmptyState
          title={t('stock.empty')}
          hint={t('stock.emptyHint')}
          {...(locked ? {} : { action: { label: t('stock.add'), onRun: () => setForm('new') } })}
        />
      ) : (
        <DataTable
          label={t('stock.title')}
          columns={columns}
          rows={rows}
          rowKey={(s) => s.material.id}
          onOpen={(s) => setOpened(s.material.id)}
          empty={<EmptyState title={t('stock.nothingShort')} hint={t('stock.nothingShortHint')} />}
          summary={<span className="pl-hint">{t('stock.keys')}</span>}
        />
      )}
      {form ? (
        <MaterialForm
          {...(form === 'new'
            ? {}
            : 'id' in form
              ? { material: form }
              : { first: { name: form.name, unit: form.unit } })}
          materials={materials}
          onClose={() => setForm(undefined)}
        />
      ) : null}
      {chosen ? (
        <Movements
          key={chosen.material.id}
          stock={chosen}
          today={today}
          locked={locked}
          onEdit={() => setForm(chosen.material)}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
    </div>
  );
}
