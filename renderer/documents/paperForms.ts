/** The papers of an order that a person may see: those with prices on them only for who sees money (PM). */
import { orderForms, showsMoney } from '#shared/forms/allowed';
import { registry } from '#shared/forms/registry';
import { type Post, seesMoney } from '#shared/kernel/posts';
import type { OrderState } from '#shared/order/state';

export interface PaperForm {
  /** As in the file name: `settlement`. */
  id: string;
  title: { zh: string; en: string };
}

export function formsOf(order: Pick<OrderState, 'trade'>, posts: readonly Post[]): PaperForm[] {
  return orderForms[order.trade]
    .filter((id) => !showsMoney(id) || seesMoney(posts))
    .flatMap((id) => {
      const form = registry[id];
      return form ? [{ id, title: form.title }] : [];
    });
}

/** `CH-2026-0012-工程结算单.pdf`; signs no file system takes become `_`. The shell cleans what is left. */
export function paperName(order: Pick<OrderState, 'number'>, title: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  return `${`${order.number}-${title}`.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').slice(0, 200)}.pdf`;
}
