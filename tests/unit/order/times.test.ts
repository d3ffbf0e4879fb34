/** What each step took, work that came back included, and what was late: on orders worked hour by hour. */
import { describe, expect, test } from 'vitest';
import type { OrderCommand } from '#shared/order/command';
import { foldOrder } from '#shared/order/evolve';
import { timesOf } from '#shared/order/times';
import { Bench, order, sheetOf } from './bench';

const HOUR = 3600_000;
const act = (name: string, more: object = {}): OrderCommand => ({ do: 'act', act: name, ...more });
const task = (b: Bench, key: string) => timesOf(b.order, b.now).tasks.find((t) => t.key === key)!;
const step = (b: Bench, id: string) => timesOf(b.order, b.now).steps.find((s) => s.step === id)!;

describe('time spent', () => {
  test('from the hand before to done; the open one up to now', () => {
    const b = new Bench().issue(sheetOf('control'));
    b.later(2).do('zhao', act('readSheet'));
    expect(task(b, 'readSheet').turns).toEqual([
      expect.objectContaining({ from: '2026-03-02T01:00:00.000Z', to: '2026-03-02T03:00:00.000Z' }),
    ]);
    expect(task(b, 'readSheet').spent).toBe(2 * HOUR);
    b.later(5);
    expect(task(b, 'assign').turns).toEqual([{ from: '2026-03-02T03:00:00.000Z', undone: false }]);
    expect(step(b, 'assign').spent).toBe(7 * HOUR);
    expect(step(b, 'deliver').spent).toBeUndefined();
  });

  test('SV-05: sent back, both rounds count, and who did them stays', () => {
    const b = order('control', 'inspectField');
    const handed = b.order.acts['finishField@sun']!.at;
    b.later(4).do('li', { do: 'sendBack', act: 'inspectOffice', reason: '漏测一角', items: [2] });
    const sent = b.now;
    expect(task(b, 'finishField@sun').turns.at(-1)).toEqual({ from: sent, undone: false });
    b.later(3);
    b.signPart('sun')
      .log('sun')
      .do('sun', act('finishField', { lead: 'sun' }));
    const again = b.now;
    const turns = task(b, 'finishField@sun').turns;
    expect(turns.map((t) => [t.to, t.undone])).toEqual([
      [handed, true],
      [again, false],
    ]);
    expect(turns[1]!.from).toBe(sent);
    b.later(2).do('zhao', act('inspectField'));
    const inspected = task(b, 'inspectField').turns;
    expect(inspected).toHaveLength(2);
    expect(inspected[1]).toMatchObject({ from: again, to: b.now, undone: false, by: { name: '赵国强' } });
    // First round, the three hours on site again; not the four in which the office had it.
    expect(task(b, 'finishField@sun').spent).toBe(
      Date.parse(handed) - Date.parse(turns[0]!.from!) + 3 * HOUR,
    );
    // The same whatever the order of arrival.
    const folded = foldOrder(b.id, [...b.events].reverse());
    expect(timesOf(folded, b.now)).toEqual(timesOf(b.order, b.now));
  });
});

describe('overdue', () => {
  test('SV-04d: late by the 24 hours of the stake-out sheet, open and done', () => {
    const b = order('stakeout', 'signSheet');
    const key = 'handBack@sun';
    b.later(23);
    expect(task(b, key).late).toBe(false);
    b.later(2);
    expect(task(b, key).turns.at(-1)?.late).toBe('deadline');
    b.do('sun', act('handBack', { lead: 'sun' }));
    expect(task(b, key)).toMatchObject({ late: true, record: { act: 'handBack' } });
    expect(step(b, 'field').late).toBe(true);
    expect(task(b, 'signSheet@sun').late).toBe(false);
  });

  test('late by the due date, which ends at midnight in China', () => {
    const b = new Bench().issue(sheetOf('control', { dueAt: '2026-03-03' }));
    b.now = '2026-03-03T15:59:59.000Z';
    expect(task(b, 'readSheet').late).toBe(false);
    b.now = '2026-03-03T16:00:00.000Z';
    expect(task(b, 'readSheet').turns.at(-1)?.late).toBe('due');
    expect(task(b, 'issue').late).toBe(false);
  });
});
