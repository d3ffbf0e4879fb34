/** Journals of several devices, of good events and of spoilt ones. */
import fc from 'fast-check';
import type { JournalEvent } from '#shared/journal/envelope';
import { hostile, name } from './atoms';
import { good, types } from './orderData';

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

export interface Said {
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
export const written: fc.Arbitrary<Said> = fc.oneof(
  ...types.map((type) =>
    good[type].map((data) => ({ type: type as string, data: JSON.parse(JSON.stringify(data)) as unknown })),
  ),
);

export const devices = ['office01', 'laptop01', 'laptop02'];
/** Dressed with gapless seqs per device; stamps rise per device and collide between devices. */
export function dress(all: readonly Said[], by: readonly number[]): JournalEvent[] {
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
export const journal = fc.tuple(fc.array(said, { maxLength: 25 }), bys).map(([all, by]) => dress(all, by));
export const plainJournal = fc
  .tuple(fc.array(written, { maxLength: 25 }), bys)
  .map(([all, by]) => dress(all, by));

export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const out = [...list];
  let s = seed;
  for (let i = out.length - 1; i > 0; i--) {
    s = (s * 1103515245 + 12345) & 0x7fffffff;
    const j = s % (i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
