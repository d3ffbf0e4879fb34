/**
 * How many pieces of one size come out of a sheet. Two ways are worked out, the piece upright 0° and turned 90°, as
 * the trade's formula says, and a third, mixed, where a strip of turned pieces fills what the upright ones leave.
 * Mixed is never taken by itself: its grain 纸纹 runs both ways. Whole thousandths of a millimetre throughout.
 */
import Big from 'big.js';
import { type Decimal, decimal } from '../kernel/decimal';
import { type Step, step, words } from './explain';
import { microns, type Size, sizeText } from './sizes';

export interface CutAsk {
  /** The sheet as it lies: the gripper edge 咬口 is its foot. */
  sheet: Size;
  /** Trimmed size of the piece. */
  piece: Size;
  /** Bleed 出血 on each side of a piece, mm. */
  bleed?: string;
  /** Room between pieces, mm. */
  gap?: string;
  /** Unprintable edge at the foot, mm. */
  gripper?: string;
  /** Other unprintable edges, mm: left and right together, and the tail. */
  sides?: string;
  tail?: string;
}

export type Way = 'upright' | 'turned' | 'mixed';

/** A piece on the sheet, mm from the sheet's top left corner; without its bleed. */
export interface Placed {
  x: number;
  y: number;
  width: number;
  height: number;
  turned: boolean;
}

export interface Layout {
  way: Way;
  /** Pieces on one sheet. */
  count: number;
  columns: number;
  rows: number;
  /** Share of the sheet that becomes product, four decimals: `0.9023`. */
  used: Decimal;
  places: Placed[];
}

export interface Cut {
  ask: Required<CutAsk>;
  upright: Layout;
  turned: Layout;
  /** Only where it gives more than either single direction. */
  mixed: Layout | undefined;
  /** The better of the two single directions; upright when both give the same. */
  best: Layout;
  steps: Step[];
}

/** More than this is a mistake in the sizes: a stamp on a full sheet is a few thousand. */
export const MAX_PIECES = 20_000;
/** Above this the figures stay and the picture is left empty: lines would run together, and drawing takes long. */
export const MOST_DRAWN = 1500;

interface Block {
  x: number;
  y: number;
  columns: number;
  rows: number;
  turned: boolean;
}

export function cutOf(given: CutAsk): Cut {
  const ask = { bleed: '0', gap: '0', gripper: '0', sides: '0', tail: '0', ...given };
  const um = {
    w: microns(ask.piece.width),
    h: microns(ask.piece.height),
    bleed: microns(ask.bleed),
    gap: microns(ask.gap),
  };
  const room = {
    width: microns(ask.sheet.width) - microns(ask.sides),
    height: microns(ask.sheet.height) - microns(ask.gripper) - microns(ask.tail),
  };
  const left = microns(ask.sides) / 2;
  const top = microns(ask.tail);
  const stepOf = (side: number) => side + 2 * um.bleed + um.gap;
  const countIn = (length: number, side: number) => Math.max(0, Math.floor((length + um.gap) / stepOf(side)));
  const block = (x: number, y: number, width: number, height: number, turned: boolean): Block => ({
    x,
    y,
    turned,
    columns: countIn(width, turned ? um.h : um.w),
    rows: countIn(height, turned ? um.w : um.h),
  });
  const area = new Big(ask.sheet.width).times(ask.sheet.height);
  const layout = (way: Way, blocks: readonly Block[]): Layout => {
    const count = blocks.reduce((n, b) => n + b.columns * b.rows, 0);
    const places = blocks.flatMap((b) => {
      const [w, h] = b.turned ? [um.h, um.w] : [um.w, um.h];
      if (count > MOST_DRAWN) return [];
      return Array.from({ length: b.columns * b.rows }, (_, i) => ({
        x: (b.x + (i % b.columns) * stepOf(w) + um.bleed) / 1000,
        y: (b.y + Math.floor(i / b.columns) * stepOf(h) + um.bleed) / 1000,
        width: w / 1000,
        height: h / 1000,
        turned: b.turned,
      }));
    });
    const used = new Big(ask.piece.width).times(ask.piece.height).times(count).div(area);
    return {
      way,
      count,
      columns: blocks[0]?.columns ?? 0,
      rows: blocks[0]?.rows ?? 0,
      used: decimal(used.toFixed(4, Big.roundHalfUp)),
      places,
    };
  };
  const single = (turned: boolean) => block(left, top, room.width, room.height, turned);
  const upright = layout('upright', [single(false)]);
  const turned = layout('turned', [single(true)]);
  const best = turned.count > upright.count ? turned : upright;
  const mixedBlocks = mixes();
  const mixedCount = mixedBlocks.reduce((n, b) => n + b.columns * b.rows, 0);
  const mixed = mixedCount > best.count ? layout('mixed', mixedBlocks) : undefined;

  /** The best of: some columns (or rows) one way, the strip beside (or beneath) them the other way. */
  function mixes(): Block[] {
    let most: Block[] = [];
    let count = 0;
    const look = (blocks: Block[]) => {
      const n = blocks.reduce((sum, b) => sum + b.columns * b.rows, 0);
      if (n > count) [most, count] = [blocks, n];
    };
    for (const way of [false, true]) {
      const all = single(way);
      const [across, down] = way ? [stepOf(um.h), stepOf(um.w)] : [stepOf(um.w), stepOf(um.h)];
      for (let k = 1; k <= all.columns && k <= MAX_PIECES; k++) {
        const beside = block(left + k * across, top, room.width - k * across, room.height, !way);
        look([{ ...all, columns: k }, beside]);
      }
      for (let k = 1; k <= all.rows && k <= MAX_PIECES; k++) {
        const beneath = block(left, top + k * down, room.width, room.height - k * down, !way);
        look([{ ...all, rows: k }, beneath]);
      }
    }
    return most;
  }

  const along = (length: string, margin: number, side: string) =>
    `⌊(${length}${margin ? ` − ${margin / 1000}` : ''} + ${ask.gap}) ÷ (${side} + 2×${ask.bleed} + ${ask.gap})⌋`;
  const say = (l: Layout, w: string, h: string) =>
    step(
      l.way === 'upright' ? words('直放', 'Upright') : words('横放（转 90°）', 'Turned by 90°'),
      `${along(ask.sheet.width, microns(ask.sides), w)} × ${along(ask.sheet.height, microns(ask.gripper) + microns(ask.tail), h)} = ${l.columns} × ${l.rows}`,
      words(`${l.count} 个`, `${l.count}`),
    );
  return {
    ask,
    upright,
    turned,
    mixed,
    best,
    steps: [
      step(words('纸张', 'Sheet'), sizeText(ask.sheet), 'mm'),
      say(upright, ask.piece.width, ask.piece.height),
      say(turned, ask.piece.height, ask.piece.width),
      step(
        words('利用率', 'Used'),
        `${ask.piece.width} × ${ask.piece.height} × ${best.count} ÷ (${ask.sheet.width} × ${ask.sheet.height})`,
        `${new Big(best.used).times(100).toFixed(2)}%`,
      ),
    ],
  };
}
