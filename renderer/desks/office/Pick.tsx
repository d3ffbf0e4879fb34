/**
 * One of a short list. The system's own list: typing its first letters chooses, Ctrl+Enter stays free for the
 * form, and touch machines show it large.
 */
import { faultProps } from './Field';
import './forms.css';

export interface PickProps {
  id: string;
  value: string;
  options: readonly { value: string; label: string }[];
  /** What stands for ''; left out: there is always a choice. */
  nothing?: string;
  disabled?: boolean;
  fault?: string;
  className?: string;
  /** Where there is no visible label. */
  label?: string;
  onChange: (value: string) => void;
}

export function Pick(p: PickProps) {
  const { status: _, ...wrong } = { status: undefined, ...faultProps(p.id, p.fault) };
  return (
    <select
      id={p.id}
      className={`dd-pick ${p.className ?? ''}`}
      aria-label={p.label}
      value={p.value}
      disabled={p.disabled}
      {...wrong}
      onChange={(e) => p.onChange(e.target.value)}
    >
      {p.nothing === undefined ? null : <option value="">{p.nothing}</option>}
      {p.options.map((o) => (
        <option key={o.value} value={o.value}>
          {o.label}
        </option>
      ))}
    </select>
  );
}
