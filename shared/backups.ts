/** Which backups to keep: the same answer in every shell. */

export interface BackupFile {
  name: string;
  /** Size in bytes. */
  bytes: number;
  /** Last written, ISO 8601. */
  at: string;
}

/** Newest first; equal times by name, so that the order never wavers. */
export const byNewest = (a: BackupFile, b: BackupFile): number =>
  a.at === b.at ? (a.name < b.name ? 1 : -1) : a.at < b.at ? 1 : -1;

/** Files of one series: the same words before the first digit and the same extension. */
const seriesOf = (name: string): string =>
  `${/^[^0-9]*/.exec(name)?.[0] ?? ''}|${/\.[^.0-9]*$/.exec(name)?.[0] ?? ''}`;

/**
 * Names to delete after `written` has landed, so that the newest `keep` of its series stay.
 * `written` itself always stays, even when a clock set back makes it look the oldest;
 * files of other names in the folder are the user's own and stay too.
 */
export function surplusBackups(there: readonly BackupFile[], written: string, keep: number): string[] {
  const series = seriesOf(written);
  return there
    .filter((file) => file.name !== written && seriesOf(file.name) === series)
    .sort(byNewest)
    .slice(Math.max(0, keep - 1))
    .map((file) => file.name);
}
