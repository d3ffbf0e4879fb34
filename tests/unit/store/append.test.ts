/** The one write path on a real IndexedDB implementation: all or nothing, numbers, two windows, replay, restore. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { chainBreaks } from '#shared/journal/chain';
import { digestOf } from '#shared/kernel/canonical';
import type { OrderCommand } from '#shared/order/command';
import type { Sheet } from '#shared/order/sheet';
import { makeBackup, readBackup, restoreBackup } from '../../../renderer/store/backup';
import { DeskDb } from '../../../renderer/store/db';
import { openShop, runOrder, type Who } from '../../../renderer/store/desk';
import { allEvents } from '../../../renderer/store/journal';
import { historyOf, inboxOf } from '../../../renderer/store/queries';
import { differences, rebuild, rebuildWhenOld } from '../../../renderer/store/rebuild';
import { findOrders } from '../../../renderer/store/search';

let db: DeskDb;
let run = 0;
let who: Who;

const sheet = (name: string): Sheet => ({
  client: { name: '满城区自然资源局', contact: '王建军' },
  project: { name },
  issuedAt: '2026-03-02',
  survey: { type: 'control', deliverables: [] },
  items: [{ no: 1, name: 'E 级 GNSS 控制点', unit: '点', quantity: '6' }],
  people: {},
});
const issue = (name: string): OrderCommand => ({
  do: 'issue',
  trade: 'survey',
  sheet: sheet(name),
  prices: { items: [{ no: 1, unitPrice: '1200.00' }], tax: { rate: '0.06', included: true } },
});

beforeEach(async () => {
  db = new DeskDb(`test-${++run}`);
  const [person] = await openShop(
    { name: '冀测测绘服务部' },
    [{ name: '刘敏', posts: ['clerk', 'fieldSupervisor', 'fieldLead'], active: true }],
    db,
  );
  who = { person: { id: person!.id, name: person!.name }, posts: person!.posts };
});

describe('append', () => {
  it('writes journal and projections together; numbers run without gaps', async () => {
    for (const n of [1, 2, 3]) {
      const out = await runOrder(`o${n}`, issue(`工程 ${n}`), who, db);
      expect(out).toMatchObject({
        done: true,
        number: expect.stringMatching(new RegExp(`^CH-\\d{4}-000${n}$`)),
      });
    }
    const events = await allEvents(db);
    expect(chainBreaks(events)).toEqual([]);
    expect(events.filter((e) => e.type === 'order.priced').every((e) => e.scope === 'money')).toBe(true);
    expect(JSON.stringify(events.filter((e) => e.scope === 'work'))).not.toContain('1200.00');
    expect((await findOrders({ status: 'open' }, db)).rows).toHaveLength(3);
    expect(await db.clients.count()).toBe(1);
  });

  it('a refused command writes nothing and takes no number', async () => {
    const before = (await allEvents(db)).length;
    const out = await runOrder(
      'o1',
      { ...issue('x'), sheet: { ...sheet('x'), items: [] } } as OrderCommand,
      who,
      db,
    );
    expect(out).toMatchObject({ done: false, refusals: [{ rule: 'SV-01' }] });
    expect((await allEvents(db)).length).toBe(before);
    expect(await runOrder('o2', issue('y'), who, db)).toMatchObject({
      number: expect.stringMatching(/-0001$/),
    });
  });

  it('a write that fails in the middle leaves no half event', async () => {
    const before = await allEvents(db);
    db.orders.hook('creating', () => {
      throw new Error('disk full');
    });
    await expect(runOrder('o1', issue('x'), who, db)).rejects.toThrow();
    expect(await allEvents(db)).toEqual(before);
    expect(await db.counters.count()).toBe(0);
  });

  it('two windows on one database never fork sequence or paper numbers', async () => {
    const other = new DeskDb(db.name);
    const outs = await Promise.all(
      Array.from({ length: 20 }, (_, n) => runOrder(`w${n}`, issue(`并行 ${n}`), who, n % 2 ? db : other)),
    );
    const numbers = outs.map((o) => (o.done ? o.number : ''));
    expect(new Set(numbers).size).toBe(20);
    expect(numbers.map((n) => Number(n.slice(-4))).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect(chainBreaks(await allEvents(db))).toEqual([]);
    other.close();
  });

  it('replay of the journal equals the stored projections', async () => {
    await runOrder('o1', issue('甲'), who, db);
    await runOrder('o1', { do: 'act', act: 'readSheet' }, who, db);
    await runOrder('o1', { do: 'assign', assignments: [{ item: 1, lead: who.person }] }, who, db);
    await runOrder('o2', issue('乙'), who, db);
    expect(await differences(db)).toEqual([]);
    const stored = digestOf([
      await db.states.toArray(),
      await db.orders.toArray(),
      await db.counters.toArray(),
    ]);
    // Whatever the stride: subjects longer than it, cut by it, or ending with it.
    for (const stride of [undefined, 1, 2, 3, 4, 5]) {
      await db.orders.clear();
      await rebuild(db, stride);
      expect(
        digestOf([await db.states.toArray(), await db.orders.toArray(), await db.counters.toArray()]),
      ).toBe(stored);
    }
    await db.states.update('o1', { number: 'forged' });
    expect(await differences(db)).toEqual(['o1']);
  });

  it('what an older release worked out is worked out anew at start, once', async () => {
    await runOrder('o1', issue('甲'), who, db);
    expect(await rebuildWhenOld(db)).toBe(true);
    await db.states.update('o1', { number: 'old shape' });
    expect(await rebuildWhenOld(db)).toBe(false);
    await db.meta.put({ key: 'projections', value: 0 });
    expect(await rebuildWhenOld(db)).toBe(true);
    expect(await differences(db)).toEqual([]);
  });

  it('inbox shows what waits for the post, and since when', async () => {
    await runOrder('o1', issue('甲'), who, db);
    const lines = await inboxOf(['fieldSupervisor'], new Date().toISOString(), db);
    expect(lines).toMatchObject([
      { waiting: { act: 'readSheet', from: { by: { name: '刘敏' } } }, late: false },
    ]);
    expect(await inboxOf(['drafter'], new Date().toISOString(), db)).toEqual([]);
    expect((await historyOf('o1', db)).map((e) => e.type)).toEqual(['order.issued', 'order.priced']);
  });
});

describe('backup and restore', () => {
  it('brings back the same work on an empty machine, and goes on under a new device name', async () => {
    await runOrder('o1', issue('甲'), who, db);
    const { bytes } = await makeBackup(db);
    const read = readBackup(bytes);
    if (!('file' in read)) throw new Error(read.why);
    expect(read.preview).toMatchObject({ shop: '冀测测绘服务部', orders: 1, people: 1 });
    const fresh = new DeskDb(`fresh-${run}`);
    await restoreBackup(fresh, read.file, '');
    expect(await fresh.states.toArray()).toEqual(await db.states.toArray());
    const out = await runOrder('o2', issue('乙'), who, fresh);
    expect(out).toMatchObject({ number: expect.stringMatching(/-0002$/) });
    const events = await allEvents(fresh);
    expect(new Set(events.map((e) => e.device)).size).toBe(2);
    expect(chainBreaks(events)).toEqual([]);
  });

  it('refuses a file cut or changed at any byte', async () => {
    await runOrder('o1', issue('甲'), who, db);
    const { bytes } = await makeBackup(db);
    const original = readBackup(bytes);
    for (let at = 0; at < bytes.length; at += 7) {
      const flipped = bytes.slice();
      flipped[at] = flipped[at]! ^ 0x10;
      // What is not refused (a bit of the gzip frame that carries nothing) says exactly what was saved.
      const read = readBackup(flipped);
      if ('file' in read) expect(read).toEqual(original);
      expect('file' in readBackup(bytes.slice(0, at))).toBe(false);
    }
  });
});
