/**
 * Backups without anybody thinking of them: once a day, on quit, and whenever asked; 30 are kept. Only a journal
 * proven whole goes there, and only when something was written since: neither a damaged journal nor thirty quiet
 * days can push the good backups out.
 */
import { sha256Hex } from '#shared/kernel/canonical';
import { localDate, localDateTime } from '#shared/kernel/time';
import { bridge } from '../platform/bridge';
import { headOf, makeBackup } from './backup';
import { type DeskDb, db as theDb } from './db';
import { keepPictures } from './pictures';

export const BACKUPS_KEPT = 30;
export interface BackupStatus {
  at: string;
  ok: boolean;
  path?: string;
  why?: string;
  /** Name of the file, and what the journal ended with: tells whether anything was written since. */
  name?: string;
  head?: string;
}

export type BackupReason = 'daily' | 'quit' | 'hand' | 'restore';

const DAMAGED =
  '这台电脑上的流水有损坏，没有备份，免得挤掉好的备份。请“另存一份到别处”，再从最近一份好的备份恢复';

/** One backup now. The outcome is kept in `meta` for the status line; a failure never stops work. */
export async function backupNow(reason: BackupReason, db: DeskDb = theDb): Promise<BackupStatus> {
  const at = new Date().toISOString();
  let status: BackupStatus;
  try {
    const { bytes, file, count, head, whole } = await makeBackup(db);
    if (count === 0) return { at, ok: true };
    if (!whole) status = { at, ok: false, why: DAMAGED };
    else {
      // Pictures first: a journal file says which it needs. Where they can't be kept the journal still is.
      const why = await keepPictures(file.pictures ?? [], db).catch(String);
      const kept = await keep(reason, at, head, bytes);
      status = why && kept.ok ? { at, ok: false, why } : kept;
    }
  } catch (error) {
    status = { at, ok: false, why: error instanceof Error ? error.message : String(error) };
  }
  await db.meta.put({ key: 'backup', value: status });
  return status;
}

async function keep(
  reason: BackupReason,
  at: string,
  head: string,
  bytes: Uint8Array,
): Promise<BackupStatus> {
  const stamp = localDateTime(at).replace(/\D/g, '') + at.slice(17, 19);
  const name = `duijie-${stamp}-${reason}.djbak`;
  const answer = await bridge().writeBackup({ name, bytes, sha256: sha256Hex(bytes), keep: BACKUPS_KEPT });
  return answer.written
    ? { at, ok: true, name, head, ...(answer.path ? { path: answer.path } : {}) }
    : { at, ok: false, ...(answer.why ? { why: answer.why } : {}) };
}

/** Nothing was written since the last good backup, and its file is still there. */
async function nothingNew(db: DeskDb, last: BackupStatus | undefined): Promise<boolean> {
  if (!last?.ok || !last.name || last.head !== (await headOf(db))) return false;
  const { backups } = await bridge().listBackups({});
  return backups.some((b) => b.name === last.name);
}

const lastOf = async (db: DeskDb): Promise<BackupStatus | undefined> =>
  (await db.meta.get('backup'))?.value as BackupStatus | undefined;

/** The backup on quit, when there is something new. */
export async function backupOnQuit(db: DeskDb = theDb): Promise<void> {
  if (!(await nothingNew(db, await lastOf(db)))) await backupNow('quit', db);
}

/** Once a day, at the first look after start and then hourly; a failed one is tried again at the next look. */
export function startDailyBackup(db: DeskDb = theDb): () => void {
  const look = async () => {
    const last = await lastOf(db);
    if (last?.ok && localDate(last.at) === localDate(new Date().toISOString())) return;
    if (!(await nothingNew(db, last))) await backupNow('daily', db);
  };
  // A database that can't be read says so on the screen that reads it; the next look tries again.
  const quietly = () => void look().catch(() => undefined);
  const first = setTimeout(quietly, 15_000);
  const hourly = setInterval(quietly, 3600_000);
  return () => {
    clearTimeout(first);
    clearInterval(hourly);
  };
}

/** Ask the browser engine not to evict the database when the disk runs low. */
export async function keepStorage(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false;
}
