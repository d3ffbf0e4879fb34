/**
 * The journal replayed, in a worker as long work is: bytes → events → states and rows, by the fold the database is
 * rebuilt with. A part is made, then read by JSON.parse alone and folded, in turn; so both meet the same machine.
 */
import type { JournalEvent } from '#shared/journal/envelope';
import { canonicalJson } from '#shared/kernel/canonical';
import { foldOrder } from '#shared/order/evolve';
import { summaryOf } from '#shared/order/summary';
import { makeBatch } from '../store/data';

export interface Part {
  events: number;
  bytes: number;
  parseMs: number;
  foldMs: number;
  /** Orders whose fold is what was expected. */
  right: number;
  orders: number;
}

function replay(text: string): {
  states: ReturnType<typeof foldOrder>[];
  rows: ReturnType<typeof summaryOf>[];
} {
  const byOrder = new Map<string, JournalEvent[]>();
  for (const event of JSON.parse(text) as JournalEvent[]) {
    const list = byOrder.get(event.subject.id);
    if (list) list.push(event);
    else byOrder.set(event.subject.id, [event]);
  }
  const states = [...byOrder].map(([id, events]) => foldOrder(id, events));
  return { states, rows: states.map(summaryOf) };
}

function timed<T>(work: () => T): [ms: number, out: T] {
  const from = performance.now();
  const out = work();
  return [performance.now() - from, out];
}

const decoder = new TextDecoder();

self.onmessage = ({
  data: { first, count, orders, check },
}: MessageEvent<{ first: number; count: number; orders: number; check: boolean }>) => {
  const records = makeBatch(first, count, orders, count).records();
  const bytes = new TextEncoder().encode(JSON.stringify(records.events));
  let events = 0;
  const parse = () => timed(() => (events = (JSON.parse(decoder.decode(bytes)) as unknown[]).length))[0];
  const fold = () => timed(() => replay(decoder.decode(bytes)));
  // First one, then the other, changing places: neither always pays for the other's garbage.
  const even = (first / count) % 2 === 0;
  const early = even ? parse() : undefined;
  const [foldMs, { states, rows }] = fold();
  const parseMs = early ?? parse();
  // Comparing costs more than folding: a part of the parts is looked at.
  const right = check
    ? states.filter(
        (s, n) =>
          canonicalJson(s) === canonicalJson(records.states[n]) &&
          canonicalJson(rows[n]) === canonicalJson(records.rows[n]),
      ).length
    : 0;
  self.postMessage({
    events,
    bytes: bytes.length,
    parseMs,
    foldMs,
    right,
    orders: states.length,
  } satisfies Part);
};
