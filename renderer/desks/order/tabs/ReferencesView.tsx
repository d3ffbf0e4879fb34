/** SV-03: the reference data listed for the job, and SV-03c: the call made beforehand. */
import type { OrderState } from '#shared/order/state';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';

export function ReferencesView({ order }: { order: OrderState }) {
  const t = useT();
  const refs = order.references;
  return (
    <section className="ord-section">
      <h3>{t('order.field.references')}</h3>
      {!refs ? (
        <p className="ord-none">{t('order.field.noReferences')}</p>
      ) : refs.references.length === 0 ? (
        <p>{t('order.field.referencesNone')}</p>
      ) : (
        <ul className="ord-plain">
          {refs.references.map((r) => (
            <li key={`${r.name} ${r.version ?? ''}`}>
              {[r.name, r.source, r.version].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function ContactView({ order }: { order: OrderState }) {
  const t = useT();
  const format = useFormat();
  const c = order.contact;
  return (
    <section className="ord-section">
      <h3>{t('order.field.contact')}</h3>
      {c ? (
        <p>
          {t('order.field.contactLine', {
            by: c.by,
            with: c.with,
            at: format.dateTime(c.at),
            onSite: format.dateTime(c.onSiteAt),
          })}
        </p>
      ) : (
        <p className="ord-none">{t('order.field.noContact')}</p>
      )}
    </section>
  );
}
