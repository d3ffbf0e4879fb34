/** One deliverable added, or a new version of one there is (same name and version: it is corrected). */
import { AutoComplete, Button, Input, InputNumber, Select } from 'antd';
import type { Deliverable, OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { useRun } from '../../../store/useRun';
import { Field } from '../acts/Field';
import { Refusals } from '../Refusals';

const first = { name: '', kind: 'drawing' as Deliverable['kind'], version: '1.0', copies: 1, note: '' };
const kinds: readonly Deliverable['kind'][] = ['drawing', 'report', 'data'];

export function DeliverableEditor({ order }: { order: OrderState }) {
  const t = useT();
  const [draft, set, drop] = useDraft(`deliverable:${order.id}`, first);
  const { run, busy, refusals } = useRun(order.id);
  const asked = order.sheet.survey?.deliverables ?? [];
  const names = [...new Set([...asked.map((d) => d.name), ...order.deliverables.map((d) => d.name)])];
  const ready = draft.name.trim() !== '' && draft.version.trim() !== '';
  const again = order.deliverables.some(
    (d) => d.name === draft.name.trim() && d.version === draft.version.trim(),
  );
  const pick = (name: string) => {
    const copies = asked.find((d) => d.name === name)?.copies;
    set({ name, ...(copies ? { copies } : {}), ...(/报告|总结|说明/.test(name) ? { kind: 'report' } : {}) });
  };
  const add = async () => {
    const { name, kind, version, copies, note } = draft;
    const kept = await run({
      do: 'keepDeliverable',
      name: name.trim(),
      kind,
      version: version.trim(),
      copies,
      ...(note.trim() ? { note: note.trim() } : {}),
    });
    if (!kept) return;
    set(first);
    drop();
  };
  return (
    <fieldset
      className="ord-line-form"
      aria-label={t('order.results.add')}
      onKeyDown={(e) => {
        if (e.key !== 'Enter' || e.target instanceof HTMLButtonElement) return;
        // Enter adds the line; inside an act's dialog it must not do the act.
        e.preventDefault();
        if (ready && !busy) void add();
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
      <Button disabled={!ready} loading={busy} onClick={() => void add()}>
        {again ? t('order.results.correct') : t('order.results.add')}
      </Button>
      <Refusals order={order} refusals={refusals} alert />
    </fieldset>
  );
}
