/** 施工日志 (SV-04b): one for every day on site; its items are items of the task sheet. */
import { AutoComplete, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import { add, decimal, isDecimal } from '#shared/kernel/decimal';
import type { PersonRef } from '#shared/kernel/posts';
import { itemsOfLead } from '#shared/order/facts';
import type { FieldLog, OrderState } from '#shared/order/state';
import { useT } from '../../i18n/useT';
import { useDraft } from '../../store/useDraft';
import { useRun } from '../../store/useRun';
import { BigButton } from '../../ui/BigButton';
import { DecimalInput } from '../../ui/DecimalInput';
import { Refused } from './Refused';

const weathers = ['sunny', 'cloudy', 'overcast', 'rain', 'snow', 'wind'] as const;

interface Draft {
  date: string;
  weather: string;
  crew: string;
  hours: string;
  instruments: string;
  events: string;
  quantities: Record<string, string>;
}

export function LogStep({ order, lead }: { order: OrderState; lead: PersonRef }) {
  const t = useT();
  const id = useId();
  const runner = useRun(order.id);
  const crew = (order.checklists[lead.id]?.crew ?? []).map((c) => c.name).join('、') || lead.name;
  const today = dayjs().format('YYYY-MM-DD');
  const logs = order.logs.filter((l) => l.lead === lead.id);
  const [start] = useState<Draft>(() => {
    const empty = fresh(today, crew);
    return {
      ...empty,
      ...draftOf(
        logs.find((l) => l.date === today),
        empty,
      ),
    };
  });
  const [draft, set, drop] = useDraft<Draft>(`log:${order.id}:${lead.id}`, start);
  /** Taken on the photo page; saving the words again must not lose them. */
  const photos = logs.find((l) => l.date === draft.date)?.photos;
  const items = itemsOfLead(order, lead.id);
  const save = async () => {
    const done = await runner.run({
      do: 'keepLog',
      lead: lead.id,
      date: draft.date,
      crew: draft.crew.split(/[、,，;；\s]+/).filter(Boolean),
      items: Object.entries(draft.quantities)
        .filter(([, q]) => isDecimal(q))
        .map(([no, quantity]) => ({ no: Number(no), quantity })),
      ...(draft.weather ? { weather: draft.weather } : {}),
      ...(isDecimal(draft.hours) ? { hours: draft.hours } : {}),
      ...(draft.instruments ? { instruments: draft.instruments } : {}),
      ...(draft.events ? { events: draft.events } : {}),
      ...(photos ? { photos } : {}),
    });
    // What was saved stays to be corrected: an emptied page saved once more would empty the day's log.
    if (done) drop();
  };
  /** The text fields, in the order they are said on paper. */
  const text = (key: 'crew' | 'instruments') => (
    <div>
      <label htmlFor={`${id}-${key}`}>{t(`field.log.${key}`)}</label>
      <Input
        id={`${id}-${key}`}
        size="large"
        maxLength={300}
        value={draft[key]}
        onChange={(e) => set({ [key]: e.target.value })}
      />
    </div>
  );
  return (
    <div className="fld-page">
      <section className="fld-box">
        <h3>
          {t('field.log.title')} <small>SV-04b</small>
        </h3>
        <div className="fld-grid">
          <div>
            <label htmlFor={`${id}-date`}>{t('field.log.date')}</label>
            <DatePicker
              id={`${id}-date`}
              size="large"
              allowClear={false}
              value={dayjs(draft.date)}
              maxDate={dayjs()}
              onChange={(v) =>
                v &&
                set({
                  ...draftOf(
                    logs.find((l) => l.date === v.format('YYYY-MM-DD')),
                    draft,
                  ),
                  date: v.format('YYYY-MM-DD'),
                })
              }
            />
          </div>
          <div>
            <label htmlFor={`${id}-weather`}>{t('field.log.weather')}</label>
            <AutoComplete
              id={`${id}-weather`}
              size="large"
              value={draft.weather}
              options={weathers.map((w) => ({ value: t(`field.log.${w}`) }))}
              onChange={(weather) => set({ weather })}
            />
          </div>
          {text('crew')}
          <DecimalInput
            size="touch"
            label={t('field.log.hours')}
            value={draft.hours}
            onChange={(hours) => set({ hours })}
          />
          {text('instruments')}
        </div>
        <h4>{t('field.log.items')}</h4>
        <div className="fld-grid">
          {items.map((item) => (
            <DecimalInput
              key={item.no}
              size="touch"
              label={`${item.no}. ${item.name}（${t('field.log.soFar', { quantity: soFar(logs, item.no, draft.date) })}）`}
              unit={item.unit}
              value={draft.quantities[item.no] ?? ''}
              onChange={(q) => set({ quantities: { ...draft.quantities, [item.no]: q } })}
            />
          ))}
        </div>
        <label htmlFor={`${id}-events`}>{t('field.log.events')}</label>
        <Input.TextArea
          id={`${id}-events`}
          rows={3}
          maxLength={2000}
          value={draft.events}
          onChange={(e) => set({ events: e.target.value })}
        />
        <Refused order={order} refusals={runner.refusals} />
        <BigButton kind="primary" busy={runner.busy} onClick={() => void save()}>
          {t('field.log.save')}
        </BigButton>
      </section>
      {logs.length ? (
        <section className="fld-box">
          <h3>{t('field.log.kept')}</h3>
          <ul>
            {logs.map((l) => (
              <li key={l.date}>
                {l.date}　{l.weather}　{l.crew.join(t('common.listJoin'))}　
                {l.items.map((i) => `${i.no}：${i.quantity}`).join('，')}　{l.events}　
                {l.photos ? t('photos.told', { count: l.photos.length }) : ''}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

const fresh = (date: string, crew: string): Draft => ({
  date,
  weather: '',
  crew,
  hours: '',
  instruments: '',
  events: '',
  quantities: {},
});

/** A day that has its log already is opened to be corrected, not written over blind. */
function draftOf(log: FieldLog | undefined, draft: Draft): Partial<Draft> {
  if (!log) return {};
  return {
    weather: log.weather ?? draft.weather,
    crew: log.crew.join('、'),
    hours: log.hours ?? '',
    instruments: log.instruments ?? '',
    events: log.events ?? '',
    quantities: Object.fromEntries(log.items.map((i) => [String(i.no), i.quantity])),
  };
}

/** What earlier days' logs say of an item. */
export function soFar(logs: readonly FieldLog[], item: number, before: string): string {
  return logs
    .filter((l) => l.date < before)
    .flatMap((l) =>
      l.items.filter((i) => i.no === item && isDecimal(i.quantity)).map((i) => decimal(i.quantity)),
    )
    .reduce(add, decimal('0'));
}
