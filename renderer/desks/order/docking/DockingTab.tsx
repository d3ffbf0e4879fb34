/** 对接单: the seven points of the form, each part with where it stands. */
import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router-dom';
import { factsOf } from '#shared/order/facts';
import { APPLICANT, type DockingSpec, nodeDue, nodeLate } from '#shared/order/sheetDocking';
import type { OrderState } from '#shared/order/state';
import { dockingOf, helperName, thingsOf } from '#shared/order/stateDocking';
import { taskKey } from '#shared/procedure/engine';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { DueTag } from '../../../ui/DueTag';
import { StateTag } from '../../../ui/StateTag';
import { moment } from './AcceptHelp';
import { Risks } from './Risks';

export function DockingTab({ order }: { order: OrderState }) {
  const t = useT();
  const spec = order.sheet.docking;
  if (!spec) return null;
  const { evaluation } = dockingOf(order);
  return (
    <div className="ord-tab">
      <section className="ord-section">
        <Content order={order} spec={spec} />
      </section>
      <section className="ord-section">
        <h3>{t('docking.helpers.title')}</h3>
        <Helpers order={order} spec={spec} />
      </section>
      <section className="ord-section">
        <h3>{t('docking.nodes.title')}</h3>
        <Nodes order={order} spec={spec} />
      </section>
      <div className="ord-columns">
        <section className="ord-section">
          <h3>{t('docking.things.title')}</h3>
          <Things order={order} spec={spec} />
        </section>
        <div>
          <Risks order={order} />
          <section className="ord-section">
            <h3>{t('docking.evaluation.title')}</h3>
            <p className={evaluation ? '' : 'ord-none'}>
              {evaluation
                ? t('docking.evaluation.line', { score: evaluation.score, words: evaluation.words })
                : t('docking.evaluation.none')}
            </p>
          </section>
          <Revisions order={order} />
        </div>
      </div>
    </div>
  );
}

interface Part {
  order: OrderState;
  spec: DockingSpec;
}

