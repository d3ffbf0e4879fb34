/** Help: every page has words, every rule its line, the tour its order and a place for its card. */
import { describe, expect, test } from 'vitest';
import type { OrderRow } from '#shared/order/summary';
import { procedures } from '#shared/procedures/registry';
import { rules } from '#shared/procedures/rules';
import { CARD, placeCard } from '../../../renderer/app/tour/place';
import { orderFor, stationIds, stations } from '../../../renderer/app/tour/stations';
import { ruleLines } from '../../../renderer/desks/help/ruleLines';
import { en } from '../../../renderer/i18n/en';
import { zh } from '../../../renderer/i18n/zh';
import { keyGroups, rulesOf, topicOf, topics } from '../../../renderer/ui/helpTopics';
import { ruleIds, rulePath } from '../../../renderer/ui/Why';

describe('topics', () => {
  test.each([
    ['/', 'inbox'],
    ['/orders', 'orders'],
    ['/orders/new', 'newOrder'],
    ['/orders/abc/flow', 'order'],
    ['/docking/new', 'docking'],
    ['/field/abc', 'fieldJob'],
    ['/settlements', 'settlements'],
    ['/settlements/abc', 'settlement'],
    ['/import', 'importing'],
    ['/no/such/page', 'other'],
  ])('%s is %s', (path, topic) => {
    expect(topicOf(path)).toBe(topic);
  });
  test('each names rules that are written, none twice', () => {
    for (const [topic, ids] of Object.entries(rulesOf)) {
      expect([topic, ids.filter((id) => !Object.hasOwn(rules, id))]).toEqual([topic, []]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
  test('each has words in both languages, and so has every key', () => {
    for (const words of [zh.help, en.help]) {
      for (const topic of topics)
        for (const text of Object.values(words.pages[topic])) expect(text.trim()).not.toBe('');
      for (const { keys } of keyGroups)
        for (const { what } of keys) expect(words.keyWords[what]).toBeTruthy();
      expect(Object.keys(words.tour.stations)).toEqual([...stationIds]);
    }
  });
});

describe('rules', () => {
  test('every rule is on the page with its words and the acts that name it', () => {
    const lines = ruleLines('zh');
    expect(lines.map((r) => r.id)).toEqual(Object.keys(rules));
    const of = (id: string) => lines.find((r) => r.id === id)!;
    expect(of('SV-03b').acts.map((a) => a.id)).toEqual(['depart']);
    expect(of('SV-04d').acts.map((a) => a.id)).toEqual(['signSheet', 'handBack']);
    const governed = new Set(lines.flatMap((r) => r.acts.map((a) => `${a.trade} ${a.id}`)));
    for (const [trade, p] of Object.entries(procedures))
      for (const act of p.steps.flatMap((s) => s.acts)) expect(governed).toContain(`${trade} ${act.id}`);
  });
  test('ids are read out of what a refusal shows; what is no rule is left', () => {
    expect(ruleIds('SV-05、SV-06a')).toEqual(['SV-05', 'SV-06a']);
    expect(ruleIds('SV-05, CR')).toEqual(['SV-05', 'CR']);
    expect(ruleIds('constructor')).toEqual([]);
    expect(ruleIds('')).toEqual([]);
    expect(rulePath('SV-03b')).toBe('/help/rules?rule=SV-03b');
  });
});

describe('tour', () => {
  const row = (id: string, acts: string[], more: Partial<OrderRow> = {}) =>
    ({
      id,
      status: 'open',
      leads: [],
      waiting: acts.map((act) => ({ act })),
      ...more,
    }) as unknown as OrderRow;
  const of = (id: string) => stations.find((s) => s.id === id)!;

  test('ten to fourteen stations, in the order of their words', () => {
    expect(stations.map((s) => s.id)).toEqual([...stationIds]);
    expect(stations.length).toBeGreaterThanOrEqual(10);
    expect(stations.length).toBeLessThanOrEqual(14);
  });
  test('an order is found by what waits on it; else one that somebody was sent to; a shop without any has none', () => {
    const rows = [
      row('a', ['confirm']),
      row('b', ['settle']),
      row('c', [], { leads: [{ id: 'x', name: '孙浩' }] }),
    ];
    expect(orderFor(of('settle'), rows)).toBe('b');
    expect(orderFor(of('trail'), rows)).toBe('b');
    expect(orderFor(of('depart'), rows)).toBe('c');
    expect(orderFor(of('consent'), [row('d', [], { status: 'done' })])).toBe('d');
    expect(orderFor(of('settle'), [])).toBe('');
    expect(orderFor(of('inbox'), rows)).toBe('');
  });
  test('the card is on the window and beside what it speaks of, wherever that is', () => {
    const window = { width: 1366, height: 768 };
    for (let x = 0; x < 1300; x += 60)
      for (let y = 0; y < 740; y += 60)
        for (const [width, height] of [
          [60, 20],
          [400, 60],
          [60, 400],
        ] as const) {
          const card = placeCard({ x, y, width, height }, window);
          expect(card.left).toBeGreaterThanOrEqual(0);
          expect(card.top).toBeGreaterThanOrEqual(0);
          expect(card.left + CARD.width).toBeLessThanOrEqual(window.width);
          expect(card.top + CARD.height).toBeLessThanOrEqual(window.height);
          const over =
            card.left < x + width &&
            x < card.left + CARD.width &&
            card.top < y + height &&
            y < card.top + CARD.height;
          expect([x, y, width, height, over]).toEqual([x, y, width, height, false]);
        }
  });
});
