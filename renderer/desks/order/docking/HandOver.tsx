/** ID: what changes hands, as it really is; the other side sees the same list when confirming. */
import { useMemo } from 'react';
import { thingsOf } from '#shared/order/stateDocking';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { filledRows, lineFaults } from '../../../ui/line-table/edit';
import { LineTable } from '../../../ui/line-table/LineTable';
import type { LineRow } from '../../../ui/line-table/types';
import { ActFrame } from '../acts/ActFrame';
import { NoteField } from '../acts/NoteField';
import type { ActProps } from '../acts/types';

const columnsOf = (t: ReturnType<typeof useT>) =>
  [
    { key: 'name', title: t('docking.form.grid.thing'), kind: 'text', required: true, grow: true },
    {
      key: 'quantity',
      title: t('docking.form.grid.quantity'),
      kind: 'number',
      decimals: 6,
      required: true,
      width: 100,
    },
    { key: 'unit', title: t('docking.form.grid.unit'), kind: 'text', width: 70 },
  ] as const;

export function HandOver({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const part = task.lead?.id ?? '';
  const columns = useMemo(() => columnsOf(t), [t]);
  const [draft, set, drop] = useDraft(`${task.key}:${order.id}`, {
    note: '',
    things: thingsOf(order, part).map(
      ({ name, quantity, unit }): LineRow => ({ id: crypto.randomUUID(), name, quantity, unit }),
    ),
  });
  const wrong = lineFaults(columns, draft.things).length;
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      width={640}
      ready={wrong === 0}
      lack={t('docking.form.gridFaults', { count: wrong })}
      command={() => ({
        do: 'act',
        act: task.act.id,
        lead: part,
        things: filledRows(columns, draft.things).map((r) => ({
          name: r.name!.trim(),
          quantity: r.quantity!,
          unit: (r.unit ?? '').trim(),
        })),
        ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      <p>{t('docking.act.handOver')}</p>
      <LineTable
        id="docking-hand-over"
        label={t('docking.things.title')}
        columns={columns}
        rows={draft.things}
        maxHeight={240}
        onChange={(things) => set({ things })}
      />
      <NoteField label={t('order.act.note')} value={draft.note} onChange={(note) => set({ note })} />
    </ActFrame>
  );
}

export function ReceiveThings({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const [draft, set, drop] = useDraft(`${task.key}:${order.id}`, { note: '' });
  const part = task.lead?.id ?? '';
  const things = thingsOf(order, part);
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      width={520}
      command={() => ({
        do: 'act',
        act: task.act.id,
        lead: part,
        ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      {things.length ? (
        <>
          <p>{t('docking.act.receive')}</p>
          <ul className="ord-plain">
            {things.map((k, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list to read, two things may be word for word the same
              <li key={at}>
                {k.name} {k.quantity} {k.unit} {k.note}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('docking.act.nothing')}</p>
      )}
      <NoteField label={t('order.act.note')} value={draft.note} onChange={(note) => set({ note })} />
    </ActFrame>
  );
}
