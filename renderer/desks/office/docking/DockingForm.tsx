/** The form of the seven points. What is typed is kept at each change; Ctrl+Enter sends from anywhere. */
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import type { Refusal } from '#shared/kernel/faults';
import { isPost, posts } from '#shared/kernel/posts';
import { isDate, localDate } from '#shared/kernel/time';
import { say } from '#shared/order/sentences';
import type { OrderState } from '#shared/order/state';
import type { Person } from '#shared/party/party';
import { useT } from '../../../i18n/useT';
import { runOrder, type Who } from '../../../store/desk';
import { ConfirmLoss } from '../../../ui/ConfirmLoss';
import { FaultList } from '../../../ui/FaultList';
import { KeyHint } from '../../../ui/KeyHint';
import { lineFaults } from '../../../ui/line-table/edit';
import { LineTable } from '../../../ui/line-table/LineTable';
import type { LineRow } from '../../../ui/line-table/types';
import { useHotkeys } from '../../../ui/useHotkeys';
import { DayInput } from '../DayInput';
import { Field } from '../Field';
import { Pick } from '../Pick';
import { useWordsLanguage } from '../words';
import { useDockingColumns } from './columns';
import { type DockingDraft, renamed, sheetOf, specOf } from './dockingDraft';
import { RelatedOrder } from './RelatedOrder';
import '../../../ui/next-actions.css';
import '../forms.css';

export interface DockingFormProps {
  draft: DockingDraft;
  set: (change: Partial<DockingDraft>) => void;
  people: readonly Person[];
  who: Who;
  /** The form that is written anew. */
  order?: OrderState;
  onDone: (id: string) => void;
  onClear: () => void;
}

type TextKey = 'title' | 'place' | 'content' | 'when' | 'crew' | 'equipment' | 'standard' | 'remark' | 'why';
const most: Record<TextKey, number> = {
  title: 200,
  place: 200,
  content: 2000,
  when: 200,
  crew: 200,
  equipment: 500,
  standard: 1000,
  remark: 1000,
  why: 500,
};
const grids = ['helpers', 'nodes', 'things', 'risks'] as const;

