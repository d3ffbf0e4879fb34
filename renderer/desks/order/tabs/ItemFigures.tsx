/** Items with planned, signed and difference: what a dialog shows of them. */
import { formatSigned } from '#shared/kernel/format';
import { differenceOf } from '#shared/order/quantities';
import { signedQuantities, signOffStands } from '#shared/order/signable';
import type { OrderItem, OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';

/** Signed quantity and its difference to the plan; undefined while nothing stands. */
export function figuresOf(order: OrderState, item: OrderItem): { signed?: string; difference?: string } {
  const signed = signedQuantities(order).get(item.no);
  return signed === undefined
    ? {}
    : { signed, difference: formatSigned(differenceOf(item.quantity, signed)) };
}

export interface ItemFiguresProps {
  order: OrderState;
  items: readonly OrderItem[];
  /** With what is signed. */
  signed?: boolean;
}

export function ItemFigures({ order, items, signed = false }: ItemFiguresProps) {
  const t = useT();
  return (
    <table className="ord-table">
      <caption className="only-reader">{t('order.tabs.items')}</caption>
      <thead>
        <tr>
          <th className="ord-no">{t('order.items.no')}</th>
          <th>{t('order.items.name')}</th>
          <th>{t('order.items.unit')}</th>
          <th className="num">{t('order.items.planned')}</th>
          {signed ? <th className="num">{t('order.items.signed')}</th> : <th>{t('common.remark')}</th>}
          {signed ? <th className="num">{t('order.items.difference')}</th> : null}
          {signed ? <th>{t('order.items.signer')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const { signed: done, difference } = figuresOf(order, item);
          const signers = order.signOffs.filter((s) => s.item === item.no && signOffStands(order, s));
          return (
            <tr key={item.no}>
              <td className="ord-no">{item.no}</td>
              <td>{item.name}</td>
              <td>{item.unit}</td>
              <td className="num">{item.quantity}</td>
              {signed ? <td className="num">{done ?? '—'}</td> : <td>{item.remark}</td>}
              {signed ? <td className="num">{difference ?? ''}</td> : null}
              {signed ? (
                <td>
                  {signers.length === 0
                    ? t('order.items.unsigned')
                    : signers
                        .map((s) =>
                          s.signature.capacity === 'substitute'
                            ? t('order.items.substituteBy', { name: s.signature.by })
                            : s.signature.by,
                        )
                        .join(t('common.listJoin'))}
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
