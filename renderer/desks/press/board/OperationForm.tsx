/** One operation typed instead of dragged: machine, person, times to the minute, standard minutes. */
import { AutoComplete, Button, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { isDate, localDateTime } from '#shared/kernel/time';
import type { Operation } from '#shared/order/eventsPrint';
import type { OrderState } from '#shared/order/state';
import { refOf } from '#shared/party/party';
import { machinesFor, type Runs } from '#shared/print/machines';
import type { OperationKind } from '#shared/print/schedule';
import { useT } from '../../../i18n/useT';
import { usePeople } from '../../../store/hooks';
import { Field } from '../Field';
import { useKindChoices, useOperationName } from '../names';

export interface OperationFormProps {
  order: OrderState;
  op: Operation;
  /** A new one: its kind can still be chosen. */
  fresh: boolean;
  machines: readonly Runs[];
  /** Why it can't be taken out of the plan; '' when it can. */
  keeps: string;
  onKeep(op: Operation): void;
  onRemove(): void;
  onClose(): void;
}

/** `2026-03-05 09:30`, also with `/`, `：` or a T between, as an instant; '' for what is no time. */
export function readMoment(typed: string): string {
  const text = typed.normalize('NFKC').trim().replaceAll('/', '-').replace('T', ' ');
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})\s+(\d{1,2}):(\d\d)$/.exec(text);
  if (!found) return '';
  const [, y, m, d, h, min] = found;
  const date = `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`;
  if (!isDate(date) || Number(h) > 23 || Number(min) > 59) return '';
  return new Date(`${date}T${h!.padStart(2, '0')}:${min}:00+08:00`).toISOString();
}

export function OperationForm(p: OperationFormProps) {
  const t = useT();
  const people = usePeople();
  const name = useOperationName();
  const kinds = useKindChoices();
  const [op, setOp] = useState(p.op);
  const [start, setStart] = useState(localDateTime(p.op.start));
  const [finish, setFinish] = useState(localDateTime(p.op.finish));
  const set = (part: Partial<Operation>) => setOp((o) => ({ ...o, ...part }));
  const [from, to] = [readMoment(start), readMoment(finish)];
  const fault =
    !from || !to
      ? t('plan.form.badTime', { text: !from ? start : finish })
      : from >= to
        ? t('plan.form.badOrder')
        : '';
  const parts = (p.order.sheet.print?.parts ?? []).map((x) => x.name);
  const ready = people?.filter((x) => x.active || x.id === op.person?.id) ?? [];
  const keep = () => {
    if (fault) return;
    const { name: given, part, machine, person, note, standardMinutes, ...rest } = op;
    p.onKeep({
      ...rest,
      ...(given?.trim() ? { name: given.trim() } : {}),
      ...(part?.trim() ? { part: part.trim() } : {}),
      ...(machine?.trim() ? { machine: machine.trim() } : {}),
      ...(person ? { person } : {}),
      ...(note?.trim() ? { note: note.trim() } : {}),
      ...(standardMinutes === undefined ? {} : { standardMinutes }),
      start: from,
      finish: to,
    });
  };
  return (
    <Modal
      open
      title={`${p.order.number} ${name(op)}`}
      onCancel={p.onClose}
      onOk={keep}
      okText={t('common.confirm')}
      cancelText={t('common.cancel')}
      okButtonProps={{ 'aria-disabled': Boolean(fault) }}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          {p.fresh ? null : (
            <Button
              danger
              className="pl-form-remove"
              aria-disabled={Boolean(p.keeps)}
              title={p.keeps || undefined}
              onClick={() => (p.keeps ? undefined : p.onRemove())}
            >
              {t('plan.form.remove')}
            </Button>
          )}
          <CancelBtn />
          <OkBtn />
        </>
      )}
    >
      <form
        className="pl-form"
        onSubmit={(e) => {
          e.preventDefault();
          keep();
        }}
      >
        <Field label={t('plan.form.kind')}>
          {(id) => (
            <Select<OperationKind>
              id={id}
              value={op.kind}
              options={kinds}
              disabled={!p.fresh}
              onChange={(kind) => set({ kind })}
            />
          )}
        </Field>
        <Field label={t('plan.form.name')}>
          {(id) => (
            <Input
              id={id}
              value={op.name ?? ''}
              maxLength={80}
              onChange={(e) => set({ name: e.target.value })}
            />
          )}
        </Field>
        <Field label={t('plan.form.part')}>
          {(id) => (
            <AutoComplete
              id={id}
              value={op.part ?? ''}
              options={parts.map((value) => ({ value }))}
              placeholder={t('plan.form.wholeProduct')}
              onChange={(part) => set({ part: part ?? '' })}
            />
          )}
        </Field>
        <Field label={t('plan.form.machine')}>
          {(id) => (
            <AutoComplete
              id={id}
              value={op.machine ?? ''}
              options={machinesFor(p.machines, op.kind).map((m) => ({ value: m.name }))}
              placeholder={t('plan.byHand')}
              onChange={(machine) => set({ machine: machine ?? '' })}
            />
          )}
        </Field>
        <Field label={t('plan.form.person')}>
          {(id) => (
            <Select
              id={id}
              value={op.person?.id ?? null}
              options={ready.map((x) => ({ value: x.id, label: x.name }))}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(value) => {
                const found = ready.find((x) => x.id === value);
                if (found) set({ person: refOf(found) });
              }}
            />
          )}
        </Field>
        <Field label={t('plan.form.standard')}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              max={1_000_000}
              precision={0}
              value={op.standardMinutes ?? null}
              onChange={(v) =>
                setOp(({ standardMinutes: _, ...o }) => (v === null ? o : { ...o, standardMinutes: v }))
              }
            />
          )}
        </Field>
        <Field label={t('plan.form.start')}>
          {(id) => <Input id={id} value={start} maxLength={20} onChange={(e) => setStart(e.target.value)} />}
        </Field>
        <Field label={t('plan.form.finish')}>
          {(id) => (
            <Input id={id} value={finish} maxLength={20} onChange={(e) => setFinish(e.target.value)} />
          )}
        </Field>
        <Field label={t('plan.form.note')}>
          {(id) => (
            <Input
              id={id}
              value={op.note ?? ''}
              maxLength={300}
              onChange={(e) => set({ note: e.target.value })}
            />
          )}
        </Field>
        {fault ? (
          <p role="alert" className="pl-fault">
            {fault}
          </p>
        ) : null}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Modal>
  );
}
