/**
 * Which column of a point file is what. CASS `.dat` and DXF put east first; sheets and CSV put X (north) first.
 * A header decides; without one the file's kind and the looks of its figures do. The person may change it all.
 */
import { isDecimal, readDecimal } from '#shared/kernel/decimal';
import type { PointTable } from './pointTable';

export const columnRoles = [
  'name',
  'code',
  'x',
  'y',
  'h',
  'toleranceMm',
  'toleranceM',
  'solution',
  'skip',
] as const;
export type ColumnRole = (typeof columnRoles)[number];
export interface Columns {
  /** The first line names the columns. */
  header: boolean;
  roles: ColumnRole[];
}

const words: readonly [ColumnRole, RegExp][] = [
  ['name', /^(点号|点名|点|名称|编号|序号点名|桩号|name|point|pointname|pointid|pt|id|no|number)$/],
  ['code', /^(编码|代码|属性|类型|点类型|code|type|featurecode)$/],
  ['x', /^((设计|实测|测量)?(x|纵坐标|北坐标|北)|n|north|northing)(坐标)?$/],
  ['y', /^((设计|实测|测量)?(y|横坐标|东坐标|东)|e|east|easting)(坐标)?$/],
  ['h', /^((设计|实测|测量)?(h|z|高程|高)|height|elev|elevation)$/],
  ['toleranceMm', /^(平面)?(限差|允许误差|允许偏差)$|^tolerance$/],
  ['solution', /^(解状态|解算状态|解类型|状态|solution|fix|status)$/],
];

/** What a column head says. `X(东)` is east: the word in brackets decides over the letter. */
export function roleOfHead(head: string): ColumnRole {
  const plain = head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*★:：_]/g, '');
  if (/限差|允许误差|允许偏差|tolerance/.test(plain))
    return /(毫米|mm)/.test(plain) || !/\(?(m|米)\)?$/.test(plain) ? 'toleranceMm' : 'toleranceM';
  const bracket = /[([【](.*?)[)\]】]/.exec(plain)?.[1] ?? '';
  if (/东|east/.test(bracket)) return 'y';
  if (/北|north/.test(bracket)) return 'x';
  const bare = plain.replace(/[([【].*?[)\]】]/g, '').replace(/[/,](m|米)$/, '');
  return words.find(([, word]) => word.test(bare))?.[0] ?? 'skip';
}

const number = (cell: string | undefined) => cell !== undefined && readDecimal(cell) !== null;
const fraction = (cell: string | undefined) => number(cell) && cell!.includes('.');

/** The layouts a shop meets, for the person to choose from. */
export const layouts = {
  dat: ['name', 'code', 'y', 'x', 'h'],
  xyh: ['name', 'x', 'y', 'h'],
  yxh: ['name', 'y', 'x', 'h'],
  xyhCode: ['name', 'x', 'y', 'h', 'code'],
} as const satisfies Record<string, readonly ColumnRole[]>;

const filled = (roles: readonly ColumnRole[], width: number): ColumnRole[] =>
  Array.from({ length: Math.max(width, 1) }, (_, i) => roles[i] ?? 'skip');

/** `fileName` tells a `.dat` by its ending. */
export function guessColumns(table: PointTable, fileName = ''): Columns {
  const width = table.lines.slice(0, 200).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const head = table.lines[0]?.cells ?? [];
  const said = head.map(roleOfHead);
  if (!head.some((cell) => isDecimal(cell)) && said.filter((r) => r !== 'skip').length >= 2) {
    // A word said twice (design and measured in one file): the first one counts.
    const once = said.map((role, i) => (said.indexOf(role) === i ? role : 'skip'));
    return { header: true, roles: filled(once, width) };
  }
  const some = table.lines.slice(0, 50).map(({ cells }) => cells);
  const most = (test: (cells: string[]) => boolean) => some.filter(test).length * 2 > some.length;
  const dat =
    /\.dat$/i.test(fileName) ||
    most((c) => fraction(c[2]) && fraction(c[3]) && (!number(c[1]) || (c.length >= 5 && !fraction(c[1]))));
  const layout = dat ? layouts.dat : layouts.xyh;
  const rest: ColumnRole[] = !dat && most((c) => c.length >= 5 && !number(c[4])) ? ['code'] : [];
  return { header: false, roles: filled([...layout, ...rest], width) };
}
