import { describe, expect, it } from 'vitest';
import { unbilled } from '#shared/order/unbilled';
import { draftOf, keptOf, sameDraft, withDraft } from '../../../renderer/desks/money/settlementDraft';
import { printed } from '../order/printBench';

describe('PR-06: what nobody priced stands on the settlement', () => {
  it('until it is charged by an adjustment that names it, or said to be free', () => {
    const bench = printed('team');
    bench.do('xu', {
      do: 'askChange',
      what: '加烫金',
      why: '要亮',
      askedBy: '何婷',
      strike: [],
      add: [],
      set: { print: { effect: '烫金' } },
      priceEffect: '加 200 元',
    });
    const change = bench.order.changes[0]!.change;
    bench.do('wu', { do: 'decideChange', change, approved: true, clientBy: '何婷' });
    const { order } = bench;
    const draft = draftOf(order);
    expect(unbilled(withDraft(order, draft)).map((u) => u.id)).toEqual([change]);
    const free = { ...draft, free: [change] };
    expect(sameDraft(free, draft)).toBe(false);
    expect(keptOf(free)).toEqual({ adjustments: [], free: [change] });
    expect(unbilled(withDraft(order, free))).toEqual([]);
    const charged = { ...draft, adjustments: [{ key: 'a', label: `${change} 加烫金`, amount: '200' }] };
    expect(unbilled(withDraft(order, charged))).toEqual([]);
    // Saving something else later keeps what was given free.
    bench.do('wu', { do: 'keepSettlement', ...keptOf(free) });
    expect(keptOf({ ...draftOf(bench.order), paid: '100' })).toMatchObject({ free: [change], paid: '100' });
  });
});
