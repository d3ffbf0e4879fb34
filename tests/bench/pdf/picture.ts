/** Small pictures without a canvas: a QR as PNG with one pixel per module, and a signature. */
import { createRequire } from 'node:module';
import { zlibSync } from 'fflate';
import { toBase64 } from '#shared/forms/layout/base64';

interface Drawn {
  _canvas: { x: number; y: number; w: number; h: number; color: string }[];
  _width: number;
}
const { default: encoder } = createRequire(import.meta.url)('pdfmake/js/qrEnc') as {
  default: { measure(node: object): Drawn };
};

/** The QR that the paper itself has, as a picture for those who can't draw one. PNG data URL. */
export function qrPng(text: string): string {
  const { _canvas: boxes, _width: size } = encoder.measure({ qr: text, eccLevel: 'M' });
  const module = Math.min(...boxes.filter((b) => b.w < size).map((b) => b.h));
  const side = Math.round(size / module);
  const pixels = new Uint8Array(side * side).fill(255);
  for (const box of boxes) {
    const value = box.color === 'black' ? 0 : 255;
    for (let y = 0; y < Math.round(box.h / module); y++)
      for (let x = 0; x < Math.round(box.w / module); x++)
        pixels[(Math.round(box.y / module) + y) * side + Math.round(box.x / module) + x] = value;
  }
  return grayPng(side, side, pixels);
}

/** A stroke such as a pen makes, 600 × 200. PNG data URL. */
export function signaturePng(seed = 1): string {
  const [width, height] = [600, 200];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let t = 0; t < 6000; t++) {
    const a = (t / 6000) * Math.PI * 2 * 4;
    const x = 40 + (t / 6000) * 520 + 18 * Math.cos(a * 1.7 + seed);
    const y = 100 + 60 * Math.sin(a + seed) * Math.cos((a * seed) / 5);
    for (let dy = -3; dy <= 3; dy++)
      for (let dx = -3; dx <= 3; dx++)
        if (dx * dx + dy * dy <= 9) pixels[Math.round(y + dy) * width + Math.round(x + dx)] = 0;
  }
  return grayPng(width, height, pixels);
}

function grayPng(width: number, height: number, pixels: Uint8Array): string {
  const raw = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) raw.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, 0, 0, 0, 0], 8);
  const parts = [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(raw)),
    chunk('IEND', new Uint8Array()),
  ];
  return `data:image/png;base64,${toBase64(Buffer.concat(parts))}`;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc(out.subarray(4, 8 + data.length)));
  return out;
}

function crc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c ^= byte;
    for (let k = 0; k < 8; k++) c = (c >>> 1) ^ (c & 1 ? 0xedb88320 : 0);
  }
  return (c ^ 0xffffffff) >>> 0;
}
