/**
 * Papers printed. Those of one size go to their printer as one job, in the order they are listed: one stack, and one
 * dialog or, where a printer is chosen for that paper, none. Each is made by itself first, so that one that fails or may not leave keeps none of the others back. What
 * went out is written to the journal paper by paper, so that the next print says 第 n 次打印.
 */
import { seesMoney } from '#shared/kernel/posts';
import type { OrderState } from '#shared/order/state';
import { translate } from '../i18n/useT';
import { contractStandOf } from '../store/contractQueries';
import { runOrder, type Who } from '../store/desk';
import { orderState } from '../store/queries';
import { paperFor } from './paperChoice';
import { left, type PaperRun, type PaperTask, tryPaper } from './paperJobs';
import { askFor, makePaper, type PaperLanguage, type PaperWish, reasonOf, titleOf } from './paperMake';
import { nextPrint, printKey } from './paperRecords';
import { makeTogether } from './printer';
import { printOut, targetOf } from './printOut';

/** Papers in one job: more would keep the printer's dialog waiting, and a jam would cost too much. */
const MOST = 40;

interface Ready {
  task: PaperTask;
  number: string;
  title: string;
  missing: string[];
  pages: number;
  name: string;
  /** Kept only where the paper is a job of its own. */
  bytes: Uint8Array | undefined;
}

/** Prints papers; every task is told its outcome through `onResult`. */
export async function printPapers(run: PaperRun, who: Who): Promise<void> {
  // A printer that took nothing takes the next stack no more; the others go on.
  const failed = new Set<string>();
  for (const job of jobsOf(run.tasks)) {
    const target = targetOf(paperFor(job[0]!.formId));
    const stop = () => (run.signal?.aborted ? 'cancelled' : failed.has(target) ? 'gaveUp' : undefined);
    const ready: Ready[] = [];
    for (const task of job) {
      const why = stop();
      if (why) run.onResult(left(run, task, why));
      else await prepare(run, task, job.length === 1, ready);
    }
    // Cancelled before the job was sent: nothing of it has reached the printer.
    const why = stop();
    if (why) for (const { task } of ready) run.onResult(left(run, task, why));
    else if (ready.length && !(await send(run, ready, who))) failed.add(target);
  }
}

/** Tasks by the size of their paper, sizes in the order they first come, at most `MOST` in one job. */
export function jobsOf(tasks: readonly PaperTask[]): PaperTask[][] {
  const sizes = new Map<string, PaperTask[][]>();
  for (const task of tasks) {
    const size = paperFor(task.formId);
    const jobs = sizes.get(size) ?? [];
    const open = jobs.at(-1);
    if (open && open.length < MOST) open.push(task);
    else jobs.push([task]);
    sizes.set(size, jobs);
  }
  return [...sizes.values()].flat();
}

/** Makes one paper to know that it can be made, and its pages; told at once when it can't. */
async function prepare(run: PaperRun, task: PaperTask, alone: boolean, ready: Ready[]): Promise<void> {
  const result = await tryPaper(run, task, async (order) => {
    const { name, bytes, pages, missing } = await makePaper(await wishOf(run, task, order));
    const title = titleOf(task.formId, run.language, order);
    ready.push({ task, number: order.number, title, missing, pages, name, bytes: alone ? bytes : undefined });
    return { state: 'printed', missing, copies: 1 };
  });
  if (result.state !== 'printed') run.onResult(result);
}

/** One job to the printer; false when nothing went out, and then each of its papers is told why. */
async function send(run: PaperRun, ready: readonly Ready[], who: Who): Promise<boolean> {
  let why = '';
  let answer: Awaited<ReturnType<typeof printOut>> | undefined;
  try {
    const paper = paperFor(ready[0]!.task.formId);
    const { name, bytes } = await jobFile(run, ready);
    const printer = targetOf(paper);
    run.onNote?.(printer ? translate('printers.sending', { printer }) : translate('paper.waiting'));
    answer = await printOut(name, bytes, paper);
    if (!answer.printed) why = answer.why ?? translate('paper.closed');
  } catch (error) {
    why = error instanceof Error ? error.message : String(error);
  }
  for (const { task, number, title, missing } of ready) {
    const about = { ...task, number, title };
    if (why || !answer) run.onResult({ ...about, state: 'failed', why });
    else {
      const { copies, printer, note } = answer;
      const uncounted = await count(task, who, run.language, { copies, ...(printer ? { printer } : {}) });
      run.onResult({
        ...about,
        state: 'printed',
        missing,
        copies,
        ...(printer ? { printer } : {}),
        ...(note ? { note } : {}),
        ...(uncounted ? { uncounted } : {}),
      });
    }
  }
  return why === '';
}

async function jobFile(run: PaperRun, ready: readonly Ready[]): Promise<{ name: string; bytes: Uint8Array }> {
  const [first] = ready;
  if (ready.length === 1 && first?.bytes) return { name: first.name, bytes: first.bytes };
  const asks = [];
  for (const { task, pages } of ready) {
    const order = await orderState(task.orderId);
    if (order) asks.push({ ...(await askFor(await wishOf(run, task, order))), pages });
  }
  const { bytes } = await makeTogether(asks);
  const stem = first?.name.replace(/\.pdf$/, '') ?? '';
  return { name: `${stem}${translate('paper.andMore', { count: ready.length })}.pdf`, bytes };
}

const wishOf = async (
  run: PaperRun,
  { formId, record }: PaperTask,
  order: OrderState,
): Promise<PaperWish> => ({
  order,
  shop: run.shop,
  formId,
  language: run.language,
  paper: paperFor(formId),
  printCount: nextPrint(order, formId, record),
  at: new Date().toISOString(),
  contract: await contractStandOf(order, run.posts ?? []),
  ...(record === undefined ? {} : { record }),
  money: seesMoney(run.posts ?? []),
});

/** Writes one print to the journal; the sentence why it could not be, else ''. */
async function count(
  { orderId, formId, record }: PaperTask,
  who: Who,
  language: PaperLanguage,
  how: { copies: number; printer?: string },
): Promise<string> {
  try {
    const before = await orderState(orderId);
    const form = before ? printKey(before, formId, record) : formId;
    const told = await runOrder(orderId, { do: 'recordPrint', form, ...how }, who);
    if (told.done) return '';
    const order = await orderState(orderId);
    // Cancelled orders may be printed for the file, but their journal takes no more entries.
    if (order?.cancelled) return '';
    return told.refusals.map((r) => reasonOf(r, language, order).text).join('');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