export function DockingForm({ draft: d, set, people, who, order, onDone, onClear }: DockingFormProps) {
  const t = useT();
  const language = useWordsLanguage();
  const today = localDate(new Date().toISOString());
  const old = order?.sheet.docking;
  const applicant = t('docking.form.applicantIs', { name: old?.applicant.person.name ?? who.person.name });
  const columns = useDockingColumns(people, d.helpers, language, today, applicant);
  const [busy, setBusy] = useState(false);
  const [clearing, setClearing] = useState(false);
  const [said, setSaid] = useState<{ refusals: readonly Refusal[]; more: string[] }>({
    refusals: [],
    more: [],
  });

  // What a cell writes on losing the focus is in the next drawing, which this keeps.
  const latest = useRef(d);
  latest.current = d;

  const send = async () => {
    if (busy) return;
    // A cell or day still being typed is written when it loses the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await new Promise((done) => setTimeout(done, 0));
    const now = latest.current;
    const wrong = grids.flatMap((key) => lineFaults(columns[key], now[key])).length;
    const more = [
      ...(wrong ? [t('docking.form.gridFaults', { count: wrong })] : []),
      ...(now.due && !isDate(now.due) ? [t('docking.form.badDay')] : []),
    ];
    if (more.length) return setSaid({ refusals: [], more });
    setBusy(true);
    try {
      const reading = { people, person: who.person, language, today, applicant };
      const outcome = await runOrder(
        now.orderId,
        order
          ? {
              do: 'amend',
              title: now.title.trim(),
              ...(now.place.trim() ? { place: now.place.trim() } : {}),
              ...(now.due ? { dueAt: now.due } : {}),
              docking: specOf(now, reading, old),
              why: now.why.trim(),
            }
          : { do: 'issue', trade: 'docking', sheet: sheetOf(now, reading) },
        who,
      );
      if (outcome.done) return onDone(outcome.id);
      setSaid({ refusals: outcome.refusals, more: [] });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setSaid({ refusals: [], more: [t('docking.form.failed', { why })] });
    } finally {
      setBusy(false);
    }
  };
  useHotkeys({ 'ctrl+enter': () => void send() });

  const id = (key: string) => `docking-${key}`;
  const text = (key: TextKey, label: string, span: number, lines = 1, hint?: string, must = false) => (
    <Field id={id(key)} label={label} span={span} must={must}>
      {lines > 1 ? (
        <Input.TextArea
          id={id(key)}
          rows={lines}
          value={d[key]}
          maxLength={most[key]}
          onChange={(e) => set({ [key]: e.target.value })}
        />
      ) : (
        <Input
          id={id(key)}
          value={d[key]}
          maxLength={most[key]}
          {...(hint ? { placeholder: hint } : {})}
          onChange={(e) => set({ [key]: e.target.value })}
        />
      )}
    </Field>
  );
  const grid = (key: (typeof grids)[number], label: string, onChange: (rows: LineRow[]) => void) => (
    <section className="dd-panel" aria-label={label}>
      <header className="dd-items-head">
        <h2>{label}</h2>
      </header>
      <LineTable
        id={`docking-${key}`}
        label={label}
        columns={columns[key]}
        rows={d[key]}
        maxHeight={240}
        onChange={onChange}
      />
    </section>
  );
  return (
    <div className="dd-office dd-office-form">
      <header className="dd-bar">
        <h1>{order ? t('docking.form.amendTitle', { number: order.number }) : t('docking.form.title')}</h1>
        <span className="dd-hint">{order ? t('docking.form.amendHint') : t('docking.form.kept')}</span>
        <span className="dd-bar-space" />
        <Button danger onClick={() => setClearing(true)}>
          {t('docking.form.clear')}
        </Button>
      </header>
      <section className="dd-panel dd-form" aria-label={t('docking.form.apply')}>
        {text('title', t('docking.form.name'), 4, 1, t('docking.form.nameHint'), true)}
        <Field id={id('post')} label={t('docking.form.department')} span={2}>
          {old ? (
            <Input id={id('post')} value={old.applicant.department} readOnly />
          ) : (
            <Pick
              id={id('post')}
              value={d.post}
              options={who.posts.filter(isPost).map((p) => ({ value: p, label: posts[p][language] }))}
              onChange={(post) => set({ post })}
            />
          )}
        </Field>
        <Field id={id('related')} label={t('docking.form.related')} span={4}>
          <RelatedOrder id={id('related')} value={d.related} onChange={(related) => set({ related })} />
        </Field>
        <Field id={id('due')} label={t('docking.form.due')} span={2}>
          <DayInput id={id('due')} value={d.due} today={today} onChange={(due) => set({ due })} />
        </Field>
      </section>
      <section className="dd-panel dd-form" aria-label={t('docking.form.content')}>
        {text('content', t('docking.form.content'), 12, 2, undefined, true)}
        {text('when', t('docking.form.when'), 3)}
        {text('place', t('docking.form.place'), 3)}
        {text('crew', t('docking.form.crew'), 3)}
        {text('equipment', t('docking.form.equipment'), 3)}
        {text('standard', t('docking.form.standard'), 12)}
      </section>
      {grid('helpers', t('docking.form.helpers'), (rows) => set(renamed(d, rows)))}
      {grid('nodes', t('docking.form.nodes'), (nodes) => set({ nodes }))}
      {old ? (
        grid('things', t('docking.form.things'), (things) => set({ things }))
      ) : (
        <div className="dd-form-two dd-form-even">
          {grid('things', t('docking.form.things'), (things) => set({ things }))}
          {grid('risks', t('docking.form.risks'), (risks) => set({ risks }))}
        </div>
      )}
      <section className="dd-panel dd-form" aria-label={t('docking.form.remarks')}>
        {text('remark', t('docking.form.remarks'), 12)}
        {old ? text('why', t('docking.form.why'), 12, 1, undefined, true) : null}
      </section>
      <footer className="dd-issue">
        <div className="dd-issue-state" aria-live="polite">
          {said.refusals.length || said.more.length ? (
            <FaultList
              title={t('docking.form.refused')}
              faults={[
                ...said.more.map((sentence) => ({ sentence })),
                ...said.refusals.map((r) => ({ sentence: say(r, language), rule: r.rule })),
              ]}
            />
          ) : null}
        </div>
        <div className="dd-issue-go">
          <Button type="primary" loading={busy} onClick={() => void send()}>
            {order ? t('docking.form.save') : t('docking.form.send')} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </div>
      </footer>
      <ConfirmLoss
        open={clearing}
        title={t('docking.form.clearTitle')}
        losing={[t('docking.form.clearLosing')]}
        confirmLabel={t('docking.form.clear')}
        onCancel={() => setClearing(false)}
        onConfirm={() => {
          setClearing(false);
          onClear();
        }}
      />
    </div>
  );
}
