/** 价目表: all lists, those in force first; a client's own before the standard. */
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { matchesWords, wordsOf } from '#shared/kernel/findText';
import { localDate } from '#shared/kernel/time';
import { isStandard, overlapping, type PriceList, validOn } from '#shared/register/priceList';
import { mayKeep } from '#shared/register/registers';
import { useT } from '../../i18n/useT';
import { useMoneyRecords } from '../../store/contractQueries';
import { useWho } from '../../store/hooks';
import { type DataColumn, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import { ReadOnlyNote } from './ReadOnlyNote';

const BOOK = '/registers/prices';

export function PriceLists() {
  const t = useT();
  const go = useNavigate();
  const who = useWho();
  const all = useMoneyRecords('priceList');
  const [text, setText] = useState('');
  const [retired, setRetired] = useState(false);
  if (!all) return <div aria-busy="true" />;
  const today = localDate(new Date().toISOString());
  const may = mayKeep('priceList', who.posts);
  const words = wordsOf(text);
  const rank = (l: PriceList) => (!l.active ? 3 : validOn(l, today) ? 0 : l.validFrom > today ? 1 : 2);
  const rows = all
    .filter(
      (l) =>
        (retired || l.active) &&
        matchesWords([l.name, l.clientName, l.note, ...l.lines.map((line) => line.item)], words),
    )
    .sort((a, b) => rank(a) - rank(b));
  const add = { label: t('registers.price.add'), onRun: () => void go(`${BOOK}/new`) };
  const columns: DataColumn<PriceList>[] = [
    {
      key: 'name',
      title: t('registers.price.name'),
      ellipsis: true,
      sortBy: (l) => l.name,
      render: (l) => l.name,
    },
    {
      key: 'client',
      title: t('registers.client'),
      width: 260,
      ellipsis: true,
      sortBy: (l) => l.clientName ?? '',
      render: (l) => (isStandard(l) ? t('registers.price.standard') : l.clientName),
    },
    {
      key: 'period',
      title: t('registers.price.period'),
      width: 220,
      sortBy: (l) => l.validFrom,
      render: (l) => (
        <span className="rg-day">
          {l.validFrom} ～ {l.validTo ?? t('registers.always')}
        </span>
      ),
    },
    {
      key: 'tax',
      title: t('registers.taxKind'),
      width: 120,
      render: (l) => t(l.included ? 'registers.included' : 'registers.excluded'),
    },
    {
      key: 'lines',
      title: t('registers.price.lines'),
      width: 90,
      numeric: true,
      render: (l) => l.lines.length,
    },
    {
      key: 'state',
      title: t('registers.price.state'),
      width: 150,
      render: (l) => {
        const at = rank(l);
        if (at === 0 && overlapping(all, l).some((o) => validOn(o, today)))
          return (
            <StateTag state="soon" plain>
              {t('registers.price.now')}
            </StateTag>
          );
        return (
          <StateTag state={at === 0 ? 'done' : at === 1 ? 'mine' : 'others'} plain>
            {at === 0
              ? t('registers.price.now')
              : at === 1
                ? t('registers.price.future')
                : t(at === 2 ? 'registers.price.past' : 'registers.retired')}
          </StateTag>
        );
      },
    },
  ];
  return (
    <div className="rg-book">
      <header className="rg-bar">
        <Input.Search
          className="rg-search"
          allowClear
          aria-label={t('registers.search')}
          placeholder={t('registers.price.searchHint')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <Checkbox checked={retired} onChange={(e) => setRetired(e.target.checked)}>
          {t('registers.showRetired')}
        </Checkbox>
        <span className="rg-space" />
        {may ? (
          <Button type="primary" onClick={add.onRun}>
            {add.label}
          </Button>
        ) : (
          <ReadOnlyNote kind="priceList" />
        )}
      </header>
      <DataTable
        label={t('registers.price.table')}
        rows={rows}
        columns={columns}
        rowKey={(l) => l.id}
        onOpen={(l) => void go(`${BOOK}/${encodeURIComponent(l.id)}`)}
        rowClass={(l) => (l.active ? '' : 'rg-dim')}
        empty={
          all.length ? (
            <EmptyState title={t('ui.data.noMatch')} hint="" />
          ) : (
            <EmptyState
              title={t('registers.price.empty')}
              hint={t('registers.price.emptyHint')}
              {...(may ? { action: add } : {})}
            />
          )
        }
      />
    </div>
  );
}
