/** What comes a second time, or for nothing there is: kept, told, and the first word stands. */
import { describe, expect, test } from 'vitest';
import { hashEvent } from '#shared/journal/envelope';
import type { OrderEventType } from '#shared/order/events';
import { evolve } from '#shared/order/evolve';
import { unknownOrder } from '#shared/order/state';
import { summaryOf } from '#shared/order/summary';
import { type Bench, order } from './bench';
import { deliver, failing, printed } from './printBench';

describe('conflicts of print orders', () => {
  test('a number, a proof’s version or a concession that arrives a second time: told, the first one stands', () => {
    const b = printed('prepress');
    b.do('xu', {
      do: 'keepQuotation',
      lines: [{ name: '册', unit: '本', quantity: '1', unitPrice: '1' }],
      tax: { rate: '0', included: true },
    });
    b.do('xu', { do: 'act', act: 'acceptQuote', hand: { by: '何婷' } });
    b.through('finish', 'prepress');
    b.do('cao', failing('final'));
    b.do('wu', { do: 'concede', check: b.order.print!.checks.at(-1)!.check, reason: '可用', by: '何婷' });
    b.do('kuang', deliver('100'));
    const before = b.order.print;
    const again = (type: OrderEventType, n: number) => {
      const event = b.events.find((e) => e.type === type)!;
      const id = `laptop01:${n}`;
      b.take({ ...event, id, device: 'laptop01', seq: n, at: `2027-01-01T00:00:00.000Z#000${n}` });
      return b.order.conflicts.at(-1);
    };
    expect(again('order.quoted', 1)).toMatchObject({
      key: 'numberTwice',
      details: { number: 'BJ-2026-0001' },
    });
    expect(again('order.proofKept', 2)).toMatchObject({
      key: 'proofTwice',
      details: { number: 'DY-2026-0001' },
    });
    expect(again('order.materialIssued', 3)).toMatchObject({ key: 'numberTwice' });
    expect(again('order.qualityChecked', 4)).toMatchObject({ key: 'numberTwice' });
    expect(again('order.conceded', 5)).toMatchObject({ key: 'noSuchCheck' });
    expect(again('order.delivered', 6)).toMatchObject({ key: 'numberTwice' });
    expect(b.order.conflicts).toHaveLength(6);
    expect(b.order.print).toStrictEqual(before);
  });
});

describe('conflicts', () => {
  const again = (b: Bench, type: OrderEventType) => {
    const event = b.events.find((e) => e.type === type)!;
    b.take({ ...event, id: 'laptop01:1', device: 'laptop01', seq: 1, at: '2027-01-01T00:00:00.000Z#0000' });
    return b.order.conflicts.at(-1);
  };
  test('issued, signed, asked, decided, withdrawn or cancelled a second time: told, the first one stands', () => {
    const b = order('control', 'depart').signPart('sun');
    b.do('liu', { do: 'askChange', what: '减', why: '甲方', askedBy: '王', strike: [1], add: [], set: {} });
    b.do('zhao', { do: 'decideChange', change: 'BG-2026-0001', approved: true, clientBy: '王' });
    const { id } = b.order.signOffs[1]!.signature;
    b.do('sun', { do: 'withdrawSignOff', signature: id, reason: '误' });
    b.do('liu', { do: 'cancel', reason: '撤单' });
    const before = b.order;
    expect(again(b, 'order.issued')).toMatchObject({
      key: 'issuedTwice',
      details: { number: 'CH-2026-0001' },
    });
    expect(again(b, 'order.signedOff')).toMatchObject({ key: 'signedTwice' });
    expect(again(b, 'order.changeAsked')).toMatchObject({ key: 'changeTwice' });
    expect(again(b, 'order.changeDecided')).toMatchObject({ key: 'noSuchChange' });
    expect(again(b, 'order.signOffWithdrawn')).toMatchObject({ key: 'noSuchSignature' });
    expect(again(b, 'order.cancelled')).toMatchObject({ key: 'cancelledTwice', details: { reason: '撤单' } });
    const { conflicts, events: _e, lastAt: _l, ...rest } = b.order;
    expect(conflicts).toHaveLength(6);
    expect(rest).toStrictEqual((({ conflicts: _c, events: _x, lastAt: _y, ...r }) => r)(before));
    expect(summaryOf(b.order).conflicts).toBe(6);
  });
  test('a signature for an item nobody knows is kept and told', () => {
    const b = order('control', 'depart').signPart('sun');
    const event = b.events.at(-1)!;
    const data = {
      ...(event.data as object),
      item: 77,
      signature: { ...b.order.signOffs[0]!.signature, id: '别' },
    };
    b.take({ ...event, id: 'laptop01:1', device: 'laptop01', seq: 1, data });
    expect(b.order.conflicts).toMatchObject([{ key: 'noSuchItem', details: { item: '77' } }]);
    expect(b.order.signOffs.at(-1)?.item).toBe(77);
  });
  test('events that come before the one that issued the order wait for it', () => {
    const b = order('control', 'depart');
    const late = b.events.slice(2).reduce(evolve, unknownOrder(b.id));
    expect(late).toMatchObject({ number: '', conflicts: [] });
    expect(summaryOf(late)).toMatchObject({ status: 'open', waiting: [] });
  });
});

test('events of the bench make a journal of which each carries the hash of the one before', () => {
  const { events } = order('control', 'archive');
  for (const [i, e] of events.entries()) if (i) expect(e.prev).toBe(hashEvent(events[i - 1]!));
});
