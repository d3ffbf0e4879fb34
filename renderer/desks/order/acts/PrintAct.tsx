/** Acts of a print order: what they rest on, a word about it, and the own hand where the act is signed. */
import { useState } from 'react';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { Evidence } from '../print/Evidence';
import { ActFrame } from './ActFrame';
import { NoteField } from './NoteField';
import { OwnHand } from './OwnHand';
import type { ActProps } from './types';

/** These show a table, and need the room. */
const wide: ReadonlySet<string> = new Set(['plan', 'plates', 'press', 'finish', 'store', 'checkPermit']);

export function PrintAct({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const [draft, set, drop] = useDraft(`${task.key}:${order.id}`, { note: '' });
  const [image, setImage] = useState<string>();
  const { act } = task;
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      width={wide.has(act.id) ? 1000 : 820}
      command={() => ({
        do: 'act',
        act: act.id,
        ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
        ...(image ? { hand: { image } } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      <div className="ord-scroll">
        <Evidence order={order} act={act.id} />
      </div>
      <NoteField label={t('order.act.note')} value={draft.note} onChange={(note) => set({ note })} />
      {act.signs ? <OwnHand signing={t('orderWork.act.signsPermit')} onImage={setImage} /> : null}
    </ActFrame>
  );
}
