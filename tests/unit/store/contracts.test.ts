/** Contracts as orders use them: who sees them, what other orders settled, and the register at the checklist. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scopeKey } from '#shared/order/contractScope';
import type { OrderState } from '#shared/order/state';
import { summaryOf } from '#shared/order/summary';
import { contractStandOf } from '../../../renderer/store/contractQueries';
import { DeskDb } from '../../../renderer/store/db';
import { runOrder, type Who } from '../../../renderer/store/desk';
import { allEvents } from '../../../renderer/store/journal';
import { saveRecords } from '../../../renderer/store/registers';
import { allLines, Bench, goodCrew, line, sheetOf } from '../order/bench';

const who: Who = { person: { id: 'p1', name: '刘敏' }, posts: ['clerk'] };
let db: DeskDb;
beforeEach(() => {
  db = new DeskDb(`contracts-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const settled = (id: string, contractNo: string): OrderState =>
  new Bench({ id }).issue(sheetOf('control', { contractNo })).through('settle').order;
async function put(...orders: OrderState[]): Promise<void> {
  await db.states.bulkPut(orders);
  await db.orders.bulkPut(orders.map(summaryOf));
}
const lines = [{ item: '控制点', unit: '点', quantity: '10' }];
const key = scopeKey({ name: '控制点', unit: '点' });

test('SV-08: what the other settled orders of the same contract took, its own not counted', async () => {
  await saveRecords('contract', [{ number: 'HT-1', name: '年度合同', lines }], who, db);
  const [a, b, c] = [settled('a', 'HT-1'), settled('b', 'ht-1 '), settled('c', 'HT-2')];
  await put(a, b, c);
  const stand = await contractStandOf(a, ['clerk'], db);
  expect(stand?.contract).toMatchObject({ number: 'HT-1', included: true });
  expect(stand?.elsewhere[key]).toBe('6');
  expect(await contractStandOf(c, ['clerk'], db)).toBeUndefined();
});

test('PM: posts that see no money are given no contract', async () => {
  await saveRecords('contract', [{ number: 'HT-1', name: '年度合同', lines }], who, db);
  const a = settled('a', 'HT-1');
  await put(a);
  expect(await contractStandOf(a, ['fieldLead', 'officeSupervisor', 'drafter'], db)).toBeUndefined();
  expect(await contractStandOf(a, ['fieldLead', 'finance'], db)).toBeDefined();
});

test('PM: prices and contracts are written in scope money, and only by who keeps them', async () => {
  await saveRecords('contract', [{ number: 'HT-1', name: '年度合同', lines }], who, db);
  await saveRecords('priceList', [{ name: '标准价', validFrom: '2026-01-01', lines: [] }], who, db);
  await saveRecords('instrument', [{ name: '全站仪' }], who, db);
  const scopes = (await allEvents(db)).map((e) => [e.type, e.scope]);
  expect(Object.fromEntries(scopes)).toEqual({
    'contract.saved': 'money',
    'priceList.saved': 'money',
    'instrument.saved': 'work',
  });
  const lead: Who = { person: { id: 'p2', name: '孙浩' }, posts: ['fieldLead'] };
  await expect(
    saveRecords('priceList', [{ name: 'x', validFrom: '2026-01-01', lines: [] }], lead, db),
  ).rejects.toThrow('办公室文员、公司领导、财务');
  expect((await allEvents(db)).length).toBe(3);
});

test('SV-03b: the store hands the register to decide, the line is kept with what it says', async () => {
  await saveRecords(
    'instrument',
    [{ name: '全站仪', serial: '885012', calibratedUntil: '2020-01-01' }],
    who,
    db,
  );
  const order = new Bench({ id: 'o' }).issue(sheetOf('control')).through('accept').order;
  await put(order);
  const sun: Who = { person: { id: 'sun', name: '孙浩' }, posts: ['fieldLead'] };
  const told = await runOrder(
    'o',
    { do: 'keepChecklist', lead: 'sun', lines: [line('instrument'), ...allLines.slice(1)], crew: goodCrew },
    sun,
    db,
  );
  expect(told.done).toBe(true);
  const kept = (await db.states.get('o'))!.checklists.sun!.lines[0];
  expect(kept).toMatchObject({ what: '全站仪', serial: '885012', calibratedUntil: '2020-01-01' });
  const left = await runOrder('o', { do: 'act', act: 'depart', lead: 'sun' }, sun, db);
  expect(left.done ? [] : left.refusals.map((r) => r.rule)).toContain('SV-03b');
});
