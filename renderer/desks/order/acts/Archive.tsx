/** SV-09: the shelf mark, and the names of the scans put away with it. */
import { Input } from 'antd';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { ActFrame } from './ActFrame';
import { Field } from './Field';
import type { ActProps } from './types';

export function Archive({ order, title, onClose }: ActProps) {
  const t = useT();
  const [draft, set, drop] = useDraft(`archive:${order.id}`, {
    shelfMark: order.handover.shelfMark ?? '',
    scans: (order.handover.scans ?? []).join('\n'),
  });
  const scans = draft.scans
    .split(/\r?\n/)
    .map((s) => s.trim().slice(0, 200))
    .filter(Boolean);
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      ready={draft.shelfMark.trim() !== ''}
      lack={t('order.archive.need')}
      command={() => ({
        do: 'act',
        act: 'archive',
        handover: { shelfMark: draft.shelfMark.trim(), ...(scans.length ? { scans } : {}) },
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      <Field label={t('order.archive.shelfMark')} hint={t('order.archive.shelfHint')}>
        {(id) => (
          <Input
            id={id}
            autoFocus
            value={draft.shelfMark}
            maxLength={80}
            onChange={(e) => set({ shelfMark: e.target.value })}
          />
        )}
      </Field>
      <Field label={t('order.archive.scans')} hint={t('order.archive.scansHint')}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={4}
            value={draft.scans}
            onChange={(e) => set({ scans: e.target.value })}
          />
        )}
      </Field>
    </ActFrame>
  );
}
