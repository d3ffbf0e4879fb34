/** PR-06 送货: ordered, delivered, still to be delivered; every note with its receiver; what is waived. */
import { useState } from 'react';
import { stillToDeliver } from '#shared/order/factsPrint';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { StateTag } from '../../../ui/StateTag';
import { DeliverDialog } from './DeliverDialog';
import { recordRefusal } from './may';
import { PaperLink } from './PaperLink';
import { RecordButton } from './RecordButton';
import { deliveryRows, permitRoom } from './rows';
import { Section } from './Section';
import { ServicesDialog } from './ServicesDialog';
import type { PartProps } from './types';
import { WaiveDialog } from './WaiveDialog';

type Open = 'deliver' | 'services' | 'waive';

export function Deliveries({ order }: PartProps) {
  const t = useT();
  const who = useWho();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const left = stillToDeliver(order);
  const goods = left.some((i) => !i.service);
  const services = left.some((i) => i.service);
  const begun = workOf(order).deliveries.length > 0;
  return (
    <Section
      title={t('orderWork.part.deliveries')}
      records={
        <>
          <RecordButton
            order={order}
            primary={goods}
            label={t('orderWork.deliver.record')}
            refused={recordRefusal(order, 'deliver', who.posts)}
            onRun={() => setOpen('deliver')}
          />
          {services ? (
            <RecordButton
              order={order}
              primary={!goods}
              label={t('orderWork.services.record')}
              refused={recordRefusal(order, 'signOff', who.posts)}
              onRun={() => setOpen('services')}
            />
          ) : null}
          {begun && goods ? (
            <RecordButton
              order={order}
              label={t('orderWork.waive.record')}
              refused={recordRefusal(order, 'waiveRest', who.posts)}
              onRun={() => setOpen('waive')}
            />
          ) : null}
        </>
      }
    >
      <DeliveryTable order={order} />
      <Notes order={order} />
      {open === 'deliver' ? <DeliverDialog order={order} onClose={close} /> : null}
      {open === 'services' ? <ServicesDialog order={order} onClose={close} /> : null}
      {open === 'waive' ? <WaiveDialog order={order} onClose={close} /> : null}
    </Section>
  );
}

function DeliveryTable({ order }: { order: OrderState }) {
  const t = useT();
  const room = permitRoom(order);
  return (
    <>
      <table className="ord-table">
        <caption className="only-reader">{t('orderWork.deliver.left')}</caption>
        <thead>
          <tr>
            <th className="ord-no">{t('order.items.no')}</th>
            <th>{t('order.items.name')}</th>
            <th className="ord-unit">{t('order.items.unit')}</th>
            <th className="num">{t('orderWork.deliver.ordered')}</th>
            <th className="num">{t('orderWork.deliver.delivered')}</th>
            <th className="num">{t('orderWork.deliver.spare')}</th>
            <th className="num">{t('orderWork.deliver.left')}</th>
          </tr>
        </thead>
        <tbody>
          {deliveryRows(order).map(({ item, delivered, spare, left, waived }) => (
            <tr key={item.no}>
              <td className="ord-no">{item.no}</td>
              <td>
                {item.name}
                {item.service ? <small>{t('orderWork.deliver.service')}</small> : null}
              </td>
              <td>{item.unit}</td>
              <td className="num">{item.quantity}</td>
              <td className="num">{delivered}</td>
              <td className="num">{spare === '0' ? '' : spare}</td>
              <td className="num">
                {waived ? (
                  t('orderWork.deliver.waived')
                ) : left === '0' ? (
                  <StateTag state="done" plain>
                    {t('orderWork.deliver.all')}
                  </StateTag>
                ) : (
                  left
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {room ? <p className="ord-hint">{t('orderWork.permit.room', room)}</p> : null}
    </>
  );
}

function Notes({ order }: { order: OrderState }) {
  const t = useT();
  const format = useFormat();
  const { deliveries, waived } = workOf(order);
  const name = (no: number) => order.sheet.items.find((i) => i.no === no)?.name ?? String(no);
  const unit = (no: number) => order.sheet.items.find((i) => i.no === no)?.unit ?? '';
  const join = (list: readonly (string | undefined)[]) => list.filter(Boolean).join(' · ');
  return (
    <>
      {deliveries.length === 0 ? <p className="ord-none">{t('orderWork.deliver.none')}</p> : null}
      {[...deliveries].reverse().map((d) => (
        <article key={d.delivery} className="ord-card">
          <header>
            <PaperLink order={order} form="delivery-note" record={d.delivery} />
            <span>{format.date(d.date)}</span>
            <StateTag state="done" plain>
              {t('orderWork.deliver.receivedBy', { name: d.signature.by })}
            </StateTag>
          </header>
          <p>
            {d.lines
              .map((l) =>
                [
                  `${name(l.item)} ${l.quantity} ${unit(l.item)}`,
                  l.spare ? t('orderWork.deliver.spareOf', { count: l.spare }) : '',
                  l.packages ?? '',
                ]
                  .filter(Boolean)
                  .join(t('order.told.comma')),
              )
              .join('；')}
          </p>
          <p className="ord-hint">
            {join([d.to, d.carrier, d.note, t('order.by', { name: d.by.name, at: format.dateTime(d.at) })])}
          </p>
          {d.signature.image ? (
            <img src={d.signature.image} alt={t('order.items.drawn', { name: d.signature.by })} />
          ) : null}
        </article>
      ))}
      {waived.map((w) => (
        <p key={w.at}>
          {t('orderPrint.told.waived', {
            list: w.items.map(name).join(t('common.listJoin')),
            reason: w.reason,
            name: w.clientBy,
          })}
        </p>
      ))}
    </>
  );
}
