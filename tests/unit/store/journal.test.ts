import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { compareEvents, FIRST_PREV, type JournalEvent } from '#shared/journal/envelope';
import { tick } from '#shared/kernel/clock';
import { bySubject } from '../../../renderer/store/bySubject';
import { DeskDb } from '../../../renderer/store/db';
import { addEvents, allEvents, eventsAbout } from '../../../renderer/store/journal';
import { pagesOf } from '../../../renderer/store/pages';

/** Events as devices write them: each stamps its own ever later; which order they are about is anyone's guess. */
const journals = fc
  .array(fc.record({ device: fc.constantFrom('aaaa', 'bbbb'), order: fc.nat(4), ms: fc.nat(50) }), {
    maxLength: 300,
  })
  .map((writes) => {
    const seqs = new Map<string, number>();
    const stamps = new Map<string, string>();
    return writes.map(({ device, order, ms }): JournalEvent => {
      const seq = (seqs.get(device) ?? 0) + 1;
      const at = tick(stamps.get(device), ms);
      seqs.set(device, seq);
      stamps.set(device, at);
      return {
        id: `${device}:${seq}`,
        device,
        seq,
        at,
        actor: { id: 'p', name: '刘敏' },
        post: 'clerk',
        scope: 'work',
        subject: { kind: 'order', id: `o${order}` },
        type: 'order.printed',
        v: 1,
        data: {},
        prev: FIRST_PREV,
      };
    });
  });

let db: DeskDb;
let run = 0;
beforeEach(() => {
  run += 1;
  db = new DeskDb(`journal-${run}`);
});

describe('the journal in pages', () => {
  it('gives back every event once and in order, however many appends wrote it', async () => {
    await fc.assert(
      fc.asyncProperty(journals, fc.integer({ min: 1, max: 120 }), async (written, size) => {
        const all = [...written].sort(compareEvents);
        await db.transaction('rw', db.journal, async () => {
          await db.journal.clear();
          for (let from = 0; from < all.length; from += size)
            await addEvents(db, all.slice(from, from + size));
        });
        expect(await allEvents(db)).toEqual(all);
        for (const order of ['o0', 'o3'])
          expect(await eventsAbout(db, `order:${order}`)).toEqual(all.filter((e) => e.subject.id === order));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps pages short enough for the browser, and each to one subject of one device', () => {
    fc.assert(
      fc.property(journals, (written) => {
        for (const page of pagesOf(written)) {
          expect(page.events.length).toBeLessThanOrEqual(64);
          expect(page.from).toBe(page.events[0]!.at);
          for (const e of page.events) {
            expect(`order:${e.subject.id}`).toBe(page.about);
            expect(e.device).toBe(page.device);
          }
        }
      }),
    );
  });

  it('an event that is there already is refused, and nothing of its append is kept', async () => {
    const [event, other] = fc.sample(
      journals.filter((j) => j.length > 1),
      1,
    )[0]!;
    await addEvents(db, [event!]);
    await expect(
      db.transaction('rw', db.journal, () =>
        addEvents(db, [{ ...other!, subject: { kind: 'order', id: 'new' } }, event!]),
      ),
    ).rejects.toThrow();
    expect(await allEvents(db)).toEqual([event]);
  });
});

it('a table read by subjects: each whole, none twice, whatever the stride', async () => {
  const table = new Dexie(`strides-${Date.now()}`);
  table.version(1).stores({ rows: '[about+at]' });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(30)), {
        selector: ([about, at]) => `${about}${at}`,
      }),
      fc.integer({ min: 1, max: 12 }),
      async (keys, stride) => {
        const rows = table.table<{ about: string; at: number }>('rows');
        await rows.clear();
        await rows.bulkAdd(keys.map(([about, at]) => ({ about, at })));
        const seen: { about: string; at: number }[] = [];
        await bySubject(rows, '[about+at]', stride, async (part) => {
          for (const { about } of part) expect(seen.some((r) => r.about === about)).toBe(false);
          seen.push(...part);
        });
        expect(seen).toEqual(await rows.toArray());
      },
    ),
    { numRuns: 40 },
  );
});
