/** Clear the sample (or everything) and begin anew; a safety backup is made first, the word is typed. */
import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useT } from '../../i18n/useT';
import { figuresHere } from '../../store/backup';
import { useShop } from '../../store/hooks';
import { startOver } from '../../store/replace';
import { isSample } from '../../store/sample';
import { useReplace } from './useReplace';

export function StartOver() {
  const t = useT();
  const id = useId();
  const shop = useShop();
  const navigate = useNavigate();
  const [figures, setFigures] = useState<Awaited<ReturnType<typeof figuresHere>>>();
  const [typed, setTyped] = useState('');
  const { busy, go, clear, notes } = useReplace(startOver, () => navigate('/start'));
  if (!shop) return null;

  const sample = isSample(shop);
  const title = t(sample ? 'settings.over.title' : 'settings.over.real');
  const word = t('settings.over.word');
  const close = () => {
    setFigures(undefined);
    setTyped('');
    clear();
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
        {notes}
      </Modal>
    </>
  );
}
