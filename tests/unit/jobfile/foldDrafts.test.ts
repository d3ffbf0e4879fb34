import { describe, expect, it } from 'vitest';
import { jobToEvents } from '#shared/jobfile/events';
import type { JournalEvent } from '#shared/journal/envelope';
import { tick } from '#shared/kernel/clock';
import { type OrderEventType, orderEvents } from '#shared/order/events';
import { foldOrder } from '#shared/order/evolve';
import type { OrderState } from '#shared/order/state';
import { clientSchema, personSchema, shopSchema } from '#shared/party/party';
import { caseNames, goodCase, jobOf, rawCase } from './cases';
import { fold } from './foldTools';

describe('the drafts', () => {
  it.each(caseNames)(
    '%s: each fits its schema, and folding them under journal stamps gives the same order',
    (name) => {
      const made = jobToEvents(goodCase(name));
      let stamp: string | undefined;
      const events = made.drafts.map((d, i): JournalEvent => {
        stamp = tick(stamp, Date.parse('2026-06-01T00:00:00Z'));
        return {
          ...d,
          id: `t:${i + 1}`,
          device: 'test',
          seq: i + 1,
          at: stamp,
          actor: { id: 'x', name: 'x' },
          v: 1,
          prev: '',
          data: JSON.parse(JSON.stringify(d.data)),
        };
      });
      for (const e of events) {
        if (e.type in orderEvents)
          expect(() => orderEvents[e.type as OrderEventType].parse(e.data)).not.toThrow();
        else {
          const schema = {
            'shop.saved': shopSchema,
            'person.saved': personSchema,
            'client.saved': clientSchema,
          }[e.type];
          expect(() => schema!.parse(e.data)).not.toThrow();
        }
      }
      const folded = foldOrder(
        made.orderId,
        events.filter((e) => e.subject.kind === 'order'),
      );
      const plain = (o: OrderState) =>
        JSON.parse(JSON.stringify({ ...o, lastAt: '' }).replace(/"eventId":"[^"]*"/g, '""'.concat(':0')));
      expect(plain(folded)).toEqual(plain(made.order));
    },
  );

  it('scopes: prices and settlement are money, people are people', () => {
    const scopes = new Map(jobToEvents(goodCase('topographic')).drafts.map((d) => [d.type, d.scope]));
    expect(scopes.get('order.priced')).toBe('money');
    expect(scopes.get('order.settlementKept')).toBe('money');
    expect(scopes.get('order.settled')).toBe('money');
    expect(scopes.get('person.saved')).toBe('people');
    expect(scopes.get('order.signedOff')).toBe('work');
  });

  it('people and clients the app knows are matched by name and not written again', () => {
    const job = goodCase('topographic');
    const made = jobToEvents(job, {
      existing: {
        shop: { name: '冀测测绘服务部' },
        people: [
          { id: 'p-liu', name: '刘敏', posts: ['clerk', 'finance'], active: true },
          { id: 'p-sun', name: '孙浩', posts: ['drafter'], active: true },
        ],
        clients: [{ id: 'c-1', name: '保定市满城区自然资源和规划局', active: true }],
      },
      orderId: 'o-1',
      source: 'x.job.json',
    });
    const parties = made.drafts.filter((d) => d.subject.kind !== 'order');
    expect(parties.map((d) => (d.data as { name: string }).name)).toEqual([
      '赵国强',
      '孙浩',
      '李静',
      '周长海',
    ]);
    expect(parties[1]).toMatchObject({ subject: { id: 'p-sun' }, data: { posts: ['drafter', 'fieldLead'] } });
    expect(made.cast).toMatchObject({ shopIsNew: false, clientIsNew: false });
    expect(made.order).toMatchObject({
      id: 'o-1',
      source: 'x.job.json',
      issued: { by: { id: 'p-liu' } },
      leads: [{ id: 'p-sun' }],
    });
    expect(made.order.sheet.client.id).toBe('c-1');
  });

  it('one person in two posts is one person', () => {
    const raw = rawCase('topographic');
    raw.order.people.officeSupervisor = '赵国强';
    const { cast } = jobToEvents(jobOf(raw));
    expect(cast.people.find((p) => p.person.name === '赵国强')?.person.posts).toEqual([
      'fieldSupervisor',
      'officeSupervisor',
    ]);
  });

  it('two crews on one day keep both logs', () => {
    const raw = rawCase('topographic');
    raw.field.logs[1].date = '2026-03-05';
    expect(fold(raw).logs.map((l) => l.items[0]!.quantity)).toEqual(['6', '0.620', '0.637']);
  });

  it('the same file gives the same drafts: no clock, no chance', () => {
    const job = goodCase('stakeout');
    expect(jobToEvents(job).drafts).toEqual(jobToEvents(job).drafts);
  });
});
