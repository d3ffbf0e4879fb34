import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesWords, wordsOf } from '#shared/kernel/findText';
import type { OrderRow } from '#shared/order/summary';
import { DeskDb } from '../../../renderer/store/db';
import { findOrders } from '../../../renderer/store/search';
import { type FindFilter, type FoundOrders, SearchIndex } from '../../../renderer/store/searchIndex';

const row = (number: string, change: Partial<OrderRow> = {}): OrderRow =>
  ({
    id: number,
    number,
    trade: 'survey',
    client: '锦华置业',
    project: '锦华花园二期放样',
    place: '',
    status: 'open',
    step: 'field',
    shelfMark: '',
    updatedAt: '2026-03-01T00:00:00.000Z#0000',
    ...change,
  }) as OrderRow;

const indexOf = (rows: readonly OrderRow[]): SearchIndex => {
  const index = new SearchIndex();
  index.put(rows);
  return index;
};

/** What the index must find, looked for row by row. */
function plainly(all: readonly OrderRow[], f: FindFilter): FoundOrders {
  const found: FoundOrders = {
    rows: [],
    byStatus: { all: 0, open: 0, done: 0, cancelled: 0 },
    byStep: {},
    byTrade: { survey: 0, print: 0, docking: 0 },
  };
  const status = f.status ?? 'all';
  const newest = [...all].sort((a, b) =>
    a.updatedAt === b.updatedAt ? (a.id < b.id ? 1 : -1) : a.updatedAt < b.updatedAt ? 1 : -1,
  );
  for (const r of newest) {
    if (r.number === '' || r.trade === 'docking') continue;
    if (f.client && r.client.trim() !== f.client) continue;
    if (
      !matchesWords([r.number, r.client, r.project, r.product, r.place, r.shelfMark], wordsOf(f.text ?? ''))
    )
      continue;
    const asked = status === 'all' || r.status === status;
    if (asked) found.byTrade[r.trade] += 1;
    if (f.trade && r.trade !== f.trade) continue;
    found.byStatus.all += 1;
    found.byStatus[r.status] += 1;
    if (!asked) continue;
    if (r.status === 'open' && r.step) found.byStep[r.step] = (found.byStep[r.step] ?? 0) + 1;
    if (!f.step || (r.status === 'open' && r.step === f.step)) found.rows.push(r);
  }
  return found;
}

describe('the order list', () => {
  const index = indexOf([
    row('CH-2026-0001'),
    row('CH-2026-0002', { step: 'settle', client: '自然资源局', project: '要庄乡地形图' }),
    row('CH-2026-0003', { status: 'done', step: '', shelfMark: 'A-03' }),
    row('CH-2026-0004', { status: 'cancelled' }),
  ]);
  const numbers = (f: FindFilter) =>
    index
      .find(f)
      .rows.map((r) => r.number.slice(-1))
      .sort();

  it('finds by all words, full-width or not, in number, client, project and shelf mark', () => {
    expect(numbers({ text: '０００２ 地形' })).toEqual(['2']);
    expect(numbers({ text: 'a-03' })).toEqual(['3']);
    expect(numbers({ text: '锦华 地形' })).toEqual([]);
  });
  it('counts what each choice would show, and a cancelled order at no step', () => {
    const found = index.find({ status: 'open' });
    expect(found.byStatus).toEqual({ all: 4, open: 2, done: 1, cancelled: 1 });
    expect(found.byStep).toEqual({ field: 1, settle: 1 });
    expect(index.find({}).byStep).toEqual({ field: 1, settle: 1 });
    expect(index.find({ client: '自然资源局' }).byStatus.all).toBe(1);
    expect(numbers({ step: 'field' })).toEqual(['1']);
  });
});

const words = fc.constantFrom('要庄', '锦华 ', 'A\n3', 'ＢＣ', '花园', '', '0001');
const rows = fc.record({
  id: fc.integer({ min: 0, max: 40 }).map(String),
  number: fc.constantFrom('', 'CH-1', 'CH-2', 'YS-1'),
  trade: fc.constantFrom('survey' as const, 'print' as const, 'docking' as const),
  client: words,
  project: words,
  place: words,
  product: fc.option(words, { nil: undefined }),
  shelfMark: words,
  status: fc.constantFrom('open' as const, 'done' as const, 'cancelled' as const),
  step: fc.constantFrom('', 'field', 'settle'),
  updatedAt: fc.integer({ min: 10, max: 30 }).map(String),
}) as fc.Arbitrary<unknown> as fc.Arbitrary<OrderRow>;
const filters = fc.record(
  {
    text: fc.constantFrom('', '庄', 'bc', '华 园', 'a 3', '锦华', 'ch-1'),
    status: fc.constantFrom('all' as const, 'open' as const, 'done' as const),
    trade: fc.constantFrom('' as const, 'survey' as const, 'print' as const),
    step: fc.constantFrom('', 'field'),
    client: fc.constantFrom('', '要庄', '锦华'),
  },
  { requiredKeys: [] },
);

it('finds what a look at every row finds, after any changes, in blocks or whole', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.array(rows, { maxLength: 12 }), fc.array(fc.nat(40).map(String), { maxLength: 4 })),
      ),
      filters,
      (steps, filter) => {
        const index = new SearchIndex();
        const all = new Map<string, OrderRow>();
        for (const [put, drop] of steps) {
          index.put(put);
          for (const r of put) all.set(r.id, r);
          // Asked in between, the blocks are made and must then be kept right.
          index.find(filter);
          index.drop(drop);
          for (const id of drop) all.delete(id);
        }
        expect(index.find(filter)).toEqual(plainly([...all.values()], filter));
      },
    ),
    { numRuns: 300 },
  );
});

it('over some thousand orders, one changed: in its new place, and whole', () => {
  const many = Array.from({ length: 5000 }, (_, n) =>
    row(`CH-${n}`, { updatedAt: String(100_000 + n), project: n % 7 ? '放样' : '地形图' }),
  );
  const index = indexOf(many);
  expect(index.find({ text: '地形' }).rows).toHaveLength(715);
  index.put([{ ...many[70]!, updatedAt: '999999' }]);
  const found = index.find({ text: '地形' }).rows;
  expect(found).toHaveLength(715);
  expect(found[0]?.number).toBe('CH-70');
});

it('follows what is written, also in another window, and what is cleared', async () => {
  const db = new DeskDb('search');
  const other = new DeskDb('search');
  await db.orders.bulkAdd([row('CH-1'), row('CH-2')]);
  const numbers = async () => (await findOrders({}, db)).rows.map((r) => r.number).sort();
  expect(await numbers()).toEqual(['CH-1', 'CH-2']);
  await other.orders.put(row('CH-3'));
  expect(await numbers()).toEqual(['CH-1', 'CH-2', 'CH-3']);
  await other.orders.delete('CH-1');
  expect(await numbers()).toEqual(['CH-2', 'CH-3']);
  await db.orders.clear();
  expect(await numbers()).toEqual([]);
  await db.orders.bulkPut(Array.from({ length: 3000 }, (_, n) => row(`CH-${n}`)));
  expect(await numbers()).toHaveLength(3000);
  other.close();
  await db.delete();
});
