/** PR-06: a delivery note and the receiver's hand under it. Begins with what is left; the rest may follow later. */
import { compare, decimal, isDecimal } from '#shared/kernel/decimal';
import { localDate } from '#shared/kernel/time';
import { stillToDeliver } from '#shared/order/factsPrint';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { DayField } from '../acts/DayField';
import { ClientPad, type Signing } from './ClientPad';
import { given, TextField } from './fields';
import { type Row, RowsField } from './RowsField';
import { deliveryRows, permitRoom, spareLeft } from './rows';

export interface DeliverDialogProps {
  order: OrderState;
  title?: string;
  onClose: (done: boolean) => void;
}

interface Draft extends Signing {
  lines: Row[];
  date: string;
  to: string;
  carrier: string;
  note: string;
}

export function DeliverDialog({ order, title, onClose }: DeliverDialogProps) {
  const t = useT();
  const left = new Map(deliveryRows(order).map((r) => [r.item.no, r.left]));
  const goods = stillToDeliver(order).filter((i) => !i.service);
  // Nothing left is no reason not to bring more: the agreed over-run is measured by decide.
  const shown = goods.length ? goods : order.sheet.items.filter((i) => !i.service && !i.struckBy);
  const first: Draft = {
    by: order.sheet.client.contact ?? '',
    lines: shown.map(
      (i, n): Row => ({
        item: String(i.no),
        name: i.name,
        unit: i.unit,
        quantity: left.get(i.no) === '0' ? '' : (left.get(i.no) ?? ''),
        spare: n === 0 ? spareLeft(order) : '',
        packages: '',
      }),
    ),
    date: localDate(new Date().toISOString()),
    to: order.sheet.print?.deliverTo ?? '',
    carrier: '',
    note: '',
  };
  const count = order.print?.deliveries.length ?? 0;
  const [d, set, drop, loaded] = useDraft(`deliver:${order.id}:${count}`, first);
  const zero = decimal('0');
  const lines = d.lines.filter((l) => isDecimal(l.quantity) && compare(l.quantity, zero) > 0);
  const said = lines.map((l) =>
    [
      `${l.name} ${l.quantity} ${l.unit}`,
      isDecimal(l.spare) && compare(l.spare, zero) > 0
        ? t('orderWork.deliver.spareOf', { count: l.spare })
        : '',
      l.packages?.trim() ?? '',
    ]
      .filter(Boolean)
      .join(t('order.told.comma')),
  );
  const room = permitRoom(order);
  return (
    <ClientPad
      order={order}
      title={title ?? t('orderWork.deliver.title')}
      signing={d}
      onSigning={set}
      loaded={loaded}
      lack={lines.length ? '' : t('orderWork.deliver.needLines')}
      statement={
        <>
          {t('orderWork.deliver.signs', { number: order.number, date: d.date, to: d.to.trim() || '—' })}
          <ul className="ord-plain">
            {said.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      }
      command={(by, image) => ({
        do: 'deliver',
        lines: lines.map((l) => ({
          item: Number(l.item),
          quantity: l.quantity!,
          ...(isDecimal(l.spare) && compare(l.spare, zero) > 0 ? { spare: l.spare } : {}),
          ...given('packages', l.packages),
        })),
        by,
        ...given('date', d.date),
        ...given('to', d.to),
        ...given('carrier', d.carrier),
        ...given('note', d.note),
        ...(image ? { image } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      <RowsField
        label={t('orderWork.deliver.lines')}
        columns={[
          { key: 'name', title: t('order.items.name'), kind: 'said' },
          { key: 'quantity', title: t('orderWork.deliver.now'), kind: 'decimal', width: 120 },
          { key: 'unit', title: t('order.items.unit'), kind: 'said', width: 56 },
          { key: 'spare', title: t('orderWork.deliver.spare'), kind: 'decimal', width: 100 },
          { key: 'packages', title: t('orderWork.deliver.packages'), max: 60, width: 150 },
        ]}
        rows={d.lines}
        onChange={(rows) => set({ lines: rows })}
      />
      {room ? <p className="ord-warn">{t('orderWork.permit.room', room)}</p> : null}
      <div className="ord-row">
        <DayField label={t('orderWork.deliver.date')} value={d.date} onChange={(date) => set({ date })} />
        <TextField label={t('orderWork.deliver.to')} value={d.to} onChange={(to) => set({ to })} />
        <TextField
          label={t('orderWork.deliver.carrier')}
          max={120}
          value={d.carrier}
          onChange={(carrier) => set({ carrier })}
        />
        <TextField label={t('common.remark')} max={500} value={d.note} onChange={(note) => set({ note })} />
      </div>
    </ClientPad>
  );
}
