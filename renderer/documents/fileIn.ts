/** Files taken in beside the journal: scans, whose content must be what their name says, and files of deliverables. */
import { type FileKind, fileKindOf, kindByName, mimeOf } from '#shared/kernel/fileKind';
import { type KeptFile, MOST_FILE, MOST_SCAN } from '#shared/order/deliveryEvents';
import { keepBlob } from '../store/blobs';

export type FileFault =
  | { key: 'empty' | 'unknown' | 'unreadable' | 'cut' }
  | { key: 'tooBig'; most: number }
  /** Named like one kind, of another inside. */
  | { key: 'lies'; says: FileKind; is: FileKind }
  | { key: 'noEnding'; is: FileKind };

export interface ReadScan {
  name: string;
  kind: FileKind;
  bytes: Uint8Array;
}

/** A scan by its content: PDF, JPEG or PNG whole from the first to the last mark, and named as what it is. */
export function checkScan(name: string, bytes: Uint8Array): ReadScan | { fault: FileFault } {
  if (bytes.length === 0) return { fault: { key: 'empty' } };
  if (bytes.length > MOST_SCAN) return { fault: { key: 'tooBig', most: MOST_SCAN } };
  const is = fileKindOf(bytes);
  if (!is) return { fault: { key: 'unknown' } };
  const says = kindByName(name);
  if (!says) return { fault: { key: 'noEnding', is } };
  if (says !== is) return { fault: { key: 'lies', says, is } };
  return isWhole(is, bytes) ? { name: shortName(name), kind: is, bytes } : { fault: { key: 'cut' } };
}

/** Each kind has a mark at its end; a copy that broke off lacks it. Bytes behind it are harmless. */
function isWhole(kind: FileKind, bytes: Uint8Array): boolean {
  const ends: Record<FileKind, readonly number[]> = {
    pdf: [0x25, 0x25, 0x45, 0x4f, 0x46],
    jpeg: [0xff, 0xd9],
    png: [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
  };
  const end = ends[kind];
  const from = Math.max(0, bytes.length - 64 * 1024);
  for (let at = bytes.length - end.length; at >= from; at--)
    if (end.every((byte, n) => bytes[at + n] === byte)) return true;
  return false;
}

/** The journal takes 200 characters; the ending stays. */
export function shortName(name: string): string {
  if (name.length <= 200) return name;
  const end = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, 200 - end.length)}${end}`;
}

async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Gone from the disk, or the stick was pulled.
    return undefined;
  }
}

export async function readScan(file: File): Promise<ReadScan | { fault: FileFault }> {
  // Not read first to be told that it is too big.
  if (file.size > MOST_SCAN) return { fault: { key: 'tooBig', most: MOST_SCAN } };
  const bytes = await bytesOf(file);
  return bytes ? checkScan(file.name, bytes) : { fault: { key: 'unreadable' } };
}

/** Any file of a deliverable, put beside the journal; what names it is the answer. @throws when the disk is full */
export async function keepFile(file: File): Promise<KeptFile | { fault: FileFault }> {
  if (file.size > MOST_FILE) return { fault: { key: 'tooBig', most: MOST_FILE } };
  const bytes = await bytesOf(file);
  if (!bytes) return { fault: { key: 'unreadable' } };
  if (bytes.length === 0) return { fault: { key: 'empty' } };
  const kind = fileKindOf(bytes);
  const type = kind ? mimeOf[kind] : 'application/octet-stream';
  return { hash: await keepBlob(bytes, type), name: shortName(file.name), type, size: bytes.length };
}

/** `1.4 MB`, `320 KB`: as files are spoken of, never of 0 KB. */
export function sizeWords(bytes: number): string {
  const mb = bytes / (1024 * 1024);
  return mb >= 1 ? `${mb.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
