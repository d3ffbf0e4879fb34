/** 档案: what was delivered, where it stands on the shelf, and what still has to be put away. */
import { Input } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { archiveBook } from '#shared/excel/registerBooks';
import { wordsOf } from '#shared/kernel/findText';
import { seesMoney } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import { ExcelButton } from '../../documents/excel/ExcelButton';
import { PickedPapers } from '../../documents/PickedPapers';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { archiveLines } from '../../store/officeQueries';
import { withheldOf } from '../../store/withheld';
import { type DataColumn, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import { type ArchiveHit, archiveEntries, findArchive } from './archiveFind';
import { Choices } from './Choices';
import { PrintArchive } from './PrintArchive';
import { useWordsLanguage } from './words';
import './office.css';

type Show = 'all' | 'archived' | 'waiting';
const everything = () => archiveLines();
const fits = ({ line }: ArchiveHit, show: Show): boolean =>
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
  const columns = useMemo((): DataColumn<ArchiveHit>[] => {
    const day = (at: string) => (at ? format.day(at) : '');
    return [
      {
        key: 'shelfMark',
        title: t('archive.columns.shelfMark'),
        width: 140,
        sortBy: ({ line: l }) => l.order.shelfMark,
        render: ({ line: l }) => l.order.shelfMark || <StateTag state="soon">{t('archive.notYet')}</StateTag>,
      },
      {
        key: 'number',
        title: t('archive.columns.number'),
        width: 148,
        sortBy: ({ line: l }) => l.order.number,
        render: ({ line: l }) => (
          <Link to={`/orders/${l.order.id}/papers`} tabIndex={-1} className="dd-number">
            {l.order.number}
          </Link>
        ),
      },
      {
        key: 'project',
        title: t('archive.columns.project'),
        sortBy: ({ line: l }) => l.order.project,
        render: ({ line: l, because }) => (
          <span className="dd-clip" title={l.order.project}>
            {l.order.classified ? <StateTag state="late">{t('orders.list.classified')}</StateTag> : null}
            {l.order.project}
            {because.map((b) => (
              <small
                key={`${b.where} ${b.text}`}
                className="dd-because"
                title={t(`archiveFind.${b.where}`, { text: b.text })}
              >
                {t(`archiveFind.${b.where}`, { text: b.text })}
              </small>
            ))}
          </span>
        ),
      },
      {
        key: 'client',
        title: t('archive.columns.client'),
        width: 216,
        sortBy: ({ line: l }) => l.order.client,
        render: ({ line: l }) => (
          <span className="dd-clip" title={l.order.client}>
            {l.order.client}
          </span>
        ),
      },
      {
        key: 'deliveredAt',
        title: t('archive.columns.deliveredAt'),
        width: 104,
        sortBy: ({ line: l }) => l.deliveredAt,
        render: ({ line: l }) => day(l.deliveredAt),
      },
      {
        key: 'receivedBy',
        title: t('archive.columns.receivedBy'),
        width: 96,
        sortBy: ({ line: l }) => l.receivedBy,
        render: ({ line: l }) => l.receivedBy,
      },
      {
        key: 'archivedAt',
        title: t('archive.columns.archivedAt'),
        width: 104,
        sortBy: ({ line: l }) => l.archivedAt,
        render: ({ line: l }) => day(l.archivedAt),
      },
    ];
  }, [t, format]);

  const money = seesMoney(useWho().posts);
  // The words of all lines once; a keystroke only looks through them.
  const entries = useMemo(() => archiveEntries(all ?? [], money), [all, money]);
  const found = useMemo(() => findArchive(entries, wordsOf(text)), [entries, text]);
  if (!all) return <div className="dd-office" aria-busy="true" />;
  const rows = found.filter((l) => fits(l, show));
  const exported = async () => {
    const listed = rows.map(({ line }) => line);
    const stay = await withheldOf(listed.map((l) => l.order));
    const words = [t(`archive.show.${show}`), text ? t('excel.filter.text', { text }) : ''];
    const book = archiveBook(
      listed.filter((l) => !stay.has(l.order.id)),
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
  for (const { line } of found) counts[line.archivedAt ? 'archived' : 'waiting'] += 1;

  return (
    <div className="dd-office dd-office-full">
      <header className="dd-bar">
        <h1>{t('archive.title')}</h1>
        <Input.Search
          className="dd-bar-search"
          allowClear
          aria-label={t('archive.search')}
          placeholder={t('archiveFind.hint')}
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
        {rows.length ? (
          <PrintArchive
            lines={rows.map(({ line }) => line)}
            range={[t(`archive.show.${show}`), text.trim()].filter(Boolean).join(' ')}
          />
        ) : null}
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
          <PickedPapers picked={picked} shown={rows.map(({ line }) => line.order.id)} onPick={setPicked} />
          <DataTable
            label={t('archive.table')}
            columns={columns}
            rows={rows}
            rowKey={({ line }) => line.order.id}
            onOpen={({ line }) => go(`/orders/${line.order.id}/papers`)}
            selection={{
              keys: picked,
              onChange: setPicked,
              label: ({ line }) => t('orders.list.pick', { number: line.order.number }),
            }}
            summary={<span className="dd-hint">{t('archive.keys')}</span>}
          />
        </div>
      )}
    </div>
  );
}
