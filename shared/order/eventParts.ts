/** What the event shapes of both trades are made of. */
import { z } from '#shared/kernel/zod';
import { instantText, personRef } from './sheet';

export const line = (max: number) => z.string().max(max);
export const said = (max: number) => z.string().min(1).max(max);
export const no = z.number().int().min(1);
/** PNG data URL of a drawn signature. */
const image = z
  .string()
  .regex(/^data:image\/png;base64,[A-Za-z0-9+/=]+$/)
  .max(400_000)
  .optional();

/** A signature: who, in what capacity, over which content (digest). */
export const signatureSchema = z.object({
  id: line(120),
  by: line(80),
  personId: line(80).optional(),
  capacity: z.enum(['client', 'substitute', 'post']),
  at: instantText,
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  image,
  /** Signed with one stroke for several items: the signature that holds the image. */
  hand: line(120).optional(),
});
export type Signature = z.infer<typeof signatureSchema>;

/** When and by whom it was done, where that was not here and now but on paper before (job file). */
export const elsewhere = { at: instantText.optional(), by: personRef.optional() };
