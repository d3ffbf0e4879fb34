/** PDFs from the window's workers, the first of them started at the first paper and kept with its fonts. */
import type { PrintOptions } from '#shared/forms/layout/spec';
import { PdfPool, type PdfWorker, poolSize } from './pdfPool';
import type { PaperAsk, PdfAsk } from './pdfWorker';

export interface MadePdf {
  bytes: Uint8Array;
  pages: number;
  /** Characters the font lacks; printed as a visible box. */
  missing: string[];
}

const pool = new PdfPool({
  start: () => new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' }) as PdfWorker,
  size: poolSize(navigator.hardwareConcurrency),
});

/** One paper as PDF. Rejects with the engine's message; `source` must be plain data. */
export const makePdf = (formId: string, source: unknown, options: PrintOptions): Promise<MadePdf> =>
  ask([{ formId, source, options }]);

/** Several papers of one size as one PDF, for one print job; `pages` as `makePdf` counted them. */
export const makeTogether = (papers: readonly (PaperAsk & { pages: number })[]): Promise<MadePdf> =>
  ask([...papers]);

async function ask(papers: PdfAsk['papers']): Promise<MadePdf> {
  const { bytes, pages, missing } = await pool.make(papers);
  return { bytes, pages, missing };
}
