/** 仪器登记簿: every instrument with the state of its calibration; what is overdue stands first. */
import { Button, Checkbox, Input } from 'antd';
import { useMemo, useState } from 'react';
import { instrumentTarget } from '#shared/excel/targets';
import { matchesWords, wordsOf } from '#shared/kernel/findText';
import { localDate } from '#shared/kernel/time';
import { calibrationOn, type Instrument } from '#shared/register/instrument';
import { mayKeep, type RegisterRecord } from '#shared/register/registers';
import { RegisterImport } from '../../documents/excel/RegisterImport';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { useRecords } from '../../store/registers';
import { CalibrationTag } from '../../ui/CalibrationTag';
import { type DataColumn, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import { useNow } from '../../ui/useNow';
import { InstrumentDrawer } from './InstrumentDrawer';
import { ReadOnlyNote } from './ReadOnlyNote';

type Row = RegisterRecord<'instrument'>;

export function Instruments() {
  const t = useT();
  const format = useFormat();
  const who = useWho();
  const all = useRecords('instrument');
  const today = localDate(new Date(useNow()).toISOString());
  const [text, setText] = useState('');
  const [retired, setRetired] = useState(false);
  const [importing, setImporting] = useState(false);
  /** undefined: closed; null: a new one. */
  const [edited, setEdited] = useState<Instrument | null>();
  const may = mayKeep('instrument', who.posts);
  const columns = useMemo(
    (): DataColumn<Row>[] => [
      {
        key: 'name',
        title: t('registers.instrument.name'),
        sortBy: (i) => i.name,
        ellipsis: true,
        render: (i) => i.name,
      },
      { key: 'model', title: t('registers.instrument.model'), width: 180, render: (i) => i.model },
      { key: 'serial', title: t('registers.instrument.serial'), width: 180, render: (i) => i.serial },
      {
        key: 'until',
        title: t('registers.instrument.until'),
        width: 150,
        sortBy: (i) => i.calibratedUntil ?? '',
        render: (i) => (
          <span className="rg-day">{i.calibratedUntil ? format.date(i.calibratedUntil) : ''}</span>
        ),
      },
      {
        key: 'state',
        title: t('registers.instrument.state'),
        width: 160,
        render: (i) =>
          i.active ? (
            <CalibrationTag until={i.calibratedUntil} day={today} />
          ) : (
            <StateTag state="others" plain>
              {t('registers.retired')}
            </StateTag>
          ),
      },
      { key: 'note', title: t('registers.note'), ellipsis: true, render: (i) => i.note },
    ],
    [t, format, today],
  );
  if (!all) return <div aria-busy="true" />;
  const active = all.filter((i) => i.active);
  const states = active.map((i) => calibrationOn(i.calibratedUntil, today));
  const count = (state: string) => states.filter((s) => s === state).length;
  const words = wordsOf(text);
  const late = (i: Row) => (i.active && calibrationOn(i.calibratedUntil, today) === 'overdue' ? 0 : 1);
  const rows = all
    .filter((i) => (retired || i.active) && matchesWords([i.name, i.model, i.serial, i.note], words))
    .sort((a, b) => late(a) - late(b));
  const add = { label: t('registers.instrument.add'), onRun: () => setEdited(null) };
  return (
    <div className="rg-book">
      <header className="rg-bar">
        <Input.Search
          className="rg-search"
          allowClear
          aria-label={t('registers.search')}
          placeholder={t('registers.instrument.searchHint')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <Checkbox checked={retired} onChange={(e) => setRetired(e.target.checked)}>
          {t('registers.showRetired')}
        </Checkbox>
        <span role="status" className="rg-hint">
          {all.length
            ? t('registers.instrument.counts', {
                active: active.length,
                overdue: count('overdue'),
                soon: count('soon'),
              })
            : ''}
        </span>
        <span className="rg-space" />
        {may ? (
          <>
            <Button onClick={() => setImporting(true)}>{t('excel.import.open')}</Button>
            <Button type="primary" onClick={add.onRun}>
              {add.label}
            </Button>
          </>
        ) : (
          <ReadOnlyNote kind="instrument" />
        )}
      </header>
      {importing ? <RegisterImport target={instrumentTarget} onClose={() => setImporting(false)} /> : null}
      {all.length === 0 ? (
        <EmptyState
          title={t('registers.instrument.empty')}
          hint={t('registers.instrument.emptyHint')}
          {...(may ? { action: add } : {})}
        />
      ) : rows.length === 0 ? (
        <EmptyState
          title={t('ui.data.noMatch')}
          hint=""
          action={{
            label: t('ui.data.clearFilters'),
            onRun: () => {
              setText('');
              setRetired(true);
            },
          }}
        />
      ) : (
        <DataTable
          label={t('registers.instrument.table')}
          rows={rows}
          columns={columns}
          rowKey={(i) => i.id}
          {...(may ? { onOpen: (i: Row) => setEdited(i) } : {})}
          rowClass={(i) => (i.active ? '' : 'rg-dim')}
          summary={may ? <span className="rg-hint">{t('registers.instrument.keys')}</span> : null}
        />
      )}
      {edited === undefined ? null : (
        <InstrumentDrawer
          key={edited?.id ?? 'new'}
          instrument={edited}
          others={all.filter((i) => i.id !== edited?.id)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}
