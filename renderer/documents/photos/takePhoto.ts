/**
 * A file or the camera's picture → a kept photo: upright, shrunk, JPEG, beside the journal. What the file tells of
 * place and owner does not come along; the time does, in the event.
 */
import type { Photo } from '#shared/order/photo';
import { keepBlob } from '../../store/blobs';
import {
  fitLongSide,
  hasEnd,
  kindOf,
  LARGEST_FILE,
  LONG_SIDE,
  MOST_BYTES,
  QUALITIES,
  type TimeTags,
  takenFrom,
} from './shrink';

export type PhotoFault = 'empty' | 'tooBig' | 'heic' | 'notPicture' | 'damaged' | 'noRoom';
export type Taken = { photo: Photo } | { why: PhotoFault };

/** Never throws. */
export async function photoFromFile(file: File, by: string): Promise<Taken> {
  if (file.size === 0) return { why: 'empty' };
  if (file.size > LARGEST_FILE) return { why: 'tooBig' };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { why: 'damaged' };
  }
  const kind = kindOf(bytes);
  if (kind === 'other') return { why: 'notPicture' };
  if (kind === 'jpeg' && !hasEnd(bytes)) return { why: 'damaged' };
  let bitmap: ImageBitmap;
  try {
    // A blob of its own: a file that is called .txt holds a picture as well.
    bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
  } catch {
    return { why: kind === 'heic' ? 'heic' : 'damaged' };
  }
  const exif = await timeIn(bytes);
  const time = exif
    ? { takenAt: exif, timeFrom: 'exif' as const }
    : file.lastModified > 0
      ? { takenAt: new Date(file.lastModified).toISOString(), timeFrom: 'file' as const }
      : {};
  try {
    return await kept(bitmap, bitmap.width, bitmap.height, { ...time, by });
  } finally {
    bitmap.close();
  }
}

/** What the camera shows now. Never throws. */
export function photoFromVideo(video: HTMLVideoElement, by: string): Promise<Taken> {
  const about = { takenAt: new Date().toISOString(), timeFrom: 'camera' as const, by };
  return kept(video, video.videoWidth, video.videoHeight, about);
}

/** Undefined where the picture says nothing, or its data can't be read: a photo without a time is still a photo. */
export async function timeIn(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  try {
    // Fetched with the first photo: the field desk opens without it.
    const { default: exif } = await import('exifreader');
    return takenFrom(exif.load(bytes.buffer) as TimeTags);
  } catch {
    return undefined;
  }
}

async function kept(
  source: CanvasImageSource,
  width: number,
  height: number,
  about: Pick<Photo, 'takenAt' | 'timeFrom' | 'by'>,
): Promise<Taken> {
  if (width < 1 || height < 1) return { why: 'damaged' };
  let shrunk: Shrunk | undefined;
  try {
    shrunk = await shrink(source, width, height);
  } catch {
    return { why: 'damaged' };
  }
  if (!shrunk) return { why: 'damaged' };
  try {
    const hash = await keepBlob(shrunk.bytes, 'image/jpeg');
    return { photo: { hash, ...about, width: shrunk.width, height: shrunk.height } };
  } catch {
    return { why: 'noRoom' };
  }
}

interface Shrunk {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Quality is lowered first, then the size: a page of noise must fit, too. */
async function shrink(source: CanvasImageSource, width: number, height: number): Promise<Shrunk | undefined> {
  for (let side = LONG_SIDE; side >= 400; side = Math.round(side * 0.8)) {
    const size = fitLongSide(width, height, side);
    const canvas = new OffscreenCanvas(size.width, size.height);
    const pen = canvas.getContext('2d');
    if (!pen) return undefined;
    // Transparent parts would turn black.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, size.width, size.height);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(source, 0, 0, size.width, size.height);
    for (const quality of QUALITIES) {
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
      if (blob.size <= MOST_BYTES) return { bytes: new Uint8Array(await blob.arrayBuffer()), ...size };
    }
  }
  return undefined;
}
