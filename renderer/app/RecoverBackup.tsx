/** On the recovery page: the newest good backup laid out, any other one of the folder or from a file instead. */
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { BackupList, useBackups } from '../desks/settings/BackupList';
import '../desks/settings/settings.css';
import { useFormat } from '../i18n/useFormat';
import { useT } from '../i18n/useT';
import { bridge } from '../platform/bridge';
import { type ReadBackup, readBackup } from '../store/backup';
import { type IntactBackup, newestIntact } from '../store/intactBackup';
import { recover } from '../store/recover';
import { FileDrop } from '../ui/FileDrop';

type Refused = Extract<ReadBackup, { why: string }>['why'];

export function RecoverBackup() {
  const t = useT();
  const { list } = useBackups();
  const [newest, setNewest] = useState<IntactBackup | null>();
  const [chosen, setChosen] = useState<IntactBackup>();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void newestIntact().then((found) => setNewest(found ?? null));
  }, []);
  const choose = (name: string, bytes: Uint8Array) => {
    const read = readBackup(bytes);
    setSaid('why' in read ? t(`settings.backup.refused.${read.why satisfies Refused}`) : '');
    if ('file' in read) setChosen({ name, ...read });
  };
  const fromFolder = async (name: string) => {
    const { bytes, why } = await bridge().readBackup({ name });
    if (bytes) choose(name, bytes);
    else setSaid(t('settings.backup.cantRead', { why: why ?? '' }));
  };
  const go = async ({ file }: IntactBackup) => {
    setBusy(true);
    setSaid('');
    try {
      await recover(file);
      window.location.reload();
    } catch (error) {
      setSaid(t('frame.recovery.failed', { why: error instanceof Error ? error.message : String(error) }));
      setBusy(false);
    }
  };
  const shown = chosen ?? newest;
  return (
    <section className="dd-panel" aria-label={t('frame.recovery.restore')}>
      <h2>{t('frame.recovery.restore')}</h2>
      <p className="st-note">{t('frame.recovery.beside')}</p>
      {said ? <Alert type="error" role="alert" showIcon title={said} /> : null}
      {shown === undefined ? <p role="status">{t('frame.recovery.looking')}</p> : null}
      {shown === null ? <Alert type="warning" showIcon title={t('frame.recovery.noBackup')} /> : null}
      {shown ? (
        <Figures
          title={t(chosen ? 'frame.recovery.chosen' : 'frame.recovery.newest')}
          backup={shown}
          busy={busy}
          onGo={() => void go(shown)}
        />
      ) : null}
      {list?.length ? (
        <BackupList list={list} disabled={busy} onRestore={(b) => void fromFolder(b.name)} />
      ) : null}
      <FileDrop
        accept={['.djbak']}
        hint={t('settings.backup.fromFileHint')}
        disabled={busy}
        onFiles={async ([file]) => {
          if (file) choose(file.name, new Uint8Array(await file.arrayBuffer()));
        }}
      />
    </section>
  );
}

interface FiguresProps {
  title: string;
  backup: IntactBackup;
  busy: boolean;
  onGo(): void;
}

function Figures({ title, backup: { name, preview }, busy, onGo }: FiguresProps) {
  const t = useT();
  const format = useFormat();
  const when = (at: string) => (at ? format.dateTime(at) : '—');
  const rows: [string, string][] = [
    [t('settings.backup.shopName'), preview.shop],
    [t('settings.backup.madeAt'), when(preview.madeAt)],
    [t('settings.backup.orders'), String(preview.orders)],
    [t('settings.backup.people'), String(preview.people)],
    ...(preview.pictures
      ? [[t('settings.backup.pictures'), String(preview.pictures)] as [string, string]]
      : []),
    [t('settings.backup.events'), String(preview.events)],
    [t('settings.backup.lastAt'), when(preview.lastAt)],
  ];
  return (
    <div className="recovery-backup">
      <h3>
        {title} <small>{name}</small>
      </h3>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button type="primary" loading={busy} onClick={onGo}>
        {busy ? t('frame.recovery.going') : t('frame.recovery.go')}
      </Button>
    </div>
  );
}
