/** Asks the worker for one part after another. */
import type { Part } from './worker';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const part = (ask: object): Promise<Part> =>
  new Promise((done, fail) => {
    worker.onmessage = ({ data }: MessageEvent<Part>) => done(data);
    worker.onerror = (event) => fail(new Error(event.message));
    worker.postMessage(ask);
  });
(window as unknown as { part: typeof part }).part = part;
document.title = 'ready';
