/** One price list: whose, from when to when, and its prices in the grid. `new` is a new one, `new?from=` a copy. */
import { Button, Input, Radio } from 'antd';
import { useId, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { priceLineTarget } from '#shared/excel/priceLineTarget';
import { localDate } from '#shared/kernel/time';
import { nextPeriod, overlapping, type PriceLine, type PriceList } from '#shared/register/priceList';
import { ImportDrawer } from '../../documents/excel/ImportDrawer';
import { useT } from '../../i18n/useT';
import { useMoneyRecords } from '../../store/contractQueries';
import type { ImportRow } from '../../store/importRows';
import { useDraft } from '../../store/useDraft';
import { lineFaults } from '../../ui/line-table/edit';
import { LineTable } from '../../ui/line-table/LineTable';
import type { LineRow } from '../../ui/line-table/types';
import { ClientField } from './ClientField';
import { Day } from './Day';
import { EditorFrame } from './EditorFrame';
import { given } from './given';
import { usePriceColumns } from './lineColumns';
import { blankLine, filledLines, priceLines, rowsOf, saidTwice } from './lines';
import { useListEditor } from './useListEditor';

const BACK = '/registers/prices';

export function PriceListEditor({ id }: { id: string }) {
  const lists = useMoneyRecords('priceList');
  const [params] = useSearchParams();
  if (!lists) return <div aria-busy="true" />;
  const source = lists.find((l) => l.id === (id === 'new' ? params.get('from') : id));
  return <Loaded key={`${id} ${source?.id ?? ''}`} id={id} source={source} lists={lists} />;
}

interface Form {
  name: string;
  clientId: string;
  clientName: string;
  validFrom: string;
  validTo: string;
  included: boolean;
  note: string;
  rows: LineRow[];
}

interface LoadedProps {
  id: string;
  source: PriceList | undefined;
  lists: readonly PriceList[];
}

function Loaded({ id, source, lists }: LoadedProps) {
  const t = useT();
  const uid = useId();
  const go = useNavigate();
  const today = localDate(new Date().toISOString());
  const isNew = id === 'new' || !source;
  const start = source && isNew ? nextPeriod(source, today) : source;
  const [form, set, drop] = useDraft<Form>(`priceList:${isNew ? `new:${source?.id ?? ''}` : id}`, {
    name: start?.name ?? '',
    clientId: start?.clientId ?? '',
    clientName: start?.clientName ?? '',
    validFrom: start?.validFrom ?? today,
    validTo: start?.validTo ?? '',
    included: start?.included ?? true,
    note: start?.note ?? '',
    rows: rowsOf(start?.lines ?? []),
  });
  const latest = useRef(form);
  latest.current = form;
  const editor = useListEditor('priceList', BACK, drop);
  const [importing, setImporting] = useState(false);
  // What is in the grid and whole; the id is the row's, so that a line brought again goes over it.
  const lines = useMemo(
    () => filledLines(form.rows).flatMap((row) => priceLines([row]).map((line) => ({ ...line, id: row.id }))),
    [form.rows],
  );
  const take = async (brought: readonly ImportRow<PriceLine>[]) => {
    const over = new Map(brought.flatMap(({ id, record }) => (id ? [[id, record] as const] : [])));
    const added = brought.filter(({ id }) => !id).map(({ record }) => record);
    const kept = filledLines(latest.current.rows).map((row) => {
      const line = over.get(row.id);
      return line ? { ...rowsOf([line], 1)[0]!, id: row.id } : row;
    });
    set({ rows: [...kept, ...rowsOf(added, added.length + 1)] });
    return { done: true as const, count: brought.length };
  };
  const columns = usePriceColumns(form.validFrom || today);
  const active = isNew || (source?.active ?? true);

  const faultsOf = (f: Form): string[] => {
    const cells = lineFaults(columns, f.rows);
    const again = saidTwice(f.rows);
    return [
      ...(f.name.trim() ? [] : [t('registers.fault.name')]),
      ...(f.validFrom ? [] : [t('registers.fault.validFrom')]),
      ...(f.validTo && f.validTo < f.validFrom ? [t('registers.fault.period')] : []),
      ...(filledLines(f.rows).length ? [] : [t('registers.fault.lines')]),
      ...(cells[0] ? [t('registers.faultCount', { count: cells.length, row: cells[0].row + 1 })] : []),
      ...(again ? [t('registers.price.twice', { row: again })] : []),
    ];
  };
  const save = (stays: boolean) =>
    editor.save(() => {
      const f = latest.current;
      return {
        faults: faultsOf(f),
        record: {
          ...(isNew ? {} : { id }),
          name: f.name.trim(),
          ...given('clientId', f.clientId),
          ...given('clientName', f.clientName),
          validFrom: f.validFrom,
          ...given('validTo', f.validTo),
          included: f.included,
          ...given('note', f.note),
          lines: priceLines(f.rows),
          active: stays,
        },
      };
    });
  const others = overlapping(lists, {
    ...(isNew ? {} : { id }),
    ...given('clientId', form.clientId),
    ...given('clientName', form.clientName),
    validFrom: form.validFrom || '9999-12-31',
    ...given('validTo', form.validTo),
    active,
  });
  return (
    <EditorFrame
      kind="priceList"
      title={isNew ? t('registers.price.add') : source.name}
      hint={isNew && source ? t('registers.price.copied', { name: source.name }) : ''}
      back={BACK}
      may={editor.may}
      busy={editor.busy}
      faults={editor.tried ? faultsOf(form) : []}
      failed={editor.failed}
      onSave={() => void save(active)}
      onDiscard={editor.leave}
      tools={
        !editor.may ? null : (
          <>
            <Button onClick={() => setImporting(true)}>{t('excel.import.open')}</Button>
            {isNew ? null : (
              <>
                <Button onClick={() => void go(`${BACK}/new?from=${encodeURIComponent(id)}`)}>
                  {t('registers.price.copy')}
                </Button>
                <Button danger={active} onClick={() => void save(!active)}>
                  {t(active ? 'registers.price.retire' : 'registers.price.activate')}
                </Button>
              </>
            )}
          </>
        )
      }
    >
      <section className="rg-head" aria-label={t('registers.price.name')}>
        <div className="rg-4">
          <label htmlFor={`${uid}-name`}>
            {t('registers.price.name')}
            <b className="rg-must"> *</b>
          </label>
          <Input
            id={`${uid}-name`}
            value={form.name}
            maxLength={120}
            disabled={!editor.may}
            placeholder={t('registers.price.nameHint')}
            autoComplete="off"
            onChange={(e) => set({ name: e.target.value })}
          />
        </div>
        <div className="rg-4">
          <label htmlFor={`${uid}-client`}>{t('registers.client')}</label>
          <ClientField
            id={`${uid}-client`}
            clientId={form.clientId}
            clientName={form.clientName}
            disabled={!editor.may}
            onChange={set}
          />
          <small className="rg-hint">{t('registers.price.standardHint')}</small>
        </div>
        <div className="rg-2">
          <label htmlFor={`${uid}-from`}>
            {t('registers.validFrom')}
            <b className="rg-must"> *</b>
          </label>
          <Day
            id={`${uid}-from`}
            value={form.validFrom}
            disabled={!editor.may}
            onChange={(validFrom) => set({ validFrom })}
          />
        </div>
        <div className="rg-2">
          <label htmlFor={`${uid}-to`}>{t('registers.validTo')}</label>
          <Day
            id={`${uid}-to`}
            value={form.validTo}
            disabled={!editor.may}
            onChange={(validTo) => set({ validTo })}
          />
        </div>
        <fieldset className="rg-4">
          <legend>{t('registers.taxKind')}</legend>
          <Radio.Group
            value={form.included}
            disabled={!editor.may}
            onChange={(e) => set({ included: e.target.value === true })}
            options={[
              { value: true, label: t('registers.included') },
              { value: false, label: t('registers.excluded') },
            ]}
          />
        </fieldset>
        <div className="rg-6">
          <label htmlFor={`${uid}-note`}>{t('registers.note')}</label>
          <Input
            id={`${uid}-note`}
            value={form.note}
            maxLength={300}
            disabled={!editor.may}
            onChange={(e) => set({ note: e.target.value })}
          />
        </div>
        {others.length > 0 ? (
          <p role="status" className="rg-warn rg-12">
            {t('registers.price.overlap', { names: others.map((o) => o.name).join(t('common.listJoin')) })}
          </p>
        ) : null}
      </section>
      {importing ? (
        <ImportDrawer
          target={priceLineTarget}
          existing={lines}
          write={take}
          onClose={() => setImporting(false)}
        />
      ) : null}
      <LineTable
        id="priceList"
        label={t('registers.price.lines')}
        columns={columns}
        rows={form.rows}
        newRow={blankLine}
        readOnly={!editor.may}
        onChange={(rows) => {
          latest.current = { ...latest.current, rows };
          set({ rows });
        }}
      />
    </EditorFrame>
  );
}
