/**
 * What this post may do next. A thing one may not do yet stays in its place, greyed, with the reason in one
 * sentence, the rule, and a link to where it is mended: never a dead end.
 */
import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT';
import { KeyHint } from './KeyHint';
import { Why } from './Why';
import './next-actions.css';

export interface NextAction {
  key: string;
  label: string;
  enabled: boolean;
  kind?: 'primary' | 'default' | 'danger';
  onRun?: () => void;
  busy?: boolean;
  hotkey?: string;
  /** Why not: one sentence. */
  reason?: string;
  /** Where it is mended: a route (`to`) or something on this page (`onGo`). */
  mend?: { label: string; to?: string; onGo?: () => void };
  /** `SV-08`; several as `SV-05、SV-06a`. Their written words are shown on asking. */
  rule?: string;
}

export interface NextActionsProps {
  actions: readonly NextAction[];
  title?: string;
  /** Said when there is nothing to do: whom the order waits for. */
  waiting?: ReactNode;
}

export function NextActions({ actions, title, waiting }: NextActionsProps) {
  const t = useT();
  const can = actions.filter((a) => a.enabled);
  const cannot = actions.filter((a) => !a.enabled);
  return (
    <section className="dd-next" aria-label={title ?? t('ui.next.title')}>
      <h2>{title ?? t('ui.next.title')}</h2>
      <div className="dd-next-body">
        {can.length > 0 ? (
          <div className="dd-next-can">
            {can.map((a) => (
              <Button
                key={a.key}
                type={a.kind === 'primary' ? 'primary' : 'default'}
                danger={a.kind === 'danger'}
                loading={a.busy}
                onClick={a.onRun}
                data-action={a.key}
              >
                {a.label}
                {a.hotkey ? <KeyHint keys={a.hotkey} /> : null}
              </Button>
            ))}
          </div>
        ) : (
          <p className="dd-next-none">{waiting ?? t('ui.next.nothing')}</p>
        )}
        {cannot.length > 0 ? (
          <ul className="dd-next-cannot">
            {cannot.map((a) => (
              <NotYet key={a.key} action={a} />
            ))}
          </ul>
        ) : null}
      </div>
    </section>
  );
}

function NotYet({ action: a }: { action: NextAction }) {
  const t = useT();
  const id = useId();
  return (
    <li data-action={a.key}>
      {/* aria-disabled, not disabled: the keyboard must reach it to hear the reason. */}
      <button
        type="button"
        className="dd-next-off"
        aria-disabled="true"
        aria-describedby={id}
        title={t('ui.next.cannot', { label: a.label })}
      >
        {a.label} <span aria-hidden="true">✕</span>
      </button>
      <div className="dd-next-reason">
        <span id={id}>{a.reason}</span>
        {a.mend?.to ? <Link to={a.mend.to}>→ {a.mend.label}</Link> : null}
        {a.mend && !a.mend.to ? (
          <button type="button" className="dd-link" onClick={a.mend.onGo}>
            → {a.mend.label}
          </button>
        ) : null}
        {a.rule ? <small className="dd-rule">({a.rule})</small> : null}
        <Why rule={a.rule} />
      </div>
    </li>
  );
}
