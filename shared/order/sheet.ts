/** The task sheet: what was ordered, without prices. The words of both trades live on it. */

import { isDate, isInstant } from '#shared/kernel/time';
import { z } from '#shared/kernel/zod';

export const surveyTypes = [
  'control',
  'topographic',
  'stakeout',
  'asBuilt',
  'property',
  'earthwork',
  'deformation',
  'pipeline',
] as const;
export type SurveyType = (typeof surveyTypes)[number];

const line = (max: number) => z.string().max(max);
export const dateText = z.string().refine(isDate, 'date');
export const instantText = z.string().refine(isInstant, 'instant');
/** A decimal as a string, at most 12 digits before and 6 behind the point; never a binary float. */
export const decimalText = z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/);
export const quantityText = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);
export const personRef = z.object({ id: line(80), name: line(80) });

export const itemSchema = z.object({
  no: z.number().int().min(1).max(99_999),
  name: line(200).min(1),
  unit: line(20),
  quantity: quantityText,
  remark: line(500).optional(),
});
export type Item = z.infer<typeof itemSchema>;

export const clientOnSheet = z.object({
  id: line(80).optional(),
  name: line(200),
  contact: line(80).optional(),
  phone: line(60).optional(),
  address: line(200).optional(),
});

export const surveySpec = z.object({
  type: z.enum(surveyTypes),
  controlSystem: line(80).optional(),
  heightDatum: line(80).optional(),
  scale: line(20).optional(),
  extent: line(1000).optional(),
  technical: line(2000).optional(),
  deliverables: z.array(z.object({ name: line(200), copies: z.number().int().min(1).max(999) })).default([]),
  /** The client asked for lime lines (SV-03d). An item named after lime counts as asking, too. */
  limeLine: z.boolean().optional(),
  crew: z.array(line(80)).optional(),
  instruments: z.array(line(120)).optional(),
  safety: line(1000).optional(),
});

export const printSpec = z.object({
  product: line(200),
  finishedSize: z.object({ width: decimalText, height: decimalText }).optional(),
  pages: z.number().int().min(1).optional(),
  paper: z
    .object({
      kind: line(80),
      weight: line(20),
      sheet: line(20),
      leavesPerSheet: z.number().int().min(1).optional(),
      spoilage: z.number().int().min(0).optional(),
    })
    .optional(),
  colours: z.object({ front: z.number().int().min(0), back: z.number().int().min(0) }).optional(),
  finishing: z.array(line(80)).optional(),
  packing: line(200).optional(),
  deliverTo: line(200).optional(),
});

export const sheetSchema = z.object({
  client: clientOnSheet,
  project: z.object({ name: line(200), place: line(200).optional() }),
  contractNo: line(60).optional(),
  issuedAt: dateText,
  dueAt: dateText.optional(),
  items: z.array(itemSchema).max(20_000),
  survey: surveySpec.optional(),
  print: printSpec.optional(),
  /** Who holds which post on this order, where the sheet names them (post → person). */
  people: z.record(z.string(), personRef).default({}),
});
export type Sheet = z.infer<typeof sheetSchema>;

/** What prices are kept in: a part of its own, scope "money", so that a field laptop never holds it (PM). */
export const pricesSchema = z.object({
  items: z.array(
    z.object({
      no: z.number().int().min(1),
      unitPrice: decimalText.optional(),
      taxRate: decimalText.optional(),
    }),
  ),
  tax: z.object({ rate: decimalText, included: z.boolean() }),
});
export type Prices = z.infer<typeof pricesSchema>;

const LIME = /白灰|灰线/;

export function asksForLime(sheet: Sheet): boolean {
  return (
    sheet.survey?.limeLine === true || sheet.items.some((i) => LIME.test(i.name) || LIME.test(i.remark ?? ''))
  );
}
