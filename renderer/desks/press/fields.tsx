/** Labelled fields of the calculator and its price list: text in, text out. */
import { Input } from 'antd';
import type { ReactNode } from 'react';

/** Faults name their field by its path; this is where it is on the page. */
export const fieldId = (path: string): string => `pr-${path}`;

export interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  span: number;
  unit?: string;
  placeholder?: string;
  /** Id of a datalist. */
  list?: string;
}

export function TextField(p: TextFieldProps) {
  return (
    <div className="pr-field" style={{ gridColumn: `span ${p.span}` }}>
      <label htmlFor={fieldId(p.id)}>{p.label}</label>
      <Input
        id={fieldId(p.id)}
        value={p.value}
        autoComplete="off"
        placeholder={p.placeholder}
        list={p.list}
        suffix={p.unit}
        maxLength={120}
        onFocus={(e) => e.target.select()}
        onChange={(e) => p.onChange(e.target.value)}
      />
    </div>
  );
}

export interface PickFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  span: number;
  children: ReactNode;
}

/** The system's own list: its first letters choose, large on touch machines. */
export function PickField(p: PickFieldProps) {
  return (
    <div className="pr-field" style={{ gridColumn: `span ${p.span}` }}>
      <label htmlFor={fieldId(p.id)}>{p.label}</label>
      <select
        id={fieldId(p.id)}
        className="pr-pick"
        value={p.value}
        onChange={(e) => p.onChange(e.target.value)}
      >
        {p.children}
      </select>
    </div>
  );
}
