/** The laws of the fold: any arrival order gives one state, nothing is lost, nothing throws. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JournalEvent } from '#shared/journal/envelope';
import { mergeJournals } from '#shared/journal/merge';
import { canonicalJson, digestOf } from '#shared/kernel/canonical';
import { instantOf } from '#shared/kernel/clock';
import { exportRefusal } from '#shared/order/classified';
import { whyNot } from '#shared/order/decide';
import { type OrderEventType, orderEvents } from '#shared/order/events';
import { evolve, foldOrder } from '#shared/order/evolve';
import { factsOf } from '#shared/order/facts';
import { say } from '#shared/order/sentences';
import { settlementOf } from '#shared/order/settlementOf';
import { type OrderState, unknownOrder } from '#shared/order/state';
import { summaryOf } from '#shared/order/summary';
import { stand, tasksOf } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { devices, dress, journal, plainJournal, type Said, shuffled, written } from './any/journals';
import { types } from './any/orderData';
import { order } from './bench';
import { printed } from './printBench';

/** The same was said in the same instant, on another machine. */
function saidAlready(events: readonly JournalEvent[], event: JournalEvent): boolean {
  const read = (e: JournalEvent) => orderEvents[e.type as OrderEventType].safeParse(e.data).data ?? null;
  const before = events.slice(0, events.indexOf(event));
  return before.some(
    (e) =>
      e.type === event.type &&
      instantOf(e.at) === instantOf(event.at) &&
      canonicalJson(read(e)) === canonicalJson(read(event)),
  );
}

/** Byte for byte; toStrictEqual takes a member named "constructor" for the class of the thing. */
const same = (a: OrderState, b: OrderState) => expect(canonicalJson(a)).toBe(canonicalJson(b));

function toldByThree(told: readonly JournalEvent[]): void {
  const events = told.map((e, i) => ({
    ...e,
    device: devices[i % 3]!,
    id: `${devices[i % 3]}:${e.seq}`,
  }));
  const want = foldOrder('order-1', events);
  expect(summaryOf(want).status).toBe('done');
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      expect(digestOf(foldOrder('order-1', shuffled(events, seed)))).toBe(digestOf(want));
    }),
    { numRuns: 25 },
  );
}

