/** What is in a proven backup beside what is here; the word typed, a safety backup made, then it takes its place. */
import { Alert, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import type { BackupContent, BackupPreview, figuresHere } from '../../store/backup';
import { restoreSafely } from '../../store/replace';
import { useSession } from '../../store/session';
import { RestoreLetter } from './RestoreLetter';
import { saveCopy } from './safetyCopy';

export interface Opened {
  name: string;
  file: BackupContent;
  there: BackupPreview;
  here: Awaited<ReturnType<typeof figuresHere>>;
}

export function RestorePreview({ opened, onCancel }: { opened: Opened; onCancel: () => void }) {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const sit = useSession((s) => s.sit);
  const id = useId();
  const { there, here, file } = opened;
  const empty = here.events === 0;
  const [letter, setLetter] = useState(empty ? file.letter : here.letter);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState('');
  const [safety, setSafety] = useState<'auto' | 'failed' | 'copied'>('auto');
  /** Head of the copy saved by hand. */
  const [copied, setCopied] = useState<string>();
  const word = t('settings.backup.word');
  const ready = empty || typed.trim().toLowerCase() === word;
  const more = here.events - there.events;

  const go = async () => {
    setBusy(true);
    setWhy('');
    try {
      const outcome = await restoreSafely(file, letter, { copySaved: copied });
      if (outcome.done) {
        sit('');
        // On first start /start leads on by itself once there is a shop.
        if (!empty) navigate('/');
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
  const when = (at: string) => (at ? format.dateTime(at) : '—');
  const rows: [string, string, string][] = [
    [t('settings.backup.shopName'), there.shop, here.shop],
    [t('settings.backup.madeAt'), when(there.madeAt), ''],
    [t('settings.backup.orders'), String(there.orders), String(here.orders)],
    [t('settings.backup.people'), String(there.people), String(here.people)],
    [t('settings.backup.events'), String(there.events), String(here.events)],
    [t('settings.backup.lastAt'), when(there.lastAt), when(here.lastAt)],
  ];
  return (
    <section className="st-preview" aria-label={t('settings.backup.preview')}>
      <h3>{t('settings.backup.preview')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{opened.name}</th>
            <th scope="col">{t('settings.backup.inBackup')}</th>
            <th scope="col">{t('settings.backup.here')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, a, b]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{a || t('settings.backup.nothing')}</td>
              <td>{empty ? t('settings.backup.nothing') : b}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={more > 0 ? 'st-warn' : 'st-note'}>
        {empty
          ? t('settings.backup.onEmpty')
          : more > 0
            ? t('settings.backup.loses', { count: more })
            : t('settings.backup.gains')}
      </p>
      {!empty && here.shop !== there.shop ? (
        <p className="st-warn">{t('settings.backup.otherShop')}</p>
      ) : null}
      <RestoreLetter
        theirs={file.letter}
        mine={empty ? undefined : here.letter}
        letter={letter}
        onChange={setLetter}
      />
      {why ? <Alert type="error" role="alert" title={why} /> : null}
      {safety === 'failed' ? <Button onClick={copy}>{t('settings.backup.safetyCopy')}</Button> : null}
      {safety === 'copied' ? (
        <p className="st-note" role="status">
          {t('settings.backup.safetySaved')}
        </p>
      ) : null}
      <div className="st-foot">
        {empty ? null : (
          <label htmlFor={id} className="st-type-word">
            {t('settings.backup.typeWord', { word })}
            <Input id={id} value={typed} autoComplete="off" onChange={(e) => setTyped(e.target.value)} />
          </label>
        )}
        <Button onClick={onCancel} disabled={busy}>
          {t('common.cancel')}
        </Button>
        <Button type="primary" danger={!empty} disabled={!ready} loading={busy} onClick={go}>
          {busy ? t('settings.backup.restoring') : t('settings.backup.go')}
        </Button>
      </div>
    </section>
  );
}
