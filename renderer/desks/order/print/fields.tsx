/** The fields of the record dialogs: text, a choice, a count, an instant. */
import { AutoComplete, DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { Field, keepEnter } from '../acts/Field';

interface Base {
  label: string;
  hint?: ReactNode;
  value: string;
  onChange: (value: string) => void;
}

export interface TextFieldProps extends Base {
  max?: number;
  lines?: number;
  autoFocus?: boolean;
  /** Offered, anything else may be typed. */
  offer?: readonly string[];
}

export function TextField({
  label,
  hint,
  value,
  onChange,
  max = 200,
  lines,
  autoFocus,
  offer,
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(id) =>
        offer ? (
          <AutoComplete
            id={id}
            value={value}
            maxLength={max}
            // What is typed in full needs no list lying over the fields below.
            options={offer.filter((o) => o !== value && o.includes(value)).map((o) => ({ value: o }))}
            onChange={(v) => onChange(v ?? '')}
          />
        ) : lines ? (
          <Input.TextArea
            id={id}
            rows={lines}
            maxLength={max}
            value={value}
            onChange={(e) => onChange(e.target.value)}
          />
        ) : (
          <Input
            id={id}
            autoFocus={autoFocus}
            maxLength={max}
            value={value}
            onChange={(e) => onChange(e.target.value)}
          />
        )
      }
    </Field>
  );
}

export interface PickFieldProps extends Base {
  options: readonly { value: string; label: string }[];
  clear?: boolean;
}

export function PickField({ label, hint, value, onChange, options, clear = false }: PickFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <Select
          id={id}
          allowClear={clear}
          value={value || null}
          options={[...options]}
          onChange={(v) => onChange(v ?? '')}
        />
      )}
    </Field>
  );
}

export interface CountFieldProps extends Omit<Base, 'value' | 'onChange'> {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  unit?: string;
}

export function CountField({
  label,
  hint,
  value,
  onChange,
  min = 0,
  max = 1_000_000,
  unit,
}: CountFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <InputNumber
          id={id}
          className="ord-fill"
          min={min}
          max={max}
          precision={0}
          suffix={unit}
          value={value}
          onChange={(v) => onChange(v ?? null)}
        />
      )}
    </Field>
  );
}

/** An instant, ISO, or ''. */
export function InstantField({ label, hint, value, onChange }: Base) {
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <DatePicker
          id={id}
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          onKeyDown={keepEnter}
          value={value ? dayjs(value) : null}
          onChange={(at) => onChange(at ? at.second(0).millisecond(0).toISOString() : '')}
        />
      )}
    </Field>
  );
}

/** Left out of an event where nothing was typed. */
export const given = <K extends string>(key: K, text: string | undefined): { [P in K]?: string } =>
  text?.trim() ? ({ [key]: text.trim() } as { [P in K]: string }) : {};
