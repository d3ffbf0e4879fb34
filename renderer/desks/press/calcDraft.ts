/** What is typed into 算纸报价, and the question it puts to the sums. Pure; every field is text until it is asked. */
import { decimal, divide, multiply, readDecimal } from '#shared/kernel/decimal';
import { type PrintFault, words } from '#shared/print/explain';
import type { WorkStyle } from '#shared/print/formes';
import type { QuoteAsk, QuotePart } from '#shared/print/quoteAsk';
import type { FinishingId } from '#shared/print/rates';
import { readSize, type Size, size, sizeText } from '#shared/print/sizes';

export type Film = '' | 'matte1' | 'matte2' | 'gloss1' | 'gloss2';

export interface PartDraft {
  id: string;
  name: string;
  pages: string;
  /** A leaf has 2 pages, a spread folded once has 4. */
  fold: '2' | '4';
  /** ''; else the open size where it is not the finished size, or twice its width. */
  piece: string;
  kind: string;
  weight: string;
  sheet: string;
  tonPrice: string;
  press: string;
  perFull: string;
  up: string;
  colours: string;
  style: WorkStyle;
  film: Film;
}

export interface CalcDraft {
  product: string;
  finished: string;
  bleed: string;
  gap: string;
  gripper: string;
  parts: PartDraft[];
  finishing: FinishingId[];
  quantities: string;
  delivery: string;
  /** Percent. */
  margin: string;
  tax: string;
}

/** The usual press sheet of each full sheet: half of it, trimmed. */
export const pressOf: Record<string, string> = {
  '889×1194': '880×590',
  '787×1092': '780×540',
  '850×1168': '840×578',
};

export const newPart = (part: Partial<PartDraft> & { id: string }): PartDraft => ({
  name: '',
  pages: '2',
  fold: '2',
  piece: '',
  kind: '双铜纸',
  weight: '157',
  sheet: '889×1194',
  tonPrice: '',
  press: '880×590',
  perFull: '2',
  up: '',
  colours: '4+4',
  style: 'auto',
  film: '',
  ...part,
});

/** A usual brochure, so that the page shows what it can do from the first look. */
export const firstDraft: CalcDraft = {
  product: '宣传册',
  finished: '210×285',
  bleed: '3',
  gap: '0',
  gripper: '8',
  parts: [
    newPart({ id: 'p1', name: '内页', pages: '16', weight: '128' }),
    newPart({ id: 'p2', name: '封面', pages: '4', fold: '4', weight: '200', film: 'matte1' }),
  ],
  finishing: ['saddleStitch'],
  quantities: '300, 500, 1000',
  delivery: '',
  margin: '',
  tax: '',
};

/** The full sheet changed: the usual press sheet follows, unless another was typed. */
export function withSheet(part: PartDraft, sheet: string): PartDraft {
  const before = readSize(part.sheet);
  const now = readSize(sheet);
  const usual = now && pressOf[sizeText(now)];
  const untouched = before !== null && pressOf[sizeText(before)] === part.press;
  return { ...part, sheet, ...(usual && untouched ? { press: usual, perFull: '2' } : {}) };
}

export const nextPartId = (parts: readonly PartDraft[]): string =>
  `p${1 + parts.reduce((most, p) => Math.max(most, Number(p.id.slice(1)) || 0), 0)}`;

/** The piece as it lies on the press sheet: the finished size, or twice its width where it is folded. */
export function usualPiece(finished: Size, fold: PartDraft['fold']): Size {
  return fold === '4' ? { ...finished, width: multiply(finished.width, decimal('2')) } : finished;
}

export const percentOf = (rate: string): string => multiply(decimal(rate), decimal('100'));
/** `30` → `0.3`; null where it is no number. */
export function rateOf(percent: string): string | null {
  const read = readDecimal(percent);
  return read === null ? null : divide(read, decimal('100'), 6).replace(/0+$/, '').replace(/\.$/, '');
}

export type Asked = { ok: true; ask: QuoteAsk } | { ok: false; faults: PrintFault[] };

