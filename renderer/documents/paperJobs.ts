/**
 * Papers made, saved and printed, one or several. Nothing leaves for a form that is refused (SV-08, SV-09a):
 * the order is asked again at the moment of saving or printing, not only when the dialog was opened.
 */
import { formRefusals, showsMoney } from '#shared/forms/allowed';
import { registry } from '#shared/forms/registry';
import type { OrderSource } from '#shared/forms/source';
import { orderToJob } from '#shared/jobfile/export';
import type { Refusal } from '#shared/kernel/faults';
import type { OrderState } from '#shared/order/state';
import type { Shop } from '#shared/party/party';
import { bridge } from '../platform/bridge';
import { runOrder, type Who } from '../store/desk';
import { orderState } from '../store/queries';
import { paperName } from './paperForms';
import { makePdf } from './printer';

export type PaperLanguage = 'zh' | 'en';

export interface MadePaper {
  formId: string;
  title: string;
  /** File name, `编号-表名.pdf`. */
  name: string;
  bytes: Uint8Array;
  pages: number;
  /** Characters no font has: printed as a visible box. */
  missing: string[];
}

/** Makes one paper. `printCount`: which print this is; from 2 on the paper says so. Throws what the engine throws. */
export async function makePaper(
  order: OrderState,
  shop: Shop,
  formId: string,
  language: PaperLanguage,
  printCount: number,
): Promise<MadePaper> {
  const form = registry[formId];
  if (!form) throw new RangeError(`no such form: ${formId}`);
  const money = showsMoney(formId);
  // A paper without prices carries none in its data either (PM): a stray PDF tells no more than it shows.
  const { prices: _, ...bare } = order;
  const source: OrderSource = {
    shop,
    order: money ? order : bare,
    job: orderToJob(order, shop, { money }),
  };
  const made = await makePdf(formId, source, {
    paper: form.papers?.[0] ?? 'A4',
    language,
    printCount,
    printedAt: new Date().toISOString(),
  });
  const title = form.title[language];
  return { formId, title, name: paperName(order, title), ...made };
}

/** How many times the next print of a form is; a saved file is no print and carries the count as it is. */
export const nextPrint = (order: OrderState, formId: string): number => (order.printed[formId] ?? 0) + 1;
export const savedCount = (order: OrderState, formId: string): number =>
  Math.max(1, order.printed[formId] ?? 0);

export type PaperResult =
  | { formId: string; title: string; state: 'saved'; path: string | null; missing: string[] }
  | { formId: string; title: string; state: 'printed'; missing: string[] }
  /** The person closed the dialog. */
  | { formId: string; title: string; state: 'left' }
  | { formId: string; title: string; state: 'failed'; why: string }
  | { formId: string; title: string; state: 'refused'; refusals: Refusal[] };

export interface PaperRun {
  orderId: string;
  shop: Shop;
  formIds: readonly string[];
  language: PaperLanguage;
  /** Folder all go to; left out: asked for each file. */
  folder?: string;
  signal?: AbortSignal;
  onStart?: (title: string, done: number) => void;
}

/** Saves papers one after the other. What was saved before a cancel stays saved. */
export function savePapers(run: PaperRun): Promise<PaperResult[]> {
  return each(run, async (order, formId) => {
    const paper = await makePaper(order, run.shop, formId, run.language, savedCount(order, formId));
    const { name, bytes, title, missing } = paper;
    const answer = await bridge().saveFile({
      name,
      bytes,
      ...(run.folder === undefined ? {} : { folder: run.folder }),
    });
    if (answer.saved) return { formId, title, state: 'saved', path: answer.path, missing };
    return answer.why
      ? { formId, title, state: 'failed', why: answer.why }
      : { formId, title, state: 'left' };
  });
}

/** Prints papers one after the other; each print that went out is recorded, so that the next says 第 n 次打印. */
export function printPapers(run: PaperRun, who: Who): Promise<PaperResult[]> {
  return each(run, async (order, formId) => {
    const paper = await makePaper(order, run.shop, formId, run.language, nextPrint(order, formId));
    const { name, bytes, title, missing } = paper;
    const answer = await bridge().printPdf({ name, bytes });
    if (!answer.printed)
      return answer.why
        ? { formId, title, state: 'failed', why: answer.why }
        : { formId, title, state: 'left' };
    const told = await runOrder(order.id, { do: 'recordPrint', form: formId }, who);
    // Cancelled orders may be printed for the file, but their journal takes no more entries.
    if (!told.done && !order.cancelled) return { formId, title, state: 'refused', refusals: told.refusals };
    return { formId, title, state: 'printed', missing };
  });
}

async function each(
  run: PaperRun,
  one: (order: OrderState, formId: string) => Promise<PaperResult>,
): Promise<PaperResult[]> {
  const results: PaperResult[] = [];
  for (const formId of run.formIds) {
    if (run.signal?.aborted) break;
    const title = registry[formId]?.title[run.language] ?? formId;
    run.onStart?.(title, results.length);
    try {
      // Read anew: the former print has raised its count, a consent may have been given.
      const order = await orderState(run.orderId);
      const refusals = order
        ? formRefusals(order, formId)
        : [{ rule: 'SV-01', key: 'notIssued' } satisfies Refusal];
      results.push(
        order && refusals.length === 0
          ? await one(order, formId)
          : { formId, title, state: 'refused', refusals },
      );
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      results.push({ formId, title, state: 'failed', why });
    }
  }
  return results;
}
