/** An editor of one list: back, its head, its grid, what is wrong, save. Ctrl+Enter saves from anywhere. */
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { RegisterKind } from '#shared/register/registers';
import { useT } from '../../i18n/useT';
import { KeyHint } from '../../ui/KeyHint';
import { useHotkeys } from '../../ui/useHotkeys';
import { ReadOnlyNote } from './ReadOnlyNote';

export interface EditorFrameProps {
  kind: RegisterKind;
  title: string;
  hint: ReactNode;
  back: string;
  may: boolean;
  busy: boolean;
  faults: readonly string[];
  failed: string;
  onSave: () => void;
  onDiscard: () => void;
  /** Buttons of this list, at the right of the head. */
  tools: ReactNode;
  children: ReactNode;
}

export function EditorFrame(p: EditorFrameProps) {
  const t = useT();
  useHotkeys({ 'ctrl+enter': p.onSave }, p.may);
  return (
    <div className="rg-editor">
      <header className="rg-bar">
        <Link to={p.back}>← {t('registers.back')}</Link>
        <h1>{p.title}</h1>
        <span className="rg-hint">{p.hint}</span>
        <span className="rg-space" />
        {p.tools}
      </header>
      {p.children}
      <footer className="rg-foot">
        {p.faults.length > 0 ? (
          <span role="alert" className="rg-wrong">
            {p.faults.join(' ')}
          </span>
        ) : null}
        {p.failed ? (
          <span role="alert" className="rg-wrong">
            {t('registers.failed', { why: p.failed })}
          </span>
        ) : null}
        <span className="rg-space" />
        {p.may ? (
          <>
            <Button onClick={p.onDiscard}>{t('registers.discard')}</Button>
            <Button type="primary" loading={p.busy} onClick={p.onSave}>
              {t('common.save')} <KeyHint keys="Ctrl+Enter" />
            </Button>
          </>
        ) : (
          <ReadOnlyNote kind={p.kind} />
        )}
      </footer>
    </div>
  );
}