export function askOf(draft: CalcDraft): Asked {
  const faults: PrintFault[] = [];
  const no = (path: string, zh: string, en: string) => void faults.push({ path, say: words(zh, en) });
  const whole = (text: string): number => {
    const read = readDecimal(text);
    return read !== null && /^\d{1,9}$/.test(read) ? Number(read) : Number.NaN;
  };
  const number = (path: string, text: string, zh: string, en: string): string => {
    const read = readDecimal(text === '' ? '0' : text);
    if (read === null) no(path, `“${zh}”请填数字。`, `“${en}”: a number, please.`);
    return read ?? '0';
  };
  const sized = (path: string, text: string, what: string): Size => {
    const read = readSize(text);
    if (!read)
      no(
        path,
        `${what}“${text}”看不懂：请写成 宽×高（毫米），例如 210×285。`,
        `Size “${text}”: width×height in mm, such as 210×285.`,
      );
    return read ?? size(1, 1);
  };
  const finished = sized('finished', draft.finished, '成品尺寸');
  const quantities = draft.quantities
    .normalize('NFKC')
    .split(/[,;、，；\s/]+/)
    .filter((q) => q !== '');
  const parts = draft.parts.map((p, i): QuotePart => {
    const at = `parts[${i}]`;
    const name = p.name.trim() || `${i + 1}`;
    const colours = /^\s*(\d{1,2})\s*[+/]\s*(\d{1,2})\s*$/.exec(p.colours.normalize('NFKC'));
    if (!colours)
      no(`${at}.colours`, `“${name}”的印色请写成 4+4、4+0、1+1。`, `Colours of “${name}”: such as 4+4, 4+0.`);
    const film = p.film;
    return {
      id: p.id,
      name,
      pages: whole(p.pages),
      pagesPerPiece: Number(p.fold),
      piece: p.piece.trim()
        ? sized(`${at}.piece`, p.piece, `“${name}”的展开尺寸`)
        : usualPiece(finished, p.fold),
      paper: {
        kind: p.kind.trim(),
        weight: number(`${at}.paper.weight`, p.weight, `${name}的克重`, `weight of ${name}`),
        sheet: sized(`${at}.sheet`, p.sheet, `“${name}”的全张规格`),
        ...(p.tonPrice.trim()
          ? { tonPrice: number(`${at}.paper.tonPrice`, p.tonPrice, `${name}的吨价`, `ton price of ${name}`) }
          : {}),
      },
      press: sized(`${at}.press`, p.press, `“${name}”的上机尺寸`),
      perFull: whole(p.perFull),
      ...(p.up.trim() ? { up: whole(p.up) } : {}),
      colours: { front: Number(colours?.[1] ?? 0), back: Number(colours?.[2] ?? 0) },
      style: p.style,
      ...(film
        ? {
            laminate: {
              kind: film.startsWith('matte') ? 'laminateMatte' : 'laminateGloss',
              sides: film.endsWith('2') ? 2 : 1,
            },
          }
        : {}),
    };
  });
  const percent = (path: 'margin' | 'tax', zh: string, en: string) => {
    if (!draft[path].trim()) return {};
    const rate = rateOf(draft[path]);
    if (rate === null) no(path, `“${zh}”请填百分数，例如 30。`, `“${en}”: a percentage, such as 30.`);
    return { [path]: rate ?? '0' };
  };
  const ask: QuoteAsk = {
    product: draft.product.trim(),
    finished,
    bleed: number('bleed', draft.bleed, '出血', 'Bleed'),
    gap: number('gap', draft.gap, '间距', 'Gap'),
    gripper: number('gripper', draft.gripper, '咬口', 'Gripper'),
    parts,
    finishing: draft.finishing.map((id) => ({ id })),
    quantities: quantities.map(whole),
    ...(draft.delivery.trim() ? { delivery: number('delivery', draft.delivery, '运费', 'Delivery') } : {}),
    ...percent('margin', '毛利率', 'Margin'),
    ...percent('tax', '税率', 'Tax'),
  };
  quantities.forEach((q, i) => {
    if (Number.isNaN(ask.quantities[i]))
      no(
        'quantities',
        `数量“${q}”不是整数：请写成 300, 500, 1000。`,
        `“${q}” is no whole number: 300, 500, 1000.`,
      );
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, ask };
}
