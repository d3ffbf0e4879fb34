/** 内部对接: every internal docking form, found by words and status. */
import { Button, Input } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { matchesWords, wordsOf } from '#shared/kernel/findText';
import type { OrderRow } from '#shared/order/summary';
import { BlankForms } from '../../../documents/BlankForms';
import { PickedPapers } from '../../../documents/PickedPapers';
import { formatDay } from '../../../i18n/format';
import { useT } from '../../../i18n/useT';
import { dockingForms } from '../../../store/officeQueries';
import { type DataColumn, DataTable } from '../../../ui/DataTable';
import { DueTag } from '../../../ui/DueTag';
import { EmptyState } from '../../../ui/EmptyState';
import { StateTag } from '../../../ui/StateTag';
import { Choices } from '../Choices';
import { stepTitle, useWordsLanguage, waitsFor } from '../words';
import '../office.css';

const statuses = ['open', 'done', 'cancelled', 'all'] as const;
const all = () => dockingForms();
const dueOf = (r: OrderRow): string =>
  [...r.waiting.flatMap((w) => w.dueAt ?? []), ...(r.dueAt ? [r.dueAt] : [])].sort()[0] ?? '';

export default function DockingList() {
  const t = useT();
  const go = useNavigate();
  const forms = useLiveQuery(all);
  const [status, setStatus] = useState<(typeof statuses)[number]>('open');
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const slow = useDeferredValue(text);
  const columns = useColumns();
  const found = useMemo(() => {
    const words = wordsOf(slow);
    return (forms ?? []).filter((r) => matchesWords([r.number, r.project, r.related?.number ?? ''], words));
  }, [forms, slow]);
  if (!forms) return <div className="dd-office" aria-busy="true" />;
  const shown = found.filter((r) => status === 'all' || r.status === status);
  const create = { label: t('docking.list.create'), onRun: () => go('/docking/new') };
  return (
    <div className="dd-office dd-office-full">
      <header className="dd-bar">
        <h1>{t('docking.title')}</h1>
        <Input.Search
          className="dd-bar-search"
          allowClear
          aria-label={t('docking.list.search')}
          placeholder={t('docking.list.searchHint')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <Choices
          label={t('docking.list.status')}
          value={status}
          options={statuses.map((value) => ({
            value,
            label: t(`orders.status.${value}`),
            count: found.filter((r) => value === 'all' || r.status === value).length,
          }))}
          onChange={setStatus}
        />
        <span className="dd-bar-space" />
        <BlankForms trade="docking" />
        <Button type="primary" onClick={create.onRun}>
          {create.label}
        </Button>
      </header>
      {forms.length === 0 ? (
        <div className="dd-panel">
          <EmptyState
            title={t('docking.list.emptyTitle')}
            hint={t('docking.list.emptyHint')}
            action={create}
          />
        </div>
      ) : shown.length === 0 ? (
        <div className="dd-panel">
          <EmptyState
            title={t('ui.data.noMatch')}
            hint=""
            action={{
              label: t('ui.data.clearFilters'),
              onRun: () => {
                setStatus('all');
                setText('');
              },
            }}
          />
        </div>
      ) : (
        <div className="dd-picking">
          <PickedPapers picked={picked} shown={shown.map((r) => r.id)} onPick={setPicked} />
          <DataTable
            label={t('docking.list.table')}
            columns={columns}
            rows={shown}
            rowKey={(r) => r.id}
            onOpen={(r) => go(`/orders/${r.id}`)}
            selection={{
              keys: picked,
              onChange: setPicked,
              label: (r) => t('orders.list.pick', { number: r.number }),
            }}
            rowClass={(r) => (r.status === 'cancelled' ? 'dd-row-dim' : '')}
            summary={<span className="dd-hint">{t('docking.list.keys')}</span>}
          />
        </div>
      )}
    </div>
  );
}

function useColumns(): DataColumn<OrderRow>[] {
  const t = useT();
  const language = useWordsLanguage();
  return useMemo((): DataColumn<OrderRow>[] => {
    const holders = (r: OrderRow) =>
      [...new Set(r.waiting.map((w) => waitsFor(w, language)))].join(t('common.listJoin'));
    return [
      {
        key: 'number',
        title: t('docking.list.columns.number'),
        width: 148,
        sortBy: (r) => r.number,
        render: (r) => (
          <Link to={`/orders/${r.id}`} tabIndex={-1} className="dd-number">
            {r.number}
          </Link>
        ),
      },
      {
        key: 'title',
        title: t('docking.list.columns.title'),
        sortBy: (r) => r.project,
        render: (r) => (
          <span className="dd-clip" title={r.project}>
            {r.conflicts > 0 ? (
              <StateTag state="soon">{t('orders.list.conflicts', { count: r.conflicts })}</StateTag>
            ) : null}
            {r.project}
          </span>
        ),
      },
      {
        key: 'related',
        title: t('docking.list.columns.related'),
        width: 148,
        sortBy: (r) => r.related?.number ?? '',
        render: (r) =>
          r.related ? (
            <Link to={`/orders/${r.related.id}`} tabIndex={-1} className="dd-number">
              {r.related.number}
            </Link>
          ) : null,
      },
      {
        key: 'step',
        title: t('docking.list.columns.step'),
        width: 88,
        sortBy: (r) => r.step,
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
        title: t('docking.list.columns.waiting'),
        width: 200,
        sortBy: holders,
        render: (r) => (
          <span className="dd-clip" title={holders(r)}>
            {holders(r)}
          </span>
        ),
      },
      {
        key: 'issuedAt',
        title: t('docking.list.columns.issuedAt'),
        width: 104,
        sortBy: (r) => r.issuedAt,
        render: (r) => formatDay(r.issuedAt),
      },
      {
        key: 'due',
        title: t('docking.list.columns.due'),
        width: 120,
        sortBy: (r) => (r.status === 'open' ? dueOf(r) : ''),
        render: (r) => (r.status === 'open' && dueOf(r) ? <DueTag due={dueOf(r)} /> : null),
      },
    ];
  }, [t, language]);
}
