/** 备份与恢复: when the last one was made, the list, copies elsewhere, restore, and starting over. */
import { Alert, Button, Table } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState } from 'react';
import type { BackupFile } from '#shared/backups';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';
import { backupNow } from '../../store/autoBackup';
import { makeBackup } from '../../store/backup';
import { db } from '../../store/db';
import { backupStatus } from '../../store/queries';
import { useCommand } from '../../ui/commands';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import { backupName, reasonOf, sizeText } from './backupNames';
import { RestoreFile, RestoreOutcome, useRestore } from './Restore';
import { StartOver } from './StartOver';

export function BackupSection({ canEdit }: { canEdit: boolean }) {
  const t = useT();
  const format = useFormat();
  const status = useLiveQuery(async () => (await backupStatus()) ?? null);
  const [list, setList] = useState<BackupFile[]>();
  const [folder, setFolder] = useState<string | null>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ type: 'success' | 'error'; text: string }>();
  const restore = useRestore();

  const look = useCallback(async () => {
    setList((await bridge().listBackups({})).backups);
  }, []);
  useEffect(() => {
    void look();
    void bridge()
      .about({})
      .then((a) => setFolder(a.folders.backups));
  }, [look]);
  // Also one made from the menu or by the clock shows in the list at once.
  const madeAt = status?.at;
  useEffect(() => {
    if (madeAt) void look();
  }, [madeAt, look]);

  const now = async () => {
    setBusy(true);
    const empty = (await db.events.count()) === 0;
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
    const { bytes } = await makeBackup(db);
    await saveOut(backupName(new Date().toISOString()), bytes);
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
      <Table<BackupFile>
        size="small"
        rowKey="name"
        loading={list === undefined}
        dataSource={list ?? []}
        pagination={false}
        scroll={{ y: 260 }}
        locale={{
          emptyText: (
            <EmptyState title={t('settings.backup.listEmpty')} hint={t('settings.backup.listEmptyHint')} />
          ),
        }}
        columns={[
          {
            title: t('settings.backup.when'),
            width: 200,
            render: (_, b) => <span className="st-number">{format.dateTime(b.at)}</span>,
          },
          {
            title: t('settings.backup.why'),
            width: 170,
            render: (_, b) => t(`settings.backup.reason.${reasonOf(b.name)}`),
          },
          {
            title: t('settings.backup.size'),
            width: 90,
            align: 'right',
            render: (_, b) => <span className="num">{sizeText(b.bytes)}</span>,
          },
          { title: t('settings.backup.file'), dataIndex: 'name', ellipsis: true },
          {
            title: '',
            width: 190,
            align: 'right',
            render: (_, b) => (
              <span className="st-row-actions">
                <Button
                  size="small"
                  aria-label={`${t('settings.backup.copyOut')} ${b.name}`}
                  onClick={() => withFile(b.name, (bytes) => saveOut(b.name, bytes))}
                >
                  {t('settings.backup.copyOut')}
                </Button>
                <Button
                  size="small"
                  disabled={!canEdit}
                  aria-label={`${t('settings.backup.restore')} ${b.name}`}
                  onClick={() => withFile(b.name, (bytes) => restore.open(b.name, bytes))}
                >
                  {t('settings.backup.restore')}
                </Button>
              </span>
            ),
          },
        ]}
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
