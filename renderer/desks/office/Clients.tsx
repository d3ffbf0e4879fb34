/** 客户: the register, with what each client ordered. */
import { Button, Checkbox, Input } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { clientsBook } from '#shared/excel/registerBooks';
import { clientTarget } from '#shared/excel/targets';
import { matchesWords, wordsOf } from '#shared/kernel/findText';
import { localDate } from '#shared/kernel/time';
import type { Client } from '#shared/party/party';
import { ExcelButton } from '../../documents/excel/ExcelButton';
import { RegisterImport } from '../../documents/excel/RegisterImport';
import { formatDay } from '../../i18n/format';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { type ClientLine, clientLines } from '../../store/officeQueries';
import { type DataColumn, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import { ClientDrawer } from './ClientDrawer';
import { useWordsLanguage } from './words';
import './office.css';

const everything = () => clientLines();

export default function Clients() {
  const t = useT();
  const who = useWho();
  const language = useWordsLanguage();
  const all = useLiveQuery(everything);
  const [text, setText] = useState('');
  const [inactive, setInactive] = useState(false);
  const [importing, setImporting] = useState(false);
  /** undefined: closed; null: a new one. */
  const [edited, setEdited] = useState<Client | null | undefined>(undefined);
  const columns = useMemo((): DataColumn<ClientLine>[] => {
    const clip = (words: string | undefined) => (
      <span className="dd-clip" title={words}>
        {words}
      </span>
    );
    return [
      {
        key: 'name',
        title: t('clients.columns.name'),
        ellipsis: true,
        sortBy: (l) => l.client.name,
        render: (l) => (
          <span className="dd-clip" title={l.client.name}>
            {l.client.name}
            {l.client.active ? null : (
              <StateTag state="others" plain>
                {t('clients.inactive')}
              </StateTag>
            )}
          </span>
        ),
      },
      {
        key: 'contact',
        title: t('clients.columns.contact'),
        width: 96,
        sortBy: (l) => l.client.contact ?? '',
        render: (l) => clip(l.client.contact),
      },
      {
        key: 'phone',
        title: t('clients.columns.phone'),
        width: 150,
        render: (l) => clip(l.client.phone),
      },
      { key: 'address', title: t('clients.columns.address'), render: (l) => clip(l.client.address) },
      {
        key: 'open',
        title: t('clients.columns.open'),
        width: 84,
        numeric: true,
        sortBy: (l) => l.open,
        render: (l) => l.open || '',
      },
      {
        key: 'orders',
        title: t('clients.columns.orders'),
        width: 84,
        numeric: true,
        sortBy: (l) => l.orders,
        render: (l) =>
          l.orders ? (
            <Link
              to={`/orders?client=${encodeURIComponent(l.client.name.trim())}`}
              aria-label={t('clients.ordersOf', { name: l.client.name, count: l.orders })}
            >
              {l.orders}
            </Link>
          ) : (
            0
          ),
      },
      {
        key: 'lastOn',
        title: t('clients.columns.lastOn'),
        width: 104,
        sortBy: (l) => l.lastOn,
        render: (l) => (l.lastOn ? formatDay(l.lastOn) : ''),
      },
    ];
  }, [t]);

  if (!all) return <div className="dd-office" aria-busy="true" />;
  const words = wordsOf(text);
  const rows = all.filter(
    ({ client: c }) => (inactive || c.active) && matchesWords([c.name, c.contact, c.phone, c.address], words),
  );
  const exported = async () => {
    const words = [text ? t('excel.filter.text', { text }) : '', inactive ? t('excel.filter.inactive') : ''];
    return {
      book: clientsBook(rows, {
        on: localDate(new Date().toISOString()),
        language,
        filter: words.filter(Boolean).join('　'),
      }),
    };
  };
  const bring = { label: t('excel.import.open'), onRun: () => setImporting(true) };
  const add = { label: t('clients.add'), onRun: () => setEdited(null) };
  return (
    <div className="dd-office dd-office-full">
      <header className="dd-bar">
        <h1>{t('clients.title')}</h1>
        <Input.Search
          className="dd-bar-search"
          allowClear
          aria-label={t('clients.search')}
          placeholder={t('clients.searchHint')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <Checkbox checked={inactive} onChange={(e) => setInactive(e.target.checked)}>
          {t('clients.showInactive')}
        </Checkbox>
        <span className="dd-bar-space" />
        <ExcelButton make={exported} why={rows.length ? '' : t('excel.nothing')} />
        <Button onClick={bring.onRun}>{bring.label}</Button>
        <Button type="primary" onClick={add.onRun}>
          {add.label}
        </Button>
      </header>
      {all.length === 0 ? (
        <div className="dd-panel">
          <EmptyState
            title={t('clients.emptyTitle')}
            hint={t('clients.emptyHint')}
            action={add}
            second={bring}
          />
        </div>
      ) : rows.length === 0 ? (
        <div className="dd-panel">
          <EmptyState
            title={t('ui.data.noMatch')}
            hint=""
            action={{
              label: t('ui.data.clearFilters'),
              onRun: () => {
                setText('');
                setInactive(true);
              },
            }}
          />
        </div>
      ) : (
        <DataTable
          label={t('clients.table')}
          columns={columns}
          rows={rows}
          rowKey={(l) => l.client.id}
          onOpen={(l) => setEdited(l.client)}
          rowClass={(l) => (l.client.active ? '' : 'dd-row-dim')}
          summary={<span className="dd-hint">{t('clients.keys')}</span>}
        />
      )}
      {importing ? <RegisterImport target={clientTarget} onClose={() => setImporting(false)} /> : null}
      {edited === undefined ? null : (
        <ClientDrawer
          key={edited?.id ?? 'new'}
          client={edited}
          clients={all.map((l) => l.client)}
          orders={all.find((l) => l.client.id === edited?.id)?.orders ?? 0}
          who={who}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}
