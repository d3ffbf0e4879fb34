/**
 * What printing costs in this shop 印刷价目: prices of paper and press, spoilage 放数, margin and tax. The defaults are
 * the trade's usual ones and the figures of the worked example; the shop writes its own over them.
 */
import { decimal, isDecimal } from '../kernel/decimal';
import { z } from '../kernel/zod';

const amount = z
  .string()
  .refine((s) => isDecimal(s) && !s.startsWith('-'), 'amount')
  .transform(decimal);
const share = amount.refine((s) => Number(s) < 1, 'share');
const count = z.number().int().min(0).max(1_000_000);
const text = (max: number) => z.string().trim().min(1).max(max);

export const finishingIds = [
  'laminateMatte',
  'laminateGloss',
  'uv',
  'foil',
  'emboss',
  'dieCut',
  'fold',
  'saddleStitch',
  'perfectBind',
  'threadSew',
  'sideStitch',
  'hardcover',
  'hole',
  'roundCorner',
  'trim',
  'pack',
] as const;
export type FinishingId = (typeof finishingIds)[number];

/** What a price of finishing is for: m² of paper, a finished copy, a press sheet, or the whole job. */
export const finishingPer = ['area', 'copy', 'sheet', 'job'] as const;
export const finishingRate = z.object({
  per: z.enum(finishingPer),
  price: amount,
  /** Starting price 起步价; `0`: none. */
  minimum: amount,
});
export type FinishingRate = z.infer<typeof finishingRate>;

export const printRatesSchema = z.object({
  name: text(60).default('印刷价目'),
  /** Yuan per ton; the first that fits kind and weight counts. */
  papers: z
    .array(
      z.object({
        kind: text(40),
        /** Grams per m² up to and including; left out: any. */
        upTo: amount.optional(),
        tonPrice: amount,
      }),
    )
    .max(200),
  /** Yuan a plate 块. */
  plate: amount,
  /** Yuan a colour ream 色令 (1000 press sheets in one colour), and the least for one plate set 起印价. */
  colourReam: amount,
  pressMinimum: amount,
  spoilage: z.object({
    /** Press sheets for each plate set. */
    perSet: count,
    /** Share of the net press sheets. */
    rate: share,
    /** Press sheets more where a part is laminated. */
    laminating: count,
  }),
  finishing: z.partialRecord(z.enum(finishingIds), finishingRate),
  delivery: amount,
  /** Share of the price before tax. */
  margin: share,
  tax: share,
  /** The offered unit price is a multiple of this, rounded up. */
  priceStep: amount.refine((s) => Number(s) > 0, 'step'),
});
export type PrintRates = z.infer<typeof printRatesSchema>;

const yuan = decimal;
const each = (per: FinishingRate['per'], price: string, minimum: string): FinishingRate => ({
  per,
  price: yuan(price),
  minimum: yuan(minimum),
});

export const defaultRates: PrintRates = {
  name: '印刷价目',
  papers: [
    { kind: '双铜纸', upTo: yuan('128'), tonPrice: yuan('6500') },
    { kind: '双铜纸', upTo: yuan('157'), tonPrice: yuan('7800') },
    { kind: '双铜纸', tonPrice: yuan('6800') },
    { kind: '哑粉纸', tonPrice: yuan('6900') },
    { kind: '双胶纸', tonPrice: yuan('6200') },
    { kind: '白卡纸', tonPrice: yuan('5800') },
    { kind: '牛皮纸', tonPrice: yuan('5500') },
  ],
  plate: yuan('45'),
  colourReam: yuan('20'),
  pressMinimum: yuan('350'),
  spoilage: { perSet: 60, rate: yuan('0.03'), laminating: 20 },
  finishing: {
    laminateMatte: each('area', '0.50', '100'),
    laminateGloss: each('area', '0.45', '100'),
    uv: each('area', '0.80', '200'),
    foil: each('copy', '0.10', '200'),
    emboss: each('copy', '0.10', '200'),
    dieCut: each('sheet', '0.10', '200'),
    fold: each('copy', '0.03', '60'),
    saddleStitch: each('copy', '0.35', '150'),
    perfectBind: each('copy', '1.20', '300'),
    threadSew: each('copy', '2.50', '500'),
    sideStitch: each('copy', '0.30', '100'),
    hardcover: each('copy', '8.00', '800'),
    hole: each('copy', '0.03', '30'),
    roundCorner: each('copy', '0.03', '30'),
    trim: each('job', '0', '0'),
    pack: each('job', '30', '0'),
  },
  delivery: yuan('80'),
  margin: yuan('0.30'),
  tax: yuan('0.13'),
  priceStep: yuan('0.10'),
};

/** Yuan per ton of a paper, or undefined where the shop has no price for it. */
export function tonPriceOf(rates: PrintRates, kind: string, weight: string): string | undefined {
  return rates.papers.find((p) => p.kind === kind && (!p.upTo || Number(weight) <= Number(p.upTo)))?.tonPrice;
}
