/** 照片: taken on site, kept at once, put into the log of their day. The log's words are left as they are. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import type { PersonRef } from '#shared/kernel/posts';
import { factsOf } from '#shared/order/facts';
import { type Photo, withoutTwins } from '#shared/order/photo';
import type { OrderState } from '#shared/order/state';
import { PhotoBox } from '../../documents/photos/PhotoBox';
import { PhotoStrip } from '../../documents/photos/PhotoStrip';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { useDraft } from '../../store/useDraft';
import { useRun } from '../../store/useRun';
import { BigButton } from '../../ui/BigButton';
import { Refused } from './Refused';

export function PhotosStep({ order, lead }: { order: OrderState; lead: PersonRef }) {
  const t = useT();
  const id = useId();
  const who = useWho();
  const runner = useRun(order.id);
  const [start] = useState(() => ({ date: dayjs().format('YYYY-MM-DD'), photos: [] as Photo[] }));
  const [draft, set, drop] = useDraft(`photos:${order.id}:${lead.id}`, start);
  const logs = order.logs.filter((l) => l.lead === lead.id);
  const crew = (order.checklists[lead.id]?.crew ?? []).map((c) => c.name);
  if (!factsOf(order).record('depart', lead.id)) return <p className="fld-page">{t('photos.before')}</p>;
  const save = async () => {
    const {
      at: _at,
      by: _by,
      photos = [],
      ...log
    } = logs.find((l) => l.date === draft.date) ?? {
      lead: lead.id,
      date: draft.date,
      crew: crew.length ? crew : [lead.name],
      items: [],
      at: '',
      by: lead,
    };
    const done = await runner.run({
      do: 'keepLog',
      ...log,
      photos: withoutTwins([...photos, ...draft.photos]),
    });
    if (!done) return;
    set({ photos: [] });
    drop();
  };
  return (
    <div className="fld-page">
      <section className="fld-box">
        <h3>
          {t('photos.title')} <small>SV-04b</small>
        </h3>
        <p>{t('photos.hint')}</p>
        <PhotoBox
          photos={draft.photos}
          onChange={(change) => set((now) => ({ photos: change(now.photos) }))}
          by={who.person.name}
          label={t('photos.unkept')}
        />
        <div className="fld-row">
          <label htmlFor={`${id}-date`}>{t('photos.day')}</label>
          <DatePicker
            id={`${id}-date`}
            size="large"
            allowClear={false}
            value={dayjs(draft.date)}
            maxDate={dayjs()}
            onChange={(v) => v && set({ date: v.format('YYYY-MM-DD') })}
          />
          <BigButton
            kind="primary"
            busy={runner.busy}
            disabled={draft.photos.length === 0}
            reason={t('photos.nothing')}
            onClick={() => void save()}
          >
            {t('photos.save', { date: draft.date, count: draft.photos.length })}
          </BigButton>
        </div>
        <Refused order={order} refusals={runner.refusals} />
      </section>
      {logs
        .filter((l) => l.photos?.length)
        .map((l) => (
          <section className="fld-box" key={l.date}>
            <h3>✓ {t('photos.kept', { date: l.date, count: l.photos!.length })}</h3>
            <PhotoStrip photos={l.photos!} label={t('photos.ofLog', { date: l.date })} />
          </section>
        ))}
    </div>
  );
}
