/** /press/checks 质检: what waits for a check in each open order, rechecks of failed ones first (PR-05). */
import { Alert, Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { localDate } from '#shared/kernel/time';
import { type CheckDue, checksDue } from '#shared/order/checksDue';
import { dueMaintenance, isOverdue } from '#shared/register/machine';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { openPrintOrders } from '../../store/plans';
import { useRecords } from '../../store/registers';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import { CheckForm } from './CheckForm';
import { PrintNav } from './PrintNav';
import './production.css';
import './jobs.css';

export default function Checks() {
  const t = useT();
  const who = useWho();
  const orders = useLiveQuery(() => openPrintOrders());
  const machines = useRecords('machine');
  const log = useRecords('maintenance');
  const [form, setForm] = useState<CheckDue>();
  const [saved, setSaved] = useState<{ due: CheckDue; pass: boolean }>();
  if (!orders || !machines || !log) return <div className="pl-page" aria-busy="true" />;
  const locked = who.posts.includes('inspector') ? '' : t('press.checksLocked');
  const due = orders.flatMap(checksDue).sort((a, b) => Number(Boolean(b.failed)) - Number(Boolean(a.failed)));
  const today = localDate(new Date().toISOString());
  const care = dueMaintenance(log);
  const overdue = machines.filter((m) => m.active && isOverdue(care.get(m.id), today));
  const printing = orders.filter((o) => checksDue(o).every((d) => d.kind !== 'inProcess') && pressing(o));
  return (
    <div className="pl-page">
      <header className="pl-bar-row">
        <h1>{t('press.checksTitle')}</h1>
        <PrintNav />
      </header>
      {locked ? <p className="pl-hint">{locked}</p> : null}
      {saved ? (
        <Alert
          closable={{ onClose: () => setSaved(undefined) }}
          type={saved.pass ? 'success' : 'warning'}
          showIcon
          title={t(saved.pass ? 'press.checkPassed' : 'press.checkFailed', {
            kind: t(`orderPrint.told.check.${saved.due.kind}`),
            number: saved.due.order.number,
          })}
          action={
            <Link to={`/orders/${encodeURIComponent(saved.due.order.id)}`}>→ {saved.due.order.number}</Link>
          }
        />
      ) : null}
      {due.length === 0 ? (
        <EmptyState title={t('press.checksEmpty')} hint={t('press.checksEmptyHint')} />
      ) : (
        <ul className="pl-jobs" aria-label={t('press.checksDue')}>
          {due.map((d) => (
            <li
              key={`${d.order.id} ${d.kind} ${d.failed?.check ?? ''}`}
              className={`pl-job${d.failed ? ' pl-job-late' : ''}`}
            >
              <strong className="pl-job-when">{t(`orderPrint.told.check.${d.kind}`)}</strong>
              <span className="pl-job-what">
                <Link to={`/orders/${encodeURIComponent(d.order.id)}`} className="dd-number">
                  {d.order.number}
                </Link>{' '}
                {d.order.sheet.print?.product || d.order.sheet.project.name}{' '}
                {d.failed ? (
                  <StateTag state="late">{t('press.again', { number: d.failed.check })}</StateTag>
                ) : null}
                <small>
                  {d.failed
                    ? d.failed.items
                        .filter((i) => !i.ok)
                        .map((i) => [i.what, i.value].filter(Boolean).join(' '))
                        .join('、')
                    : d.order.sheet.dueAt
                      ? t('plan.due', { date: d.order.sheet.dueAt })
                      : ''}
                </small>
              </span>
              <Button
                className={`pl-big${locked ? ' pl-off' : ''}`}
                type={locked ? 'default' : 'primary'}
                aria-disabled={Boolean(locked) || undefined}
                title={locked || undefined}
                onClick={() => (locked ? undefined : setForm(d))}
              >
                {d.failed ? t('press.recheck') : t('press.check')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {printing.length ? (
        <section className="pl-panel">
          <h2>{t('press.patrol')}</h2>
          <p className="pl-hint">{t('press.patrolHint')}</p>
          <span className="pl-picks">
            {printing.map((order) => (
              <button
                key={order.id}
                type="button"
                aria-disabled={Boolean(locked) || undefined}
                onClick={() => (locked ? undefined : setForm({ order, kind: 'inProcess' }))}
              >
                {order.number} {order.sheet.print?.product}
              </button>
            ))}
          </span>
        </section>
      ) : null}
      {overdue.length ? (
        <section className="pl-panel">
          <h2>{t('orderPrint.told.check.maintenance')}</h2>
          {overdue.map((m) => (
            <p key={m.id}>
              <StateTag state="late">
                {t('press.careOverdue', { name: m.name, date: care.get(m.id)!.next! })}
              </StateTag>{' '}
              <Link to="/plan/machines">→ {t('press.toCare')}</Link>
            </p>
          ))}
        </section>
      ) : null}
      {form ? (
        <CheckForm
          key={`${form.order.id} ${form.kind}`}
          due={form}
          machines={machines.filter((m) => m.active).map((m) => m.name)}
          onClose={(pass) => {
            if (pass !== undefined) setSaved({ due: form, pass });
            setForm(undefined);
          }}
        />
      ) : null}
    </div>
  );
}

/** On the press: more in-process checks can be made at any time. */
const pressing = (order: CheckDue['order']): boolean =>
  order.acts.firstSheet !== undefined && order.acts.press === undefined;
