/** A backup restored beside a database that can't be opened. Nothing that is there is touched. */
import { type BackupContent, restoreBackup } from './backup';
import { freshName, workIn } from './databaseName';
import { DeskDb } from './db';
import { bringPictures } from './pictures';

/** The page must be loaded anew afterwards. @throws when no database can be written; then all is as before */
export async function recover(file: BackupContent): Promise<void> {
  const name = freshName();
  const fresh = new DeskDb(name);
  try {
    await bringPictures(file, fresh);
    await restoreBackup(fresh, file);
    fresh.close();
    // Only now: a crash before this line leaves things as they were.
    workIn(name);
  } catch (error) {
    await fresh.delete().catch(() => undefined);
    throw error;
  }
}
