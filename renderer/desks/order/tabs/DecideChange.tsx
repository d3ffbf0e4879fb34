/** A change decided by a supervisor; the client's agreement is named where quantity, price or date moves. */
import { Input, Radio, Select } from 'antd';
import { needsClient } from '#shared/order/decideChange';
import type { Change, OrderState } from '#shared/order/state';
import { holders, refOf } from '#shared/party/party';
import { useT } from '../../../i18n/useT';
import { usePeople } from '../../../store/hooks';
import { useDraft } from '../../../store/useDraft';
import { ActFrame } from '../acts/ActFrame';
import { Field } from '../acts/Field';
import { ChangeEffects } from './ChangeEffects';
import { Reopens } from './Reopens';

export interface DecideChangeProps {
  order: OrderState;
  change: Change;
  onClose: () => void;
}

export function DecideChange({ order, change: c, onClose }: DecideChangeProps) {
  const t = useT();
  const leads = holders(usePeople() ?? [], 'fieldLead').map(refOf);
  const [d, set, drop] = useDraft(`decide:${order.id}:${c.change}`, {
    approved: true,
    clientBy: '',
    reason: '',
    lead: order.leads[0]?.id ?? '',
  });
  const moves = needsClient(c);
  const lack =
    d.approved && moves && !d.clientBy.trim()
      ? t('order.changes.needClient')
      : !d.approved && !d.reason.trim()
        ? t('order.back.needReason')
        : '';
  const lead = leads.find((l) => l.id === d.lead);
  return (
    <ActFrame
      order={order}
      title={t('order.changes.decide', { change: c.change })}
      okText={d.approved ? t('order.changes.approve') : t('order.changes.refuse')}
      danger={!d.approved}
      ready={lack === ''}
      lack={lack}
      command={() => ({
        do: 'decideChange',
        change: c.change,
        approved: d.approved,
        ...(d.approved && d.clientBy.trim() ? { clientBy: d.clientBy.trim() } : {}),
        ...(d.reason.trim() ? { reason: d.reason.trim() } : {}),
        ...(d.approved && order.trade === 'survey' && c.add.length && lead ? { lead } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <p>
        <strong>{c.what}</strong>
      </p>
      <p>{t('order.changes.whyBy', { why: c.why, by: c.askedBy })}</p>
      <ChangeEffects order={order} change={c} />
      <Reopens order={order} change={c} />
      <Radio.Group
        aria-label={t('order.changes.verdict')}
        value={d.approved}
        onChange={(e) => set({ approved: e.target.value === true })}
        options={[
          { value: true, label: t('order.changes.approve') },
          { value: false, label: t('order.changes.refuse') },
        ]}
      />
      {d.approved && moves ? (
        <Field label={t('order.changes.clientBy')}>
          {(id) => (
            <Input
              id={id}
              maxLength={80}
              value={d.clientBy}
              onChange={(e) => set({ clientBy: e.target.value })}
            />
          )}
        </Field>
      ) : null}
      {d.approved && order.trade === 'survey' && c.add.length && leads.length > 1 ? (
        <Field label={t('order.changes.lead')}>
          {(id) => (
            <Select
              id={id}
              value={lead?.id ?? null}
              options={leads.map((l) => ({ value: l.id, label: l.name }))}
              onChange={(value) => set({ lead: value ?? '' })}
            />
          )}
        </Field>
      ) : null}
      <Field label={d.approved ? t('order.act.note') : t('common.reason')}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={500}
            value={d.reason}
            onChange={(e) => set({ reason: e.target.value })}
          />
        )}
      </Field>
    </ActFrame>
  );
}
