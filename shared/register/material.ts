/** Materials 材料 on hand and how they come and go. Counts only: what they cost is no business of the store (PM). */
import { isDecimal } from '#shared/kernel/decimal';
import { isDate } from '#shared/kernel/time';
import { z } from '#shared/kernel/zod';

const text = (max: number) => z.string().trim().max(max);
const amount = z.string().refine((s) => isDecimal(s) && !s.startsWith('-'), 'amount');

export const materialGroups = ['paper', 'ink', 'plate', 'film', 'glue', 'packing', 'other'] as const;
export type MaterialGroup = (typeof materialGroups)[number];

export const materialSchema = z.object({
  /** 双铜纸, 四色黑墨. */
  name: text(120).min(1),
  group: z.enum(materialGroups),
  /** 157 g 889×1194; what issue slips call it besides its name. */
  spec: text(120).default(''),
  unit: text(20).min(1),
  /** At least this much shall be there. */
  minimum: amount.optional(),
  place: text(80).optional(),
  active: z.boolean().default(true),
});
export type Material = z.infer<typeof materialSchema> & { id: string };

export const stockMoveSchema = z
  .object({
    /** Material as it was called then; `material` is its id. */
    name: text(260).min(1),
    material: text(80).min(1),
    /** In: came in. Out: left without an order (spoilt, lent). Count: this much is really there. */
    move: z.enum(['in', 'out', 'count']),
    quantity: amount,
    date: z.string().refine(isDate, 'date'),
    /** When it was entered, an instant: movements of one day stand in this order. */
    at: text(40).min(1),
    by: text(80).min(1),
    lot: text(80).optional(),
    /** Delivery note of the supplier; for out and count: why. */
    reason: text(300).optional(),
  })
  .refine((m) => m.move === 'in' || Boolean(m.reason), { path: ['reason'], message: 'reason' });
export type StockMove = z.infer<typeof stockMoveSchema> & { id: string };
