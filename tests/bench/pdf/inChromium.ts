/** Papers made in Chromium: by the app's own worker, by jsPDF in a worker, and by Chromium's print-to-PDF. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { peakMb } from '../lib/memory';
import type { Context } from '../lib/model';
import type { Notebook } from '../lib/notebook';
import { openPage, renderersOf } from '../lib/page';
import { flatten } from './flat';
import type { Plan } from './inNode';
import type { Bench, Job } from './page/main';
import { bodyOf as htmlOf, styleOf } from './peers/html';
import type { Paper } from './peers/peer';
import { qrPng } from './picture';
import { bodyOf, difference } from './text';
import { definitionOf, options, type Work } from './works';

export const chromiumSubjects = {
  app: 'this app, worker',
  jspdf: 'jsPDF + autotable, worker',
  fill: 'Chromium, fill and print',
  print: 'Chromium, print alone',
} as const;
type Name = keyof typeof chromiumSubjects;

interface Made {
  ms: number;
  bytes: number;
}
interface Runner {
  make(): Promise<Record<string, Made>>;
  last(): Promise<Uint8Array>;
  /** Its renderer process: after the first paper the fullest one that is nobody else's. */
  pid: number | undefined;
  page: Page;
}

declare const window: { bench: Bench };

export async function inChromium(ctx: Context, book: Notebook, work: Work, url: string, plan: Plan) {
  const flat = flatten(definitionOf(work));
  const runners: Runner[] = [];
  const samples = new Map<Name, number[]>(Object.keys(chromiumSubjects).map((name) => [name as Name, []]));
  let ours: Map<string, number> | undefined;
  for (const kind of ['app', 'jspdf', 'print'] as const) {
    const runner = await opened(ctx, url, (page) =>
      kind === 'print' ? printing(page, work) : working(page, kind, work),
    );
    const cold = await runner.make();
    const taken = runners.map((r) => r.pid);
    const others = (await renderersOf(await ctx.browser())).filter((pid) => !taken.includes(pid));
    runner.pid = others.sort((a, b) => (peakMb(b) ?? 0) - (peakMb(a) ?? 0))[0];
    const path = join(ctx.folder, `${work.id}-${kind}-chromium.pdf`);
    writeFileSync(path, await runner.last());
    const text = bodyOf(path, flat);
    ours ??= text;
    const other = difference(ours, text);
    if (other) throw new Error(`${kind}: another text than ours: ${other}`);
    for (const [name, { ms, bytes }] of Object.entries(cold) as [Name, Made][]) {
      if (name === 'print') continue;
      book.put('time, cold', 'ms', work.title, chromiumSubjects[name], [ms]);
      book.put('bytes', 'bytes', work.title, chromiumSubjects[name], [bytes]);
      ctx.log(`${work.title}: ${chromiumSubjects[name]} ${Math.round(ms)} ms cold, ${bytes} bytes`);
    }
    runners.push(runner);
  }
  for (let run = 0; run < plan.warm + plan.runs; run++)
    for (const runner of runners)
      for (const [name, { ms }] of Object.entries(await runner.make()) as [Name, Made][])
        if (run >= plan.warm) samples.get(name)!.push(ms);
  for (const [name, taken] of samples)
    book.put('time, warm', 'ms', work.title, chromiumSubjects[name], taken);
  for (const [at, name] of (['app', 'jspdf', 'fill'] as const).entries()) {
    const { pid } = runners[at]!;
    const peak = pid === undefined ? null : peakMb(pid);
    if (peak !== null) book.put('peak memory', 'MB', work.title, chromiumSubjects[name], [peak]);
  }
  for (const { page } of runners) await page.context().close();
}

/** In a context, and so a renderer process, of its own. */
async function opened(
  ctx: Context,
  url: string,
  make: (page: Page) => Promise<Pick<Runner, 'make' | 'last'>>,
): Promise<Runner> {
  const page = await openPage(ctx, url);
  await page.waitForFunction(() => 'bench' in window);
  return { ...(await make(page)), pid: undefined, page };
}

function paperOf(work: Work, seed: number): Paper {
  const flat = flatten(definitionOf(work, seed));
  return { flat, qr: qrPng(flat.qr) };
}

/** Tells the page what will be made. */
export async function put(page: Page, work: Work, seed = 0): Promise<void> {
  const source: unknown = JSON.parse(JSON.stringify(work.source(seed)));
  const job: Job = { formId: work.formId, source, options, paper: paperOf(work, seed) };
  await page.evaluate((job) => window.bench.put(job), job);
}

async function working(page: Page, kind: 'app' | 'jspdf', work: Work) {
  let seed = 0;
  return {
    async make() {
      await put(page, work, seed++);
      return { [kind]: await page.evaluate((kind) => window.bench[kind](), kind) };
    },
    last: async () => Buffer.from(await page.evaluate(() => window.bench.last()), 'base64'),
  };
}

/** Each time the page is filled anew, as each paper is another; the time of the print alone is taken, too. */
async function printing(page: Page, work: Work) {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  let last = '';
  let seed = 0;
  return {
    async make() {
      const paper = paperOf(work, seed++);
      const style = styleOf(paper);
      const body = htmlOf(paper);
      const from = performance.now();
      await page.evaluate(
        async ([style, body]) => {
          document.head.innerHTML = `<style>${window.bench.fontFaces}${style}</style>`;
          document.body.innerHTML = body;
          await Promise.all([
            document.fonts.load('9pt Noto', '表'),
            document.fonts.load('bold 9pt Noto', '表'),
          ]);
          await document.fonts.ready;
        },
        [style, body] as const,
      );
      const filled = performance.now();
      const { data } = await cdp.send('Page.printToPDF', {
        preferCSSPageSize: true,
        // Without tags it is faster and smaller; the others have none either.
        generateTaggedPDF: false,
      });
      const printed = performance.now();
      last = data;
      const bytes = Math.floor((data.length * 3) / 4);
      return { fill: { ms: printed - from, bytes }, print: { ms: printed - filled, bytes } };
    },
    last: async () => Buffer.from(last, 'base64'),
  };
}
