/**
 * `npx tsx tests/faults/writeDatabase.ts`: the database of the present schema version as a fixture,
 * `tests/fixtures/databases/vN.json`. Run once when a version is new, never again for an old one: the file is what
 * a shop's machine really holds.
 */
import 'fake-indexeddb/auto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readJob } from '#shared/jobfile/schema';
import { DeskDb, SCHEMA_VERSION } from '../../renderer/store/db';
import { openShop, runOrder, saveClient, type Who } from '../../renderer/store/desk';
import { keepDraft } from '../../renderer/store/formDrafts';
import { importJob } from '../../renderer/store/importJob';
import { rebuildWhenOld } from '../../renderer/store/rebuild';
import { saveRecords } from '../../renderer/store/registers';
import { readRaw } from './rawDatabase';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const target = join(fixtures, 'databases', `v${SCHEMA_VERSION}.json`);
if (existsSync(target)) throw new Error(`${target} is there already; a fixture is never rewritten`);

const db = new DeskDb('fixture');
await rebuildWhenOld(db);
const [person] = await openShop(
  { name: '永兴测绘', phone: '0312-5012345' },
  [{ name: '刘敏', posts: ['clerk', 'fieldSupervisor', 'fieldLead', 'leader'], active: true }],
  db,
);
if (!person) throw new Error('nobody was made');
const who: Who = { person: { id: person.id, name: person.name }, posts: person.posts };
await saveClient({ name: '满城区自然资源局', active: true }, who, db);
for (const name of ['topographic', 'stakeout']) {
  const read = readJob(readFileSync(join(fixtures, 'cases', `${name}.job.json`), 'utf8'));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const outcome = await importJob(read.job, `${name}.job.json`, who, db);
  if (!outcome.done) throw new Error(JSON.stringify(outcome.collisions));
}
for (const n of [1, 2]) {
  const sheet = {
    client: { name: '满城区自然资源局' },
    project: { name: `工程 ${n}` },
    issuedAt: '2026-03-02',
    survey: { type: 'control' as const, deliverables: [] },
    items: [{ no: 1, name: '控制点', unit: '点', quantity: '6' }],
    people: {},
  };
  const out = await runOrder(`order-${n}`, { do: 'issue', trade: 'survey', sheet }, who, db);
  if (!out.done) throw new Error(JSON.stringify(out.refusals));
}
await runOrder('order-1', { do: 'act', act: 'readSheet' }, who, db);
await saveRecords('instrument', [{ name: '全站仪 1 号', calibratedUntil: '2027-03-01' }], who, db);
await keepDraft('sheet', { project: '写到一半' }, db);
db.close();

const raw = await readRaw('fixture');
mkdirSync(join(fixtures, 'databases'), { recursive: true });
// One row a line: a fixture is read by people, too.
const rows = Object.entries(raw.rows).map(
  ([store, list]) => `${JSON.stringify(store)}:[\n${list.map((r) => JSON.stringify(r)).join(',\n')}\n]`,
);
writeFileSync(
  target,
  `{"version":${raw.version},"stores":${JSON.stringify(raw.stores)},\n"rows":{${rows.join(',\n')}}}\n`,
);
console.log(target);
