import { describe, expect, it } from 'vitest';
import { jobToEvents, jobToOrder } from '#shared/jobfile/events';
import type { JournalEvent } from '#shared/journal/envelope';
import { tick } from '#shared/kernel/clock';
import { formatFen } from '#shared/kernel/money';
import { exportRefusal } from '#shared/order/classified';
import { type OrderEventType, orderEvents } from '#shared/order/events';
import { foldOrder } from '#shared/order/evolve';
import { actStands, factsOf } from '#shared/order/facts';
import { signedOf } from '#shared/order/quantities';
import { say } from '#shared/order/sentences';
import { settlementOf, unsettledItems } from '#shared/order/settlementOf';
import { signOffStands } from '#shared/order/signable';
import type { OrderState } from '#shared/order/state';
import { clientSchema, personSchema, shopSchema } from '#shared/party/party';
import { findAct, gateRefusals, stand } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { caseNames, goodCase, jobOf, rawCase } from './cases';

const fold = (raw: unknown): OrderState => jobToOrder(jobOf(raw)).order;
const settleRefusals = (order: OrderState) =>
  gateRefusals(findAct(procedures[order.trade], 'settle')!, factsOf(order));
const said = (order: OrderState) =>
  settleRefusals(order)
    .map((r) => say(r, 'zh', order))
    .join('');
const signed = (order: OrderState, no: number) => signedOf(order, no, (s) => signOffStands(order, s));
const doneActs = (order: OrderState) =>
  stand(procedures[order.trade], factsOf(order)).flatMap((s) =>
    s.tasks.filter((t) => t.record).map((t) => t.act.id),
  );

describe('the worked examples', () => {
  it.each([
    ['topographic', '43,887.60', '2,484.21', '33,887.60', '人民币肆万叁仟捌佰捌拾柒元陆角整'],
    ['stakeout', '1,616.00', '16.00', '1,616.00', '人民币壹仟陆佰壹拾陆元整'],
    ['brochure', '11,443.51', '1,316.51', '8,443.51', '人民币壹万壹仟肆佰肆拾叁元伍角壹分'],
  ] as const)('%s settles to its figures', (name, total, tax, due, words) => {
    const order = fold(rawCase(name));
    const sums = settlementOf(order)!;
    expect([formatFen(sums.total), formatFen(sums.tax), formatFen(sums.due), sums.words]).toEqual([
      total,
      tax,
      due,
      words,
    ]);
    expect(order.conflicts).toEqual([]);
    expect(unsettledItems(order)).toEqual([]);
    expect(settleRefusals(order)).toEqual([]);
    for (const s of order.signOffs) expect(signOffStands(order, s)).toBe(true);
    for (const act of Object.values(order.acts)) expect(actStands(order, act)).toBe(true);
  });

  it('keeps numbers, dates, people, checklist, logs and who signed as what', () => {
    const order = fold(rawCase('topographic'));
    expect(order).toMatchObject({
      number: 'CH-2026-0012',
      revision: 1,
      issued: { at: '2026-03-02', by: { name: '刘敏' } },
      settlement: { number: 'JS-2026-0012', date: '2026-03-18', paid: '10000.00' },
      sheet: { dueAt: '2026-03-20', contractNo: 'HT-2026-031', people: { fieldLead: { name: '孙浩' } } },
    });
    expect(order.leads.map((l) => l.name)).toEqual(['孙浩']);
    expect(Object.values(order.checklists)[0]!.lines.map((l) => l.kind)).toEqual([
      'instrument',
      'instrument',
      'battery',
      'cables',
      'tripod',
      'pole',
      'vehicle',
    ]);
    expect(order.logs.map((l) => l.date)).toEqual(['2026-03-05', '2026-03-09', '2026-03-12']);
    expect(order.signOffs[2]).toMatchObject({
      item: 3,
      reason: '甲方代表出差',
      signature: { by: '赵国强', capacity: 'substitute', at: '2026-03-16T02:00:00.000Z' },
    });
    expect(order.acts.inspectField).toMatchObject({ at: '2026-03-13T01:30:00.000Z', by: { name: '赵国强' } });
  });

  it('stake-out: materials by their words, the waiver with its reason, the call', () => {
    const order = fold(rawCase('stakeout'));
    const lines = Object.values(order.checklists)[0]!.lines;
    expect(lines.map((l) => l.kind)).toEqual([
      'instrument',
      'pole',
      'paint',
      'hammer',
      'stakes',
      'nails',
      'lime',
    ]);
    expect(lines[1]).toMatchObject({ ok: false, waiver: { by: '赵国强', reason: '改用小棱镜' } });
    expect(order.contact).toMatchObject({ with: '陈立新', onSiteAt: '2026-03-05T00:30:00.000Z' });
    expect(order.stakeout?.points).toHaveLength(4);
  });
});

