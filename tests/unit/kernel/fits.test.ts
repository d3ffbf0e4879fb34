/** fits: says yes only where reading would change nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fits } from '#shared/kernel/fits';
import { z } from '#shared/kernel/zod';
import { orderEvents } from '#shared/order/events';

const shape = z.object({
  name: z.string().min(1).max(4),
  code: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
  even: z
    .number()
    .int()
    .min(0)
    .max(8)
    .refine((n) => n % 2 === 0),
  kind: z.enum(['a', 'b']),
  flag: z.boolean().default(false),
  list: z.array(z.object({ no: z.number().int().min(1) })).max(2),
  byKey: z.record(z.string(), z.string().max(3)),
});
const near = fc.record(
  {
    name: fc.oneof(fc.constantFrom('ab', '', 'abcde', '甲乙'), fc.anything()),
    code: fc.constantFrom('abc', 'A', '', undefined, null),
    even: fc.oneof(fc.constantFrom(0, 2, 3, 8, 10, -2, 0.5, Number.NaN, '2'), fc.integer()),
    kind: fc.constantFrom('a', 'b', 'c', 'toString'),
    flag: fc.constantFrom(true, false, 'true', undefined),
    list: fc.oneof(
      fc.array(
        fc.record({ no: fc.integer({ min: 0, max: 3 }), more: fc.constant(1) }, { requiredKeys: ['no'] }),
        { maxLength: 3 },
      ),
      fc.anything(),
    ),
    byKey: fc.oneof(
      fc.dictionary(fc.constantFrom('a', '__proto__', 'constructor'), fc.string({ maxLength: 4 })),
      fc.anything(),
    ),
    extra: fc.constant(1),
  },
  { requiredKeys: [] },
);

function sameAsRead(of: z.ZodType, value: unknown): boolean {
  if (!fits(of)(value)) return false;
  const read = of.safeParse(value);
  expect(read.success).toBe(true);
  expect(read.data).toStrictEqual(value);
  return true;
}

describe('fits', () => {
  test('whatever fits is read as it stands', () => {
    const good = {
      name: 'ab',
      even: 2,
      kind: 'a',
      flag: true,
      list: [{ no: 1 }],
      byKey: { constructor: 'x' },
    };
    let fitting = 0;
    fc.assert(
      fc.property(near, fc.subarray(Object.keys(good)), (other, keep) => {
        const kept = Object.fromEntries(Object.entries(good).filter(([key]) => keep.includes(key)));
        if (sameAsRead(shape, { ...other, ...kept })) fitting += 1;
      }),
      { numRuns: 4000 },
    );
    expect(sameAsRead(shape, good)).toBe(true);
    expect(sameAsRead(shape, { ...good, code: 'abc' })).toBe(true);
    expect(fitting).toBeGreaterThan(0);
  });

  test('no where reading would put in, take out or refuse', () => {
    const good = { name: 'ab', even: 2, kind: 'a', flag: true, list: [], byKey: {} };
    const { flag: _, ...withoutDefault } = good;
    for (const bad of [
      withoutDefault,
      { ...good, extra: 1 },
      { ...good, even: 3 },
      { ...good, kind: 'toString' },
      { ...good, list: [{ no: 1 }, { no: 2 }, { no: 3 }] },
      { ...good, byKey: JSON.parse('{"__proto__":"x"}') },
      Object.assign(Object.create({ inherited: 1 }), good),
      [],
      null,
      'x',
    ])
      expect(fits(shape)(bad)).toBe(false);
  });

  test('shapes it does not know are left to zod', () => {
    for (const of of [
      z.coerce.number(),
      z.union([z.string(), z.number()]),
      z.string().trim(),
      z.strictObject({}),
    ])
      expect(fits(of)(of === z.coerce.number() ? 1 : {})).toBe(false);
    expect(fits(z.string().transform((s) => s))('x')).toBe(false);
    expect(fits(z.string().trim())(' x')).toBe(false);
  });

  test('every kind of event has one that fits: replay does not read them through zod', () => {
    const some: Partial<Record<keyof typeof orderEvents, unknown>> = {
      'order.acted': { act: 'approve', at: '2026-03-02T09:00:00+08:00', by: { id: 'a', name: '甲' } },
      'order.printed': { form: 'task-sheet', copies: 1 },
      'order.assigned': { assignments: [{ item: 1, lead: { id: 'a', name: '甲' } }] },
      'order.priced': { items: [{ no: 1, unitPrice: '1.00' }], tax: { rate: '0.06', included: true } },
      'order.settled': { number: 'JS-2026-0001', date: '2026-03-02' },
      'order.issued': {
        number: 'CH-2026-0001',
        trade: 'survey',
        revision: 1,
        sheet: {
          client: { name: '甲' },
          project: { name: '乙' },
          issuedAt: '2026-03-02',
          items: [{ no: 1, name: '点', unit: '点', quantity: '1' }],
          survey: { type: 'control', deliverables: [] },
          people: {},
        },
      },
    };
    for (const [type, data] of Object.entries(some))
      expect([type, sameAsRead(orderEvents[type as keyof typeof orderEvents], data)]).toEqual([type, true]);
  });
});
