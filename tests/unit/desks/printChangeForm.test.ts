import { describe, expect, it } from 'vitest';
import { changeDecidersOf } from '#shared/order/decideChange';
import type { OrderState } from '#shared/order/state';
import {
  noPrintChange,
  printChangeFault,
  printSetOf,
  reopenedActs,
} from '../../../renderer/desks/order/tabs/changePrint';
import { printed } from '../order/printBench';

describe('CR: what a change of a job ticket asks for', () => {
  const order = (): OrderState => printed('press').order;
  it('is only what differs, and keeps the other parts as they are', () => {
    const asked = {
      ...noPrintChange,
      quantities: { 1: '300', 2: '24' },
      texts: { effect: '跟色样', packing: '100 本一包' },
      papers: { 内页: { weight: '157' } },
      finishing: '封面覆亮膜、骑马订',
    };
    const set = printSetOf(order(), asked);
    expect(set.items).toEqual([{ no: 2, quantity: '24' }]);
    expect(set.print?.packing).toBe('100 本一包');
    expect(set.print?.effect).toBeUndefined();
    expect(set.print?.parts?.map((p) => p.paper?.weight)).toEqual(['200', '157']);
    expect(set.print?.finishing).toEqual(['封面覆亮膜', '骑马订']);
    expect(printSetOf(order(), noPrintChange)).toEqual({});
  });
  it('says what is to be done again: all of it for the size, only storing for the packing', () => {
    const size = printSetOf(order(), { ...noPrintChange, finished: '140×210' });
    expect(reopenedActs(order(), { add: [], set: size })).toEqual([
      'prepress',
      'signProof',
      'plan',
      'checkMaterial',
      'issueMaterial',
      'plates',
      'firstSheet',
      'press',
    ]);
    const packing = printSetOf(order(), { ...noPrintChange, texts: { packing: '散装' } });
    expect(reopenedActs(order(), { add: [], set: packing })).toEqual([]);
    expect(reopenedActs(printed('store').order, { add: [], set: packing })).toEqual(['store']);
  });
  it('is checked before it is sent, and decided by merchandiser or leader', () => {
    expect(printChangeFault({ ...noPrintChange, quantities: { 1: '-3' } })).toBe('quantity');
    expect(printChangeFault({ ...noPrintChange, finished: 'A 四' })).toBe('finished');
    expect(printChangeFault({ ...noPrintChange, papers: { 封面: { weight: '厚' } } })).toBe('weight');
    expect(printChangeFault(noPrintChange)).toBeUndefined();
    expect(changeDecidersOf(order())).toEqual(['merchandiser', 'leader']);
  });
});
