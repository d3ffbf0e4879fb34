/**
 * A number typed as text and kept as an exact decimal string. Opens the number pad on touch machines.
 * What is not a number stays in the field, red, with a sentence; the owner keeps the last good value.
 */
import { Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useT } from '../i18n/useT';
import { type DecimalRules, parseDecimal } from './decimal';
import './field-parts.css';

export interface DecimalInputProps extends DecimalRules {
  /** Decimal string or ''. */
  value: string;
  onChange: (value: string) => void;
  label: string;
  /** Hides the label on screen (it stays for screen readers): tables. */
  bare?: boolean;
  unit?: string;
  /** `touch` = 56 px for the field desk. */
  size?: 'desk' | 'touch';
  disabled?: boolean;
  autoFocus?: boolean;
}

export function DecimalInput(p: DecimalInputProps) {
  const t = useT();
  const id = useId();
  const [text, setText] = useState(p.value);
  const rules: DecimalRules = { decimals: p.decimals, negative: p.negative };
  const result = parseDecimal(text, rules);
  // A value set from outside wins, unless it says the same as what is being typed ("1." and "1").
  useEffect(() => {
    setText((typed) => {
      const r = parseDecimal(typed, { decimals: p.decimals, negative: p.negative });
      return r.ok && r.value === p.value ? typed : p.value;
    });
  }, [p.value, p.decimals, p.negative]);

  const type = (typed: string) => {
    setText(typed);
    const r = parseDecimal(typed, rules);
    if (r.ok && r.value !== p.value) p.onChange(r.value);
  };
  return (
    <div className={`dd-decimal dd-decimal-${p.size ?? 'desk'}`}>
      <label htmlFor={id} className={p.bare ? 'only-reader' : ''}>
        {p.label}
      </label>
      <Input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        disabled={p.disabled}
        autoFocus={p.autoFocus}
        status={result.ok ? '' : 'error'}
        aria-invalid={!result.ok}
        aria-describedby={result.ok ? undefined : `${id}-why`}
        suffix={p.unit ?? <span />}
        onChange={(e) => type(e.target.value)}
        onFocus={(e) => e.target.select()}
        onBlur={() => (result.ok ? setText(result.value) : undefined)}
      />
      {result.ok ? null : (
        <span id={`${id}-why`} role="alert" className="dd-wrong">
          {t(`ui.number.${result.why}`, { text: result.text, count: p.decimals ?? 0 })}
        </span>
      )}
    </div>
  );
}
