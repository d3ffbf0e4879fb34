/** SV-07 … SV-09a: drawings, settlement, delivery, and what a classified order keeps in the house. */
import { describe, expect, test } from 'vitest';
import { exportRefusal } from '#shared/order/classified';
import type { OrderCommand } from '#shared/order/command';
import { areaKm2, isClassified } from '#shared/order/quantities';
import { settlementOf, unsettledItems } from '#shared/order/settlementOf';
import { summaryOf } from '#shared/order/summary';
import { type Bench, bindAll, order, pricesOf, sheetOf, spoken } from './bench';

const act = (act: string, more: object = {}): OrderCommand => ({ do: 'act', act, ...more });
const deliverable = (version: string): OrderCommand => ({
  do: 'keepDeliverable',
  name: '地形图',
  kind: 'drawing',
  version,
  copies: 3,
});

describe('SV-07', () => {
  test('SV-07: drawings are recorded after the office confirmed, by those who draw', () => {
    const b = order('control', 'inspectOffice');
    expect(b.stopped('chen', deliverable('1.0'), 'SV-06', 'before')).toContain('办公室签认');
    b.do('liu', act('confirm', { drawing: { note: '急' } }));
    for (const name of ['sun', 'zhao', 'qian', 'xu'] as const)
      b.stopped(name, deliverable('1.0'), 'SV-07', 'post');
    b.do('chen', deliverable('1.0'));
  });
  test('SV-07: nothing is submitted without a drawing or report; approved by the office supervisor', () => {
    const b = order('control', 'confirm');
    expect(b.stopped('chen', act('produce'), 'SV-07', 'deliverables')).toBe('还没有登记图纸或报告。');
    b.do('chen', deliverable('1.0'));
    b.stopped('li', act('approve'), 'SV-07', 'before');
    b.stopped('liu', act('produce'), 'SV-07', 'post');
    b.do('chen', act('produce'));
    for (const name of ['chen', 'liu', 'zhao'] as const) b.stopped(name, act('approve'), 'SV-07', 'post');
    b.do('li', act('approve'));
    b.do('liu', act('settle'));
  });
  test('SV-07: a new version voids the approval; settling waits for the new one', () => {
    const b = order('control', 'approve');
    b.do('chen', deliverable('1.1'));
    expect(b.stopped('liu', act('settle'), 'SV-07', 'before')).toContain('审批通过并签字');
    b.do('li', act('approve'));
    expect(b.order.voided).toMatchObject([{ act: 'approve', void: { why: 'changed' } }]);
    expect(b.order.deliverables.map((d) => d.version)).toEqual(['1.0', '1.1']);
    b.do('liu', act('settle'));
  });
  test('SV-07: sent back with a reason, it is produced anew; the field is left alone', () => {
    const b = order('control', 'produce');
    const send = (reason: string): OrderCommand => ({ do: 'sendBack', act: 'approve', reason, items: [] });
    b.stopped('li', send(''), 'SV-07', 'reasonMissing');
    b.stopped('chen', send('缺图例'), 'SV-07', 'post');
    b.do('li', send('缺图例'));
    expect(b.facts.record('produce')).toBeUndefined();
    expect(b.facts.record('confirm')).toBeDefined();
    expect(b.order.signOffs.every((s) => !s.void)).toBe(true);
    expect(summaryOf(b.order).waiting).toMatchObject([{ act: 'produce', returned: '缺图例' }]);
    b.do('chen', act('produce'));
  });
});

