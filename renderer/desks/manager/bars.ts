/** Lengths of a report's bars. */
import type { ReportGroup } from './month';

export interface Bar {
  name: string;
  /** Cut to what fits beside the bar; the whole name is its title. */
  label: string;
  totalFen: number;
  dueFen: number;
  /** Lengths in the plot's units. */
  paid: number;
  due: number;
}

/** Wide characters of a label; a Latin one counts half. */
const LABEL_ROOM = 10;

export function cut(text: string, room = LABEL_ROOM): string {
  let used = 0;
  let out = '';
  for (const c of text) {
    used += c.charCodeAt(0) < 0x2e80 ? 0.5 : 1;
    if (used > room) return `${out}…`;
    out += c;
  }
  return out;
}

/** Largest first, as given. A group that came to nothing or to a credit has no bar. @param room the longest bar */
export function barsOf(
  groups: readonly Pick<ReportGroup, 'name' | 'totalFen' | 'dueFen'>[],
  room: number,
): Bar[] {
  const most = Math.max(1, ...groups.map((g) => g.totalFen));
  return groups.map(({ name, totalFen, dueFen }) => {
    const whole = Math.max(0, totalFen);
    const due = (Math.min(dueFen, whole) / most) * room;
    return { name, label: cut(name), totalFen, dueFen, due, paid: (whole / most) * room - due };
  });
}
