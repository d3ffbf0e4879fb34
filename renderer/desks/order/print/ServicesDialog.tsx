/** PR-06: design, proofs and fees are no goods: the client signs for them by themselves. */
import { compare, decimal, isDecimal } from '#shared/kernel/decimal';
import { stillToDeliver } from '#shared/order/factsPrint';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { ClientPad, type Signing } from './ClientPad';
import { type Row, RowsField } from './RowsField';
import { deliveryRows } from './rows';

export interface ServicesDialogProps {
  order: OrderState;
  onClose: (done: boolean) => void;
}

interface Draft extends Signing {
  lines: Row[];
}

export function ServicesDialog({ order, onClose }: ServicesDialogProps) {
  const t = useT();
  const left = new Map(deliveryRows(order).map((r) => [r.item.no, r.left]));
  const services = stillToDeliver(order).filter((i) => i.service);
  const first: Draft = {
    by: order.sheet.client.contact ?? '',
    lines: services.map(
      (i): Row => ({ item: String(i.no), name: i.name, unit: i.unit, quantity: left.get(i.no) ?? '' }),
    ),
  };
  const [d, set, drop, loaded] = useDraft(
    `services:${order.id}:${services.map((i) => i.no).join(',')}`,
    first,
  );
  const zero = decimal('0');
  const lines = d.lines.filter((l) => isDecimal(l.quantity) && compare(l.quantity, zero) > 0);
  return (
    <ClientPad
      order={order}
      title={t('orderWork.services.record')}
      signing={d}
      onSigning={set}
      loaded={loaded}
      lack={lines.length ? '' : t('orderWork.deliver.needLines')}
      statement={
        <>
          {t('orderWork.services.signs', { number: order.number })}
          <ul className="ord-plain">
            {lines.map((l) => (
              <li key={l.item}>{`${l.name} ${l.quantity} ${l.unit}`}</li>
            ))}
          </ul>
        </>
      }
      command={(by, image) => ({
        do: 'signOff',
        items: lines.map((l) => ({ no: Number(l.item), quantity: l.quantity! })),
        capacity: 'client',
        by,
        ...(image ? { image } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      <RowsField
        label={t('orderWork.services.lines')}
        columns={[
          { key: 'name', title: t('order.items.name'), kind: 'said' },
          { key: 'quantity', title: t('orderWork.services.quantity'), kind: 'decimal', width: 140 },
          { key: 'unit', title: t('order.items.unit'), kind: 'said', width: 64 },
        ]}
        rows={d.lines}
        onChange={(rows) => set({ lines: rows })}
      />
    </ClientPad>
  );
}
