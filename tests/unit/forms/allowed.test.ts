import { describe, expect, it } from 'vitest';
import { formRefusals, orderForms, refusalLine, showsMoney } from '#shared/forms/allowed';
import { registry } from '#shared/forms/registry';
import { jobToOrder } from '#shared/jobfile/events';
import { jobOf, rawCase } from '../jobfile/cases';

const order = (raw: unknown) => jobToOrder(jobOf(raw)).order;
const refusals = (raw: unknown, form: string) => refusalLine(order(raw), formRefusals(order(raw), form));

describe('which forms may be made', () => {
  it('every form of an order is in the registry', () => {
    for (const id of Object.values(orderForms).flat()) expect(Object.keys(registry)).toContain(id);
  });

  it('PM: only quotation and settlement show money', () => {
    expect([...new Set(Object.values(orderForms).flat())].filter(showsMoney).sort()).toEqual([
      'quotation',
      'settlement',
    ]);
  });

  it('nothing stops the worked examples', () => {
    for (const name of ['topographic', 'stakeout', 'brochure'] as const)
      for (const form of orderForms[order(rawCase(name)).trade])
        expect(refusals(rawCase(name), form)).toBeUndefined();
  });

  it('SV-08 several reasons are one line: the signature names the rule, every sentence is said', () => {
    const raw = rawCase('topographic');
    raw.field.signOffs.splice(0, 2);
    delete raw.inspection;
    delete raw.order.items[0].unitPrice;
    const line = refusals(raw, 'settlement')!;
    expect(line.refused).toBe('SV-08');
    for (const part of [
      '第 1 项 E 级 GNSS 控制点测量',
      '第 2 项',
      '检查合格并签字',
      '内业主管认定签字',
      '还没有单价',
    ])
      expect(line.why).toContain(part);
    expect(refusals(raw, 'quantity-table')).toBeUndefined();
  });

  it('SV-05 without a missing signature the first rule that stops it', () => {
    const raw = rawCase('topographic');
    raw.inspection.pop();
    expect(refusals(raw, 'settlement')?.refused).toBe('SV-05');
  });

  it('SV-09a stops every form of a classified order until the consent is there', () => {
    const raw = rawCase('topographic');
    raw.order.items[1].quantity = '30';
    for (const form of orderForms.survey) expect(refusals(raw, form)?.refused).toBe('SV-09a');
    raw.delivery = { consentBy: '周长海', consentAt: '2026-03-17T09:00:00+08:00' };
    for (const form of orderForms.survey) expect(refusals(raw, form)).toBeUndefined();
  });
});
