/** A labelled field of the press desk's forms: label above, tied to the input for screen readers and clicks. */
import { type ReactNode, useId } from 'react';

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** Takes the whole row of its form. */
  wide?: boolean;
  /** Gets the id that the label points to. */
  children: (id: string) => ReactNode;
}

export function Field({ label, hint, wide = false, children }: FieldProps) {
  const id = useId();
  return (
    <div className={wide ? 'pl-field pl-field-wide' : 'pl-field'}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint ? <small>{hint}</small> : null}
    </div>
  );
}
