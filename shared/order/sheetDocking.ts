/** The internal docking form's part of a sheet (ID, F27): who asks, what for, who helps, by when, what is handed over. */
import { postIds } from '#shared/kernel/posts';
import { compareInstants, hoursAfter, isDate } from '#shared/kernel/time';
import { z } from '#shared/kernel/zod';
import { instantText, line, personRef, quantityText } from './sheetParts';

const id = line(40).min(1);
const post = z.enum(postIds);

/** A department asked to help: its post, and the person where one is named. */
export const helperSchema = z.object({
  id,
  /** As the shop calls it: 后道, 外业二组. */
  department: line(80),
  post,
  person: personRef.optional(),
  /** What it is asked to do. */
  what: line(300),
});
export type Helper = z.infer<typeof helperSchema>;

export const nodeSchema = z.object({
  id,
  what: line(200),
  /** Id of the helper that does it, or `applicant`. */
  helper: line(40),
  /** A day (the whole day counts) or a moment. */
  by: instantText,
});
export type TimeNode = z.infer<typeof nodeSchema>;

export const thingSchema = z.object({
  name: line(200).min(1),
  quantity: quantityText,
  unit: line(20),
  note: line(300).optional(),
});
export type Thing = z.infer<typeof thingSchema>;

export const riskSchema = z.object({
  risk: id,
  what: line(300).min(1),
  /** What is done about it, and who sees to it. */
  solution: line(500),
  owner: line(80),
  /** How it was solved; open as long as this is left out. */
  solved: line(500).min(1).optional(),
});
export type RiskData = z.infer<typeof riskSchema>;

export const dockingSpec = z.object({
  applicant: z.object({ department: line(80), post, person: personRef }),
  /** The order it serves. */
  related: z.object({ id: line(80), number: line(40), name: line(200).optional() }).optional(),
  content: line(2000),
  /** Time, people, equipment, standard in words; the place is the sheet's. */
  when: line(200).optional(),
  crew: line(300).optional(),
  equipment: line(500).optional(),
  standard: line(1000).optional(),
  helpers: z.array(helperSchema).max(30),
  nodes: z.array(nodeSchema).max(100),
  /** What each helper is to hand over 交接物清单. */
  things: z.array(thingSchema.extend({ helper: line(40) })).max(200),
  /** Seen coming when the form was written; what turns up later are events. */
  risks: z.array(riskSchema).max(100).default([]),
  remark: line(1000).optional(),
});
export type DockingSpec = z.infer<typeof dockingSpec>;

/** Id of the applicant where a node may be anybody's. */
export const APPLICANT = 'applicant';

/** Was it done after it was due. */
export const nodeLate = (by: string, doneAt: string): boolean => compareInstants(nodeDue(by), doneAt) < 0;

/** The moment a node is due: a day ends at midnight in China. */
export const nodeDue = (by: string): string =>
  isDate(by) ? `${by}T16:00:00.000Z` : (hoursAfter(by, 0) ?? by);
