/** 检查与签认: the signatures under acts of the procedure, those void kept in sight with the reason. */
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { OrderState } from '#shared/order/state';
import { findAct } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { StateTag } from '../../../ui/StateTag';
import { useWords } from '../words';
import { SignatureCard } from './SignatureDialog';
import { type SignedAct, signedActs } from './signatures';

export function ActSignatures({ order }: { order: OrderState }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const [open, setOpen] = useState<SignedAct>();
  const list = signedActs(order);
  if (list.length === 0) return null;
  const title = (s: SignedAct) => findAct(procedures[order.trade], s.act)?.done[words.language] ?? s.act;
  return (
    <section className="ord-section">
      <h3>{t('order.items.actSignatures')}</h3>
      <table className="ord-table">
        <caption className="only-reader">{t('order.items.actSignatures')}</caption>
        <tbody>
          {list.map((s) => (
            <tr key={s.id}>
              <td>{title(s)}</td>
              <td>
                <button type="button" className="dd-link" onClick={() => setOpen(s)}>
                  {s.by}
                </button>
                {s.capacity === 'client' ? `（${words.capacity('client')}）` : `（${words.post(s.post)}）`}
              </td>
              <td className="ord-nowrap">{format.dateTime(s.at)}</td>
              <td>
                <StateTag state={s.void ? 'void' : 'done'} plain>
                  {s.void ? words.voided(s.void) : t('order.items.stands')}
                </StateTag>
              </td>
              <td>{s.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {open ? (
        <Modal
          open
          title={title(open)}
          onCancel={() => setOpen(undefined)}
          footer={<Button onClick={() => setOpen(undefined)}>{t('common.close')}</Button>}
        >
          <SignatureCard signed={open} />
        </Modal>
      ) : null}
    </section>
  );
}
