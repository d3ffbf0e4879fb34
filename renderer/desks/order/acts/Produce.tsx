/** SV-07: drawings and report with their versions, sent for approval; or approved and signed. */
import { useState } from 'react';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { DeliverableEditor } from '../tabs/DeliverableEditor';
import { DeliverableTable } from '../tabs/DeliverableTable';
import { ActFrame } from './ActFrame';
import { NoteField } from './NoteField';
import { OwnHand } from './OwnHand';
import type { ActProps } from './types';

export function Produce({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const [draft, set, drop] = useDraft(`${task.key}:${order.id}`, { note: '' });
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      width={980}
      ready={order.deliverables.length > 0}
      lack={t('order.results.needOne')}
      command={() => ({
        do: 'act',
        act: 'produce',
        ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      <DeliverableTable order={order} />
      <DeliverableEditor order={order} />
      <NoteField label={t('order.act.note')} value={draft.note} onChange={(note) => set({ note })} />
    </ActFrame>
  );
}

export function Approve({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const [draft, set, drop] = useDraft(`${task.key}:${order.id}`, { note: '' });
  const [image, setImage] = useState<string>();
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      width={980}
      command={() => ({
        do: 'act',
        act: 'approve',
        ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
        ...(image ? { hand: { image } } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      <DeliverableTable order={order} />
      <NoteField
        label={t('order.act.findings')}
        value={draft.note}
        onChange={(note) => set({ note })}
        lines={2}
      />
      <OwnHand signing={t('order.act.signsDeliverables')} onImage={setImage} />
    </ActFrame>
  );
}
