/** The laws of the fold: any arrival order gives one state, nothing is lost, nothing throws. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashEvent, type JournalEvent } from '#shared/journal/envelope';
import { mergeJournals } from '#shared/journal/merge';
import { canonicalJson, digestOf } from '#shared/kernel/canonical';
import { exportRefusal } from '#shared/order/classified';
import { whyNot } from '#shared/order/decide';
import { type OrderEventType, orderEvents } from '#shared/order/events';
import type { DockingEventType } from '#shared/order/eventsDocking';
import type { PrintEventType } from '#shared/order/eventsPrint';
import { evolve, foldOrder } from '#shared/order/evolve';
import { factsOf } from '#shared/order/facts';
import { say } from '#shared/order/sentences';
import { settlementOf } from '#shared/order/settlementOf';
import { type OrderState, unknownOrder } from '#shared/order/state';
import { summaryOf } from '#shared/order/summary';
import { stand, tasksOf } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { type Bench, order } from './bench';
import { deliver, failing, printed } from './printBench';

const types = Object.keys(orderEvents) as OrderEventType[];
/** Names that mean something to JavaScript, text that means something to HTML, and very much of it. */
const hostile = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e倒',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '{list}',
  '@act.confirm',
  '9'.repeat(400),
  '长'.repeat(20_000),
);
const small = fc.constantFrom('sun', 'ma', 'a', 'b');
const name = fc.oneof({ weight: 4, arbitrary: small }, { weight: 1, arbitrary: hostile });
const ref = fc.record({ id: name, name });
const amount = fc.constantFrom('1', '0', '2.50', '25.1', '999999999999.999999', '0.000001');
const signedAmount = fc.oneof(amount, fc.constantFrom('-1', '-999999999999.999999'));
const instant = fc.constantFrom(
  '2026-03-02T01:00:00.000Z',
  '2026-03-05T17:00:00+08:00',
  '2026-03-05',
  '0000-01-01',
  '9999-12-31T23:59:59.999Z',
);
const date = fc.constantFrom('2026-03-02', '0000-01-01', '9999-12-31');
const no = fc.integer({ min: 1, max: 4 });
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...Object.values(procedures).flatMap((p) => p.steps.flatMap((s) => s.acts.map((a) => a.id))),
    ),
  },
  { weight: 1, arbitrary: hostile },
);
const maybe = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: undefined });
const elsewhere = { at: maybe(instant), by: maybe(ref) };
const signature = fc.record({
  id: fc.oneof(fc.constantFrom('s1', 's2', 's3', 's4'), hostile),
  by: name,
  capacity: fc.constantFrom('client', 'substitute', 'post'),
  at: instant,
  digest: fc.constantFrom('0'.repeat(64), digestOf('x')),
});
const hash = fc.constantFrom('0'.repeat(64), digestOf('x'));
const xyh = fc.record({ x: signedAmount, y: signedAmount, h: maybe(signedAmount) });
const unit = fc.oneof(fc.constantFrom('km²', '㎡', '亩', '点'), hostile);
const item = fc.record({ no, name, unit, quantity: amount });

const photos = fc.array(
  fc.record({
    hash: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
    takenAt: maybe(instant),
    note: maybe(name),
    width: fc.nat(9),
    height: no,
  }),
  { maxLength: 2 },
);

