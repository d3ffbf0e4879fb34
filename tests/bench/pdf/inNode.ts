/** Papers made in Node, each maker in a process of its own, run in turn. */
import { join } from 'node:path';
import type { Context } from '../lib/model';
import type { Notebook } from '../lib/notebook';
import { Child } from './child';
import { flatten } from './flat';
import { bodyOf, difference } from './text';
import { definitionOf, type Work } from './works';

export const nodeSubjects = {
  app: 'this app, Node',
  jspdf: 'jsPDF + autotable, Node',
  reactPdf: 'react-pdf, Node',
  typst: 'typst (limit)',
} as const;
export type Name = keyof typeof nodeSubjects;

/** No further run of a maker that has taken so long in all. */
const BUDGET_MS = 60_000;

export interface Plan {
  warm: number;
  runs: number;
  /** Longest a single paper may take, ms. */
  patience: number;
  skip?: Name[];
}

/** Puts cold and warm times, bytes and peak memory. Says in a note who gave up, and throws when texts differ. */
export async function inNode(ctx: Context, book: Notebook, work: Work, plan: Plan): Promise<void> {
  const flat = flatten(definitionOf(work));
  const runners: { name: Name; child: Child; samples: number[]; spent: number }[] = [];
  let ours: Map<string, number> | undefined;
  for (const name of Object.keys(nodeSubjects) as Name[]) {
    if (plan.skip?.includes(name)) {
      book.note(`${nodeSubjects[name]}, ${work.title}: left out of --quick, it takes too long.`);
      continue;
    }
    const title = nodeSubjects[name];
    const child = await Child.start(name, work.id);
    try {
      const { ms, bytes } = await child.make(name === 'app' ? 600_000 : plan.patience);
      const path = join(ctx.folder, `${work.id}-${name}.pdf`);
      await child.write(path);
      const text = bodyOf(path, flat);
      ours ??= text;
      const other = difference(ours, text);
      if (other) throw new Error(`another text than ours: ${other}`);
      book.put('time, cold', 'ms', work.title, title, [ms]);
      book.put('bytes', 'bytes', work.title, title, [bytes]);
      runners.push({ name, child, samples: [], spent: ms });
      ctx.log(`${work.title}: ${title} ${Math.round(ms)} ms cold, ${bytes} bytes`);
    } catch (error) {
      child.end();
      const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
      if (name === 'app') throw error;
      book.note(`${title}, ${work.title}: ${why}.`);
      ctx.log(`${work.title}: ${title}: ${why}`);
    }
  }
  for (let run = 0; run < plan.warm + plan.runs; run++)
    for (const runner of runners) {
      // One warm run is enough of a maker that takes half a minute for a paper.
      if (run > 0 && runner.spent > BUDGET_MS) continue;
      const { ms } = await runner.child.make(600_000);
      runner.spent += ms;
      if (run >= plan.warm || runner.spent > BUDGET_MS) runner.samples.push(ms);
    }
  for (const { name, child, samples } of runners) {
    book.put('time, warm', 'ms', work.title, nodeSubjects[name], samples);
    const peak = child.peak();
    if (peak !== null) book.put('peak memory', 'MB', work.title, nodeSubjects[name], [peak]);
    child.end();
  }
}
