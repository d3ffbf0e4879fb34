/** Paper numbers in use, per series, as a projection of the journal: never reused, no gaps on one device. */
import { formatNumber, type NumberPrefix, parseNumber, seriesOf } from '#shared/kernel/numbers';
import type { Counter } from './db';

export const emptyCounter = (series: string): Counter => ({ series, last: 0, above: [] });

/** The counter after a serial came into use, given out here or brought in by a file; order does not matter. */
export function countSerial(counter: Counter, serial: number): Counter {
  if (serial <= counter.last || counter.above.includes(serial)) return counter;
  const above = [...counter.above, serial].sort((a, b) => a - b);
  let last = counter.last;
  while (above[0] === last + 1) {
    last++;
    above.shift();
  }
  return { series: counter.series, last, above };
}

/** The series and serial of a paper number, or undefined for numbers of another make (from job files). */
export function serialOf(number: string): { series: string; serial: number } | undefined {
  const parsed = parseNumber(number);
  return parsed && { series: seriesOf(parsed), serial: parsed.serial };
}

/** Gives out numbers from counters read beforehand; each call uses up the one it gives. */
export function allocator(
  counters: readonly Counter[],
  year: number,
  letter: string,
): (prefix: NumberPrefix) => string {
  const known = new Map(counters.map((c) => [c.series, c]));
  return (prefix) => {
    const series = seriesOf({ prefix, year, letter });
    const counter = known.get(series) ?? emptyCounter(series);
    let serial = counter.last + 1;
    while (counter.above.includes(serial)) serial++;
    known.set(series, countSerial(counter, serial));
    return formatNumber({ prefix, year, serial, letter });
  };
}
