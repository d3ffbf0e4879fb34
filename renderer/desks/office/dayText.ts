/** Days as clerks type them. Pure. */
import { isDate } from '#shared/kernel/time';

const two = (n: string): string => n.padStart(2, '0');
const DAY_MS = 86_400_000;

/**
 * `2026-12-20`, `20261220`, `2026/12/20`, `2026年12月20日`, without the year `12-20`, `12.20`, `1220`, and `+7` for
 * seven days from today → `2026-12-20`; '' stays ''; null is no day. A day without year is the next one to come.
 * @param today `2026-12-01`
 */
export function readDay(typed: string, today: string): string | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/[年月/.]/g, '-')
    .replace(/日$/, '');
  if (text === '') return '';
  const ahead = /^\+(\d{1,3})$/.exec(text);
  if (ahead)
    return new Date(Date.parse(`${today}T00:00:00Z`) + Number(ahead[1]) * DAY_MS).toISOString().slice(0, 10);
  const whole = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (whole) {
    const day = `${whole[1]}-${two(whole[2]!)}-${two(whole[3]!)}`;
    return isDate(day) ? day : null;
  }
  const short = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d\d)(\d\d)$/.exec(text);
  if (!short) return null;
  const year = Number(today.slice(0, 4));
  // 29 February may be up to eight years off.
  for (let y = year; y <= year + 8; y++) {
    const day = `${y}-${two(short[1]!)}-${two(short[2]!)}`;
    if (isDate(day) && day >= today) return day;
  }
  return null;
}
