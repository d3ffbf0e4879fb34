/** What is wrong, one line each: where (path) and the sentence. Can be copied whole for whoever mends the source. */
import { Button } from 'antd';
import { useState } from 'react';
import { useT } from '../i18n/useT';
import { Why } from './Why';
import './small.css';

export interface Fault {
  /** `items[2].quantity`, `第 3 行`; may be empty. */
  path?: string;
  sentence: string;
  rule?: string;
  level?: 'error' | 'warning';
}

export interface FaultListProps {
  faults: readonly Fault[];
  title?: string;
  /** Choosing a line, e.g. to jump to the field. */
  onGo?: (fault: Fault, index: number) => void;
}

export function FaultList({ faults, title, onGo }: FaultListProps) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  if (faults.length === 0) return null;
  const copy = () => {
    const text = faults.map((f) => [f.path, f.sentence, f.rule].filter(Boolean).join('\t')).join('\n');
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <section className="dd-faults" role="alert">
      <header>
        <strong>{title ?? t('ui.faults.title', { count: faults.length })}</strong>
        <Button size="small" type="text" onClick={copy}>
          {copied ? t('ui.faults.copied') : t('ui.faults.copy')}
        </Button>
      </header>
      <ol>
        {faults.map((fault, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two faults may be word for word the same
          <li key={i} className={fault.level === 'warning' ? 'dd-fault-warning' : ''}>
            {fault.path ? <code>{fault.path}</code> : null}
            <span>{fault.sentence}</span>
            {fault.rule ? <small className="dd-rule">{fault.rule}</small> : null}
            <Why rule={fault.rule} />
            {onGo ? (
              <Button size="small" type="link" onClick={() => onGo(fault, i)}>
                {t('common.open')}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
