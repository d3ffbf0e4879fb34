/** PR-08 样品留存、残次品销毁: copies kept in the house, waste counted and destroyed before a witness. */
import { useState } from 'react';
import { isDecimal } from '#shared/kernel/decimal';
import { localDate } from '#shared/kernel/time';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { useDraft } from '../../../store/useDraft';
import { DecimalInput } from '../../../ui/DecimalInput';
import { ActFrame } from '../acts/ActFrame';
import { DayField } from '../acts/DayField';
import { CountField, given, TextField } from './fields';
import { recordRefusal } from './may';
import { RecordButton } from './RecordButton';
import { Section } from './Section';
import type { PartProps, RecordProps } from './types';

export function Samples({ order, people }: PartProps) {
  const t = useT();
  const who = useWho();
  const [open, setOpen] = useState<'sample' | 'waste'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Section
        title={t('orderWork.samples.title')}
        records={
          <RecordButton
            order={order}
            primary={workOf(order).samples.length === 0}
            label={t('orderWork.samples.record')}
            refused={recordRefusal(order, 'keepSample', who.posts)}
            onRun={() => setOpen('sample')}
          />
        }
      >
        <SampleList order={order} />
      </Section>
      <Section
        title={t('orderWork.waste.title')}
        records={
          <RecordButton
            order={order}
            primary={workOf(order).waste.length === 0}
            label={t('orderWork.waste.record')}
            refused={recordRefusal(order, 'destroyWaste', who.posts)}
            onRun={() => setOpen('waste')}
          />
        }
      >
        <WasteTable order={order} />
      </Section>
      {open === 'sample' ? <SampleDialog order={order} onClose={close} /> : null}
      {open === 'waste' ? <WasteDialog order={order} people={people} onClose={close} /> : null}
    </>
  );
}

export function SampleList({ order }: { order: OrderState }) {
  const t = useT();
  const format = useFormat();
  const { samples } = workOf(order);
  if (samples.length === 0) return <p className="ord-none">{t('orderWork.samples.none')}</p>;
  return (
    <ul className="ord-plain">
      {samples.map((s) => (
        <li key={`${s.at} ${s.place}`}>
          {t('orderWork.samples.line', { count: s.copies, place: s.place })}
          {s.until ? t('orderWork.samples.until', { date: format.date(s.until) }) : ''}
          {s.note ? ` · ${s.note}` : ''}{' '}
          <small className="ord-hint">{t('order.by', { name: s.by.name, at: format.dateTime(s.at) })}</small>
        </li>
      ))}
    </ul>
  );
}

export function WasteTable({ order }: { order: OrderState }) {
  const t = useT();
  const format = useFormat();
  const { waste } = workOf(order);
  if (waste.length === 0) return <p className="ord-none">{t('orderWork.waste.none')}</p>;
  return (
    <table className="ord-table">
      <caption className="only-reader">{t('orderWork.waste.title')}</caption>
      <thead>
        <tr>
          <th>{t('orderWork.waste.what')}</th>
          <th className="num">{t('orderWork.waste.count')}</th>
          <th>{t('orderWork.waste.how')}</th>
          <th>{t('orderWork.waste.by')}</th>
          <th>{t('orderWork.waste.witness')}</th>
          <th>{t('orderWork.waste.date')}</th>
        </tr>
      </thead>
      <tbody>
        {waste.map((w) => (
          <tr key={`${w.at} ${w.what}`}>
            <td>{w.what}</td>
            <td className="num">
              {w.count} {w.unit}
            </td>
            <td>{w.how}</td>
            <td>{w.by}</td>
            <td>{w.witness}</td>
            <td className="ord-nowrap">{format.date(w.date)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SampleDialog({ order, onClose }: { order: OrderState; onClose: () => void }) {
  const t = useT();
  const today = localDate(new Date().toISOString());
  const twoYears = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
  const [d, set, drop] = useDraft(`sample:${order.id}:${workOf(order).samples.length}`, {
    copies: order.sheet.print?.sampleCopies ?? 2,
    place: '',
    until: order.sheet.print?.jobKind === 'publication' ? twoYears : '',
    note: '',
  });
  return (
    <ActFrame
      order={order}
      title={t('orderWork.samples.record')}
      okText={t('common.save')}
      ready={d.copies > 0 && d.place.trim() !== ''}
      lack={t('orderWork.samples.need')}
      command={() => ({
        do: 'keepSample',
        copies: d.copies,
        place: d.place.trim(),
        ...given('until', d.until),
        ...given('note', d.note),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <div className="ord-row">
        <CountField
          label={t('orderWork.samples.copies')}
          min={1}
          max={9999}
          value={d.copies}
          onChange={(copies) => set({ copies: copies ?? 0 })}
        />
        <DayField
          label={t('orderWork.samples.keepUntil')}
          value={d.until}
          onChange={(until) => set({ until })}
        />
      </div>
      <TextField
        label={t('orderWork.samples.place')}
        hint={t('orderWork.samples.placeHint')}
        max={120}
        value={d.place}
        onChange={(place) => set({ place })}
      />
      <TextField label={t('common.remark')} max={300} value={d.note} onChange={(note) => set({ note })} />
    </ActFrame>
  );
}

function WasteDialog({ order, people, onClose }: RecordProps) {
  const t = useT();
  const who = useWho();
  const names = people.filter((p) => p.active).map((p) => p.name);
  const [d, set, drop] = useDraft(`waste:${order.id}:${workOf(order).waste.length}`, {
    what: '',
    count: '',
    unit: t('orderWork.materials.sheets'),
    how: t('orderWork.waste.usualHow'),
    by: who.person.name,
    witness: '',
    date: localDate(new Date().toISOString()),
  });
  const same = d.by.trim() !== '' && d.by.trim() === d.witness.trim();
  const complete = d.what.trim() && isDecimal(d.count) && d.by.trim() && d.witness.trim() && d.date;
  return (
    <ActFrame
      order={order}
      title={t('orderWork.waste.record')}
      okText={t('orderWork.waste.enter')}
      width={720}
      ready={Boolean(complete) && !same}
      lack={t(same ? 'orderWork.waste.same' : 'orderWork.waste.need')}
      command={() => ({
        do: 'destroyWaste',
        what: d.what.trim(),
        count: d.count,
        unit: d.unit.trim(),
        ...given('how', d.how),
        by: d.by.trim(),
        witness: d.witness.trim(),
        date: d.date,
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <p className="ord-hint">{t('orderWork.waste.nothing')}</p>
      <div className="ord-grid">
        <TextField label={t('orderWork.waste.what')} value={d.what} onChange={(what) => set({ what })} />
        <DecimalInput
          label={t('orderWork.waste.count')}
          decimals={3}
          value={d.count}
          onChange={(count) => set({ count })}
        />
        <TextField label={t('order.items.unit')} max={20} value={d.unit} onChange={(unit) => set({ unit })} />
        <TextField
          label={t('orderWork.waste.how')}
          max={120}
          value={d.how}
          onChange={(how) => set({ how })}
        />
        <TextField
          label={t('orderWork.waste.by')}
          max={80}
          offer={names}
          value={d.by}
          onChange={(by) => set({ by })}
        />
        <TextField
          label={t('orderWork.waste.witness')}
          max={80}
          offer={names}
          value={d.witness}
          onChange={(witness) => set({ witness })}
        />
        <DayField label={t('orderWork.waste.date')} value={d.date} onChange={(date) => set({ date })} />
      </div>
    </ActFrame>
  );
}
