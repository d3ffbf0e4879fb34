/** The way out when the backups folder can't be written: what is here goes to a file the person chooses. */
import { bridge } from '../../platform/bridge';
import { makeBackup } from '../../store/backup';
import { db } from '../../store/db';
import { backupName } from './backupNames';

/** @throws when the database can't be read */
export async function saveCopy(): Promise<{ saved: boolean; path: string | null; why?: string }> {
  const { bytes } = await makeBackup(db);
  return bridge().saveFile({ name: backupName(new Date().toISOString()), bytes });
}
