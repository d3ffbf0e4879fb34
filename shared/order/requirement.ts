/**
 * The requirement check (RQ): is it clear (who, what, where, when, how many, how good), is it genuine (what problem
 * does it solve), what is it worth and how urgent is it → priority.
 */
import { z } from '#shared/kernel/zod';
import { line } from './sheetParts';

export const clearWords = ['who', 'what', 'where', 'when', 'howMany', 'howGood'] as const;
export type ClearWord = (typeof clearWords)[number];

const text = line(500).optional();
export const requirementSchema = z.object({
  scene: text,
  problem: text,
  /** The client's own words. */
  wanted: line(2000).optional(),
  realNeed: line(2000).optional(),
  /** Only what the sheet doesn't say already: an answer left out is read from the sheet. */
  clear: z
    .object({ who: text, what: text, where: text, when: text, howMany: text, howGood: text })
    .optional(),
  genuine: z.enum(['true', 'false', 'open']).optional(),
  /** What the judgement rests on. */
  basis: text,
  /** 1 little, 3 much. */
  value: z.number().int().min(1).max(3).optional(),
  urgency: z.number().int().min(1).max(3).optional(),
});
export type Requirement = z.infer<typeof requirementSchema>;

/** 1 first, 3 last; undefined while value or urgency is open. */
export function priorityOf(
  requirement: Pick<Requirement, 'value' | 'urgency'> | undefined,
): 1 | 2 | 3 | undefined {
  const { value, urgency } = requirement ?? {};
  if (!value || !urgency) return undefined;
  const weight = value * urgency;
  return weight >= 6 ? 1 : weight >= 3 ? 2 : 3;
}
