import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainBreaks } from '#shared/journal/chain';
import {
  compareEvents,
  envelopeSchema,
  eventId,
  FIRST_PREV,
  hashEvent,
  type JournalEvent,
} from '#shared/journal/envelope';
import { mergeJournals } from '#shared/journal/merge';
import { tick } from '#shared/kernel/clock';
import { order } from '../order/bench';

/** A whole journal of one device. */
function chain(device: string, payload: readonly number[]): JournalEvent[] {
  let prev = FIRST_PREV;
  let at: string | undefined;
  return payload.map((value, i) => {
    at = tick(at, Date.parse('2026-03-02T01:00:00.000Z') + value);
    const event: JournalEvent = {
      id: eventId(device, i + 1),
      device,
      seq: i + 1,
      at,
      actor: { id: 'liu', name: '刘敏' },
      post: 'clerk',
      scope: 'work',
      subject: { kind: 'order', id: 'o1' },
      type: 'order.printed',
      v: 1,
      data: { form: 'task-sheet', copies: value + 1 },
      prev,
    };
    prev = hashEvent(event);
    return event;
  });
}
const headOf = (events: readonly JournalEvent[]) => {
  const last = events.at(-1)!;
  return new Map([[last.device, { seq: last.seq, hash: hashEvent(last) }]]);
};
const payload = fc.array(fc.nat({ max: 50 }), { minLength: 3, maxLength: 12 });
const journals = fc
  .tuple(payload, payload)
  .map(([a, b]) => [chain('office01', a), chain('laptop01', b)] as const);
