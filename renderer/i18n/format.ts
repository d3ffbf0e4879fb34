/**
 * How dates, money and quantities look on the screen. Pure but for the machine's time zone:
 * a shop reads the clock on its own wall. Times are epoch milliseconds, ISO strings or Dates.
 */
import type { Language } from './language';

export type When = number | string | Date;

const WEEKDAYS: Record<Language, readonly string[]> = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const two = (n: number): string => String(n).padStart(2, '0');

/** A bare `2026-03-12` is a local day, not UTC midnight: otherwise it shows as the day before west of Greenwich. */
export function toDate(at: When): Date {
  if (typeof at === 'string') {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(at);
    if (day) return new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
  }
  return new Date(at);
}

const valid = (d: Date): boolean => !Number.isNaN(d.getTime());

/** `2026-03-12`; an unreadable time gives `—`. */
export function formatDay(at: When): string {
  const d = toDate(at);
  return valid(d) ? `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}` : '—';
}

/** `2026-03-12 周四` / `2026-03-12 Thu`. */
export function formatDate(at: When, language: Language = 'zh-CN'): string {
  const d = toDate(at);
  return valid(d) ? `${formatDay(d)} ${WEEKDAYS[language][d.getDay()]}` : '—';
}

/** `11:50`. */
export function formatTime(at: When): string {
  const d = toDate(at);
  return valid(d) ? `${two(d.getHours())}:${two(d.getMinutes())}` : '—';
}

/** Midnight to the millisecond: what was told with its day only, as in job files. Its time of day is not known. */
const dayOnly = (d: Date): boolean =>
  d.getHours() + d.getMinutes() + d.getSeconds() + d.getMilliseconds() === 0;

/** `2026-03-12 周四 11:50`; the day alone where only the day is known. */
export function formatDateTime(at: When, language: Language = 'zh-CN'): string {
  const d = toDate(at);
  if (!valid(d)) return '—';
  return dayOnly(d) ? formatDate(d, language) : `${formatDate(d, language)} ${formatTime(d)}`;
}

/** Whole calendar days from `a` to `b` on the local calendar (summer time does not shift it). */
export function daysBetween(a: When, b: When): number {
  const day = (at: When): number => {
    const d = toDate(at);
    return Date.UTC(d.getFullYear(), d.getMonth(), d.getDate()) / (24 * HOUR);
  };
  return day(b) - day(a);
}

/** Key and values of the relative words under `ui.time`; `date` where the exact day says more (over 30 days). */
export type Relative =
  | { readonly key: 'now' }
  | {
      readonly key: 'minutesAgo' | 'hoursAgo' | 'daysAgo' | 'inMinutes' | 'inHours' | 'inDays';
      readonly count: number;
    }
  | { readonly key: 'yesterday' | 'tomorrow'; readonly time: string }
  | { readonly key: 'yesterdayDay' | 'tomorrowDay' }
  | { readonly key: 'date'; readonly text: string };

/** How `at` reads from `now`: `2 小时前`, `昨天 11:50`, `3 天前`; after 30 days the date. */
export function relative(at: When, now: When): Relative {
  const then = toDate(at);
  if (!valid(then)) return { key: 'date', text: '—' };
  const ms = toDate(now).getTime() - then.getTime();
  const days = daysBetween(then, now);
  if (Math.abs(ms) < MINUTE) return { key: 'now' };
  if (Math.abs(days) > 30) return { key: 'date', text: formatDay(then) };
  const far = Math.abs(ms);
  if (far < HOUR)
    return { key: ms > 0 ? 'minutesAgo' : 'inMinutes', count: Math.max(1, Math.floor(far / MINUTE)) };
  // Under six hours the hours say more than "yesterday", also across midnight.
  if (days === 0 || far < 6 * HOUR)
    return { key: ms > 0 ? 'hoursAgo' : 'inHours', count: Math.floor(far / HOUR) };
  if (days === 1)
    return dayOnly(then) ? { key: 'yesterdayDay' } : { key: 'yesterday', time: formatTime(then) };
  if (days === -1)
    return dayOnly(then) ? { key: 'tomorrowDay' } : { key: 'tomorrow', time: formatTime(then) };
  return days > 0 ? { key: 'daysAgo', count: days } : { key: 'inDays', count: -days };
}

/** Integer fen → `1,234.50`. Works on digits, so no fen is lost up to 2^53. Throws on a non-integer. */
export function formatMoney(fen: number | bigint): string {
  if (typeof fen === 'number' && !Number.isSafeInteger(fen)) throw new RangeError(`not whole fen: ${fen}`);
  const n = BigInt(fen);
  const digits = (n < 0n ? -n : n).toString().padStart(3, '0');
  return `${n < 0n ? '-' : ''}${group(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** A quantity is shown as entered (`1.200` stays `1.200`); only thousands are grouped when asked. */
export function formatQuantity(text: string, grouped = false): string {
  if (!grouped) return text;
  const parts = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  return parts ? `${parts[1]}${group(parts[2]!)}${parts[3] ?? ''}` : text;
}

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');
