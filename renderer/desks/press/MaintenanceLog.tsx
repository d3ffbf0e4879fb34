/** 设备保养: what was done to a machine and when it is due again (PR-05). Entries are added, never changed. */
import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { isDate } from '#shared/kernel/time';
import type { Machine, Maintenance } from '#shared/register/machine';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { saveRecords } from '../../store/registers';
import { useDraft } from '../../store/useDraft';
import { Field } from './Field';

export interface MaintenanceLogProps {
  machine: Machine;
  log: readonly Maintenance[];
  today: string;
  /** Why nothing can be entered; '' when it can. */
  locked: string;
  onClose(): void;
}

export function MaintenanceLog({ machine, log, today, locked, onClose }: MaintenanceLogProps) {
  const t = useT();
  const who = useWho();
  const { message } = App.useApp();
  const [entry, set, drop] = useDraft(`maintenance ${machine.id}`, {
    what: '',
    by: who.person.name,
    date: today,
    next: '',
  });
  const [fault, setFault] = useState('');
  const own = log
    .filter((m) => m.machine === machine.id)
    .sort((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id));
  const save = async () => {
    const next = entry.next.trim();
    if (!entry.what.trim() || !entry.by.trim() || !isDate(entry.date) || (next && !isDate(next))) {
      setFault(t('plan.care.missing'));
      return;
    }
    try {
      await saveRecords(
        'maintenance',
        [
          {
            name: entry.what.trim(),
            machine: machine.id,
            machineName: machine.name,
            date: entry.date,
            by: entry.by.trim(),
            ...(next ? { next } : {}),
          },
        ],
        who,
      );
      set({ what: '', next: '', date: today });
      drop();
      setFault('');
      void message.success(t('plan.care.saved'));
    } catch (error) {
      setFault(t('plan.machines.failed', { why: error instanceof Error ? error.message : String(error) }));
    }
  };
  const line = (key: 'what' | 'by' | 'date' | 'next', label: string, hint?: string) => (
    <Field label={label} wide={key === 'what'} {...(hint ? { hint } : {})}>
      {(id) => (
        <Input
          id={id}
          value={entry[key]}
          maxLength={key === 'what' ? 200 : 80}
          onChange={(e) => set({ [key]: e.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Drawer open size={520} title={t('plan.care.title', { name: machine.name })} onClose={onClose}>
      {locked ? <p className="pl-hint">{locked}</p> : null}
      <form
        hidden={Boolean(locked)}
        className="pl-form"
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        {line('what', t('plan.care.what'))}
        {line('by', t('plan.care.by'))}
        {line('date', t('plan.care.date'))}
        {line('next', t('plan.care.next'), t('plan.care.nextHint'))}
        {fault ? (
          <p role="alert" className="pl-fault">
            {fault}
          </p>
        ) : null}
        <Button type="primary" htmlType="submit">
          {t('plan.care.add')}
        </Button>
      </form>
      {own.length === 0 ? (
        <p className="pl-hint">{t('plan.care.empty')}</p>
      ) : (
        <table className="pl-table pl-below">
          <thead>
            <tr>
              <th>{t('plan.care.date')}</th>
              <th>{t('plan.care.what')}</th>
              <th>{t('plan.care.by')}</th>
              <th>{t('plan.care.next')}</th>
            </tr>
          </thead>
          <tbody>
            {own.map((m) => (
              <tr key={m.id}>
                <td>{m.date}</td>
                <td>{m.name}</td>
                <td>{m.by}</td>
                <td>{m.next ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Drawer>
  );
}
