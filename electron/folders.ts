/** The folders the shell writes to, and which of the user's folders it has been allowed to write to. */
import { isAbsolute, join, relative, resolve } from 'node:path';
import { app } from 'electron';
import { overrides } from './overrides';

/** Saved papers: 文档/对接台. The folder need not exist yet. */
export const documentsFolder = (): string =>
  resolve(overrides.documents ?? join(app.getPath('documents'), '对接台'));

/** Backups lie beside the papers, not in the app's data: they outlive an uninstall and people can copy them. */
export const backupsFolder = (): string => resolve(overrides.backups ?? join(documentsFolder(), '备份'));

const granted = new Set<string>();

/** Remember a folder the user picked in a dialog; lasts until the app quits. */
export function grantFolder(folder: string): void {
  granted.add(resolve(folder));
}

const within = (folder: string, path: string): boolean => {
  const step = relative(folder, path);
  return step === '' || (!step.startsWith('..') && !isAbsolute(step));
};

/** The screens may name a path only inside our own folders or one the user has picked. */
export function isAllowedPath(path: string): boolean {
  if (!isAbsolute(path)) return false;
  const target = resolve(path);
  return [documentsFolder(), backupsFolder(), ...granted].some((folder) => within(folder, target));
}
