/** A day, typed or chosen. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';

export interface DayProps {
  id: string;
  /** `2026-03-12` or ''. */
  value: string;
  onChange: (value: string) => void;
  disabled?: boolean;
}

export function Day({ id, value, onChange, disabled = false }: DayProps) {
  return (
    <DatePicker
      id={id}
      className="rg-wide"
      value={value ? dayjs(value) : null}
      disabled={disabled}
      onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : '')}
    />
  );
}
