/** 概况: the sheet, who answers for what, change requests, earlier revisions. */
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { isPost, postIds } from '#shared/kernel/posts';
import { liveItems } from '#shared/order/facts';
import type { OrderState } from '#shared/order/state';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { DockingForms } from '../docking/DockingForms';
import { PrintOverview, RequirementView } from '../print/PrintSheet';
import { TeamTable } from '../print/Team';
import { useWords } from '../words';
import { Changes } from './Changes';
import { SheetView } from './SheetView';

export function Overview({ order }: { order: OrderState }) {
  const t = useT();
  return (
    <div className="ord-tab ord-columns ord-columns-wide">
      <div>
        <section className="ord-section">
          <h3>
            {t(order.trade === 'print' ? 'orderWork.sheet.title' : 'order.overview.sheet', {
              revision: order.revision,
            })}
          </h3>
          <SheetView sheet={order.sheet} />
          {order.sheet.print ? <PrintOverview print={order.sheet.print} /> : null}
        </section>
        <Changes order={order} />
      </div>
      <div>
        {order.trade === 'print' ? <RequirementView order={order} /> : null}
        {order.trade === 'print' ? (
          <section className="ord-section">
            <h3>{t('orderWork.part.team')}</h3>
            <TeamTable order={order} />
          </section>
        ) : null}
        <People order={order} />
        <DockingForms order={order} />
        <Revisions order={order} />
      </div>
    </div>
  );
}

/** Posts the sheet names, the leads with their items, and who has acted so far. */
function People({ order }: { order: OrderState }) {
  const t = useT();
  const words = useWords();
  const named = new Map<string, string>();
  for (const post of postIds) {
    const person = order.sheet.people[post];
    if (person && post !== 'fieldLead') named.set(post, person.name);
  }
  for (const act of Object.values(order.acts))
    if (isPost(act.post) && act.post !== 'fieldLead' && !named.has(act.post))
      named.set(act.post, act.by.name);
  const drafter = order.drawing?.drafter;
  if (drafter) named.set('drafter', drafter.name);
  return (
    <section className="ord-section">
      <h3>{t('order.overview.people')}</h3>
      <dl className="ord-facts ord-facts-one">
        {[...named].map(([post, name]) => (
          <div key={post}>
            <dt>{words.post(post)}</dt>
            <dd>{name}</dd>
          </div>
        ))}
        {order.leads.map((lead) => {
          const own = liveItems(order).filter((i) => order.assignments[i.no] === lead.id);
          return (
            <div key={lead.id}>
              <dt>{words.post('fieldLead')}</dt>
              <dd>
                {lead.name}
                <small>
                  {t('order.overview.leadItems', {
                    list: own.map((i) => i.no).join(t('common.listJoin')) || '—',
                  })}
                </small>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Revisions({ order }: { order: OrderState }) {
  const t = useT();
  const format = useFormat();
  const [open, setOpen] = useState<OrderState['revisions'][number]>();
  if (order.revisions.length === 0) return null;
  return (
    <section className="ord-section">
      <h3>{t('order.overview.revisions')}</h3>
      <ul className="ord-plain">
        {[...order.revisions].reverse().map((r) => (
          <li key={r.revision}>
            <button type="button" className="dd-link" onClick={() => setOpen(r)}>
              {t('order.revision', { revision: r.revision })}
            </button>{' '}
            <small>{t('order.overview.until', { at: format.dateTime(r.until) })}</small>
          </li>
        ))}
      </ul>
      {open ? (
        <Modal
          open
          width={820}
          style={{ top: 48 }}
          title={t('order.overview.oldSheet', { number: order.number, revision: open.revision })}
          onCancel={() => setOpen(undefined)}
          footer={<Button onClick={() => setOpen(undefined)}>{t('common.close')}</Button>}
        >
          <SheetView sheet={open.sheet} items />
          {open.sheet.print ? <PrintOverview print={open.sheet.print} /> : null}
        </Modal>
      ) : null}
    </section>
  );
}
