/** PDF: the app's papers beside what else could have made them. */
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Bench, Context } from '../lib/model';
import { Notebook } from '../lib/notebook';
import { buildPage, openPage, serve } from '../lib/page';
import { inChromium, put, chromiumSubjects as web } from './inChromium';
import { inNode, nodeSubjects as node, type Plan } from './inNode';
import type { Bench as Page } from './page/main';
import { type Work, works } from './works';

declare const window: { bench: Page };

const quickWorks = ['settlement-1000', 'task-sheet'];

const plan = (quick: boolean, work: Work): Plan => {
  if (quick)
    return {
      warm: 1,
      runs: work.rows === 1000 ? 1 : 2,
      patience: 60_000,
      skip: work.rows >= 40 ? ['reactPdf'] : [],
    };
  if (work.rows > 1000) return { warm: 1, runs: 3, patience: 120_000 };
  if (work.rows === 1000) return { warm: 2, runs: 7, patience: 60_000 };
  return { warm: 6, runs: 15, patience: 60_000 };
};

async function run(ctx: Context) {
  const book = new Notebook();
  const served = await serve(await buildPage(ctx, join(import.meta.dirname, 'page')));
  try {
    for (const work of works) {
      if (ctx.quick && !quickWorks.includes(work.id)) continue;
      await inNode(ctx, book, work, plan(ctx.quick, work));
      await inChromium(ctx, book, work, served.url, plan(ctx.quick, work));
    }
    await batch(ctx, book, served.url);
  } finally {
    await served.close();
  }
  targets(book, ctx.quick);
  book.note(
    'Each run makes another paper: no text but the form’s own is met twice. Texts of all makers are equal.',
  );
  book.note('The app’s times hold reading its data and building the form; the peers are given plain tables.');
  book.note('Files hold no embedded job data, which the peers could not carry; it adds about a tenth.');
  book.note('Memory is the peak of the one process that makes the paper; Chromium prints in others besides.');
  return book.result;
}

/** Many task sheets by a pool of workers and by one, in turn. */
async function batch(ctx: Context, book: Notebook, url: string): Promise<void> {
  const count = ctx.quick ? 20 : 500;
  const work = `${count} task sheets`;
  const cores = Math.min(cpus().length, 4);
  const page = await openPage(ctx, url);
  await page.waitForFunction(() => 'bench' in window);
  await put(page, works.at(-1)!);
  const rates: Record<number, number[]> = { 1: [], [cores]: [] };
  for (let run = 0; run < (ctx.quick ? 1 : 3); run++)
    for (const workers of [1, cores]) {
      const { ms } = await page.evaluate(([n, w]) => window.bench.batch(n, w), [count, workers] as const);
      rates[workers]!.push((count / ms) * 1000);
      ctx.log(`${work}: ${workers} workers ${Math.round(ms)} ms`);
    }
  await page.context().close();
  const one = book.put('batch, warm', '/s', work, '1 worker', rates[1]!);
  const pool = book.put('batch, warm', '/s', work, `${cores} workers`, rates[cores]!);
  book.target(`${work}: rate of ${cores} workers ÷ 1 worker`, book.ratio(pool, one), { least: 1.7 });
}

function targets(book: Notebook, quick: boolean): void {
  const warm = (work: string, subject: string) => book.get('time, warm', work, subject);
  const ratio = (work: string, a: string, b: string) => book.ratio(warm(work, a), warm(work, b));
  const why = quick ? 'not in --quick' : 'not measured';
  for (const [work, most] of [
    ['1 row', 0.35],
    [works.at(-1)!.title, 0.35],
    ['1 000 rows', 0.7],
  ] as const) {
    book.target(`${work}, warm: worker ÷ Chromium fill and print`, ratio(work, web.app, web.fill), { most });
    book.target(`${work}, warm: worker ÷ Chromium print alone`, ratio(work, web.app, web.print), { most });
  }
  book.target('1 000 rows, warm: worker ÷ jsPDF in a worker', ratio('1 000 rows', web.app, web.jspdf), {
    most: 0.9,
  });
  book.target('1 000 rows, warm: Node ÷ jsPDF in Node', ratio('1 000 rows', node.app, node.jspdf), {
    most: 0.9,
  });
  for (const subject of [web.app, node.app]) {
    book.target(
      `10 000 rows ÷ 1 000 rows, ${subject}`,
      book.ratio(warm('10 000 rows', subject), warm('1 000 rows', subject)),
      { most: 11, why },
    );
    book.target(`10 000 rows, MB at most, ${subject}`, book.get('peak memory', '10 000 rows', subject), {
      most: 600,
      why,
    });
  }
  for (const { title } of works) {
    const peers = [...Object.values(node), ...Object.values(web)]
      .filter((subject) => subject !== node.app && subject !== web.app && subject !== node.typst)
      .flatMap((subject) => book.get('bytes', title, subject) ?? []);
    const least = peers.length ? Math.min(...peers) : null;
    book.target(`bytes ÷ smallest peer, ${title}`, book.ratio(book.get('bytes', title, web.app), least), {
      most: 1,
      why,
    });
  }
}

export const bench: Bench = { name: 'pdf', title: 'PDF', run };
