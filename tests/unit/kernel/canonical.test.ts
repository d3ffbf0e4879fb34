import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, digestOf, sha256Hex } from '#shared/kernel/canonical';

/** The same value with the members of every object put in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  const out = Object.create(null) as Record<string, unknown>;
  for (const [k, v] of Object.entries(value).reverse()) out[k] = turned(v);
  return out;
}
/** The keys of every object, in the order they stand in. */
const keysOf = (value: unknown): string[][] =>
  value === null || typeof value !== 'object'
    ? []
    : [...(Array.isArray(value) ? [] : [Object.keys(value)]), ...Object.values(value).flatMap(keysOf)];

describe('canonical JSON', () => {
  test('says exactly what JSON says, and is the same text when read and said again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        const text = canonicalJson(plain);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });
  test('does not depend on the order keys were put in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        expect(canonicalJson(turned(plain))).toBe(canonicalJson(plain));
        expect(digestOf(turned(plain))).toBe(digestOf(plain));
      }),
      { numRuns: 300 },
    );
  });
  test('keys stand in code-unit order, without white space', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'x'], 编号: '甲', B: {} })).toBe(
      '{"B":{},"a":[true,null,"x"],"b":1,"编号":"甲"}',
    );
    // Integer-like keys, which objects put first, are sorted as text, too.
    expect(canonicalJson({ 10: 1, 9: 2, a: 3 })).toBe('{"10":1,"9":2,"a":3}');
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 8 }), (keys) => {
        const o = Object.fromEntries(keys.map((k) => [k, 1]));
        const sorted = [...keys].sort().map((k) => `${JSON.stringify(k)}:1`);
        expect(canonicalJson(o)).toBe(`{${sorted.join(',')}}`);
      }),
    );
  });
  test('"__proto__" is a key like any other', () => {
    const o = JSON.parse('{"__proto__":{"a":1},"b":2}') as object;
    expect(canonicalJson(o)).toBe('{"__proto__":{"a":1},"b":2}');
    expect(keysOf(JSON.parse(canonicalJson(o)))).toEqual([['__proto__', 'b'], ['a']]);
  });
  test('undefined members are left out, undefined and missing elements are null', () => {
    const holes: unknown[] = [];
    holes[2] = 1;
    expect(canonicalJson({ a: undefined, b: holes })).toBe('{"b":[null,null,1]}');
    expect(canonicalJson([undefined])).toBe('[null]');
  });
  test('numbers have one form; text that is no text keeps its broken halves', () => {
    expect(canonicalJson([-0, 1e21, 0.1, 1.0])).toBe('[0,1e+21,0.1,1]');
    expect(canonicalJson('\ud800"\n')).toBe('"\\ud800\\"\\n"');
  });
  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    undefined,
    () => 1,
    Symbol('x'),
    new Date(0),
    new Map(),
    /x/,
  ])('what JSON can’t say is an error before it could be signed: %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson([{ deep: { a: value === undefined ? Number.NaN : value } }])).toThrow(
      TypeError,
    );
  });
});

describe('digest', () => {
  test('is SHA-256 of the canonical form, as Node works it out', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        const want = createHash('sha256').update(canonicalJson(plain), 'utf8').digest('hex');
        expect(digestOf(plain)).toBe(want);
      }),
      { numRuns: 100 },
    );
    expect(digestOf('')).toBe(createHash('sha256').update('""').digest('hex'));
    expect(sha256Hex(new Uint8Array())).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });
  test('differs for 1, "1", [1], null and nothing', () => {
    const all = [1, '1', [1], { a: 1 }, { a: '1' }, null, {}, []];
    expect(new Set(all.map(digestOf)).size).toBe(all.length);
  });
});