describe('what is taken as done, and what never is', () => {
  it('handoffs behind which something is stated are presumed; the delivery, not stated, is open', () => {
    const order = fold(rawCase('topographic'));
    for (const act of ['readSheet', 'assign', 'confirm', 'produce', 'approve', 'settle'])
      expect(order.acts[act]).toMatchObject({ presumed: true });
    expect(doneActs(order)).not.toContain('consent');
    expect(doneActs(order)).not.toContain('deliver');
  });

  it('PR-06: a print job received in full was made: its steps are presumed, signed by nobody', () => {
    const order = fold(rawCase('brochure'));
    expect(doneActs(order)).toEqual([
      'issue',
      'team',
      'prepress',
      'signProof',
      'plan',
      'checkMaterial',
      'issueMaterial',
      'plates',
      'firstSheet',
      'press',
      'finish',
      'inspectGoods',
      'store',
      'deliver',
      'settle',
    ]);
    for (const act of ['signProof', 'inspectGoods', 'settle']) {
      expect(order.acts[act]).toMatchObject({ presumed: true });
      expect(order.acts[act]!.signature).toBeUndefined();
    }
    // What the client signed for is what was received; the step needs no record of its own.
    expect(order.acts.deliver).toBeUndefined();
    expect(factsOf(order).record('deliver')).toMatchObject({ by: { name: '何婷' } });
    expect(order.acts.press).toMatchObject({ by: { name: '韩磊' } });
  });

  it('PR-06: without the client’s word nothing of a print job is presumed, and it waits for its team', () => {
    const raw = rawCase('brochure');
    raw.field.signOffs.pop();
    const order = fold(raw);
    expect(doneActs(order)).toEqual(['issue']);
    expect(settleRefusals(order).map((r) => r.rule)).toEqual(['PR-06']);
    raw.field.signOffs[0].quantity = '2900';
    raw.field.signOffs.push({ ...rawCase('brochure').field.signOffs[2] });
    // Settled on less than was ordered: the rest is not coming.
    const less = fold(raw);
    expect(doneActs(less)).toContain('settle');
    expect(less.acts.deliver).toMatchObject({ presumed: true });
    delete raw.settlement;
    expect(doneActs(fold(raw))).toEqual(['issue']);
  });

  it('the client’s signature on the stake-out sheet is not made up', () => {
    expect(doneActs(fold(rawCase('stakeout')))).not.toContain('signSheet');
  });

  it('inspections, consent and the receiver count only where stated', () => {
    const raw = rawCase('topographic');
    delete raw.inspection;
    const order = fold(raw);
    expect(doneActs(order)).not.toContain('inspectField');
    expect(doneActs(order)).not.toContain('settle');
    expect(settleRefusals(order).map((r) => r.rule)).toEqual(['SV-05']);

    raw.delivery = {
      consentBy: '周长海',
      consentAt: '2026-03-19',
      receivedBy: '王建军',
      receivedAt: '2026-03-20',
      shelfMark: 'A-3',
    };
    const delivered = fold(raw);
    expect(delivered.acts.consent).toMatchObject({ by: { name: '周长海' }, signature: { capacity: 'post' } });
    expect(delivered.acts.deliver?.signature).toMatchObject({ by: '王建军', capacity: 'client' });
    expect(delivered.handover).toMatchObject({ receivedBy: '王建军', shelfMark: 'A-3' });
    expect(doneActs(delivered)).toEqual(
      expect.arrayContaining(['bind', 'consent', 'callClient', 'deliver', 'archive']),
    );
  });

  it('a sheet with nothing but its head waits for the supervisor, items assigned to the named lead', () => {
    const raw = rawCase('topographic');
    for (const part of ['field', 'inspection', 'settlement']) delete raw[part];
    const order = fold(raw);
    expect(doneActs(order)).toEqual(['issue']);
    expect(Object.keys(order.assignments)).toEqual(['1', '2', '3']);
  });

  it('a checklist alone is no departure', () => {
    const raw = rawCase('topographic');
    raw.field = { checklist: raw.field.checklist };
    delete raw.inspection;
    delete raw.settlement;
    expect(doneActs(fold(raw))).toEqual(['issue', 'readSheet', 'assign', 'accept']);
  });

  it('no lead named: none is made up, the logs stay', () => {
    const raw = rawCase('topographic');
    delete raw.order.people.fieldLead;
    const order = fold(raw);
    expect(order.leads).toEqual([]);
    expect(order.logs).toHaveLength(3);
    expect(settleRefusals(order)).toEqual([]);
  });
});

