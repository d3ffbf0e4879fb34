/** The pool of PDF workers, with workers that answer when told to. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PdfPool, type PdfWorker, poolSize } from '../../../renderer/documents/pdfPool';
import type { PdfAsk } from '../../../renderer/documents/pdfWorker';

class Fake implements PdfWorker {
  onmessage: PdfWorker['onmessage'] = null;
  onerror: PdfWorker['onerror'] = null;
  asked: PdfAsk[] = [];
  ended = false;
  postMessage(ask: PdfAsk) {
    this.asked.push(ask);
  }
  terminate() {
    this.ended = true;
  }
  answer(byte = 1) {
    this.onmessage?.({
      data: { id: this.asked.at(-1)!.id, bytes: new Uint8Array([byte]), pages: 1, missing: [] },
    });
  }
}

let workers: Fake[];
const poolOf = (size: number) =>
  new PdfPool({
    size,
    idle: 1000,
    start: () => {
      const made = new Fake();
      workers.push(made);
      return made;
    },
  });
const paper = (formId: string): PdfAsk['papers'] => [
  { formId, source: {}, options: { paper: 'A4', language: 'zh', printCount: 1 } },
];

beforeEach(() => {
  workers = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('as many workers as cores, at most four, at least one', () => {
  expect([0, 1, 2, 4, 16].map(poolSize)).toEqual([1, 1, 2, 4, 4]);
});

it('one worker is enough for papers that come one by one', async () => {
  const pool = poolOf(3);
  for (const byte of [1, 2, 3]) {
    const made = pool.make(paper('a'));
    workers[0]!.answer(byte);
    expect((await made).bytes).toEqual(new Uint8Array([byte]));
  }
  expect(workers).toHaveLength(1);
});

it('more start while the first is busy, never more than there is room for; the rest wait in order', async () => {
  const pool = poolOf(2);
  const all = ['a', 'b', 'c', 'd'].map((id) => pool.make(paper(id)));
  expect(workers.map((w) => w.asked.map((a) => a.papers[0]!.formId))).toEqual([['a'], ['b']]);
  workers[1]!.answer();
  workers[1]!.answer();
  workers[0]!.answer();
  expect(workers.map((w) => w.asked.map((a) => a.papers[0]!.formId))).toEqual([['a'], ['b', 'c', 'd']]);
  workers[1]!.answer();
  await Promise.all(all);
});

it('a worker that dies takes only its own paper along, and another takes its place', async () => {
  const pool = poolOf(2);
  const [a, b, c] = ['a', 'b', 'c'].map((id) => pool.make(paper(id)));
  const said = expect(a).rejects.toThrow('out of memory');
  workers[0]!.onerror?.({ message: 'out of memory' });
  await said;
  expect(workers[0]!.ended).toBe(true);
  expect(workers).toHaveLength(3);
  workers[1]!.answer();
  workers[2]!.answer();
  await Promise.all([b, c]);
});

it('the engine saying no leaves the worker in place', async () => {
  const pool = poolOf(1);
  const made = pool.make(paper('a'));
  workers[0]!.onmessage?.({ data: { id: 1, why: 'no such form' } });
  await expect(made).rejects.toThrow('no such form');
  expect(workers[0]!.ended).toBe(false);
});

it('idle workers end but for the first, and not while they have work', async () => {
  const pool = poolOf(2);
  const [a, b] = ['a', 'b'].map((id) => pool.make(paper(id)));
  workers[0]!.answer();
  workers[1]!.answer();
  await Promise.all([a, b]);
  vi.advanceTimersByTime(900);
  const again = ['c', 'd'].map((id) => pool.make(paper(id)));
  vi.advanceTimersByTime(5000);
  expect(workers.map((w) => w.ended)).toEqual([false, false]);
  for (const worker of workers) worker.answer();
  await Promise.all(again);
  vi.advanceTimersByTime(1001);
  expect(workers.map((w) => w.ended)).toEqual([false, true]);
});
