/** One refusal as it is said everywhere: the sentence, where it is mended, the rule, and on asking the rule's words. */
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Why } from './Why';

export interface SaidProps {
  sentence: ReactNode;
  rule?: string | undefined;
  mend?: { label: string; to?: string; onGo?: () => void } | undefined;
}

export function Said({ sentence, rule, mend }: SaidProps) {
  return (
    <span className="dd-said">
      <span>{sentence}</span>
      {mend?.to ? <Link to={mend.to}>→ {mend.label}</Link> : null}
      {mend && !mend.to ? (
        <button type="button" className="dd-link" onClick={mend.onGo}>
          → {mend.label}
        </button>
      ) : null}
      {rule ? <small className="dd-rule">({rule})</small> : null}
      <Why rule={rule} />
    </span>
  );
}