describe('one state', () => {
  test('any permutation of events of several devices folds to one state', () => {
    fc.assert(
      fc.property(plainJournal, fc.nat(), (events, seed) => {
        same(foldOrder('o', shuffled(events, seed)), foldOrder('o', events));
      }),
      { numRuns: 150 },
    );
  });
  test('so it does through mergeJournals in any grouping, with what both sides know already', () => {
    fc.assert(
      fc.property(
        plainJournal,
        fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 25 }),
        (events, part) => {
          const has = (k: number) =>
            events.filter((_, i) => part[i % part.length] === k % 7 || part[i % part.length]! > 3);
          const [a, b, c] = [has(0), has(1), events.filter((e) => !has(0).includes(e))];
          const want = foldOrder('o', events);
          const left = mergeJournals(mergeJournals(a, b).events, c);
          const right = mergeJournals(c, mergeJournals(b, a).events);
          const flat = mergeJournals(c, a, b, a);
          for (const merged of [left, right, flat]) {
            expect(merged.twins).toEqual([]);
            expect(merged.events).toHaveLength(events.length);
            same(foldOrder('o', merged.events), want);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
  test('a real order told by three machines, in any order of arrival', () => {
    for (const told of [order('stakeout', 'archive'), printed('archive', { jobKind: 'internal' })])
      toldByThree(told.events);
  });
  test('replay equals what was folded event by event, and plain JSON holds all of it', () => {
    for (const type of ['topographic', 'stakeout', 'property'] as const) {
      const b = order(type, 'archive');
      expect(foldOrder(b.id, b.events)).toStrictEqual(b.order);
      expect(JSON.parse(JSON.stringify(b.order))).toStrictEqual(b.order);
    }
    const p = printed('archive', { jobKind: 'internal' });
    expect(foldOrder(p.id, p.events)).toStrictEqual(p.order);
    expect(JSON.parse(JSON.stringify(p.order))).toStrictEqual(p.order);
    fc.assert(
      fc.property(plainJournal, (events) => {
        const sorted = mergeJournals(events).events;
        const step = sorted.reduce(evolve, unknownOrder('o'));
        expect(canonicalJson(step)).toBe(canonicalJson(foldOrder('o', events)));
        // What the store keeps between two events is a copy; folding on from it makes no difference.
        const half = Math.floor(sorted.length / 2);
        const kept = JSON.parse(
          JSON.stringify(sorted.slice(0, half).reduce(evolve, unknownOrder('o'))),
        ) as OrderState;
        expect(canonicalJson(sorted.slice(half).reduce(evolve, kept))).toBe(canonicalJson(step));
      }),
      { numRuns: 80 },
    );
  });
  test('states never change in place: an event leaves the state before it as it was', () => {
    fc.assert(
      fc.property(plainJournal, written, (events, last) => {
        const state = foldOrder('o', events);
        const before = canonicalJson(state);
        for (const e of dress([last], [0])) evolve(state, e);
        expect(canonicalJson(state)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe('total', () => {
  test('no event on any state throws, and each is counted: an effect, or a conflict people see', () => {
    const quiet = (s: OrderState) => canonicalJson({ ...s, events: 0, lastAt: '' });
    fc.assert(
      fc.property(journal, (events) => {
        let state = unknownOrder('o');
        for (const event of events) {
          const next = evolve(state, event);
          expect(next.events).toBe(state.events + 1);
          expect(next.lastAt).toBe(event.at);
          expect(next.conflicts.length - state.conflicts.length).toBeLessThanOrEqual(1);
          const known = (types as string[]).includes(event.type);
          const fits = known && orderEvents[event.type as OrderEventType].safeParse(event.data).success;
          if (!fits) {
            expect(next.conflicts.at(-1)).toMatchObject({
              eventId: event.id,
              key: known ? 'unreadable' : 'unknownEvent',
            });
            same({ ...next, conflicts: state.conflicts, events: state.events, lastAt: state.lastAt }, state);
          } else if (next.conflicts.length > state.conflicts.length) {
            expect(next.conflicts.at(-1)?.eventId).toBe(event.id);
          } else if (!repeats.has(event.type) && !saidAlready(events, event))
            expect(quiet(next)).not.toBe(quiet(state));
          state = next;
        }
      }),
      { numRuns: 150 },
    );
  });
  /** Saying the same thing twice changes nothing, and that is no loss. */
  const repeats = new Set([
    'order.priced',
    'order.assigned',
    'order.referencesListed',
    'order.contactMade',
    'order.stakeoutKept',
    'order.drawingScheduled',
    'order.settlementKept',
    'order.settled',
    'order.handover',
    'order.checklistKept',
    'order.logKept',
    'order.deliverableKept',
    'order.exportConsented',
    'order.teamSet',
    'order.permitChecked',
  ]);
  test('whatever stands in a state, its row, trail, gates, sums and sentences can be made', () => {
    fc.assert(
      fc.property(journal, (events) => {
        const state = foldOrder('o', events);
        const row = summaryOf(state);
        expect(canonicalJson(row)).toContain('"conflicts"');
        exportRefusal(state);
        settlementOf(state);
        const procedure = procedures[state.trade];
        expect(stand(procedure, factsOf(state))).toHaveLength(procedure.steps.length);
        for (const task of tasksOf(procedure, factsOf(state)))
          for (const refusal of whyNot(state, task.key, { posts: ['clerk'] }))
            expect(say(refusal, 'zh', state)).toMatch(/。$/);
      }),
      { numRuns: 150 },
    );
  });
  test('keys from outside stay keys: nothing is put on a prototype, nothing falls off the record', () => {
    const all: Said[] = [
      { type: 'order.acted', data: { act: '__proto__' } },
      { type: 'order.acted', data: { act: 'depart', lead: '__proto__' } },
      { type: 'order.checklistKept', data: { lead: '__proto__', lines: [], crew: [] } },
      { type: 'order.printed', data: { form: '__proto__' } },
      { type: 'order.printed', data: { form: 'constructor', copies: 2 } },
      { type: 'order.sentBack', data: { act: 'inspectField', reason: '误', items: [], reopens: [] } },
    ];
    const state = foldOrder('o', dress(all, [0]));
    expect(Object.keys(state.acts)).toEqual(['__proto__', 'depart@__proto__']);
    expect(Object.getPrototypeOf(state.acts)).toBe(Object.prototype);
    expect(Object.entries(state.printed)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  test('very many extra items do not overflow anything', () => {
    const add = Array.from({ length: 200_000 }, () => ({ name: '补', unit: '点', quantity: '1' }));
    const ask = { change: 'c1', what: '补', why: '补', askedBy: '王', strike: [], add, set: {} };
    const all = [
      { type: 'order.changeAsked', data: ask },
      { type: 'order.changeDecided', data: { change: 'c1', approved: true } },
      { type: 'order.changeAsked', data: { ...ask, change: 'c2', add: add.slice(0, 1) } },
      { type: 'order.changeDecided', data: { change: 'c2', approved: true } },
    ];
    expect(foldOrder('o', dress(all, [0])).sheet.items.at(-1)?.no).toBe(200_001);
  });
});