const serial = fc.constantFrom('n1', 'n2', 'n3', '__proto__');
const printSheet = fc.record({
  product: name,
  parts: maybe(fc.array(fc.record({ name, pages: maybe(no) }), { maxLength: 2 })),
  finishing: maybe(fc.array(name, { maxLength: 2 })),
  overRun: maybe(amount),
  jobKind: maybe(fc.constantFrom('ordinary', 'internal', 'trademark')),
  permits: maybe(
    fc.array(fc.record({ kind: fc.constant('printPermit'), number: name, quantity: maybe(amount) }), {
      maxLength: 2,
    }),
  ),
});
const operation = fc.record({
  id: serial,
  kind: fc.constantFrom('prepress', 'plates', 'press', 'finishing', 'packing'),
  machine: maybe(name),
  person: maybe(ref),
  start: instant,
  finish: instant,
  standardMinutes: maybe(fc.nat(9)),
});
const goodPrint: { [T in PrintEventType]: fc.Arbitrary<unknown> } = {
  'order.quoted': fc.record({
    quotation: serial,
    lines: fc.array(fc.record({ name, unit, quantity: amount, unitPrice: signedAmount }), {
      minLength: 1,
      maxLength: 2,
    }),
    tax: fc.record({ rate: signedAmount, included: fc.boolean() }),
    validUntil: maybe(date),
  }),
  'order.teamSet': fc.record({ members: fc.array(fc.record({ part: name, person: ref }), { maxLength: 2 }) }),
  'order.permitChecked': fc.record({
    entry: serial,
    papers: fc.array(fc.record({ kind: fc.constant('printPermit'), number: name, quantity: maybe(amount) }), {
      maxLength: 2,
    }),
    orderedBy: name,
    verdict: fc.constantFrom('allowed', 'refused'),
  }),
  'order.proofKept': fc.record({
    proof: serial,
    version: no,
    method: fc.constantFrom('digital', 'press'),
    files: fc.array(fc.record({ name, hash: maybe(name) }), { maxLength: 2 }),
    checks: fc.array(fc.record({ what: name, ok: fc.boolean() }), { maxLength: 2 }),
  }),
  'order.planKept': fc.record({
    operations: fc.array(operation, { maxLength: 3 }),
    late: maybe(fc.record({ reason: name, by: name })),
  }),
  'order.operationDone': fc.record({
    operation: serial,
    minutes: fc.nat(99),
    copies: maybe(amount),
    complete: fc.boolean(),
    ...elsewhere,
  }),
  'order.materialIssued': fc.record({
    slip: serial,
    lines: fc.array(fc.record({ name, part: maybe(name), unit, used: amount }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  'order.qualityChecked': fc.record({
    check: serial,
    kind: fc.constantFrom('incoming', 'first', 'inProcess', 'final', 'maintenance'),
    operation: maybe(serial),
    items: fc.array(fc.record({ what: name, ok: fc.boolean() }), { maxLength: 2 }),
    verdict: fc.constantFrom('pass', 'fail'),
    disposition: maybe(fc.constantFrom('rework', 'concession', 'scrap')),
  }),
  'order.conceded': fc.record({ check: serial, reason: name, signature }),
  'order.delivered': fc.record({
    delivery: serial,
    date,
    lines: fc.array(fc.record({ item: no, quantity: amount, spare: maybe(amount) }), {
      minLength: 1,
      maxLength: 2,
    }),
    signature,
  }),
  'order.restWaived': fc.record({
    items: fc.array(no, { minLength: 1, maxLength: 3 }),
    reason: name,
    clientBy: name,
  }),
  'order.feedback': fc.record({ channel: name, askedOf: name, answered: fc.boolean() }),
  'order.sampleKept': fc.record({ copies: no, place: name }),
  'order.wasteDestroyed': fc.record({ what: name, count: amount, unit, by: name, witness: name, date }),
};

const thing = fc.record({ name, quantity: amount, unit });
const helperId = fc.constantFrom('h1', 'h2', 'applicant', '__proto__');
const docking = fc.record({
  applicant: fc.record({ department: name, post: fc.constantFrom('sales', 'clerk'), person: ref }),
  related: maybe(fc.record({ id: name, number: name })),
  content: name,
  helpers: fc.array(
    fc.record({
      id: helperId,
      department: name,
      post: fc.constantFrom('press', 'clerk', 'fieldLead'),
      person: maybe(ref),
      what: name,
    }),
    { maxLength: 3 },
  ),
  nodes: fc.array(
    fc.record({ id: fc.constantFrom('n1', 'n2', 'h1'), what: name, helper: helperId, by: instant }),
    { maxLength: 3 },
  ),
  things: fc.array(
    helperId.chain((helper) => thing.map((k) => ({ ...k, helper }))),
    { maxLength: 2 },
  ),
  risks: fc.array(fc.record({ risk: fc.constantFrom('r1', 'r2'), what: name, solution: name, owner: name }), {
    maxLength: 2,
  }),
});
const goodDocking: { [T in DockingEventType]: fc.Arbitrary<unknown> } = {
  'order.amended': fc.record({ title: name, place: maybe(name), dueAt: maybe(date), docking, why: name }),
  'order.riskKept': fc.record({
    risk: fc.constantFrom('r1', 'r3', '__proto__'),
    what: name,
    solution: name,
    owner: name,
    solved: maybe(name),
  }),
  'order.thingsHanded': fc.record({ helper: helperId, things: fc.array(thing, { maxLength: 2 }) }),
  'order.evaluated': fc.record({ score: fc.integer({ min: 1, max: 5 }), words: name }),
};

/** Data that fits its type (as far as hostile text does). */
const good: { [T in OrderEventType]: fc.Arbitrary<unknown> } = {
  'order.issued': fc.record({
    number: name,
    trade: fc.constantFrom('survey', 'print', 'docking'),
    sheet: fc.record({
      client: fc.record({ name }),
      project: fc.record({ name }),
      issuedAt: date,
      items: fc.array(item, { maxLength: 4 }),
      survey: maybe(
        fc.record({
          type: fc.constantFrom('stakeout', 'topographic', 'property'),
          controlSystem: maybe(name),
          scale: fc.constantFrom('1:500', '1:5000', '1:9e9', ''),
          deliverables: fc.constant([]),
          limeLine: maybe(fc.boolean()),
          instruments: maybe(fc.array(name, { maxLength: 2 })),
        }),
      ),
      print: maybe(printSheet),
      docking: maybe(docking),
      requirement: maybe(
        fc.record({ problem: maybe(name), genuine: maybe(fc.constantFrom('true', 'false', 'open')) }),
      ),
      people: fc.dictionary(name, ref, { maxKeys: 2 }),
    }),
    ...elsewhere,
  }),
  'order.priced': fc.record({
    items: fc.array(fc.record({ no, unitPrice: maybe(signedAmount), taxRate: maybe(signedAmount) }), {
      maxLength: 4,
    }),
    tax: fc.record({ rate: signedAmount, included: fc.boolean() }),
  }),
  'order.assigned': fc.record({
    assignments: fc.array(fc.record({ item: no, lead: ref }), { maxLength: 4 }),
  }),
  'order.acted': fc.record({
    act,
    lead: maybe(fc.oneof(name, fc.constantFrom('h1', 'n1', 'n2'))),
    note: maybe(name),
    signature: maybe(signature),
    presumed: maybe(fc.boolean()),
    ...elsewhere,
  }),
  'order.sentBack': fc.record({
    act,
    lead: maybe(helperId),
    reason: name,
    items: fc.array(no, { maxLength: 3 }),
    reopens: fc.array(act, { maxLength: 6 }),
    ...elsewhere,
  }),
  'order.referencesListed': fc.record({
    references: fc.array(
      fc.record({
        name,
        form: maybe(fc.constantFrom('original', 'copy')),
        copies: maybe(no),
        loan: maybe(fc.constantFrom('borrowed', 'returned')),
      }),
      { maxLength: 2 },
    ),
    none: fc.boolean(),
  }),
  'order.checklistKept': fc.record({
    lead: name,
    lines: fc.array(
      fc.record({
        kind: fc.constantFrom('instrument', 'battery', 'lime', 'other'),
        what: name,
        model: maybe(name),
        calibratedUntil: maybe(date),
        ok: fc.boolean(),
        waiver: maybe(fc.record({ by: name, reason: name })),
      }),
      { maxLength: 3 },
    ),
    crew: fc.array(fc.record({ name, rulesRead: fc.boolean(), gearWorn: fc.boolean() }), { maxLength: 2 }),
    ...elsewhere,
  }),
  'order.contactMade': fc.record({ with: name, by: name, at: instant, onSiteAt: instant }),
  'order.logKept': fc.record({
    lead: name,
    date,
    crew: fc.array(name, { maxLength: 2 }),
    items: fc.array(fc.record({ no, quantity: amount }), { maxLength: 2 }),
    ...elsewhere,
    photos: maybe(photos),
  }),
  'order.signedOff': fc.record({
    item: no,
    quantity: amount,
    reason: maybe(name),
    photos: maybe(photos),
    signature,
  }),
  'order.signOffWithdrawn': fc.record({ signature: fc.constantFrom('s1', 's2', 's9'), reason: name }),
  'order.stakeoutKept': fc.record({
    controlSystem: maybe(name),
    tolerance: amount,
    heightTolerance: maybe(amount),
    points: fc.array(
      fc.record({
        name,
        design: xyh,
        measured: maybe(xyh),
        code: maybe(name),
        tolerance: maybe(amount),
        earlier: maybe(fc.array(xyh, { maxLength: 2 })),
        accepted: maybe(fc.record({ by: name, at: instant })),
      }),
      { maxLength: 3 },
    ),
  }),
  'order.changeAsked': fc.record({
    change: fc.constantFrom('c1', 'c2', '__proto__'),
    what: name,
    why: name,
    askedBy: name,
    strike: fc.array(no, { maxLength: 2 }),
    add: fc.array(fc.record({ name, unit, quantity: amount }), { maxLength: 2 }),
    set: fc.record({
      dueAt: maybe(date),
      scale: maybe(fc.constantFrom('1:500', '1:1000')),
      items: maybe(fc.array(fc.record({ no, quantity: maybe(amount) }), { maxLength: 2 })),
      print: maybe(fc.record({ effect: maybe(name), finishing: maybe(fc.array(name, { maxLength: 2 })) })),
    }),
    priceEffect: maybe(name),
  }),
  'order.changeDecided': fc.record({
    change: fc.constantFrom('c1', 'c2', 'c3', '__proto__'),
    approved: fc.boolean(),
    clientBy: maybe(name),
    reason: maybe(name),
  }),
  'order.drawingScheduled': fc.record({ drafter: maybe(ref), dueAt: maybe(date) }),
  'order.deliverableKept': fc.record({
    name,
    kind: fc.constantFrom('drawing', 'report'),
    version: name,
    copies: fc.integer({ min: 1, max: 3 }),
    number: maybe(name),
    form: maybe(fc.constantFrom('paper', 'disc', 'usb')),
    file: maybe(fc.record({ hash, name, type: name, size: fc.integer({ min: 1, max: 9 }) })),
  }),
  'order.bindingKept': fc.record({
    lines: fc.array(
      fc.record({
        name,
        version: name,
        copies: fc.integer({ min: 1, max: 3 }),
        bound: fc.boolean(),
        stamped: fc.boolean(),
        note: maybe(name),
      }),
      { maxLength: 3 },
    ),
  }),
  'order.scanAttached': fc.record({
    hash,
    name,
    type: fc.constantFrom('pdf', 'jpeg', 'png'),
    size: fc.integer({ min: 1, max: 9 }),
    form: maybe(fc.oneof(fc.constantFrom('settlement', 'inspection'), name)),
    date: maybe(date),
    note: maybe(name),
  }),
  'order.scanWithdrawn': fc.record({ scan: name, reason: name }),
  'order.archiveListed': fc.record({
    papers: fc.array(fc.record({ form: name, scans: fc.integer({ min: 0, max: 3 }) }), { maxLength: 2 }),
    deliverables: fc.array(
      fc.record({ name, version: name, copies: fc.integer({ min: 1, max: 3 }), hash: maybe(hash) }),
      { maxLength: 2 },
    ),
    others: fc.array(name, { maxLength: 2 }),
  }),
  'order.settlementKept': fc.record({
    adjustments: fc.array(fc.record({ label: name, amount: signedAmount }), { maxLength: 2 }),
    paid: maybe(signedAmount),
    date: maybe(date),
  }),
  'order.settled': fc.record({ number: name, date }),
  'order.handover': fc.record({ calledWith: maybe(name), shelfMark: maybe(name) }),
  'order.printed': fc.record({ form: name, copies: fc.integer({ min: 1, max: 9 }), printer: maybe(name) }),
  'order.exportConsented': fc.record({ note: maybe(name), ...elsewhere }),
  'order.cancelled': fc.record({ reason: name }),
  ...goodPrint,
  ...goodDocking,
};
const proto = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":1}}') as object;
const anything = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true, withDate: true }),
  fc.constantFrom(undefined, null, 0, Number.NaN, 'x'.repeat(200_000), proto, []),
);

/** Valid data with one member spoilt or a strange one put in. */
const spoilt = (data: fc.Arbitrary<unknown>) =>
  fc.tuple(data, name, anything).map(([d, key, value]) => {
    const copy: Record<string, unknown> = { ...(d as object) };
    const keys = Object.keys(copy);
    const at = keys[key.length % (keys.length + 1)] ?? key;
    Object.defineProperty(copy, at, { value, enumerable: true, configurable: true, writable: true });
    return copy;
  });

interface Said {
  type: string;
  data: unknown;
}
const said: fc.Arbitrary<Said> = fc.oneof(
  ...types.map((type) => ({
    weight: type === 'order.issued' || type === 'order.acted' ? 3 : 1,
    arbitrary: good[type].map((data) => ({ type, data })),
  })),
  {
    weight: 6,
    arbitrary: fc.constantFrom(...types).chain((type) => spoilt(good[type]).map((data) => ({ type, data }))),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom(...types), data: anything }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.oneof(hostile, fc.constant('order.later')), data: anything }),
  },
);
/** Good data only: what can be hashed and so can stand in a journal. */
const written: fc.Arbitrary<Said> = fc.oneof(
  ...types.map((type) =>
    good[type].map((data) => ({ type: type as string, data: JSON.parse(JSON.stringify(data)) as unknown })),
  ),
);

