/** A few exclusive choices with their counts; arrow keys move between them, as radio buttons do. */
import { useId } from 'react';

export interface StatusTabsProps<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; label: string; count: number }[];
  onChange: (value: V) => void;
}

export function StatusTabs<V extends string>(p: StatusTabsProps<V>) {
  const name = useId();
  return (
    <fieldset className="dd-tabs">
      <legend className="only-reader">{p.label}</legend>
      {p.options.map((o) => (
        <label key={o.value}>
          <input
            type="radio"
            name={name}
            checked={o.value === p.value}
            onChange={() => p.onChange(o.value)}
          />
          <span>
            {o.label} <b>{o.count}</b>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
