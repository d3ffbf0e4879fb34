/** Every signature under one item: who, when, in what capacity, the drawing; withdrawn here with a reason (SV-04a). */
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { OrderItem, OrderState } from '#shared/order/state';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { useRun } from '../../../store/useRun';
import { ConfirmLoss } from '../../../ui/ConfirmLoss';
import { StateTag } from '../../../ui/StateTag';
import { Refusals } from '../Refusals';
import { useWords } from '../words';
import { type Signed, signOffsOf } from './signatures';

export interface SignatureDialogProps {
  order: OrderState;
  item: OrderItem;
  onClose: () => void;
}

export function SignatureDialog({ order, item, onClose }: SignatureDialogProps) {
  const t = useT();
  const who = useWho();
  const [leaving, setLeaving] = useState<Signed>();
  const { run, refusals } = useRun(order.id);
  const onSite = who.posts.includes('fieldLead') || who.posts.includes('fieldSupervisor');
  return (
    <Modal
      open
      title={t('order.items.signaturesOf', {
        item: t('order.items.phrase', { no: item.no, name: item.name }),
      })}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('common.close')}</Button>}
      style={{ top: 48 }}
    >
      <Refusals order={order} refusals={refusals} alert />
      {signOffsOf(order, item.no).map((s) => (
        <SignatureCard
          key={s.id}
          signed={s}
          unit={item.unit}
          onWithdraw={onSite && !s.void && !order.cancelled ? () => setLeaving(s) : undefined}
        />
      ))}
      <ConfirmLoss
        open={leaving !== undefined}
        title={t('order.items.withdraw')}
        losing={
          leaving
            ? [
                t('order.items.withdrawLosing', {
                  by: leaving.by,
                  quantity: leaving.quantity ?? '',
                  unit: item.unit,
                }),
              ]
            : []
        }
        confirmLabel={t('order.items.withdraw')}
        needReason
        onCancel={() => setLeaving(undefined)}
        onConfirm={async (reason) => {
          if (leaving) await run({ do: 'withdrawSignOff', signature: leaving.id, reason });
          setLeaving(undefined);
        }}
      />
    </Modal>
  );
}

export interface SignatureCardProps {
  signed: Signed;
  unit?: string;
  what?: string;
  onWithdraw?: (() => void) | undefined;
}

export function SignatureCard({ signed: s, unit, what, onWithdraw }: SignatureCardProps) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  return (
    <article className="ord-card">
      <header>
        <strong>{s.by}</strong>
        <span>{[words.capacity(s.capacity), s.role].filter(Boolean).join(' · ')}</span>
        <StateTag state={s.void ? 'void' : 'done'} plain>
          {s.void ? words.voided(s.void) : t('order.items.stands')}
        </StateTag>
      </header>
      <p>
        {[what, s.quantity && `${s.quantity} ${unit ?? ''}`, format.dateTime(s.at)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {s.reason ? <p>{t('order.items.substituteReason', { reason: s.reason })}</p> : null}
      {s.note ? <p>{s.note}</p> : null}
      {s.image ? (
        <img src={s.image} alt={t('order.items.drawn', { name: s.by })} />
      ) : (
        <p className="ord-none">{t('order.items.notDrawn')}</p>
      )}
      {onWithdraw ? (
        <Button size="small" danger onClick={onWithdraw}>
          {t('order.items.withdraw')}
        </Button>
      ) : null}
    </article>
  );
}
