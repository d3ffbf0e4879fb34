/** 工作内容与签证: what was ordered, what is signed for, by whom; prices only for those who see money. */
import { Button } from 'antd';
import { useState } from 'react';
import { type Post, seesMoney } from '#shared/kernel/posts';
import type { OrderItem, OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { EmptyState } from '../../../ui/EmptyState';
import { ActSignatures } from './ActSignatures';
import { figuresOf } from './ItemFigures';
import { moneyOf } from './itemMoney';
import { PricesEditor } from './PricesEditor';
import { ItemMark } from './SheetView';
import { SignatureDialog } from './SignatureDialog';
import { SignatureMark } from './SignatureMark';
import { signOffsOf } from './signatures';

/** The same as decide's for `reprice`. */
const pricers: readonly Post[] = ['clerk', 'leader', 'finance'];

export function Items({ order }: { order: OrderState }) {
  const t = useT();
  const who = useWho();
  const [open, setOpen] = useState<OrderItem>();
  const [pricing, setPricing] = useState(false);
  const money = seesMoney(who.posts) ? moneyOf(order) : undefined;
  const items = order.sheet.items;
  const print = order.trade === 'print';
  if (items.length === 0)
    return <EmptyState title={t('order.items.none')} hint={t('order.items.noneHint')} />;
  const signed = items.filter((i) => !i.struckBy && figuresOf(order, i).signed !== undefined).length;
  const live = items.filter((i) => !i.struckBy).length;
  const canPrice = money !== undefined && !order.cancelled && pricers.some((p) => who.posts.includes(p));

  return (
    <div className="ord-tab">
      <table className="ord-table ord-items">
        <caption className="only-reader">{t('order.tabs.items')}</caption>
        <thead>
          <tr>
            <th className="ord-no">{t('order.items.no')}</th>
            <th>{t('order.items.name')}</th>
            <th className="ord-unit">{t('order.items.unit')}</th>
            <th className="num">{t(print ? 'orderWork.items.ordered' : 'order.items.planned')}</th>
            <th className="num">{t(print ? 'orderWork.items.received' : 'order.items.signed')}</th>
            <th className="num">{t('order.items.difference')}</th>
            <th>{t('order.items.signature')}</th>
            {money ? <th className="num">{t('order.items.price')}</th> : null}
            {money ? <th className="num">{t('order.items.amount')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const figures = figuresOf(order, item);
            const signatures = signOffsOf(order, item.no);
            return (
              <tr key={item.no} className={item.struckBy ? 'ord-struck' : ''}>
                <td className="ord-no">{item.no}</td>
                <td>
                  {item.name} <ItemMark item={item} />
                  {item.remark ? <small className="ord-remark">{item.remark}</small> : null}
                </td>
                <td>{item.unit}</td>
                <td className="num">{item.quantity}</td>
                <td className="num">{figures.signed ?? '—'}</td>
                <td className="num">{figures.difference}</td>
                <td>
                  {signatures.length === 0 ? (
                    <span className="ord-none">{item.struckBy ? '' : t('order.items.unsigned')}</span>
                  ) : (
                    signatures.map((s) => (
                      <SignatureMark key={s.id} signed={s} onOpen={() => setOpen(item)} />
                    ))
                  )}
                </td>
                {money ? <td className="num">{money.price(item.no) ?? '—'}</td> : null}
                {money ? <td className="num">{money.amount(item.no) ?? '—'}</td> : null}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={7}>
              {t(print ? 'orderWork.items.ofReceived' : 'order.items.signedOf', { signed, total: live })}
            </td>
            {money ? <td className="num">{t('order.items.subtotal')}</td> : null}
            {money ? <td className="num">{money.subtotal ?? '—'}</td> : null}
          </tr>
        </tfoot>
      </table>
      {money ? (
        <p className="ord-bar">
          <span>{money.tax ?? t('order.prices.none')}</span>
          {canPrice ? (
            <Button size="small" onClick={() => setPricing(true)}>
              {t('order.prices.edit')}
            </Button>
          ) : null}
        </p>
      ) : null}
      <ActSignatures order={order} />
      {open ? <SignatureDialog order={order} item={open} onClose={() => setOpen(undefined)} /> : null}
      {pricing ? <PricesEditor order={order} onClose={() => setPricing(false)} /> : null}
    </div>
  );
}
