/** The settlement in figures, for those who see money. What can't be counted yet is named, never counted. */
import { formatFen } from '#shared/kernel/money';
import { settlementOf, unsettledItems } from '#shared/order/settlementOf';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';

export function SettlementSums({ order }: { order: OrderState }) {
  const t = useT();
  const s = settlementOf(order);
  const open = unsettledItems(order);
  if (!s) return <p className="ord-none">{t('order.prices.none')}</p>;
  const rows: [string, string][] = [
    [t('order.settle.subtotal'), formatFen(s.subtotal)],
    ...s.adjustments.map((a): [string, string] => [a.label, formatFen(a.amount)]),
    [t(s.included ? 'order.settle.taxIn' : 'order.settle.taxOut'), formatFen(s.tax)],
    [t('order.settle.total'), formatFen(s.total)],
    [t('order.settle.paid'), formatFen(s.paid)],
    [t(s.due < 0 ? 'order.settle.refund' : 'order.settle.due'), formatFen(s.due)],
  ];
  return (
    <>
      <dl className="ord-sums">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <p>{s.words}</p>
      {open.length ? (
        <p className="ord-warn">
          {t('order.settle.notCounted', {
            list: open
              .map((i) => t('order.items.phrase', { no: i.no, name: i.name }))
              .join(t('common.listJoin')),
          })}
        </p>
      ) : null}
    </>
  );
}
