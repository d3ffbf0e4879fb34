/** 离线可用 · 备份 10:32 ✓ — a failed backup is red and leads to where it is mended. */
import { useLiveQuery } from 'dexie-react-hooks';
import { Link } from 'react-router-dom';
import { localDate, localDateTime } from '#shared/kernel/time';
import { useT } from '../i18n/useT';
import { clockDoubt } from '../store/clockDoubt';
import { backupStatus } from '../store/queries';
import { useNow } from '../ui/useNow';

export function StatusLine() {
  const t = useT();
  const status = useLiveQuery(async () => (await backupStatus()) ?? null);
  // Left open over night, "11:34 ✓" must not go on looking like today's.
  const now = useNow();
  const today = localDate(new Date(now).toISOString());
  const doubt = useLiveQuery(() => clockDoubt(now), [now]);
  const words =
    status === undefined
      ? ''
      : status === null
        ? t('frame.status.noBackup')
        : !status.ok
          ? t('frame.status.backupFailed')
          : localDate(status.at) === today
            ? `${t('frame.status.backup', { time: localDateTime(status.at).slice(11) })} ✓`
            : `${t('frame.status.backupOn', { date: localDate(status.at) })} ✓`;
  return (
    <span className="frame-status">
      {doubt ? (
        <strong role="alert" className="frame-clock" title={t('frame.status.clockHint')}>
          {t('frame.status.clock', { date: localDate(doubt.last) })}
        </strong>
      ) : null}
      {t('frame.status.offline')} ·{' '}
      <Link
        to="/settings?section=backup"
        data-failed={status && !status.ok ? true : undefined}
        title={status?.why}
      >
        {words}
      </Link>
    </span>
  );
}
