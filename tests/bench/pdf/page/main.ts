/** The app's own worker, asked as the window asks it, and jsPDF in a worker beside it. */

import regular from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import bold from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url';
import type { PrintOptions } from '#shared/forms/layout/spec';
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

const bench: Bench = {
  put(given) {
    job = given;
  },
  app: () => timed(async () => (await makePdf(job!.formId, job!.source, job!.options)).bytes),
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
