/** What is in a proven backup beside what is here; the word typed, a safety backup made, then it takes its place. */
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import type { BackupContent, BackupPreview, figuresHere } from '../../store/backup';
import { restoreSafely } from '../../store/replace';
import { RestoreLetter } from './RestoreLetter';
import { useReplace } from './useReplace';

export interface Opened {
  name: string;
  file: BackupContent;
  there: BackupPreview;
  here: Awaited<ReturnType<typeof figuresHere>>;
  /** Pictures it names that are nowhere to be had. */
  lost: number;
}

export function RestorePreview({ opened, onCancel }: { opened: Opened; onCancel: () => void }) {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const id = useId();
  const { there, here, file } = opened;
  const empty = here.events === 0;
  const [letter, setLetter] = useState(empty ? file.letter : here.letter);
  const [typed, setTyped] = useState('');
  const { busy, go, notes } = useReplace(
    (options) => restoreSafely(file, letter, options),
    // On first start /start leads on by itself once there is a shop.
    () => (empty ? undefined : navigate('/')),
  );
  const word = t('settings.backup.word');
  const ready = empty || typed.trim().toLowerCase() === word;
  const more = here.events - there.events;
  const when = (at: string) => (at ? format.dateTime(at) : '—');
  const rows: [string, string, string][] = [
    [t('settings.backup.shopName'), there.shop, here.shop],
    [t('settings.backup.madeAt'), when(there.madeAt), ''],
    [t('settings.backup.orders'), String(there.orders), String(here.orders)],
    [t('settings.backup.people'), String(there.people), String(here.people)],
    ...(there.pictures || here.pictures
      ? [
          [t('settings.backup.pictures'), String(there.pictures), String(here.pictures)] as [
            string,
            string,
            string,
          ],
        ]
      : []),
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
      {opened.lost ? (
        <p className="st-warn">{t('settings.backup.picturesLost', { count: opened.lost })}</p>
      ) : null}
      {!empty && here.shop !== there.shop ? (
        <p className="st-warn">{t('settings.backup.otherShop')}</p>
      ) : null}
      <RestoreLetter
        theirs={file.letter}
        mine={empty ? undefined : here.letter}
        letter={letter}
        onChange={setLetter}
      />
      {notes}
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
