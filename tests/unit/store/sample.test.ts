import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { isDate, localDate } from '#shared/kernel/time';
import { summaryOf } from '#shared/order/summary';
import { calibrationOn } from '#shared/register/instrument';
import { DeskDb } from '../../../renderer/store/db';
import { moneyFigures, settlementLines } from '../../../renderer/store/moneyQueries';
import { inboxOf, settledIn, shopOf } from '../../../renderer/store/queries';
import { differences } from '../../../renderer/store/rebuild';
import { recordsOf } from '../../../renderer/store/recordsOf';
import { buildSample, isSample, loadSample, shiftDates } from '../../../renderer/store/sample';
import { findOrders } from '../../../renderer/store/search';

let n = 0;
const open: DeskDb[] = [];
const fresh = () => {
  const db = new DeskDb(`sample-${n++}`);
  open.push(db);
  return db;
};
afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});

describe('the sample shop', () => {
  it('moves dates and instants, and nothing that only looks like one', () => {
    const job = { a: '2026-03-18', b: ['2026-03-18T17:20:00+08:00', '13001665608050512345', '1.200'], c: 3 };
    expect(shiftDates(job, 20)).toEqual({
      a: '2026-04-07',
      b: ['2026-04-07T17:20:00+08:00', '13001665608050512345', '1.200'],
      c: 3,
    });
  });

  it('gives every post something to do, one overdue hand-back and one settlement this month', async () => {
    const db = fresh();
    const people = await loadSample(db);
    const now = new Date().toISOString();
    for (const post of [
      'clerk',
      'fieldSupervisor',
      'fieldLead',
      'officeSupervisor',
      'propertyManager',
      'drafter',
      'leader',
      'sales',
      'merchandiser',
      'press',
      'inspector',
      'storekeeper',
    ] as const) {
      expect(
        people.some((p) => p.posts.includes(post)),
        post,
      ).toBe(true);
      const lines = await inboxOf([post], now, db);
      expect(lines.filter((l) => !l.alert).length, `inbox of ${post}`).toBeGreaterThan(0);
    }
    const late = (await moneyFigures(now, db)).late.map((l) => l.act);
    expect(late).toContain('handBack');
    const month = await settledIn(localDate(now).slice(0, 7), db);
    expect(month.map((r) => r.settlement?.total)).toContain('43,887.60');
    const stands = (await settlementLines(db)).map((l) => l.stand);
    const states = (await recordsOf('instrument', db)).map((i) =>
      calibrationOn(i.calibratedUntil, localDate(now)),
    );
    expect(states.sort()).toEqual(['overdue', 'soon', 'valid']);
    expect(stands).toEqual(['ready', ...Array.from({ length: 9 }, () => 'early'), 'settled', 'settled']);
    expect(isSample(await shopOf(db))).toBe(true);
    expect((await findOrders({}, db)).rows.every((r) => r.conflicts === 0)).toBe(true);
    expect(await differences(db)).toEqual([]);
  });

  it('shows print orders at four steps: proof to be signed, on the press, delivered in part, papers to be checked', () => {
    let id = 0;
    const { orders } = buildSample(new Date().toISOString(), () => `id${id++}`);
    const print = orders.filter((o) => o.trade === 'print').map(summaryOf);
    expect(print.map((o) => o.step)).toEqual(['proof', 'press', 'deliver', 'permit']);
    expect(print.map((o) => o.priority)).toEqual([1, 1, 2, 2]);
  });

  it('is refused where there is data already', async () => {
    const db = fresh();
    await loadSample(db);
    await expect(loadSample(db)).rejects.toThrow('已经有数据');
    expect(await db.shops.count()).toBe(1);
  });

  it.each(['2026-01-03T01:00:00.000Z', '2028-02-29T15:59:00.000Z', '2026-12-31T16:30:00.000Z'])(
    'can be built at %s: dates exist, nothing lies in the future, numbers differ',
    (now) => {
      let id = 0;
      const { orders } = buildSample(now, () => `id${id++}`);
      expect(new Set(orders.map((o) => o.number)).size).toBe(12);
      for (const order of orders) {
        expect(isDate(order.sheet.issuedAt)).toBe(true);
        const series = order.trade === 'print' ? 'YS' : 'CH';
        expect(order.number).toContain(`${series}-${order.sheet.issuedAt.slice(0, 4)}-`);
        for (const done of Object.values(order.acts)) expect(done.at <= now, done.act).toBe(true);
        for (const s of order.signOffs) expect(s.signature.at <= now).toBe(true);
      }
    },
  );
});
