/** One size, all stores in turn. */
import type { Context } from '../lib/model';
import type { Notebook } from '../lib/notebook';
import { quantile } from '../lib/stats';
import { type Subject, subjects } from './bench';
import { EVENTS } from './counts';
import type { Desks } from './desks';
import { keystrokes } from './words';

export interface Measuring {
  ctx: Context;
  book: Notebook;
  desks: Desks;
  size: number;
  names: readonly Subject[];
}

/** Orders of one import transaction: 3 000 events. */
const BATCH = 100;
/** No store is asked the same for longer than this, ms; one run of each always counts. */
const BUDGET = 30_000;
/** One that takes longer than this in all is warm enough, ms. */
const WARMING = 3000;

export const workOf = (size: number): string => `${size.toLocaleString('en').replace(/,/g, ' ')} orders`;
const orderId = (i: number): string => `order-${String(i).padStart(6, '0')}`;

/** One order in ten: none is cancelled (data.ts), and every store has all events of those. */
const tenth = (i: number, size: number): number => (i * 10) % size;

export async function measure(m: Measuring): Promise<void> {
  const { ctx, size, names, desks } = m;
  ctx.log(`${workOf(size)} of ${EVENTS} events: ${names.join(', ')}`);
  for (const name of names) await desks.ask(name, 'open');
  await fill(m);
  for (const name of names)
    m.book.put('getting ready for lists and search (once after start)', 'ms', workOf(size), subjects[name], [
      await desks.ask(name, 'warm'),
    ]);
  // Reading first: an append carries the machine's clock, so answers are only equal before.
  await asked(m, 'first page by status and date', ctx.quick ? 10 : 20, (name, run) =>
    desks.ask(name, 'page', 'done', 40 + run),
  );
  await asked(m, 'open an order', ctx.quick ? 10 : 30, (name, run) =>
    desks.ask(name, 'order', orderId(tenth(run * 7919, size))),
  );
  await search(m);
  await inTurn(m, 'append one change', ctx.quick ? 10 : 40, (name, run) =>
    desks.ask(name, 'append', orderId(tenth(run * 104_729, size))),
  );
  await cold(m);
}

async function fill({ ctx, book, desks, size, names }: Measuring): Promise<void> {
  const spent = new Map(names.map((name) => [name, 0]));
  const add = (name: Subject, ms: number) => spent.set(name, spent.get(name)! + ms);
  for (let first = 0; first < size; first += BATCH) {
    for (const name of names)
      add(name, await desks.ask(name, 'fill', first, Math.min(BATCH, size - first), size, BATCH));
    if ((first / BATCH) % 100 === 99) ctx.log(`${first + BATCH} orders: ${shown(spent)}`);
  }
  for (const name of names) add(name, await desks.ask(name, 'settle'));
  for (const name of names)
    book.put('import in bulk', 'ms', workOf(size), subjects[name], [spent.get(name)!]);
  ctx.log(`imported: ${shown(spent)}`);
}

const shown = (spent: ReadonlyMap<Subject, number>): string =>
  [...spent].map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)} s`).join(', ');

/**
 * Runs of each store in turn after some that don't count: the browser compiles what is asked often, and a day at the
 * desk asks often. A store over its budget is left out of further runs.
 */
async function inTurn(
  { ctx, book, desks: _, size, names }: Measuring,
  metric: string,
  runs: number,
  work: (name: Subject, run: number) => Promise<number>,
): Promise<void> {
  const samples = new Map<Subject, number[]>(names.map((name) => [name, []]));
  const spent = new Map<Subject, number>();
  const warm = ctx.quick ? 2 : 15;
  for (let run = 0; run < warm + runs; run++)
    for (const name of names) {
      if (run === warm) spent.set(name, 0);
      const before = spent.get(name) ?? 0;
      if (before > (run < warm ? WARMING : BUDGET)) continue;
      const ms = await work(name, run);
      spent.set(name, before + ms);
      if (run >= warm) samples.get(name)!.push(ms);
    }
  for (const name of names) book.put(metric, 'ms', workOf(size), subjects[name], samples.get(name)!);
}

/** As `inTurn`, for questions whose answers must be the same from every store. */
async function asked(
  m: Measuring,
  metric: string,
  runs: number,
  work: (name: Subject, run: number) => Promise<{ ms: number; got: string }>,
): Promise<void> {
  const answers = new Map<number, string>();
  await inTurn(m, metric, runs, async (name, run) => {
    const { ms, got } = await work(name, run);
    same(answers, run, got, `${metric}: ${name}`);
    return ms;
  });
}

function same<K>(answers: Map<K, string>, of: K, got: string, what: string): void {
  const first = answers.get(of) ?? got;
  answers.set(of, first);
  if (first !== got) throw new Error(`${what} answered differently (${String(of)})`);
}

async function search(m: Measuring): Promise<void> {
  const { ctx, book, desks, size, names } = m;
  const work = workOf(size);
  const answers = new Map<string, string>();
  const typed = ctx.quick ? keystrokes.slice(0, 12) : keystrokes;
  const samples = new Map<Subject, number[]>(names.map((name) => [name, []]));
  const spent = new Map<Subject, number>();
  for (const text of typed)
    for (const name of names) {
      if ((spent.get(name) ?? 0) > BUDGET) continue;
      const { ms, got } = await desks.ask(name, 'find', text);
      same(answers, text, got, `search: ${name}`);
      samples.get(name)!.push(ms);
      spent.set(name, (spent.get(name) ?? 0) + ms);
    }
  for (const name of names) {
    book.put('search per keystroke, median', 'ms', work, subjects[name], samples.get(name)!);
    book.put('search per keystroke, p95', 'ms', work, subjects[name], [quantile(samples.get(name)!, 0.95)]);
  }
}

async function cold(m: Measuring): Promise<void> {
  const { ctx, book, desks, size, names } = m;
  const samples = new Map<Subject, number[]>(names.map((name) => [name, []]));
  const answers = new Map<string, string>();
  for (let run = 0; run < (ctx.quick ? 3 : 7); run++) {
    await desks.restart();
    // Another one first each time: whoever is first also wakes the browser.
    for (let n = 0; n < names.length; n++) {
      const name = names[(n + run) % names.length]!;
      const { ms, got } = await desks.ask(name, 'cold');
      same(answers, 'inbox', got, `inbox: ${name}`);
      samples.get(name)!.push(ms);
      await desks.leave(name);
    }
  }
  for (const name of names)
    book.put('cold start to the inbox', 'ms', workOf(size), subjects[name], samples.get(name)!);
}
