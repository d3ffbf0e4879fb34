/** Bytes of point files for tests. GBK is made by asking the decoder which bytes give a character. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../fixtures/cases/golden');
export const goldenBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
export const goldenText = (name: string): string => readFileSync(join(folder, name), 'utf8');

const table = new Map<string, readonly [number, number]>();
/** All of GBK's two-byte part, once: no encoder of it comes with the platform. */
function gbkTable() {
  if (table.size) return table;
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const c = decoder.decode(new Uint8Array([lead, trail]));
      if (c.length === 1 && c !== '\ufffd' && !table.has(c)) table.set(c, [lead, trail]);
    }
  return table;
}

export function gbk(text: string): Uint8Array {
  const bytes = [...text].flatMap((c) => {
    if (c <= '\x7f') return [c.charCodeAt(0)];
    const pair = gbkTable().get(c);
    if (!pair) throw new Error(`not in GBK: ${c}`);
    return pair;
  });
  return new Uint8Array(bytes);
}
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
