/** ID: what this department is asked for, by when, and its word that it will. */
import { useState } from 'react';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { ActFrame } from '../acts/ActFrame';
import { NoteField } from '../acts/NoteField';
import { OwnHand } from '../acts/OwnHand';
import type { ActProps } from '../acts/types';

export function AcceptHelp({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const format = useFormat();
  const [draft, set, drop] = useDraft(`${task.key}:${order.id}`, { note: '' });
  const [image, setImage] = useState<string>();
  const spec = order.sheet.docking;
  const part = task.lead?.id ?? '';
  const nodes = spec?.nodes.filter((n) => n.helper === part) ?? [];
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      command={() => ({
        do: 'act',
        act: task.act.id,
        lead: part,
        ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
        ...(image ? { hand: { image } } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      <p>
        <strong>{spec?.helpers.find((h) => h.id === part)?.what}</strong>
      </p>
      {nodes.length ? (
        <ul className="ord-plain">
          {nodes.map((n) => (
            <li key={n.id}>
              {n.what} <small>{t('docking.act.due', { at: moment(n.by, format) })}</small>
            </li>
          ))}
        </ul>
      ) : null}
      <p>{t('docking.act.accept')}</p>
      <NoteField label={t('order.act.note')} value={draft.note} onChange={(note) => set({ note })} />
      <OwnHand
        signing={t('docking.act.signs', { number: order.number, name: task.lead?.name ?? '' })}
        onImage={setImage}
      />
    </ActFrame>
  );
}

/** A day stays a day. */
export const moment = (at: string, format: ReturnType<typeof useFormat>): string =>
  at.length === 10 ? format.date(at) : format.dateTime(at);
