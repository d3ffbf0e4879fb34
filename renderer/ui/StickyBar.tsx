/** The bar at the bottom of the field desk: what is done, and the one next thing. */
import type { ReactNode } from 'react';
import './field-parts.css';

export interface StickyBarProps {
  /** `出发检查 ✓ · 电话联系 ✓ · 日志 2 天` */
  done: ReactNode;
  /** The one next thing, usually a BigButton. */
  children: ReactNode;
  label: string;
}

export function StickyBar({ done, children, label }: StickyBarProps) {
  return (
    <section className="dd-sticky" aria-label={label}>
      <div className="dd-sticky-done">{done}</div>
      <div className="dd-sticky-next">{children}</div>
    </section>
  );
}
