/** A labelled field of an act's dialog: label above, tied to the input for screen readers and clicks. */
import { type KeyboardEvent, type ReactNode, useId } from 'react';

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** Gets the id that the label points to. */
  children: (id: string) => ReactNode;
}

/** Enter that ends a date or a line of its own must not also do the act whose dialog it is in. */
export const keepEnter = (e: KeyboardEvent): void => {
  if (e.key === 'Enter') e.preventDefault();
};

/** The same for a group of fields with buttons among them, which Enter still presses. */
export const keepEnterInText = (e: KeyboardEvent): void => {
  if (e.target instanceof HTMLInputElement) keepEnter(e);
};

export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className="ord-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint ? <small>{hint}</small> : null}
    </div>
  );
}
