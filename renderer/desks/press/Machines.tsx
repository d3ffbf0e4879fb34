/** /plan/machines 设备: the machines of the shop, their hours and speed (PR-03, PR-04), and their maintenance (PR-05). */
import { Button } from 'antd';
import { useState } from 'react';
import { localDate } from '#shared/kernel/time';
import { kindsText } from '#shared/order/boardRows';
import { dueMaintenance, isOverdue, type Machine } from '#shared/register/machine';
import { mayKeep } from '#shared/register/registers';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { useRecords } from '../../store/registers';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import { MachineForm } from './MachineForm';
import { MaintenanceLog } from './MaintenanceLog';
import { useWordsLanguage } from './names';
import { PrintNav } from './PrintNav';
import './production.css';

export default function Machines() {
  const t = useT();
  const language = useWordsLanguage();
  const { posts } = useWho();
  const machines = useRecords('machine');
  const log = useRecords('maintenance');
  const [form, setForm] = useState<Machine | 'new'>();
  const [care, setCare] = useState<string>();
  if (!machines || !log) return <div className="pl-page" aria-busy="true" />;
  const may = mayKeep('machine', posts);
  const locked = may ? '' : t('plan.machines.locked');
  const due = dueMaintenance(log);
  const today = localDate(new Date().toISOString());
  const cared = machines.find((m) => m.id === care);
  return (
    <div className="pl-page">
      <header className="pl-bar-row">
        <h1>{t('plan.machines.title')}</h1>
        <PrintNav />
        <span className="pl-space" />
        <Button
          type="primary"
          aria-disabled={Boolean(locked) || undefined}
          title={locked || undefined}
          onClick={() => (locked ? undefined : setForm('new'))}
        >
          {t('plan.machines.add')}
        </Button>
      </header>
      {locked ? <p className="pl-hint">{locked}</p> : null}
      {machines.length === 0 ? (
        <EmptyState
          title={t('plan.machines.empty')}
          hint={t('plan.machines.emptyHint')}
          {...(locked ? {} : { action: { label: t('plan.machines.add'), onRun: () => setForm('new') } })}
        />
      ) : (
        <table className="pl-table" aria-label={t('plan.machines.table')}>
          <thead>
            <tr>
              <th>{t('plan.machines.name')}</th>
              <th>{t('plan.machines.kinds')}</th>
              <th>{t('plan.machines.operator')}</th>
              <th className="num">{t('plan.machines.setup')}</th>
              <th className="num">{t('plan.machines.perHour')}</th>
              <th>{t('plan.machines.hours')}</th>
              <th>{t('plan.machines.next')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {machines.map((m) => {
              const next = due.get(m.id);
              return (
                <tr key={m.id} className={m.active ? '' : 'pl-quiet'}>
                  <th scope="row">
                    {m.name} {m.active ? null : `（${t('plan.machines.inactive')}）`}
                  </th>
                  <td>{kindsText(m.kinds, language)}</td>
                  <td>{m.operator?.name ?? ''}</td>
                  <td className="num">{m.setup}</td>
                  <td className="num">{m.perHour ?? ''}</td>
                  <td>
                    {m.hours.from}–{m.hours.to}{' '}
                    <span className="pl-quiet">
                      {m.hours.days.map((d) => t('plan.machines.weekdays')[d - 1]).join('')}
                    </span>
                  </td>
                  <td>
                    {isOverdue(next, today) ? (
                      <StateTag state="late">{t('plan.machines.overdue', { date: next!.next! })}</StateTag>
                    ) : (
                      (next?.next ?? <span className="pl-quiet">{t('plan.machines.never')}</span>)
                    )}
                  </td>
                  <td className="num">
                    <Button
                      size="small"
                      onClick={() => setCare(m.id)}
                      aria-label={t('plan.care.title', { name: m.name })}
                    >
                      {t('plan.machines.maintenance')}
                    </Button>{' '}
                    {locked ? null : (
                      <Button
                        size="small"
                        onClick={() => setForm(m)}
                        aria-label={t('plan.machines.edit', { name: m.name })}
                      >
                        {t('common.edit')}
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {form ? (
        <MachineForm
          key={form === 'new' ? 'new' : form.id}
          {...(form === 'new' ? {} : { machine: form })}
          machines={machines}
          onClose={() => setForm(undefined)}
        />
      ) : null}
      {cared ? (
        <MaintenanceLog
          machine={cared}
          log={log}
          today={today}
          locked={mayKeep('maintenance', posts) ? '' : t('plan.care.locked')}
          onClose={() => setCare(undefined)}
        />
      ) : null}
    </div>
  );
}
