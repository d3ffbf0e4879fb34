/** Rows of a spreadsheet into the journal: one append, all or none. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Existing, importLines, toWrite } from '#shared/excel/importRows';
import { clientTarget, personTarget } from '#shared/excel/targets';
import { chainBreaks } from '#shared/journal/chain';
import { DeskDb } from '../../../renderer/store/db';
import { saveClient, savePerson } from '../../../renderer/store/desk';
import { existingOf, importRows } from '../../../renderer/store/importRows';
import { allEvents } from '../../../renderer/store/journal';
import { withheldOf } from '../../../renderer/store/withheld';

const who = { person: { id: 'p', name: '刘敏' }, posts: ['clerk'] as const };
let db: DeskDb;
let count = 0;
beforeEach(() => {
  count += 1;
  db = new DeskDb(`import-${count}`);
});
afterEach(() => db.close());

const client = (name: string, phone?: string) => ({ name, active: true, ...(phone ? { phone } : {}) });

test('new ones and ones that are there, in one append; the chain is whole and the projection follows', async () => {
  const id = await saveClient(client('甲'), who, db);
  const outcome = await importRows(
    clientTarget,
    [{ record: client('乙') }, { id, record: client('甲', '1') }],
    who,
    db,
  );
  expect(outcome).toEqual({ done: true, count: 2 });
  const events = await allEvents(db);
  expect(new Set(events.slice(1).map((e) => e.at.slice(0, 24))).size).toBe(1);
  expect(chainBreaks(events)).toEqual([]);
  expect(await db.clients.get(id)).toMatchObject({ name: '甲', phone: '1' });
  expect(await db.clients.count()).toBe(2);
});

test('a name that came in meanwhile: told, and not one row is written', async () => {
  await saveClient(client('ＡＢＣ 公司'), who, db);
  const before = (await allEvents(db)).length;
  const outcome = await importRows(
    clientTarget,
    [{ record: client('乙') }, { record: client('abc公司') }],
    who,
    db,
  );
  expect(outcome).toEqual({ done: false, taken: ['abc公司'] });
  expect((await allEvents(db)).length).toBe(before);
});

test('a row that does not fit writes nothing of the others', async () => {
  await expect(
    importRows(clientTarget, [{ record: client('乙') }, { record: client('') }], who, db),
  ).rejects.toThrow();
  expect((await allEvents(db)).length).toBe(0);
});

test('people: staff data keeps its scope; what is there is compared with what comes', async () => {
  await savePerson({ name: '孙浩', posts: ['fieldLead'], active: true }, who, db);
  const table = {
    name: '',
    rows: [
      { no: 1, cells: ['孙浩', '外业组长'] },
      { no: 2, cells: ['李静', '内业主管'] },
    ],
  };
  const there = (await existingOf('person', db)) as Existing<never>[];
  const lines = importLines(personTarget, table, { heading: 0, columns: { name: 0, posts: 1 } }, there);
  expect(lines.map((l) => l.kind)).toEqual(['unchanged', 'new']);
  await importRows(personTarget, toWrite(lines, 'update'), who, db);
  const events = await allEvents(db);
  expect(events.map((e) => [e.type, e.scope])).toEqual([
    ['person.saved', 'people'],
    ['person.saved', 'people'],
  ]);
});

test('SV-09a a classified order without its state on record stays; others go', async () => {
  expect(
    await withheldOf(
      [
        { id: 'a', classified: true },
        { id: 'b', classified: false },
      ],
      db,
    ),
  ).toEqual(new Set(['a']));
});

test('20 000 rows are all compared and made', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => ({ no: i + 1, cells: [`单位 ${i}`, '1', '2', '3'] }));
  const mapping = { heading: 0, columns: { name: 0, contact: 1, phone: 2, address: 3 } };
  const started = performance.now();
  const lines = importLines(clientTarget, { name: '', rows }, mapping, []);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(lines.filter((l) => l.kind === 'new')).toHaveLength(20_000);
});
