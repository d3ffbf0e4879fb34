/**
 * Which pictures can be drawn. The PDF library stops the whole document, even the whole process, on a broken
 * picture, so a PNG is unpacked here first; one that doesn't hold is replaced by its text.
 */
import { unzlibSync } from 'fflate';
import { fromBase64 } from './base64';

const known = new Map<string, boolean>();
/** Longest data URL kept as a key: signatures and logos are shorter. */
const REMEMBERED = 120_000;

/** True for a whole PNG (8 bit, not interlaced, up to 4000×4000) or a JPEG with its markers, as a data URL. */
export function drawable(dataUrl: string): boolean {
  // A photo is too large to be remembered by its text, and is asked for once.
  if (dataUrl.length > REMEMBERED) return check(dataUrl);
  let answer = known.get(dataUrl);
  if (answer === undefined) {
    answer = check(dataUrl);
    if (known.size > 500) known.clear();
    known.set(dataUrl, answer);
  }
  return answer;
}

function check(dataUrl: string): boolean {
  const match = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(dataUrl);
  if (!match || match[2]!.length > 20_000_000) return false;
  const bytes = fromBase64(match[2]!);
  return match[1] === 'png' ? wholePng(bytes) : wholeJpeg(bytes);
}

const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function wholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 45 || signature.some((byte, at) => bytes[at] !== byte)) return false;
  if (view.getUint32(8) !== 13 || view.getUint32(12) !== 0x49484452) return false;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const perPixel = samples[bytes[25]!];
  const tooBig = width === 0 || height === 0 || width > 4000 || height > 4000;
  if (tooBig || bytes[24] !== 8 || perPixel === undefined || bytes[28] !== 0) return false;
  const packed: Uint8Array[] = [];
  let palette = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return false;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IDAT') packed.push(bytes.subarray(at + 8, at + 8 + length));
    if (type === 'PLTE') palette = length > 0 && length % 3 === 0;
    if (type === 'IEND') return (bytes[25] !== 3 || palette) && unpacks(packed, height, width * perPixel + 1);
    at += 12 + length;
  }
  return false;
}

/** Unpacks to whole rows, each with a filter there is, and the checksum holds: else the reader of pictures throws. */
function unpacks(packed: readonly Uint8Array[], rows: number, perRow: number): boolean {
  const all = new Uint8Array(packed.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of packed) {
    all.set(part, at);
    at += part.length;
  }
  try {
    const pixels = unzlibSync(all, { out: new Uint8Array(rows * perRow) });
    if (pixels.length !== rows * perRow) return false;
    for (let row = 0; row < rows; row++) if (pixels[row * perRow]! > 4) return false;
    const sum = new DataView(all.buffer, all.byteLength - 4).getUint32(0);
    return adler32(pixels) === sum;
  } catch {
    return false;
  }
}

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let at = 0; at < bytes.length; ) {
    // 3800 steps stay below 2³¹, so the remainder is taken once per stretch.
    for (const end = Math.min(bytes.length, at + 3800); at < end; at++) {
      a += bytes[at]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return b * 65536 + a;
}

function wholeJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  // Walk the segments up to the start-of-frame, which carries the size.
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1]!;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return true;
    at += 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
  }
  return false;
}
