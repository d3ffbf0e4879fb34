/** What of a job ticket a change asks for: typed words → the members of the event, and what that would reopen. */
import { isDecimal, readDecimal } from '#shared/kernel/decimal';
import { actsReopenedBy } from '#shared/order/decideChange';
import type { ChangeRequest } from '#shared/order/events';
import type { PrintSpec } from '#shared/order/sheet';
import type { OrderState } from '#shared/order/state';
import { readSize } from '#shared/print/sizes';

export const printTexts = ['product', 'effect', 'packing', 'deliverTo'] as const;
export interface PrintChange {
  /** Item no → quantity as typed. */
  quantities: Record<number, string>;
  texts: Partial<Record<(typeof printTexts)[number], string>>;
  /** `210×285` */
  finished: string;
  /** Operations, parted by 、; '' leaves them as they are. */
  finishing: string;
  /** Part name → paper as typed: kind and weight. */
  papers: Record<string, { kind?: string; weight?: string }>;
}
export const noPrintChange: PrintChange = {
  quantities: {},
  texts: {},
  finished: '',
  finishing: '',
  papers: {},
};

export type PrintChangeFault = 'quantity' | 'finished' | 'weight';

export function printChangeFault(d: PrintChange): PrintChangeFault | undefined {
  const typed = Object.values(d.quantities).filter((q) => q.trim());
  if (typed.some((q) => !isDecimal(q) || q.startsWith('-'))) return 'quantity';
  if (d.finished.trim() && !readSize(d.finished)) return 'finished';
  const weights = Object.values(d.papers).map((p) => p.weight?.trim() ?? '');
  return weights.some((w) => w && readDecimal(w) === null) ? 'weight' : undefined;
}

/** Only what differs from the sheet: asking for what is there already changes nothing. */
export function printSetOf(order: OrderState, d: PrintChange): Pick<ChangeRequest['set'], 'items' | 'print'> {
  const items = order.sheet.items.flatMap((i) => {
    const quantity = d.quantities[i.no]?.trim();
    return quantity && quantity !== i.quantity && !i.struckBy ? [{ no: i.no, quantity }] : [];
  });
  const now = order.sheet.print;
  const print: Partial<PrintSpec> = {};
  for (const key of printTexts) {
    const text = d.texts[key]?.trim();
    if (text && text !== now?.[key]) print[key] = text;
  }
  const size = d.finished.trim() ? readSize(d.finished) : null;
  const before = now?.finishedSize;
  if (size && (size.width !== before?.width || size.height !== before?.height)) print.finishedSize = size;
  const finishing = d.finishing
    .split(/[、,，;；]/)
    .map((f) => f.trim())
    .filter(Boolean);
  if (finishing.length && finishing.join() !== (now?.finishing ?? []).join()) print.finishing = finishing;
  const parts = now?.parts?.map((p) => {
    const asked = d.papers[p.name];
    const kind = asked?.kind?.trim() || p.paper?.kind || '';
    const weight = asked?.weight?.trim() || p.paper?.weight || '';
    const same = kind === (p.paper?.kind ?? '') && weight === (p.paper?.weight ?? '');
    return same ? p : { ...p, paper: { sheet: '', ...p.paper, kind, weight } };
  });
  if (parts && now?.parts && parts.some((p, i) => p !== now.parts![i])) print.parts = parts;
  return {
    ...(items.length ? { items } : {}),
    ...(Object.keys(print).length ? { print } : {}),
  };
}

/** Acts that were done and would be to do again, were the change approved. */
export const reopenedActs = (order: OrderState, change: Pick<ChangeRequest, 'add' | 'set'>): string[] =>
  actsReopenedBy(order, order, change);
