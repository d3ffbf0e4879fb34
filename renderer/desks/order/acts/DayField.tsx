/** A calendar day, `2026-03-12` or ''. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { Field, type FieldProps, keepEnter } from './Field';

export interface DayFieldProps extends Pick<FieldProps, 'label' | 'hint'> {
  value: string;
  onChange: (day: string) => void;
}

export function DayField({ label, hint, value, onChange }: DayFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <DatePicker
          id={id}
          onKeyDown={keepEnter}
          value={value ? dayjs(value) : null}
          onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : '')}
        />
      )}
    </Field>
  );
}
