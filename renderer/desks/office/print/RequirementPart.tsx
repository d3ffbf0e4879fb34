/** 需求检查 (RQ): what the sheet makes clear, is it genuine, value × urgency → priority, all at a glance. */
import { Input } from 'antd';
import { type ClearWord, clearWords } from '#shared/order/requirement';
import type { Person } from '#shared/party/party';
import { useT } from '../../../i18n/useT';
import { PriorityTag } from '../../../ui/PriorityTag';
import { Choices } from '../Choices';
import { Field, faultProps } from '../Field';
import { focusFault } from '../focusFault';
import { fieldId } from '../formPart';
import { itemColumnKeysPrint } from './columns';
import type { PrintPart } from './printPart';
import { answersOf, draftPriority } from './printSheetOf';

const fieldOf: Record<ClearWord, { field: string; row?: number; column?: string }> = {
  who: { field: 'clientName' },
  what: { field: 'product' },
  where: { field: 'deliverTo' },
  when: { field: 'dueAt' },
  howMany: { field: 'items', row: 1, column: 'quantity' },
  howGood: { field: 'effect' },
};
const levels = ['1', '2', '3'] as const;

export interface RequirementPartProps extends PrintPart {
  people: readonly Person[];
  today: string;
}

export function RequirementPart({ draft: d, set, faultOf, people, today }: RequirementPartProps) {
  const t = useT();
  const answers = answersOf(d, people, today);
  const priority = draftPriority(d);
  const r = d.requirement;
  const put = (change: Partial<typeof r>) => set({ requirement: { ...r, ...change } });
  const input = (key: 'problem' | 'wanted' | 'basis', max: number) => ({
    id: fieldId(key),
    value: r[key],
    maxLength: max,
    autoComplete: 'off',
    onChange: (e: { target: { value: string } }) => put({ [key]: e.target.value }),
  });
  const level = (key: 'value' | 'urgency') => (
    <Field id={fieldId(key)} label={t(`printIntake.fields.${key}`)} span={2} must fault={faultOf(key)}>
      <Choices
        id={fieldId(key)}
        label={t(`printIntake.fields.${key}`)}
        value={r[key]}
        options={levels.map((value) => ({ value, label: t(`printIntake.levels.${value}`) }))}
        faultId={faultOf(key) ? `${fieldId(key)}-why` : undefined}
        onChange={(value) => put({ [key]: value })}
      />
    </Field>
  );
  return (
    <section className="dd-panel" aria-label={t('printIntake.sections.requirement')}>
      <header className="dd-items-head">
        <h2>{t('printIntake.sections.requirement')}</h2>
        <ul className="pf-clear" aria-label={t('printIntake.clear.title')}>
          {clearWords.map((word) => (
            <li key={word} className={answers[word] ? 'pf-clear-done' : 'pf-clear-open'}>
              <button
                type="button"
                className="dd-link"
                tabIndex={answers[word] ? -1 : 0}
                title={answers[word] || t('printIntake.clear.open')}
                onClick={() => focusFault(fieldOf[word], itemColumnKeysPrint(true))}
              >
                <span aria-hidden="true">{answers[word] ? '✓' : '✕'}</span> {t(`printIntake.clear.${word}`)}
                <span className="only-reader">
                  {answers[word] ? answers[word] : t('printIntake.clear.open')}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <span className="dd-bar-space" />
        <span role="status">
          {priority ? (
            <PriorityTag priority={priority} />
          ) : (
            <small className="dd-hint">{t('printIntake.noPriority')}</small>
          )}
        </span>
      </header>
      <div className="dd-form">
        <Field
          id={fieldId('problem')}
          label={t('printIntake.fields.problem')}
          span={3}
          must
          fault={faultOf('problem')}
        >
          <Input
            {...input('problem', 500)}
            placeholder={t('printIntake.hints.problem')}
            {...faultProps(fieldId('problem'), faultOf('problem'))}
          />
        </Field>
        <Field
          id={fieldId('genuine')}
          label={t('printIntake.fields.genuine')}
          span={2}
          must
          fault={faultOf('genuine')}
        >
          <Choices
            id={fieldId('genuine')}
            label={t('printIntake.fields.genuine')}
            value={r.genuine ?? ''}
            options={(['true', 'open', 'false'] as const).map((value) => ({
              value,
              label: t(`printIntake.genuine.${value}`),
            }))}
            faultId={faultOf('genuine') ? `${fieldId('genuine')}-why` : undefined}
            onChange={(genuine) => put({ genuine })}
          />
        </Field>
        <Field
          id={fieldId('basis')}
          label={t('printIntake.fields.basis')}
          span={3}
          must={r.genuine === 'open'}
          fault={faultOf('basis')}
        >
          <Input
            {...input('basis', 500)}
            placeholder={t('printIntake.hints.basis')}
            {...faultProps(fieldId('basis'), faultOf('basis'))}
          />
        </Field>
        {level('value')}
        {level('urgency')}
        <Field id={fieldId('wanted')} label={t('printIntake.fields.wanted')} span={12}>
          <Input {...input('wanted', 2000)} />
        </Field>
      </div>
    </section>
  );
}
