/** The pictures a paper needs, read out of the store and handed to the worker with its source. */
import { toBase64 } from '#shared/forms/layout/base64';
import type { PictureHere, Pictures } from '#shared/forms/photos';
import type { Photo } from '#shared/order/photo';
import { pictureOf } from '../store/pictures';

/** Undefined where the paper shows none. @param listed needles print a list: then only whether each is as it was kept */
export async function picturesFor(photos: readonly Photo[], listed: boolean): Promise<Pictures | undefined> {
  if (photos.length === 0) return undefined;
  const found: Record<string, PictureHere> = {};
  for (const { hash } of photos) {
    const picture = await pictureOf(hash);
    found[hash] =
      'fault' in picture
        ? picture
        : { image: listed ? '' : `data:${picture.type};base64,${toBase64(picture.bytes)}` };
  }
  return found;
}
