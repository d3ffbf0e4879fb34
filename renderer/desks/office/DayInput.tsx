/**
 * A day typed as text in any of the shop's ways, with the weekday beside it and a calendar for the mouse. What
 * can't be read stays in the field as typed, for the form to complain about; it is never dropped.
 */
import { CalendarOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { isDate } from '#shared/kernel/time';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import { readDay } from './dayText';
import { faultProps } from './Field';

export interface DayInputProps {
  id: string;
  /** `2026-12-20`, '' or what was typed and could not be read. */
  value: string;
  today: string;
  onChange: (value: string) => void;
  fault?: string;
}

export function DayInput({ id, value, today, onChange, fault }: DayInputProps) {
  const t = useT();
  const format = useFormat();
  const calendar = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  // A value from outside wins, unless it is what the typed text already means ("12-20" while typing).
  useEffect(() => {
    setText((typed) => ((readDay(typed, today) ?? typed) === value ? typed : value));
  }, [value, today]);
  const type = (typed: string) => {
    setText(typed);
    onChange(readDay(typed, today) ?? typed.trim());
  };
  return (
    <span className="dd-day">
      <Input
        id={id}
        value={text}
        maxLength={20}
        autoComplete="off"
        inputMode="numeric"
        placeholder={t('orders.form.hints.day')}
        suffix={<span className="dd-hint">{isDate(value) ? format.date(value).slice(11) : ''}</span>}
        onChange={(e) => type(e.target.value)}
        onBlur={() => setText(value)}
        {...faultProps(id, fault)}
      />
      <input
        ref={calendar}
        type="date"
        className="dd-day-native"
        tabIndex={-1}
        aria-hidden="true"
        value={isDate(value) ? value : ''}
        onChange={(e) => type(e.target.value)}
      />
      <button
        type="button"
        className="dd-day-open"
        tabIndex={-1}
        aria-label={t('orders.form.calendar')}
        onClick={() => calendar.current?.showPicker()}
      >
        <CalendarOutlined />
      </button>
    </span>
  );
}
