/** Restore: a file is proven first, put beside what is here, and only then, after a safety backup, put in its place. */
import { Alert, Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';
import {
  type BackupContent,
  type BackupPreview,
  figuresHere,
  makeBackup,
  type ReadBackup,
  readBackup,
} from '../../store/backup';
import { db } from '../../store/db';
import { restoreSafely } from '../../store/replace';
import { useSession } from '../../store/session';
import { FileDrop } from '../../ui/FileDrop';
import { backupName } from './backupNames';

interface Opened {
  name: string;
  file: BackupContent;
  there: BackupPreview;
  here: Awaited<ReturnType<typeof figuresHere>>;
}

export type Why = Extract<ReadBackup, { why: string }>['why'];

export function useRestore() {
  const [opened, setOpened] = useState<Opened>();
  const [refused, setRefused] = useState<Why>();
  const open = async (name: string, bytes: Uint8Array) => {
    const read = readBackup(bytes);
    if ('why' in read) {
      setOpened(undefined);
      setRefused(read.why);
      return;
    }
    const here = await figuresHere();
    setRefused(undefined);
    setOpened({ name, file: read.file, there: read.preview, here });
  };
  const close = () => {
    setOpened(undefined);
    setRefused(undefined);
  };
  return { opened, refused, open, close };
}

/** Choose or drag in a backup file; for first start and the settings. */
export function RestoreFile() {
  const t = useT();
  const restore = useRestore();
  return (
    <div className="st-restore">
      {restore.opened ? null : (
        <FileDrop
          accept={['.djbak']}
          hint={t('settings.backup.fromFileHint')}
          onFiles={async ([file]) => {
            if (file) await restore.open(file.name, new Uint8Array(await file.arrayBuffer()));
          }}
        />
      )}
      <RestoreOutcome restore={restore} />
    </div>
  );
}

export function RestoreOutcome({ restore }: { restore: ReturnType<typeof useRestore> }) {
  const t = useT();
  if (restore.refused)
    return (
      <Alert
        type="error"
        role="alert"
        title={t(`settings.backup.refused.${restore.refused}`)}
        closable={{ onClose: restore.close }}
      />
    );
  return restore.opened ? <Preview opened={restore.opened} onCancel={restore.close} /> : null;
}

function Preview({ opened, onCancel }: { opened: Opened; onCancel: () => void }) {
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
  const word = t('settings.backup.word');
  const ready = empty || typed.trim().toLowerCase() === word;
  const more = here.events - there.events;
  const asText = (l: string) => l || t('settings.backup.letterOffice');

  const go = async () => {
    setBusy(true);
    setWhy('');
    try {
      const outcome = await restoreSafely(file, letter, { copySaved: safety === 'copied' });
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
    const { bytes } = await makeBackup(db);
    const saved = await bridge().saveFile({ name: backupName(new Date().toISOString()), bytes });
    if (saved.saved) {
      setSafety('copied');
      setWhy('');
    } else setWhy(t('settings.backup.notSaved', { why: saved.why ?? '' }));
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
      {!empty && here.letter !== file.letter ? (
        <div className="st-letter">
          <p>{t('settings.backup.letterFrom', { theirs: asText(file.letter), mine: asText(here.letter) })}</p>
          <Radio.Group
            value={letter}
            onChange={(e) => setLetter(e.target.value as string)}
            options={[
              {
                value: here.letter,
                label: t('settings.backup.letterMine', { letter: asText(here.letter) }),
              },
              {
                value: file.letter,
                label: t('settings.backup.letterTheirs', { letter: asText(file.letter) }),
              },
            ]}
          />
        </div>
      ) : null}
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
