/** Every refusal anyone can be given has a sentence in both languages, every rule its text, every token its words. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill } from '#shared/kernel/faults';
import { checklistLine } from '#shared/order/events';
import { operationKinds, qualityKinds } from '#shared/order/eventsPrint';
import { clearWords } from '#shared/order/requirement';
import { say, sentenceKeys, tokenWords } from '#shared/order/sentences';
import { permitsFor } from '#shared/order/sheetPrint';
import { procedures } from '#shared/procedures/registry';
import { rules } from '#shared/procedures/rules';
import { order, spoken } from './bench';

const shared = resolve(import.meta.dirname, '../../../shared');
const read = (path: string) => readFileSync(resolve(shared, path), 'utf8');
const orderFiles = readdirSync(resolve(shared, 'order')).filter((f) => f.endsWith('.ts'));
/** evolve's keys are those of conflicts, the board's those of its rows; neither is a refusal. */
const source = [
  ...orderFiles.filter((f) => !f.startsWith('evolve') && f !== 'boardRows.ts').map((f) => `order/${f}`),
  'procedure/engine.ts',
]
  .map(read)
  .join('\n');
const found = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map((m) => m[1]!))].sort();

const keys = found(source, /key: '(\w+)'/g);
const needs = found(read('procedure/model.ts'), /\{ kind: '(\w+)'/g);

describe('refusals', () => {
  test('the source is read', () => {
    expect(keys.length).toBeGreaterThan(35);
    expect(keys).toEqual(expect.arrayContaining(['post', 'substitutePost', 'clientConsent', 'otherLead']));
    expect(needs).toEqual(expect.arrayContaining(['fields', 'itemsSigned', 'acts']));
    expect(needs.length).toBe(35);
  });
  test.each([...keys, ...needs])('%s has a sentence', (key) => {
    expect(sentenceKeys).toContain(key);
  });
  test('no sentence is left over that nothing says', () => {
    const elsewhere = ['storage'];
    expect(
      sentenceKeys.filter((k) => !keys.includes(k) && !needs.includes(k) && !elsewhere.includes(k)),
    ).toEqual([]);
  });
  test('every placeholder is filled by what goes with the key', () => {
    const details = {
      list: ['@item.1:控制点', '@act.confirm', '@field.survey.scale', '张三'],
      posts: ['clerk', 'leader'],
      act: 'depart',
      lead: '孙浩',
      reason: '撤单',
      name: '马超',
      why: '磁盘已满',
      copies: '3001',
      most: '3000',
      date: '2026-03-09',
      due: '2026-03-08',
      machine: '对开四色机',
      number: '甲号单',
      from: '2026-03-02 08:30',
      to: '2026-03-02 12:00',
    };
    for (const key of sentenceKeys) spoken({ rule: 'SV-01', key, details });
  });
  test('a list is joined the way the language does', () => {
    const refusal = {
      rule: 'SV-08',
      key: 'itemsSigned',
      details: { list: ['@item.1:控制点', '@item.3:报告'] },
    };
    expect(say(refusal, 'zh')).toBe('还缺签字：第 1 项 控制点、第 3 项 报告。');
    expect(say(refusal, 'en')).toBe('Not signed for yet: item 1 控制点, item 3 报告.');
  });
  test('an item without its name in the token is named from the order', () => {
    const b = order('control');
    expect(tokenWords('@item.2', 'zh', b.order)).toBe('第 2 项 地形图');
    expect(tokenWords('@item.9', 'en', b.order)).toBe('item 9');
  });
  test('what a person typed is shown as typed, even where it looks like a token', () => {
    for (const typed of ['@李工', '@', '@constructor', '@__proto__', '{list}', '@field'])
      expect(tokenWords(typed, 'zh')).toBe(typed);
    expect(fill('{a}', { a: '{a}$&' }, 'zh')).toBe('{a}$&');
  });
});

describe('rules', () => {
  const used = [
    ...Object.values(procedures).flatMap((p) =>
      p.steps.flatMap((s) => [
        s.rule,
        ...s.acts.flatMap((a) => [
          a.rule,
          ...a.gates.map((g) => g.rule),
          ...(a.deadline ? [a.deadline.rule] : []),
        ]),
      ]),
    ),
    ...found(source, /rule: '([\w-]+)'/g),
  ];
  test.each([...new Set(used)].sort())('%s has its text in both languages', (rule) => {
    expect(rules[rule]?.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(rules[rule]?.en).toMatch(/^[A-Z].*\.$/);
  });
  test('every survey rule and sub-rule has its text', () => {
    const all = [
      '01',
      '02',
      '02a',
      '03',
      '03a',
      '03b',
      '03c',
      '03d',
      '03e',
      '04',
      '04a',
      '04b',
      '04c',
      '04d',
    ];
    for (const n of ['01', '02', '03', '04', '05', '06', '07', '08'])
      expect(rules).toHaveProperty([`PR-${n}`]);
    for (const id of [...all, '05', '06', '06a', '07', '08', '09', '09a'])
      expect(rules, id).toHaveProperty([`SV-${id}`]);
  });
});

describe('tokens', () => {
  const facts = [
    'order/facts.ts',
    'order/factsDocking.ts',
    'order/factsPrint.ts',
    'order/decidePrint.ts',
    'order/unbilled.ts',
  ]
    .map(read)
    .join('\n');
  const fields = Object.values(procedures)
    .flatMap((p) => p.steps.flatMap((s) => s.acts.flatMap((a) => a.gates)))
    .flatMap((g) => (g.need.kind === 'fields' ? g.need.fields : []))
    .map((f) => `@field.${f}`);
  const kinds = checklistLine.shape.kind.options.filter((k) => k !== 'other').map((k) => `@check.${k}`);
  const named = [
    ...clearWords.map((k) => `@clear.${k}`),
    ...operationKinds.map((k) => `@kind.${k}`),
    ...Object.values(permitsFor)
      .flat()
      .map((k) => `@permit.${k}`),
    ...qualityKinds.filter((k) => k !== 'maintenance').map((k) => `@quality.${k}`),
  ];
  const acts = Object.values(procedures).flatMap((p) =>
    p.steps.flatMap((s) => s.acts.map((a) => `@act.${a.id}`)),
  );
  const plain = found(facts, /'(@(?:lack|field|check|unbilled)\.[\w.]+)'/g);
  test('the source is read', () => {
    expect(plain).toEqual(expect.arrayContaining(['@lack.noItems', '@field.survey.controlSystem']));
    expect(found(facts, /[`']@(\w+)\./g)).toEqual([
      'act',
      'check',
      'clear',
      'field',
      'item',
      'kind',
      'lack',
      'permit',
      'quality',
      'row',
      'unbilled',
    ]);
  });
  test.each([...new Set([...plain, ...fields, ...kinds, ...named])].sort())('%s has words', (token) => {
    expect(tokenWords(token, 'zh')).toMatch(/^[\p{Script=Han}]+$/u);
    expect(tokenWords(token, 'en')).toMatch(/^[a-z -]+$/);
  });
  test.each(acts)('%s has words', (token) => {
    expect(tokenWords(token, 'zh')).toMatch(/^[\p{Script=Han}，]+$/u);
    expect(tokenWords(token, 'en')).toMatch(/^[A-Z][a-z ,-]+$/);
  });
});
