/**
 * The parts of an .xlsx file that hold cells, unpacked with a limit that counts what comes out, not what the file
 * says of itself: a zip bomb is stopped after MAX_UNPACKED bytes. Never throws.
 */
import { Unzip, UnzipInflate } from 'fflate';
import { MAX_FILE, MAX_UNPACKED } from './limits';

export type FileTrouble =
  | 'empty'
  | 'tooLarge'
  | 'oldExcel'
  | 'locked'
  | 'notExcel'
  | 'damaged'
  | 'bomb'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'noCells'
  | 'binary'
  | 'encoding';

export type Parts = Record<string, Uint8Array>;

const wanted = (name: string): boolean =>
  /^xl\/(workbook|styles|sharedStrings)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/i.test(
    name,
  );

const OLD = [0xd0, 0xcf, 0x11, 0xe0];
const begins = (bytes: Uint8Array, sign: readonly number[]): boolean => sign.every((b, i) => bytes[i] === b);

/** An encrypted workbook is an old-style file with a stream of this name, in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]);
  const last = Math.min(bytes.length, 2 * 1024 * 1024) - name.length;
  for (let at = 0; at <= last; at++) {
    if (bytes[at] === name[0] && name.every((b, i) => bytes[at + i] === b)) return true;
  }
  return false;
}

export function unpack(bytes: Uint8Array): Parts | { why: FileTrouble } {
  if (bytes.length === 0) return { why: 'empty' };
  if (bytes.length > MAX_FILE) return { why: 'tooLarge' };
  if (begins(bytes, OLD)) return { why: isLocked(bytes) ? 'locked' : 'oldExcel' };
  if (!begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return { why: 'notExcel' };
  // Bit 0 of the first part's flags: packed with a password.
  if (((bytes[6] ?? 0) & 1) === 1) return { why: 'locked' };
  const parts: Parts = {};
  let out = 0;
  let trouble: FileTrouble | undefined;
  const unzip = new Unzip((file) => {
    if (trouble || !wanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (error) trouble ??= 'damaged';
      if (trouble) return;
      out += chunk.length;
      if (out > MAX_UNPACKED) {
        trouble = 'bomb';
        file.terminate();
        return;
      }
      chunks.push(chunk);
      if (final) parts[file.name] = joined(chunks);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // In pieces, so that a bomb is stopped soon after it has begun to swell.
    for (let at = 0; at < bytes.length && !trouble; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    trouble ??= 'damaged';
  }
  if (trouble) return { why: trouble };
  return parts['xl/workbook.xml'] ? parts : { why: 'notExcel' };
}
const PIECE = 16 * 1024;

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, c) => sum + c.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
