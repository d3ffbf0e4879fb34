/** What happens to an internal docking form only (ID). Shapes; what may be said when is in decideDocking.ts. */
import { z } from '#shared/kernel/zod';
import { line, said } from './eventParts';
import { dockingSpec, riskSchema, thingSchema } from './sheetDocking';
import { dateText } from './sheetParts';

export const dockingEvents = {
  /** The applicant wrote the form anew; the old one stays readable. */
  'order.amended': z.object({
    title: said(200),
    place: line(200).optional(),
    dueAt: dateText.optional(),
    docking: dockingSpec,
    why: said(500),
  }),
  /** A risk or problem reported, or its solution told: the latest of one id stands. */
  'order.riskKept': riskSchema,
  /** What a helper handed over. */
  'order.thingsHanded': z.object({
    helper: said(40),
    things: z.array(thingSchema).max(200),
  }),
  'order.evaluated': z.object({ score: z.number().int().min(1).max(5), words: said(1000) }),
} as const;

export type DockingEvents = typeof dockingEvents;
export type DockingEventType = keyof DockingEvents;
export type DockingEventData<T extends DockingEventType> = z.infer<DockingEvents[T]>;
