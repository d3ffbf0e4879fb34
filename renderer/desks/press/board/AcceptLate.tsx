/** PR-03: a plan that ends after the promised date is kept only with its reason and who agreed to it. */
import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { Drafted } from '#shared/order/board';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { Field } from '../Field';

export interface AcceptLateProps {
  order: OrderState;
  sentence: string;
  late: Drafted['late'];
  onKeep(late: NonNullable<Drafted['late']>): void;
  onClose(): void;
}

export function AcceptLate(p: AcceptLateProps) {
  const t = useT();
  const [reason, setReason] = useState(p.late?.reason ?? '');
  const [by, setBy] = useState(p.late?.by ?? '');
  const lack = !reason.trim() || !by.trim();
  const keep = () => (lack ? undefined : p.onKeep({ reason: reason.trim(), by: by.trim() }));
  return (
    <Modal
      open
      title={t('plan.acceptTitle', { number: p.order.number })}
      okText={t('plan.accept')}
      cancelText={t('common.cancel')}
      okButtonProps={{ 'aria-disabled': lack }}
      onOk={keep}
      onCancel={p.onClose}
    >
      <p>{p.sentence}</p>
      <Field label={t('plan.acceptReason')}>
        {(id) => (
          <Input
            id={id}
            value={reason}
            maxLength={500}
            autoFocus
            onChange={(e) => setReason(e.target.value)}
          />
        )}
      </Field>
      <Field label={t('plan.acceptBy')}>
        {(id) => (
          <Input
            id={id}
            value={by}
            maxLength={80}
            onChange={(e) => setBy(e.target.value)}
            onPressEnter={keep}
          />
        )}
      </Field>
      {lack ? <p className="pl-hint">{t('plan.acceptLack')}</p> : null}
    </Modal>
  );
}
