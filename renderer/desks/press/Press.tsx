/** /press 机台: what runs and what comes next at this machine, in big rows; start, finish, and what stands in the way. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useNavigate } from 'react-router-dom';
import { localDate } from '#shared/kernel/time';
import { jobsAt } from '#shared/order/pressDesk';
import { dueMaintenance, isOverdue } from '#shared/register/machine';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { openPrintOrders } from '../../store/plans';
import { useRecords } from '../../store/registers';
import { useDraft } from '../../store/useDraft';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import { useNow } from '../../ui/useNow';
import { JobRow } from './JobRow';
import { PrintNav } from './PrintNav';
import './production.css';
import './jobs.css';

export default function Press() {
  const t = useT();
  const navigate = useNavigate();
  const who = useWho();
  const now = new Date(useNow()).toISOString();
  const orders = useLiveQuery(() => openPrintOrders());
  const machines = useRecords('machine');
  const log = useRecords('maintenance');
  // Which machine stands beside this computer is kept; `` is all, `@me` the person's own work.
  const [{ at }, set, , loaded] = useDraft('press-desk', { at: '@me' });
  if (!orders || !machines || !log || !loaded) return <div className="pl-page" aria-busy="true" />;
  const active = machines.filter((m) => m.active);
  const machine = active.find((m) => m.name === at);
  const filter = at === '@me' ? { person: who.person.id } : machine ? { machine: machine.name } : {};
  const jobs = jobsAt(orders, filter, who.person, now);
  const may = who.posts.includes('press') || who.posts.includes('merchandiser');
  const locked = may ? '' : t('press.locked');
  const due = dueMaintenance(log);
  const late = active.filter(
    (m) => isOverdue(due.get(m.id), localDate(now)) && (!machine || m.id === machine.id),
  );
  const pick = (value: string, label: string) => (
    <button key={value} type="button" aria-pressed={at === value} onClick={() => set({ at: value })}>
      {label}
    </button>
  );
  return (
    <div className="pl-page">
      <header className="pl-bar-row">
        <h1>{t('press.title')}</h1>
        <PrintNav />
      </header>
      <fieldset className="pl-picks pl-days" aria-label={t('press.which')}>
        {pick('@me', t('press.mine'))}
        {active.map((m) => pick(m.name, m.name))}
        {pick('', t('press.all'))}
      </fieldset>
      {late.map((m) => (
        <p key={m.id} className="pl-said pl-said-stop">
          <StateTag state="late">
            {t('press.careOverdue', { name: m.name, date: due.get(m.id)!.next! })}
          </StateTag>{' '}
          <button type="button" className="dd-link" onClick={() => navigate('/plan/machines')}>
            → {t('press.toCare')}
          </button>
        </p>
      ))}
      {locked ? <p className="pl-hint">{locked}</p> : null}
      {jobs.open.length === 0 ? (
        <EmptyState
          title={t('press.empty')}
          hint={t('press.emptyHint')}
          {...(at === ''
            ? { action: { label: t('press.toPlan'), onRun: () => navigate('/plan') } }
            : { action: { label: t('press.showAll'), onRun: () => set({ at: '' }) } })}
        />
      ) : (
        <ul className="pl-jobs" aria-label={t('press.open')}>
          {jobs.open.map((job) => (
            <JobRow key={`${job.order.id}/${job.op.id}`} job={job} now={now} locked={locked} />
          ))}
        </ul>
      )}
      {jobs.doneToday.length ? (
        <section className="pl-panel">
          <h2>{t('press.doneToday', { count: jobs.doneToday.length })}</h2>
          <ul className="pl-jobs">
            {jobs.doneToday.map((job) => (
              <JobRow key={`${job.order.id}/${job.op.id}`} job={job} now={now} locked={locked} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
