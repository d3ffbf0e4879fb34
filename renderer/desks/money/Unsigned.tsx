/** What is not signed for stands in its own block and can't be counted (SV-08). */
import { Link } from 'react-router-dom';
import { unsettledItems } from '#shared/order/settlementOf';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../i18n/useT';
import { Why } from '../../ui/Why';

export function Unsigned({ order }: { order: OrderState }) {
  const t = useT();
  const open = unsettledItems(order).filter((i) => !i.signed);
  if (open.length === 0) return null;
  return (
    <section className="mo-unsigned" aria-label={t('money.page.unsigned')}>
      <h2>{t('money.page.unsigned')}</h2>
      <ul>
        {open.map(({ no, name }) => {
          const item = order.sheet.items.find((i) => i.no === no);
          return (
            <li key={no}>
              {t('money.page.unsignedLine', {
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
        {t('money.page.unsignedHint')} <Why rule="SV-08" />{' '}
        <Link to={`/orders/${encodeURIComponent(order.id)}/items`}>→ {t('money.page.goSign')}</Link>
      </p>
    </section>
  );
}
