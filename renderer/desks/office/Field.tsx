/** A labelled field of a form, with a hint beside the label and its fault below. The control inside carries `id`. */
import type { ReactNode } from 'react';
import './forms.css';

export interface FieldProps {
  id: string;
  label: string;
  children: ReactNode;
  /** Columns of the twelve it takes. */
  span: number;
  must?: boolean;
  /** Sentence in red; '' or left out: none. */
  fault?: string;
  hint?: ReactNode;
}

export function Field(p: FieldProps) {
  return (
    <div className="dd-field" style={{ gridColumn: `span ${p.span}` }}>
      <span className="dd-field-head">
        <label htmlFor={p.id}>
          {p.label}
          {p.must ? (
            <b className="dd-must" aria-hidden="true">
              {' *'}
            </b>
          ) : null}
        </label>
        {p.hint ? <small className="dd-hint">{p.hint}</small> : null}
      </span>
      {p.children}
      {p.fault ? (
        <p id={`${p.id}-why`} role="alert" className="dd-wrong">
          {p.fault}
        </p>
      ) : null}
    </div>
  );
}

/** What a control inside a faulty field carries. */
export const faultProps = (id: string, fault: string | undefined) =>
  fault
    ? ({ status: 'error', 'aria-invalid': true, 'aria-describedby': `${id}-why` } as const)
    : ({} as const);
