/** IndexedDB with nothing over it: the same records, only the indexes the questions need. The limit. */
import type { OrderState } from '#shared/order/state';
import type { OrderRow } from '#shared/order/summary';
import type { Batch, Records, StoredEvent } from '../data';
import { type BenchStore, hay, PAGE } from '../store';
import { mine, printedOnce, waitsForClerk } from './work';

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
const ended = (tx: IDBTransaction): Promise<void> =>
  new Promise((done, fail) => {
    tx.oncomplete = () => done();
    tx.onabort = () => fail(tx.error);
  });

const TABLES = ['events', 'states', 'orders', 'heads'];

export function rawStore(): BenchStore {
  let db: IDBDatabase;
  const write = () => db.transaction(TABLES, 'readwrite', { durability: 'strict' });
  const read = (table: string) => db.transaction(table).objectStore(table);
  return {
    name: 'raw',
    async open() {
      const request = indexedDB.open('bench', 1);
      request.onupgradeneeded = () => {
        const made = request.result;
        made.createObjectStore('events', { keyPath: 'id' }).createIndex('about', ['about', 'at']);
        made.createObjectStore('states', { keyPath: 'id' });
        made.createObjectStore('heads', { keyPath: 'device' });
        const orders = made.createObjectStore('orders', { keyPath: 'id' });
        orders.createIndex('status', ['status', 'updatedAt']);
        orders.createIndex('updatedAt', 'updatedAt');
        orders.createIndex('waitingPosts', 'waitingPosts', { multiEntry: true });
      };
      db = await answer(request);
    },
    async fill(_: Batch, { events, states, rows }: Records) {
      const tx = write();
      const [e, s, o] = ['events', 'states', 'orders'].map((t) => tx.objectStore(t)) as [
        IDBObjectStore,
        IDBObjectStore,
        IDBObjectStore,
      ];
      for (const event of events) e.add(event);
      for (const state of states) s.put(state);
      for (const row of rows) o.put(row);
      const last = events.at(-1)!;
      tx.objectStore('heads').put({ device: last.device, seq: last.seq, hash: last.prev });
      await ended(tx);
    },
    async append(id) {
      const tx = write();
      const end = ended(tx);
      const [head, state, row] = await Promise.all([
        answer(tx.objectStore('heads').getAll()),
        answer(tx.objectStore('states').get(id)) as Promise<OrderState>,
        answer(tx.objectStore('orders').get(id)) as Promise<OrderRow>,
      ]);
      const next = printedOnce(state, row, head[0].seq + 1);
      tx.objectStore('events').add(next.event);
      tx.objectStore('states').put(next.state);
      tx.objectStore('orders').put(next.row);
      tx.objectStore('heads').put({ ...head[0], seq: next.event.seq });
      await end;
    },
    page(status, size) {
      const range = IDBKeyRange.bound([status], [status, []]);
      return newest(read('orders').index('status'), range, size, () => true) as Promise<OrderRow[]>;
    },
    async find(text) {
      let total = 0;
      const rows = await newest(read('orders').index('updatedAt'), null, Number.POSITIVE_INFINITY, (row) => {
        if (!hay(row).includes(text)) return false;
        total += 1;
        return total <= PAGE;
      });
      return { rows, total };
    },
    async order(id) {
      const tx = db.transaction(['states', 'events']);
      const about = `order:${id}`;
      const [state, history] = await Promise.all([
        answer(tx.objectStore('states').get(id)) as Promise<OrderState>,
        answer(
          tx
            .objectStore('events')
            .index('about')
            .getAll(IDBKeyRange.bound([about], [about, []])),
        ) as Promise<StoredEvent[]>,
      ]);
      return { state, history };
    },
    async inbox() {
      const index = read('orders').index('waitingPosts');
      const rows = await Promise.all(
        waitsForClerk.map((post) => answer(index.getAll(post)) as Promise<OrderRow[]>),
      );
      return mine(rows.flat());
    },
    async close() {
      db.close();
    },
  };
}

/** Rows of an index from its end, in large reads. */
async function newest(
  index: IDBIndex,
  range: IDBKeyRange | null,
  size: number,
  keep: (row: OrderRow) => boolean,
): Promise<OrderRow[]> {
  const all = index.getAll.bind(index) as unknown as (o: object) => IDBRequest<OrderRow[]>;
  const rows = await answer(
    all({ query: range, direction: 'prev', ...(Number.isFinite(size) ? { count: size } : {}) }),
  );
  return rows.filter(keep);
}
