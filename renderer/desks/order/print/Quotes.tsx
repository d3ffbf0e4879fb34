/** PR-01 报价: every quotation sent and the client's answer to the last one. For those who see money only (PM). */
import { useState } from 'react';
import { decimal, isDecimal } from '#shared/kernel/decimal';
import { formatFen, lineAmount, sumFen } from '#shared/kernel/money';
import { factsOf } from '#shared/order/facts';
import { type Quotation, workOf } from '#shared/order/statePrint';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { StateTag } from '../../../ui/StateTag';
import { recordRefusal } from './may';
import { PaperLink } from './PaperLink';
import { QuoteDialog } from './QuoteDialog';
import { RecordButton } from './RecordButton';
import { Section } from './Section';
import type { PartProps } from './types';

export function Quotes({ order }: PartProps) {
  const t = useT();
  const who = useWho();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { quotations } = workOf(order);
  const accepted = factsOf(order).record('acceptQuote');
  return (
    <Section
      title={t('orderWork.part.quote')}
      records={
        <RecordButton
          order={order}
          primary={quotations.length === 0}
          label={t('orderWork.quote.record')}
          refused={recordRefusal(order, 'keepQuotation', who.posts)}
          onRun={() => setOpen(true)}
        />
      }
    >
      {quotations.length === 0 ? <p className="ord-none">{t('orderWork.quote.none')}</p> : null}
      {[...quotations].reverse().map((q, n) => (
        <article key={q.quotation} className="ord-card">
          <header>
            <PaperLink order={order} form="quotation" record={q.quotation} />
            <span>{t('order.by', { name: q.by.name, at: format.dateTime(q.at) })}</span>
            {n > 0 ? (
              <StateTag state="others" plain>
                {t('orderWork.quote.replaced')}
              </StateTag>
            ) : accepted ? (
              <StateTag state="done" plain>
                {t('orderWork.quote.accepted')}
              </StateTag>
            ) : (
              <StateTag state="mine" plain>
                {t('orderWork.quote.waits')}
              </StateTag>
            )}
          </header>
          <QuoteTable quotation={q} />
        </article>
      ))}
      {open ? <QuoteDialog order={order} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

/** What the client is offered, to read and to sign. */
export function QuoteTable({ quotation: q }: { quotation: Quotation }) {
  const t = useT();
  const format = useFormat();
  const amount = (l: Quotation['lines'][number]) =>
    isDecimal(l.quantity) && isDecimal(l.unitPrice) ? lineAmount(l.quantity, l.unitPrice) : undefined;
  const amounts = q.lines.map(amount);
  const whole = amounts.every((a) => a !== undefined)
    ? formatFen(sumFen(amounts.filter((a) => a !== undefined)))
    : '—';
  const percent = (rate: string) => `${Number(decimal(rate)) * 100}%`;
  return (
    <>
      <table className="ord-table">
        <caption className="only-reader">{q.quotation}</caption>
        <thead>
          <tr>
            <th>{t('order.items.name')}</th>
            <th className="ord-unit">{t('order.items.unit')}</th>
            <th className="num">{t('orderWork.quote.quantity')}</th>
            <th className="num">{t('order.items.price')}</th>
            <th className="num">{t('order.items.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {q.lines.map((l, n) => (
            <tr key={`${l.name} ${l.quantity} ${l.unitPrice}`}>
              <td>
                {l.name}
                {l.taxRate ? <small>{percent(l.taxRate)}</small> : null}
                {l.remark ? <small className="ord-remark">{l.remark}</small> : null}
              </td>
              <td>{l.unit}</td>
              <td className="num">{l.quantity}</td>
              <td className="num">{l.unitPrice}</td>
              <td className="num">{amounts[n] === undefined ? '—' : formatFen(amounts[n])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={4}>
              {t(q.tax.included ? 'orderWork.quote.included' : 'orderWork.quote.excluded', {
                rate: percent(q.tax.rate),
              })}
              {q.validUntil ? ` · ${t('orderWork.quote.until', { date: format.date(q.validUntil) })}` : ''}
            </td>
            <td className="num">{whole}</td>
          </tr>
        </tfoot>
      </table>
      {q.terms ? <p>{q.terms}</p> : null}
    </>
  );
}
