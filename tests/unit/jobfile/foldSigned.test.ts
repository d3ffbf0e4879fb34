import { describe, expect, it } from 'vitest';
import { jobToOrder } from '#shared/jobfile/events';
import { exportRefusal } from '#shared/order/classified';
import { jobOf, rawCase } from './cases';
import { fold, said, settleRefusals, signed } from './foldTools';

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
