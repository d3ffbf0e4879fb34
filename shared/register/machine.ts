/** Machines 机台 of the print shop: what they do, how fast, when they run (PR-03); and their maintenance log (PR-05). */
import { isDate } from '#shared/kernel/time';
import { z } from '#shared/kernel/zod';
import { defaultHours, hoursSchema } from '#shared/print/hours';
import { operationKinds } from '#shared/print/schedule';

const text = (max: number) => z.string().trim().max(max);
const date = z.string().refine(isDate, 'date');

export const machineSchema = z.object({
  /** As plans name it: 对开四色机. */
  name: text(80).min(1),
  /** Operations it can do; the first is the usual one. */
  kinds: z.array(z.enum(operationKinds)).min(1),
  /** Who usually runs it. */
  operator: z.object({ id: text(80), name: text(80) }).optional(),
  /** Minutes to make ready, for each operation. */
  setup: z.number().int().min(0).max(10_000).default(0),
  /** Sheets (press) or copies (finishing, packing) an hour; left out: not known. */
  perHour: z.number().int().min(1).max(10_000_000).optional(),
  hours: hoursSchema.default(defaultHours),
  note: text(300).optional(),
  /** False: sold or broken; the name stays in old plans. */
  active: z.boolean().default(true),
});
export type Machine = z.infer<typeof machineSchema> & { id: string };

/** One entry of a machine's maintenance log. */
export const maintenanceSchema = z.object({
  /** What was done: 清洗墨辊、加油. */
  name: text(200).min(1),
  /** Id of the machine, and what it was called then. */
  machine: text(80).min(1),
  machineName: text(80).min(1),
  date,
  by: text(80).min(1),
  /** When it is due again; unset: only this once. */
  next: date.optional(),
});
export type Maintenance = z.infer<typeof maintenanceSchema> & { id: string };

/** When each machine's maintenance is due: what its latest entry says. */
export function dueMaintenance(log: readonly Maintenance[]): Map<string, Maintenance> {
  const last = new Map<string, Maintenance>();
  for (const entry of log) {
    const before = last.get(entry.machine);
    if (!before || entry.date > before.date || (entry.date === before.date && entry.id > before.id))
      last.set(entry.machine, entry);
  }
  return new Map([...last].filter(([, entry]) => entry.next !== undefined));
}

/** Due before this day and not done since. */
export const isOverdue = (entry: Pick<Maintenance, 'next'> | undefined, today: string): boolean =>
  entry?.next !== undefined && entry.next < today;
