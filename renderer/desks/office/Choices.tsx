/** A few exclusive choices side by side, with counts where they filter; arrow keys move, as radio buttons do. */
import { useId } from 'react';

export interface ChoicesProps<V extends string> {
  label: string;
  /** '' is: nothing chosen yet. */
  value: V | '';
  options: readonly { value: V; label: string; count?: number }[];
  onChange: (value: V) => void;
  id?: string;
  /** Id of the sentence that says what is wrong. */
  faultId?: string | undefined;
}

export function Choices<V extends string>(p: ChoicesProps<V>) {
  const name = useId();
  return (
    <fieldset
      id={p.id}
      className={`dd-choices${p.faultId ? ' dd-choices-wrong' : ''}`}
      aria-invalid={p.faultId ? true : undefined}
      aria-describedby={p.faultId}
    >
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
            {o.label}
            {o.count === undefined ? null : <b> {o.count}</b>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
