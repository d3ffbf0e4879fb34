/** SV-09: the client was called: with whom, when. */
import { DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { ActFrame } from './ActFrame';
import { Field, keepEnter } from './Field';
import type { ActProps } from './types';

export function CallClient({ order, title, onClose }: ActProps) {
  const t = useT();
  const { contact, phone } = order.sheet.client;
  const [draft, set, drop] = useDraft(`callClient:${order.id}`, {
    with: contact ?? '',
    at: new Date().toISOString(),
  });
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      ready={draft.with.trim() !== ''}
      lack={t('order.call.need')}
      command={() => ({
        do: 'act',
        act: 'callClient',
        handover: { calledWith: draft.with.trim(), calledAt: draft.at },
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      <p>
        {order.sheet.client.name}
        {phone ? ` · ${contact ?? ''} ${phone}` : ''}
      </p>
      <div className="ord-row">
        <Field label={t('order.call.with')}>
          {(id) => (
            <Input
              id={id}
              autoFocus
              value={draft.with}
              maxLength={80}
              onChange={(e) => set({ with: e.target.value })}
            />
          )}
        </Field>
        <Field label={t('order.call.at')}>
          {(id) => (
            <DatePicker
              id={id}
              onKeyDown={keepEnter}
              showTime={{ format: 'HH:mm' }}
              format="YYYY-MM-DD HH:mm"
              allowClear={false}
              value={dayjs(draft.at)}
              onChange={(at) => at && set({ at: at.toISOString() })}
            />
          )}
        </Field>
      </div>
    </ActFrame>
  );
}