const devices = ['office01', 'laptop01', 'laptop02'];
/** Dressed with gapless seqs per device; stamps rise per device and collide between devices. */
function dress(all: readonly Said[], by: readonly number[]): JournalEvent[] {
  const seqs = [0, 0, 0];
  return all.map(({ type, data }, i) => {
    const d = by[i % by.length]! % devices.length;
    seqs[d]! += 1;
    const seq = seqs[d]!;
    return {
      id: `${devices[d]}:${seq}`,
      device: devices[d]!,
      seq,
      at: `2026-03-02T01:00:00.${String(Math.floor(seq / 2)).padStart(3, '0')}Z#${String(seq % 2).padStart(4, '0')}`,
      actor: { id: 'sun', name: '孙浩' },
      post: 'fieldLead',
      scope: 'work' as const,
      subject: { kind: 'order' as const, id: 'o' },
      type,
      v: 1,
      data,
      prev: '0'.repeat(64),
    };
  });
}
const bys = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 7 });
const journal = fc.tuple(fc.array(said, { maxLength: 25 }), bys).map(([all, by]) => dress(all, by));
const plainJournal = fc.tuple(fc.array(written, { maxLength: 25 }), bys).map(([all, by]) => dress(all, by));

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const out = [...list];
  let s = seed;
  for (let i = out.length - 1; i > 0; i--) {
    s = (s * 1103515245 + 12345) & 0x7fffffff;
    const j = s % (i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
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
          } else if (!repeats.has(event.type)) expect(quiet(next)).not.toBe(quiet(state));
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
    'order.bindingKept',
    'order.archiveListed',
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
