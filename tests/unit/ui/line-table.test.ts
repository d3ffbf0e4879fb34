import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as edit from '../../../renderer/ui/line-table/edit';
import { formatTsv, parseTsv } from '../../../renderer/ui/line-table/tsv';
import type { LineColumn, LineRow } from '../../../renderer/ui/line-table/types';

const columns: LineColumn[] = [
  { key: 'name', title: '项目', kind: 'text', required: true },
  { key: 'unit', title: '单位', kind: 'select', options: ['点', 'km²'] },
  { key: 'planned', title: '计划', kind: 'number', decimals: 3, required: true },
  { key: 'twice', title: '两倍', kind: 'number', compute: (r) => String(Number(r.planned) * 2) },
];
const row = (id: string, name = '', unit = '', planned = ''): LineRow => ({ id, name, unit, planned });
let made = 0;
const makeRow = (): LineRow => ({ id: `new${made++}` }) as LineRow;
const all = { top: 0, left: 0, bottom: 0, right: 0 };

describe('the clipboard of Excel and WPS', () => {
  it('reads a block, without the last line break', () => {
    expect(parseTsv('甲\t1\r\n乙\t2\r\n')).toEqual([
      ['甲', '1'],
      ['乙', '2'],
    ]);
  });
  it('reads quoted cells with breaks, tabs and quotes', () => {
    expect(parseTsv('"两\n行"\t"a\tb"\t"说""好"""')).toEqual([['两 行', 'a\tb', '说"好"']]);
  });
  it('takes an unpaired quote as text', () => {
    expect(parseTsv('"半句\t2\n下\t3')).toEqual([
      ['"半句', '2'],
      ['下', '3'],
    ]);
    expect(parseTsv('5" 管\t2')).toEqual([['5" 管', '2']]);
  });
  it('keeps blank cells and blank rows inside', () => {
    expect(parseTsv('a\t\tb\n\t\t\nc\t\t')).toEqual([
      ['a', '', 'b'],
      ['', '', ''],
      ['c', '', ''],
    ]);
    expect(parseTsv('')).toEqual([]);
  });
  it('gives back what was copied', () => {
    const cell = fc.string().map((s) => s.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 }),
        (block) => {
          expect(parseTsv(formatTsv(block))).toEqual(block);
        },
      ),
    );
  });
});

describe('pasting', () => {
  it('adds rows as needed, tidies numbers, drops columns that are not there', () => {
    const done = edit.pasteBlock(
      [row('1', '旧')],
      columns,
      all,
      [
        ['甲', '点', '1,234.5', '9', '10'],
        ['乙', 'km²', '１', '9', '10'],
      ],
      makeRow,
    );
    expect(done.rows.map((r) => [r.name, r.unit, r.planned])).toEqual([
      ['甲', '点', '1234.5'],
      ['乙', 'km²', '1'],
    ]);
    expect(done.rows[0]!.id).toBe('1');
    expect(done.droppedColumns).toBe(1);
    expect(done.range).toEqual({ top: 0, left: 0, bottom: 1, right: 3 });
  });
  it('never writes into a computed column', () => {
    const done = edit.pasteBlock(
      [row('1', 'a', '点', '2')],
      columns,
      { ...all, left: 3, right: 3 },
      [['7']],
      makeRow,
    );
    expect(done.rows[0]).toEqual(row('1', 'a', '点', '2'));
  });
  it('fills the selection with a single cell', () => {
    const rows = [row('1', 'a'), row('2', 'b'), row('3', 'c')];
    const done = edit.pasteBlock(rows, columns, { top: 0, left: 1, bottom: 1, right: 1 }, [['点']], makeRow);
    expect(done.rows.map((r) => r.unit)).toEqual(['点', '点', '']);
    expect(done.rows[2]).toBe(rows[2]);
  });
  it('leaves cells alone where the block is ragged', () => {
    const rows = [row('1', 'a', '点', '1'), row('2', 'b', '点', '2')];
    const done = edit.pasteBlock(rows, columns, all, [['x', 'km²'], ['y']], makeRow);
    expect(done.rows.map((r) => [r.name, r.unit])).toEqual([
      ['x', 'km²'],
      ['y', '点'],
    ]);
  });
});

describe('rows', () => {
  const rows = [row('1', 'a', '点', '1'), row('2', 'b'), row('3', 'c')];
  it('fill down from the top of the selection, or from the row above', () => {
    const down = edit.fillDown(rows, columns, { top: 0, left: 1, bottom: 2, right: 2 });
    expect(down.map((r) => [r.name, r.unit, r.planned])).toEqual([
      ['a', '点', '1'],
      ['b', '点', '1'],
      ['c', '点', '1'],
    ]);
    expect(edit.fillDown(rows, columns, { top: 1, left: 0, bottom: 1, right: 0 })[1]!.name).toBe('a');
    expect(edit.fillDown(rows, columns, all)).toBe(rows);
  });
  it('are inserted and deleted without touching the others', () => {
    const more = edit.insertRows(rows, 1, 2, makeRow);
    expect(more).toHaveLength(5);
    expect(more[3]).toBe(rows[1]);
    expect(edit.deleteRows(more, 1, 2)).toEqual(rows);
  });
  it('are the same list when nothing changed', () => {
    expect(edit.setCell(rows, columns, { r: 0, c: 2 }, ' １ ')).toBe(rows);
    expect(edit.setCell(rows, columns, { r: 0, c: 3 }, '8')).toBe(rows);
    expect(edit.setCell(rows, columns, { r: 9, c: 0 }, '8')).toBe(rows);
  });
  it('are copied with computed cells', () => {
    expect(edit.blockOf(rows, columns, { top: 0, left: 2, bottom: 0, right: 3 })).toEqual([['1', '2']]);
  });
});

describe('faults', () => {
  it('are found cell by cell, and blank rows have none', () => {
    const rows = [
      row('1', '', '张', '约 3'),
      row('2'),
      row('3', 'c', '点', '1.2345'),
      row('4', 'd', '点', '1'),
    ];
    expect(edit.lineFaults(columns, rows).map((f) => [f.row, f.key, f.kind])).toEqual([
      [0, 'name', 'required'],
      [0, 'unit', 'notOption'],
      [0, 'planned', 'notNumber'],
      [2, 'planned', 'tooManyDecimals'],
    ]);
    expect(edit.filledRows(columns, rows).map((r) => r.id)).toEqual(['1', '3', '4']);
  });
  it('carry the sentence of the column’s own check', () => {
    const own: LineColumn[] = [
      { key: 'name', title: '项目', kind: 'text', validate: (v) => (v.length > 3 ? '最多三字' : null) },
    ];
    expect(edit.lineFaults(own, [row('1', '四个字呢')])).toEqual([
      { row: 0, rowId: '1', key: 'name', kind: 'custom', sentence: '最多三字' },
    ]);
  });
});
