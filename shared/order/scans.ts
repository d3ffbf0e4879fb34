/** Scans of an order's papers (SV-09): which there are, which signed paper has none yet. */
import { type Post, seesMoney } from '#shared/kernel/posts';
import { isMoneyPaper } from './moneyPapers';
import type { OrderState, Scan } from './state';

export const liveScans = (order: Pick<OrderState, 'scans'>): Scan[] =>
  order.scans.filter((s) => !s.withdrawn);

/** Those a person may see: scans of papers with prices only for who sees money (PM). */
export const scansFor = (order: Pick<OrderState, 'scans'>, posts: readonly Post[]): Scan[] =>
  order.scans.filter((s) => !isMoneyPaper(s.form) || seesMoney(posts));

/** The acts whose hand or signature stands on a form; it is signed once one of them was done here. */
type Signing = readonly (readonly [form: string, acts: readonly string[]])[];
const signing: Record<OrderState['trade'], Signing> = {
  survey: [
    ['task-sheet', ['readSheet']],
    ['departure-checklist', ['depart']],
    ['stakeout-sheet', ['signSheet']],
    // Signed item by item.
    ['field-signoff', []],
    ['inspection', ['inspectField', 'inspectOffice', 'inspectProperty']],
    ['quantity-table', ['confirm']],
    ['settlement', ['settle']],
    ['delivery-receipt', ['deliver']],
  ],
  print: [
    ['quotation', ['acceptQuote']],
    ['proof-approval', ['signProof']],
    ['delivery-note', ['deliver']],
    ['settlement', ['settle']],
  ],
  docking: [['docking-form', ['accept', 'evaluate']]],
};

/** Ids of the forms somebody signed, in the order of an order's life. */
export function signedPapers(order: OrderState): string[] {
  const done = Object.values(order.acts).filter((a) => !a.presumed);
  return signing[order.trade]
    .filter(([form, acts]) =>
      form === 'field-signoff' ? order.signOffs.some((s) => !s.void) : done.some((a) => acts.includes(a.act)),
    )
    .map(([form]) => form);
}

/** Signed papers of which no scan lies here. */
export function unscanned(order: OrderState): string[] {
  const there = new Set(liveScans(order).map((s) => s.form));
  return signedPapers(order).filter((form) => !there.has(form));
}
