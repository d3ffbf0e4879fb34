/**
 * The workers that make PDFs: one is kept with its fonts; while it is busy others start, as many as the machine has
 * cores and at most four, and end when nothing is left for them. Papers are taken in the order they were asked for.
 */
import type { PdfAnswer, PdfAsk } from './pdfWorker';

type Made = Extract<PdfAnswer, { bytes: Uint8Array }>;

/** What a pool needs of a Worker. */
export interface PdfWorker {
  postMessage(ask: PdfAsk): void;
  terminate(): void;
  onmessage: ((event: { data: PdfAnswer }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}

interface Job {
  papers: PdfAsk['papers'];
  done(made: Made): void;
  failed(error: Error): void;
}

interface Hand {
  worker: PdfWorker;
  job?: Job;
  /** Ends an idle one. */
  clock?: ReturnType<typeof setTimeout>;
}

export interface PoolOptions {
  start(): PdfWorker;
  /** At most so many at once. */
  size: number;
  /** An idle worker other than the first ends after this many ms; its fonts take 40 MB. */
  idle?: number;
}

export const poolSize = (cores: number): number => Math.max(1, Math.min(cores, 4));

export class PdfPool {
  private readonly hands: Hand[] = [];
  private readonly queue: Job[] = [];
  private last = 0;

  constructor(private readonly options: PoolOptions) {}

  /** Rejects with the engine's message, or when the worker died over it; the others go on. */
  make(papers: PdfAsk['papers']): Promise<Made> {
    return new Promise((done, failed) => {
      this.queue.push({ papers, done, failed });
      this.next();
    });
  }

  private next(): void {
    while (this.queue.length > 0) {
      const hand = this.hands.find((h) => !h.job) ?? this.hire();
      if (!hand) return;
      clearTimeout(hand.clock);
      const job = this.queue.shift()!;
      hand.job = job;
      this.last += 1;
      hand.worker.postMessage({ id: this.last, papers: job.papers });
    }
  }

  private hire(): Hand | undefined {
    if (this.hands.length >= this.options.size) return undefined;
    const hand: Hand = { worker: this.options.start() };
    this.hands.push(hand);
    hand.worker.onmessage = ({ data }) => {
      const { job } = hand;
      hand.job = undefined;
      if (this.hands[0] !== hand)
        hand.clock = setTimeout(() => this.dismiss(hand), this.options.idle ?? 30_000);
      if ('why' in data) job?.failed(new Error(data.why));
      else job?.done(data);
      this.next();
    };
    hand.worker.onerror = ({ message }) => {
      // A worker that died takes its paper along; the next paper starts a fresh one.
      const { job } = hand;
      this.dismiss(hand);
      job?.failed(new Error(message || 'PDF worker stopped'));
      this.next();
    };
    return hand;
  }

  private dismiss(hand: Hand): void {
    clearTimeout(hand.clock);
    hand.worker.terminate();
    this.hands.splice(this.hands.indexOf(hand), 1);
  }
}
