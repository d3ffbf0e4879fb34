/** 合同: all contracts, those in force first. */
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { matchesWords, wordsOf } from '#shared/kernel/findText';
import type { Contract } from '#shared/register/contract';
import { mayKeep } from '#shared/register/registers';
import { useT } from '../../i18n/useT';
import { useMoneyRecords } from '../../store/contractQueries';
import { useWho } from '../../store/hooks';
import { type DataColumn, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import { ReadOnlyNote } from './ReadOnlyNote';

const BOOK = '/registers/contracts';

export function Contracts() {
  const t = useT();
  const go = useNavigate();
  const who = useWho();
  const all = useMoneyRecords('contract');
  const [text, setText] = useState('');
  const [retired, setRetired] = useState(false);
  if (!all) return <div aria-busy="true" />;
  const may = mayKeep('contract', who.posts);
  const words = wordsOf(text);
  const rows = all
    .filter((c) => (retired || c.active) && matchesWords([c.number, c.name, c.clientName, c.note], words))
    .sort((a, b) => Number(b.active) - Number(a.active) || (a.number < b.number ? 1 : -1));
  const add = { label: t('registers.contract.add'), onRun: () => void go(`${BOOK}/new`) };
  const columns: DataColumn<Contract>[] = [
    {
      key: 'number',
      title: t('registers.contract.number'),
      width: 170,
      sortBy: (c) => c.number,
      render: (c) => <span className="rg-day">{c.number}</span>,
    },
    { key: 'name', title: t('registers.contract.name'), ellipsis: true, render: (c) => c.name },
    {
      key: 'client',
      title: t('registers.client'),
      width: 240,
      ellipsis: true,
      sortBy: (c) => c.clientName ?? '',
      render: (c) => c.clientName,
    },
    {
      key: 'signedOn',
      title: t('registers.contract.signedOn'),
      width: 120,
      sortBy: (c) => c.signedOn ?? '',
      render: (c) => <span className="rg-day">{c.signedOn}</span>,
    },
    {
      key: 'period',
      title: t('registers.contract.period'),
      width: 220,
      render: (c) => (
        <span className="rg-day">
          {c.validFrom || c.validTo ? `${c.validFrom ?? ''} ～ ${c.validTo ?? t('registers.always')}` : ''}
        </span>
      ),
    },
    {
      key: 'lines',
      title: t('registers.contract.lines'),
      width: 100,
      numeric: true,
      render: (c) => c.lines.length,
    },
    {
      key: 'state',
      title: t('registers.price.state'),
      width: 110,
      render: (c) => (
        <StateTag state={c.active ? 'done' : 'others'} plain>
          {t(c.active ? 'registers.contract.open' : 'registers.contract.closed')}
        </StateTag>
      ),
    },
  ];
  return (
    <div className="rg-book">
      <header className="rg-bar">
        <Input.Search
          className="rg-search"
          allowClear
          aria-label={t('registers.search')}
          placeholder={t('registers.contract.searchHint')}
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
          <ReadOnlyNote kind="contract" />
        )}
      </header>
      <DataTable
        label={t('registers.contract.table')}
        rows={rows}
        columns={columns}
        rowKey={(c) => c.id}
        onOpen={(c) => void go(`${BOOK}/${encodeURIComponent(c.id)}`)}
        rowClass={(c) => (c.active ? '' : 'rg-dim')}
        empty={
          all.length ? (
            <EmptyState title={t('ui.data.noMatch')} hint="" />
          ) : (
            <EmptyState
              title={t('registers.contract.empty')}
              hint={t('registers.contract.emptyHint')}
              {...(may ? { action: add } : {})}
            />
          )
        }
      />
    </div>
  );
}
