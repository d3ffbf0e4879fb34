/** One big number with its label: 本月结算, 应收未收, 逾期对接. A button when `onOpen` is given. */
import type { ReactNode } from 'react';
import type { State } from './types';
import './small.css';

export interface FigureProps {
  label: string;
  /** Already formatted (`12,345.00`). */
  value: string;
  unit?: string;
  note?: ReactNode;
  state?: State;
  onOpen?: () => void;
}

export function Figure({ label, value, unit, note, state, onOpen }: FigureProps) {
  const inside = (
    <>
      <span className="dd-figure-label">{label}</span>
      <span className="dd-figure-value">
        {value}
        {unit ? <small>{unit}</small> : null}
      </span>
      {note ? <span className="dd-figure-note">{note}</span> : null}
    </>
  );
  const name = `dd-figure${state ? ` dd-figure-${state}` : ''}`;
  return onOpen ? (
    <button type="button" className={name} onClick={onOpen}>
      {inside}
    </button>
  ) : (
    <div className={name}>{inside}</div>
  );
}
