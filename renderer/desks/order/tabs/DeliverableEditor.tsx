/** One deliverable added, or a new version of one there is (same name and version: it is corrected). */
import { AutoComplete, Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import {
  type KeptFile,
  type MediaForm,
  mediaForms,
  type Secrecy,
  secrecies,
} from '#shared/order/deliveryEvents';
import type { Deliverable, OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { useRun } from '../../../store/useRun';
import { Field } from '../acts/Field';
import { Refusals } from '../Refusals';
import { FilePick } from './FilePick';

interface Draft {
  name: string;
  kind: Deliverable['kind'];
  version: string;
  copies: number;
  note: string;
  number: string;
  form: MediaForm;
  secrecy: Secrecy;
  file?: KeptFile | undefined;
}
const first: Draft = {
  name: '',
  kind: 'drawing',
  version: '1.0',
  copies: 1,
  note: '',
  number: '',
  form: 'paper',
  secrecy: 'open',
  file: undefined,
};
const kinds: readonly Deliverable['kind'][] = ['drawing', 'report', 'data'];

/** `1.0` → `1.1`, `V2` → `V3`; words without a figure stay. */
export const nextVersion = (version: string): string =>
  version.replace(/\d+(?=\D*$)/, (figures) => String(Number(figures) + 1));

export function DeliverableEditor({ order }: { order: OrderState }) {
  const t = useT();
  const [draft, set, drop] = useDraft(`deliverable:${order.id}`, first);
  const { run, busy, refusals } = useRun(order.id);
  const [keeping, setKeeping] = useState(false);
  const asked = order.sheet.survey?.deliverables ?? [];
  const names = [...new Set([...asked.map((d) => d.name), ...order.deliverables.map((d) => d.name)])];
  const ready = draft.name.trim() !== '' && draft.version.trim() !== '';
  const again = order.deliverables.some(
    (d) => d.name === draft.name.trim() && d.version === draft.version.trim(),
  );
  const pick = (name: string) => {
    const copies = asked.find((d) => d.name === name)?.copies;
    // A further version is mostly of the same kind and form as the last one.
    const last = [...order.deliverables].reverse().find((d) => d.name === name);
    if (last)
      return set({
        name,
        kind: last.kind,
        version: nextVersion(last.version),
        copies: last.copies,
        number: last.number ?? '',
        form: last.form ?? 'paper',
        secrecy: last.secrecy ?? 'open',
      });
    set({ name, ...(copies ? { copies } : {}), ...(/报告|总结|说明/.test(name) ? { kind: 'report' } : {}) });
  };
  const add = async () => {
    const { name, kind, version, copies, note, number, form, secrecy, file } = draft;
    const kept = await run({
      do: 'keepDeliverable',
      name: name.trim(),
      kind,
      version: version.trim(),
      copies,
      form,
      ...(secrecy === 'open' ? {} : { secrecy }),
      ...(number.trim() ? { number: number.trim() } : {}),
      ...(file ? { file } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    });
    if (!kept) return;
    set(first);
    drop();
  };
  return (
    <fieldset
      className="ord-line-form ord-deliver-form"
      aria-label={t('order.results.add')}
      onKeyDown={(e) => {
        if (e.key !== 'Enter' || e.target instanceof HTMLButtonElement) return;
        // Enter adds the line; inside an act's dialog it must not do the act.
        e.preventDefault();
        if (ready && !busy && !keeping) void add();
      }}
    >
      <Field label={t('order.results.name')}>
        {(id) => (
          <AutoComplete
            id={id}
            value={draft.name}
            options={names.map((value) => ({ value }))}
            onChange={pick}
          >
            <Input maxLength={200} />
          </AutoComplete>
        )}
      </Field>
      <Field label={t('deliver.number')}>
        {(id) => (
          <Input
            id={id}
            value={draft.number}
            maxLength={80}
            onChange={(e) => set({ number: e.target.value })}
          />
        )}
      </Field>
      <Field label={t('order.results.kind')}>
        {(id) => (
          <Select
            id={id}
            value={draft.kind}
            options={kinds.map((k) => ({ value: k, label: t(`order.results.kinds.${k}`) }))}
            onChange={(kind) => set({ kind })}
          />
        )}
      </Field>
      <Field label={t('deliver.form')}>
        {(id) => (
          <Select
            id={id}
            value={draft.form}
            options={mediaForms.map((f) => ({ value: f, label: t(`deliver.forms.${f}`) }))}
            onChange={(form) => set({ form })}
          />
        )}
      </Field>
      <Field label={t('deliver.secrecy')}>
        {(id) => (
          <Select
            id={id}
            value={draft.secrecy}
            options={secrecies.map((f) => ({ value: f, label: t(`deliver.secrecies.${f}`) }))}
            onChange={(secrecy) => set({ secrecy })}
          />
        )}
      </Field>
      <Field label={t('order.results.version')}>
        {(id) => (
          <Input
            id={id}
            value={draft.version}
            maxLength={40}
            onChange={(e) => set({ version: e.target.value })}
          />
        )}
      </Field>
      <Field label={t('order.results.copies')}>
        {(id) => (
          <InputNumber
            id={id}
            min={1}
            max={999}
            precision={0}
            value={draft.copies}
            onChange={(copies) => set({ copies: copies ?? 1 })}
          />
        )}
      </Field>
      <Field label={t('common.remark')}>
        {(id) => (
          <Input id={id} value={draft.note} maxLength={500} onChange={(e) => set({ note: e.target.value })} />
        )}
      </Field>
      <FilePick file={draft.file} onFile={(file) => set({ file })} onBusy={setKeeping} />
      <Button disabled={!ready || keeping} loading={busy} onClick={() => void add()}>
        {again ? t('order.results.correct') : t('order.results.add')}
      </Button>
      <Refusals order={order} refusals={refusals} alert />
    </fieldset>
  );
}
