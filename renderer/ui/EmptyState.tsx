/** An empty list says what will be here and offers the first step. */
import { Button } from 'antd';
import type { ReactNode } from 'react';
import './small.css';

export interface EmptyStateProps {
  title: string;
  /** What will be here, and when. */
  hint: ReactNode;
  action?: { label: string; onRun: () => void };
  second?: { label: string; onRun: () => void };
}

export function EmptyState({ title, hint, action, second }: EmptyStateProps) {
  return (
    <div className="dd-empty">
      <svg width="56" height="44" viewBox="0 0 56 44" aria-hidden="true">
        <path d="M10 4h26l10 10v26H10z" fill="#fff" stroke="#b8c2ce" strokeWidth="2" />
        <path d="M36 4v10h10" fill="none" stroke="#b8c2ce" strokeWidth="2" />
        <path d="M17 20h16M17 27h22M17 34h12" stroke="#d8dee6" strokeWidth="2" />
      </svg>
      <h3>{title}</h3>
      <p>{hint}</p>
      {action || second ? (
        <div className="dd-empty-steps">
          {action ? (
            <Button type="primary" onClick={action.onRun}>
              {action.label}
            </Button>
          ) : null}
          {second ? <Button onClick={second.onRun}>{second.label}</Button> : null}
        </div>
      ) : null}
    </div>
  );
}
