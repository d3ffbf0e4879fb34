/** Is a journal whole? Per device: seq without gaps, each event carrying the hash of the one before it. */
import { FIRST_PREV, hashEvent, type JournalEvent } from './envelope';

export interface ChainBreak {
  device: string;
  seq: number;
  what: 'gap' | 'twin' | 'hash';
}

/** The last event a device is known to have written: its seq and its hash. */
export interface Head {
  seq: number;
  hash: string;
}

/**
 * Every break, in device and seq order; empty when the journal is whole.
 * @param heads per device, where known: only they can tell that the last event was changed or cut off
 */
export function chainBreaks(
  events: readonly JournalEvent[],
  heads: ReadonlyMap<string, Head> = new Map(),
): ChainBreak[] {
  const byDevice = new Map<string, JournalEvent[]>();
  for (const device of heads.keys()) byDevice.set(device, []);
  for (const event of events) {
    const list = byDevice.get(event.device);
    if (list) list.push(event);
    else byDevice.set(event.device, [event]);
  }
  const breaks: ChainBreak[] = [];
  for (const [device, list] of [...byDevice].sort(([a], [b]) => (a < b ? -1 : 1))) {
    list.sort((a, b) => a.seq - b.seq);
    let prev = FIRST_PREV;
    let expected = 1;
    for (const event of list) {
      if (event.seq < expected) breaks.push({ device, seq: event.seq, what: 'twin' });
      else if (event.seq > expected) breaks.push({ device, seq: expected, what: 'gap' });
      else if (event.prev !== prev) breaks.push({ device, seq: event.seq, what: 'hash' });
      prev = hashEvent(event);
      expected = event.seq + 1;
    }
    const head = heads.get(device);
    if (head && head.seq >= expected) breaks.push({ device, seq: expected, what: 'gap' });
    else if (head && head.seq === expected - 1 && head.hash !== prev)
      breaks.push({ device, seq: head.seq, what: 'hash' });
  }
  return breaks;
}
