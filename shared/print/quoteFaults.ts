/** What keeps a quotation from being worked out: one sentence per fault, with the field and the remedy. */
import { isDecimal } from '../kernel/decimal';
import { cutOf, MAX_PIECES } from './cut';
import { type PrintFault, words } from './explain';
import { finishingNames } from './names';
import { cutAskOf, type QuoteAsk, type QuotePart } from './quoteAsk';
import { type PrintRates, tonPriceOf } from './rates';
import { type Size, sizeText } from './sizes';

const MAX_QUANTITY = 10_000_000;
const MAX_PAGES = 4000;
const whole = (n: number, from: number, to: number) => Number.isInteger(n) && n >= from && n <= to;
const amount = (text: string, below?: number) =>
  isDecimal(text) && !text.startsWith('-') && (below === undefined || Number(text) < below);
const positive = (s: Size) => [s.width, s.height].every((mm) => isDecimal(mm) && Number(mm) > 0);

export function faultsOf(ask: QuoteAsk, rates: PrintRates): PrintFault[] {
  const faults: PrintFault[] = [];
  const no = (path: string, zh: string, en: string) => void faults.push({ path, say: words(zh, en) });
  if (ask.quantities.length === 0)
    no('quantities', '请填数量，例如 300、500、1000。', 'Give a quantity, such as 300, 500, 1000.');
  ask.quantities.forEach((q, i) => {
    if (!whole(q, 1, MAX_QUANTITY))
      no(
        `quantities[${i}]`,
        `数量“${q}”不对：请填 1 到 ${MAX_QUANTITY} 的整数。`,
        `Quantity “${q}”: a whole number from 1 to ${MAX_QUANTITY}.`,
      );
  });
  if (ask.parts.length === 0) no('parts', '请至少加一个部件，例如“内页”。', 'Add at least one part.');
  for (const key of ['bleed', 'gap', 'gripper'] as const)
    if (!amount(ask[key], 200))
      no(key, '出血、间距、咬口请填 0 到 200 毫米。', 'Bleed, gap and gripper: 0 to 200 mm.');
  if (ask.margin !== undefined && !amount(ask.margin, 1))
    no('margin', '毛利率请填 0% 到 99%。', 'Margin: from 0% to 99%.');
  if (ask.tax !== undefined && !amount(ask.tax, 1))
    no('tax', '税率请填 0% 到 99%。', 'Tax rate: from 0% to 99%.');
  if (ask.delivery !== undefined && !amount(ask.delivery))
    no('delivery', '运费请填 0 或更多的金额（元）。', 'Delivery: an amount of 0 or more.');
  const stitched = ask.finishing.some((f) => f.id === 'saddleStitch');
  const pages = ask.parts.reduce((n, p) => n + p.pages, 0);
  if (stitched && pages % 4 !== 0)
    no(
      'pages',
      `骑马订的总 P 数须是 4 的倍数，现在是 ${pages}P：请补空白页到 ${Math.ceil(pages / 4) * 4}P 或改胶装。`,
      `Saddle stitching takes a multiple of 4 pages, not ${pages}: add blanks up to ${Math.ceil(pages / 4) * 4}, or bind otherwise.`,
    );
  for (const f of ask.finishing)
    if (!rates.finishing[f.id])
      no(
        'finishing',
        `价目里没有“${finishingNames[f.id].zh}”的单价，请先在价目里填上。`,
        `No price for “${finishingNames[f.id].en}” in the rates: set it first.`,
      );
  if (faults.length > 0) return faults;
  for (const [i, p] of ask.parts.entries()) partFaults(p, i, ask, rates, faults);
  return faults;
}

function partFaults(p: QuotePart, i: number, ask: QuoteAsk, rates: PrintRates, faults: PrintFault[]): void {
  const no = (path: string, zh: string, en: string) => void faults.push({ path, say: words(zh, en) });
  const at = `parts[${i}]`;
  const { name } = p;
  const before = faults.length;
  if (!whole(p.pages, 1, MAX_PAGES))
    no(
      `${at}.pages`,
      `“${name}”的 P 数请填 1 到 ${MAX_PAGES} 的整数；一张正反两面算 2P。`,
      `Pages of “${name}”: 1 to ${MAX_PAGES}; a leaf has 2.`,
    );
  if (!whole(p.pagesPerPiece, 2, 64))
    no(`${at}.pagesPerPiece`, `“${name}”每件的 P 数不对。`, `Pages per piece of “${name}”.`);
  if (![p.piece, p.press, p.paper.sheet].every(positive))
    no(`${at}.piece`, `“${name}”的尺寸须大于 0。`, `Sizes of “${name}” must be above 0.`);
  if (!(isDecimal(p.paper.weight) && Number(p.paper.weight) > 0 && Number(p.paper.weight) <= 2000))
    no(
      `${at}.paper.weight`,
      `“${name}”的克重请填 1 到 2000 克，例如 128。`,
      `Weight of “${name}”: 1 to 2000 g/m².`,
    );
  else {
    const price = p.paper.tonPrice ?? tonPriceOf(rates, p.paper.kind, p.paper.weight);
    if (price === undefined || !amount(price))
      no(
        `${at}.paper.tonPrice`,
        `“${name}”用的${p.paper.kind} ${p.paper.weight} 克没有吨价：请填吨价，或在价目里加上这种纸。`,
        `No price per ton for ${p.paper.kind} ${p.paper.weight} g of “${name}”: give one, or add it to the rates.`,
      );
  }
  const { front, back } = p.colours;
  if (!whole(front, 0, 12) || !whole(back, 0, 12) || front + back === 0)
    no(`${at}.colours`, `“${name}”的印色请填，例如 4+4、4+0、1+1。`, `Colours of “${name}”, such as 4+4.`);
  if (!whole(p.perFull, 1, 64))
    no(
      `${at}.perFull`,
      `“${name}”的上机开数请填 1 到 64。`,
      `Press sheets per full sheet of “${name}”: 1 to 64.`,
    );
  else if (faults.length === before && cutOf({ sheet: p.paper.sheet, piece: p.press }).best.count < p.perFull)
    no(
      `${at}.perFull`,
      `“${name}”：${sizeText(p.paper.sheet)} 的全张开不出 ${p.perFull} 张 ${sizeText(p.press)} 的上机纸，请改上机尺寸或开数。`,
      `“${name}”: a ${sizeText(p.paper.sheet)} sheet does not give ${p.perFull} press sheets of ${sizeText(p.press)}.`,
    );
  // Sizes that are no numbers can't be cut.
  if (faults.length > before) return;
  const fit = cutOf(cutAskOf(p, ask));
  const most = Math.max(fit.best.count, fit.mixed?.count ?? 0);
  if (most === 0)
    no(
      `${at}.piece`,
      `“${name}”：${sizeText(p.piece)} 加出血放不进上机纸 ${sizeText(p.press)}，请改成品尺寸或换大一号的上机纸。`,
      `“${name}”: ${sizeText(p.piece)} with bleed does not fit the press sheet ${sizeText(p.press)}.`,
    );
  else if (most > MAX_PIECES)
    no(`${at}.piece`, `“${name}”的尺寸太小，请核对单位是毫米。`, `“${name}” is too small: sizes are in mm.`);
  else if (p.up !== undefined && !whole(p.up, 1, most))
    no(
      `${at}.up`,
      `“${name}”的拼数请填 1 到 ${most}：这张上机纸最多拼 ${most} 个。`,
      `Positions of “${name}”: 1 to ${most}, the most that fit.`,
    );
}
