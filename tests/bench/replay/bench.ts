/** A million events folded into projections in a worker, against JSON.parse over the same bytes: the limit. */
import { residentMb } from '../lib/memory';
import type { Bench, Context } from '../lib/model';
import { Notebook } from '../lib/notebook';
import { buildPage, openPage, renderersOf, serve } from '../lib/page';
import { EVENTS } from '../store/counts';
import type { Part } from './worker';

/** Orders of a part: 30 000 events, about 20 MB; what is held at once is one part. */
const PART = 1000;

export const bench: Bench = {
  name: 'replay',
  title: 'Replay: the journal folded into projections',
  async run(ctx: Context) {
    const book = new Notebook();
    const events = ctx.quick ? 120_000 : 1_000_000;
    const orders = Math.ceil(events / EVENTS / PART) * PART;
    const server = await serve(await buildPage(ctx, import.meta.dirname), { isolated: true });
    try {
      const page = await openPage(ctx, server.url);
      await page.waitForFunction(() => document.title === 'ready');
      const ask = (first: number, check: boolean) =>
        page.evaluate((given) => (window as unknown as { part(ask: object): Promise<Part> }).part(given), {
          first,
          count: PART,
          orders,
          check,
        });
      // Not counted: code compiled.
      const warm = await ask(0, true);
      if (warm.right !== PART) throw new Error(`${PART - warm.right} orders folded to something else`);
      const parts: Part[] = [];
      let peak = 0;
      for (let first = 0; first < orders; first += PART) {
        const part = await ask(first, first % (PART * 10) === 0 || first + PART >= orders);
        if (part.right && part.right !== PART)
          throw new Error(`part ${first}: ${PART - part.right} folded to something else`);
        parts.push(part);
        for (const pid of await renderersOf(await ctx.browser())) peak = Math.max(peak, residentMb(pid) ?? 0);
      }
      report(book, parts, peak);
    } finally {
      await server.close();
    }
    return book.result;
  },
};

function report(book: Notebook, parts: readonly Part[], peak: number): void {
  const sum = (of: (part: Part) => number) => parts.reduce((all, part) => all + of(part), 0);
  const events = sum((p) => p.events);
  const work = `${events.toLocaleString('en').replace(/,/g, ' ')} events`;
  const rate = (of: (part: Part) => number) => parts.map((p) => (p.events / of(p)) * 1000);
  book.put(
    'events a second',
    '/s',
    work,
    'fold',
    rate((p) => p.foldMs),
  );
  book.put(
    'events a second',
    '/s',
    work,
    'JSON.parse only',
    rate((p) => p.parseMs),
  );
  book.put('time', 'ms', work, 'fold', [sum((p) => p.foldMs)]);
  book.put('time', 'ms', work, 'JSON.parse only', [sum((p) => p.parseMs)]);
  book.put('journal', 'MB', work, 'bytes', [sum((p) => p.bytes) / 1e6]);
  if (peak) book.put('memory of the page and its worker, most seen', 'MB', work, 'fold', [peak]);
  book.target(
    'replay ÷ JSON.parse only',
    book.ratio(book.get('time', work, 'fold'), book.get('time', work, 'JSON.parse only')),
    { most: 4 },
  );
  book.note(
    'Replay: events come subject by subject, as the database is rebuilt, 30 000 at a time; of every tenth part each state and row is compared with what was expected.',
  );
}
