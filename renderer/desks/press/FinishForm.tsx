/** A run is over: good, waste, copies, and whether the operation is done (PR-04). */
import { Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { localDateTime } from '#shared/kernel/time';
import { finishOf, type Job } from '#shared/order/pressDesk';
import { useT } from '../../i18n/useT';
import { useDraft } from '../../store/useDraft';
import type { Runner } from '../../store/useRun';
import { DecimalInput } from '../../ui/DecimalInput';
import { Field } from './Field';
import { useOperationName } from './names';

export interface FinishFormProps {
  job: Job;
  since: string;
  busy: boolean;
  run: Runner['run'];
  onClose(): void;
}

export function FinishForm({ job, since, run, busy, onClose }: FinishFormProps) {
  const t = useT();
  const name = useOperationName();
  const { order, op } = job;
  const [said, set, drop] = useDraft(`finish ${order.id}/${op.id}`, {
    good: '',
    waste: '',
    copies: '',
    note: '',
  });
  const [complete, setComplete] = useState(true);
  const save = async () => {
    const filled = Object.fromEntries(
      Object.entries(said)
        .map(([k, v]) => [k, v.trim()])
        .filter(([, v]) => v),
    );
    const done = await run(finishOf(op.id, since, new Date().toISOString(), { ...filled, complete }));
    // Refused: the row says why, and what was typed is there when it is opened again.
    if (done) drop();
    onClose();
  };
  return (
    <Modal
      open
      title={t('press.finishTitle', { what: name(op), number: order.number })}
      okText={complete ? t('press.finish') : t('press.pause')}
      cancelText={t('common.cancel')}
      okButtonProps={{ className: 'pl-big', loading: busy }}
      cancelButtonProps={{ className: 'pl-big' }}
      mask={{ closable: false }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p>{t('press.since', { time: localDateTime(since) })}</p>
      <div className="pl-form">
        <DecimalInput
          label={t('press.good')}
          value={said.good}
          size="touch"
          autoFocus
          onChange={(good) => set({ good })}
        />
        <DecimalInput
          label={t('press.waste')}
          value={said.waste}
          size="touch"
          onChange={(waste) => set({ waste })}
        />
        <DecimalInput
          label={t('press.copies')}
          value={said.copies}
          size="touch"
          onChange={(copies) => set({ copies })}
        />
        <Field label={t('plan.form.note')}>
          {(id) => (
            <Input
              id={id}
              className="pl-big"
              value={said.note}
              maxLength={500}
              onChange={(e) => set({ note: e.target.value })}
            />
          )}
        </Field>
      </div>
      <Checkbox className="pl-big" checked={complete} onChange={(e) => setComplete(e.target.checked)}>
        {t('press.complete')}
      </Checkbox>
    </Modal>
  );
}
