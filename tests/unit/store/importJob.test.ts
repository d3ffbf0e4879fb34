/** A job file meets what is here inside its own append. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { readJob } from '#shared/jobfile/schema';
import { DeskDb } from '../../../renderer/store/db';
import { openShop, saveClient } from '../../../renderer/store/desk';
import { importJob, importPlan } from '../../../renderer/store/importJob';
import { differences } from '../../../renderer/store/rebuild';
import { loadSample } from '../../../renderer/store/sample';

const read = readJob(readFileSync('tests/fixtures/cases/topographic.job.json', 'utf8'));
if ('faults' in read) throw new Error(read.faults[0]?.message);
const { job } = read;
const who = { person: { id: 'p', name: '刘敏' }, posts: ['clerk'] as const };
let n = 0;
const open: DeskDb[] = [];
const shop = async (): Promise<DeskDb> => {
  const db = new DeskDb(`import-${n++}`);
  open.push(db);
  await openShop({ name: '永兴' }, [{ name: '刘敏', posts: ['clerk'], active: true }], db);
  return db;
};
afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});

it('two windows importing one file at once: one order, the other is told', async () => {
  const db = await shop();
  const other = new DeskDb(db.name);
  const outcomes = await Promise.all([importJob(job, 'a', who, db), importJob(job, 'b', who, other)]);
  other.close();
  expect(outcomes.filter((o) => o.done)).toHaveLength(1);
  expect(outcomes.find((o) => !o.done)).toMatchObject({
    collisions: expect.arrayContaining([
      { what: 'order', number: job.order.number, holder: expect.stringContaining(job.order.project.name) },
    ]),
  });
  expect(await db.orders.count()).toBe(1);
  expect(await differences(db)).toEqual([]);
});

it('a client written since the preview is not made a second time', async () => {
  const db = await shop();
  const plan = await importPlan(job, 'a', db);
  expect('made' in plan && plan.made.cast.clientIsNew).toBe(true);
  await saveClient({ name: job.order.client.name, active: true }, who, db);
  expect(await importJob(job, 'a', who, db)).toMatchObject({ done: true });
  expect((await db.clients.toArray()).map((c) => c.name)).toEqual([job.order.client.name]);
});

it('a number given out once is in use for good, though no order shows it any more', async () => {
  const db = await shop();
  await db.counters.put({ series: 'JS-2026', last: 9999, above: [] });
  const plan = await importPlan(
    { ...job, settlement: { ...job.settlement!, number: 'JS-2026-0031' } },
    'a',
    db,
  );
  expect(plan).toEqual({ collisions: [{ what: 'settlement', number: 'JS-2026-0031' }] });
});

it('a second window can’t begin a journal over the first: one shop, the other is told', async () => {
  const db = new DeskDb(`import-${n++}`);
  open.push(db);
  const other = new DeskDb(db.name);
  const outcomes = await Promise.allSettled([
    openShop({ name: '甲' }, [{ name: '刘敏', posts: ['clerk'], active: true }], db),
    openShop({ name: '乙' }, [{ name: '王芳', posts: ['clerk'], active: true }], other),
    loadSample(other),
  ]);
  other.close();
  expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(await db.shops.count()).toBe(1);
});
