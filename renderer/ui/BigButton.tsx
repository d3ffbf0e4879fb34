/** 56 px, for gloves and sun. */
import type { ReactNode } from 'react';
import './field-parts.css';

export interface BigButtonProps {
  children: ReactNode;
  onClick: () => void;
  kind?: 'primary' | 'default' | 'danger';
  /** Greyed; `reason` is said under it. */
  disabled?: boolean;
  reason?: string;
  icon?: ReactNode;
  /** Takes the whole width. */
  block?: boolean;
  busy?: boolean;
}

export function BigButton(p: BigButtonProps) {
  const off = Boolean(p.disabled || p.busy);
  return (
    <div className={`dd-big-wrap${p.block ? ' dd-big-block' : ''}`}>
      <button
        type="button"
        className={`dd-big dd-big-${p.kind ?? 'default'}`}
        aria-disabled={off || undefined}
        aria-busy={p.busy || undefined}
        onClick={off ? undefined : p.onClick}
      >
        {p.icon}
        {p.children}
      </button>
      {p.disabled && p.reason ? <span className="dd-big-reason">{p.reason}</span> : null}
    </div>
  );
}
