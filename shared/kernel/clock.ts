/**
 * The hybrid logical clock: a wall-clock instant plus a counter, as one sortable string
 * `2026-03-12T09:30:00.123Z#0004`. A stamp is always later than every stamp this device has seen,
 * so a clock set back (or a laptop with a flat battery) never puts new work before old work.
 */
export type Stamp = string;

const PATTERN = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)#([0-9a-f]{4})$/;
const LAST_COUNTER = 0xffff;
/** ISO strings sort as text only for years 0000–9999; a clock outside is held at the edge. */
const LATEST_MS = Date.parse('9999-12-31T23:59:59.999Z');

export function isStamp(text: string): boolean {
  const found = PATTERN.exec(text);
  return found !== null && !Number.isNaN(Date.parse(found[1]!));
}

/** The wall-clock part of a stamp, ISO 8601 in UTC. Text that is no stamp is given back as it is. */
export function instantOf(stamp: Stamp): string {
  const cut = stamp.indexOf('#');
  return cut < 0 ? stamp : stamp.slice(0, cut);
}

/** Whole milliseconds inside the years a stamp can say; a clock that says nonsense is the year 1970. */
const held = (ms: number): number =>
  Number.isNaN(ms) ? 0 : Math.floor(Math.min(Math.max(ms, 0), LATEST_MS));

function build(ms: number, counter: number): Stamp {
  return `${new Date(ms).toISOString()}#${counter.toString(16).padStart(4, '0')}`;
}

function split(stamp: Stamp): { ms: number; counter: number } {
  const found = PATTERN.exec(stamp);
  if (!found) return { ms: 0, counter: 0 };
  return { ms: Date.parse(found[1]!), counter: Number.parseInt(found[2]!, 16) };
}

/**
 * The next stamp of this device.
 * @param last the latest stamp seen here (own or received), or undefined on an empty journal
 * @param nowMs the wall clock, milliseconds since 1970
 */
export function tick(last: Stamp | undefined, nowMs: number): Stamp {
  const now = held(nowMs);
  if (last === undefined) return build(now, 0);
  const seen = split(last);
  if (now > seen.ms) return build(now, 0);
  return seen.counter < LAST_COUNTER ? build(seen.ms, seen.counter + 1) : build(held(seen.ms + 1), 0);
}

/** The later of two stamps; what a device remembers after it received events. */
export function later(a: Stamp | undefined, b: Stamp | undefined): Stamp | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return a >= b ? a : b;
}
