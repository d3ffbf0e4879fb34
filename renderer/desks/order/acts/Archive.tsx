/** SV-09: the shelf mark, and the scans put away with it: which signed paper has none yet can still be attached here. */
import { Input } from 'antd';
import { liveScans } from '#shared/order/scans';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { Evidence } from '../print/Evidence';
import { ScanAdd } from '../tabs/ScanAdd';
import { MissingScans } from '../tabs/Scans';
import { ActFrame } from './ActFrame';
import { Field } from './Field';
import type { ActProps } from './types';

export function Archive({ order, title, onClose }: ActProps) {
  const t = useT();
  const [draft, set, drop] = useDraft(`archive:${order.id}`, { shelfMark: order.handover.shelfMark ?? '' });
  const names = liveScans(order).map((s) => s.name);
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      width={820}
      ready={draft.shelfMark.trim() !== ''}
      lack={t('order.archive.need')}
      command={() => ({
        do: 'act',
        act: 'archive',
        handover: {
          shelfMark: draft.shelfMark.trim(),
          ...(names.length ? { scans: [...new Set(names)] } : {}),
        },
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      {order.trade === 'print' ? <Evidence order={order} act="archive" /> : null}
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
      <MissingScans order={order} />
      <p>{t('order.archive.scans', { count: names.length })}</p>
      <ScanAdd order={order} />
    </ActFrame>
  );
}
