/** One section of the 生产 tab: its name, what may be recorded in it, what is there or what will be. */
import type { ReactNode } from 'react';

export interface SectionProps {
  title: string;
  /** Buttons of what may be recorded. */
  records?: ReactNode;
  children: ReactNode;
}

export function Section({ title, records, children }: SectionProps) {
  return (
    <section className="ord-section ord-part" aria-label={title}>
      <h3>{title}</h3>
      {children}
      {records ? <div className="ord-records">{records}</div> : null}
    </section>
  );
}
