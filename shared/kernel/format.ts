/** How figures and days read on screen and paper. Money is in money.ts (`formatFen`). */
import { type Decimal, multiply } from './decimal';

/** Quantities print as entered: "1.200" stays "1.200". */
export function formatQuantity(quantity: Decimal): string {
  return quantity;
}

/** Signed difference: `+0.057`, `-1`, `0`. */
export function formatSigned(value: Decimal): string {
  return value.startsWith('-') || /^[0.]+$/.test(value) ? value : `+${value}`;
}

/** Rate "0.06" as `6%`, "0.005" as `0.5%`. */
export function formatRate(rate: Decimal): string {
  return `${multiply(rate, '100' as Decimal)}%`;
}

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** Calendar day of an ISO date or instant, `2026-03-12`. Instants are read in the given offset (China: +8 h). */
export function formatDay(iso: string, offsetMinutes = 480): string {
  return shifted(iso, offsetMinutes)?.slice(0, 10) ?? iso;
}

/** `2026-03-12 周四`. */
export function formatDayWithWeekday(iso: string, offsetMinutes = 480): string {
  const day = formatDay(iso, offsetMinutes);
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : `${day} ${weekdays[new Date(at).getUTCDay()]}`;
}

/** Minute of an instant, `2026-03-12 17:45`; a bare date stays a date. */
export function formatMinute(iso: string, offsetMinutes = 480): string {
  return shifted(iso, offsetMinutes)?.slice(0, 16).replace('T', ' ') ?? iso;
}

function shifted(iso: string, offsetMinutes: number): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  const at = Date.parse(iso);
  return Number.isNaN(at) ? null : new Date(at + offsetMinutes * 60_000).toISOString();
}
