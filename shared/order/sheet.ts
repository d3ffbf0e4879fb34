/**
 * The task sheet: what was ordered, without prices. The words of all trades live on it; an internal docking form has
 * its title as the project's name and neither client nor items.
 */

import { z } from '#shared/kernel/zod';
import { requirementSchema } from './requirement';
import { dockingSpec } from './sheetDocking';
import { dateText, decimalText, line, personRef, quantityText } from './sheetParts';
import { printSpec } from './sheetPrint';

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

export const itemSchema = z.object({
  no: z.number().int().min(1).max(99_999),
  name: line(200).min(1),
  unit: line(20),
  quantity: quantityText,
  remark: line(500).optional(),
  /** Work that is no goods (design, proofs, express fee): signed for by itself, not on a delivery note. */
  service: z.boolean().optional(),
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

export const sheetSchema = z.object({
  client: clientOnSheet,
  project: z.object({ name: line(200), place: line(200).optional() }),
  contractNo: line(60).optional(),
  issuedAt: dateText,
  dueAt: dateText.optional(),
  items: z.array(itemSchema).max(20_000),
  survey: surveySpec.optional(),
  print: printSpec.optional(),
  docking: dockingSpec.optional(),
  /** The requirement check (RQ). */
  requirement: requirementSchema.optional(),
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
  /** Price of a ton of paper, by part of a print job: kept here, not on the sheet that press and store see (PM). */
  papers: z
    .array(z.object({ part: line(80), tonPrice: decimalText }))
    .max(60)
    .optional(),
});
export type Prices = z.infer<typeof pricesSchema>;

export { dateText, decimalText, instantText, personRef, quantityText } from './sheetParts';
export type { PrintPart, PrintSpec } from './sheetPrint';
export { printSpec };

const LIME = /白灰|灰线/;

export function asksForLime(sheet: Sheet): boolean {
  return (
    sheet.survey?.limeLine === true || sheet.items.some((i) => LIME.test(i.name) || LIME.test(i.remark ?? ''))
  );
}
