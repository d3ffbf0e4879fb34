/** The sums of a photo: what kind of file it is, how large it is kept, when it was taken. Pure. */
import { isInstant } from '#shared/kernel/time';

/** Longest side of a kept photo, pixels: an A4 page in two columns has no use for more. */
export const LONG_SIDE = 1600;
/** Most bytes of a kept photo. */
export const MOST_BYTES = 395_000;
/** Larger files are films or something else; bytes. */
export const LARGEST_FILE = 60_000_000;
/** JPEG qualities tried in turn; the last one only for what is noise all over. */
export const QUALITIES = [0.85, 0.78, 0.7, 0.6, 0.5, 0.4] as const;

/** Shrunk to `side` on the long side, never enlarged, at least 1 px. */
export function fitLongSide(
  width: number,
  height: number,
  side = LONG_SIDE,
): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

export type FileKind = 'jpeg' | 'heic' | 'picture' | 'other';

/** By the first bytes, not by the name: HTML is called `.jpg` often enough. */
export function kindOf(b: Uint8Array): FileKind {
  const text = (from: number, to: number) => String.fromCharCode(...b.subarray(from, to));
  if (b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff) return 'jpeg';
  if (text(4, 8) === 'ftyp')
    return /heic|heix|hevc|heim|heis|mif1|msf1/.test(text(8, 32))
      ? 'heic'
      : /avif/.test(text(8, 32))
        ? 'picture'
        : 'other';
  const picture =
    text(1, 4) === 'PNG' ||
    text(0, 4) === 'GIF8' ||
    text(0, 2) === 'BM' ||
    (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP');
  return picture ? 'picture' : 'other';
}

/**
 * Does a JPEG have its end? One that was cut (a full card, a broken copy) is drawn half grey by browsers without a
 * word. The small preview inside the head has an end of its own: looked for only behind the start of the picture.
 */
export function hasEnd(b: Uint8Array): boolean {
  let at = 2;
  while (at + 4 <= b.length) {
    if (b[at] !== 0xff) return false;
    const marker = b[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const alone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    const length = alone ? 0 : b[at + 2]! * 256 + b[at + 3]!;
    at += 2 + length;
    // Start of scan: what follows is the picture itself.
    if (marker === 0xda) break;
  }
  for (let end = b.length - 2; end >= at; end--) if (b[end] === 0xff && b[end + 1] === 0xd9) return true;
  return false;
}

/**
 * EXIF `2026:03-12 …` in its spellings → instant. Without an offset it is the shop's own time, UTC+8; undefined for
 * what is no time (cameras never set say `0000:00:00`).
 */
export function exifInstant(dateTime: string | undefined, offset?: string): string | undefined {
  const found = /^\s*(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d):(\d\d)/.exec(dateTime ?? '');
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second] = found;
  const zone = /^\s*[+-]\d\d:\d\d/.exec(offset ?? '')?.[0].trim() ?? '+08:00';
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
  if (Number(year) < 1990 || !isInstant(text)) return undefined;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** Times a picture may carry, as its tags say them; the moment of the shutter first. */
export interface TimeTags {
  DateTimeOriginal?: { description?: string };
  DateTimeDigitized?: { description?: string };
  DateTime?: { description?: string };
  OffsetTimeOriginal?: { description?: string };
  OffsetTimeDigitized?: { description?: string };
  OffsetTime?: { description?: string };
}

export const takenFrom = (tags: TimeTags): string | undefined =>
  exifInstant(tags.DateTimeOriginal?.description, tags.OffsetTimeOriginal?.description) ??
  exifInstant(tags.DateTimeDigitized?.description, tags.OffsetTimeDigitized?.description) ??
  exifInstant(tags.DateTime?.description, tags.OffsetTime?.description);
