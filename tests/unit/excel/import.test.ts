/** Rows to records: columns by their titles, faults by row, what is there already. */
import { expect, test } from 'vitest';
import { readDay } from '#shared/excel/cells';
import { badRows, countLines, type Existing, importLines, toWrite } from '#shared/excel/importRows';
import { guessMapping, letterOf, withColumn, withHeading } from '#shared/excel/mapping';
import { readTableFile, type Table } from '#shared/excel/readTable';
import { faultKeys, sayFault } from '#shared/excel/sentences';
import { clientTarget, instrumentTarget, personTarget, readPosts } from '#shared/excel/targets';
import { csvText } from '#shared/kernel/csv';
import { posts } from '#shared/kernel/posts';
import { clientsXlsx } from './xlsx';

const table = (...rows: string[][]): Table => ({
  name: '',
  rows: rows.map((cells, i) => ({ no: i + 1, cells })),
});
const clientsOf = (t: Table, existing: Existing<{ name: string; active: boolean }>[] = []) =>
  importLines(clientTarget, t, guessMapping(t, clientTarget.fields), existing);
const said = (lines: ReturnType<typeof clientsOf>) =>
  Object.fromEntries(
    lines
      .filter((l) => l.kind === 'bad')
      .map((l) => [l.no, l.faults.map((f) => sayFault(f, clientTarget, 'zh')).join('')]),
  );

test('the title row is found under a merged line, with its synonyms, stars and unknown columns', async () => {
  const read = await readTableFile(clientsXlsx());
  const sheet = 'tables' in read ? read.tables[0]! : table();
  expect(guessMapping(sheet, clientTarget.fields)).toEqual({
    heading: 2,
    columns: { name: 0, contact: 1, phone: 2, address: 4 },
  });
  const lines = importLines(clientTarget, sheet, guessMapping(sheet, clientTarget.fields), []);
  expect(countLines(lines)).toEqual({ new: 3, same: 0, unchanged: 0, bad: 3 });
  expect(said(lines)).toEqual({
    6: '单位名称没有填，请补上。',
    7: '电话里有不能拨的字符，请只写数字；多个号码用顿号隔开。',
    8: '与第 3 行同名，只导入前面那行；请合并或改名。',
  });
  expect(toWrite(lines, 'skip').map(({ record }) => record)).toEqual([
    {
      name: '要庄乡人民政府',
      contact: '王建军',
      phone: '13800138000',
      address: '清苑区要庄乡',
      active: true,
    },
    { name: '锦华置业有限公司', contact: '李工', phone: '13900139000', active: true },
    {
      name: '城建局',
      contact: '=1+1',
      phone: '01082345678',
      address: '第一行\n第二行',
      active: true,
    },
  ]);
});

test.each([
  [['Client Name', 'Contact Person', 'Tel', 'Address']],
  [['甲方（单位）', '负责人', '手机号码', '通讯地址']],
  [['单位名称', '联系人', '电话', '地址']],
])('titles %j are understood', (titles) => {
  expect(guessMapping(table(titles, ['a', 'b', '1', 'd']), clientTarget.fields)).toEqual({
    heading: 1,
    columns: { name: 0, contact: 1, phone: 2, address: 3 },
  });
});

test('the exact name goes before a synonym; no titles at all leave the first column to begin with', () => {
  const both = table(['客户', '单位名称'], ['a', 'b']);
  expect(guessMapping(both, clientTarget.fields).columns).toMatchObject({ name: 1 });
  const bare = table(['某某公司', '13800138000']);
  expect(guessMapping(bare, clientTarget.fields)).toEqual({ heading: 0, columns: { name: 0 } });
});

test('mapping by hand: a column is one field only, another row may hold the titles', () => {
  const t = table(['表'], ['名称', '电话'], ['甲', '1']);
  const guessed = guessMapping(t, clientTarget.fields);
  expect(withColumn(guessed, 'contact', 1)).toEqual({ heading: 2, columns: { name: 0, contact: 1 } });
  expect(withColumn(guessed, 'phone', undefined).columns).toEqual({ name: 0 });
  expect(withHeading(t, 0, clientTarget.fields)).toEqual({ heading: 0, columns: { name: 0 } });
  expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
});

test('same names: skipped, or the row laid over what is there; width, capitals and blanks do not matter', () => {
  const there = [
    { id: 'c1', name: '东方 小学', contact: '赵', phone: '1', active: false },
    { id: 'c2', name: 'ABC 公司', active: true },
  ];
  const t = table(
    ['单位名称', '联系人', '电话'],
    ['东方小学', '', '2'],
    ['ＡＢＣ公司', '', ''],
    ['新单位', '', ''],
  );
  const lines = clientsOf(t, there);
  expect(lines.map((l) => l.kind)).toEqual(['same', 'unchanged', 'new']);
  expect(toWrite(lines, 'skip').map((r) => r.record)).toEqual([{ name: '新单位', active: true }]);
  expect(toWrite(lines, 'update')[0]).toEqual({
    id: 'c1',
    // An empty cell leaves what was, and nobody is put back into use by a list.
    record: { name: '东方 小学', contact: '赵', phone: '2', active: false },
  });
});

