import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysAt } from '#shared/jobfile/faults';
import { labelledPaths } from '#shared/jobfile/labels';
import { MAX_JOB_CHARS, readJob } from '#shared/jobfile/schema';
import { caseNames, caseText, rawCase } from './cases';

const faultsIn = (raw: unknown): Record<string, string> => {
  const read = readJob(typeof raw === 'string' ? raw : JSON.stringify(raw));
  if (!('faults' in read)) return {};
  return Object.fromEntries(read.faults.map((f) => [f.path, f.message]));
};

/** A case with one thing changed; `undefined` takes it out. */
function spoiled(name: (typeof caseNames)[number], path: (string | number)[], value: unknown) {
  const raw = rawCase(name);
  let at = raw;
  for (const part of path.slice(0, -1)) at = at[part] ??= {};
  if (value === undefined) delete at[path.at(-1)!];
  else at[path.at(-1)!] = value;
  return raw;
}

describe('a good file', () => {
  it.each(caseNames)('%s reads without a fault', (name) => {
    expect(faultsIn(caseText(name))).toEqual({});
  });

  it('may start with the byte order mark that spreadsheets write', () => {
    expect('job' in readJob(`\uFEFF${caseText('stakeout')}`)).toBe(true);
  });

  it('may leave out everything marked ? in the format', () => {
    const least = {
      format: 'duijie-job/1',
      shop: { name: '小店' },
      order: {
        number: 'CH-2026-0099',
        kind: 'survey',
        issuedAt: '2026-05-01',
        client: { name: '甲' },
        project: { name: '乙' },
        people: { clerk: '丙' },
        items: [{ no: 1, name: '点', unit: '点', quantity: '1' }],
        tax: { rate: '0.01', included: true },
      },
    };
    expect(faultsIn(least)).toEqual({});
  });
});

describe('faults of one field', () => {
  const long = '长'.repeat(5000);
  it.each<[string, (string | number)[], unknown, string, RegExp]>([
    ['wrong format', ['format'], 'duijie-job/2', 'format', /"duijie-job\/1"/],
    ['unknown key', ['order', 'items', 1, 'colour'], '红', 'order.items[1].colour', /colour.*unitPrice/],
    ['unknown key at the top', ['extra'], 1, 'extra', /extra/],
    ['unknown key that reads badly', ['a b\n'], 1, '["a b\\n"]', /字段/],
    [
      'comma for a point',
      ['order', 'items', 1, 'quantity'],
      '1,2',
      'order.items[1].quantity',
      /数量.*"1\.200".*"1,2"/,
    ],
    [
      'number for a string',
      ['order', 'items', 0, 'unitPrice'],
      1200,
      'order.items[0].unitPrice',
      /单价.*引号.*1200/,
    ],
    ['exponent', ['order', 'items', 0, 'quantity'], '1e3', 'order.items[0].quantity', /数量/],
    [
      'too many digits',
      ['order', 'items', 0, 'quantity'],
      '1234567890123',
      'order.items[0].quantity',
      /12 位/,
    ],
    ['too many decimals', ['order', 'items', 0, 'quantity'], '1.1234567', 'order.items[0].quantity', /6 位/],
    ['a quantity of nothing', ['order', 'items', 0, 'quantity'], '0.00', 'order.items[0].quantity', /大于 0/],
    ['a negative quantity', ['order', 'items', 0, 'quantity'], '-6', 'order.items[0].quantity', /数量/],
    ['no quantity', ['order', 'items', 0, 'quantity'], undefined, 'order.items[0].quantity', /缺少数量/],
    ['blank name', ['order', 'items', 0, 'name'], '  ', 'order.items[0].name', /不能为空/],
    ['text past its length', ['order', 'project', 'name'], long, 'order.project.name', /最多 200 个字/],
    ['a NUL in a name', ['order', 'client', 'name'], 'a\u0000b', 'order.client.name', /控制字符/],
    ['half a surrogate pair', ['order', 'client', 'name'], 'a\ud800', 'order.client.name', /控制字符/],
    ['a day that is none', ['order', 'issuedAt'], '2026-02-30', 'order.issuedAt', /日期/],
    ['a far year', ['order', 'issuedAt'], '0000-01-01', 'order.issuedAt', /日期/],
    [
      'an instant without zone',
      ['field', 'signOffs', 0, 'at'],
      '2026-03-05T17:20:00',
      'field.signOffs[0].at',
      /时区/,
    ],
    ['wrong kind', ['order', 'kind'], 'cooking', 'order.kind', /survey.*测绘.*print.*印刷/],
    ['wrong post', ['inspection', 0, 'post'], 'boss', 'inspection[0].post', /外业主管/],
    ['wrong capacity', ['field', 'signOffs', 0, 'capacity'], 'friend', 'field.signOffs[0].capacity', /甲方/],
    [
      'an image that is none',
      ['field', 'signOffs', 0, 'image'],
      'http://x/y.png',
      'field.signOffs[0].image',
      /PNG/,
    ],
    ['a rate in percent', ['order', 'tax', 'rate'], '6%', 'order.tax.rate', /"0\.06"/],
    ['a rate above one', ['order', 'tax', 'rate'], '6', 'order.tax.rate', /0 到 1/],
    ['an item’s rate above one', ['order', 'items', 0, 'taxRate'], '13', 'order.items[0].taxRate', /0 到 1/],
    ['three decimals of money', ['settlement', 'paid'], '1.005', 'settlement.paid', /两位小数/],
    [
      'a third decimal in an adjustment',
      ['settlement', 'adjustments', 0, 'amount'],
      '-0.005',
      'settlement.adjustments[0].amount',
      /两位小数/,
    ],
    ['text for yes or no', ['order', 'tax', 'included'], 'yes', 'order.tax.included', /true 或 false/],
    ['a list that is none', ['order', 'items'], {}, 'order.items', /列表/],
    ['no items at all', ['order', 'items'], [], 'order.items', /至少/],
    ['an object that is none', ['shop'], 'x', 'shop', /对象/],
    ['null for an object', ['order', 'client'], null, 'order.client', /对象.*null/],
  ])('%s', (_, path, value, at, says) => {
    const found = faultsIn(spoiled('topographic', path, value));
    expect(Object.keys(found)).toContain(at);
    expect(found[at]).toMatch(says);
    for (const message of Object.values(found)) expect(message).not.toMatch(/[\n\r]/);
  });
});

