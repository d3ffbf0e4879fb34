/** A photo of the site: the bytes lie beside the journal (renderer/store/blobs.ts), the event names them by hash. */
import { z } from '#shared/kernel/zod';
import { instantText } from './sheet';

/** Photos of one log or one sign-off; more would make a paper nobody binds. */
export const MOST_PHOTOS = 60;

export const photoSchema = z.object({
  /** SHA-256 of the kept bytes. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  takenAt: instantText.optional(),
  /** Where that time is from: the picture's own data, the file's date, or the shutter here. */
  timeFrom: z.enum(['exif', 'file', 'camera']).optional(),
  by: z.string().max(80).optional(),
  note: z.string().max(200).optional(),
  /** Pixels of the kept picture. */
  width: z.number().int().min(1).max(20_000),
  height: z.number().int().min(1).max(20_000),
});
export type Photo = z.infer<typeof photoSchema>;

export const photosSchema = z.array(photoSchema).max(MOST_PHOTOS);

/** The same picture counts once; the first stays. */
export function withoutTwins(photos: readonly Photo[]): Photo[] {
  const seen = new Set<string>();
  return photos.filter((p) => seen.size !== seen.add(p.hash).size);
}
