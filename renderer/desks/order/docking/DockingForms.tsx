/** The internal docking forms that serve this order, and the way to one more (PR-02, ID). */
import { Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { Link, useNavigate } from 'react-router-dom';
import type { OrderState } from '#shared/order/state';
import { procedures } from '#shared/procedures/registry';
import { useT } from '../../../i18n/useT';
import { dockingForms } from '../../../store/officeQueries';
import { StateTag } from '../../../ui/StateTag';
import { useWords } from '../words';

export function DockingForms({ order }: { order: OrderState }) {
  const t = useT();
  const go = useNavigate();
  const { language } = useWords();
  const forms = useLiveQuery(() => dockingForms(order.id), [order.id]) ?? [];
  const { steps } = procedures.docking;
  return (
    <section className="ord-section">
      <h3>
        {t('docking.of.title')}
        <Button size="small" onClick={() => go(`/docking/new?order=${encodeURIComponent(order.id)}`)}>
          {t('docking.more.ask')}
        </Button>
      </h3>
      {forms.length === 0 ? (
        <p className="ord-none">{t('docking.of.none')}</p>
      ) : (
        <ul className="ord-plain">
          {forms.map((f) => (
            <li key={f.id}>
              <Link to={`/orders/${encodeURIComponent(f.id)}`}>{f.number}</Link> {f.project}{' '}
              {f.status === 'open' ? (
                <small>{steps.find((s) => s.id === f.step)?.title[language]}</small>
              ) : (
                <StateTag state={f.status === 'done' ? 'done' : 'void'} plain>
                  {t(`orders.status.${f.status}`)}
                </StateTag>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
