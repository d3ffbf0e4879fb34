/** What a change of a print order would have done again, said before it is sent and before it is approved. */
import type { ChangeRequest } from '#shared/order/events';
import type { OrderState } from '#shared/order/state';
import { findAct } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { useLanguage, useT } from '../../../i18n/useT';
import { reopenedActs } from './changePrint';

export interface ReopensProps {
  order: OrderState;
  change: Pick<ChangeRequest, 'add' | 'set'>;
}

export function Reopens({ order, change }: ReopensProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  if (order.trade !== 'print') return null;
  const acts = reopenedActs(order, change);
  const list = acts.map((a) => findAct(procedures[order.trade], a)?.title[language] ?? a);
  return (
    <p role="status" className="ord-none">
      {acts.length
        ? t('printChange.reopens', { list: list.join(t('common.listJoin')) })
        : t('printChange.reopensNone')}
      {change.add.length ? ` ${t('printChange.priceLater')}` : ''}
    </p>
  );
}
