/** PDFs from the worker: one worker for the window, started at the first paper and kept with its fonts. */
import type { PrintOptions } from '#shared/forms/layout/spec';
import type { PaperAsk, PdfAnswer, PdfAsk } from './pdfWorker';

export interface MadePdf {
  bytes: Uint8Array;
  pages: number;
  /** Characters the font lacks; printed as a visible box. */
  missing: string[];
}

interface Waiting {
  done(made: MadePdf): void;
  failed(error: Error): void;
}

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

function theWorker(): Worker {
  if (worker) return worker;
  const made = new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' });
  made.addEventListener('message', (event: MessageEvent<PdfAnswer>) => {
    const answer = event.data;
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('why' in answer) asked?.failed(new Error(answer.why));
    else asked?.done({ bytes: answer.bytes, pages: answer.pages, missing: answer.missing });
  });
  made.addEventListener('error', (event) => {
    // A worker that died takes its papers along; the next paper starts a fresh one.
    for (const asked of waiting.values()) asked.failed(new Error(event.message || 'PDF worker stopped'));
    waiting.clear();
    made.terminate();
    worker = undefined;
  });
  worker = made;
  return made;
}

/** One paper as PDF. Rejects with the engine's message; `source` must be plain data. */
export const makePdf = (formId: string, source: unknown, options: PrintOptions): Promise<MadePdf> =>
  ask([{ formId, source, options }]);

/** Several papers of one size as one PDF, for one print job; `pages` as `makePdf` counted them. */
export const makeTogether = (papers: readonly (PaperAsk & { pages: number })[]): Promise<MadePdf> =>
  ask([...papers]);

function ask(papers: PdfAsk['papers']): Promise<MadePdf> {
  return new Promise((done, failed) => {
    last += 1;
    waiting.set(last, { done, failed });
    theWorker().postMessage({ id: last, papers } satisfies PdfAsk);
  });
}
