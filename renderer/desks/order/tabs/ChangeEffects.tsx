/** What a change request strikes off, adds and sets. */
import { seesMoney } from '#shared/kernel/posts';
import type { Change, OrderState } from '#shared/order/state';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';

export function ChangeEffects({ order, change: c }: { order: OrderState; change: Change }) {
  const t = useT();
  const format = useFormat();
  const money = seesMoney(useWho().posts);
  const lines = [
    ...c.strike.map((no) => {
      const item = order.sheet.items.find((i) => i.no === no);
      return t('order.changes.strikes', { item: t('order.items.phrase', { no, name: item?.name ?? '' }) });
    }),
    ...c.add.map((i) => t('order.changes.adds', { name: i.name, quantity: i.quantity, unit: i.unit })),
    ...(c.set.dueAt ? [t('order.changes.setsDue', { date: format.date(c.set.dueAt) })] : []),
    ...(['controlSystem', 'heightDatum', 'scale', 'extent', 'technical'] as const).flatMap((key) =>
      c.set[key] ? [`${t(`order.sheet.${key}`)} → ${c.set[key]}`] : [],
    ),
    // PM: what it does to the price is not for the field, the press or the inspector.
    ...(c.priceEffect && money ? [t('order.changes.price', { effect: c.priceEffect })] : []),
  ];
  return (
    <ul className="ord-plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
