/** Restore: a file is proven first, put beside what is here, and only then, after a safety backup, put in its place. */
import { Alert } from 'antd';
import { useState } from 'react';
import { useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';
import { figuresHere, type ReadBackup, readBackup } from '../../store/backup';
import { FileDrop } from '../../ui/FileDrop';
import { BackupList, useBackups } from './BackupList';
import { type Opened, RestorePreview } from './RestorePreview';

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
  if (restore.refused)
    return (
      <Alert
        type="error"
        role="alert"
        title={t(`settings.backup.refused.${restore.refused}`)}
        closable={{ onClose: restore.close }}
      />
    );
  return restore.opened ? <RestorePreview opened={restore.opened} onCancel={restore.close} /> : null;
}
