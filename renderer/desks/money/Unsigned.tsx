/** What is not signed for stands in its own block and can't be counted (SV-08); of print goods, what is not delivered (PR-06). */
import { Link } from 'react-router-dom';
import { unsettledItems } from '#shared/order/settlementOf';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../i18n/useT';
import { Why } from '../../ui/Why';

export function Unsigned({ order }: { order: OrderState }) {
  const t = useT();
  const open = unsettledItems(order).filter((i) => !i.signed);
  if (open.length === 0) return null;
  const print = order.trade === 'print';
  const title = t(print ? 'printMoney.undelivered' : 'money.page.unsigned');
  return (
    <section className="mo-unsigned" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {open.map(({ no, name }) => {
          const item = order.sheet.items.find((i) => i.no === no);
          return (
            <li key={no}>
              {t(print ? 'printMoney.undeliveredLine' : 'money.page.unsignedLine', {
                no,
                name,
                quantity: item?.quantity ?? '',
                unit: item?.unit ?? '',
              })}
            </li>
          );
        })}
      </ul>
      <p>
        {t(print ? 'printMoney.undeliveredHint' : 'money.page.unsignedHint')}{' '}
        <Why rule={print ? 'PR-06' : 'SV-08'} />{' '}
        <Link to={`/orders/${encodeURIComponent(order.id)}/${print ? 'production' : 'items'}`}>
          → {t(print ? 'printMoney.goDeliver' : 'money.page.goSign')}
        </Link>
      </p>
    </section>
  );
}
