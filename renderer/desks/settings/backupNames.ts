/** Names of backup files: `duijie-20260312093000-daily.djbak`. */
import { localDateTime } from '#shared/kernel/time';

export type ReasonWord = 'daily' | 'quit' | 'hand' | 'restore' | 'other';

/** Why a backup was made, from its name. */
export function reasonOf(name: string): ReasonWord {
  const found = /^duijie-\d+-([a-z]+)\.djbak$/.exec(name)?.[1];
  return found === 'daily' || found === 'quit' || found === 'hand' || found === 'restore' ? found : 'other';
}

/** Name of a copy saved elsewhere. @param at instant, ISO 8601 */
export const backupName = (at: string): string =>
  `duijie-${localDateTime(at).replace(/\D/g, '')}${at.slice(17, 19)}.djbak`;

/** `12 KB`, `3.4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  if (bytes < 1024 ** 3) return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
}
