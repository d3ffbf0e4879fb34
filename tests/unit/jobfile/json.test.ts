import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '#shared/jobfile/json';

const parsed = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

describe('the JSON reader against JSON.parse', () => {
  it('reads every JSON value alike, pretty or not', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, '\t', 2), (text, indent) => {
        const pretty = JSON.stringify(JSON.parse(text), null, indent);
        expect(readJson(pretty)).toEqual({ value: JSON.parse(text) });
      }),
      { numRuns: 500 },
    );
  });

  it('takes nothing that JSON.parse would not take, and refuses nothing it takes but doubled keys', () => {
    const text = fc.tuple(
      fc.json({ maxDepth: 3 }),
      fc.nat(),
      fc.constantFrom(...'{}[]",:\\ \n0-e.tf\u0000é'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(text, ([json, where, piece, instead]) => {
        const at = where % (json.length + 1);
        const broken = json.slice(0, at) + piece + json.slice(instead ? at + 1 : at);
        const [mine, theirs] = [readJson(broken), parsed(broken)];
        if ('value' in mine) expect(theirs).toEqual(mine);
        else if (theirs) expect(mine.fault.message).toMatch(/写了两次/);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['"\\u4f60\\ud83d\\ude00\\/\\b\\f\\n\\r\\t"', '-0.5E+10', '  [ ] ', '{"__proto__":{"a":1}}'])(
    '%s',
    (text) => {
      const mine = readJson(text);
      expect('value' in mine && JSON.stringify(mine.value)).toBe(JSON.stringify(JSON.parse(text)));
    },
  );

  it('names the place in a long file quickly', () => {
    const text = `[${'1,\n'.repeat(500_000)}x]`;
    const read = readJson(text);
    expect('fault' in read && read.fault.message).toMatch(/第 500001 行第 1 列/);
  });
});
