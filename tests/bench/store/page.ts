/** Runs in the browser, one page and one origin per store: what the bench outside asks for, timed here. */
import { digestOf } from '#shared/kernel/canonical';
import type { OrderRow } from '#shared/order/summary';
import { makeBatch } from './data';
import type { BenchStore } from './store';
import { stores } from './stores/all';

export interface BenchPage {
  open(): Promise<number>;
  fill(first: number, count: number, orders: number, perBatch: number): Promise<number>;
  settle(): Promise<number>;
  append(id: string): Promise<number>;
  page(status: 'open' | 'done', size: number): Promise<{ ms: number; got: string }>;
  warm(): Promise<number>;
  find(text: string): Promise<{ ms: number; got: string; total: number }>;
  order(id: string): Promise<{ ms: number; got: string }>;
  /** Since the page began to load. */
  cold(): Promise<{ ms: number; got: string; lines: number }>;
  close(): Promise<void>;
}

const name = new URL(location.href).searchParams.get('store') ?? '';
const make = stores[name];
if (!make) throw new Error(`no store ${name}`);
const store: BenchStore = await make();

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; out: T }> {
  const from = performance.now();
  const out = await work();
  return { ms: performance.now() - from, out };
}
const spent = async (work: () => Promise<unknown>) => (await timed(work)).ms;

/** Made ahead, outside the time: records of the next batch. */
const bench: BenchPage = {
  open: () => spent(() => store.open()),
  async fill(first, count, orders, perBatch) {
    const batch = makeBatch(first, count, orders, perBatch);
    const records = name === 'app' ? { events: [], states: [], rows: [] } : batch.records();
    return spent(() => store.fill(batch, records));
  },
  settle: () => spent(async () => store.settle?.()),
  append: (id) => spent(() => store.append(id)),
  async page(status, size) {
    const { ms, out } = await timed(() => store.page(status, size));
    return { ms, got: digestOf(out.map(({ delivery: _, bookings: __, ...row }: OrderRow) => row)) };
  },
  warm: () => spent(async () => store.warm?.()),
  async find(text) {
    const { ms, out } = await timed(() => store.find(text));
    return { ms, got: digestOf([out.total, out.rows.map((r) => r.id)]), total: out.total };
  },
  async order(id) {
    const { ms, out } = await timed(() => store.order(id));
    const history = out.history.map(({ id: event, at, type, data }) => ({ event, at, type, data }));
    return { ms, got: digestOf([out.state, history]) };
  },
  async cold() {
    await store.open();
    const lines = await store.inbox();
    return { ms: performance.now(), got: digestOf(lines), lines: lines.length };
  },
  close: () => store.close(),
};
(window as unknown as { bench: BenchPage }).bench = bench;
document.title = 'ready';
