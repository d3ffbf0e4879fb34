/** 备份与恢复: when the last one was made, the list, copies elsewhere, restore, and starting over. */
import { Alert, Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';
import { backupNow } from '../../store/autoBackup';
import { db } from '../../store/db';
import { hasEvents } from '../../store/journal';
import { carried, makeWholeBackup } from '../../store/pictures';
import { backupStatus } from '../../store/queries';
import { useCommand } from '../../ui/commands';
import { StateTag } from '../../ui/StateTag';
import { BackupList, useBackups } from './BackupList';
import { backupName } from './backupNames';
import { RestoreFile, RestoreOutcome, useRestore } from './Restore';
import { StartOver } from './StartOver';

export function BackupSection({ canEdit }: { canEdit: boolean }) {
  const t = useT();
  const format = useFormat();
  const status = useLiveQuery(async () => (await backupStatus()) ?? null);
  const [folder, setFolder] = useState<string | null>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ type: 'success' | 'error'; text: string }>();
  const restore = useRestore();

  // Also one made from the menu or by the clock shows in the list at once.
  const { list, look } = useBackups(status?.at);
  useEffect(() => {
    void bridge()
      .about({})
      .then((a) => setFolder(a.folders.backups));
  }, []);

  const now = async () => {
    setBusy(true);
    const empty = !(await hasEvents(db));
    const made = await backupNow('hand');
    setSaid(
      !made.ok
        ? { type: 'error', text: t('settings.backup.failed', { why: made.why ?? '' }) }
        : { type: 'success', text: t(empty ? 'settings.backup.empty' : 'settings.backup.done') },
    );
    await look();
    setBusy(false);
  };
  useCommand('backup', () => void now());

  const saveOut = async (name: string, bytes: Uint8Array) => {
    const saved = await bridge().saveFile({ name, bytes });
    if (saved.saved)
      setSaid({
        type: 'success',
        text: saved.path ? t('settings.backup.saved', { path: saved.path }) : t('settings.backup.savedPlain'),
      });
    // Cancelled in the dialog: nothing to say.
    else if (saved.why) setSaid({ type: 'error', text: t('settings.backup.notSaved', { why: saved.why }) });
  };
  const copyHere = async () => {
    try {
      const { bytes } = await makeWholeBackup(db);
      await saveOut(backupName(new Date().toISOString()), bytes);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setSaid({ type: 'error', text: t('settings.backup.notSaved', { why }) });
    }
  };
  const withFile = async (name: string, work: (bytes: Uint8Array) => Promise<void>) => {
    const read = await bridge().readBackup({ name });
    if (read.bytes) await work(read.bytes);
    else setSaid({ type: 'error', text: t('settings.backup.cantRead', { why: read.why ?? '' }) });
  };

  return (
    <>
      <p className="st-hint">{t('settings.backup.hint')}</p>
      <div className="st-inline">
        <span>
          {t('settings.backup.last')}
          {t('common.colon')}
          {status === undefined ? null : status === null ? (
            <StateTag state="soon" plain>
              {t('settings.backup.none')}
            </StateTag>
          ) : (
            <StateTag state={status.ok ? 'done' : 'late'} plain>
              {format.dateTime(status.at)}
            </StateTag>
          )}
        </span>
        <Button type="primary" loading={busy} onClick={now}>
          {busy ? t('settings.backup.running') : t('settings.backup.now')}
        </Button>
        <Button onClick={copyHere}>{t('settings.backup.saveCopy')}</Button>
        {folder ? (
          <Button onClick={() => bridge().revealFile({ path: folder })}>
            {t('settings.backup.openFolder')}
          </Button>
        ) : null}
      </div>
      {status && !status.ok && !said ? (
        <Alert
          type="error"
          role="alert"
          showIcon
          title={t('settings.backup.failed', { why: status.why ?? '' })}
        />
      ) : null}
      {said ? <Alert type={said.type} role="status" showIcon title={said.text} /> : null}
      {folder === null ? <p className="st-note">{t('settings.backup.inBrowser')}</p> : null}

      <RestoreOutcome restore={restore} />

      <h3>{t('settings.backup.list')}</h3>
      <BackupList
        list={list}
        disabled={!canEdit}
        onRestore={({ name }) => void withFile(name, (bytes) => restore.open(name, bytes))}
        onCopy={({ name }) => void withFile(name, async (bytes) => saveOut(name, await carried(bytes)))}
      />
      {canEdit ? (
        <>
          <h3>{t('settings.backup.fromFile')}</h3>
          <RestoreFile />
          <StartOver />
        </>
      ) : null}
    </>
  );
}
