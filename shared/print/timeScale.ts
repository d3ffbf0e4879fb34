/** Where a moment stands on the board: days side by side, nights left out. Pure sums for drawing and dragging. */
import { DAY, MINUTE, midnight, type Span } from './hours';

export interface TimeScale {
  /** Midnights of the days shown. */
  days: number[];
  /** Minutes after midnight shown of each day. */
  from: number;
  to: number;
}

/** `days` days from the one `at` lies in; hours are widened to whole ones that hold all the spans. */
export function scaleOf(
  at: number,
  days: number,
  spans: readonly Span[],
  usual = { from: 8 * 60, to: 18 * 60 },
): TimeScale {
  const first = midnight(at);
  let { from, to } = usual;
  const end = first + days * DAY;
  for (const s of spans) {
    // What runs through the night would show all of it: only its ends count.
    if (s.from >= first && s.from < end) from = Math.min(from, (s.from - midnight(s.from)) / MINUTE);
    if (s.from >= first && s.from < end) to = Math.max(to, (s.from - midnight(s.from)) / MINUTE + 60);
    if (s.to > first && s.to <= end) {
      const inDay = (s.to - midnight(s.to - 1)) / MINUTE;
      to = Math.max(to, inDay);
      from = Math.min(from, inDay - 60);
    }
  }
  return {
    days: Array.from({ length: days }, (_, n) => first + n * DAY),
    from: Math.max(0, Math.floor(from / 60) * 60),
    to: Math.min(24 * 60, Math.ceil(to / 60) * 60),
  };
}

const dayMinutes = (scale: TimeScale) => scale.to - scale.from;
/** Minutes shown in all. */
export const lengthOf = (scale: TimeScale): number => dayMinutes(scale) * scale.days.length;

/** Share of the width, 0 … 1, at which a moment stands; nights and what lies outside are at the nearest edge. */
export function placeOf(scale: TimeScale, ms: number): number {
  const day = Math.floor((ms - scale.days[0]!) / DAY);
  if (day < 0) return 0;
  if (day >= scale.days.length) return 1;
  const minute = Math.min(scale.to, Math.max(scale.from, (ms - scale.days[day]!) / MINUTE));
  return (day * dayMinutes(scale) + minute - scale.from) / lengthOf(scale);
}

/** The moment at a share of the width; beyond the edges the days go on. */
export function momentAt(scale: TimeScale, share: number): number {
  const minutes = share * lengthOf(scale);
  const day = Math.floor(minutes / dayMinutes(scale));
  return scale.days[0]! + day * DAY + (scale.from + minutes - day * dayMinutes(scale)) * MINUTE;
}

/** Seen at all: some of it lies in the hours shown. */
export const inSight = (scale: TimeScale, span: Span): boolean =>
  placeOf(scale, span.to) > placeOf(scale, span.from);
