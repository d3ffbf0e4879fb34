/** The papers of an order that a person may see: those with prices on them only for who sees money (PM). */

import { askedForms, formsFor, showsMoney } from '#shared/forms/allowed';
import { blankForms } from '#shared/forms/blank';
import { formTitle } from '#shared/forms/titles';
import { type Post, seesMoney } from '#shared/kernel/posts';
import type { OrderState } from '#shared/order/state';
import type { Trade } from '#shared/procedures/registry';

export interface PaperForm {
  /** As in the file name: `settlement`. */
  id: string;
  title: { zh: string; en: string };
}

export const formsOf = (order: Parameters<typeof formsFor>[0], posts: readonly Post[]): PaperForm[] =>
  shownTo(posts, order.trade, formsFor(order));

/** The forms that can be printed empty, to fill in by hand. */
export const blanksOf = (trade: Trade, posts: readonly Post[]): PaperForm[] =>
  shownTo(posts, trade, [...blankForms(trade), ...askedForms]);

function shownTo(posts: readonly Post[], trade: Trade, ids: readonly string[]): PaperForm[] {
  return ids
    .filter((id) => !showsMoney(id) || seesMoney(posts))
    .flatMap((id) => {
      const title = formTitle(id, trade);
      return title ? [{ id, title }] : [];
    });
}

/** `CH-2026-0012-工程结算单.pdf`; signs no file system takes become `_`. The shell cleans what is left. */
export function paperName(order: Pick<OrderState, 'number'>, title: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  return `${`${order.number}-${title}`.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').slice(0, 200)}.pdf`;
}
