/** What a phone writes into its JPEGs: which way it was held, and when. */

export interface Told {
  /** EXIF orientation, 1–8. */
  orientation?: number;
  /** `2026:03-12 09:30:00` as cameras spell it, `YYYY:MM:DD HH:MM:SS`. */
  taken?: string;
  /** `+08:00` */
  offset?: string;
}

/** The JPEG with an APP1 segment right behind its start. */
export function withExif(jpeg: Buffer, told: Told): Buffer {
  const tiff = tiffOf(told);
  const head = Buffer.from([0xff, 0xe1, 0, 0, ...Buffer.from('Exif\0\0')]);
  head.writeUInt16BE(head.length - 2 + tiff.length, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, tiff, jpeg.subarray(2)]);
}

interface Entry {
  tag: number;
  type: 2 | 3 | 4;
  value: number | string;
}

function tiffOf({ orientation, taken, offset }: Told): Buffer {
  const first: Entry[] = [{ tag: 0x0112, type: 3, value: orientation ?? 1 }];
  const inner: Entry[] = [
    ...(taken ? [{ tag: 0x9003, type: 2, value: taken } as const] : []),
    ...(offset ? [{ tag: 0x9011, type: 2, value: offset } as const] : []),
  ];
  const start = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  const size = (2 + 12 * (first.length + 1) + 4) | 0;
  const pointer: Entry = { tag: 0x8769, type: 4, value: start.length + size };
  return Buffer.concat([start, ifd([...first, pointer], start.length), ifd(inner, start.length + size)]);
}

/** One directory; texts stand behind it. */
function ifd(entries: readonly Entry[], at: number): Buffer {
  const table = Buffer.alloc(2 + 12 * entries.length + 4);
  table.writeUInt16LE(entries.length, 0);
  const texts: Buffer[] = [];
  let next = at + table.length;
  for (const [n, { tag, type, value }] of entries.entries()) {
    const row = 2 + 12 * n;
    const text = typeof value === 'string' ? Buffer.from(`${value}\0`) : undefined;
    table.writeUInt16LE(tag, row);
    table.writeUInt16LE(type, row + 2);
    table.writeUInt32LE(text ? text.length : 1, row + 4);
    if (typeof value === 'number') {
      if (type === 3) table.writeUInt16LE(value, row + 8);
      else table.writeUInt32LE(value, row + 8);
    } else if (text) {
      table.writeUInt32LE(next, row + 8);
      texts.push(text);
      next += text.length;
    }
  }
  return Buffer.concat([table, ...texts]);
}
