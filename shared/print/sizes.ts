/** Sizes of paper and finished products, millimetres as decimal text; and the table of 开数 the trade cuts by. */
import Big from 'big.js';
import { type Decimal, decimal, readDecimal } from '../kernel/decimal';
import type { Words } from '../kernel/faults';

export interface Size {
  width: Decimal;
  height: Decimal;
}

export const size = (width: string | number, height: string | number): Size => ({
  width: decimal(String(width)),
  height: decimal(String(height)),
});

export type SheetFormat = 'regular' | 'large' | 'special';
export const sheetFormats: Record<SheetFormat, { name: Words; size: Size }> = {
  regular: { name: { zh: '正度', en: 'Regular' }, size: size(787, 1092) },
  large: { name: { zh: '大度', en: 'Large' }, size: size(889, 1194) },
  special: { name: { zh: '特规', en: 'Special' }, size: size(850, 1168) },
};

/** No sheet of a press or a mill is larger; a typed `2100` for `210` is caught by the cut that gives nothing. */
const MAX_MM = 5000;

/** `889x1194`, `889×1194`, `210 * 285 mm` as a size, or null: two numbers above zero, at most three decimals. */
export function readSize(text: string): Size | null {
  const found = /^\s*([^x×*✕]+)[x×*✕]([^x×*✕]+?)(?:mm|毫米)?\s*$/i.exec(text.normalize('NFKC'));
  const width = found && readDecimal(found[1]!);
  const height = found && readDecimal(found[2]!);
  if (!width || !height) return null;
  const good = (mm: Decimal) => {
    const n = new Big(mm);
    return n.gt(0) && n.lte(MAX_MM) && n.times(1000).mod(1).eq(0);
  };
  return good(width) && good(height) ? { width, height } : null;
}

/** `889×1194` */
export const sizeText = (s: Size): string => `${s.width}×${s.height}`;

/** The format of that size, whichever way it lies. */
export function formatOf(s: Size): SheetFormat | undefined {
  const sides = (x: Size) => [Number(x.width), Number(x.height)].sort((a, b) => a - b).join('x');
  return (Object.keys(sheetFormats) as SheetFormat[]).find((k) => sides(sheetFormats[k].size) === sides(s));
}

/** Thousandths of a millimetre: whole numbers, so that 889 ÷ 222.25 leaves no float behind. */
export const microns = (mm: string): number => Number(new Big(mm).times(1000).toFixed(0));

/** Square metres of one sheet, exact. */
export const areaOf = (s: Size): Decimal =>
  decimal(new Big(s.width).times(s.height).div(1_000_000).toFixed());

export interface KaiRow {
  /** Pieces a full sheet is cut into. */
  kai: number;
  name: Words;
  /** Cut size 开料 and finished size 成品 from each format. */
  regular: { cut: Size; finished: Size };
  large: { cut: Size; finished: Size };
}

const row = (
  kai: number,
  name: string,
  ...mm: [number, number, number, number, number, number, number, number]
): KaiRow => ({
  kai,
  name: { zh: name, en: `${kai} to a sheet` },
  regular: { cut: size(mm[0], mm[1]), finished: size(mm[2], mm[3]) },
  large: { cut: size(mm[4], mm[5]), finished: size(mm[6], mm[7]) },
});

/** 开数表: cut size, finished size; first 正度, then 大度. */
export const kaiTable: readonly KaiRow[] = [
  row(2, '对开', 787, 546, 760, 520, 889, 597, 860, 580),
  row(3, '三开', 787, 364, 760, 340, 889, 398, 860, 375),
  row(4, '四开', 546, 393, 520, 370, 597, 444, 570, 420),
  row(6, '六开', 393, 364, 370, 340, 444, 398, 420, 375),
  row(8, '8开', 393, 273, 370, 260, 444, 298, 420, 285),
  row(16, '16开', 273, 196, 260, 185, 298, 222, 285, 210),
  row(32, '32开', 196, 136, 185, 130, 222, 149, 210, 140),
  row(64, '64开', 136, 98, 130, 90, 149, 111, 140, 105),
];
