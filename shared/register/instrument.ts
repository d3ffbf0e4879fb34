/** An instrument of the shop (F06): what it is, its serial number, until when its calibration 检定 is valid. */
import { isDate } from '#shared/kernel/time';
import { z } from '#shared/kernel/zod';

const text = (max: number) => z.string().trim().max(max);

export const instrumentSchema = z.object({
  /** As it is called in the shop and on task sheets, e.g. `全站仪 1 号`. */
  name: text(120).min(1),
  model: text(80).optional(),
  serial: text(80).optional(),
  /** Calibrated until and including this day; unset: never said. */
  calibratedUntil: z.string().refine(isDate, 'date').optional(),
  note: text(300).optional(),
  /** False: sold or broken; the name stays on old papers. */
  active: z.boolean().default(true),
});
export type Instrument = z.infer<typeof instrumentSchema> & { id: string };
