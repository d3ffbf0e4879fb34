/** One machine: what it does, who runs it, how fast, when. */
import { Checkbox, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { refOf } from '#shared/party/party';
import { defaultHours, hoursSchema } from '#shared/print/hours';
import type { OperationKind } from '#shared/print/schedule';
import type { Machine } from '#shared/register/machine';
import { useT } from '../../i18n/useT';
import { usePeople, useWho } from '../../store/hooks';
import { saveRecords } from '../../store/registers';
import { Field } from './Field';
import { useKindChoices } from './names';

export interface MachineFormProps {
  machine?: Machine;
  machines: readonly Machine[];
  onClose(): void;
}

export function MachineForm({ machine, machines, onClose }: MachineFormProps) {
  const t = useT();
  const who = useWho();
  const people = usePeople() ?? [];
  const kindChoices = useKindChoices();
  const hours = machine?.hours ?? defaultHours;
  const [name, setName] = useState(machine?.name ?? '');
  const [kinds, setKinds] = useState<OperationKind[]>(machine?.kinds ?? []);
  const [operator, setOperator] = useState(machine?.operator);
  const [setup, setSetup] = useState(machine?.setup ?? 30);
  const [perHour, setPerHour] = useState(machine?.perHour);
  const [days, setDays] = useState<number[]>(hours.days);
  const [clock, setClock] = useState({
    from: hours.from,
    to: hours.to,
    breakFrom: machine ? (hours.breakFrom ?? '') : defaultHours.breakFrom!,
    breakTo: machine ? (hours.breakTo ?? '') : defaultHours.breakTo!,
  });
  const [active, setActive] = useState(machine?.active ?? true);
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState('');

  const written = (text: string) =>
    text
      .normalize('NFKC')
      .trim()
      .replace(/^(\d):/, '0$1:');
  const parsed = hoursSchema.safeParse({
    days: [...days].sort(),
    from: written(clock.from),
    to: written(clock.to),
    ...(clock.breakFrom.trim() || clock.breakTo.trim()
      ? { breakFrom: written(clock.breakFrom), breakTo: written(clock.breakTo) }
      : {}),
  });
  const taken = machines.some((m) => m.id !== machine?.id && m.name === name.trim());
  const fault = !name.trim()
    ? t('plan.machines.nameMissing')
    : taken
      ? t('plan.machines.nameTwice', { name: name.trim() })
      : kinds.length === 0
        ? t('plan.machines.kindsMissing')
        : parsed.success
          ? ''
          : t('plan.machines.badHours');
  const save = async () => {
    setAsked(true);
    if (fault || !parsed.success) return;
    try {
      await saveRecords(
        'machine',
        [
          {
            ...(machine ? { id: machine.id } : {}),
            name: name.trim(),
            kinds,
            ...(operator ? { operator } : {}),
            setup,
            ...(perHour ? { perHour } : {}),
            hours: parsed.data,
            active,
          },
        ],
        who,
      );
      onClose();
    } catch (error) {
      setFailed(t('plan.machines.failed', { why: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <Modal
      open
      title={machine ? t('plan.machines.edit', { name: machine.name }) : t('plan.machines.add')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      onOk={() => void save()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form
        className="pl-form"
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        <Field label={t('plan.machines.name')}>
          {(id) => (
            <Input id={id} value={name} maxLength={80} autoFocus onChange={(e) => setName(e.target.value)} />
          )}
        </Field>
        <Field label={t('plan.machines.operator')}>
          {(id) => (
            <Select
              id={id}
              allowClear
              value={operator?.id ?? null}
              options={people
                .filter((p) => p.active || p.id === operator?.id)
                .map((p) => ({ value: p.id, label: p.name }))}
              onChange={(value) => {
                const found = people.find((p) => p.id === value);
                setOperator(found && refOf(found));
              }}
            />
          )}
        </Field>
        <Field label={t('plan.machines.kinds')} wide>
          {(id) => <Select id={id} mode="multiple" value={kinds} options={kindChoices} onChange={setKinds} />}
        </Field>
        <Field label={t('plan.machines.setup')}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              max={10_000}
              precision={0}
              value={setup}
              onChange={(v) => setSetup(v ?? 0)}
            />
          )}
        </Field>
        <Field label={t('plan.machines.perHour')}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={10_000_000}
              precision={0}
              value={perHour ?? null}
              onChange={(v) => setPerHour(v ?? undefined)}
            />
          )}
        </Field>
        <fieldset className="pl-field pl-field-wide pl-days">
          <legend>{t('plan.machines.days')}</legend>
          <Checkbox.Group
            value={days}
            options={[...t('plan.machines.weekdays')].map((label, n) => ({ label, value: n + 1 }))}
            onChange={setDays}
          />
        </fieldset>
        {(['from', 'to', 'breakFrom', 'breakTo'] as const).map((key) => (
          <Field
            key={key}
            label={t(`plan.machines.${key}`)}
            {...(key === 'breakTo' ? { hint: t('plan.machines.noBreak') } : {})}
          >
            {(id) => (
              <Input
                id={id}
                value={clock[key]}
                maxLength={5}
                onChange={(e) => setClock({ ...clock, [key]: e.target.value })}
              />
            )}
          </Field>
        ))}
        <Checkbox checked={active} onChange={(e) => setActive(e.target.checked)}>
          {t('plan.machines.active')}
        </Checkbox>
        {(asked && fault) || failed ? (
          <p role="alert" className="pl-fault">
            {(asked && fault) || failed}
          </p>
        ) : null}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Modal>
  );
}
