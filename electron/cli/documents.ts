/**
 * `npm run documents`: a job file in, every paper its state allows out. No window, no browser, no network. All
 * papers are made in memory first and written together, so that a failure leaves nothing behind.
 */
import { join } from 'node:path';
import { askedForms, formRefusals, formsFor, refusalLine, showsMoney } from '#shared/forms/allowed';
import { blankForms, blankSource } from '#shared/forms/blank';
import { registry } from '#shared/forms/registry';
import type { OrderSource } from '#shared/forms/source';
import { jobToOrder } from '#shared/jobfile/events';
import { orderToJob } from '#shared/jobfile/export';
import { readJob } from '#shared/jobfile/schema';
import type { OrderState } from '#shared/order/state';
import type { Shop } from '#shared/party/party';
import type { Trade } from '#shared/procedures/registry';
import { cleanName } from '../names';
import { type Args, readArgs, Stop, short, usage } from './args';
import { readText, typedPath, writeAll } from './files';
import { type Made, renderPdf } from './pdf';

export interface Io {
  out(line: string): void;
  err(line: string): void;
}

/** 0 all made · 2 nothing made, said on `err` why · 3 some forms refused, said on `out`. Never throws. */
export async function documents(argv: readonly string[], io: Io): Promise<0 | 2 | 3> {
  if (argv.includes('--help')) {
    io.out(usage);
    return 0;
  }
  try {
    const args = readArgs(argv);
    if (args.job === undefined) return await makeBlank(args, 'survey', undefined, io);
    const read = readJob(await readText(typedPath(args.job)));
    if ('faults' in read) {
      for (const { path, message } of read.faults) io.err(`${path}: ${message}`);
      return 2;
    }
    if (args.blank) return await makeBlank(args, read.job.order.kind, read.job.shop, io);
    return await make(args, { ...jobToOrder(read.job), stated: read.job.settlement !== undefined }, io);
  } catch (error) {
    // What nobody foresaw is said in one line, too: a trace helps no clerk and may show what it should not.
    const why = error instanceof Error ? error.message : String(error);
    io.err(error instanceof Stop ? why : `程序出错，没有写任何文件：${short(why)}`);
    return 2;
  }
}

type Paper = { form: string; name: string } & Made;

interface Told {
  order: OrderState;
  shop: Shop;
  notes: string[];
  /** The file states a settlement: it was issued. */
  stated: boolean;
}

async function make(args: Args, { order, shop, notes, stated }: Told, io: Io): Promise<0 | 3> {
  const forms = formsOf(formsFor(order), args.forms);
  const lines: string[] = [];
  const papers: Paper[] = [];
  for (const form of forms) {
    const no = refusalLine(order, formRefusals(order, form));
    if (no) {
      lines.push(JSON.stringify({ form, ...no }));
      continue;
    }
    const name = cleanName(`${order.number}-${form}.pdf`);
    const job = orderToJob(order, shop, { money: showsMoney(form) });
    const made = await paperOf(form, { shop, order, job, stated }, args);
    papers.push({ form, name, ...made });
    lines.push(JSON.stringify({ form, file: join(args.out, name), pages: made.pages }));
  }
  await write(args, papers, lines, notes, io);
  return papers.length === forms.length ? 0 : 3;
}

/** Empty forms, `blank-<form id>.pdf`: nothing to refuse, since nothing is on them. */
async function makeBlank(args: Args, trade: Trade, shop: Shop | undefined, io: Io): Promise<0> {
  const papers: Paper[] = [];
  for (const form of formsOf(blankForms(trade), args.forms, blankForms('docking'))) {
    const made = await paperOf(form, blankSource(trade, shop), args);
    papers.push({ form, name: `blank-${form}.pdf`, ...made });
  }
  const lines = papers.map(({ form, name, pages }) =>
    JSON.stringify({ form, file: join(args.out, name), pages }),
  );
  await write(args, papers, lines, [], io);
  return 0;
}

/** The files first: nothing is said to be there that is not. */
async function write(
  args: Args,
  papers: readonly Paper[],
  lines: readonly string[],
  notes: readonly string[],
  io: Io,
): Promise<void> {
  if (papers.length)
    await writeAll(
      typedPath(args.out),
      papers.map(({ name, bytes }) => ({ name, bytes })),
    );
  for (const note of notes) io.err(`提示：${note}`);
  for (const { form, missing } of papers)
    if (missing.length) io.err(`提示：${form} 里有字体缺的字，纸上印成方框：${missing.map(short).join(' ')}`);
  for (const line of lines) io.out(line);
}

function formsOf(
  ids: readonly string[],
  asked: readonly string[] | undefined,
  /** The shop’s own forms: made empty when asked for, never of a job file. */
  own: readonly string[] = [],
): readonly string[] {
  const has = ids.filter((id) => Object.hasOwn(registry, id));
  const able = [...has, ...askedForms, ...own];
  const strange = asked?.filter((id) => !able.includes(id)) ?? [];
  if (strange.length)
    throw new Stop(
      `这张工单没有这种单据：${strange.map(short).join('、')}。可用的单据：${able.join('、')}。`,
    );
  return asked ?? has;
}

function paperOf(form: string, source: OrderSource, args: Args): Promise<Made> {
  const spec = registry[form]!;
  const papers = spec.papers ?? [];
  const paper = args.paper ?? papers[0] ?? 'A4';
  if (papers.length && !papers.includes(paper))
    throw new Stop(`${spec.title.zh}（${form}）不能印在 ${paper} 上，可用的纸：${papers.join('、')}。`);
  return renderPdf(spec.build(source, { paper, language: 'zh', printCount: 1 }));
}
