/** Unit prices, tax rate per item where it differs, the order's rate: through `reprice`, scope money. */
import { Button, Radio } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { type Decimal, divide, isDecimal, multiply } from '#shared/kernel/decimal';
import { factsOf, liveItems } from '#shared/order/facts';
import type { Prices } from '#shared/order/sheet';
import type { OrderState } from '#shared/order/state';
import { listsFor, takePrices } from '#shared/register/priceList';
import { useT } from '../../../i18n/useT';
import { useMoneyRecords } from '../../../store/contractQueries';
import { useDraft } from '../../../store/useDraft';
import { DecimalInput } from '../../../ui/DecimalInput';
import { takenWords } from '../../../ui/takenWords';
import { ActFrame } from '../acts/ActFrame';

/** People say 6, the journal keeps 0.06. */
const toPercent = (rate: string | undefined) =>
  isDecimal(rate) ? String(multiply(rate, '100' as Decimal)) : '';
const toRate = (percent: string) => trim(divide(percent as Decimal, '100' as Decimal, 6));
const trim = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** As in WPS: Enter goes to the same column one row down (Shift+Enter up), it doesn't save. */
function enterGoesDown(e: KeyboardEvent<HTMLTableElement>): void {
  if (e.key !== 'Enter' || !(e.target instanceof HTMLInputElement)) return;
  e.preventDefault();
  const cell = e.target.closest('td');
  const row = cell?.parentElement;
  const next = e.shiftKey ? row?.previousElementSibling : row?.nextElementSibling;
  if (cell && next instanceof HTMLTableRowElement)
    next.cells[cell.cellIndex]?.querySelector('input')?.focus();
}

interface Draft {
  price: Record<string, string>;
  tax: Record<string, string>;
  rate: string;
  included: boolean;
}

export function PricesEditor({ order, onClose }: { order: OrderState; onClose: () => void }) {
  const t = useT();
  const items = liveItems(order);
  const known = order.prices;
  const [draft, set, drop] = useDraft<Draft>(`prices:${order.id}:${order.revision}`, {
    price: Object.fromEntries(known?.items.map((p) => [p.no, p.unitPrice ?? '']) ?? []),
    tax: Object.fromEntries(known?.items.map((p) => [p.no, toPercent(p.taxRate)]) ?? []),
    rate: toPercent(known?.tax.rate ?? '0.06'),
    included: known?.tax.included ?? true,
  });
  const prices = (): Prices => ({
    items: items.map(({ no }) => ({
      no,
      ...(draft.price[no] ? { unitPrice: draft.price[no] } : {}),
      ...(draft.tax[no] ? { taxRate: toRate(draft.tax[no]) } : {}),
    })),
    tax: { rate: toRate(draft.rate), included: draft.included },
  });
  const books = useMoneyRecords('priceList');
  const [taken, setTaken] = useState('');
  /** The lists of the day the sheet was issued; prices that stand stay. */
  const take = () => {
    const { client, issuedAt } = order.sheet;
    const lists = listsFor(books ?? [], { id: client.id, name: client.name }, issuedAt);
    if (lists.length === 0) return setTaken(t('registers.take.none', { client: client.name }));
    const open = items.filter((i) => !draft.price[i.no]);
    const some = open.length < items.length;
    const found = takePrices(
      lists,
      open.map((i) => ({ key: i.no, name: i.name, unit: i.unit })),
      some ? draft.included : undefined,
    );
    const price = { ...draft.price };
    const tax = { ...draft.tax };
    for (const [no, line] of found.found) {
      price[no] = line.unitPrice;
      if (line.taxRate !== undefined && !tax[no]) tax[no] = toPercent(line.taxRate);
    }
    set({ price, tax, included: found.included ?? draft.included });
    setTaken(takenWords(t, found));
  };
  return (
    <ActFrame
      order={order}
      title={t('order.prices.edit')}
      okText={t('order.prices.save')}
      width={820}
      ready={isDecimal(draft.rate)}
      lack={t('order.prices.needRate')}
      command={() => ({ do: 'reprice', prices: prices() })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      {factsOf(order).record('settle') ? <p className="ord-warn">{t('order.prices.voids')}</p> : null}
      <div className="ord-row">
        <DecimalInput
          label={t('order.prices.rate')}
          unit="%"
          decimals={4}
          value={draft.rate}
          onChange={(rate) => set({ rate })}
        />
        <Radio.Group
          aria-label={t('order.prices.kind')}
          value={draft.included}
          onChange={(e) => set({ included: e.target.value === true })}
          options={[
            { value: true, label: t('order.prices.withTax') },
            { value: false, label: t('order.prices.withoutTax') },
          ]}
        />
        {books?.length ? <Button onClick={take}>{t('registers.take.button')}</Button> : null}
      </div>
      {taken ? (
        <p role="status" className="ord-hint">
          {taken}
        </p>
      ) : null}
      <div className="ord-scroll">
        <table className="ord-table" onKeyDown={enterGoesDown}>
          <caption className="only-reader">{t('order.prices.edit')}</caption>
          <thead>
            <tr>
              <th className="ord-no">{t('order.items.no')}</th>
              <th>{t('order.items.name')}</th>
              <th>{t('order.items.unit')}</th>
              <th className="num">{t('order.items.planned')}</th>
              <th className="num ord-input">{t('order.items.price')}</th>
              <th className="num ord-input">{t('order.prices.ownRate')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.no}>
                <td className="ord-no">{item.no}</td>
                <td>{item.name}</td>
                <td>{item.unit}</td>
                <td className="num">{item.quantity}</td>
                <td>
                  <DecimalInput
                    bare
                    label={t('order.prices.priceOf', { no: item.no })}
                    decimals={6}
                    value={draft.price[item.no] ?? ''}
                    onChange={(value) => set({ price: { ...draft.price, [item.no]: value } })}
                  />
                </td>
                <td>
                  <DecimalInput
                    bare
                    label={t('order.prices.rateOf', { no: item.no })}
                    unit="%"
                    decimals={4}
                    value={draft.tax[item.no] ?? ''}
                    onChange={(value) => set({ tax: { ...draft.tax, [item.no]: value } })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ActFrame>
  );
}
