/** Reads and writes workbooks beside the window: 20 000 rows take a second, the screen must not stand still for it. */
import type { Book } from '#shared/excel/model';
import { type ReadFile, readTableFile } from '#shared/excel/readTable';
import type { FileTrouble } from '#shared/excel/unpack';
import type { Encoding } from '#shared/kernel/textOf';
import { writeBook } from './writeBook';

export type ExcelAsk = { read: Uint8Array; encoding?: Encoding } | { write: Book };
export type ExcelAnswer =
  | { read: ReadFile | { why: FileTrouble } }
  | { bytes: Uint8Array }
  | { failed: string };

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ExcelAsk>) => void) | null;
  postMessage(answer: ExcelAnswer): void;
};

scope.onmessage = async ({ data }) => {
  try {
    scope.postMessage(
      'read' in data
        ? { read: await readTableFile(data.read, data.encoding) }
        : { bytes: await writeBook(data.write) },
    );
  } catch (error) {
    scope.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
};
