/** The app's own worker, asked as the window asks it, and jsPDF in a worker beside it. */

import regular from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import bold from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url';
import type { PrintOptions } from '#shared/forms/layout/spec';
import { PdfPool, type PdfWorker } from '../../../../renderer/documents/pdfPool';
import { makePdf } from '../../../../renderer/documents/printer';
import { fontFaces } from '../peers/html';
import type { Paper } from '../peers/peer';
import type { JspdfAnswer, JspdfAsk } from './jspdfWorker';

export interface Job {
  formId: string;
  source: unknown;
  options: PrintOptions;
  /** The same for the peers. */
  paper: Paper;
}

export interface Bench {
  put(job: Job): void;
  app(): Promise<{ ms: number; bytes: number }>;
  jspdf(): Promise<{ ms: number; bytes: number }>;
  /** Papers like the one put, each with a number of its own, by so many workers: ms, workers started before. */
  batch(count: number, workers: number): Promise<{ ms: number; bytes: number }>;
  /** The last one made, base64. */
  last(): Promise<string>;
  fontFaces: string;
}

let job: Job | undefined;
let last: Uint8Array = new Uint8Array();
let peer: Worker | undefined;

async function timed(make: () => Promise<Uint8Array>): Promise<{ ms: number; bytes: number }> {
  const from = performance.now();
  last = await make();
  return { ms: performance.now() - from, bytes: last.length };
}

function askPeer(paper: Paper): Promise<Uint8Array> {
  peer ??= new Worker(new URL('./jspdfWorker.ts', import.meta.url), { type: 'module' });
  const worker = peer;
  return new Promise((done, failed) => {
    worker.onmessage = (event: MessageEvent<JspdfAnswer>) =>
      'why' in event.data ? failed(new Error(event.data.why)) : done(event.data.bytes);
    worker.onerror = (event) => failed(new Error(event.message));
    const fonts = { regular: new URL(regular, location.href).href, bold: new URL(bold, location.href).href };
    worker.postMessage({ paper, fonts } satisfies JspdfAsk);
  });
}

async function batch(count: number, size: number): Promise<{ ms: number; bytes: number }> {
  const { formId, source, options } = job!;
  const started: PdfWorker[] = [];
  const pool = new PdfPool({
    size,
    start() {
      started.push(
        new Worker(new URL('../../../../renderer/documents/pdfWorker.ts', import.meta.url), {
          type: 'module',
        }) as PdfWorker,
      );
      return started.at(-1)!;
    },
  });
  const { order, ...rest } = source as { order: object };
  const one = async (at: number) => {
    const number = `CH-2026-${String(at).padStart(4, '0')}`;
    return (await pool.make([{ formId, source: { ...rest, order: { ...order, number } }, options }])).bytes
      .length;
  };
  // Fonts parsed and code warm in each worker, as after the first papers of a batch.
  await Promise.all(Array.from({ length: 8 * size }, (_, at) => one(at)));
  const from = performance.now();
  const sizes = await Promise.all(Array.from({ length: count }, (_, at) => one(at)));
  const ms = performance.now() - from;
  for (const worker of started) worker.terminate();
  return { ms, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) };
}

const bench: Bench = {
  put(given) {
    job = given;
  },
  app: () => timed(async () => (await makePdf(job!.formId, job!.source, job!.options)).bytes),
  batch,
  jspdf: () => timed(() => askPeer(job!.paper)),
  async last() {
    const url = await new Promise<string>((done) => {
      const reader = new FileReader();
      reader.onload = () => done(String(reader.result));
      reader.readAsDataURL(new Blob([last as BlobPart]));
    });
    return url.slice(url.indexOf(',') + 1);
  },
  fontFaces: fontFaces(new URL(regular, location.href).href, new URL(bold, location.href).href),
};

Object.assign(window, { bench });