function Content({ order, spec }: Part) {
  const t = useT();
  const format = useFormat();
  const { related } = spec;
  const rows: [string, ReactNode, wide?: boolean][] = [
    [t('docking.facts.applicant'), `${spec.applicant.department} ${spec.applicant.person.name}`],
    [
      t('docking.facts.related'),
      related ? (
        <Link key="related" to={`/orders/${encodeURIComponent(related.id)}`}>
          {related.number} {related.name}
        </Link>
      ) : null,
    ],
    [t('docking.facts.due'), order.sheet.dueAt ? format.date(order.sheet.dueAt) : ''],
    [t('docking.facts.when'), spec.when],
    [t('docking.facts.place'), order.sheet.project.place],
    [t('docking.facts.crew'), spec.crew],
    [t('docking.facts.equipment'), spec.equipment],
    [t('docking.facts.content'), spec.content, true],
    [t('docking.facts.standard'), spec.standard, true],
    [t('docking.facts.remark'), spec.remark, true],
  ];
  return (
    <dl className="ord-facts">
      {rows
        .filter(([, value]) => value)
        .map(([label, value, wide]) => (
          <div key={label} className={wide ? 'ord-wide' : ''}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Earlier versions stay readable: what was asked then. */
function Revisions({ order }: { order: OrderState }) {
  const t = useT();
  const format = useFormat();
  const [open, setOpen] = useState<OrderState['revisions'][number]>();
  if (order.revisions.length === 0) return null;
  const then = open && { ...order, sheet: open.sheet };
  const spec = open?.sheet.docking;
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
      {open && then && spec ? (
        <Modal
          open
          width={820}
          style={{ top: 48 }}
          title={`${order.number} ${open.sheet.project.name} ${t('order.revision', { revision: open.revision })}`}
          onCancel={() => setOpen(undefined)}
          footer={<Button onClick={() => setOpen(undefined)}>{t('common.close')}</Button>}
        >
          <div className="ord-tab">
            <Content order={then} spec={spec} />
            <Helpers order={then} spec={spec} />
            <Nodes order={then} spec={spec} />
            <Things order={then} spec={spec} />
          </div>
        </Modal>
      ) : null}
    </section>
  );
}

const doneBy = (order: OrderState, act: string, part: string) => {
  const key = taskKey(act, part);
  return Object.hasOwn(order.acts, key) ? order.acts[key] : undefined;
};

function Helpers({ order, spec }: Part) {
  const t = useT();
  const format = useFormat();
  const facts = factsOf(order);
  const state = (id: string): ReactNode[] => {
    const back = order.returns.filter((r) => r.act === 'accept' && r.lead === id).at(-1);
    const done = doneBy(order, 'accept', id);
    const stands = facts.record('accept', id) !== undefined;
    return [
      back
        ? t('docking.helpers.returned', {
            name: back.by.name,
            at: format.dateTime(back.at),
            reason: back.reason,
          })
        : '',
      done && stands ? t('docking.helpers.agreed', { name: done.by.name, at: format.dateTime(done.at) }) : '',
      done && !stands ? t('docking.helpers.changed') : '',
      done ? '' : t('docking.helpers.waits'),
    ].filter(Boolean);
  };
  return (
    <table className="ord-table">
      <thead>
        <tr>
          <th>{t('docking.form.grid.post')}</th>
          <th>{t('docking.form.grid.owner')}</th>
          <th>{t('docking.form.grid.task')}</th>
          <th>{t('docking.helpers.state')}</th>
        </tr>
      </thead>
      <tbody>
        {spec.helpers.map((h) => (
          <tr key={h.id}>
            <td>{h.department}</td>
            <td>{h.person?.name ?? t('docking.helpers.anyone')}</td>
            <td>{h.what}</td>
            <td>{state(h.id).join(t('order.told.comma'))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Nodes({ order, spec }: Part) {
  const t = useT();
  const format = useFormat();
  const who = (id: string) => {
    const helper = spec.helpers.find((h) => h.id === id);
    return helper ? helperName(helper) : id === APPLICANT ? spec.applicant.person.name : '';
  };
  return (
    <table className="ord-table">
      <thead>
        <tr>
          <th>{t('docking.form.grid.node')}</th>
          <th>{t('docking.form.grid.who')}</th>
          <th>{t('docking.nodes.planned')}</th>
          <th>{t('docking.nodes.done')}</th>
        </tr>
      </thead>
      <tbody>
        {spec.nodes.map((n) => {
          const done = doneBy(order, 'doNode', n.id);
          return (
            <tr key={n.id}>
              <td>{n.what}</td>
              <td>{who(n.helper)}</td>
              <td>{moment(n.by, format)}</td>
              <td>
                {done ? (
                  <>
                    {[done.by.name, format.dateTime(done.at), done.note].filter(Boolean).join(' ')}{' '}
                    {nodeLate(n.by, done.at) ? (
                      <StateTag state="late">{t('docking.nodes.late')}</StateTag>
                    ) : null}
                  </>
                ) : order.cancelled ? (
                  t('docking.nodes.open')
                ) : (
                  <DueTag due={nodeDue(n.by)} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Things({ order, spec }: Part) {
  const t = useT();
  const format = useFormat();
  const facts = factsOf(order);
  const rows = spec.helpers.flatMap((h) => {
    const handed = facts.record('handOver', h.id);
    const received = facts.record('receive', h.id);
    return thingsOf(order, h.id).map((thing, at) => ({ key: `${h.id} ${at}`, h, thing, handed, received }));
  });
  if (rows.length === 0) return <p className="ord-none">{t('docking.things.none')}</p>;
  return (
    <table className="ord-table">
      <thead>
        <tr>
          <th>{t('docking.form.grid.thing')}</th>
          <th>{t('docking.form.grid.from')}</th>
          <th>{t('docking.things.handed')}</th>
          <th>{t('docking.things.received')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, h, thing, handed, received }) => (
          <tr key={key}>
            <td>
              {thing.name} {thing.quantity} {thing.unit}
            </td>
            <td>{helperName(h)}</td>
            <td>{handed ? format.dateTime(handed.at) : '—'}</td>
            <td>{received ? `${received.by.name} ${format.dateTime(received.at)}` : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