describe('what must hold between the parts', () => {
  it.each<[string, 'topographic' | 'stakeout', (string | number)[], unknown, string, RegExp]>([
    [
      'sign-off of no item',
      'topographic',
      ['field', 'signOffs', 1, 'item'],
      7,
      'field.signOffs[1].item',
      /没有第 7 项/,
    ],
    [
      'log of no item',
      'topographic',
      ['field', 'logs', 2, 'items', 0, 'no'],
      7,
      'field.logs[2].items[0].no',
      /没有第 7 项/,
    ],
    [
      'return of no item',
      'topographic',
      ['inspection', 0, 'items'],
      [1, 9],
      'inspection[0].items[1]',
      /没有第 9 项/,
    ],
    [
      'substitute without reason',
      'topographic',
      ['field', 'signOffs', 2, 'reason'],
      undefined,
      'field.signOffs[2].reason',
      /代签原因/,
    ],
    [
      'waiver without reason',
      'stakeout',
      ['field', 'checklist', 1, 'reason'],
      ' ',
      'field.checklist[1].reason',
      /豁免原因/,
    ],
    [
      'return without reason',
      'topographic',
      ['inspection', 1, 'verdict'],
      'returned',
      'inspection[1].reason',
      /退回原因/,
    ],
    [
      'point name twice',
      'stakeout',
      ['field', 'stakeout', 'points', 2, 'name'],
      '5-A ',
      'field.stakeout.points[2].name',
      /重复/,
    ],
  ])('%s', (_, name, path, value, at, says) => {
    const found = faultsIn(spoiled(name, path, value));
    expect(Object.keys(found)).toEqual([at]);
    expect(found[at]).toMatch(says);
  });

  it('item number twice', () => {
    const raw = rawCase('topographic');
    raw.order.items.push({ ...raw.order.items[0] });
    expect(faultsIn(raw)).toEqual({ 'order.items[3].no': expect.stringMatching(/序号 1 重复/) });
  });

  it('money past the limit is told at the line, or at the settlement', () => {
    const line = rawCase('topographic');
    line.order.items[0].unitPrice = '999999999999.99';
    line.order.items[0].quantity = '999999';
    expect(faultsIn(line)['order.items[0].unitPrice']).toMatch(/超过/);

    const sum = rawCase('topographic');
    for (const no of [0, 2]) {
      sum.order.items[no].quantity = '9';
      sum.order.items[no].unitPrice = '999999999999';
      sum.field.signOffs[no].quantity = '9';
    }
    expect(faultsIn(sum)).toEqual({ settlement: expect.stringMatching(/合计超过/) });
  });

  it('faults of fields and of their connections are told in one round', () => {
    const raw = rawCase('topographic');
    raw.order.items[0].quantity = 'x';
    raw.order.items.push({ ...raw.order.items[1] });
    raw.field.logs[0].items[0].no = 8;
    raw.field.signOffs[2].reason = '';
    raw.shop.colour = 1;
    expect(Object.keys(faultsIn(raw)).sort()).toEqual(
      [
        'field.signOffs[2].reason',
        'field.logs[0].items[0].no',
        'order.items[0].quantity',
        'order.items[3].no',
        'shop.colour',
      ].sort(),
    );
  });
});

