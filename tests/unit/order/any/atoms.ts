/** Small things of any kind, good ones and hostile ones, of which events are made. */
import fc from 'fast-check';
import { digestOf } from '#shared/kernel/canonical';
import { procedures } from '#shared/procedures/registry';

/** Names that mean something to JavaScript, text that means something to HTML, and very much of it. */
export const hostile = fc.constantFrom(
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
export const name = fc.oneof({ weight: 4, arbitrary: small }, { weight: 1, arbitrary: hostile });
export const ref = fc.record({ id: name, name });
export const amount = fc.constantFrom('1', '0', '2.50', '25.1', '999999999999.999999', '0.000001');
export const signedAmount = fc.oneof(amount, fc.constantFrom('-1', '-999999999999.999999'));
export const instant = fc.constantFrom(
  '2026-03-02T01:00:00.000Z',
  '2026-03-05T17:00:00+08:00',
  '2026-03-05',
  '0000-01-01',
  '9999-12-31T23:59:59.999Z',
);
export const date = fc.constantFrom('2026-03-02', '0000-01-01', '9999-12-31');
export const no = fc.integer({ min: 1, max: 4 });
export const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...Object.values(procedures).flatMap((p) => p.steps.flatMap((s) => s.acts.map((a) => a.id))),
    ),
  },
  { weight: 1, arbitrary: hostile },
);
export const maybe = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: undefined });
export const elsewhere = { at: maybe(instant), by: maybe(ref) };
export const signature = fc.record({
  id: fc.oneof(fc.constantFrom('s1', 's2', 's3', 's4'), hostile),
  by: name,
  capacity: fc.constantFrom('client', 'substitute', 'post'),
  at: instant,
  digest: fc.constantFrom('0'.repeat(64), digestOf('x')),
});
export const hash = fc.constantFrom('0'.repeat(64), digestOf('x'));
export const xyh = fc.record({ x: signedAmount, y: signedAmount, h: maybe(signedAmount) });
export const unit = fc.oneof(fc.constantFrom('km²', '㎡', '亩', '点'), hostile);
export const item = fc.record({ no, name, unit, quantity: amount });

export const photos = fc.array(
  fc.record({
    hash: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
    takenAt: maybe(instant),
    note: maybe(name),
    width: fc.nat(9),
    height: no,
  }),
  { maxLength: 2 },
);
