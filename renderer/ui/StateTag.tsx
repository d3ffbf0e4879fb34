/** A state as colour + sign + word. `children` replaces the word (`逾期 1 天`), never the sign. */
import type { ReactNode } from 'react';
import { useT } from '../i18n/useT';
import { SIGN, type State } from './types';
import './small.css';

export interface StateTagProps {
  state: State;
  children?: ReactNode;
  /** No background: for dense tables. */
  plain?: boolean;
}

export function StateTag({ state, children, plain = false }: StateTagProps) {
  const t = useT();
  return (
    <span className={`dd-tag dd-tag-${state}${plain ? ' dd-tag-plain' : ''}`} data-state={state}>
      <span aria-hidden="true" className="dd-tag-sign">
        {SIGN[state]}
      </span>
      <span className="dd-tag-word">{children ?? t(`ui.state.${state}`)}</span>
    </span>
  );
}
