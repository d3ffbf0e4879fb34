/** Clear the sample (or everything) and begin anew; a safety backup is made first, the word is typed. */
import { Alert, Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useT } from '../../i18n/useT';
import { figuresHere } from '../../store/backup';
import { useShop } from '../../store/hooks';
import { startOver } from '../../store/replace';
import { isSample } from '../../store/sample';
import { useSession } from '../../store/session';
import { saveCopy } from './safetyCopy';

export function StartOver() {
  const t = useT();
  const id = useId();
  const shop = useShop();
  const navigate = useNavigate();
  const sit = useSession((s) => s.sit);
  const [figures, setFigures] = useState<Awaited<ReturnType<typeof figuresHere>>>();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState('');
  const [safety, setSafety] = useState<'auto' | 'failed' | 'copied'>('auto');
  /** Head of the copy saved by hand. */
  const [copied, setCopied] = useState<string>();
  if (!shop) return null;

  const sample = isSample(shop);
  const title = t(sample ? 'settings.over.title' : 'settings.over.real');
  const word = t('settings.over.word');
  const close = () => {
    setFigures(undefined);
    setTyped('');
    setWhy('');
    setSafety('auto');
  };
  const go = async () => {
    setBusy(true);
    setWhy('');
    try {
      const outcome = await startOver({ copySaved: copied });
      if (outcome.done) {
        sit('');
        navigate('/start');
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
  const ready = typed.trim().toLowerCase() === word;
  return (
    <>
      <h3>{title}</h3>
      <div className="st-inline">
        <Button danger onClick={async () => setFigures(await figuresHere())}>
          {title}…
        </Button>
        <span className="st-hint">{t(sample ? 'settings.over.hint' : 'settings.over.realHint')}</span>
      </div>
      <Modal
        open={figures !== undefined}
        title={title}
        okText={busy ? t('settings.over.running') : t('settings.over.go')}
        cancelText={t('common.cancel')}
        okButtonProps={{ danger: true, disabled: !ready, loading: busy }}
        onOk={go}
        onCancel={close}
        destroyOnHidden
      >
        <p>{t('ui.loss.losing')}</p>
        <ul>
          <li>{t('settings.over.losing.orders', { count: figures?.orders ?? 0 })}</li>
          <li>{t('settings.over.losing.people', { count: figures?.people ?? 0 })}</li>
        </ul>
        <p className="st-note">{t('settings.over.losing.kept')}</p>
        <label htmlFor={id} className="st-type-word">
          {t('settings.backup.typeWord', { word })}
          <Input
            id={id}
            value={typed}
            autoFocus
            autoComplete="off"
            onChange={(e) => setTyped(e.target.value)}
            onPressEnter={() => (ready ? void go() : undefined)}
          />
        </label>
        {why ? <Alert type="error" role="alert" showIcon title={why} /> : null}
        {safety === 'failed' ? <Button onClick={copy}>{t('settings.backup.safetyCopy')}</Button> : null}
        {safety === 'copied' ? (
          <p className="st-note" role="status">
            {t('settings.backup.safetySaved')}
          </p>
        ) : null}
      </Modal>
    </>
  );
}
