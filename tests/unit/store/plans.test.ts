/** PR-03 several plans kept at once: all or none, and two jobs can change places. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { OrderCommand } from '#shared/order/command';
import type { Operation } from '#shared/order/eventsPrint';
import { workOf } from '#shared/order/statePrint';
import { DeskDb } from '../../../renderer/store/db';
import { openShop, runOrder, type Who } from '../../../renderer/store/desk';
import { allEvents } from '../../../renderer/store/journal';
import { keepPlans, openPrintOrders } from '../../../renderer/store/plans';
import { differences } from '../../../renderer/store/rebuild';
import { operation, printSheet } from '../order/printBench';

let db: DeskDb;
let run = 0;
let who: Who;
const issue: OrderCommand = { do: 'issue', trade: 'print', sheet: printSheet() };
const keep = (id: string, ...operations: Operation[]) => ({
  id,
  plan: { do: 'keepPlan' as const, operations },
});

beforeEach(async () => {
  db = new DeskDb(`plans-${++run}`);
  const [person] = await openShop(
    { name: '宏图快印' },
    [{ name: '吴丹', posts: ['clerk', 'merchandiser'], active: true }],
    db,
  );
  who = { person: { id: person!.id, name: person!.name }, posts: person!.posts };
  for (const id of ['a', 'b']) await runOrder(id, issue, who, db);
});
const startOf = async (id: string) => workOf((await db.states.get(id))!).plan?.operations[0]?.start;

test('PR-03 two jobs change places in one go', async () => {
  const [first, second] = [operation('o', 'press', 5), operation('o', 'press', 6)];
  expect(await keepPlans([keep('a', first), keep('b', second)], who, db)).toEqual([]);
  expect(await keepPlans([keep('a', second), keep('b', first)], who, db)).toEqual([]);
  expect([await startOf('a'), await startOf('b')]).toEqual([second.start, first.start]);
  expect((await openPrintOrders(db)).map((o) => o.id)).toEqual(['a', 'b']);
  expect(await differences(db)).toEqual([]);
});

test('PR-03 one plan that clashes: none is kept, and it is said which and why', async () => {
  const before = (await allEvents(db)).length;
  const one = operation('o', 'press', 5);
  const answer = await keepPlans([keep('a', one), keep('b', one)], who, db);
  expect(answer.map((r) => [r.id, r.refusals.map((x) => x.key)])).toEqual([
    ['a', ['planClashOther']],
    ['b', ['planClashOther']],
  ]);
  expect((await allEvents(db)).length).toBe(before);
  const posts = { ...who, posts: ['press' as const] };
  expect(await keepPlans([keep('a', one)], posts, db)).toMatchObject([
    { id: 'a', refusals: [{ key: 'post' }] },
  ]);
});
