/** Workbooks by a worker of their own, which ends with its answer. */
import type { Book } from '#shared/excel/model';
import type { ReadFile } from '#shared/excel/readTable';
import type { FileTrouble } from '#shared/excel/unpack';
import type { Encoding } from '#shared/kernel/textOf';
import type { ExcelAnswer, ExcelAsk } from './excelWorker';

function ask(question: ExcelAsk, signal?: AbortSignal): Promise<ExcelAnswer> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./excelWorker.ts', import.meta.url), { type: 'module' });
    const end = () => worker.terminate();
    signal?.addEventListener('abort', () => {
      end();
      failed(signal.reason);
    });
    worker.onmessage = ({ data }: MessageEvent<ExcelAnswer>) => {
      end();
      if ('failed' in data) failed(new Error(data.failed));
      else done(data);
    };
    worker.onerror = ({ message }) => {
      end();
      failed(new Error(message || 'worker'));
    };
    worker.postMessage(question);
  });
}

/** Rejects when the worker died over it, or with the signal's reason; a file that can't be read is an answer. */
export async function readExcelFile(
  bytes: Uint8Array,
  encoding?: Encoding,
  signal?: AbortSignal,
): Promise<ReadFile | { why: FileTrouble }> {
  const answer = await ask({ read: bytes, ...(encoding ? { encoding } : {}) }, signal);
  return 'read' in answer ? answer.read : { why: 'damaged' };
}

export async function bytesOf(book: Book): Promise<Uint8Array> {
  const answer = await ask({ write: book });
  if (!('bytes' in answer)) throw new Error('no workbook');
  return answer.bytes;
}
