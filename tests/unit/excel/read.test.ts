/** Spreadsheets that people bring: what is in them, and what can't be read is said. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { numberText, repaired } from '#shared/excel/cellText';
import { MAX_FILE } from '#shared/excel/limits';
import { readTableFile } from '#shared/excel/readTable';
import { sayTrouble } from '#shared/excel/sentences';
import { clientsXlsx, num, serial, sheetXml, workbook } from './xlsx';

const troubleOf = async (bytes: Uint8Array) => {
  const read = await readTableFile(bytes);
  return 'why' in read ? read.why : 'read';
};
const rowsIn = async (bytes: Uint8Array) => {
  const read = await readTableFile(bytes);
  if ('why' in read) throw new Error(read.why);
  return read.tables[0]!.rows;
};

test('cells of an .xlsx as text: phones with all digits, formulas as their value, rows as Excel counts them', async () => {
  const rows = await rowsIn(clientsXlsx());
  expect(rows.map((r) => r.no)).toEqual([1, 2, 3, 4, 6, 7, 8, 9]);
  expect(rows[2]!.cells[2]).toBe('13800138000');
  expect(rows[3]!.cells[2]).toBe('13900139000');
  expect(rows[7]!.cells.slice(0, 3)).toEqual(['城建局', '=1+1', '01082345678']);
});

test('empty sheets are left out; several are all there by name', async () => {
  const read = await readTableFile(
    workbook({ 甲: sheetXml([['a']]), 空: sheetXml([]), 乙: sheetXml([['b']]) }),
  );
  expect('tables' in read && read.tables.map((t) => t.name)).toEqual(['甲', '乙']);
});

test('dates by serial number, with the time where there is one', async () => {
  const [row] = await rowsIn(
    workbook({ 表: sheetXml([[serial('46093'), serial('46093.5'), num('46093')]]) }),
  );
  expect(row!.cells).toEqual(['2026-03-12', '2026-03-12 12:00', '46093']);
});

test.each([
  ['13800138000', '13800138000'],
  ['1.3800138E10', '13800138000'],
  ['1.2569999999999999', '1.257'],
  ['0.1', '0.1'],
  ['1E-3', '0.001'],
  ['-12.50', '-12.5'],
  // An ID of 18 digits typed as a number: Excel keeps 15. It must not pass for a number.
  ['1.3010219900101E17', '1.30102199001010e+17'],
  ['1e999999', '1e999999'],
])('the figure %s reads %s', (raw, text) => expect(numberText(raw)).toBe(text));

test('a text in scientific notation is written out only when no digit is lost', () => {
  expect(repaired('1.3800138000E+10')).toBe('13800138000');
  expect(repaired('1.38001E+10')).toBe('1.38001E+10');
  expect(repaired('1E3x')).toBe('1E3x');
});

test('CSV in UTF-8, GBK, with commas, tabs or semicolons, quotes and breaks', async () => {
  // 单位名称,电话 / 甲,1 in GBK
  const gbk = new Uint8Array([
    0xb5, 0xa5, 0xce, 0xbb, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0d, 0x0a, 0xbc, 0xd7,
    0x2c, 0x31,
  ]);
  const read = await readTableFile(gbk);
  expect(read).toEqual({
    encoding: 'gbk',
    tables: [
      {
        name: '',
        rows: [
          { no: 1, cells: ['单位名称', '电话'] },
          { no: 2, cells: ['甲', '1'] },
        ],
      },
    ],
  });
  expect((await rowsIn(strToU8('a;b\n1;2')))[1]!.cells).toEqual(['1', '2']);
  expect((await rowsIn(strToU8('a\tb\n1\t2')))[1]!.cells).toEqual(['1', '2']);
  expect((await rowsIn(strToU8('\uFEFFa,b\r\n"x,\n""y""",007')))[1]!.cells).toEqual(['x,\n"y"', '007']);
  // A quote never closed is a plain character and swallows nothing.
  expect(await rowsIn(strToU8('a,b\n"5 寸,1\nc,2'))).toHaveLength(3);
});

test('files that can not be read each say why, and what to do', async () => {
  const old = new Uint8Array(600);
  old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const locked = new Uint8Array(900);
  locked.set(old);
  locked.set(
    [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]),
    600,
  );
  const good = clientsXlsx();
  const flagged = new Uint8Array(good);
  flagged[6] = 1;
  const cases: [Uint8Array, Parameters<typeof sayTrouble>[0]][] = [
    [new Uint8Array(0), 'empty'],
    [new Uint8Array(MAX_FILE + 1), 'tooLarge'],
    [old, 'oldExcel'],
    [locked, 'locked'],
    [flagged, 'locked'],
    [zipSync({ 'a.txt': strToU8('x') }), 'notExcel'],
    [workbook({ 表: sheetXml([]) }), 'noCells'],
    [strToU8('\n\n,,\n'), 'noCells'],
    [workbook({ 表: '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row>' }), 'damaged'],
    [new Uint8Array([0x89, 0x50, 0, 0, 1]), 'binary'],
    [new Uint8Array([0x41, 0xff, 0xff, 0x42]), 'encoding'],
  ];
  for (const [bytes, why] of cases) {
    expect(await troubleOf(bytes), why).toBe(why);
    expect(sayTrouble(why, 'zh')).toMatch(/[\u4e00-\u9fff].*。$/);
  }
});

test('a zip bomb is stopped by what comes out of it, whatever sizes it states', async () => {
  const bomb = workbook(
    { 表: sheetXml([['a']]) },
    { 'xl/sharedStrings.xml': new Uint8Array(90 * 1024 * 1024) },
  );
  expect(bomb.length).toBeLessThan(200_000);
  const started = performance.now();
  expect(await troubleOf(bomb)).toBe('bomb');
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a cell or a row far out is refused before anything is filled in up to it', async () => {
  const sheet = (inner: string) => workbook({ 表: `<worksheet><sheetData>${inner}</sheetData></worksheet>` });
  expect(await troubleOf(sheet('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'))).toBe('tooManyColumns');
  // No letters of a column, behind a ">", between apostrophes, or as entities: the library would count them as one.
  for (const place of [
    'r="ZZZZ1"',
    'r="A>ü\ufffdt1"',
    "r='AAAAAA1'",
    'r="&#65535;1"',
    's="1"r="ZZZZZZ1"',
    'x:r="长1"',
  ])
    expect(await troubleOf(sheet(`<row r="1"><c ${place}><v>1</v></c></row>`)), place).toBe('damaged');
  expect(await troubleOf(sheet('<row r="900000"><c r="A900000"><v>1</v></c></row>'))).toBe('tooManyRows');
  expect(await troubleOf(sheet('<row r="9999999999"><c/></row>'))).toBe('damaged');
  // Looks without content are no cells.
  expect(
    await troubleOf(
      sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="A900000" s="1"/></row>'),
    ),
  ).toBe('read');
});

test('20 000 rows are read; 20 100 are told', { timeout: 30_000 }, async () => {
  const rows = (n: number) => strToU8(`名称\n${Array.from({ length: n }, (_, i) => `单位${i}`).join('\n')}`);
  expect(await rowsIn(rows(20_000))).toHaveLength(20_001);
  expect(await troubleOf(rows(20_100))).toBe('tooManyRows');
});
