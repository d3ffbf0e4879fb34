/** 领料: what was given out to the job, planned against used. */
import { useState } from 'react';
import { compare, decimal, isDecimal } from '#shared/kernel/decimal';
import { formatSigned } from '#shared/kernel/format';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { refOf } from '#shared/party/party';
import { paperKinds } from '#shared/print/names';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { useDraft } from '../../../store/useDraft';
import { ActFrame } from '../acts/ActFrame';
import { given, PickField, TextField } from './fields';
import { recordRefusal } from './may';
import { PaperLink } from './PaperLink';
import { materialsOfSheet } from './prefill';
import { RecordButton } from './RecordButton';
import { type Row, RowsField } from './RowsField';
import { materialRows } from './rows';
import { Section } from './Section';
import type { PartProps, RecordProps } from './types';

export function Materials({ order, people }: PartProps) {
  const t = useT();
  const who = useWho();
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('orderWork.part.materials')}
      records={
        <RecordButton
          order={order}
          primary
          label={t('orderWork.materials.record')}
          refused={recordRefusal(order, 'issueMaterial', who.posts)}
          onRun={() => setOpen(true)}
        />
      }
    >
      <MaterialTable order={order} />
      <Slips order={order} />
      {open ? <MaterialDialog order={order} people={people} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

const zero = decimal('0');

export function MaterialTable({ order }: { order: OrderState }) {
  const t = useT();
  const rows = materialRows(order);
  if (rows.length === 0) return <p className="ord-none">{t('orderWork.materials.none')}</p>;
  return (
    <table className="ord-table">
      <caption className="only-reader">{t('orderWork.part.materials')}</caption>
      <thead>
        <tr>
          <th>{t('orderWork.materials.name')}</th>
          <th>{t('orderWork.materials.part')}</th>
          <th className="ord-unit">{t('order.items.unit')}</th>
          <th className="num">{t('orderWork.materials.planned')}</th>
          <th className="num">{t('orderWork.materials.used')}</th>
          <th className="num">{t('order.items.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr key={r.key}>
            <td>
              {r.name}
              {r.byClient ? <small>{t('orderWork.materials.byClient')}</small> : null}
            </td>
            <td>{r.part}</td>
            <td>{r.unit}</td>
            <td className="num">{r.planned ?? '—'}</td>
            <td className="num">{r.used}</td>
            <td className={r.difference && compare(decimal(r.difference), zero) > 0 ? 'num ord-bad' : 'num'}>
              {r.difference === undefined ? '—' : formatSigned(decimal(r.difference))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Slips({ order }: { order: OrderState }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="ord-plain">
      {workOf(order).materials.map((m) => (
        <li key={m.slip}>
          <PaperLink order={order} form="material-issue" record={m.slip} />{' '}
          {t('order.by', { name: m.by.name, at: format.dateTime(m.at) })}
          {m.to ? ` → ${m.to.name}` : ''}
          {m.note ? ` · ${m.note}` : ''}
        </li>
      ))}
    </ul>
  );
}

function MaterialDialog({ order, people, onClose }: RecordProps) {
  const t = useT();
  const fresh = (): Row => ({
    name: '',
    part: '',
    unit: t('orderWork.materials.sheets'),
    planned: '',
    used: '',
  });
  const planned = materialsOfSheet(order, t('orderWork.materials.sheets'));
  const [d, set, drop] = useDraft(`materials:${order.id}:${workOf(order).materials.length}`, {
    lines: planned.length ? planned : [fresh()],
    to: '',
    note: '',
  });
  const lines = d.lines.filter((l) => l.name?.trim());
  const to = people.find((p) => p.id === d.to);
  return (
    <ActFrame
      order={order}
      title={t('orderWork.materials.record')}
      okText={t('orderWork.materials.enter')}
      width={960}
      ready={lines.length > 0 && lines.every((l) => isDecimal(l.used))}
      lack={t('orderWork.materials.need')}
      command={() => ({
        do: 'issueMaterial',
        lines: lines.map((l) => ({
          name: l.name!.trim(),
          unit: l.unit?.trim() ?? '',
          used: l.used ?? '',
          ...given('part', l.part),
          ...(isDecimal(l.planned) ? { planned: l.planned } : {}),
          ...(isDecimal(l.returned) ? { returned: l.returned } : {}),
          ...given('lot', l.lot),
          ...(l.byClient === '1' ? { byClient: true } : {}),
        })),
        ...(to ? { to: refOf(to) } : {}),
        ...given('note', d.note),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <RowsField
        label={t('orderWork.part.materials')}
        columns={[
          { key: 'name', title: t('orderWork.materials.name'), max: 120, hint: paperKinds[0] },
          { key: 'part', title: t('orderWork.materials.part'), max: 80, width: 96 },
          { key: 'unit', title: t('order.items.unit'), max: 20, width: 64 },
          { key: 'planned', title: t('orderWork.materials.planned'), kind: 'decimal', width: 92 },
          { key: 'used', title: t('orderWork.materials.given'), kind: 'decimal', width: 92 },
          { key: 'returned', title: t('orderWork.materials.returned'), kind: 'decimal', width: 92 },
          { key: 'lot', title: t('orderWork.materials.lot'), max: 80, width: 110 },
          { key: 'byClient', title: t('orderWork.materials.byClient'), kind: 'yes', width: 56 },
        ]}
        rows={d.lines}
        onChange={(rows) => set({ lines: rows })}
        fresh={fresh}
      />
      <div className="ord-row">
        <PickField
          label={t('orderWork.materials.to')}
          clear
          value={d.to}
          options={people.filter((p) => p.active).map((p) => ({ value: p.id, label: p.name }))}
          onChange={(v) => set({ to: v })}
        />
        <TextField label={t('common.remark')} max={500} value={d.note} onChange={(note) => set({ note })} />
      </div>
    </ActFrame>
  );
}
