/**
 * Papers saved, one after the other, of one order or many. Nothing leaves for a form that is refused (SV-08, SV-09a):
 * the order is asked again at the moment its paper is made, not only when the dialog was opened. One paper is in
 * memory at a time, however many there are.
 */
import type { Post } from '#shared/kernel/posts';
import { seesMoney } from '#shared/kernel/posts';
import type { OrderState } from '#shared/order/state';
import type { Shop } from '#shared/party/party';
import { bridge } from '../platform/bridge';
import { contractStandOf } from '../store/contractQueries';
import { orderState } from '../store/queries';
import { paperFor } from './paperChoice';
import {
  makePaper,
  type PaperLanguage,
  type Reason,
  reasonOf,
  reasonsOf,
  savedAt,
  titleOf,
} from './paperMake';
import { savedCount } from './paperRecords';

export interface PaperTask {
  orderId: string;
  formId: string;
  /** Of a form that is one paper per record: which; left out, the newest. */
  record?: string;
}
export const taskKey = ({ orderId, formId, record }: PaperTask): string =>
  [orderId, formId, record].filter((part) => part !== undefined).join(' ');

export type PaperOutcome =
  /** `renamed`: another file had the name, this one got `(2)`. */
  | { state: 'saved'; path: string | null; renamed: boolean; missing: string[] }
  /**
   * `printer`: where it went without a dialog; `note`: it was printed, but not as chosen; `uncounted`: it was sent, but
   * the journal took no entry, and why.
   */
  | {
      state: 'printed';
      missing: string[];
      copies: number;
      printer?: string;
      note?: string;
      uncounted?: string;
    }
  | { state: 'failed'; why: string }
  | { state: 'refused'; reasons: Reason[] }
  /** Not tried: the run was cancelled, gave up after failures of one kind, or the system's dialog was closed. */
  | { state: 'left'; because: 'cancelled' | 'gaveUp' | 'closed' };

export type PaperResult = PaperTask & { number: string; title: string } & PaperOutcome;

export interface PaperRun {
  tasks: readonly PaperTask[];
  shop: Shop;
  language: PaperLanguage;
  /** Of who asks: what these posts don't see (contracts, PM) is not on the paper. Left out: sees no money. */
  posts?: readonly Post[];
  signal?: AbortSignal;
  /** The paper now being made. */
  onStart?: (note: string) => void;
  /** What is waited for. */
  onNote?: (note: string) => void;
  /** Called once for each task, in order; none is left without. */
  onResult: (result: PaperResult) => void;
}

/** Saves papers; with `folder` all go there, without it is asked for each. What was saved before a cancel stays. */
export async function savePapers(run: PaperRun, folder?: string): Promise<void> {
  let lastWhy = '';
  let stop: 'cancelled' | 'gaveUp' | undefined;
  for (const task of run.tasks) {
    stop ??= run.signal?.aborted ? 'cancelled' : undefined;
    const result: PaperResult = stop
      ? left(run, task, stop)
      : await tryPaper(run, task, (order) => save(run, task, order, folder));
    run.onResult(result);
    if (result.state !== 'failed') continue;
    // Twice the same failure in the same folder: the disk is full or gone, and so it will be for the others.
    if (folder !== undefined && result.why === lastWhy) stop ??= 'gaveUp';
    lastWhy = result.why;
  }
}

async function save(
  run: PaperRun,
  { formId, record }: PaperTask,
  order: OrderState,
  folder: string | undefined,
): Promise<PaperOutcome> {
  const { name, bytes, missing } = await makePaper({
    order,
    shop: run.shop,
    formId,
    language: run.language,
    paper: paperFor(formId),
    printCount: savedCount(order, formId, record),
    at: savedAt(order),
    contract: await contractStandOf(order, run.posts ?? []),
    ...(record === undefined ? {} : { record }),
    money: seesMoney(run.posts ?? []),
  });
  const answer = await bridge().saveFile({ name, bytes, ...(folder === undefined ? {} : { folder }) });
  if (answer.saved) {
    const renamed = folder !== undefined && / \(\d+\)\.pdf$/.test(answer.path ?? '');
    return { state: 'saved', path: answer.path, renamed, missing };
  }
  return answer.why ? { state: 'failed', why: answer.why } : { state: 'left', because: 'closed' };
}

export const left = (
  run: PaperRun,
  task: PaperTask,
  because: 'cancelled' | 'gaveUp' | 'closed',
): PaperResult => ({
  ...task,
  number: '',
  title: titleOf(task.formId, run.language),
  state: 'left',
  because,
});

/** The order read anew (the former print has raised its count, a consent may have been given), then the deed. */
export async function tryPaper(
  run: PaperRun,
  task: PaperTask,
  deed: (order: OrderState) => Promise<PaperOutcome>,
): Promise<PaperResult> {
  const about = { ...task, number: '', title: titleOf(task.formId, run.language) };
  try {
    const order = await orderState(task.orderId);
    if (!order) {
      const reasons = [reasonOf({ rule: 'SV-01', key: 'notIssued' }, run.language)];
      return { ...about, state: 'refused', reasons };
    }
    about.number = order.number;
    about.title = titleOf(task.formId, run.language, order);
    run.onStart?.(`${order.number} ${about.title}`);
    const reasons = reasonsOf(order, task.formId, run.language, task.record);
    return { ...about, ...(reasons.length ? { state: 'refused', reasons } : await deed(order)) };
  } catch (error) {
    return { ...about, state: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}
