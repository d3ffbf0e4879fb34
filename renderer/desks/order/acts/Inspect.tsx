/** SV-05, SV-06a: planned, signed, difference; findings; the signature that stands on exactly these quantities. */
import { useState } from 'react';
import { liveItems } from '#shared/order/facts';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { ItemFigures } from '../tabs/ItemFigures';
import { ActFrame } from './ActFrame';
import { NoteField } from './NoteField';
import { OwnHand } from './OwnHand';
import type { ActProps } from './types';

export function Inspect({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const [draft, set, drop] = useDraft(`${task.key}:${order.id}`, { note: '' });
  const [image, setImage] = useState<string>();
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      width={820}
      command={() => ({
        do: 'act',
        act: task.act.id,
        ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
        ...(image ? { hand: { image } } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      <div className="ord-scroll">
        <ItemFigures order={order} items={liveItems(order)} signed />
      </div>
      <NoteField
        label={t('order.act.findings')}
        value={draft.note}
        onChange={(note) => set({ note })}
        lines={2}
      />
      <OwnHand signing={t('order.act.signsQuantities')} onImage={setImage} />
    </ActFrame>
  );
}
