/**
 * An offer that is no order yet 报价: what was asked for, the ladder of quantities with their prices, until when it
 * holds, and what became of it. Kept so that none is lost and the shop sees how many turn into orders.
 */
import { isDate } from '#shared/kernel/time';
import { z } from '#shared/kernel/zod';

const text = (max: number) => z.string().trim().max(max);
const amount = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);
const count = z.number().int().min(0).max(100_000_000);

/** Where a part's sums come from and what came out, as the job ticket will carry them. */
const offerPart = z.object({
  name: text(80).min(1),
  pages: z.number().int().min(1).max(100_000),
  kind: text(80),
  weight: text(20),
  sheet: text(20),
  press: text(20),
  perFull: z.number().int().min(1).max(1000),
  /** Pages on one piece: 2 for a leaf, 4 for a spread. */
  pagesPerPiece: z.number().int().min(1).max(1000),
  piece: text(20),
  colours: text(12),
  film: z.boolean().default(false),
  tonPrice: amount.optional(),
});

export const offerStates = ['open', 'won', 'lost'] as const;
export type OfferState = (typeof offerStates)[number];

export const offerSchema = z.object({
  /** What is to be printed. */
  name: text(200).min(1),
  client: text(200).default(''),
  contact: text(80).optional(),
  phone: text(60).optional(),
  finished: text(20),
  parts: z.array(offerPart).max(60),
  finishing: z.array(text(80)).max(40),
  unit: text(20),
  rungs: z
    .array(
      z.object({
        quantity: z.number().int().min(1).max(100_000_000),
        /** Yuan with tax, and what the whole run costs the shop. */
        unitPrice: amount,
        cost: amount.optional(),
        /** Worked out part by part, in the order of `parts`. */
        sums: z
          .array(z.object({ up: count, plates: count, net: count, spoilage: count, full: count }))
          .max(60),
      }),
    )
    .min(1)
    .max(30),
  tax: amount,
  terms: text(1000).optional(),
  validUntil: z.string().refine(isDate, 'date').optional(),
  madeOn: z.string().refine(isDate, 'date'),
  madeBy: text(80),
  state: z.enum(offerStates).default('open'),
  /** What was typed into the calculator, to go on from. */
  inputs: z.record(z.string(), z.unknown()).optional(),
  /** Why it was lost. */
  reason: text(300).optional(),
  /** The order it became. */
  order: z.object({ id: text(120), number: text(40) }).optional(),
});
export type OfferInput = z.input<typeof offerSchema>;
export type Offer = z.infer<typeof offerSchema> & { id: string };

/** Past its day and still open. */
export const isExpired = (offer: Pick<Offer, 'state' | 'validUntil'>, today: string): boolean =>
  offer.state === 'open' && offer.validUntil !== undefined && offer.validUntil < today;

/** 报价转化率: won among all, and among those that are decided; undefined where there is none to count. */
export function conversionOf(offers: readonly Pick<Offer, 'state'>[]): {
  all: number;
  won: number;
  lost: number;
  ofAll: number | undefined;
  ofDecided: number | undefined;
} {
  const won = offers.filter((o) => o.state === 'won').length;
  const lost = offers.filter((o) => o.state === 'lost').length;
  const share = (of: number) => (of === 0 ? undefined : Math.round((won * 1000) / of) / 10);
  return { all: offers.length, won, lost, ofAll: share(offers.length), ofDecided: share(won + lost) };
}
