/** The way out when the backups folder can't be written: what is here goes to a file the person chooses. */
import { bridge } from '../../platform/bridge';
import { db } from '../../store/db';
import { makeWholeBackup } from '../../store/pictures';
import { backupName } from './backupNames';

/** `head`: what the journal ended with in the copy. @throws when the database can't be read */
export async function saveCopy(): Promise<{ saved: boolean; head: string; why?: string }> {
  const { bytes, head } = await makeWholeBackup(db);
  const { saved, why } = await bridge().saveFile({ name: backupName(new Date().toISOString()), bytes });
  return { saved, head, ...(why ? { why } : {}) };
}
