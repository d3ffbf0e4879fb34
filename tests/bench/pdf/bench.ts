/** PDF: the app's papers beside what else could have made them. */
import { join } from 'node:path';
import type { Bench, Context } from '../lib/model';
import { Notebook } from '../lib/notebook';
import { buildPage, serve } from '../lib/page';
import { inChromium, chromiumSubjects as web } from './inChromium';
import { inNode, nodeSubjects as node, type Plan } from './inNode';
import { type Work, works } from './works';

const plan = (quick: boolean, work: Work): Plan => {
  if (work.rows > 1000) return { warm: 1, runs: 3, patience: 120_000 };
  if (work.rows === 1000)
    return { warm: quick ? 1 : 3, runs: quick ? 2 : 9, patience: quick ? 4_000 : 120_000 };
  return { warm: quick ? 2 : 8, runs: quick ? 5 : 25, patience: 30_000 };
};

async function run(ctx: Context) {
  const book = new Notebook();
  const served = await serve(await buildPage(ctx, join(import.meta.dirname, 'page')));
  try {
    for (const work of works) {
      if (ctx.quick && work.rows > 1000) continue;
      await inNode(ctx, book, work, plan(ctx.quick, work));
      await inChromium(ctx, book, work, served.url, plan(ctx.quick, work));
    }
  } finally {
    await served.close();
  }
  targets(book, ctx.quick);
  return book.result;
}

function targets(book: Notebook, quick: boolean): void {
  const warm = (work: string, subject: string) => book.get('time, warm', work, subject);
  const ratio = (work: string, a: string, b: string) => book.ratio(warm(work, a), warm(work, b));
  const why = quick ? 'not in --quick' : 'not measured';
  book.target('1 row, warm: worker ÷ Chromium print alone', ratio('1 row', web.app, web.print), {
    most: 0.35,
  });
  book.target(
    'task sheet, warm: worker ÷ Chromium print alone',
    ratio(works.at(-1)!.title, web.app, web.print),
    {
      most: 0.35,
    },
  );
  book.target('1 000 rows, warm: worker ÷ Chromium print alone', ratio('1 000 rows', web.app, web.print), {
    most: 0.7,
  });
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
