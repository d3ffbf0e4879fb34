/** SV-06: the office signs the quantities and schedules drawing and report. */
import { Input, Select } from 'antd';
import { useState } from 'react';
import { liveItems } from '#shared/order/facts';
import { holders, refOf } from '#shared/party/party';
import { useT } from '../../../i18n/useT';
import { usePeople } from '../../../store/hooks';
import { useDraft } from '../../../store/useDraft';
import { ItemFigures } from '../tabs/ItemFigures';
import { ActFrame } from './ActFrame';
import { DayField } from './DayField';
import { Field } from './Field';
import { OwnHand } from './OwnHand';
import type { ActProps } from './types';

export function Confirm({ order, title, onClose }: ActProps) {
  const t = useT();
  const drafters = holders(usePeople() ?? [], 'drafter');
  const [draft, set, drop] = useDraft(`confirm:${order.id}`, {
    drafter: order.drawing?.drafter?.id ?? '',
    dueAt: order.drawing?.dueAt ?? '',
    note: order.drawing?.note ?? '',
  });
  const [image, setImage] = useState<string>();
  // Confirming schedules the drawing: by whom, by when, or a word why not (SV-06).
  const scheduled = draft.dueAt !== '' || draft.note.trim() !== '';
  const drafter =
    drafters.find((p) => p.id === draft.drafter) ?? (drafters.length === 1 ? drafters[0] : undefined);
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      width={820}
      ready={drafter !== undefined || scheduled}
      lack={t('order.confirm.need')}
      command={() => ({
        do: 'act',
        act: 'confirm',
        drawing: {
          ...(drafter ? { drafter: refOf(drafter) } : {}),
          ...(draft.dueAt ? { dueAt: draft.dueAt } : {}),
          ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
        },
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
      <div className="ord-row">
        <Field
          label={t('order.confirm.drafter')}
          hint={drafters.length ? null : t('order.confirm.noDrafter')}
        >
          {(id) => (
            <Select
              id={id}
              value={drafter?.id ?? null}
              allowClear
              options={drafters.map((p) => ({ value: p.id, label: p.name }))}
              onChange={(value) => set({ drafter: value ?? '' })}
            />
          )}
        </Field>
        <DayField label={t('order.confirm.dueAt')} value={draft.dueAt} onChange={(dueAt) => set({ dueAt })} />
      </div>
      <Field label={t('order.confirm.note')}>
        {(id) => (
          <Input id={id} value={draft.note} maxLength={500} onChange={(e) => set({ note: e.target.value })} />
        )}
      </Field>
      <OwnHand signing={t('order.act.signsQuantities')} onImage={setImage} />
    </ActFrame>
  );
}
