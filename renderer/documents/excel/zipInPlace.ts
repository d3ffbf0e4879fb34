/**
 * Stands for fflate inside write-excel-file (build/vite.renderer.ts). Its own packing starts a worker from a blob for
 * every part over 160 KB, which the content policy forbids; workbooks are written in a worker of ours anyway.
 */
import { strToU8, zipSync } from 'fflate';

export { strToU8, zipSync };

export function zip(
  parts: Record<string, Uint8Array>,
  done: (error: Error | null, archive?: Uint8Array) => void,
): void {
  done(null, zipSync(parts));
}
