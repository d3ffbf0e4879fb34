/** The settlement sheet as it will print, with live sums. Same rows and order of rows as the paper form. */

import { titleIn } from '#shared/forms/layout/spec';
import { productOf } from '#shared/forms/print/head';
import { scopeByNo, scopeMark, scopeSentences } from '#shared/forms/scopeWords';
import { settlement } from '#shared/forms/settlement';
import { type Decimal, isDecimal } from '#shared/kernel/decimal';
import { formatRate } from '#shared/kernel/format';
import { type Fen, formatFen, sumFen } from '#shared/kernel/money';
import { localDate } from '#shared/kernel/time';
import type { ContractStand } from '#shared/order/contractScope';
import { settlementOf } from '#shared/order/settlementOf';
import type { OrderState } from '#shared/order/state';
import type { Shop } from '#shared/party/party';
import { useLanguage, useT } from '../../i18n/useT';

/** At least two decimals, more where the price has more. */
export function priceText(price: string): string {
  const [whole = '0', part = ''] = price.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part.padEnd(2, '0')}`;
}

const rateText = (rate: string): string => (isDecimal(rate) ? formatRate(rate as Decimal) : rate);

export interface SheetProps {
  order: OrderState;
  shop: Shop;
  today: string;
  contract: ContractStand | null | undefined;
}

export function Sheet({ order, shop, today, contract }: SheetProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const scope = scopeByNo(order, contract ?? undefined);
  const outside = contract ? scopeSentences(order, contract, language) : [];
  const { sheet } = order;
  const print = order.trade === 'print';
  const sums = settlementOf(order);
  const tax = order.prices?.tax;
  const lineTax = sums ? sumFen(sums.lines.map((l) => l.tax)) : (0 as Fen);
  const head: [string, string | undefined, boolean?][] = [
    [t(print ? 'printMoney.paper.client' : 'money.paper.client'), sheet.client.name],
    [t('money.paper.contact'), [sheet.client.contact, sheet.client.phone].filter(Boolean).join('  ')],
    print
      ? [t('printMoney.paper.job'), productOf(order), true]
      : [t('money.paper.project'), sheet.project.name, true],
    [t(print ? 'printMoney.paper.ticket' : 'money.paper.order'), order.number],
    [t('money.paper.contractNo'), sheet.contractNo],
    [
      t('money.paper.pricing'),
      tax
        ? t(tax.included ? 'money.paper.included' : 'money.paper.excluded', { rate: rateText(tax.rate) })
        : '',
      true,
    ],
  ];
  const row = (
    label: string,
    amount: string,
    more: { rate?: string; tax?: string; strong?: boolean } = {},
  ) => (
    <tr key={label} className={more.strong ? 'mo-strong' : ''}>
      <th scope="row" colSpan={5}>
        {label}
      </th>
      <td className="num">{amount}</td>
      <td className="num">{more.rate ?? ''}</td>
      <td className="num">{more.tax ?? ''}</td>
    </tr>
  );
  return (
    <article className="mo-sheet" aria-label={t('money.page.sheet')}>
      <header>
        {shop.logo ? <img src={shop.logo} alt="" /> : null}
        <strong>{shop.name}</strong>
        <h2>{titleIn(settlement, order.trade)[language]}</h2>
        <p className="mo-sheet-no">
          <span>
            {t('money.paper.number')} {order.settlement.number ?? '—'}
          </span>
          <span>{localDate(order.settlement.date ?? today)}</span>
        </p>
      </header>
      <dl className="mo-fields">
        {head.map(([label, value, wide]) => (
          <div key={label} className={wide ? 'mo-wide' : ''}>
            <dt>{label}</dt>
            <dd>{value || ' '}</dd>
          </div>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('money.paper.no')}</th>
            <th scope="col">{t('money.paper.item')}</th>
            <th scope="col">{t('money.paper.unit')}</th>
            <th scope="col">{t(print ? 'printMoney.paper.received' : 'money.paper.quantity')}</th>
            <th scope="col">{t('money.paper.price')}</th>
            <th scope="col">{t('money.paper.amount')}</th>
            <th scope="col">{t('money.paper.rate')}</th>
            <th scope="col">{t('money.paper.tax')}</th>
          </tr>
        </thead>
        <tbody>
          {sums?.lines.length ? (
            sums.lines.map((l) => (
              <tr key={l.no}>
                <td className="mo-mid">{l.no}</td>
                <td>
                  {l.name}
                  <b className="mo-beyond">{scopeMark(scope.get(l.no), language)}</b>
                </td>
                <td className="mo-mid">{l.unit}</td>
                <td className="num">{l.quantity}</td>
                <td className="num">{priceText(l.unitPrice)}</td>
                <td className="num">{formatFen(l.amount)}</td>
                <td className="num">{formatRate(l.taxRate)}</td>
                <td className="num">{formatFen(l.tax)}</td>
              </tr>
            ))
          ) : (
            <tr>
              <td colSpan={8} className="mo-mid">
                {t(print ? 'printMoney.paper.nothing' : 'money.paper.nothing')}
              </td>
            </tr>
          )}
        </tbody>
        {sums ? (
          <tfoot>
            {row(t('money.paper.subtotal'), formatFen(sums.subtotal), { tax: formatFen(lineTax) })}
            {sums.adjustments.map((a, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two adjustments may have one label
              <tr key={i}>
                <th scope="row" colSpan={5}>
                  {a.label}
                </th>
                <td className="num">{formatFen(a.amount)}</td>
                <td className="num">{formatRate(a.taxRate)}</td>
                <td className="num">{formatFen(a.tax)}</td>
              </tr>
            ))}
            {row(t(sums.included ? 'money.paper.ofWhichTax' : 'money.paper.taxSum'), formatFen(sums.tax))}
            {row(t('money.paper.total'), formatFen(sums.total), { strong: true })}
            <tr className="mo-strong">
              <th scope="row" colSpan={2}>
                {t('money.paper.words')}
              </th>
              <td colSpan={6}>{sums.words}</td>
            </tr>
            {row(t('money.paper.paid'), formatFen(sums.paid))}
            {row(t(sums.due < 0 ? 'money.paper.refund' : 'money.paper.due'), formatFen(sums.due), {
              strong: true,
            })}
          </tfoot>
        ) : null}
      </table>
      {outside.length ? (
        <p className="mo-note">
          {t('registers.scope.onPaper')}
          {t('common.colon')}
          {outside.join('')}
        </p>
      ) : null}
      {order.settlement.note ? (
        <p className="mo-note">
          {t('money.paper.note')}
          {t('common.colon')}
          {order.settlement.note}
        </p>
      ) : null}
      <dl className="mo-fields">
        <div>
          <dt>{t('money.paper.bank')}</dt>
          <dd>{shop.bank?.name ?? ' '}</dd>
        </div>
        <div>
          <dt>{t('money.paper.account')}</dt>
          <dd>{shop.bank?.account ?? ' '}</dd>
        </div>
      </dl>
      <div className="mo-signs">
        <span>{t(print ? 'printMoney.paper.compiled' : 'money.paper.compiled')}</span>
        <span>{t('money.paper.approved')}</span>
        <span>{t(print ? 'printMoney.paper.seal' : 'money.paper.clientSeal')}</span>
      </div>
    </article>
  );
}