test('posts as people write them', () => {
  expect(readPosts('外业组长、办公室文员')).toEqual({ value: ['fieldLead', 'clerk'] });
  expect(readPosts('fieldLead, clerk')).toEqual({ value: ['fieldLead', 'clerk'] });
  expect(readPosts('绘图/内业员')).toEqual({ value: ['drafter'] });
  expect(readPosts('绘图/质检 会计')).toEqual({ value: ['drafter', 'inspector', 'finance'] });
  expect(readPosts('Field lead；老板')).toEqual({ value: ['fieldLead', 'leader'] });
  expect(readPosts('组长、司机')).toEqual({ fault: { key: 'posts', details: { list: ['司机'] } } });
  for (const [id, words] of Object.entries(posts)) {
    expect(readPosts(words.zh)).toEqual({ value: [id] });
    expect(readPosts(words.en)).toEqual({ value: [id] });
  }
});

test('people: posts are asked for, added to who is there, never taken away', () => {
  const there = [{ id: 'p1', name: '刘敏', posts: ['clerk' as const], active: true }];
  const t = table(
    ['姓名', '岗位', '手机'],
    ['刘敏', '财务', ''],
    ['孙浩', '', ''],
    ['李静', '内业主管', '1.38E+10'],
  );
  const lines = importLines(personTarget, t, guessMapping(t, personTarget.fields), there);
  expect(lines.map((l) => l.kind)).toEqual(['same', 'bad', 'bad']);
  expect(toWrite(lines, 'update')).toEqual([
    { id: 'p1', record: { name: '刘敏', posts: ['clerk', 'finance'], active: true } },
  ]);
  const words = lines.flatMap((l) => l.faults.map((f) => sayFault(f, personTarget, 'zh')));
  expect(words[0]).toBe('岗位没有填，请补上。');
  expect(words[1]).toContain('电话被写成了 1.38E+10，后面的数字已丢失');
});

test.each([
  ['2026-03-12', '2026-03-12'],
  ['2026/3/2', '2026-03-02'],
  ['2026.3.12', '2026-03-12'],
  ['２０２６年3月12日', '2026-03-12'],
  ['20260312', '2026-03-12'],
  ['2026-03-12 00:00', '2026-03-12'],
  ['46093', '2026-03-12'],
])('the day %s', (text, value) => expect(readDay(text)).toEqual({ value }));

test.each(['2026-02-30', '明年', '12', '2026', '123456'])('%s is no day', (text) =>
  expect(readDay(text)).toMatchObject({ fault: { key: 'day' } }),
);

test('instruments, with a faulty day told', () => {
  const t = table(
    ['设备名称', '规格型号', '机身号', '有效期至'],
    ['全站仪 1 号', 'TS16', '007', '2026年5月1日'],
    ['水准仪', '', '', '长期'],
  );
  const lines = importLines(instrumentTarget, t, guessMapping(t, instrumentTarget.fields), []);
  expect(toWrite(lines, 'skip').map((r) => r.record)).toEqual([
    { name: '全站仪 1 号', model: 'TS16', serial: '007', calibratedUntil: '2026-05-01', active: true },
  ]);
  expect(sayFault(lines[1]!.faults[0]!, instrumentTarget, 'zh')).toBe(
    '检定有效期至“长期”不是日期，请写成 2026-03-12 的样子。',
  );
});

test('too long a cell is told with its length', () => {
  const t = table(['单位名称', '联系人'], ['长'.repeat(121), '王']);
  expect(said(clientsOf(t))).toEqual({ 2: '单位名称有 121 个字，最多 120 个，请写短些。' });
});

test('bad rows come out as CSV with what is wrong, harmless to a spreadsheet, and are read back by their titles', async () => {
  const t = table(['单位名称', '电话'], ['=HYPERLINK("x")', 'abc'], ['好单位', '1']);
  const csv = csvText(badRows(clientTarget, clientsOf(t), 'zh'));
  expect(csv.split('\r\n')[1]).toMatch(/^"'=HYPERLINK\(""x""\)",,abc,,2,电话里有不能拨的字符/);
  const again = await readTableFile(new TextEncoder().encode(csv));
  const back = 'tables' in again ? again.tables[0]! : table();
  expect(guessMapping(back, clientTarget.fields).columns).toEqual({
    name: 0,
    contact: 1,
    phone: 2,
    address: 3,
  });
});

test('every fault has a sentence in both languages that names the field', () => {
  for (const key of faultKeys)
    for (const language of ['zh', 'en'] as const)
      expect(
        sayFault(
          { field: 'name', key, details: { row: 3, list: ['x'], text: 'y', most: 1, is: 2 } },
          clientTarget,
          language,
        ),
      ).not.toMatch(/\{|^$/);
});
