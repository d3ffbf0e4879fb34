import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BackupFile, byNewest, surplusBackups } from '#shared/backups';

const file = (name: string, at: string): BackupFile => ({ name, bytes: 1, at });

describe('which backups stay', () => {
  test('the newest stay, the written one always', () => {
    const there = [1, 2, 3, 4].map((n) => file(`desk-${n}.duijie`, `2026-01-0${n}T00:00:00.000Z`));
    expect(surplusBackups(there, 'desk-4.duijie', 2)).toEqual(['desk-2.duijie', 'desk-1.duijie']);
    expect(surplusBackups(there, 'desk-1.duijie', 2).sort()).toEqual(['desk-2.duijie', 'desk-3.duijie']);
    expect(surplusBackups(there, 'desk-1.duijie', 30)).toEqual([]);
  });

  test('other series are not touched', () => {
    const there = [file('quit-1.duijie', '2020'), file('desk-1.zip', '2020'), file('desk-1.duijie', '2020')];
    expect(surplusBackups(there, 'desk-2.duijie', 1)).toEqual(['desk-1.duijie']);
  });

  test('any folder: written stays, never fewer than asked for, never more than the series', () => {
    const some = fc.uniqueArray(
      fc.record({
        name: fc.nat(99).map((n) => `desk-${n}.duijie`),
        bytes: fc.nat(),
        at: fc.constantFrom('1', '2', '3'),
      }),
      { selector: ({ name }) => name, minLength: 1 },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 40 }), (there, keep) => {
        const written = there[0]!.name;
        const gone = surplusBackups(there, written, keep);
        expect(gone).not.toContain(written);
        expect(there.length - gone.length).toBe(Math.min(there.length, keep));
        const kept = there.filter(({ name }) => !gone.includes(name) && name !== written).sort(byNewest);
        const dropped = there.filter(({ name }) => gone.includes(name)).sort(byNewest);
        if (kept.length && dropped.length) expect(byNewest(kept.at(-1)!, dropped[0]!)).toBeLessThan(0);
      }),
    );
  });
});