/** The list in another order, the same for the same seed. */
const turned = <T>(list: readonly T[], seed: number) =>
  list
    .map((value, at) => ({ value, key: ((at + seed) * 7919 + 13) % 1009 }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);

describe('chain', () => {
  test('a whole journal has no break, in any order, of any number of devices', () => {
    expect(chainBreaks([])).toEqual([]);
    expect(chainBreaks(order('stakeout', 'archive').events)).toEqual([]);
    fc.assert(
      fc.property(journals, fc.nat(), ([a, b], seed) => {
        expect(chainBreaks(turned([...a, ...b], seed))).toEqual([]);
        expect(chainBreaks([...a, ...b], new Map([...headOf(a), ...headOf(b)]))).toEqual([]);
      }),
    );
  });
  test('every event taken out is found: the gap names it', () => {
    fc.assert(
      fc.property(payload, fc.nat(), (p, n) => {
        const events = chain('office01', p);
        const i = n % events.length;
        const without = events.filter((_, k) => k !== i);
        const found = chainBreaks(without, headOf(events));
        expect(found).toEqual([{ device: 'office01', seq: i + 1, what: 'gap' }]);
        // Only the last one needs the head to be missed.
        if (i < events.length - 1) expect(chainBreaks(without)).toEqual(found);
      }),
    );
  });
  test('every event changed in any member is found', () => {
    const change = fc.constantFrom<Partial<JournalEvent>>(
      { at: '2026-03-02T01:00:00.999Z#0000' },
      { actor: { id: 'liu', name: '刘 敏' } },
      { post: 'leader' },
      { scope: 'money' },
      { subject: { kind: 'order', id: 'o2' } },
      { type: 'order.cancelled' },
      { v: 2 },
      { data: { form: 'task-sheet', copies: 999 } },
      { data: null },
      { prev: 'f'.repeat(64) },
    );
    fc.assert(
      fc.property(payload, fc.nat(), change, (p, n, part) => {
        const events = chain('office01', p);
        const i = n % events.length;
        const changed = events.map((e, k) => (k === i ? { ...e, ...part } : e));
        const found = chainBreaks(changed, headOf(events));
        expect(found.length).toBeGreaterThan(0);
        for (const b of found) expect([i + 1, i + 2]).toContain(b.seq);
        for (const b of found) expect(b.what).toBe('hash');
        if (i < events.length - 1) expect(chainBreaks(changed).length).toBeGreaterThan(0);
      }),
    );
  });
  test('every event that stands twice is found, the same or changed', () => {
    fc.assert(
      fc.property(payload, fc.nat(), fc.boolean(), (p, n, same) => {
        const events = chain('office01', p);
        const twin = events[n % events.length]!;
        const found = chainBreaks([...events, same ? twin : { ...twin, post: 'leader' }]);
        expect(found).toContainEqual({ device: 'office01', seq: twin.seq, what: 'twin' });
      }),
    );
  });
  test('events of one device put under another’s name are found', () => {
    const [a, b] = [chain('office01', [1, 2, 3]), chain('laptop01', [4, 5, 6])];
    const mixed = [...a.slice(0, 2), { ...b[2]!, device: 'office01' }, ...b];
    expect(chainBreaks(mixed)).toEqual([{ device: 'office01', seq: 3, what: 'hash' }]);
  });
  test('a device of which nothing is left is missed when its head is known', () => {
    const gone = chain('laptop01', [1, 2]);
    expect(chainBreaks(chain('office01', [1]), headOf(gone))).toEqual([
      { device: 'laptop01', seq: 1, what: 'gap' },
    ]);
  });
});

describe('merge', () => {
  test('is a union by id in one total order, whoever is asked first', () => {
    fc.assert(
      fc.property(journals, fc.nat(), ([a, b], seed) => {
        const want = mergeJournals(a, b);
        expect(want.events).toHaveLength(a.length + b.length);
        expect(mergeJournals(turned(b, seed), a, a)).toEqual(want);
        expect(mergeJournals(want.events, b)).toEqual(want);
        expect([...want.events].sort(compareEvents)).toEqual(want.events);
        expect(chainBreaks(want.events)).toEqual([]);
      }),
    );
  });
  test('a copied machine that wrote on is told, and both sides keep the same twin', () => {
    const a = chain('office01', [1, 2, 3]);
    const b = [...a.slice(0, 2), { ...a[2]!, data: { form: 'settlement', copies: 1 } }];
    const [x, y] = [mergeJournals(a, b), mergeJournals(b, a)];
    expect(x.twins).toEqual(['office01:3']);
    expect(y).toEqual(x);
    expect(mergeJournals(a, structuredClone(a)).twins).toEqual([]);
  });
  test('the total order is one: nothing but the same event compares equal', () => {
    const event = fc.record({
      at: fc.constantFrom('2026-03-02T01:00:00.000Z#0000', '2026-03-02T01:00:00.000Z#0001'),
      device: fc.constantFrom('aaaa', 'bbbb'),
      seq: fc.integer({ min: 1, max: 2 }),
      id: fc.constantFrom('x', 'y'),
    });
    fc.assert(
      fc.property(event, event, event, (p, q, r) => {
        const [a, b, c] = [p, q, r] as unknown as [JournalEvent, JournalEvent, JournalEvent];
        expect(Math.sign(compareEvents(a, b)) + Math.sign(compareEvents(b, a))).toBe(0);
        expect(compareEvents(a, b) === 0).toBe(JSON.stringify(p) === JSON.stringify(q));
        if (compareEvents(a, b) < 0 && compareEvents(b, c) < 0) expect(compareEvents(a, c)).toBeLessThan(0);
      }),
    );
  });
});

describe('envelope', () => {
  const good = chain('office01', [1])[0]!;
  test('takes what the journal writes', () => {
    for (const e of [good, ...order('property', 'archive').events])
      expect(envelopeSchema.safeParse(e).success).toBe(true);
  });
  test.each([
    { device: 'Büro' },
    { seq: 0 },
    { seq: 1.5 },
    { at: '2026-03-02' },
    { scope: 'secret' },
    { subject: { kind: 'ship', id: '1' } },
    { subject: { kind: 'order', id: '' } },
    { v: 0 },
    { prev: '' },
    { actor: '刘敏' },
  ])('refuses %j', (part) => {
    expect(envelopeSchema.safeParse({ ...good, ...part }).success).toBe(false);
  });
});
