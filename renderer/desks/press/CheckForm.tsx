/** A check (ZJ) with the trade's usual items; a recheck keeps kind, operation and part of the one that failed (PR-05). */
import { Button, Checkbox, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { type CheckDue, operationFor, usualLines } from '#shared/order/checksDue';
import type { PrintEventData } from '#shared/order/eventsPrint';
import { workOf } from '#shared/order/statePrint';
import { useT } from '../../i18n/useT';
import { useDraft } from '../../store/useDraft';
import { useRun } from '../../store/useRun';
import { Said } from '../../ui/Said';
import { Field } from './Field';
import { useOperationName, useSentence } from './names';

type Disposition = NonNullable<PrintEventData<'order.qualityChecked'>['disposition']>;
interface Line {
  what: string;
  value: string;
  limit: string;
  ok: boolean;
}

export interface CheckFormProps {
  due: CheckDue;
  machines: readonly string[];
  /** Passed, failed, or closed without a word. */
  onClose(pass?: boolean): void;
}

export function CheckForm({ due, machines, onClose }: CheckFormProps) {
  const t = useT();
  const name = useOperationName();
  const sentence = useSentence();
  const { order, kind, failed } = due;
  const { busy, refusals, run } = useRun(order.id);
  const operations = workOf(order).plan?.operations ?? [];
  const parts = (order.sheet.print?.parts ?? []).map((p) => p.name);
  const first = operationFor(order, kind);
  const [form, set, drop] = useDraft(`check ${order.id} ${kind} ${failed?.check ?? ''}`, {
    operation: due.operation ?? first ?? '',
    part: due.part ?? '',
    machine: failed?.machine ?? operations.find((o) => o.id === first)?.machine ?? '',
    sampleSize: null as number | null,
    defects: null as number | null,
    lines: (failed
      ? failed.items.map((i) => ({ what: i.what, value: '', limit: i.limit ?? '', ok: true }))
      : usualLines[kind].map((l) => ({ what: l.what, value: '', limit: l.limit ?? '', ok: true }))) as Line[],
    disposition: '' as Disposition | '',
    note: '',
  });
  const [asked, setAsked] = useState(false);
  const lines = form.lines.filter((l) => l.what.trim());
  const pass = lines.every((l) => l.ok);
  const lack = !pass && !form.disposition ? t('press.dispositionMissing') : '';
  const change = (n: number, part: Partial<Line>) =>
    set({ lines: form.lines.map((l, k) => (k === n ? { ...l, ...part } : l)) });
  const save = async () => {
    setAsked(true);
    if (lack) return;
    const done = await run({
      do: 'checkQuality',
      kind,
      ...(form.operation ? { operation: form.operation } : {}),
      ...(form.part ? { part: form.part } : {}),
      ...(form.machine.trim() ? { machine: form.machine.trim() } : {}),
      ...(form.sampleSize === null ? {} : { sampleSize: form.sampleSize }),
      ...(form.defects === null ? {} : { defects: form.defects }),
      items: lines.map((l) => ({
        what: l.what.trim(),
        ok: l.ok,
        ...(l.value.trim() ? { value: l.value.trim() } : {}),
        ...(l.limit.trim() ? { limit: l.limit.trim() } : {}),
      })),
      verdict: pass ? 'pass' : 'fail',
      ...(pass || !form.disposition ? {} : { disposition: form.disposition }),
      ...(form.note.trim() ? { note: form.note.trim() } : {}),
    });
    if (!done) return;
    drop();
    onClose(pass);
  };
  return (
    <Modal
      open
      width={760}
      style={{ top: 24 }}
      title={`${t(`orderPrint.told.check.${kind}`)}　${order.number} ${order.sheet.print?.product ?? ''}`}
      okText={pass ? t('press.passes') : t('press.fails')}
      okButtonProps={{ danger: !pass, loading: busy, className: 'pl-big' }}
      cancelText={t('common.cancel')}
      cancelButtonProps={{ className: 'pl-big' }}
      mask={{ closable: false }}
      onOk={() => void save()}
      onCancel={() => onClose()}
    >
      {failed ? <p className="pl-said">{t('press.recheckSame', { number: failed.check })}</p> : null}
      <div className="pl-form pl-form-3">
        <Field label={t('press.operation')}>
          {(id) => (
            <Select
              id={id}
              value={form.operation}
              disabled={failed !== undefined}
              options={[
                { value: '', label: t('press.noOperation') },
                ...operations.map((o) => ({ value: o.id, label: name(o) })),
              ]}
              onChange={(operation) => {
                const op = operations.find((o) => o.id === operation);
                set({ operation, part: op?.part ?? form.part, machine: op?.machine ?? form.machine });
              }}
            />
          )}
        </Field>
        <Field label={t('plan.form.part')}>
          {(id) => (
            <Select
              id={id}
              value={form.part}
              disabled={failed !== undefined}
              options={[
                { value: '', label: t('plan.form.wholeProduct') },
                ...[...new Set([...parts, ...(form.part ? [form.part] : [])])].map((value) => ({
                  value,
                  label: value,
                })),
              ]}
              onChange={(part) => set({ part })}
            />
          )}
        </Field>
        <Field label={t('plan.form.machine')}>
          {(id) => (
            <Select
              id={id}
              value={form.machine}
              options={['', ...new Set([...machines, ...(form.machine ? [form.machine] : [])])].map(
                (value) => ({
                  value,
                  label: value || '—',
                }),
              )}
              onChange={(machine) => set({ machine })}
            />
          )}
        </Field>
      </div>
      <table className="pl-lines">
        <thead>
          <tr>
            <th>{t('press.what')}</th>
            <th>{t('press.limit')}</th>
            <th>{t('press.value')}</th>
            <th>{t('press.ok')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {form.lines.map((l, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
            <tr key={n}>
              <td>
                <Input
                  aria-label={`${t('press.what')} ${n + 1}`}
                  value={l.what}
                  maxLength={120}
                  onChange={(e) => change(n, { what: e.target.value })}
                />
              </td>
              <td>
                <Input
                  aria-label={`${l.what} ${t('press.limit')}`}
                  value={l.limit}
                  maxLength={80}
                  onChange={(e) => change(n, { limit: e.target.value })}
                />
              </td>
              <td>
                <Input
                  aria-label={`${l.what} ${t('press.value')}`}
                  value={l.value}
                  maxLength={80}
                  onChange={(e) => change(n, { value: e.target.value })}
                />
              </td>
              <td>
                <Checkbox
                  aria-label={`${l.what} ${t('press.ok')}`}
                  checked={l.ok}
                  onChange={(e) => change(n, { ok: e.target.checked })}
                >
                  {l.ok ? t('press.isOk') : t('press.notOk')}
                </Checkbox>
              </td>
              <td>
                <Button
                  type="text"
                  aria-label={t('press.dropLine', { what: l.what })}
                  onClick={() => set({ lines: form.lines.filter((_, k) => k !== n) })}
                >
                  ✕
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        size="small"
        onClick={() => set({ lines: [...form.lines, { what: '', value: '', limit: '', ok: true }] })}
      >
        {t('press.addLine')}
      </Button>
      <div className="pl-form pl-form-3">
        <Field label={t('press.sampleSize')}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              precision={0}
              value={form.sampleSize}
              onChange={(sampleSize) => set({ sampleSize })}
            />
          )}
        </Field>
        <Field label={t('press.defects')}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              precision={0}
              value={form.defects}
              onChange={(defects) => set({ defects })}
            />
          )}
        </Field>
        <Field label={t('plan.form.note')}>
          {(id) => (
            <Input
              id={id}
              value={form.note}
              maxLength={500}
              onChange={(e) => set({ note: e.target.value })}
            />
          )}
        </Field>
        {pass ? null : (
          <Field label={t('press.disposition')}>
            {(id) => (
              <Select<Disposition | ''>
                id={id}
                value={form.disposition}
                options={(['rework', 'concession', 'scrap'] as const).map((value) => ({
                  value,
                  label: t(`orderPrint.told.disposition.${value}`),
                }))}
                onChange={(disposition) => set({ disposition })}
              />
            )}
          </Field>
        )}
      </div>
      <p className={`pl-verdict pl-verdict-${pass ? 'pass' : 'fail'}`} role="status">
        {pass ? `✓ ${t('press.verdictPass')}` : `✕ ${t('press.verdictFail')}`}
      </p>
      {asked && lack ? (
        <p role="alert" className="pl-fault">
          {lack}
        </p>
      ) : null}
      {refusals.map((r) => (
        <p key={r.key} role="alert" className="pl-fault">
          <Said sentence={sentence(r, order)} rule={r.rule} />
        </p>
      ))}
    </Modal>
  );
}
