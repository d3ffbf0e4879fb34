import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OrderRow, WaitingRow } from '#shared/order/summary';
import { DeskDb } from '../../../renderer/store/db';
import {
  anyOrder,
  archiveLines,
  clientLines,
  handedOnBy,
  inboxFor,
  lastOrderOf,
} from '../../../renderer/store/officeQueries';

const now = '2026-03-10T02:00:00.000Z';
const who = (id: string, ...posts: ('clerk' | 'fieldLead' | 'fieldSupervisor')[]) => ({
  person: { id, name: id },
  posts,
});
const waits = (change: Partial<WaitingRow>): WaitingRow => ({
  key: 'k',
  act: 'depart',
  step: 'prepare',
  posts: ['fieldLead'],
  alerts: [],
  since: '2026-03-09T02:00:00.000Z',
  ...change,
});
const row = (id: string, waiting: WaitingRow[], change: Partial<OrderRow> = {}): OrderRow => ({
  id,
  number: `CH-2026-000${id}`,
  trade: 'survey',
  type: 'control',
  client: '锦华',
  project: '花园二期',
  place: '',
  status: 'open',
  step: waiting[0]?.step ?? '',
  issuedAt: '2026-03-02',
  dueAt: '',
  updatedAt: `${now}#0000`,
  revision: 1,
  leads: [],
  waiting,
  waitingPosts: [...new Set(waiting.flatMap((w) => [...w.posts, ...w.alerts]))],
  hands: ['clerk1'],
  settledOn: '',
  shelfMark: '',
  classified: false,
  conflicts: 0,
  ...change,
});
const sun = { id: 'sun', name: '孙浩' };
const gone = { id: 'gone', name: '老陈' };

let db: DeskDb;
beforeEach(async () => {
  db = new DeskDb(`office-${Math.random()}`);
  await db.people.bulkAdd([
    { id: 'sun', name: '孙浩', posts: ['fieldLead'], active: true },
    { id: 'ma', name: '马超', posts: ['fieldLead'], active: true },
    { id: 'gone', name: '老陈', posts: ['fieldLead'], active: false },
  ]);
});
afterEach(() => db.delete());

const keys = (lines: { order: OrderRow }[]) => lines.map((l) => l.order.id);

describe('inbox', () => {
  it('gives a lead the work of that lead only, and the work of a lead who left to every lead', async () => {
    await db.orders.bulkAdd([row('1', [waits({ lead: sun })]), row('2', [waits({ lead: gone })])]);
    expect(keys(await inboxFor(who('sun', 'fieldLead'), now, db)).sort()).toEqual(['1', '2']);
    expect(keys(await inboxFor(who('ma', 'fieldLead'), now, db))).toEqual(['2']);
    expect(keys(await inboxFor(who('x', 'clerk'), now, db))).toEqual([]);
  });
  it('gives the office its part of a lead’s task (hand back)', async () => {
    await db.orders.add(row('1', [waits({ lead: sun, act: 'handBack', posts: ['fieldLead', 'clerk'] })]));
    expect(keys(await inboxFor(who('ma', 'fieldLead', 'clerk'), now, db))).toEqual(['1']);
    expect(keys(await inboxFor(who('ma', 'fieldLead'), now, db))).toEqual([]);
  });
  it('SV-04d shows the supervisor a sheet not handed back in time, and not before', async () => {
    const late = waits({ lead: sun, alerts: ['fieldSupervisor'], dueAt: '2026-03-10T01:00:00.000Z' });
    await db.orders.add(row('1', [late]));
    const boss = who('zhao', 'fieldSupervisor');
    expect(await inboxFor(boss, now, db)).toMatchObject([{ alert: true, late: true }]);
    expect(await inboxFor(boss, '2026-03-10T00:59:00.000Z', db)).toEqual([]);
  });
});

describe('handed on', () => {
  it('lists what others still have, late first, and not what came back to me', async () => {
    await db.orders.bulkAdd([
      row('1', [waits({ lead: sun })]),
      row('2', [waits({ lead: sun, since: '2026-03-08T02:00:00.000Z' })], { dueAt: '2026-03-09' }),
      row('3', [waits({ posts: ['clerk'], act: 'confirm' })]),
      row('4', [waits({ lead: sun })], { status: 'cancelled' }),
      row('5', [waits({ lead: sun })], { hands: ['other'] }),
    ]);
    const lines = await handedOnBy(who('clerk1', 'clerk'), now, db);
    expect(lines.map((l) => [l.order.id, l.late])).toEqual([
      ['2', true],
      ['1', false],
    ]);
    expect(await handedOnBy(who('', 'clerk'), now, db)).toEqual([]);
  });
  it('shows a late sheet once: among my alerts, not here too', async () => {
    const late = waits({ lead: sun, alerts: ['fieldSupervisor'], dueAt: '2026-03-10T01:00:00.000Z' });
    await db.orders.add(row('1', [late], { hands: ['zhao'] }));
    const boss = who('zhao', 'fieldSupervisor');
    expect(keys(await handedOnBy(boss, now, db))).toEqual([]);
    expect(keys(await inboxFor(boss, now, db))).toEqual(['1']);
  });
});

describe('registers', () => {
  it('counts what each client ordered', async () => {
    expect(await anyOrder(db)).toBe(false);
    await db.clients.bulkAdd([
      { id: 'a', name: '锦华', active: true },
      { id: 'b', name: '新客', active: true },
    ]);
    await db.orders.bulkAdd([
      row('1', []),
      row('2', [], { status: 'done', issuedAt: '2026-04-01' }),
      row('3', [], { client: '别家' }),
    ]);
    expect(await anyOrder(db)).toBe(true);
    const lines = await clientLines(db);
    expect(lines.map((l) => [l.client.name, l.orders, l.open, l.lastOn])).toEqual([
      ['锦华', 2, 1, '2026-04-01'],
      ['新客', 0, 0, ''],
    ]);
  });
  it('copies from the survey order issued last that was not cancelled', async () => {
    expect(await lastOrderOf('survey', db)).toBeUndefined();
    await db.orders.bulkAdd([
      row('1', []),
      row('2', []),
      row('3', [], { status: 'cancelled' }),
      row('4', [], { trade: 'print' }),
      row('5', [], { issuedAt: '2026-01-01' }),
    ]);
    expect((await lastOrderOf('survey', db))?.id).toBe('2');
  });
  it('holds delivered orders in the archive, those still to be put away among them', async () => {
    await db.orders.bulkAdd([
      row('1', [waits({ act: 'archive', posts: ['clerk'] })], { updatedAt: '2026-03-11T00:00:00.000Z#0000' }),
      row('2', [], { status: 'done', shelfMark: 'A-3', updatedAt: '2026-03-12T00:00:00.000Z#0000' }),
      row('3', [waits({})]),
      row('4', [], { status: 'cancelled' }),
    ]);
    const lines = await archiveLines(db);
    expect(keys(lines)).toEqual(['2', '1']);
    expect(lines[1]).toMatchObject({ archivedAt: '', deliveredAt: '2026-03-11T00:00:00.000Z' });
  });
});
