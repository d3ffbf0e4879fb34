/** A photo's sums: how large, whole or cut, when taken. */
import ExifReader from 'exifreader';
import { describe, expect, test } from 'vitest';
import {
  exifInstant,
  fitLongSide,
  hasEnd,
  kindOf,
  type TimeTags,
  takenFrom,
} from '../../../renderer/documents/photos/shrink';
import { withExif } from '../../e2e/steps/exif';

describe('shrunk to 1600 px on the long side', () => {
  test.each([
    [4000, 3000, 1600, 1200],
    [3000, 4000, 1200, 1600],
    [1600, 1600, 1600, 1600],
    [800, 600, 800, 600],
    [10_000, 3, 1600, 1],
  ])('%i × %i becomes %i × %i', (w, h, width, height) => {
    expect(fitLongSide(w, h)).toEqual({ width, height });
  });
});

describe('the kind is told by the bytes', () => {
  const of = (text: string) => kindOf(new TextEncoder().encode(text));
  test('pictures, HEIC, and what only has the name', () => {
    expect(kindOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe1]))).toBe('jpeg');
    expect(of('....ftypheic')).toBe('heic');
    expect(of('....ftypmif1....heic')).toBe('heic');
    expect(of('....ftypavif')).toBe('picture');
    expect(of('....ftypmp42')).toBe('other');
    expect(of('GIF89a')).toBe('picture');
    expect(of('RIFF....WEBPVP8 ')).toBe('picture');
    expect(of('RIFF....WAVEfmt ')).toBe('other');
    expect(of('<html>')).toBe('other');
    expect(kindOf(new Uint8Array())).toBe('other');
  });
});

/** Start, one segment of the head with a preview (which has an end of its own) in it, the scan, the end. */
const jpeg = (scan: number[], end = [0xff, 0xd9]) =>
  new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe1, 0, 8, 0xff, 0xd8, 1, 2, 0xff, 0xd9],
    ...[0xff, 0xda, 0, 3, 1, ...scan, ...end],
  ]);

describe('a JPEG that was cut', () => {
  test('is known by its missing end, whatever its preview says', () => {
    expect(hasEnd(jpeg([1, 2, 3]))).toBe(true);
    expect(hasEnd(jpeg([1, 2, 3], []))).toBe(false);
    expect(hasEnd(jpeg([1, 2, 3], [0xff]))).toBe(false);
    // Phones append more behind the end.
    expect(hasEnd(jpeg([1, 2, 3], [0xff, 0xd9, 9, 9, 9]))).toBe(true);
    for (let at = 0; at < jpeg([1]).length; at++) expect(hasEnd(jpeg([1]).subarray(0, at))).toBe(false);
    expect(hasEnd(new Uint8Array([0xff, 0xd8, 1, 2, 3, 4]))).toBe(false);
  });
});

describe('when it was taken', () => {
  const read = (told: Parameters<typeof withExif>[1]) => {
    const made = withExif(Buffer.from(jpeg([1, 2, 3])), told);
    return takenFrom(ExifReader.load(new Uint8Array(made).buffer) as TimeTags);
  };
  test('without a zone it is the shop’s own, UTC+8; with one, that', () => {
    expect(read({ taken: '2026:03:12 09:30:05' })).toBe('2026-03-12T01:30:05.000Z');
    expect(read({ taken: '2026:03:12 09:30:05', offset: '+09:00' })).toBe('2026-03-12T00:30:05.000Z');
  });
  test('a camera that was never set, and nonsense, say no time', () => {
    for (const taken of [
      '0000:00:00 00:00:00',
      '2026:02:30 09:30:05',
      '2026:03:12 25:00:00',
      '    :  :     :  :  ',
    ])
      expect(read({ taken }), taken).toBeUndefined();
    expect(read({ orientation: 6 })).toBeUndefined();
    expect(takenFrom({})).toBeUndefined();
  });
  test('the shutter stands before the time of the file’s last change', () => {
    const at = (text: string) => ({ description: text });
    expect(
      takenFrom({ DateTime: at('2026:04:01 10:00:00'), DateTimeOriginal: at('2026:03:12 09:30:05') }),
    ).toBe('2026-03-12T01:30:05.000Z');
    expect(takenFrom({ DateTime: at('2026:04:01 10:00:00') })).toBe('2026-04-01T02:00:00.000Z');
  });
  test('spellings of other makers', () => {
    expect(exifInstant('2026-03-12T09:30:05')).toBe('2026-03-12T01:30:05.000Z');
    expect(exifInstant('2026-03-12 09:30:05', 'rubbish')).toBe('2026-03-12T01:30:05.000Z');
  });
});
