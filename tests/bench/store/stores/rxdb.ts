/** RxDB on its Dexie storage: a collection each for events, states and rows. */
import { createRxDatabase, type RxCollection, type RxDatabase } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { OrderState } from '#shared/order/state';
import type { OrderRow } from '#shared/order/summary';
import type { Batch, Records, StoredEvent } from '../data';
import { type BenchStore, hay, PAGE } from '../store';
import { mine, printedOnce } from './work';

const key = { type: 'string', maxLength: 60 } as const;
const schema = (properties: object, indexes: (string | string[])[]) => ({
  schema: {
    version: 0,
    primaryKey: 'id',
    type: 'object' as const,
    properties: { id: key, body: { type: 'object' as const }, ...properties },
    required: ['id', ...Object.keys(properties)],
    indexes,
  },
});

interface Doc<T> {
  id: string;
  body: T;
}
type OrderDoc = Doc<OrderRow> & { status: string; updatedAt: string; hay: string };
type EventDoc = Doc<StoredEvent> & { about: string; at: string };

const eventDoc = (e: StoredEvent): EventDoc => ({ id: e.id, about: e.about, at: e.at, body: e });
const stateDoc = (s: OrderState): Doc<OrderState> => ({ id: s.id, body: s });
const orderDoc = (r: OrderRow): OrderDoc => ({
  id: r.id,
  status: r.status,
  updatedAt: r.updatedAt,
  hay: hay(r),
  body: r,
});

/** All or an error: RxDB reports what failed beside what did not. */
async function all(work: Promise<{ error: unknown[] }>): Promise<void> {
  const { error } = await work;
  if (error.length) throw new Error(JSON.stringify(error[0]));
}

export function rxdbStore(): BenchStore {
  let db: RxDatabase;
  let events: RxCollection<EventDoc>;
  let states: RxCollection<Doc<OrderState>>;
  let orders: RxCollection<OrderDoc>;
  let seq = 0;
  return {
    name: 'rxdb',
    async open() {
      db = await createRxDatabase({
        name: 'bench',
        // Its settings reach the Dexie it makes: strict, as for all.
        storage: getRxStorageDexie({ chromeTransactionDurability: 'strict' } as object),
        multiInstance: false,
      });
      const made = (await db.addCollections({
        events: schema({ about: key, at: key }, [['about', 'at']]),
        states: schema({}, []),
        orders: schema(
          { status: { type: 'string', maxLength: 12 }, updatedAt: key, hay: { type: 'string' } },
          [['status', 'updatedAt'], 'updatedAt'],
        ),
      } as never)) as unknown as Record<string, RxCollection>;
      events = made.events as never;
      states = made.states as never;
      orders = made.orders as never;
    },
    async fill(_: Batch, records: Records) {
      seq = records.events.at(-1)!.seq;
      await Promise.all([
        all(events.bulkInsert(records.events.map(eventDoc))),
        all(states.bulkInsert(records.states.map(stateDoc))),
        all(orders.bulkInsert(records.rows.map(orderDoc))),
      ]);
    },
    async append(id) {
      const [state, row] = await Promise.all([states.findOne(id).exec(true), orders.findOne(id).exec(true)]);
      const next = printedOnce(state.toJSON().body as OrderState, row.toJSON().body as OrderRow, ++seq);
      await Promise.all([
        events.insert(eventDoc(next.event)),
        state.incrementalPatch({ body: next.state } as never),
        row.incrementalPatch(orderDoc(next.row) as never),
      ]);
    },
    async page(status, size) {
      const docs = await orders
        .find({ selector: { status }, sort: [{ status: 'desc' }, { updatedAt: 'desc' }], limit: size })
        .exec();
      return docs.map((d) => d.toJSON().body as OrderRow);
    },
    async find(text) {
      const docs = await orders
        .find({ selector: { hay: { $regex: text } }, sort: [{ updatedAt: 'desc' }] })
        .exec();
      return { rows: docs.slice(0, PAGE).map((d) => d.toJSON().body as OrderRow), total: docs.length };
    },
    async order(id) {
      const [state, history] = await Promise.all([
        states.findOne(id).exec(true),
        events.find({ selector: { about: `order:${id}` }, sort: [{ about: 'asc' }, { at: 'asc' }] }).exec(),
      ]);
      return {
        state: state.toJSON().body as OrderState,
        history: history.map((d) => d.toJSON().body as StoredEvent),
      };
    },
    async inbox() {
      const docs = await orders.find({ selector: { status: 'open' } }).exec();
      return mine(docs.map((d) => d.toJSON().body as OrderRow));
    },
    async close() {
      await db.close();
    },
  };
}
