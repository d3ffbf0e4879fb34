/** What kind of picture or scan bytes are, by how they begin: a backup keeps them by their hash alone. */
const kinds: readonly { type: string; ending: string; is(b: Uint8Array): boolean }[] = [
  { type: 'image/jpeg', ending: 'jpg', is: (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff },
  { type: 'image/png', ending: 'png', is: (b) => text(b, 1, 4) === 'PNG' && b[0] === 0x89 },
  { type: 'application/pdf', ending: 'pdf', is: (b) => text(b, 0, 5) === '%PDF-' },
  { type: 'image/webp', ending: 'webp', is: (b) => text(b, 0, 4) === 'RIFF' && text(b, 8, 12) === 'WEBP' },
  { type: 'image/gif', ending: 'gif', is: (b) => text(b, 0, 4) === 'GIF8' },
  { type: 'image/bmp', ending: 'bmp', is: (b) => text(b, 0, 2) === 'BM' },
  {
    type: 'image/tiff',
    ending: 'tif',
    is: (b) => text(b, 0, 4) === 'II*\0' || text(b, 0, 4) === 'MM\0*',
  },
];

const text = (b: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...b.subarray(from, to));

/** `application/octet-stream` for what is none of these. */
export const typeOf = (bytes: Uint8Array): string =>
  kinds.find((k) => k.is(bytes))?.type ?? 'application/octet-stream';

export const endingOf = (bytes: Uint8Array): string => kinds.find((k) => k.is(bytes))?.ending ?? 'bin';
