/** Print orders through the one write path: numbers of their papers, and machines booked by other orders (PR-03). */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderCommand } from '#shared/order/command';
import { workOf } from '#shared/order/statePrint';
import { DeskDb } from '../../../renderer/store/db';
import { openShop, runOrder, type Who } from '../../../renderer/store/desk';
import { differences } from '../../../renderer/store/rebuild';
import { act, check, operation, plan, printSheet, proof, team } from '../order/printBench';

let db: DeskDb;
let run = 0;
let who: Who;
const posts = ['clerk', 'sales', 'merchandiser', 'press', 'inspector', 'storekeeper'] as const;

beforeEach(async () => {
  db = new DeskDb(`print-${++run}`);
  const [person] = await openShop(
    { name: '宏图快印' },
    [{ name: '吴丹', posts: [...posts], active: true }],
    db,
  );
  who = { person: { id: person!.id, name: person!.name }, posts: person!.posts };
});
const ok = async (id: string, ...commands: OrderCommand[]) => {
  for (const command of commands)
    expect(await runOrder(id, command, who, db), JSON.stringify(command)).toMatchObject({ done: true });
};
const issue: OrderCommand = { do: 'issue', trade: 'print', sheet: printSheet() };

describe('print orders in the store', () => {
  it('papers are numbered each in its own series, and a rebuild gives the same', async () => {
    await ok('a', issue, team(), act('team'), proof(), check('first'), check('inProcess'));
    await ok('b', issue, team(), act('team'), proof());
    const [a, b] = [await db.states.get('a'), await db.states.get('b')];
    expect([a!.number, b!.number].map((n) => n.slice(0, 3))).toEqual(['YS-', 'YS-']);
    expect(workOf(a!).checks.map((c) => c.check.slice(-4))).toEqual(['0001', '0002']);
    expect(workOf(b!).proofs[0]!.proof).toMatch(/^DY-\d{4}-0002$/);
    expect(await differences(db)).toEqual([]);
  });

  it('PR-03: a machine booked by one open order is not booked by another, unless that one is cancelled', async () => {
    const route = [operation('p', 'press', 5), operation('f', 'finishing', 6)];
    await ok('a', issue, plan(route));
    await ok('b', issue);
    const refusal = await runOrder('b', plan(route), who, db);
    expect(refusal).toMatchObject({
      done: false,
      refusals: [
        { rule: 'PR-03', key: 'planClashOther', details: { number: (await db.states.get('a'))!.number } },
        { rule: 'PR-03', key: 'planClashOther' },
      ],
    });
    // An order does not stand in its own way.
    await ok('a', plan(route));
    await ok('a', { do: 'cancel', reason: '撤单' });
    await ok('b', plan(route));
  });
});
