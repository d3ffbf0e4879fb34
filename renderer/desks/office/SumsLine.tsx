/** Count, subtotal, tax and total of the planned quantities, live while typing. */
import { formatMoney } from '../../i18n/format';
import { useT } from '../../i18n/useT';
import { filledItems } from './sheetDraft';
import { type PricedDraft, totalsOf } from './sheetOf';

export function SumsLine({ draft }: { draft: PricedDraft }) {
  const t = useT();
  const count = filledItems(draft).length;
  const sums = totalsOf(draft);
  if (!sums)
    return (
      <p role="alert" className="dd-wrong">
        {t('orders.form.items.tooBig')}
      </p>
    );
  const unpriced = count - sums.lines.length;
  const figures: [string, number][] = [
    [t('orders.form.items.subtotal'), sums.subtotal],
    [t(sums.included ? 'orders.form.items.tax' : 'orders.form.items.taxOnTop'), sums.tax],
  ];
  return (
    <dl className="dd-sums" title={t('orders.form.items.planned')}>
      <div>
        <dt>{t('orders.form.items.count', { count })}</dt>
        {unpriced > 0 ? (
          <dd className="dd-hint">{t('orders.form.items.unpriced', { count: unpriced })}</dd>
        ) : null}
      </div>
      {figures.map(([label, fen]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="num">{formatMoney(fen)}</dd>
        </div>
      ))}
      <div className="dd-sums-total">
        <dt>{t('orders.form.items.total')}</dt>
        <dd className="num">{formatMoney(sums.total)}</dd>
      </div>
    </dl>
  );
}
