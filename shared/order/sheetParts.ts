/** What sheets and events are made of: texts, days, instants, decimals, people. */
import { isDate, isInstant } from '#shared/kernel/time';
import { z } from '#shared/kernel/zod';

export const line = (max: number) => z.string().max(max);
export const dateText = z.string().refine(isDate, 'date');
export const instantText = z.string().refine(isInstant, 'instant');
/** A decimal as a string, at most 12 digits before and 6 behind the point; never a binary float. */
export const decimalText = z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/);
export const quantityText = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);
export const personRef = z.object({ id: line(80), name: line(80) });
