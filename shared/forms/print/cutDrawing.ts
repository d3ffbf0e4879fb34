/** The cut of each part as a vector drawing, side by side: how the pieces lie on the sheet, to be cut by. */
import type { OrderState } from '#shared/order/state';
import { type Cut, cutOf } from '#shared/print/cut';
import { type CutRole, cutColours, cutPicture } from '#shared/print/picture';
import { readSize, type Size, sizeText } from '#shared/print/sizes';
import { type Block, type DrawnText, drawing } from '../layout/blocks';
import { contentWidth, type Paper, type PaperId, papers } from '../layout/papers';
import type { Language } from '../layout/words';
import { type PartSheets, partsOf } from './partSheets';
import { saying } from './words';

/** Bleed round each piece, as the trade lays it. */
const BLEED = '3';
/** More parts than this stand too small to be read. */
const MOST = 3;
const HEIGHT = 76;
/** So are more pieces than this on a sheet. */
const MOST_PIECES = 200;

interface Shown {
  name: string;
  cut: Cut;
}

/** Only where the drawing says what the ticket says: as many pieces on the sheet as the part has up. */
function cutOfPart({ part }: PartSheets, finished: Size | undefined): Shown | undefined {
  const sheet = readSize(part.pressSize ?? part.paper?.sheet ?? '');
  const piece = part.pieceSize ? readSize(part.pieceSize) : finished;
  const up = part.pressSize ? part.up : part.paper?.leavesPerSheet;
  if (!sheet || !piece || !up || up > MOST_PIECES) return undefined;
  const cut = [BLEED, '0']
    .map((bleed) => cutOf({ sheet, piece, bleed }))
    .find((c) => c.best.count === up && c.best.places.length === up);
  return cut && { name: part.name, cut };
}

function finishedOf(order: OrderState): Size | undefined {
  const size = order.sheet.print?.finishedSize;
  return (size && readSize(`${size.width}x${size.height}`)) ?? undefined;
}

/** Undefined where nothing is known to be drawn. */
export function cutDrawing(order: OrderState, language: Language, paper: PaperId): Block | undefined {
  const shown = partsOf(order)
    .map((p) => cutOfPart(p, finishedOf(order)))
    .filter((s) => s !== undefined);
  return shown.length > 0 && shown.length <= MOST ? sideBySide(shown, language, papers[paper]) : undefined;
}

const n = (value: number): string => String(Math.round(value * 100) / 100);

function sideBySide(shown: readonly Shown[], language: Language, paper: Paper): Block {
  const t = saying(language);
  const width = contentWidth(paper) - 2 * paper.padX - 2 * paper.frame;
  const size = paper.fontSize - 1;
  const room = { width: width / shown.length, height: HEIGHT };
  const texts: DrawnText[] = [];
  const drawn = shown.map(({ name, cut }, at) => {
    const picture = cutPicture(cut);
    // Beside the picture stand its words: half of the room each.
    const scale = Math.min((room.width * 0.48) / picture.width, (room.height - 4) / picture.height);
    const left = at * room.width + 2;
    const beside = left + picture.width * scale + size;
    const { best, ask } = cut;
    const words = [
      name,
      t(`纸张 ${sizeText(ask.sheet)}`, `sheet ${sizeText(ask.sheet)}`),
      t(`开料 ${sizeText(ask.piece)}`, `piece ${sizeText(ask.piece)}`),
      t(
        `${best.columns} × ${best.rows} = ${best.count} 个`,
        `${best.columns} × ${best.rows} = ${best.count}`,
      ),
      ask.bleed === '0' ? '' : t(`出血 ${ask.bleed} mm`, `bleed ${ask.bleed} mm`),
      t(`利用率 ${(Number(best.used) * 100).toFixed(1)}%`, `used ${(Number(best.used) * 100).toFixed(1)}%`),
    ].filter(Boolean);
    words.forEach((text, line) => {
      texts.push({ at: { x: beside, y: 11 + line * size * 1.4 }, text, size, anchor: 'start' });
    });
    const marks = picture.marks.map((m) => {
      if (m.kind === 'text') return '';
      const { fill, stroke } = inkOf(m.role, paper);
      return `<rect x="${n(left + m.x * scale)}" y="${n(2 + m.y * scale)}" width="${n(m.width * scale)}" height="${n(m.height * scale)}" fill="${fill}" stroke="${stroke}" stroke-width="0.6"/>`;
    });
    return marks.join('');
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${HEIGHT}">${drawn.join('')}</svg>`;
  return drawing(svg, width / HEIGHT, HEIGHT, texts);
}

/** Needles print black only. */
const inkOf = (role: CutRole, { continuous }: Paper) =>
  continuous && role !== 'sheet' ? { fill: 'none', stroke: '#000000' } : cutColours[role];
