/**
 * Which database this machine works in. The first one, unless it could not be opened and a backup was restored
 * beside it: the unreadable one stays as it is, for whoever can still get something out of it.
 */
const KEY = 'duijie-database';
const FIRST = 'duijie-desk';

export function databaseName(): string {
  try {
    return localStorage.getItem(KEY) ?? FIRST;
  } catch {
    // No page (unit tests), or storage switched off.
    return FIRST;
  }
}

export const freshName = (): string => `${FIRST}-${Date.now()}`;

/** From the next load on. @throws when storage is switched off or full */
export const workIn = (name: string): void => localStorage.setItem(KEY, name);
