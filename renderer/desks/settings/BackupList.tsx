/** The files of the backup folder, newest first, each to restore or to copy elsewhere. */
import { Button, Table } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { BackupFile } from '#shared/backups';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';
import { EmptyState } from '../../ui/EmptyState';
import { reasonOf, sizeText } from './backupNames';

/** undefined while loading. @param madeAt the list is read anew when this changes */
export function useBackups(madeAt?: string) {
  const [list, setList] = useState<BackupFile[]>();
  const look = useCallback(async () => {
    setList((await bridge().listBackups({})).backups);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a backup made meanwhile is the reason to look again
  useEffect(() => {
    void look();
  }, [look, madeAt]);
  return { list, look };
}

interface Props {
  list: readonly BackupFile[] | undefined;
  disabled?: boolean;
  onRestore(file: BackupFile): void;
  onCopy?(file: BackupFile): void;
}

export function BackupList({ list, disabled = false, onRestore, onCopy }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <Table<BackupFile>
      size="small"
      rowKey="name"
      loading={list === undefined}
      dataSource={[...(list ?? [])]}
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
              {onCopy ? (
                <Button
                  size="small"
                  aria-label={`${t('settings.backup.copyOut')} ${b.name}`}
                  onClick={() => onCopy(b)}
                >
                  {t('settings.backup.copyOut')}
                </Button>
              ) : null}
              <Button
                size="small"
                disabled={disabled}
                aria-label={`${t('settings.backup.restore')} ${b.name}`}
                onClick={() => onRestore(b)}
              >
                {t('settings.backup.restore')}
              </Button>
            </span>
          ),
        },
      ]}
    />
  );
}
