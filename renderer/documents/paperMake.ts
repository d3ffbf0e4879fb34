/** One paper from an order: what is asked of the worker, and what came of it. */
import { formRefusals, showsMoney } from '#shared/forms/allowed';
import { dockingData } from '#shared/forms/dockingForm';
import { type PaperId, papers } from '#shared/forms/layout/papers';
import { photosOn } from '#shared/forms/photos';
import { registry } from '#shared/forms/registry';
import type { OrderSource } from '#shared/forms/source';
import { formTitle } from '#shared/forms/titles';
import { orderToJob } from '#shared/jobfile/export';
import { instantOf } from '#shared/kernel/clock';
import type { Mend, Refusal } from '#shared/kernel/faults';
import type { ContractStand } from '#shared/order/contractScope';
import { say } from '#shared/order/sentences';
import type { OrderState } from '#shared/order/state';
import type { Shop } from '#shared/party/party';
import { paperName } from './paperForms';
import { picturesFor } from './paperPictures';
import { recordOf } from './paperRecords';
import type { PaperAsk } from './pdfWorker';
import { type MadePdf, makePdf } from './printer';

export type PaperLanguage = 'zh' | 'en';

export interface MadePaper extends MadePdf {
  title: string;
  /** File name, `编号-表名.pdf`. */
  name: string;
}

export interface PaperWish {
  order: OrderState;
  shop: Shop;
  formId: string;
  language: PaperLanguage;
  paper: PaperId;
  /** Which print this is; from 2 on the paper says so. */
  printCount: number;
  /** ISO instant the file says it was made at. */
  at: string;
  /** For who sees money only (PM): the contract the sheet names, and what its other orders settled. */
  contract?: ContractStand | undefined;
  /** Of a form that is one paper per record: which; left out, the newest. */
  record?: string;
  /** The reader sees prices: words on them stay on papers that are no price list (a change request). */
  money?: boolean;
}

/** @throws RangeError when there is no such form */
export async function askFor(wish: PaperWish): Promise<PaperAsk> {
  const { order, shop, formId, language, paper, printCount, at, contract, record } = wish;
  const form = registry[formId];
  if (!form) throw new RangeError(`no such form: ${formId}`);
  const money = showsMoney(formId);
  // A paper without prices carries none in its data either (PM): a stray PDF tells no more than it shows.
  const { prices: _, ...bare } = order;
  const pictures = await picturesFor(photosOn(formId, order), papers[paper].continuous);
  const source: OrderSource = {
    shop,
    ...(pictures ? { pictures } : {}),
    order: money ? order : bare,
    job: order.trade === 'docking' ? dockingData(order) : orderToJob(order, shop, { money }),
    ...(form.standing ? { asOf: new Date().toISOString() } : {}),
    ...(contract && namesContract.has(formId) ? { contract } : {}),
    ...(money || wish.money ? {} : { money: false }),
  };
  const options = { paper, language, printCount, printedAt: at, ...(record === undefined ? {} : { record }) };
  return { formId, source, options };
}

/** Papers that are held against the contract. */
const namesContract: ReadonlySet<string> = new Set(['settlement', 'quantity-table']);

/** Makes one paper. Rejects with what the engine throws. */
export async function makePaper(wish: PaperWish): Promise<MadePaper> {
  const { formId, source, options } = await askFor(wish);
  const made = await makePdf(formId, source, options);
  const title = titleOf(formId, wish.language, wish.order);
  const record = recordOf(wish.order, formId, wish.record);
  return { title, name: paperName(wish.order, record ? `${title}-${record}` : title), ...made };
}

/** @param order whose trade may call it something else */
export const titleOf = (formId: string, language: PaperLanguage, order?: Pick<OrderState, 'trade'>): string =>
  formTitle(formId, order?.trade)?.[language] ?? formId;

/**
 * A saved paper is dated by the order's last entry: as long as nothing changed, saving it again gives the same file
 * to the byte, and the shell makes no second one of it.
 */
export const savedAt = (order: OrderState): string =>
  order.lastAt ? instantOf(order.lastAt) : new Date().toISOString();

/** Why a paper can't be made, ready to be read. */
export interface Reason {
  rule: string;
  text: string;
  /** Where it is mended. */
  mend?: Mend;
}

/** Refusals of one form, as sentences with their rules; empty when it may be made. */
export const reasonsOf = (
  order: OrderState,
  formId: string,
  language: PaperLanguage,
  record?: string,
): Reason[] => formRefusals(order, formId, record).map((r) => reasonOf(r, language, order));

export const reasonOf = (refusal: Refusal, language: PaperLanguage, order?: OrderState): Reason => ({
  rule: refusal.rule,
  text: say(refusal, language, order),
  ...(refusal.mend ? { mend: refusal.mend } : {}),
});
