/** SV-03: the reference data listed for the job, and SV-03c: the call made beforehand. */
import { Button } from 'antd';
import type { OrderState } from '#shared/order/state';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { useRun } from '../../../store/useRun';
import { StateTag } from '../../../ui/StateTag';
import { Refusals } from '../Refusals';

export function ReferencesView({ order }: { order: OrderState }) {
  const t = useT();
  const who = useWho();
  const runner = useRun(order.id);
  const refs = order.references;
  const onSite = who.posts.includes('fieldLead') || who.posts.includes('fieldSupervisor');
  const giveBack = (at: number) =>
    void runner.run({
      do: 'listReferences',
      references: refs!.references.map((r, i) => (i === at ? { ...r, loan: 'returned' as const } : r)),
    });
  return (
    <section className="ord-section">
      <h3>{t('order.field.references')}</h3>
      {!refs ? (
        <p className="ord-none">{t('order.field.noReferences')}</p>
      ) : refs.references.length === 0 ? (
        <p>{t('order.field.referencesNone')}</p>
      ) : (
        <ul className="ord-plain">
          {refs.references.map((r, at) => (
            <li key={`${r.name} ${r.version ?? ''}`}>
              {[
                r.name,
                r.source,
                r.version,
                r.form && t(`registers.reference.${r.form}`),
                r.copies && t('registers.reference.copiesOf', { count: r.copies }),
              ]
                .filter(Boolean)
                .join(' · ')}{' '}
              {r.loan ? (
                <StateTag state={r.loan === 'borrowed' ? 'soon' : 'done'} plain>
                  {t(`registers.reference.${r.loan}`)}
                </StateTag>
              ) : null}
              {r.loan === 'borrowed' && onSite && !order.cancelled ? (
                <Button
                  size="small"
                  type="link"
                  aria-label={`${t('registers.reference.giveBack')} ${r.name}`}
                  onClick={() => giveBack(at)}
                >
                  {t('registers.reference.giveBack')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <Refusals order={order} refusals={runner.refusals} alert />
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
