/** One line of a checklist in the field: 合格 / 不合格 / 豁免; the latter two need a reason (it prints on the form). */
import { Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { useT } from '../i18n/useT';
import './field-parts.css';

export type CheckVerdict = 'ok' | 'bad' | 'waived';

export interface BigChecklistRowProps {
  label: ReactNode;
  /** `SV-03b`, calibration date, …: small, under the label. */
  hint?: ReactNode;
  verdict: CheckVerdict | null;
  /** What it counts as, where that is another thing than what was ticked (a calibration that ran out). */
  counts?: CheckVerdict;
  reason: string;
  onChange: (verdict: CheckVerdict, reason: string) => void;
  /** 豁免 is the supervisor's: greyed for others, with this sentence on it. */
  noWaiver?: string;
  disabled?: boolean;
}

const VERDICTS: readonly CheckVerdict[] = ['ok', 'bad', 'waived'];
const SIGNS = { ok: '✓', bad: '✕', waived: '△' } as const;

export function BigChecklistRow(p: BigChecklistRowProps) {
  const t = useT();
  const id = useId();
  const needs = p.verdict === 'bad' || p.verdict === 'waived';
  return (
    <div className="dd-check" data-verdict={p.counts ?? p.verdict ?? 'open'}>
      <fieldset disabled={p.disabled}>
        <legend className="dd-check-label">
          {p.label}
          {p.hint ? <small>{p.hint}</small> : null}
        </legend>
        <div className="dd-check-choices">
          {VERDICTS.map((v) => {
            const off = v === 'waived' && p.noWaiver !== undefined;
            return (
              <label key={v} className={`dd-check-${v}`} title={off ? p.noWaiver : undefined}>
                <input
                  type="radio"
                  name={id}
                  checked={p.verdict === v}
                  disabled={off}
                  onChange={() => p.onChange(v, v === 'ok' ? '' : p.reason)}
                />
                <span>
                  <span aria-hidden="true">{SIGNS[v]} </span>
                  {t(`ui.check.${v}`)}
                </span>
              </label>
            );
          })}
        </div>
      </fieldset>
      {needs ? (
        <div className="dd-check-reason">
          <label htmlFor={`${id}-r`}>{t('ui.check.why')}</label>
          <Input
            id={`${id}-r`}
            value={p.reason}
            maxLength={200}
            disabled={p.disabled}
            status={p.reason.trim() === '' ? 'error' : ''}
            placeholder={t('ui.check.needReason')}
            onChange={(e) => p.onChange(p.verdict ?? 'bad', e.target.value)}
          />
        </div>
      ) : null}
    </div>
  );
}
