/** When a backup is refused: the newest one of the folder that proves whole, so that nobody has to try them in turn. */
import { bridge } from '../platform/bridge';
import { readBackup } from './backup';

type Proven = Extract<ReturnType<typeof readBackup>, { file: unknown }>;
export type IntactBackup = Proven & { name: string };

/** Undefined when there is none, or the folder can't be read. Each file is read whole, newest first, until one proves. */
export async function newestIntact(): Promise<IntactBackup | undefined> {
  const { backups } = await bridge()
    .listBackups({})
    .catch(() => ({ backups: [] }));
  for (const { name } of backups) {
    const { bytes } = await bridge()
      .readBackup({ name })
      .catch(() => ({ bytes: null }));
    const read = bytes && readBackup(bytes);
    if (read && 'file' in read) return { name, ...read };
  }
  return undefined;
}
