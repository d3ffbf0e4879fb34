/** A clock set wrong: a flat battery, a date typed wrongly, and put right again. */
import 'fake-indexeddb/auto';
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chainBreaks } from '#shared/journal/chain';
import type { OrderCommand } from '#shared/order/command';
import { listBackups, writeBackup } from '../../electron/backups';
import { sha256 } from '../../electron/files';
import { clockDoubt } from '../../renderer/store/clockDoubt';
import { DeskDb } from '../../renderer/store/db';
import { openShop, runOrder, type Who } from '../../renderer/store/desk';
import { allEvents } from '../../renderer/store/journal';
import { differences } from '../../renderer/store/rebuild';

const NOW = '2026-03-02T01:00:00.000Z';
const shifted = (years: number) => NOW.replace('2026', String(2026 + years));

let db: DeskDb;
let who: Who;
let run = 0;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
  db = new DeskDb(`clock-${++run}`);
  const [person] = await openShop(
    { name: '永兴测绘' },
    [{ name: '刘敏', posts: ['clerk', 'fieldSupervisor', 'fieldLead'], active: true }],
    db,
  );
  who = { person: { id: person!.id, name: person!.name }, posts: person!.posts };
});
afterEach(async () => {
  vi.useRealTimers();
  await db.delete();
});

const issue = async (id: string): Promise<string> => {
  const command: OrderCommand = {
    do: 'issue',
    trade: 'survey',
    sheet: {
      client: { name: '甲方' },
      project: { name: id },
      issuedAt: '2026-03-02',
      survey: { type: 'control', deliverables: [] },
      items: [{ no: 1, name: '控制点', unit: '点', quantity: '6' }],
      people: {},
    },
  };
  const out = await runOrder(id, command, who, db);
  if (!out.done) throw new Error(JSON.stringify(out.refusals));
  return out.number;
};
const at = (iso: string) => vi.setSystemTime(Date.parse(iso));

test('ten years back, ten years on, and right again: order kept, each year counts on, none twice', async () => {
  const numbers: string[] = [];
  for (const [n, years] of [0, -10, 10, -10, 0, -56, 0].entries()) {
    at(shifted(years));
    numbers.push(await issue(`o${n}`));
    expect(await runOrder(`o${n}`, { do: 'act', act: 'readSheet' }, who, db)).toMatchObject({ done: true });
  }
  expect(numbers).toEqual([
    'CH-2026-0001',
    'CH-2016-0001',
    'CH-2036-0001',
    'CH-2016-0002',
    'CH-2026-0002',
    'CH-1970-0001',
    'CH-2026-0003',
  ]);
  const events = await allEvents(db);
  // The journal's order is the order things were done in, whatever the clock said.
  expect(events.map((e) => e.seq)).toEqual(events.map((_, i) => i + 1));
  expect(chainBreaks(events)).toEqual([]);
  expect(await differences(db)).toEqual([]);
});

describe('the doubt is said', () => {
  test('behind the journal by more than a day; not for an hour, nor on an empty machine', async () => {
    const empty = new DeskDb(`clock-empty-${run}`);
    expect(await clockDoubt(Date.parse('1999-01-01T00:00:00Z'), empty)).toBeUndefined();
    await empty.delete();
    await issue('o1');
    expect(await clockDoubt(Date.parse(NOW), db)).toBeUndefined();
    expect(await clockDoubt(Date.parse(NOW) - 3600_000, db)).toBeUndefined();
    expect(await clockDoubt(Date.parse(shifted(-10)), db)).toEqual({ last: NOW });
  });
});

describe('backups', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'desk-clock-'));
  const write = async (into: string, name: string, iso: string) => {
    const bytes = new TextEncoder().encode(name);
    expect((await writeBackup(into, { name, bytes, sha256: sha256(bytes), keep: 5 })).written).toBe(true);
    utimesSync(join(into, name), new Date(iso), new Date(iso));
  };
  test.each([
    ['back', -10],
    ['forward', 10],
  ])(
    'a clock ten years %s never costs the last one written, nor more than are to go',
    async (_how, years) => {
      const into = folder();
      try {
        for (let n = 1; n <= 5; n++)
          await write(into, `duijie-2026030${n}-daily.djbak`, `2026-03-0${n}T09:00:00Z`);
        for (let n = 6; n <= 9; n++) {
          const name = `duijie-${2026 + years}030${n}-daily.djbak`;
          await write(into, name, `${2026 + years}-03-0${n}T09:00:00Z`);
          expect(readdirSync(into)).toContain(name);
          expect(await listBackups(into)).toHaveLength(5);
        }
      } finally {
        rmSync(into, { recursive: true, force: true });
      }
    },
  );
});
