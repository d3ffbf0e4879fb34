/** SQLite WASM: full text by trigrams, rows as JSON text beside their indexed columns. */
import type { OrderState } from '#shared/order/state';
import type { OrderRow } from '#shared/order/summary';
import type { Batch, Records, StoredEvent } from '../data';
import { type BenchStore, hay, PAGE } from '../store';
import type { Calls, Rows } from './sqliteWorker';
import { mine, printedOnce, waitsForClerk } from './work';

const rowsOf = ({ events, states, rows }: Records, seq: number): Rows => ({
  events: events.map((e) => [e.id, e.about, e.at, JSON.stringify(e)]),
  states: states.map((s) => [s.id, JSON.stringify(s)]),
  orders: rows.map((r) => [r.id, r.status, r.updatedAt, hay(r), JSON.stringify(r)]),
  waiting: rows.flatMap((r) => r.waitingPosts.map((post): [string, string] => [post, r.id])),
  head: String(seq),
});
const parsed = <T>(texts: string[]): T[] => texts.map((t) => JSON.parse(t) as T);

export function sqliteStore(): BenchStore {
  const worker = new Worker(new URL('./sqliteWorker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { done(value: unknown): void; fail(error: Error): void }>();
  worker.onmessage = ({ data: [id, value, why] }: MessageEvent<[number, unknown, string | undefined]>) => {
    const one = waiting.get(id)!;
    waiting.delete(id);
    if (why === undefined) one.done(value);
    else one.fail(new Error(why));
  };
  let last = 0;
  const ask = <K extends keyof Calls>(
    call: K,
    ...args: Parameters<Calls[K]>
  ): Promise<Awaited<ReturnType<Calls[K]>>> =>
    new Promise((done, fail) => {
      const id = ++last;
      waiting.set(id, { done: done as (value: unknown) => void, fail });
      worker.postMessage([id, call, args]);
    });
  return {
    name: 'sqlite',
    async open() {
      const mode = await ask('open');
      if (mode !== 'wal') throw new Error(`journal mode ${mode}`);
    },
    fill: (_: Batch, records: Records) => ask('write', rowsOf(records, records.events.at(-1)!.seq)),
    settle: () => ask('settle'),
    async append(id) {
      const [head, { state, row }] = await Promise.all([ask('head'), ask('order', id)]);
      const seq = Number(head) + 1;
      const next = printedOnce(JSON.parse(state!) as OrderState, JSON.parse(row!) as OrderRow, seq);
      await ask('write', rowsOf({ events: [next.event], states: [next.state], rows: [next.row] }, seq));
    },
    page: async (status, size) => parsed<OrderRow>(await ask('page', status, size)),
    async find(text) {
      const { rows, total } = await ask('find', text, PAGE);
      return { rows: parsed<OrderRow>(rows), total: total as number };
    },
    async order(id) {
      const { state, history } = await ask('order', id);
      return { state: JSON.parse(state!) as OrderState, history: parsed<StoredEvent>(history) };
    },
    inbox: async () => mine(parsed<OrderRow>(await ask('waiting', [...waitsForClerk]))),
    async close() {
      await ask('close');
      worker.terminate();
    },
  };
}
