/** SV-09a: the leader lets papers of a classified order out before delivery; recorded by name. */
import { Input } from 'antd';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../i18n/useT';
import { useDraft } from '../../store/useDraft';
import { ActFrame } from './acts/ActFrame';
import { Field } from './acts/Field';

export function ExportConsent({ order, onClose }: { order: OrderState; onClose: () => void }) {
  const t = useT();
  const [draft, set, drop] = useDraft(`exportConsent:${order.id}`, { note: '' });
  return (
    <ActFrame
      order={order}
      title={t('order.classified.allow')}
      okText={t('order.classified.allow')}
      danger
      command={() => ({
        do: 'consentExport',
        ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <p>{t('order.classified.allowWhat')}</p>
      <Field label={t('order.act.note')}>
        {(id) => (
          <Input id={id} maxLength={500} value={draft.note} onChange={(e) => set({ note: e.target.value })} />
        )}
      </Field>
    </ActFrame>
  );
}
