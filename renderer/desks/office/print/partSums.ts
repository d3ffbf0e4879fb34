/**
 * Figures of the parts grid worked out from what is typed: positions, method, plates, net sheets, spoilage, full
 * sheets. A figure typed over stays as it is; emptied, it is worked out again.
 */
import { readDecimal } from '#shared/kernel/decimal';
import { issueOf } from '#shared/print/paper';
import { type PartSheets, partSheets } from '#shared/print/partSheets';
import { defaultRates, type PrintRates } from '#shared/print/rates';
import type { Size } from '#shared/print/sizes';
import type { LineRow } from '../../../ui/line-table/types';
import {
  GOODS,
  methodOf,
  methodWords,
  pressSize,
  readFinished,
  readSheet,
  SERVICE,
  sheetCell,
} from './printChoices';

export const sumKeys = ['up', 'method', 'plates', 'net', 'spoilage', 'full'] as const;
export type SumKey = (typeof sumKeys)[number];

/** What of a draft the sums read. */
export interface SumsDraft {
  items: LineRow[];
  finished: string;
  finishing: string[];
  parts: LineRow[];
}

const text = (row: LineRow, key: string): string => (row[key] ?? '').trim();
export const wholeOf = (typed: string): number | undefined => {
  const read = readDecimal(typed);
  return read !== null && /^\d{1,9}$/.test(read) ? Number(read) : undefined;
};
/** `4+4`, `4/0`, `4` → front and back. */
export function readColours(typed: string): { front: number; back: number } | undefined {
  const found = /^(\d{1,2})(?:\s*[+/]\s*(\d{1,2}))?$/.exec(typed.normalize('NFKC').trim());
  return found ? { front: Number(found[1]), back: Number(found[2] ?? 0) } : undefined;
}

/** Copies the sums are for: the first item that is goods. */
export function copiesOf(d: Pick<SumsDraft, 'items'>): number | undefined {
  const goods = d.items.find((r) => text(r, 'kind') !== SERVICE && text(r, 'quantity'));
  return goods && wholeOf(text(goods, 'quantity'));
}

/** Film goes on the part a tag names; on the cover, or the only part, where it names none. */
export function isLaminated(part: LineRow, d: Pick<SumsDraft, 'finishing' | 'parts'>): boolean {
  const names = d.parts.map((p) => text(p, 'name')).filter(Boolean);
  const own = text(part, 'name');
  return d.finishing.some((tag) => {
    if (!tag.includes('膜')) return false;
    const named = names.find((n) => tag.includes(n));
    if (named) return named === own;
    return names.length <= 1 || own.includes('封');
  });
}

export const pieceOf = (finished: Size, fold: string): Size =>
  fold === '4' ? { ...finished, width: String(Number(finished.width) * 2) as Size['width'] } : finished;

/** What is typed over the worked-out figure, or undefined. */
export function typedOver(row: LineRow, key: SumKey): string | undefined {
  const value = text(row, key);
  return value && value !== autoOf(row)[key] ? value : undefined;
}
/** What was worked out last, kept in one hidden cell of the row. */
const BETWEEN = '|';
export const autoText = (auto: Partial<Record<SumKey, string>>): string =>
  sumKeys.map((k) => auto[k] ?? '').join(BETWEEN);
function autoOf(row: LineRow): Partial<Record<SumKey, string>> {
  const values = (row.auto ?? '').split(BETWEEN);
  return Object.fromEntries(sumKeys.map((k, i) => [k, values[i] ?? '']));
}

