/** Which forms a run makes, how many of each there are, and the paper each goes on. */
import { Checkbox } from 'antd';
import { useT } from '../i18n/useT';
import { PaperSelect } from './PaperSelect';
import type { FormCount } from './paperPlan';

export interface BatchFormsProps {
  forms: readonly FormCount[];
  /** Form ids that are left out. */
  off: ReadonlySet<string>;
  onChange: (off: ReadonlySet<string>) => void;
  disabled: boolean;
}

export function BatchForms({ forms, off, onChange, disabled }: BatchFormsProps) {
  const t = useT();
  const set = (formId: string, on: boolean) => {
    const next = new Set(off);
    if (on) next.delete(formId);
    else next.add(formId);
    onChange(next);
  };
  return (
    <fieldset className="batch-forms">
      <legend>{t('paper.batch.forms')}</legend>
      {forms.map(({ formId, title, able, refused }) => (
        <div key={formId} className="batch-form">
          <Checkbox
            checked={!off.has(formId)}
            disabled={disabled}
            onChange={(e) => set(formId, e.target.checked)}
          >
            {title}
          </Checkbox>
          <span className="batch-counts">
            {t('paper.batch.able', { count: able })}
            {refused ? <em>{t('paper.batch.refused', { count: refused })}</em> : null}
          </span>
          <PaperSelect formId={formId} title={title} disabled={disabled || off.has(formId)} />
        </div>
      ))}
    </fieldset>
  );
}
