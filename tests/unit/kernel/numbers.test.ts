import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, nextNumber, parseNumber, seriesOf } from '#shared/kernel/numbers';
import { isPost, postIds, posts, seesMoney } from '#shared/kernel/posts';

const prefix = fc.constantFrom('CH', 'YS', 'DJ', 'KF', 'CG', 'JS', 'BG');
const letter = fc.constantFrom('', 'A', 'B', 'Z');
const paper = fc.record({
  prefix,
  year: fc.integer({ min: 2000, max: 9999 }),
  serial: fc.integer({ min: 1, max: 1_000_000 }),
  letter,
});

describe('paper numbers', () => {
  test('are written with four digits or more, the device’s letter behind', () => {
    expect(formatNumber({ prefix: 'CH', year: 2026, serial: 7, letter: '' })).toBe('CH-2026-0007');
    expect(formatNumber({ prefix: 'CH', year: 2026, serial: 12345, letter: 'B' })).toBe('CH-2026-12345-B');
    expect(parseNumber('合同 7')).toBeUndefined();
    expect(parseNumber('CH-2026-007')).toBeUndefined();
  });
  test('are read back as they were written', () => {
    fc.assert(
      fc.property(paper, (n) => {
        expect(parseNumber(formatNumber(n))).toEqual(n);
      }),
    );
  });
  test('of two devices, years or prefixes are never the same', () => {
    fc.assert(
      fc.property(paper, paper, (a, b) => {
        expect(seriesOf(a) === seriesOf(b) && a.serial === b.serial).toBe(
          formatNumber(a) === formatNumber(b),
        );
      }),
    );
  });
  test('without gap and never twice, stepping over what came in by import', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), letter, (imported, l) => {
        const series = { prefix: 'CH', year: 2026, letter: l };
        const taken = new Set(imported.map((serial) => formatNumber({ ...series, serial })));
        const given: string[] = [];
        let last = 0;
        for (let i = 0; i < 30; i++) {
          const number = nextNumber(series, last, (n) => taken.has(n));
          expect(taken.has(number)).toBe(false);
          given.push(number);
          last = parseNumber(number)!.serial;
        }
        expect(new Set(given).size).toBe(30);
        // No gap: every serial up to the last one is either given out here or came in.
        for (let serial = 1; serial <= last; serial++) {
          const number = formatNumber({ ...series, serial });
          expect(given.includes(number) !== taken.has(number)).toBe(true);
        }
      }),
    );
  });
});

describe('posts', () => {
  test('every post has a Chinese and an English name', () => {
    for (const id of postIds) {
      expect(posts[id].zh).toMatch(/\p{Script=Han}/u);
      expect(posts[id].en).toMatch(/^[A-Z][a-z ]+$/);
    }
    expect(postIds).toHaveLength(16);
    expect(isPost('constructor')).toBe(false);
    expect(isPost('clerk')).toBe(true);
  });
  test('PM: field and drawing board do not see money, the office does', () => {
    for (const p of [
      'fieldLead',
      'fieldSupervisor',
      'officeSupervisor',
      'drafter',
      'propertyManager',
      'press',
      'inspector',
      'storekeeper',
    ] as const)
      expect(seesMoney([p]), p).toBe(false);
    for (const p of ['clerk', 'leader', 'finance', 'sales'] as const)
      expect(seesMoney(['drafter', p]), p).toBe(true);
    expect(seesMoney([])).toBe(false);
  });
});
