import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobToOrder } from '#shared/jobfile/events';
import { orderToJob } from '#shared/jobfile/export';
import { type Job, readJob } from '#shared/jobfile/schema';
import { factsOf } from '#shared/order/facts';
import { signedOf } from '#shared/order/quantities';
import { settlementOf, unsettledItems } from '#shared/order/settlementOf';
import { signOffStands } from '#shared/order/signable';
import type { OrderState } from '#shared/order/state';
import { stand } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { caseNames, goodCase, rawCase } from './cases';

const figures = (order: OrderState) => ({
  settlement: settlementOf(order),
  open: unsettledItems(order),
  signed: order.sheet.items.map((i) => signedOf(order, i.no, (s) => signOffStands(order, s))),
  steps: stand(procedures[order.trade], factsOf(order)).map((s) => s.state),
});

describe('there and back', () => {
  it.each(caseNames)('%s comes back as it was written', (name) => {
    const job = goodCase(name);
    const { order, shop } = jobToOrder(job);
    // Signatures come back in the order they were given.
    job.field?.signOffs?.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    expect(orderToJob(order, shop, { money: true })).toEqual(job);
  });

  it.each(caseNames)('%s without money holds no price, no rate, no sum', (name) => {
    const job = goodCase(name);
    const { order, shop } = jobToOrder(job);
    const bare = orderToJob(order, shop, { money: false });
    const read = readJob(JSON.stringify(bare));
    expect('faults' in read ? read.faults : []).toEqual([]);
    expect(bare.settlement).toBeUndefined();
    for (const item of bare.order.items)
      expect(Object.keys(item)).not.toEqual(expect.arrayContaining(['unitPrice']));
    for (const item of job.order.items) expect(JSON.stringify(bare)).not.toContain(`"${item.unitPrice}"`);
    expect(figures(jobToOrder(bare).order).signed).toEqual(figures(order).signed);
  });

  it('SV-05 a return with its voided signatures comes back with the same figures', () => {
    const raw = rawCase('topographic');
    raw.inspection = [
      raw.inspection[0],
      {
        post: 'officeSupervisor',
        by: '李静',
        at: '2026-03-14T09:00:00+08:00',
        verdict: 'returned',
        reason: '重测',
        items: [2],
      },
      {
        post: 'fieldSupervisor',
        by: '赵国强',
        at: '2026-03-17T09:00:00+08:00',
        verdict: 'accepted',
        findings: '已重测',
      },
    ];
    raw.delivery = {
      consentBy: '周长海',
      consentAt: '2026-03-19T09:00:00+08:00',
      bound: true,
      stamped: true,
    };
    const { order, shop } = jobToOrder(raw as Job);
    const again = orderToJob(order, shop, { money: true });
    expect(again.inspection).toEqual(raw.inspection);
    expect(again.delivery).toEqual(raw.delivery);
    expect(figures(jobToOrder(again).order)).toEqual(figures(order));
  });

  it('an order of which little is known still makes a file that reads', () => {
    const raw = rawCase('topographic');
    for (const part of ['field', 'inspection', 'settlement']) delete raw[part];
    const { order } = jobToOrder(raw as Job);
    const sheet = { ...order.sheet, client: { name: '' }, project: { name: ' ' }, people: {} };
    const { issued: _, prices: __, ...rest } = order;
    const bare = orderToJob({ ...rest, sheet }, undefined, { money: true });
    expect('job' in readJob(JSON.stringify(bare))).toBe(true);
  });

  const quantity = fc.integer({ min: 1, max: 10 ** 7 }).map((n) => (n / 1000).toFixed(3));
  // Close together, so that things fall on one moment.
  const moment = fc
    .integer({ min: 0, max: 80 })
    .map((h) => new Date(Date.parse('2026-03-03T00:00:00Z') + h * 3_600_000).toISOString());
  const anyJob: fc.Arbitrary<Job> = fc
    .record({
      kind: fc.constantFrom('survey', 'print'),
      type: fc.constantFrom('topographic', 'property', 'stakeout', 'control'),
      items: fc.array(fc.record({ quantity, price: fc.option(quantity) }), { minLength: 1, maxLength: 6 }),
      included: fc.boolean(),
      rate: fc.constantFrom('0', '0.01', '0.06', '0.13'),
      signOffs: fc.array(fc.record({ item: fc.nat(5), quantity, at: moment, substitute: fc.boolean() }), {
        maxLength: 8,
      }),
      inspection: fc.array(
        fc.record({
          post: fc.constantFrom('fieldSupervisor', 'officeSupervisor', 'propertyManager'),
          at: moment,
          returned: fc.boolean(),
          items: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
        }),
        { maxLength: 5 },
      ),
      number: fc.option(fc.constant('JS-2026-0001')),
      adjust: fc.option(fc.integer({ min: -99999, max: 99999 })),
      lead: fc.boolean(),
      bareDates: fc.boolean(),
    })
    .map((r): Job => {
      const at = (instant: string) => (r.bareDates ? instant.slice(0, 10) : instant);
      const no = (n: number) => (n % r.items.length) + 1;
      return {
        format: 'duijie-job/1',
        shop: { name: '店' },
        order: {
          number: 'CH-2026-0001',
          kind: r.kind as 'survey' | 'print',
          issuedAt: '2026-03-02',
          client: { name: '甲' },
          project: { name: '工程' },
          people: { clerk: '文员', ...(r.lead ? { fieldLead: '组长' } : {}) },
          survey: { type: r.type as 'topographic' },
          items: r.items.map((i, n) => ({
            no: n + 1,
            name: `项 ${n}`,
            unit: '点',
            quantity: i.quantity,
            ...(i.price ? { unitPrice: i.price } : {}),
          })),
          tax: { rate: r.rate, included: r.included },
        },
        field: {
          signOffs: r.signOffs.map((s) => ({
            item: no(s.item),
            quantity: s.quantity,
            by: '某人',
            at: at(s.at),
            ...(s.substitute
              ? { capacity: 'substitute' as const, reason: '不在' }
              : { capacity: 'client' as const }),
          })),
        },
        inspection: r.inspection.map((i) => ({
          post: i.post as 'fieldSupervisor',
          by: '检查人',
          at: at(i.at),
          ...(i.returned
            ? { verdict: 'returned' as const, reason: '重做', items: [...new Set(i.items.map(no))] }
            : { verdict: 'accepted' as const }),
        })),
        settlement: {
          ...(r.number ? { number: r.number, date: '2026-04-01' } : {}),
          ...(r.adjust === null
            ? {}
            : { adjustments: [{ label: '调整', amount: (r.adjust / 100).toFixed(2) }] }),
        },
      };
    });

  it('any job: the order it gives makes a file that reads, with the same figures', () => {
    fc.assert(
      fc.property(anyJob, (job) => {
        const { order, shop } = jobToOrder(job);
        expect(order.conflicts).toEqual([]);
        const again = readJob(JSON.stringify(orderToJob(order, shop, { money: true })));
        if ('faults' in again) throw new Error(JSON.stringify(again.faults));
        const second = jobToOrder(again.job);
        expect(figures(second.order)).toEqual(figures(order));
      }),
      { numRuns: 300 },
    );
  });
});