describe('SV-04a, SV-08: what is signed', () => {
  it('several sign-offs for one item add up', () => {
    const raw = rawCase('topographic');
    raw.field.signOffs.push({
      item: 1,
      quantity: '0.5',
      by: '王建军',
      capacity: 'client',
      at: '2026-03-06T10:00:00+08:00',
    });
    expect(signed(fold(raw), 1)).toBe('6.5');
  });

  it('an item without a sign-off closes the settlement and names itself', () => {
    const raw = rawCase('topographic');
    raw.field.signOffs.splice(1, 1);
    const order = fold(raw);
    expect(settleRefusals(order)).toMatchObject([{ rule: 'SV-08', key: 'itemsSigned' }]);
    expect(said(order)).toBe('还缺签字：第 2 项 1:500 地形图测绘（乡镇一般区）。');
  });

  it('an item without a price closes it, too', () => {
    const raw = rawCase('topographic');
    delete raw.order.items[2].unitPrice;
    expect(settleRefusals(fold(raw))).toMatchObject([{ rule: 'SV-08', key: 'itemsPriced' }]);
  });

  it('a print order counts only the client’s own signature', () => {
    const raw = rawCase('brochure');
    Object.assign(raw.field.signOffs[1], { capacity: 'substitute', reason: '客户出差' });
    expect(said(fold(raw))).toBe('还缺签字：第 2 项 设计排版。');
  });
});

describe('SV-05: inspection', () => {
  const returned = {
    post: 'officeSupervisor',
    by: '李静',
    at: '2026-03-14T09:00:00+08:00',
    verdict: 'returned',
    reason: '图根点闭合差超限',
    items: [2],
  };
  const again = [
    { post: 'fieldSupervisor', by: '赵国强', at: '2026-03-17T09:00:00+08:00', verdict: 'accepted' },
    { post: 'officeSupervisor', by: '李静', at: '2026-03-17T16:00:00+08:00', verdict: 'accepted' },
  ];

  it('a return voids what was signed before it for the items named, and the signatures of inspection', () => {
    const raw = rawCase('topographic');
    raw.inspection = [raw.inspection[0], returned];
    const order = fold(raw);
    expect(signed(order, 2)).toBeUndefined();
    expect(signed(order, 1)).toBe('6');
    expect(order.voided.map((v) => v.act)).toContain('inspectField');
    expect(settleRefusals(order).map((r) => r.key)).toEqual(['itemsSigned', 'acts']);
  });

  it('signed anew and accepted anew, it settles', () => {
    const raw = rawCase('topographic');
    raw.inspection = [raw.inspection[0], returned, ...again];
    raw.field.signOffs.push({
      item: 2,
      quantity: '1.260',
      by: '王建军',
      capacity: 'client',
      at: '2026-03-16T10:00:00+08:00',
    });
    const order = fold(raw);
    expect(signed(order, 2)).toBe('1.260');
    expect(settleRefusals(order)).toEqual([]);
  });

  it('accepted anew without being signed anew, it does not', () => {
    const raw = rawCase('topographic');
    raw.inspection = [raw.inspection[0], returned, ...again];
    expect(settleRefusals(fold(raw)).map((r) => r.key)).toEqual(['itemsSigned']);
  });

  it('the office supervisor’s word before the field supervisor’s does not count, and that is said', () => {
    const raw = rawCase('topographic');
    raw.inspection[1].at = '2026-03-12T09:00:00+08:00';
    const { order, notes } = jobToOrder(jobOf(raw));
    expect(settleRefusals(order)).toMatchObject([
      { rule: 'SV-05', details: { list: ['@act.inspectOffice'] } },
    ]);
    expect(notes).toEqual([expect.stringMatching(/内业主管 李静/)]);
  });

  it('bare dates on one day keep the order of the file', () => {
    const raw = rawCase('topographic');
    for (const i of raw.inspection) i.at = '2026-03-13';
    expect(settleRefusals(fold(raw))).toEqual([]);
  });

  it('SV-06a property surveys settle only with the property manager’s acceptance as well', () => {
    const raw = rawCase('topographic');
    raw.order.survey.type = 'property';
    expect(settleRefusals(fold(raw)).map((r) => r.rule)).toEqual(['SV-06a']);
    raw.inspection.push({
      post: 'propertyManager',
      by: '钱芳',
      at: '2026-03-13T17:00:00+08:00',
      verdict: 'accepted',
    });
    expect(settleRefusals(fold(raw))).toEqual([]);
  });
});

it('SV-09a a classified order stays in the house until the leader’s consent is stated', () => {
  const raw = rawCase('topographic');
  raw.order.items[1].quantity = '25.001';
  const order = fold(raw);
  expect(exportRefusal(order)?.rule).toBe('SV-09a');
  raw.delivery = { consentBy: '周长海', consentAt: '2026-03-01T08:00:00+08:00' };
  expect(exportRefusal(fold(raw))).toBeUndefined();
});

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
