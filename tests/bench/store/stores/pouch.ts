/** PouchDB on IndexedDB: a database each; events under ids that sort by order and time, rows under a Mango index. */
import PouchDB from 'pouchdb-browser';
import find from 'pouchdb-find';
import type { OrderState } from '#shared/order/state';
import type { OrderRow } from '#shared/order/summary';
import type { Batch, Records, StoredEvent } from '../data';
import { type BenchStore, hay, PAGE } from '../store';
import { mine, printedOnce } from './work';

PouchDB.plugin(find);

interface Doc<T> {
  _id: string;
  _rev?: string;
  body: T;
}
type OrderDoc = Doc<OrderRow> & { status: string; updatedAt: string; hay: string };

const eventDoc = (e: StoredEvent): Doc<StoredEvent> => ({ _id: `${e.about}|${e.at}|${e.id}`, body: e });
const orderDoc = (r: OrderRow): OrderDoc => ({
  _id: r.id,
  status: r.status,
  updatedAt: r.updatedAt,
  hay: hay(r),
  body: r,
});

async function all(work: Promise<{ ok?: boolean; error?: unknown }[]>): Promise<void> {
  const failed = (await work).find((one) => !one.ok);
  if (failed) throw new Error(JSON.stringify(failed));
}

export function pouchStore(): BenchStore {
  const make = (name: string) => new PouchDB(name, { revs_limit: 1, auto_compaction: true });
  let events: ReturnType<typeof make>;
  let states: ReturnType<typeof make>;
  let orders: ReturnType<typeof make>;
  let seq = 0;
  return {
    name: 'pouch',
    async open() {
      [events, states, orders] = [make('events'), make('states'), make('orders')];
      await orders.createIndex({ index: { fields: ['status', 'updatedAt'] } });
      await orders.createIndex({ index: { fields: ['updatedAt'] } });
    },
    async fill(_: Batch, records: Records) {
      seq = records.events.at(-1)!.seq;
      await Promise.all([
        all(events.bulkDocs(records.events.map(eventDoc))),
        all(states.bulkDocs(records.states.map((s) => ({ _id: s.id, body: s })))),
        all(orders.bulkDocs(records.rows.map(orderDoc))),
      ]);
    },
    /** Its views are built when first asked. */
    async settle() {
      await orders.find({ selector: { status: 'done', updatedAt: { $gt: null } }, limit: 1 });
      await orders.find({ selector: { updatedAt: { $gt: null } }, limit: 1 });
    },
    async append(id) {
      const [state, row] = (await Promise.all([states.get(id), orders.get(id)])) as [
        Doc<OrderState>,
        OrderDoc,
      ];
      const next = printedOnce(state.body, row.body, ++seq);
      await Promise.all([
        events.put(eventDoc(next.event)),
        states.put({ ...state, body: next.state }),
        orders.put({ ...row, ...orderDoc(next.row) }),
      ]);
    },
    async page(status, size) {
      const { docs } = await orders.find({
        selector: { status, updatedAt: { $gt: null } },
        sort: [{ status: 'desc' }, { updatedAt: 'desc' }],
        limit: size,
      });
      return (docs as unknown as OrderDoc[]).map((d) => d.body);
    },
    async find(text) {
      const { docs } = await orders.find({
        selector: { updatedAt: { $gt: null }, hay: { $regex: text } },
        sort: [{ updatedAt: 'desc' }],
        limit: 1_000_000,
      });
      return { rows: (docs as unknown as OrderDoc[]).slice(0, PAGE).map((d) => d.body), total: docs.length };
    },
    async order(id) {
      const about = `order:${id}|`;
      const [state, history] = await Promise.all([
        states.get(id) as Promise<unknown>,
        events.allDocs({ startkey: about, endkey: `${about}\uffff`, include_docs: true }),
      ]);
      return {
        state: (state as Doc<OrderState>).body,
        history: history.rows.map((r) => (r.doc as unknown as Doc<StoredEvent>).body),
      };
    },
    async inbox() {
      const { docs } = await orders.find({
        selector: { status: 'open', updatedAt: { $gt: null } },
        limit: 1_000_000,
      });
      return mine((docs as unknown as OrderDoc[]).map((d) => d.body));
    },
    async close() {
      await Promise.all([events.close(), states.close(), orders.close()]);
    },
  };
}