describe('text that is no JSON', () => {
  it.each([
    ['', /第 1 行第 1 列.*空/],
    ['{"a": 1,\n "b": }', /第 2 行第 7 列/],
    ['{"a": 1,\n  “b”: 2}', /第 2 行第 3 列.*英文标点/],
    ['{"a": 1 "b": 2}', /第 1 行第 9 列.*“,”/],
    ['{"a": 1', /不完整/],
    ['["a", ]', /第 1 行第 7 列/],
    ['{"a": "b', /引号/],
    ['{"a": "C:\\x"}', /反斜杠/],
    ['{"a": "x\ny"}', /换行/],
    ['{"a": 1} x', /多余/],
    ['{"a": 1, "a": 2}', /“a”写了两次/],
    ['{"a": 01}', /第 1 行第 8 列/],
    ['NaN', /第 1 行第 1 列/],
  ])('%j', (text, says) => {
    const found = faultsIn(text);
    expect(Object.keys(found)).toEqual(['$']);
    expect(found.$).toMatch(says);
  });

  it('nested without end', () => {
    for (const open of ['[', '{"a":', '[{"a":']) expect(faultsIn(open.repeat(100_000)).$).toMatch(/嵌套/);
  });
});

describe('hostile input', () => {
  it('a key named __proto__ is an unknown key and changes nothing', () => {
    const text = caseText('topographic').replace(
      '"shop": {',
      '"__proto__": { "polluted": true }, "shop": { "__proto__": null,',
    );
    expect(Object.keys(faultsIn(text)).sort()).toEqual(['__proto__', 'shop.__proto__']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'prototype'])('%s is a key like any other', (key) => {
    expect(Object.keys(faultsIn(spoiled('topographic', ['order', key], {})))).toEqual([`order.${key}`]);
  });

  it('a file past any size is refused before it is read', () => {
    expect(faultsIn(' '.repeat(MAX_JOB_CHARS + 1)).$).toMatch(/太大/);
  });

  it('a flood of faults is cut, and says so', () => {
    const raw = rawCase('topographic');
    raw.order.items = Array.from({ length: 2000 }, () => ({}));
    const read = readJob(JSON.stringify(raw));
    expect('faults' in read && read.faults.length).toBe(501);
    expect('faults' in read && read.faults.at(-1)?.message).toMatch(/另有 \d+ 处/);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect('faults' in readJob(text)).toBe(true);
      }),
    );
  });

  it('never throws, whatever stands in a field, and every fault is one line with a path', () => {
    const places = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
      value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([k, v]) => {
            const next = [...path, Array.isArray(value) ? Number(k) : k];
            return [next, ...places(v, next)];
          })
        : [];
    const name = fc.constantFrom(...caseNames);
    const change = name.chain((n) =>
      fc.tuple(fc.constant(n), fc.constantFrom(...places(rawCase(n))), fc.jsonValue({ maxDepth: 3 })),
    );
    fc.assert(
      fc.property(change, ([n, path, value]) => {
        const read = readJob(JSON.stringify(spoiled(n, path, value)));
        if (!('faults' in read)) return;
        expect(read.faults.length).toBeGreaterThan(0);
        for (const { path: at, message } of read.faults) {
          expect(`${at}: ${message}`).not.toMatch(/\p{Cc}/u);
          expect(message).toMatch(/\p{Script=Han}/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never throws when a piece of the text is cut out or doubled', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...caseNames),
        fc.nat(),
        fc.nat(60),
        fc.boolean(),
        (n, start, length, twice) => {
          const text = caseText(n);
          const at = start % text.length;
          const piece = text.slice(at, at + length);
          expect(() =>
            readJob(text.slice(0, at) + (twice ? piece + piece : '') + text.slice(at + length)),
          ).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('every field of the format has a Chinese name, and no name is left over', () => {
  const fields = (path: (string | number)[]): string[] =>
    keysAt(path).flatMap((key) => {
      const here = [...path, key];
      // A list shows its keys one step further in.
      const inside = keysAt(here).length ? here : [...here, 0];
      return [here.filter((p) => typeof p === 'string').join('.'), ...fields(inside)];
    });
  expect([...labelledPaths].sort()).toEqual(['', ...new Set(fields([]))].sort());
});
