/** Files taken in: known by what is in them, refused with a sentence when their name lies; proven when looked at. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256Hex } from '#shared/kernel/canonical';
import { fileKindOf, kindByName } from '#shared/kernel/fileKind';
import { MOST_SCAN } from '#shared/order/deliveryEvents';
import { checkScan, shortName, sizeWords } from '../../../renderer/documents/fileIn';
import { keepBlob, provenBlob } from '../../../renderer/store/blobs';
import { DeskDb } from '../../../renderer/store/db';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((p) => (typeof p === 'string' ? [...new TextEncoder().encode(p)] : p)));
const pdf = bytes('%PDF-1.7\n1 0 obj', '\n%%EOF\n');
const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF', [0xff, 0xd9]);
const png = bytes(
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'IHDR',
  [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
);

test('kinds are known by their first bytes', () => {
  expect([pdf, jpeg, png].map(fileKindOf)).toEqual(['pdf', 'jpeg', 'png']);
  for (const other of [bytes('PK'), bytes(''), bytes('%PD'), bytes([0xff, 0xd8])])
    expect(fileKindOf(other)).toBeUndefined();
  expect(['a.PDF', 'b.jpg', 'c.JPEG', 'd.png', 'pdf', 'e.pdf.exe', '.constructor'].map(kindByName)).toEqual([
    'pdf',
    'jpeg',
    'jpeg',
    'png',
    undefined,
    undefined,
    undefined,
  ]);
});

test('a good scan is taken as what it is', () => {
  expect(checkScan('签证单.pdf', pdf)).toEqual({ name: '签证单.pdf', kind: 'pdf', bytes: pdf });
  expect(checkScan('照片.JPG', jpeg)).toMatchObject({ kind: 'jpeg' });
  expect(checkScan('图.png', png)).toMatchObject({ kind: 'png' });
});

test.each([
  ['签证单.pdf', png, { key: 'lies', says: 'pdf', is: 'png' }],
  ['图.png', pdf, { key: 'lies', says: 'png', is: 'pdf' }],
  ['表.pdf', bytes('PK zip'), { key: 'unknown' }],
  ['病毒.pdf', bytes('MZ program'), { key: 'unknown' }],
  ['扫描', pdf, { key: 'noEnding', is: 'pdf' }],
  ['空.pdf', bytes(''), { key: 'empty' }],
  ['半张.pdf', pdf.slice(0, 12), { key: 'cut' }],
  ['半张.jpg', jpeg.slice(0, 6), { key: 'cut' }],
  ['半张.png', png.slice(0, 14), { key: 'cut' }],
])('%s is refused', (name, content, fault) => {
  expect(checkScan(name, content)).toEqual({ fault });
});

test('too big is refused, just fitting is not', () => {
  const big = (size: number) => {
    const out = new Uint8Array(size);
    out.set(pdf.slice(0, 9));
    out.set(bytes('%%EOF'), size - 5);
    return out;
  };
  expect(checkScan('a.pdf', big(MOST_SCAN))).toMatchObject({ kind: 'pdf' });
  expect(checkScan('a.pdf', big(MOST_SCAN + 1))).toEqual({ fault: { key: 'tooBig', most: MOST_SCAN } });
});

test('names fit the journal and keep their ending; sizes as people say them', () => {
  expect(shortName(`${'长'.repeat(300)}.pdf`)).toMatch(/^长{196}\.pdf$/);
  expect(shortName('短.pdf')).toBe('短.pdf');
  expect([1, 2048, 5 * 1024 * 1024].map(sizeWords)).toEqual(['1 KB', '2 KB', '5.0 MB']);
});

let db: DeskDb;
beforeEach(() => {
  db = new DeskDb(`files-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

test('the hash is proven when a file is looked at; one that changed on the disk is not shown', async () => {
  const hash = await keepBlob(pdf, 'application/pdf', db);
  expect(hash).toBe(sha256Hex(pdf));
  expect(await provenBlob(hash, db)).toMatchObject({ type: 'application/pdf' });
  await db.blobs.put({ hash, type: 'application/pdf', bytes: bytes('%PDF-1.7 other %%EOF') });
  expect(await provenBlob(hash, db)).toEqual({ why: 'changed' });
  expect(await provenBlob('0'.repeat(64), db)).toEqual({ why: 'absent' });
});
