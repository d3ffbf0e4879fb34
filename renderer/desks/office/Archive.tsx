/** 档案: what was delivered, where it stands on the shelf, and what still has to be put away. */
import { Input } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { archiveBook } from '#shared/excel/registerBooks';
import { localDate } from '#shared/kernel/time';
import { ExcelButton } from '../../documents/excel/ExcelButton';
import { PickedPapers } from '../../documents/PickedPapers';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import { type ArchiveLine, archiveLines } from '../../store/officeQueries';
import { withheldOf } from '../../store/withheld';
import { type DataColumn, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { matchesWords, wordsOf } from '../../ui/findText';
import { StateTag } from '../../ui/StateTag';
import { Choices } from './Choices';
import { useWordsLanguage } from './words';
import './office.css';

type Show = 'all' | 'archived' | 'waiting';
const everything = () => archiveLines();
const fits = (line: ArchiveLine, show: Show): boolean =>
  show === 'all' || (show === 'archived') === (line.archivedAt !== '');

export default function Archive() {
  const t = useT();
  const go = useNavigate();
  const format = useFormat();
  const language = useWordsLanguage();
  const all = useLiveQuery(everything);
  const [text, setText] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo((): DataColumn<ArchiveLine>[] => {
    const day = (at: string) => (at ? format.day(at) : '');
    return [
      {
        key: 'shelfMark',
        title: t('archive.columns.shelfMark'),
        width: 140,
        sortBy: (l) => l.order.shelfMark,
        render: (l) => l.order.shelfMark || <StateTag state="soon">{t('archive.notYet')}</StateTag>,
      },
      {
        key: 'number',
        title: t('archive.columns.number'),
        width: 148,
        sortBy: (l) => l.order.number,
        render: (l) => (
          <Link to={`/orders/${l.order.id}/papers`} tabIndex={-1} className="dd-number">
            {l.order.number}
          </Link>
        ),
      },
      {
        key: 'project',
        title: t('archive.columns.project'),
        sortBy: (l) => l.order.project,
        render: (l) => (
          <span className="dd-clip" title={l.order.project}>
            {l.order.classified ? <StateTag state="late">{t('orders.list.classified')}</StateTag> : null}
            {l.order.project}
          </span>
        ),
      },
      {
        key: 'client',
        title: t('archive.columns.client'),
        sortBy: (l) => l.order.client,
        render: (l) => (
          <span className="dd-clip" title={l.order.client}>
            {l.order.client}
          </span>
        ),
      },
      {
        key: 'deliveredAt',
        title: t('archive.columns.deliveredAt'),
        width: 104,
        sortBy: (l) => l.deliveredAt,
        render: (l) => day(l.deliveredAt),
      },
      {
        key: 'receivedBy',
        title: t('archive.columns.receivedBy'),
        width: 96,
        sortBy: (l) => l.receivedBy,
        render: (l) => l.receivedBy,
      },
      {
        key: 'archivedAt',
        title: t('archive.columns.archivedAt'),
        width: 104,
        sortBy: (l) => l.archivedAt,
        render: (l) => day(l.archivedAt),
      },
    ];
  }, [t, format]);

  if (!all) return <div className="dd-office" aria-busy="true" />;
  const words = wordsOf(text);
  const found = all.filter(({ order, receivedBy }) =>
    matchesWords(
      [order.shelfMark, order.number, order.client, order.project, order.place, receivedBy],
      words,
    ),
  );
  const rows = found.filter((l) => fits(l, show));
  const exported = async () => {
    const stay = await withheldOf(rows.map((l) => l.order));
    const words = [t(`archive.show.${show}`), text ? t('excel.filter.text', { text }) : ''];
    const book = archiveBook(
      rows.filter((l) => !stay.has(l.order.id)),
      {
        on: localDate(new Date().toISOString()),
        language,
        filter: words.filter(Boolean).join('　'),
        withheld: stay.size,
      },
    );
    return { book, withheld: stay.size };
  };
  const counts = { all: found.length, archived: 0, waiting: 0 };
  for (const line of found) counts[line.archivedAt ? 'archived' : 'waiting'] += 1;

  return (
    <div className="dd-office dd-office-full">
      <header className="dd-bar">
        <h1>{t('archive.title')}</h1>
        <Input.Search
          className="dd-bar-search"
          allowClear
          aria-label={t('archive.search')}
          placeholder={t('archive.searchHint')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <Choices
          label={t('orders.list.status')}
          value={show}
          options={(['all', 'archived', 'waiting'] as const).map((value) => ({
            value,
            label: t(`archive.show.${value}`),
            count: counts[value],
          }))}
          onChange={setShow}
        />
        <span className="dd-bar-space" />
        <ExcelButton make={exported} why={rows.length ? '' : t('excel.nothing')} />
      </header>
      {all.length === 0 ? (
        <div className="dd-panel">
          <EmptyState
            title={t('archive.emptyTitle')}
            hint={t('archive.emptyHint')}
            action={{ label: t('archive.emptyAction'), onRun: () => go('/orders') }}
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
                setShow('all');
              },
            }}
          />
        </div>
      ) : (
        <div className="dd-picking">
          <PickedPapers picked={picked} shown={rows.map((l) => l.order.id)} onPick={setPicked} />
          <DataTable
            label={t('archive.table')}
            columns={columns}
            rows={rows}
            rowKey={(l) => l.order.id}
            onOpen={(l) => go(`/orders/${l.order.id}/papers`)}
            selection={{
              keys: picked,
              onChange: setPicked,
              label: (l) => t('orders.list.pick', { number: l.order.number }),
            }}
            summary={<span className="dd-hint">{t('archive.keys')}</span>}
          />
        </div>
      )}
    </div>
  );
}
