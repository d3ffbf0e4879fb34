import { describe, expect, it } from 'vitest';
import { refused } from '#shared/order/command';
import { decide } from '#shared/order/decide';
import { unknownOrder } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { conversionOf, isExpired, type Offer, offerSchema } from '#shared/register/offer';
import { draftOfOffer } from '../../../renderer/desks/office/print/printDraft';
import { printPricesOf, printSheetOf, quotationOf } from '../../../renderer/desks/office/print/printSheetOf';
import { printed } from '../order/printBench';
import { blank, cells, people, today, typed } from './printTyped';

describe('offers', () => {
  const offer = (change: Partial<Offer> = {}): Offer => ({
    ...offerSchema.parse({
      name: '宣传册',
      client: '启明机电',
      finished: '210×285',
      parts: [
        {
          name: '封面',
          pages: 4,
          kind: '双铜纸',
          weight: '200',
          sheet: '889×1194',
          press: '880×590',
          perFull: 2,
          pagesPerPiece: 4,
          piece: '420×285',
          colours: '4+4',
          tonPrice: '6800',
        },
      ],
      finishing: ['封面覆哑膜'],
      unit: '本',
      rungs: [
        { quantity: 300, unitPrice: '12.00', sums: [{ up: 4, plates: 4, net: 75, spoilage: 83, full: 79 }] },
        { quantity: 500, unitPrice: '9.10', sums: [{ up: 4, plates: 4, net: 125, spoilage: 84, full: 105 }] },
      ],
      tax: '0.13',
      validUntil: '2026-03-17',
      madeOn: '2026-03-02',
      madeBy: '徐丽',
    }),
    id: 'f1',
    ...change,
  });
  it('PR-01: fill the ticket in the quantity chosen, with quotation and ton price', () => {
    const d = draftOfOffer(offer(), 1, blank());
    expect(d.items[0]).toMatchObject({ name: '宣传册', quantity: '500', unitPrice: '9.10', unit: '本' });
    expect(cells(d, 0)).toEqual(['4', '自翻版', '4', '125', '84', '105']);
    expect(printPricesOf(d).papers).toEqual([{ part: '封面', tonPrice: '6800' }]);
    expect(quotationOf(d)).toEqual({
      lines: [{ name: '宣传册', unit: '本', quantity: '500', unitPrice: '9.10' }],
      tax: { rate: '0.13', included: true },
      validUntil: '2026-03-17',
    });
    expect(quotationOf(typed())).toBeUndefined();
  });
  it('PR-01: issuing records the quotation with the order, under its own number', () => {
    const d = { ...typed(), offer: { id: 'f1', tonPrices: {} } };
    const bench = printed();
    const command = {
      do: 'issue' as const,
      trade: 'print' as const,
      sheet: printSheetOf(d, people, today),
      prices: printPricesOf(d),
      quotation: quotationOf(d)!,
    };
    const decision = decide(unknownOrder('o2'), command, {
      id: 'o2',
      now: '2026-03-02T02:00:00.000Z',
      actor: { id: 'xu', name: '徐丽' },
      posts: ['sales'],
      people,
      number: (p) => `${p}-2026-0009`,
    });
    if (refused(decision)) throw new Error(JSON.stringify(decision.refusals));
    expect(decision.events.map((e) => [e.type, e.scope])).toEqual([
      ['order.issued', 'work'],
      ['order.priced', 'money'],
      ['order.quoted', 'money'],
    ]);
    expect(decision.events[2]?.data).toMatchObject({ quotation: 'BJ-2026-0009' });
    expect(workOf(bench.order).quotations).toEqual([]);
  });
  it('are counted: how many became orders, of all and of those decided; past its day only an open one is', () => {
    const states = ['won', 'lost', 'open', 'won'] as const;
    expect(conversionOf(states.map((state) => ({ state })))).toMatchObject({
      ofAll: 50,
      ofDecided: 66.7,
      won: 2,
    });
    expect(conversionOf([]).ofAll).toBeUndefined();
    expect(isExpired(offer(), '2026-03-17')).toBe(false);
    expect(isExpired(offer(), '2026-03-18')).toBe(true);
    expect(isExpired(offer({ state: 'won' }), '2026-03-18')).toBe(false);
  });
});
