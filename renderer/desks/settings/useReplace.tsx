/**
 * Something else in the place of this machine's journal, on screen: busy, why not, and the way out by a copy in a
 * file when the backups folder can't be written.
 */
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useT } from '../../i18n/useT';
import type { Replaced, ReplaceOptions } from '../../store/replace';
import { useSession } from '../../store/session';
import { saveCopy } from './safetyCopy';

export interface Replacing {
  busy: boolean;
  go(): Promise<void>;
  /** Forgets what went wrong before. */
  clear(): void;
  /** What went wrong, and the copy to save first. */
  notes: ReactNode;
}

/** `replace` does the work; `onDone` runs when it is done, with nobody at the desk any more. */
export function useReplace(
  replace: (options: ReplaceOptions) => Promise<Replaced>,
  onDone: () => void,
): Replacing {
  const t = useT();
  const sit = useSession((s) => s.sit);
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState('');
  const [safety, setSafety] = useState<'auto' | 'failed' | 'copied'>('auto');
  /** Head of the copy saved by hand. */
  const [copied, setCopied] = useState<string>();

  const go = async () => {
    setBusy(true);
    setWhy('');
    try {
      const outcome = await replace(copied === undefined ? {} : { copySaved: copied });
      if (outcome.done) {
        sit('');
        onDone();
        return;
      }
      if (outcome.what === 'backup') setSafety('failed');
      setWhy(
        outcome.what === 'backup'
          ? t('settings.backup.safetyFailed', { why: outcome.why ?? '' })
          : t('settings.backup.changed'),
      );
    } catch (error) {
      setWhy(
        t('settings.backup.failedWrite', { why: error instanceof Error ? error.message : String(error) }),
      );
    }
    setBusy(false);
  };
  const copy = async () => {
    const saved = await saveCopy();
    if (saved.saved) {
      setCopied(saved.head);
      setSafety('copied');
      setWhy('');
    } else if (saved.why) setWhy(t('settings.backup.notSaved', { why: saved.why }));
  };
  return {
    busy,
    go,
    clear: () => {
      setWhy('');
      setSafety('auto');
    },
    notes: (
      <>
        {why ? <Alert type="error" role="alert" showIcon title={why} /> : null}
        {safety === 'failed' ? <Button onClick={copy}>{t('settings.backup.safetyCopy')}</Button> : null}
        {safety === 'copied' ? (
          <p className="st-note" role="status">
            {t('settings.backup.safetySaved')}
          </p>
        ) : null}
      </>
    ),
  };
}
