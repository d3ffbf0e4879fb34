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
    // Enter takes the typed day; it must not save the form with the day before it.
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps a key from going on
    <span
      onKeyDown={(e) => {
        if (e.key === 'Enter' && !e.ctrlKey && !e.metaKey) e.preventDefault();
      }}
    >
      <DatePicker
        id={id}
        className="rg-wide"
        value={value ? dayjs(value) : null}
        disabled={disabled}
        onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : '')}
      />
    </span>
  );
}
