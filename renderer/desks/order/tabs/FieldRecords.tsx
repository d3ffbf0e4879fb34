/** 现场记录: all the field wrote down. Read here, written at the field desk. */
import { Link } from 'react-router-dom';
import { itemPhrase } from '#shared/order/facts';
import { withoutTwins } from '#shared/order/photo';
import type { OrderState } from '#shared/order/state';
import { PhotoStrip } from '../../../documents/photos/PhotoStrip';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { fieldPath } from '../places';
import { ChecklistView } from './ChecklistView';
import { ContactView, ReferencesView } from './ReferencesView';
import { StakeoutTable } from './StakeoutTable';

export function FieldRecords({ order }: { order: OrderState }) {
  const t = useT();
  const stakeout = order.sheet.survey?.type === 'stakeout' || order.stakeout !== undefined;
  return (
    <div className="ord-tab">
      <p className="ord-bar">
        <span>{t('order.field.readOnly')}</span>
        <Link to={fieldPath(order.id)}>→ {t('order.field.open')}</Link>
      </p>
      <div className="ord-columns">
        <div>
          <ReferencesView order={order} />
          <ContactView order={order} />
        </div>
        <div>
          {order.leads.length === 0 ? (
            <section className="ord-section">
              <h3>{t('order.field.checklists')}</h3>
              <p className="ord-none">{t('order.field.noLead')}</p>
            </section>
          ) : (
            order.leads.map((lead) => <ChecklistView key={lead.id} order={order} lead={lead} />)
          )}
        </div>
      </div>
      <Logs order={order} />
      <SignedPhotos order={order} />
      {stakeout ? (
        <section className="ord-section">
          <h3>{t('order.stakeout.title')}</h3>
          <StakeoutTable order={order} />
        </section>
      ) : null}
    </div>
  );
}

function Logs({ order }: { order: OrderState }) {
  const t = useT();
  const format = useFormat();
  const name = (no: number) => {
    const item = order.sheet.items.find((i) => i.no === no);
    return item ? itemPhrase(item) : String(no);
  };
  const unit = (no: number) => order.sheet.items.find((i) => i.no === no)?.unit ?? '';
  return (
    <section className="ord-section">
      <h3>{t('order.field.logs')}</h3>
      {order.logs.length === 0 ? (
        <p className="ord-none">{t('order.field.noLogs')}</p>
      ) : (
        <table className="ord-table">
          <caption className="only-reader">{t('order.field.logs')}</caption>
          <thead>
            <tr>
              <th>{t('order.field.date')}</th>
              <th>{t('order.field.lead')}</th>
              <th>{t('order.field.weather')}</th>
              <th>{t('order.field.crew')}</th>
              <th className="num">{t('order.field.hours')}</th>
              <th>{t('order.field.done')}</th>
              <th>{t('order.field.events')}</th>
            </tr>
          </thead>
          <tbody>
            {order.logs.map((log) => (
              <tr key={`${log.date} ${log.lead}`}>
                <td className="ord-nowrap">{format.date(log.date)}</td>
                <td>{order.leads.find((l) => l.id === log.lead)?.name ?? log.by.name}</td>
                <td>{log.weather}</td>
                <td>{log.crew.join(t('common.listJoin'))}</td>
                <td className="num">{log.hours}</td>
                <td>
                  {log.items.map((i) => (
                    <div key={i.no}>
                      {name(i.no)} {i.quantity} {unit(i.no)}
                    </div>
                  ))}
                </td>
                <td>
                  {log.events}
                  {log.photos ? (
                    <PhotoStrip photos={log.photos} label={t('photos.ofLog', { date: log.date })} />
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function SignedPhotos({ order }: { order: OrderState }) {
  const t = useT();
  const photos = withoutTwins(order.signOffs.flatMap((s) => s.photos ?? []));
  return photos.length ? (
    <section className="ord-section">
      <h3>{t('photos.ofSignOffs')}</h3>
      <PhotoStrip photos={photos} label={t('photos.ofSignOffs')} />
    </section>
  ) : null;
}
