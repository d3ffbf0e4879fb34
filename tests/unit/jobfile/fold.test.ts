import { describe, expect, it } from 'vitest';
import { formatFen } from '#shared/kernel/money';
import { actStands, factsOf } from '#shared/order/facts';
import { settlementOf, unsettledItems } from '#shared/order/settlementOf';
import { signOffStands } from '#shared/order/signable';
import { rawCase } from './cases';
import { doneActs, fold, settleRefusals } from './foldTools';

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
