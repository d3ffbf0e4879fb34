/** A quotation (BJ) made from the sheet's items and prices; what is changed here changes the offer, not the sheet. */
import { isDecimal } from '#shared/kernel/decimal';
import { liveItems } from '#shared/order/facts';
import { pricesOf } from '#shared/order/signable';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { DecimalInput } from '../../../ui/DecimalInput';
import { ActFrame } from '../acts/ActFrame';
import { DayField } from '../acts/DayField';
import { given, PickField, TextField } from './fields';
import { type Row, RowsField } from './RowsField';

export function QuoteDialog({ order, onClose }: { order: OrderState; onClose: () => void }) {
  const t = useT();
  const prices = order.prices ? pricesOf(order.prices) : undefined;
  const last = workOf(order).quotations.at(-1);
  const fresh = (): Row => ({ name: '', unit: '', quantity: '', unitPrice: '', taxRate: '', remark: '' });
  const [d, set, drop] = useDraft(`quote:${order.id}:${workOf(order).quotations.length}`, {
    lines: liveItems(order).map(
      (i): Row => ({
        ...fresh(),
        name: i.name,
        unit: i.unit,
        quantity: i.quantity,
        unitPrice: prices?.get(i.no)?.unitPrice ?? '',
        taxRate: prices?.get(i.no)?.taxRate ?? '',
      }),
    ),
    rate: order.prices?.tax.rate ?? last?.tax.rate ?? '0.13',
    included: (order.prices?.tax.included ?? last?.tax.included ?? true) ? 'in' : 'out',
    validUntil: '',
    terms: last?.terms ?? '',
  });
  const lines = d.lines.filter((l) => l.name?.trim());
  const priced = lines.every((l) => isDecimal(l.quantity) && isDecimal(l.unitPrice));
  return (
    <ActFrame
      order={order}
      title={t('orderWork.quote.record')}
      okText={t('orderWork.quote.enter')}
      width={900}
      ready={lines.length > 0 && priced && isDecimal(d.rate)}
      lack={t('orderWork.quote.need')}
      command={() => ({
        do: 'keepQuotation',
        lines: lines.map((l) => ({
          name: l.name!.trim(),
          unit: l.unit?.trim() ?? '',
          quantity: l.quantity ?? '',
          unitPrice: l.unitPrice ?? '',
          ...(isDecimal(l.taxRate) ? { taxRate: l.taxRate } : {}),
          ...given('remark', l.remark),
        })),
        tax: { rate: d.rate, included: d.included === 'in' },
        ...given('validUntil', d.validUntil),
        ...given('terms', d.terms),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <RowsField
        label={t('orderWork.quote.lines')}
        columns={[
          { key: 'name', title: t('order.items.name') },
          { key: 'unit', title: t('order.items.unit'), max: 20, width: 64 },
          { key: 'quantity', title: t('orderWork.quote.quantity'), kind: 'decimal', width: 100 },
          { key: 'unitPrice', title: t('order.items.price'), kind: 'decimal', width: 110 },
          { key: 'taxRate', title: t('order.prices.ownRate'), kind: 'decimal', width: 90 },
          { key: 'remark', title: t('common.remark'), max: 300, width: 150 },
        ]}
        rows={d.lines}
        onChange={(rows) => set({ lines: rows })}
        fresh={fresh}
      />
      <div className="ord-row">
        <div className="ord-field">
          <DecimalInput
            label={t('order.prices.rate')}
            decimals={4}
            value={d.rate}
            onChange={(rate) => set({ rate })}
          />
        </div>
        <PickField
          label={t('order.prices.kind')}
          value={d.included}
          options={[
            { value: 'in', label: t('order.prices.withTax') },
            { value: 'out', label: t('order.prices.withoutTax') },
          ]}
          onChange={(included) => set({ included })}
        />
        <DayField
          label={t('orderWork.quote.validUntil')}
          value={d.validUntil}
          onChange={(validUntil) => set({ validUntil })}
        />
      </div>
      <TextField
        label={t('orderWork.quote.terms')}
        max={1000}
        lines={2}
        value={d.terms}
        onChange={(terms) => set({ terms })}
      />
    </ActFrame>
  );
}
