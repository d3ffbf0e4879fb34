/** Backups without anybody thinking of them: once a day, on quit, and whenever asked; 30 are kept. */
import { sha256Hex } from '#shared/kernel/canonical';
import { localDate, localDateTime } from '#shared/kernel/time';
import { bridge } from '../platform/bridge';
import { makeBackup } from './backup';
import { type DeskDb, db as theDb } from './db';

export const BACKUPS_KEPT = 30;
export interface BackupStatus {
  at: string;
  ok: boolean;
  path?: string;
  why?: string;
}

export type BackupReason = 'daily' | 'quit' | 'hand' | 'restore';

/** One backup now. The outcome is kept in `meta` for the status line; a failure never stops work. */
export async function backupNow(reason: BackupReason, db: DeskDb = theDb): Promise<BackupStatus> {
  const at = new Date().toISOString();
  let status: BackupStatus;
  try {
    const { bytes, count } = await makeBackup(db);
    if (count === 0) return { at, ok: true };
    const stamp = localDateTime(at).replace(/\D/g, '') + at.slice(17, 19);
    const answer = await bridge().writeBackup({
      name: `duijie-${stamp}-${reason}.djbak`,
      bytes,
      sha256: sha256Hex(bytes),
      keep: BACKUPS_KEPT,
    });
    status = answer.written
      ? { at, ok: true, ...(answer.path ? { path: answer.path } : {}) }
      : { at, ok: false, ...(answer.why ? { why: answer.why } : {}) };
  } catch (error) {
    status = { at, ok: false, why: error instanceof Error ? error.message : String(error) };
  }
  await db.meta.put({ key: 'backup', value: status });
  return status;
}

/** Once a day, at the first look after start and then hourly; only when something was written since. */
export function startDailyBackup(db: DeskDb = theDb): () => void {
  const look = async () => {
    const last = (await db.meta.get('backup'))?.value as BackupStatus | undefined;
    if (last?.ok && localDate(last.at) === localDate(new Date().toISOString())) return;
    await backupNow('daily', db);
  };
  const first = setTimeout(look, 15_000);
  const hourly = setInterval(look, 3600_000);
  return () => {
    clearTimeout(first);
    clearInterval(hourly);
  };
}

/** Ask the browser engine not to evict the database when the disk runs low. */
export async function keepStorage(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false;
}