describe('SV-08', () => {
  test('SV-08: settled quantity is the signed one, never the planned one', () => {
    const b = order('topographic', 'depart');
    b.do('sun', {
      do: 'signOff',
      items: [
        { no: 1, quantity: '5' },
        { no: 2, quantity: '1.257' },
      ],
      capacity: 'client',
      by: '王建军',
    });
    b.log('sun');
    b.do('sun', act('finishField', { lead: 'sun' }));
    b.do('zhao', act('inspectField'));
    b.do('li', act('inspectOffice'));
    b.do('liu', act('confirm', { drawing: { note: '急' } }));
    b.do('chen', deliverable('1.0'));
    b.do('chen', act('produce'));
    b.do('li', act('approve'));
    b.do('liu', act('settle', { date: '2026-03-06' }));
    const sums = settlementOf(b.order)!;
    expect(sums.lines.map((l) => l.quantity)).toEqual(['5', '1.257']);
    expect(sums.subtotal).toBe(62570);
    expect(summaryOf(b.order)).toMatchObject({
      settledOn: '2026-03-06',
      settlement: { number: 'JS-2026-0001', total: '663.24' },
    });
  });
  test('SV-08: settled by the office after approval, once, on the day of the shop', () => {
    const b = order('control', 'produce');
    b.stopped('liu', act('settle'), 'SV-07', 'before');
    b.do('li', act('approve'));
    for (const name of ['li', 'sun', 'zhou', 'qian'] as const)
      b.stopped(name, act('settle'), 'SV-08', 'post');
    b.now = '2026-03-09T17:00:00.000Z';
    b.do('liu', act('settle'));
    expect(b.order.settlement).toMatchObject({ number: 'JS-2026-0001', date: '2026-03-10' });
    b.stopped('liu', act('settle'), 'SV-08', 'alreadyDone');
  });
  test('SV-08: an item without signature, or an inspection that fell, closes the settlement', () => {
    const b = order('property', 'approve');
    const { id } = b.order.signOffs[1]!.signature;
    b.take(
      b.dress(
        {
          subject: { kind: 'order', id: b.id },
          scope: 'work',
          type: 'order.signOffWithdrawn',
          data: { signature: id, reason: '甲方撤回' },
          post: 'fieldLead',
        },
        'sun',
      ),
    );
    const { all, zh } = b.refused('liu', act('settle'));
    expect(all.map((r) => `${r.rule} ${r.key}`)).toEqual(
      expect.arrayContaining(['SV-08 itemsSigned', 'SV-05 acts', 'SV-06a acts']),
    );
    expect(zh).toContain('还缺签字：第 2 项 地形图。');
    expect(unsettledItems(b.order)).toMatchObject([{ no: 2, signed: false, priced: true }]);
  });
  test('SV-08: an item without a price closes it, and only the office gives prices', () => {
    const b = order('control', 'approve');
    const prices = pricesOf(sheetOf('control'));
    b.do('liu', { do: 'reprice', prices: { ...prices, items: prices.items.slice(1) } });
    expect(b.stopped('liu', act('settle'), 'SV-08', 'itemsPriced')).toBe('还没有单价：第 1 项 控制点。');
    for (const name of ['sun', 'zhao', 'li', 'chen'] as const)
      b.stopped(name, { do: 'reprice', prices }, 'PM', 'post');
    b.do('qian', { do: 'reprice', prices });
    b.do('liu', act('settle'));
  });
  test('SV-08: amounts that can’t be summed are refused, not settled as nothing', () => {
    const b = order('control', 'approve');
    const keep = (amount: string): OrderCommand => ({
      do: 'keepSettlement',
      adjustments: [{ label: '优惠', amount }],
    });
    b.stopped('liu', keep('-0.005'), 'SV-08', 'figures');
    b.stopped('liu', keep('五百'), 'DS', 'data');
    b.stopped('sun', keep('-1'), 'PM', 'post');
    b.do('liu', keep('-50.00'));
    b.do('liu', act('settle'));
    expect(settlementOf(b.order)!.adjusted).toBe(-5000);
  });
  test('SV-08: a price changed after settling voids the signature; settled anew under the same number', () => {
    const b = order('control', 'settle');
    const prices = pricesOf(sheetOf('control'));
    b.do('liu', { do: 'reprice', prices: { ...prices, tax: { rate: '0.01', included: false } } });
    expect(b.facts.record('settle')).toBeUndefined();
    expect(summaryOf(b.order).settlement).toBeUndefined();
    b.stopped('liu', act('bind'), 'SV-08', 'before');
    b.do('liu', act('settle'));
    expect(b.order.settlement.number).toBe('JS-2026-0001');
    expect(b.order.voided).toMatchObject([{ act: 'settle', void: { why: 'changed' } }]);
    // What was paid is no part of what was signed.
    b.do('liu', { do: 'keepSettlement', adjustments: [], paid: '100.00' });
    expect(b.facts.record('settle')).toBeDefined();
  });
});

