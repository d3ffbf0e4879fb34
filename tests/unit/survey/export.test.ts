/** The staking list out again: CSV for Excel and collectors, DXF R12 for CAD, read back by other hands. */
import Dxf, { type IPointEntity, type ITextEntity } from 'dxf-parser';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvCell } from '#shared/kernel/csv';
import { dxfLayers, dxfOf, dxfText } from '#shared/survey/dxf';
import { designCsv, stakedCsv } from '#shared/survey/listing';
import { readPointText } from '#shared/survey/readers';
import golden from '../../fixtures/cases/golden/golden.json';
import { goldenText } from './files';

const points = golden.B.points.map((p) => ({
  name: p.no,
  code: p.kind,
  design: { x: p.X, y: p.Y, ...('H' in p && p.H ? { h: p.H } : {}) },
  measured: p.redo ? { x: p.redo.Xm, y: p.redo.Ym } : { x: p.Xm, y: p.Ym },
  ...(p.redo ? { earlier: [{ x: p.Xm, y: p.Ym }] } : {}),
  tolerance: (p.tol / 1000).toFixed(3),
}));
const limits = { tolerance: '0.010' };

describe('CSV', () => {
  test('example B comes out byte for byte as the golden file', () => {
    expect(designCsv(points, limits)).toBe(
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        new TextEncoder().encode(goldenText('FX-2026-0001_stake.csv')),
      ),
    );
  });
  test('the staked list: one line per measurement, Z4 twice', () => {
    const [head, ...rows] = Papa.parse<string[]>(stakedCsv(points, limits).slice(1).trim()).data;
    const cell = (row: string[], title: string) => row[head!.indexOf(title)];
    expect(rows).toHaveLength(11);
    const z4 = rows.filter((r) => r[0]!.startsWith('Z4'));
    expect(z4.map((r) => [r[0], cell(r, 'Δs(mm)'), cell(r, '限差mm'), cell(r, '结论')])).toEqual([
      ['Z4', '27.6', '20', '超限'],
      ['Z4_R', '9.2', '20', '合格'],
    ]);
  });
  test('whatever the names and digits: read back to the same points', () => {
    const metres = fc
      .tuple(fc.integer({ min: 200_000, max: 9_999_999 }), fc.integer({ min: 0, max: 9999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);
    const name = fc.stringMatching(/^[=+\-@A-Z桩"', ;]{0,3}[A-Z0-9]{1,4}$/).map((s) => s.trim());
    const point = fc.record({
      name,
      design: fc.record({ x: metres, y: metres }),
      tolerance: fc.integer({ min: 1, max: 99 }).map((n) => `0.${String(n).padStart(3, '0')}`),
    });
    fc.assert(
      fc.property(fc.uniqueArray(point, { maxLength: 10, selector: (p) => p.name }), (some) => {
        const file = readPointText(designCsv(some, limits));
        expect(file.faults).toEqual([]);
        expect(file.points.map(({ name, x, y }) => ({ name, x, y }))).toEqual(
          some.map((p) => ({ name: p.name, ...p.design })),
        );
        expect(file.points.map((p) => Number(p.tolerance))).toEqual(some.map((p) => Number(p.tolerance)));
      }),
    );
  });
  test.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+A1', "'+A1"],
    ['-A1', "'-A1"],
    ['@SUM', "'@SUM"],
    ['-12.5', '-12.5'],
    ['A,1', '"A,1"'],
    ['A1', 'A1'],
  ])('a spreadsheet takes nothing for a formula: %s', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

describe('DXF R12', () => {
  const entities = (text: string) => {
    const read = new Dxf().parseSync(text)!;
    return {
      read,
      points: read.entities.filter((e): e is IPointEntity => e.type === 'POINT'),
      texts: read.entities.filter((e): e is ITextEntity => e.type === 'TEXT'),
    };
  };
  test('example B: twenty entities, east in 10, north in 20, heights in 30', () => {
    const { read, points: dots, texts } = entities(dxfOf(points));
    expect(read.header.$ACADVER).toBe('AC1009');
    expect(read.entities).toHaveLength(20);
    expect(dots.map((e) => e.position)).toEqual(
      golden.B.points.map((p) => ({ x: Number(p.Y), y: Number(p.X), z: 'H' in p && p.H ? Number(p.H) : 0 })),
    );
    expect(texts.map((e) => [e.text, e.startPoint.x, e.startPoint.y])).toEqual(
      golden.B.points.map((p) => [p.no, Number(p.Y), Number(p.X)]),
    );
    expect([...new Set(read.entities.map((e) => e.layer))]).toEqual(['FY_DESIGN', 'ZDH']);
    expect(Object.keys(read.tables.layer.layers)).toEqual(Object.values(dxfLayers).map((l) => l.name));
  });
  test('the same entities as the golden drawing', () => {
    const ours = entities(dxfOf(points));
    const theirs = entities(goldenText('FX-2026-0001.dxf'));
    expect(ours.points.map((e) => e.position)).toEqual(theirs.points.map((e) => e.position));
    expect(ours.texts.map((e) => e.text)).toEqual(theirs.texts.map((e) => e.text));
  });
  test('measured points on a layer of their own when asked', () => {
    const { points: dots } = entities(dxfOf(points, { measured: true }));
    const measured = dots.filter((e) => e.layer === 'FY_MEASURED');
    expect(measured).toHaveLength(10);
    expect(measured[7]!.position).toMatchObject({ x: 502255.276, y: 4012094.267 });
  });
  test('the extents hold all points; digits stand as they were written', () => {
    const one = { name: 'P', design: { x: '4012105.3200', y: '502233.4800' } };
    const text = dxfOf([one, { ...one, design: { x: '4012090.0001', y: '502300.9999' } }]);
    for (const digits of ['4012105.3200', '502233.4800', '4012090.0001', '502300.9999'])
      expect(text).toContain(digits);
    const { header } = entities(text).read;
    expect(header.$EXTMIN).toEqual({ x: 502233.48, y: 4012090.0001, z: 0 });
    expect(header.$EXTMAX).toEqual({ x: 502300.9999, y: 4012105.32, z: 0 });
  });
  test('names of any letters: the file stays ASCII, one line per value, and every point is read back', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        const text = dxfOf(names.map((n) => ({ name: n, design: { x: '1.5', y: '2.5' } })));
        expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
        expect(text.trimEnd().split('\r\n').length % 2).toBe(0);
        expect(entities(text).points).toHaveLength(names.length);
      }),
    );
    expect(dxfText('桩1^\\\n')).toBe('\\U+68691\\U+005E\\U+005C ');
  });
});
