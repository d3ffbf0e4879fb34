/** 成果: what is produced, in which version, and whether it is approved (SV-07). */
import { actStands, factsOf } from '#shared/order/facts';
import type { OrderState } from '#shared/order/state';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { EmptyState } from '../../../ui/EmptyState';
import { StateTag } from '../../../ui/StateTag';
import { DeliverableEditor } from './DeliverableEditor';
import { DeliverableTable } from './DeliverableTable';

export function Results({ order }: { order: OrderState }) {
  const t = useT();
  const format = useFormat();
  const who = useWho();
  const { drawing } = order;
  const keeps = who.posts.some((p) => p === 'drafter' || p === 'officeSupervisor' || p === 'clerk');
  const scheduled = factsOf(order).record('confirm') !== undefined;
  const mayAdd = keeps && scheduled && !order.cancelled;
  return (
    <div className="ord-tab">
      <p className="ord-bar">
        <Approval order={order} />
        {drawing ? (
          <span>
            {[
              drawing.drafter && t('order.results.drafter', { name: drawing.drafter.name }),
              drawing.dueAt && t('order.results.dueAt', { date: format.date(drawing.dueAt) }),
              drawing.note,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        ) : null}
      </p>
      {order.deliverables.length === 0 ? (
        <EmptyState
          title={t('order.results.none')}
          hint={scheduled ? t('order.results.noneHint') : t('order.results.notYet')}
        />
      ) : (
        <DeliverableTable order={order} />
      )}
      {mayAdd ? (
        <>
          {factsOf(order).record('approve') ? <p className="ord-warn">{t('order.results.voids')}</p> : null}
          <DeliverableEditor order={order} />
        </>
      ) : null}
    </div>
  );
}

function Approval({ order }: { order: OrderState }) {
  const t = useT();
  const format = useFormat();
  const done = order.acts.approve;
  if (!done)
    return (
      <StateTag state={order.acts.produce ? 'others' : 'draft'}>
        {order.acts.produce ? t('order.results.submitted') : t('order.results.draft')}
      </StateTag>
    );
  return actStands(order, done) ? (
    <StateTag state="done">
      {t('order.results.approved', { name: done.by.name, at: format.dateTime(done.at) })}
    </StateTag>
  ) : (
    <StateTag state="late">{t('order.results.approvalVoid')}</StateTag>
  );
}
