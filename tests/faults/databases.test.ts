/** A machine that was not opened for years: the database of every schema version there ever was still opens. */
import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chainBreaks } from '#shared/journal/chain';
import { digestOf } from '#shared/kernel/canonical';
import { localYear } from '#shared/kernel/time';
import { makeBackup, readBackup } from '../../renderer/store/backup';
import { DeskDb, SCHEMA_VERSION } from '../../renderer/store/db';
import { runOrder, type Who } from '../../renderer/store/desk';
import { draftFor } from '../../renderer/store/formDrafts';
import { allEvents } from '../../renderer/store/journal';
import { DeskClosed, openDesk } from '../../renderer/store/openDesk';
import { shopOf } from '../../renderer/store/queries';
import { differences, PROJECTIONS, rebuildWhenOld } from '../../renderer/store/rebuild';
import { findOrders } from '../../renderer/store/search';
import { type RawDatabase, readRaw, writeRaw } from './rawDatabase';

const fixture = (version: number) => resolve(import.meta.dirname, `../fixtures/databases/v${version}.json`);
const read = (version: number): RawDatabase => JSON.parse(readFileSync(fixture(version), 'utf8'));
/** One by one up to schema 3, then in pages. */
const eventsOf = ({ rows }: RawDatabase): object[] =>
  rows.journal
    ? (rows.journal as { events: object[] }[]).flatMap((page) => page.events)
    : (rows.events as { about: string }[]).map(({ about: _, ...event }) => event);
const versions = Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1);

test('each version has its fixture (a new one: npx tsx tests/faults/writeDatabase.ts)', () => {
  expect(versions.filter((v) => !existsSync(fixture(v)))).toEqual([]);
});

test('the present schema is the one its fixture was written with: a change needs a new version', async () => {
  const fresh = new DeskDb('fresh');
  await openDesk(fresh);
  fresh.close();
  const { stores, version } = await readRaw('fresh');
  expect(version).toBe(SCHEMA_VERSION);
  expect(stores).toEqual(read(SCHEMA_VERSION).stores);
});

describe.each(versions.filter((v) => existsSync(fixture(v))))('a database of version %i', (version) => {
  test('opens with every event, every order worked out as the journal says, and work goes on', async () => {
    const raw = read(version);
    const name = `old-${version}`;
    await writeRaw(name, raw);
    const db = new DeskDb(name);
    await openDesk(db);
    await rebuildWhenOld(db);

    const events = await allEvents(db);
    expect(new Set(events.map((e) => digestOf(e)))).toEqual(new Set(eventsOf(raw).map((e) => digestOf(e))));
    const heads = await db.heads.toArray();
    expect(chainBreaks(events, new Map(heads.map((h) => [h.device, h])))).toEqual([]);
    expect(await differences(db)).toEqual([]);
    expect((await db.meta.get('projections'))?.value).toBe(PROJECTIONS);
    expect((await shopOf(db))?.name).toBe('永兴测绘');
    const numbers = (await findOrders({}, db)).rows.map((o) => o.number);
    expect(numbers.sort()).toEqual((raw.rows.orders as { number: string }[]).map((o) => o.number).sort());
    expect(await draftFor('sheet', db)).toEqual({ project: '写到一半' });

    const [person] = await db.people.toArray();
    const who: Who = { person: { id: person!.id, name: person!.name }, posts: ['clerk'] };
    const sheet = {
      client: { name: '甲方' },
      project: { name: '升级之后' },
      issuedAt: '2026-03-02',
      survey: { type: 'control' as const, deliverables: [] },
      items: [{ no: 1, name: '控制点', unit: '点', quantity: '6' }],
      people: {},
    };
    const out = await runOrder('after', { do: 'issue', trade: 'survey', sheet }, who, db);
    if (!out.done) throw new Error(JSON.stringify(out.refusals));
    expect(out.number).toContain(`CH-${localYear(new Date().toISOString())}-`);
    expect(numbers).not.toContain(out.number);
    expect('file' in readBackup((await makeBackup(db)).bytes)).toBe(true);
    await db.delete();
  });
});

test('a database of a later release is not touched, and said to be one', async () => {
  const raw = read(SCHEMA_VERSION);
  await writeRaw('later', { ...raw, version: SCHEMA_VERSION + 1 });
  const db = new DeskDb('later');
  const error: unknown = await openDesk(db).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(DeskClosed);
  expect((error as DeskClosed).why).toBe('newer');
  await expect(db.journal.count()).rejects.toThrow();
  expect((await readRaw('later')).rows).toEqual(raw.rows);
});

test('data of many years brought into today’s shape: as long as it takes, and nobody is said to hold them', async () => {
  const raw = read(3);
  const [event] = raw.rows.events as { id: string; at: string; about: string }[];
  const many = Array.from({ length: 12_000 }, (_, n) => ({
    ...event,
    id: `years:${n}`,
    subject: { kind: 'order', id: String(Math.floor(n / 30)) },
    about: `order:${Math.floor(n / 30)}`,
    at: `2026-03-02T01:00:00.000Z#${(n % 30).toString(16).padStart(4, '0')}`,
  }));
  await writeRaw('years', { ...raw, rows: { ...raw.rows, events: many } });
  const db = new DeskDb('years');
  const started = performance.now();
  await openDesk(db, 50);
  // Else nothing was tried: it has to take longer than the patience with another window.
  expect(performance.now() - started).toBeGreaterThan(50);
  expect(await allEvents(db)).toHaveLength(12_000);
  expect(await db.journal.count()).toBe(400);
  await db.delete();
});

test('a database somebody holds open for an upgrade is waited for, then said to be held', async () => {
  // Another window in the middle of making it: nothing answers until it is done.
  const holding = indexedDB.open('held', 10);
  let release: () => void = () => undefined;
  const held = new Promise<void>((ok) => {
    holding.onupgradeneeded = () => {
      const store = holding.result.createObjectStore('x');
      let open = true;
      release = () => {
        open = false;
      };
      const spin = () => {
        const ask = store.get('x');
        ask.onsuccess = () => (open ? spin() : undefined);
      };
      spin();
      ok();
    };
  });
  await held;
  const db = new DeskDb('held');
  const error: unknown = await openDesk(db, 200).catch((e: unknown) => e);
  release();
  expect((error as DeskClosed).why).toBe('blocked');
  db.close();
});
