/** Restore: a file is proven first, put beside what is here, and only then, after a safety backup, put in its place. */
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';
import { figuresHere, type ReadBackup, readBackup } from '../../store/backup';
import { type IntactBackup, newestIntact } from '../../store/intactBackup';
import { picturesLost } from '../../store/pictures';
import { FileDrop } from '../../ui/FileDrop';
import { BackupList, useBackups } from './BackupList';
import { type Opened, RestorePreview } from './RestorePreview';

export type Why = Extract<ReadBackup, { why: string }>['why'];

export function useRestore() {
  const [opened, setOpened] = useState<Opened>();
  const [refused, setRefused] = useState<Why>();
  /** The newest good backup of the folder, looked up when one was refused; null: there is none. */
  const [offer, setOffer] = useState<IntactBackup | null>();
  const show = async ({ name, file, preview }: IntactBackup) => {
    const [here, lost] = await Promise.all([figuresHere(), picturesLost(file)]);
    setRefused(undefined);
    setOpened({ name, file, there: preview, here, lost });
  };
  const open = async (name: string, bytes: Uint8Array) => {
    const read = readBackup(bytes);
    if ('file' in read) return show({ name, ...read });
    setOpened(undefined);
    setRefused(read.why);
    setOffer(undefined);
    setOffer((await newestIntact()) ?? null);
  };
  const close = () => {
    setOpened(undefined);
    setRefused(undefined);
  };
  return { opened, refused, offer, open, show, close };
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

/** On first start: the backups of this machine's folder, still there when the data is not. Nothing when there are none. */
export function RestoreFound() {
  const t = useT();
  const { list } = useBackups();
  const restore = useRestore();
  const [failed, setFailed] = useState('');
  if (!list?.length) return null;
  const open = async (name: string) => {
    const read = await bridge().readBackup({ name });
    setFailed(read.bytes ? '' : t('settings.backup.cantRead', { why: read.why ?? '' }));
    if (read.bytes) await restore.open(name, read.bytes);
  };
  return (
    <>
      {failed ? <Alert type="error" role="alert" showIcon title={failed} /> : null}
      <RestoreOutcome restore={restore} />
      <h3>{t('settings.backup.list')}</h3>
      <BackupList list={list} onRestore={({ name }) => void open(name)} />
      <h3>{t('settings.backup.fromFile')}</h3>
    </>
  );
}

export function RestoreOutcome({ restore }: { restore: ReturnType<typeof useRestore> }) {
  const t = useT();
  const format = useFormat();
  const { offer } = restore;
  if (restore.refused)
    return (
      <Alert
        type="error"
        role="alert"
        title={t(`settings.backup.refused.${restore.refused}`)}
        description={
          offer
            ? t('settings.backup.offer', { name: offer.name, when: format.dateTime(offer.preview.madeAt) })
            : offer === null
              ? t('settings.backup.offerNone')
              : undefined
        }
        action={
          offer ? (
            <Button onClick={() => void restore.show(offer)}>{t('settings.backup.offerOpen')}</Button>
          ) : undefined
        }
        closable={{ onClose: restore.close, 'aria-label': t('common.close') }}
      />
    );
  return restore.opened ? <RestorePreview opened={restore.opened} onCancel={restore.close} /> : null;
}
