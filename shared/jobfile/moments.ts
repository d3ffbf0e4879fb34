/** Times in a job file: with any zone, or a bare date. Inside the app instants are UTC, so that they sort as text. */
import { localDate } from '#shared/kernel/time';

const bare = (at: string): boolean => at.length === 10;

/** UTC form of an instant; a bare date stays a bare date. */
export const utc = (at: string): string => (bare(at) ? at : new Date(at).toISOString());

/** `2026-03-05T17:20:00+08:00`: how the shop writes an instant, and how a job file shows it. */
export function local(at: string): string {
  if (bare(at)) return at;
  const shifted = new Date(Date.parse(at) + 8 * 3600_000).toISOString();
  return `${shifted.slice(0, 19)}${shifted.slice(19, 23) === '.000' ? '' : shifted.slice(19, 23)}+08:00`;
}

const DAY = 24 * 3600_000;
const midnight = (date: string): number => Date.parse(`${date}T00:00:00+08:00`);
/** First and last millisecond an `at` may mean: a bare date is the whole day. */
export const earliestMs = (at: string): number => (bare(at) ? midnight(at) : Date.parse(at));
export const latestMs = (at: string): number => (bare(at) ? midnight(at) + DAY - 1 : Date.parse(at));

/** In time order; on one day with a bare date among them the order of the file counts. */
export function inOrder<T>(list: readonly T[], atOf: (t: T) => string): T[] {
  const timed = new Map<string, boolean>();
  for (const t of list) {
    const day = localDate(atOf(t));
    timed.set(day, (timed.get(day) ?? true) && !bare(atOf(t)));
  }
  const key = (t: T) => {
    const day = localDate(atOf(t));
    return timed.get(day) ? Date.parse(atOf(t)) : midnight(day);
  };
  return [...list].sort((a, b) => key(a) - key(b));
}

/** The earliest or latest of several; undefined when there is none. */
export function first(ats: readonly (string | undefined)[]): string | undefined {
  return known(ats).sort((a, b) => earliestMs(a) - earliestMs(b))[0];
}
export function last(ats: readonly (string | undefined)[]): string | undefined {
  return known(ats)
    .sort((a, b) => latestMs(a) - latestMs(b))
    .at(-1);
}
const known = (ats: readonly (string | undefined)[]) => ats.filter((a) => a !== undefined);
