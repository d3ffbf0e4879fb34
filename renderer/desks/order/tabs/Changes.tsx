/** Change requests (CR): asked, decided, readable for good. */
import { Button } from 'antd';
import { useState } from 'react';
import { changeDecidersOf } from '#shared/order/decideChange';
import { factsOf } from '#shared/order/facts';
import type { Change, OrderState } from '#shared/order/state';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { StateTag } from '../../../ui/StateTag';
import { AskChange } from './AskChange';
import { ChangeEffects } from './ChangeEffects';
import { DecideChange } from './DecideChange';

export function Changes({ order }: { order: OrderState }) {
  const t = useT();
  const who = useWho();
  const [asking, setAsking] = useState(false);
  const [deciding, setDeciding] = useState<Change>();
  const open = !order.cancelled && !factsOf(order).record('settle');
  const decides = changeDecidersOf(order).some((p) => who.posts.includes(p));
  return (
    <section className="ord-section">
      <h3>
        {t('order.changes.title')}
        <Button size="small" disabled={!open} onClick={() => setAsking(true)}>
          {t('order.changes.ask')}
        </Button>
      </h3>
      {order.changes.length === 0 ? <p className="ord-none">{t('order.changes.none')}</p> : null}
      {order.changes.map((c) => (
        <ChangeCard
          key={c.change}
          order={order}
          change={c}
          onDecide={decides && open && !c.decided ? () => setDeciding(c) : undefined}
        />
      ))}
      {asking ? <AskChange order={order} onClose={() => setAsking(false)} /> : null}
      {deciding ? (
        <DecideChange order={order} change={deciding} onClose={() => setDeciding(undefined)} />
      ) : null}
    </section>
  );
}

interface CardProps {
  order: OrderState;
  change: Change;
  onDecide?: (() => void) | undefined;
}

function ChangeCard({ order, change: c, onDecide }: CardProps) {
  const t = useT();
  const format = useFormat();
  const d = c.decided;
  return (
    <article className="ord-card">
      <header>
        <strong>{c.change}</strong>
        <span>{c.what}</span>
        {!d ? (
          <StateTag state="others" plain>
            {t('order.changes.open')}
          </StateTag>
        ) : d.approved ? (
          <StateTag state="done" plain>
            {t('order.changes.approved', { revision: d.revision ?? order.revision })}
          </StateTag>
        ) : (
          <StateTag state="void" plain>
            {t('order.changes.refused')}
          </StateTag>
        )}
      </header>
      <p>{t('order.changes.whyBy', { why: c.why, by: c.askedBy })}</p>
      <ChangeEffects order={order} change={c} />
      <p>
        <small>
          {t('order.by', { name: c.by.name, at: format.dateTime(c.at) })}
          {d ? ` → ${t('order.by', { name: d.by.name, at: format.dateTime(d.at) })}` : ''}
          {d?.clientBy ? ` · ${t('order.changes.clientAgreed', { name: d.clientBy })}` : ''}
          {d?.reason ? ` · ${d.reason}` : ''}
        </small>
      </p>
      {onDecide ? (
        <Button size="small" type="primary" onClick={onDecide}>
          {t('order.changes.decide', { change: c.change })}
        </Button>
      ) : null}
    </article>
  );
}