describe('SV-09', () => {
  test('SV-09: bound and stamped, then the leader’s consent, the call, the receipt, the archive: in this order', () => {
    const b = order('control', 'approve');
    b.stopped('liu', act('bind'), 'SV-08', 'before');
    b.do('liu', act('settle'));
    b.stopped('zhou', act('consent'), 'SV-09', 'before');
    b.do('liu', bindAll(b.order));
    const call = act('callClient', { handover: { calledWith: '王建军', calledAt: b.now } });
    expect(b.stopped('liu', call, 'SV-09', 'acts')).toContain('同意交付');
    for (const name of ['liu', 'li', 'zhao', 'qian'] as const)
      expect(b.stopped(name, act('consent'), 'SV-09', 'post')).toContain('公司领导');
    b.do('zhou', act('consent'));
    const deliver = act('deliver', { hand: { by: '王建军' }, handover: { receivedBy: '王建军' } });
    expect(b.stopped('liu', deliver, 'SV-09', 'acts')).toContain('已电话通知甲方');
    b.stopped('liu', act('callClient'), 'SV-09', 'calledMissing');
    b.stopped('zhou', call, 'SV-09', 'post');
    b.do('liu', call);
    b.stopped('liu', act('archive', { handover: { shelfMark: '甲-1' } }), 'SV-09', 'before');
    b.stopped('liu', act('deliver'), 'SV-09', 'signerMissing');
    b.do('liu', deliver);
    expect(b.stopped('liu', act('archive'), 'SV-09', 'shelfMarkMissing')).toContain('柜号');
    b.do('liu', act('archive', { handover: { shelfMark: '甲-1', scans: ['签收单'] } }));
    expect(summaryOf(b.order)).toMatchObject({ status: 'done', waiting: [], shelfMark: '甲-1', step: '' });
    expect(b.order.handover).toMatchObject({ calledWith: '王建军', receivedBy: '王建军', shelfMark: '甲-1' });
    expect(b.order.acts.deliver?.signature).toMatchObject({ by: '王建军', capacity: 'client' });
  });
  test('SV-09: the leader consents to what is there; a new version asks for consent again', () => {
    const b = order('control', 'callClient');
    b.do('chen', deliverable('1.1'));
    b.do('li', act('approve'));
    expect(b.stopped('liu', act('deliver', { hand: { by: '王' } }), 'SV-09', 'acts')).toContain('同意交付');
    // The new version was not bound and stamped yet.
    b.stopped('zhou', act('consent'), 'SV-09', 'before');
    b.do('liu', bindAll(b.order));
    b.do('zhou', act('consent'));
    b.do('liu', act('deliver', { hand: { by: '王' } }));
  });
  test('SV-09: a delivered order can’t be cancelled; another can, by office or leader with a reason', () => {
    const cancel = (reason: string): OrderCommand => ({ do: 'cancel', reason });
    order('control', 'deliver').stopped('liu', cancel('误'), 'SV-09', 'delivered');
    const b = order('control', 'depart');
    b.stopped('sun', cancel('误'), 'SV-01', 'post');
    b.stopped('liu', cancel(' '), 'SV-01', 'reasonMissing');
    b.do('zhou', cancel('甲方撤单'));
    expect(summaryOf(b.order)).toMatchObject({ status: 'cancelled', waiting: [] });
  });
});

