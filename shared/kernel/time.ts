/**
 * Dates as the shop writes them. The whole country keeps one time, UTC+8 without summer time, so an
 * instant has the same date on every machine and every paper whatever the computer's zone says.
 */
const OFFSET_MS = 8 * 3600_000;
const WEEKDAYS_ZH = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

const two = (n: number) => String(n).padStart(2, '0');

function shifted(iso: string): Date | undefined {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? undefined : new Date(ms + OFFSET_MS);
}

/** `2026-03-12` from an instant or a date; '' for what is no date. */
export function localDate(iso: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(iso)) return iso;
  return shifted(iso)?.toISOString().slice(0, 10) ?? '';
}

/** `2026-03-12 09:30`; a bare date stays a bare date. */
export function localDateTime(iso: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(iso)) return iso;
  const d = shifted(iso);
  return d ? `${d.toISOString().slice(0, 10)} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}` : '';
}

/** `2026-03-12 周四` */
export function localDateWeekday(iso: string): string {
  const date = localDate(iso);
  if (!date) return '';
  return `${date} ${WEEKDAYS_ZH[new Date(`${date}T00:00:00Z`).getUTCDay()]}`;
}

/** The year a paper number of this instant belongs to. */
export function localYear(iso: string): number {
  return Number(localDate(iso).slice(0, 4));
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a calendar date `YYYY-MM-DD` that exists. By arithmetic: a journal has millions of them. */
export function isDate(text: string): boolean {
  const found = DATE.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** True for an ISO 8601 instant with a zone, or a calendar date. */
export function isInstant(text: string): boolean {
  const found = INSTANT.exec(text);
  if (!found) return isDate(text);
  const zone = found[5]!;
  return isDate(found[1]!) && (zone === 'Z' || zone === '+08:00' || !Number.isNaN(Date.parse(text)));
}

/** The instant `hours` after another; for deadlines. Undefined where the text is no time at all. */
export function hoursAfter(iso: string, hours: number): string | undefined {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? undefined : new Date(ms + hours * 3600_000).toISOString();
}

const msOf = (iso: string): number => {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? Number.NEGATIVE_INFINITY : ms;
};

/** Earlier first, whatever zone each is written in (job files say +08:00, the clock says Z); what is no time is first. */
export function compareInstants(a: string, b: string): number {
  const [x, y] = [msOf(a), msOf(b)];
  return x === y ? 0 : x < y ? -1 : 1;
}
