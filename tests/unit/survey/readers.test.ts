/** Point files as crews bring them: CASS, CSV, pasted; UTF-8, GBK, UTF-16; faults by line; X and Y turned round. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST, textOf } from '#shared/kernel/textOf';
import { adviceOf, measuredSwapped, turned } from '#shared/survey/axes';
import { roleOfHead } from '#shared/survey/pointColumns';
import { type PointFile, readPointFile, readPointText } from '#shared/survey/readers';
import golden from '../../fixtures/cases/golden/golden.json';
import { gbk, goldenBytes, goldenText, utf8, utf16 } from './files';

const read = (bytes: Uint8Array, name = '', choices = {}): PointFile => {
  const file = readPointFile(bytes, name, choices);
  if ('why' in file) throw new Error(file.why);
  return file;
};
const plain = (file: PointFile) =>
  file.points.map(({ name, x, y, h }) => ({ name, x, y, ...(h ? { h } : {}) }));
const designs = golden.B.points.map((p) => ({
  name: p.no,
  x: p.X,
  y: p.Y,
  ...('H' in p && p.H ? { h: p.H } : {}),
}));

describe('the files of example B', () => {
  const dat = read(goldenBytes('FX-2026-0001.dat'), 'FX-2026-0001.dat');
  const csv = read(goldenBytes('FX-2026-0001_stake.csv'), 'FX-2026-0001_stake.csv');
  const measured = read(goldenBytes('FX-2026-0001_measured.csv'), 'FX-2026-0001_measured.csv');

  test('SV-04c: .dat (east first) and CSV (north first) give the same ten points, digit for digit', () => {
    expect(plain(dat)).toEqual(designs);
    expect(plain(csv)).toEqual(designs);
    expect([dat.faults, csv.faults]).toEqual([[], []]);
    expect([dat.encoding, csv.encoding]).toEqual(['utf-8', 'utf-8']);
    expect([dat.axes.swapped, csv.axes.swapped]).toEqual(['none', 'none']);
  });
  test('codes and tolerances come along: corners 10 mm, piles 20 mm', () => {
    expect(csv.points.map((p) => [p.code, p.tolerance])).toEqual(
      golden.B.points.map((p) => [p.kind, p.tol === 10 ? '0.01' : '0.02']),
    );
  });
  test('measured: eleven lines, the restake among them, solutions said', () => {
    expect(measured.points.map((p) => p.name)).toEqual([...designs.map((p) => p.name), 'Z4_R']);
    expect(measured.points.at(-1)).toMatchObject({ x: '4012094.267', y: '502255.276', solution: '固定解' });
    expect(measured.columns.roles.slice(0, 7)).toEqual(['name', 'x', 'y', 'h', 'skip', 'skip', 'solution']);
    expect(measured.points[0]!.h).toBe('36.502');
  });
  test.each([
    ['GBK', gbk],
    ['UTF-8 without a mark', utf8],
    ['UTF-16, as Excel saves Unicode text', utf16],
  ])('%s gives the same', (_, encode) => {
    const text = goldenText('FX-2026-0001_stake.csv').replace(/^\uFEFF/, '');
    expect(read(encode(text), 'a.csv').points).toEqual(csv.points);
  });
  test('heights of 0.000 in a .dat are kept when the person says they are heights', () => {
    const kept = read(goldenBytes('FX-2026-0001.dat'), 'a.dat', { emptyZero: false });
    expect(kept.points[1]!.h).toBe('0.000');
  });
});

describe('encodings', () => {
  test('桩位 alone is good UTF-8 in its GBK bytes, and is read as what it is', () => {
    const text = 'Z1,桩位,502236.582,4012103.053,0\r\n';
    expect([...gbk('桩位')]).toEqual([0xd7, 0xae, 0xce, 0xbb]);
    expect(textOf(gbk(text))).toEqual({ text, encoding: 'gbk' });
    expect(textOf(utf8(text))).toEqual({ text, encoding: 'utf-8' });
  });
  test('any Chinese text comes back out of either encoding', () => {
    const hanzi = fc.string({
      unit: fc.oneof(
        fc.constantFrom('A', '1', ',', '-', '.', '#', '\n'),
        fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((n) => String.fromCharCode(n)),
      ),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(hanzi, (text) => {
        expect(textOf(utf8(text))).toEqual({ text, encoding: 'utf-8' });
        const back = textOf(gbk(text));
        // Rare characters outside GB 2312 may look like UTF-8; then the person chooses.
        if (!('text' in back) || back.encoding === 'gbk') expect(back).toEqual({ text, encoding: 'gbk' });
        expect(textOf(gbk(text), 'gbk')).toEqual({ text, encoding: 'gbk' });
      }),
    );
  });
  test('what is no text is said to be none', () => {
    expect(textOf(new Uint8Array())).toEqual({ why: 'empty' });
    expect(textOf(new Uint8Array(LARGEST + 1))).toEqual({ why: 'tooLarge' });
    expect(textOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({ why: 'binary' });
    expect(textOf(new Uint8Array([0x41, 0xff, 0xff, 0x41]))).toEqual({ why: 'encoding' });
  });
});

describe('layouts', () => {
  const first = (text: string, name = '') => readPointText(text, name).points[0];
  const a1 = { name: 'A1', x: '4012105.3200', y: '502233.4800' };
  test('old CASS files begin with the number of points', () => {
    const file = readPointText(
      '2\r\nA1,,502233.4800,4012105.3200,36.5\r\nA2,,502276.0390,4012107.1780,\r\n',
      'a.dat',
    );
    expect(file.points).toMatchObject([
      { ...a1, line: 2, h: '36.5' },
      { name: 'A2', line: 3 },
    ]);
    expect(file.faults).toEqual([]);
  });
  test('pasted from Excel or WPS: tabs, with or without heads', () => {
    expect(first('A1\t4012105.3200\t502233.4800\t36.5')).toMatchObject({ ...a1, h: '36.5' });
    expect(first('点名\t东坐标\t北坐标\t高程\nA1\t502233.4800\t4012105.3200\t')).toMatchObject(a1);
  });
  test('blanks, semicolons, Chinese commas and full-width digits', () => {
    expect(first('A1   4012105.3200  502233.4800')).toMatchObject(a1);
    expect(first('A1;4012105.3200;502233.4800')).toMatchObject(a1);
    expect(first('A1，４０１２１０５.3200，502233.4800')).toMatchObject(a1);
  });
  test('numbers with thousands in quotes', () => {
    expect(first('A1,"4,012,105.3200","502,233.4800"')).toMatchObject(a1);
  });
  test.each([
    ['X(北)', 'x'],
    ['Y（东）', 'y'],
    ['X(东)', 'y'],
    ['北坐标', 'x'],
    ['Easting', 'y'],
    ['设计X', 'x'],
    ['高程', 'h'],
    ['天线高', 'skip'],
    ['HRMS', 'skip'],
    ['限差mm', 'toleranceMm'],
    ['限差(m)', 'toleranceM'],
    ['点号', 'name'],
  ])('the head %s is %s', (head, role) => {
    expect(roleOfHead(head)).toBe(role);
  });
});

describe('faults by line', () => {
  const file = readPointText(
    [
      '点号,X(北),Y(东),H,限差mm',
      'A1,4012105.320,502233.480,36.5,10',
      ',4012105.320,502233.480,,10',
      'A2,4012105.32O,502233.480,,10',
      '',
      'A1,4012105.320,502233.480,,10',
      'A3,4012105.320',
      'A4,4012105.320,502233.4800000001,,10',
      'A5,4012105.320,502233.480,高,10',
      'A6,4012105.320,502233.480,,0',
      'A7,4012105.320,502233.48000000000,,10',
    ].join('\r\n'),
  );
  test('each with its line, its column and what stands there', () => {
    expect(file.faults).toEqual([
      { line: 3, what: 'name', role: 'name', text: ',4012105.320,502233.480,,10' },
      { line: 4, what: 'number', role: 'x', text: '4012105.32O' },
      { line: 6, what: 'twice', role: 'name', text: '2' },
      { line: 7, what: 'number', role: 'y', text: '' },
      { line: 8, what: 'digits', role: 'y', text: '502233.4800000001' },
      { line: 9, what: 'number', role: 'h', text: '高' },
      { line: 10, what: 'number', role: 'toleranceMm', text: '0' },
    ]);
  });
  test('good lines are there beside them; zeros past the sixth decimal carry nothing', () => {
    expect(file.points.map((p) => [p.name, p.y])).toEqual([
      ['A1', '502233.480'],
      ['A7', '502233.480000'],
    ]);
  });
  test('without a column for X nothing is read, and it is said which column is missing', () => {
    const odd = readPointText('点号,Y,H\nA1,502233.480,3', '');
    expect(odd.points).toEqual([]);
    expect(odd.faults).toEqual([{ line: 1, what: 'columns', role: 'x', text: '' }]);
  });
});

describe('X and Y turned round', () => {
  const straight = designs.map(({ name, x, y }) => ({ name, x, y }));
  const round = straight.map((p) => ({ ...p, x: p.y, y: p.x }));
  const names = straight.map((p) => p.name);
  test('noticed by the digits of a whole file, and turned back', () => {
    expect(adviceOf(straight)).toEqual({ swapped: 'none', names: [] });
    expect(adviceOf(round)).toEqual({ swapped: 'all', names });
    expect(turned(round, names)).toEqual(straight);
  });
  test('a .dat read as north first is noticed', () => {
    const text = goldenText('FX-2026-0001.dat');
    const wrong = readPointText(text, 'a.dat', {
      columns: { header: false, roles: ['name', 'code', 'x', 'y', 'h'] },
    });
    expect(wrong.axes.swapped).toBe('all');
    expect(turned(wrong.points, wrong.axes.names).map((p) => p.x)).toEqual(designs.map((p) => p.x));
  });
  test('single lines, and Y with its zone in front', () => {
    expect(adviceOf([...straight, { name: 'B', x: '502233.480', y: '4012105.320' }])).toEqual({
      swapped: 'some',
      names: ['B'],
    });
    expect(adviceOf([{ name: 'B', x: '39502233.480', y: '4012105.320' }]).swapped).toBe('all');
    expect(adviceOf([{ name: 'B', x: '4012105.320', y: '39502233.480' }]).swapped).toBe('none');
  });
  test('of a construction grid nothing is said, unless the design says it', () => {
    expect(adviceOf([{ name: 'B', x: '1200.000', y: '350.000' }]).swapped).toBe('none');
    expect(measuredSwapped({ x: '1200.000', y: '3500.000' }, { x: '3500.004', y: '1200.003' })).toBe(true);
    expect(measuredSwapped({ x: '1200.000', y: '3500.000' }, { x: '1200.004', y: '3500.003' })).toBe(false);
    expect(measuredSwapped({ x: '100', y: '101' }, { x: '101', y: '100' })).toBe(false);
  });
});

const digits = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: 9999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);

test('seven digits and four decimals keep every digit, in either layout and either encoding', () => {
  const point = fc.record({
    name: fc.stringMatching(/^[A-Z桩角轴]{1,3}[0-9]{1,4}$/),
    x: digits(2_000_000, 5_999_999),
    y: digits(200_000, 800_000),
  });
  const points = fc.uniqueArray(point, { minLength: 1, maxLength: 20, selector: (p) => p.name });
  fc.assert(
    fc.property(points, fc.constantFrom(gbk, utf8, utf16), fc.boolean(), (some, encode, dat) => {
      const text = dat
        ? some.map((p) => `${p.name},,${p.y},${p.x},0.000`).join('\r\n')
        : ['点号,X(北),Y(东)', ...some.map((p) => `${p.name},${p.x},${p.y}`)].join('\n');
      const file = readPointFile(encode(text), dat ? 'a.dat' : 'a.csv');
      expect(file).toMatchObject({ faults: [], axes: { swapped: 'none' } });
      expect(plain(file as PointFile)).toEqual(some);
    }),
    { numRuns: 100 },
  );
});

test('no bytes and no text make a reader throw, and no line is lost: read, or told as a fault', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('A1', ',', '\t', '"', '\n', '4012105.320', '502233.480', '点号', '1e999', '\u0000'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const file = readPointText(pieces.join(''));
      const lines = file.table.lines.length - (file.columns.header ? 1 : 0);
      const told = new Set([...file.points, ...file.faults].map((p) => p.line));
      if (!file.faults.some((f) => f.what === 'columns')) expect(told.size).toBe(lines);
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.dat', 'a.csv', ''), (bytes, name) => {
      const file = readPointFile(bytes, name);
      expect('why' in file || Array.isArray(file.points)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('20 000 lines take no more than their share of 2 000, one more is refused by its line', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => `P${i},,502233.480,4012105.320,0`).join('\n');
  const fastest = (text: string) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const from = performance.now();
        readPointText(text, 'a.dat');
        return performance.now() - from;
      }),
    );
  // Ten times the lines: a reader that looks back over what it read would take a hundred times as long.
  expect(fastest(lines(20_000))).toBeLessThan(30 * fastest(lines(2000)));
  const file = readPointText(lines(20_001), 'a.dat');
  expect(file.points).toHaveLength(20_000);
  expect(file.faults).toEqual([{ line: 20_001, what: 'tooMany', text: '20000' }]);
});