describe('SV-09a', () => {
  const mapped = (quantity: string, unit: string, scale = '1:500', last?: string): Bench =>
    order('topographic', last, {
      items: [{ no: 1, name: '地形图', unit, quantity }],
      survey: { type: 'topographic', controlSystem: '施工坐标系', extent: '全县', scale, deliverables: [] },
    });
  test.each([
    ['25', '25.000001', 'km²'],
    ['25.000', '25.001', '平方公里'],
    ['25000000', '25000000.000001', '㎡'],
    ['25000000', '25000000.4', 'm²'],
    ['37500', '37500.000001', '亩'],
    ['2500', '2500.0001', '公顷'],
  ])('SV-09a: exactly 25 km² is not classified (%s), just above is (%s %s)', (exactly, above, unit) => {
    for (const scale of ['1:500', '1:1000', '1 : 2000', '1：2000']) {
      expect(isClassified(mapped(exactly, unit, scale).order), `${exactly} ${scale}`).toBe(false);
      expect(isClassified(mapped(above, unit, scale).order), `${above} ${scale}`).toBe(true);
    }
  });
  test('SV-09a: only scales from 1:500 to 1:2000, and only areas', () => {
    for (const scale of ['1:5000', '1:10000', '1:200', '', '五百分之一'])
      expect(isClassified(mapped('100', 'km²', scale).order), scale).toBe(false);
    for (const unit of ['km', '点', '幅', 'constructor', '__proto__', 'toString'])
      expect(isClassified(mapped('100', unit).order), unit).toBe(false);
  });
  test('SV-09a: the signed quantity can make it classified, and a struck item no longer does', () => {
    const b = mapped('24', 'km²', '1:500', 'depart');
    expect(isClassified(b.order)).toBe(false);
    b.do('sun', { do: 'signOff', items: [{ no: 1, quantity: '25.5' }], capacity: 'client', by: '王建军' });
    expect(isClassified(b.order)).toBe(true);
    expect(areaKm2(b.order)).toMatch(/^25\.50*$/);
  });
  test('SV-09a: nothing is printed or exported before the leader’s recorded consent', () => {
    const b = mapped('30', 'km²');
    const refusal = exportRefusal(b.order)!;
    expect(refusal).toMatchObject({ rule: 'SV-09a', key: 'classified' });
    expect(spoken(refusal, b.order)).toContain('秘密');
    b.stopped('liu', { do: 'recordPrint', form: 'task-sheet' }, 'SV-09a', 'classified');
    for (const name of ['liu', 'li', 'zhao', 'sun'] as const)
      expect(b.stopped(name, { do: 'consentExport' }, 'SV-09a', 'post')).toContain('公司领导');
    b.do('zhou', { do: 'consentExport', note: '仅供外业使用' });
    expect(exportRefusal(b.order)).toBeUndefined();
    b.do('liu', { do: 'recordPrint', form: 'task-sheet' });
    b.do('liu', { do: 'recordPrint', form: 'task-sheet', copies: 2 });
    expect(b.order.printed).toEqual({ 'task-sheet': 3 });
    expect(b.order.prints['task-sheet']).toMatchObject({ times: 2, by: { id: 'liu' } });
  });
  test('SV-09a: consent to export is no consent to delivery; delivery names this rule', () => {
    const b = mapped('30', 'km²', '1:1000', 'bind');
    b.do('zhou', { do: 'consentExport' });
    b.stopped('liu', act('deliver', { hand: { by: '王' } }), 'SV-09a', 'acts');
    b.do('zhou', act('consent'));
    expect(exportRefusal(b.order)).toBeUndefined();
    b.do('liu', act('callClient', { handover: { calledWith: '王' } }));
    b.do('liu', act('deliver', { hand: { by: '王' } }));
  });
  test('SV-09a: an order that is not classified is printed without asking', () => {
    const b = order('control');
    expect(exportRefusal(b.order)).toBeUndefined();
    b.do('sun', { do: 'recordPrint', form: 'task-sheet' });
  });
});

test('SV-01 … SV-09: every kind of survey goes the whole way', () => {
  for (const type of ['control', 'topographic', 'stakeout', 'asBuilt', 'property', 'earthwork'] as const) {
    const b = order(type, 'archive');
    expect(summaryOf(b.order)).toMatchObject({ status: 'done', conflicts: 0 });
    expect(b.order.voided).toEqual([]);
  }
});
