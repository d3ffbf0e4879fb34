/** This app's own store: the code of renderer/store as it stands, through the doors the screens use. */
import type { OrderStatus } from '#shared/order/summary';
import { withJournal } from '../../../../renderer/store/append';
import { DeskDb } from '../../../../renderer/store/db';
import { runOrder, type Who } from '../../../../renderer/store/desk';
import { anyOrder, handedOnBy, inboxFor } from '../../../../renderer/store/officeQueries';
import { historyOf, orderState, peopleOf, shopOf } from '../../../../renderer/store/queries';
import { rebuildWhenOld } from '../../../../renderer/store/rebuild';
import { findOrders, warmSearch } from '../../../../renderer/store/search';
import { type Batch, clerk, DEVICE, people } from '../data';
import { type BenchStore, PAGE } from '../store';

export function appStore(): BenchStore {
  const db = new DeskDb('bench');
  const me = { id: clerk.id, name: clerk.name };
  const who: Who = { person: me, posts: clerk.posts };
  return {
    name: 'app',
    async open() {
      await rebuildWhenOld(db);
      if (await db.meta.get('device')) return;
      await db.meta.put({ key: 'device', value: { id: DEVICE, letter: '' } });
      await db.people.bulkPut(people);
    },
    async fill(batch: Batch) {
      await withJournal(db, me, batch.now, (pen) => pen.write(batch.drafts));
    },
    async append(id) {
      const out = await runOrder(id, { do: 'recordPrint', form: 'task-sheet' }, who, db);
      if (!out.done) throw new Error(JSON.stringify(out));
    },
    // As the order list does: it stands in memory, and counts all it finds.
    page: async (status: OrderStatus, size) => (await findOrders({ status }, db)).rows.slice(0, size),
    warm: () => warmSearch(db),
    async find(text) {
      const { rows } = await findOrders({ text }, db);
      return { rows: rows.slice(0, PAGE), total: rows.length };
    },
    async order(id) {
      const [state, history] = await Promise.all([orderState(id, db), historyOf(id, db)]);
      if (!state) throw new Error(`no order ${id}`);
      return { state, history };
    },
    async inbox() {
      const now = '2026-12-01T00:00:00.000Z';
      // What the first screen reads.
      const [lines] = await Promise.all([
        inboxFor(who, now, db),
        handedOnBy(who, now, db),
        anyOrder(db),
        peopleOf(db),
        shopOf(db),
      ]);
      return lines
        .filter((l) => !l.alert)
        .map((l) => `${l.order.number} ${l.waiting.key}`)
        .sort();
    },
    async close() {
      db.close();
    },
  };
}