/** undefined: too little is typed yet, or nothing fits on the sheet. */
export function sumsOf(
  row: LineRow,
  d: SumsDraft,
  spoilage: PrintRates['spoilage'] = defaultRates.spoilage,
): PartSheets | undefined {
  const finished = readFinished(d.finished);
  const sheet = readSheet(text(row, 'sheet'));
  const quantity = copiesOf(d);
  const pages = wholeOf(text(row, 'pages'));
  const perFull = wholeOf(text(row, 'perFull'));
  const colours = readColours(text(row, 'colours'));
  const weight = readDecimal(text(row, 'weight'));
  if (!finished || !sheet || !quantity || !pages || !perFull || !colours || weight === null) return undefined;
  const fold = text(row, 'fold') === '4' ? 4 : 2;
  const up = typedOver(row, 'up');
  const method = typedOver(row, 'method') ? methodOf(text(row, 'method')) : undefined;
  const style =
    method === 'single'
      ? ('oneSide' as const)
      : method === 'workAndTurn' || method === 'workAndTumble'
        ? ('workAndTurn' as const)
        : method
          ? ('sheetwise' as const)
          : ('auto' as const);
  try {
    return partSheets(
      {
        pages,
        pagesPerPiece: fold,
        piece: pieceOf(finished, String(fold)),
        paper: { kind: text(row, 'kind'), weight, sheet },
        press: pressSize(sheet, perFull),
        perFull,
        ...(up && wholeOf(up) ? { up: wholeOf(up)! } : {}),
        colours,
        style,
        ...(isLaminated(row, d) ? { laminate: { kind: 'laminateMatte', sides: 1 } } : {}),
      },
      { bleed: '3', gap: '0', gripper: '8' },
      quantity,
      spoilage,
    );
  } catch (error) {
    // More than fits, or no count at all: the cell stays empty, to be typed by hand.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Full sheets for the net sheets and spoilage that stand in the row, whoever put them there. */
function fullOf(row: LineRow, net: string, spoilage: string): string {
  const sheet = readSheet(text(row, 'sheet'));
  const perFull = wholeOf(text(row, 'perFull'));
  const [n, s] = [wholeOf(net), wholeOf(spoilage || '0')];
  if (!sheet || !perFull || n === undefined || s === undefined) return '';
  const weight = readDecimal(text(row, 'weight')) ?? '0';
  return String(issueOf({ net: n, spoilage: s, perFull, sheet, weight }).value.full);
}

function refillRow(row: LineRow, d: SumsDraft, spoilage: PrintRates['spoilage']): LineRow {
  const sums = sumsOf(row, d, spoilage);
  const styles = new Set(sums?.formes.formes.map((f) => f.style));
  // A job of both kinds of formes is said by its more laborious one.
  const method = styles.has('sheetwise') ? 'sheetwise' : styles.has('workAndTurn') ? 'workAndTurn' : 'single';
  const auto: Partial<Record<SumKey, string>> = sums
    ? {
        up: String(sums.up),
        method: methodWords[method],
        plates: String(sums.formes.plates),
        net: String(sums.net),
        spoilage: String(sums.spoilage),
      }
    : {};
  const shown = (key: SumKey) => typedOver(row, key) ?? auto[key] ?? '';
  const next: Record<SumKey, string> = {
    up: shown('up'),
    method: shown('method'),
    plates: shown('plates'),
    net: shown('net'),
    spoilage: shown('spoilage'),
    full: '',
  };
  auto.full = next.net ? fullOf(row, next.net, next.spoilage) : '';
  next.full = shown('full');
  const kept = autoText(auto);
  const same = row.auto === kept && sumKeys.every((k) => text(row, k) === next[k]);
  return same ? row : { ...row, ...next, auto: kept };
}

/** A part that has a name lies on the usual sheet, cut in two, as single leaves, until something else is typed. */
function withUsual(row: LineRow): LineRow {
  if (!text(row, 'name')) return row;
  const usual = { fold: '2', sheet: sheetCell('889×1194'), perFull: '2' };
  const open = Object.entries(usual).filter(([key]) => !text(row, key));
  return open.length ? { ...row, ...Object.fromEntries(open) } : row;
}

/** The draft with every figure that is not typed over worked out. */
export function refill<D extends SumsDraft>(
  d: D,
  spoilage: PrintRates['spoilage'] = defaultRates.spoilage,
): D {
  const items = d.items.map((row) =>
    text(row, 'name') && !text(row, 'kind') ? { ...row, kind: GOODS } : row,
  );
  const usual = d.parts.map(withUsual);
  const parts = usual.map((row) => refillRow(row, { ...d, parts: usual }, spoilage));
  const same = parts.every((row, i) => row === d.parts[i]) && items.every((row, i) => row === d.items[i]);
  return same ? d : { ...d, items, parts };
}
