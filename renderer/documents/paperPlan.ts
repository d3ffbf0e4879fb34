/** What a run over several orders would make and what not, and why: worked out before anything is made. */
import type { Post } from '#shared/kernel/posts';
import { orderState } from '../store/queries';
import { formsOf } from './paperForms';
import type { PaperTask } from './paperJobs';
import { type PaperLanguage, type Reason, reasonsOf } from './paperMake';

export interface PlanLine extends PaperTask {
  number: string;
  project: string;
  title: string;
  /** Why it can't be made now; empty when it can. */
  reasons: Reason[];
}

/**
 * The papers of these orders that these posts may see, by order number and then in the order of an order's life:
 * the order they are made, saved and printed in. Orders are read one at a time, none is kept.
 */
export async function planPapers(
  orderIds: readonly string[],
  posts: readonly Post[],
  language: PaperLanguage,
): Promise<PlanLine[]> {
  const perOrder: PlanLine[][] = [];
  for (const orderId of orderIds) {
    const order = await orderState(orderId);
    if (!order?.number) continue;
    perOrder.push(
      formsOf(order, posts).map((form) => ({
        orderId,
        formId: form.id,
        number: order.number,
        project: order.sheet.project.name,
        title: form.title[language],
        reasons: reasonsOf(order, form.id, language),
      })),
    );
  }
  return perOrder
    .sort((a, b) => (a[0]?.number ?? '').localeCompare(b[0]?.number ?? '', 'zh-CN', { numeric: true }))
    .flat();
}

export interface FormCount {
  formId: string;
  title: string;
  able: number;
  refused: number;
}

/** The forms that come up in a plan, each with how many of it can be made and how many not. */
export function formsIn(plan: readonly PlanLine[]): FormCount[] {
  const found = new Map<string, FormCount>();
  for (const { formId, title, reasons } of plan) {
    const count = found.get(formId) ?? { formId, title, able: 0, refused: 0 };
    count[reasons.length ? 'refused' : 'able'] += 1;
    found.set(formId, count);
  }
  return [...found.values()];
}
