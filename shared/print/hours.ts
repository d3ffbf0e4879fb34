/**
 * Working hours 班次 of a machine: days of the week, from when to when, the lunch break between. Times are the
 * country's one time, UTC+8 without summer time. Nothing here runs over midnight; night shifts are typed by hand.
 */
import { z } from '../kernel/zod';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const hoursSchema = z
  .object({
    /** 1 Monday … 7 Sunday. */
    days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    from: clock,
    to: clock,
    /** Lunch; left out: none. */
    breakFrom: clock.optional(),
    breakTo: clock.optional(),
  })
  .refine((h) => h.from < h.to, { path: ['to'], message: 'order' })
  .refine((h) => (h.breakFrom === undefined) === (h.breakTo === undefined), {
    path: ['breakTo'],
    message: 'pair',
  })
  .refine(
    (h) =>
      !h.breakFrom || !h.breakTo || (h.from < h.breakFrom && h.breakFrom < h.breakTo && h.breakTo < h.to),
    { path: ['breakTo'], message: 'order' },
  );
export type Hours = z.infer<typeof hoursSchema>;

export const defaultHours: Hours = {
  days: [1, 2, 3, 4, 5, 6],
  from: '08:00',
  to: '17:30',
  breakFrom: '12:00',
  breakTo: '13:00',
};

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
const OFFSET = 8 * 60 * MINUTE;

/** Midnight, UTC+8, of the day an instant lies in. */
export const midnight = (ms: number): number => Math.floor((ms + OFFSET) / DAY) * DAY - OFFSET;
/** 1 Monday … 7 Sunday. */
export const weekdayOf = (ms: number): number => ((Math.floor((ms + OFFSET) / DAY) + 3) % 7) + 1;
const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

export interface Span {
  from: number;
  to: number;
}

/** When the machine runs on the day that begins at this midnight. */
export function shiftsOn(hours: Hours, day: number): Span[] {
  if (!hours.days.includes(weekdayOf(day))) return [];
  const at = (text: string) => day + minutesOf(text) * MINUTE;
  const { from, to, breakFrom, breakTo } = hours;
  return breakFrom && breakTo
    ? [
        { from: at(from), to: at(breakFrom) },
        { from: at(breakTo), to: at(to) },
      ]
    : [{ from: at(from), to: at(to) }];
}

/** The shift an instant lies in; its last moment counts only with `end`. */
const shiftAt = (hours: Hours, ms: number, end = false): Span | undefined =>
  shiftsOn(hours, midnight(ms)).find((s) => (end ? s.from < ms && ms <= s.to : s.from <= ms && ms < s.to));

/** The first moment from `ms` on when the machine runs. */
export function nextOpen(hours: Hours, ms: number): number {
  for (let day = midnight(ms), n = 0; n < 8; n++, day += DAY)
    for (const shift of shiftsOn(hours, day)) if (ms < shift.to) return Math.max(ms, shift.from);
  return ms;
}

/** Minutes of work between two instants. */
export function workBetween(hours: Hours, from: number, to: number): number {
  let sum = 0;
  for (let day = midnight(from); day < to; day += DAY)
    for (const s of shiftsOn(hours, day)) sum += Math.max(0, Math.min(to, s.to) - Math.max(from, s.from));
  return sum / MINUTE;
}

/** So many minutes of work after `from`, over breaks and nights. */
export function addWork(hours: Hours, from: number, minutes: number): number {
  let left = minutes * MINUTE;
  for (let day = midnight(from); ; day += DAY)
    for (const s of shiftsOn(hours, day)) {
      const start = Math.max(from, s.from);
      if (start >= s.to) continue;
      if (left <= s.to - start) return start + left;
      left -= s.to - start;
    }
}

/** Minutes of work in a span: a span that begins or ends outside the hours is overtime, and counts as it stands. */
export function lastingOf(hours: Hours, span: Span): number {
  const inside = shiftAt(hours, span.from) && shiftAt(hours, span.to, true);
  return inside ? workBetween(hours, span.from, span.to) : Math.round((span.to - span.from) / MINUTE);
}

/** A span of so many minutes from `start`: over breaks where it begins in working hours, else as it stands. */
export const spanFrom = (hours: Hours, start: number, minutes: number): Span => ({
  from: start,
  to: shiftAt(hours, start) ? addWork(hours, start, minutes) : start + minutes * MINUTE,
});

/** True where any of it lies outside working hours, breaks between two shifts aside. */
export const isOvertime = (hours: Hours, span: Span): boolean =>
  !(shiftAt(hours, span.from) && shiftAt(hours, span.to, true));

/** Rounded up to the next quarter. */
export const QUARTER = 15 * MINUTE;
export const toQuarter = (ms: number): number => Math.ceil(ms / QUARTER) * QUARTER;
export const nearQuarter = (ms: number): number => Math.round(ms / QUARTER) * QUARTER;

/** The first span of so many minutes of work, in working hours, that touches none of those taken. */
export function freeSpan(hours: Hours, taken: readonly Span[], minutes: number, from: number): Span {
  const busy = [...taken].sort((a, b) => a.from - b.from);
  let start = nextOpen(hours, toQuarter(from));
  for (;;) {
    const span = { from: start, to: addWork(hours, start, minutes) };
    const hit = busy.find((b) => b.from < span.to && span.from < b.to);
    if (!hit) return span;
    start = nextOpen(hours, toQuarter(hit.to));
  }
}
