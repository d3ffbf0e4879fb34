/** SV-09: the leader's consent to what will be handed over; for a classified order also SV-09a. */
import { Alert } from 'antd';
import { useState } from 'react';
import { isClassified } from '#shared/order/quantities';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { ActFrame } from './ActFrame';
import { NoteField } from './NoteField';
import { OwnHand } from './OwnHand';
import { Deliverables } from './Simple';
import type { ActProps } from './types';

export function Consent({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const [draft, set, drop] = useDraft(`${task.key}:${order.id}`, { note: '' });
  const [image, setImage] = useState<string>();
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      command={() => ({
        do: 'act',
        act: 'consent',
        ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
        ...(image ? { hand: { image } } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      {isClassified(order) ? <Alert type="error" showIcon title={t('order.classified.consent')} /> : null}
      <p>{t('order.act.handsOver', { client: order.sheet.client.name })}</p>
      <Deliverables order={order} />
      <NoteField label={t('order.act.note')} value={draft.note} onChange={(note) => set({ note })} />
      <OwnHand signing={t('order.act.signsHandover')} onImage={setImage} />
    </ActFrame>
  );
}
