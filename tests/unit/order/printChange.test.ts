/** Change requests (CR) of print orders: the sheet's revision rises, what the change moves is done anew. */
import { describe, expect, test } from 'vitest';
import type { OrderCommand } from '#shared/order/command';
import { liveItems } from '#shared/order/facts';
import { stillToDeliver } from '#shared/order/factsPrint';
import { summaryOf } from '#shared/order/summary';
import { act, check, deliver, operation, type PrintBench, plan, printed, proof, route } from './printBench';

type Ask = Extract<OrderCommand, { do: 'askChange' }>;
const ask = (change: Partial<Ask> = {}): OrderCommand => ({
  do: 'askChange',
  what: '加印 100 本',
  why: '展会加场',
  askedBy: '何婷',
  strike: [],
  add: [],
  set: { items: [{ no: 1, quantity: '400' }] },
  ...change,
});
const approve = (change: object = {}): OrderCommand => ({
  do: 'decideChange',
  change: 'BG-2026-0001',
  approved: true,
  clientBy: '何婷',
  ...change,
});
const changed = (b: PrintBench, change: Partial<Ask>) => {
  b.do('xu', ask(change));
  b.do('wu', approve({ change: b.order.changes.at(-1)!.change }));
  return b;
};
const open = (b: PrintBench) => summaryOf(b.order).waiting.map((w) => w.act);

describe('CR', () => {
  test('CR: asked by who deals with the job, decided by merchandiser or leader, with the client where price or date moves', () => {
    const b = printed('plan');
    b.stopped('kuang', ask(), 'CR', 'post');
    b.stopped('xu', ask({ set: {} }), 'CR', 'changeEmpty');
    b.stopped('xu', ask({ set: { items: [{ no: 7, quantity: '1' }] } }), 'CR', 'notOnSheet');
    b.stopped('xu', ask({ set: { items: [{ no: 1, quantity: '0' }] } }), 'CR', 'quantity');
    b.do('xu', ask());
    b.stopped('xu', approve(), 'CR', 'post');
    b.stopped('zhao', approve(), 'CR', 'post');
    b.stopped('wu', approve({ clientBy: '' }), 'CR', 'clientConsent');
    b.do('wu', approve());
    expect(b.order.revision).toBe(2);
    expect(liveItems(b.order)[0]).toMatchObject({ no: 1, name: '宣传册', quantity: '400' });
    expect(b.order.revisions[0]).toMatchObject({ revision: 1, sheet: { items: [{ quantity: '300' }, {}] } });
    // Words alone move neither price nor date.
    b.do('xu', ask({ set: { print: { packing: '20 本一包' } } }));
    b.do('zhou', approve({ change: 'BG-2026-0002', clientBy: undefined }));
    expect(b.order.sheet.print).toMatchObject({ packing: '20 本一包', product: '宣传册' });
    expect(b.order.revisions[1]?.sheet.print?.packing).toBe('50 本一包');
  });
  test('CR: other content after plates goes back to prepress; a new proof is signed before plates are made again', () => {
    const b = printed('firstSheet').later(1);
    changed(b, { set: { print: { pages: 24 } } });
    expect(open(b)).toEqual(['prepress']);
    expect(b.order.returns.at(-1)).toMatchObject({ act: 'change', reason: 'BG-2026-0001 加印 100 本' });
    b.later(1).stopped('han', act('prepress'), 'PR-05', 'proof');
    b.do('han', proof());
    b.do('han', act('prepress'));
    b.do('xu', act('signProof', { hand: { by: '何婷' } }));
    b.do('wu', act('plan'));
    // Material checked before the change proves nothing for the new one.
    b.stopped('cao', act('checkMaterial'), 'PR-05', 'quality');
    expect(b.order.voided.map((v) => v.act)).toEqual(['signProof']);
  });
  test('CR: more copies are printed, finished and checked; plates and first sheet stand', () => {
    const b = printed('store').later(1);
    changed(b, {});
    expect(open(b)).toEqual(['plan']);
    expect(b.facts.record('plates')).toBeDefined();
    expect(b.facts.record('firstSheet')).toBeDefined();
    b.later(1).do('wu', plan([...route, operation('o6', 'press', 10)]));
    b.do('wu', act('plan'));
    b.do('kuang', act('issueMaterial'));
    b.stopped('han', act('press'), 'PR-04', 'operations');
    b.stopped('kuang', deliver('400'), 'PR-05', 'quality');
    b.work('o6').do('cao', check('inProcess'));
    b.through('deliver', 'firstSheet');
    expect(open(b)).toEqual(['settle']);
  });
  test('CR: fewer copies reopen nothing, and less is to be delivered', () => {
    const b = printed('store');
    changed(b, { set: { items: [{ no: 1, quantity: '200' }] } });
    expect(open(b)).toEqual(['deliver']);
    b.stopped('kuang', deliver('300'), 'PR-06', 'tooMuch');
    b.do('kuang', deliver('200'));
    expect(stillToDeliver(b.order).map((i) => i.no)).toEqual([2]);
  });
  test.each([
    ['finishing', { print: { finishing: ['锁线'] } }, 'plan', ['press', 'firstSheet']],
    ['packing', { print: { packing: '散装' } }, 'store', ['plan', 'press', 'inspectGoods']],
    [
      'paper',
      { print: { paper: { kind: '双胶纸', weight: '80', sheet: '787x1092' } } },
      'plan',
      ['signProof'],
    ],
    ['place', { print: { deliverTo: '仓库自提' } }, 'deliver', ['plan', 'store']],
    ['date', { dueAt: '2026-03-30' }, 'plan', ['press', 'store']],
  ] as const)('CR: another %s reopens what it moves and nothing else', (_, set, first, standing) => {
    const b = printed('store').later(1);
    changed(b, { set: structuredClone(set) as Ask['set'] });
    expect(open(b)).toEqual([first]);
    for (const a of standing) expect(b.facts.record(a), a).toBeDefined();
  });
  test('CR: a service added is signed for, goods added are planned; a change with a price is charged or said to be free', () => {
    const b = printed('store');
    changed(b, {
      set: {},
      add: [{ name: '加急费', unit: '项', quantity: '1', service: true }],
    });
    expect(open(b)).toEqual(['deliver']);
    changed(b, { set: {}, add: [{ name: '海报', unit: '张', quantity: '50' }] });
    expect(open(b)).toEqual(['plan']);
    const c = printed('deliver');
    changed(c, { set: { print: { deliverTo: '两处' } }, priceEffect: '加运费 80 元' });
    expect(c.stopped('wu', act('settle'), 'PR-06', 'billed')).toContain('BG-2026-0001');
    c.do('wu', { do: 'keepSettlement', adjustments: [{ label: '运费 BG-2026-0001', amount: '80.00' }] });
    c.do('wu', act('settle'));
    c.stopped('xu', ask(), 'PR-06', 'settledAlready');
  });
  test('CR: refused it changes nothing and reopens nothing', () => {
    const b = printed('press');
    b.do('xu', ask());
    b.stopped('wu', approve({ approved: false }), 'CR', 'reasonMissing');
    b.do('wu', approve({ approved: false, reason: '来不及' }));
    expect(b.order.revision).toBe(1);
    expect(open(b)).toEqual(['finish']);
  });
});
