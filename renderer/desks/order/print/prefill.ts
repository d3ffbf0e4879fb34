/** What a record dialog begins with, read off the sheet: nobody types twice what is written there. */
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { fullSheetsNet } from '#shared/print/paper';
import type { Row } from './RowsField';

const blank = { lot: '', returned: '', byClient: '' };

/** Paper to give out, by part, with the sheets the sheet counted; what was given out before is left off. */
export function materialsOfSheet(order: OrderState, unit: string): Row[] {
  const { print, items } = order.sheet;
  const given = new Set(workOf(order).materials.flatMap((m) => m.lines.map((l) => l.part ?? '')));
  const line = (
    part: string,
    paper: { kind: string; weight: string; sheet: string },
    sheets?: number,
  ): Row => ({
    name: [paper.weight && `${paper.weight}g`, paper.kind, paper.sheet].filter(Boolean).join(' '),
    part,
    unit,
    planned: sheets === undefined ? '' : String(sheets),
    used: sheets === undefined ? '' : String(sheets),
    ...blank,
  });
  const parts = (print?.parts ?? []).flatMap((p) => (p.paper ? [line(p.name, p.paper, p.fullSheets)] : []));
  if (parts.length) return parts.filter((r) => !given.has(r.part ?? ''));
  const paper = print?.paper;
  return paper && given.size === 0 ? [line('', paper, sheetsOf(order, items[0]?.quantity))] : [];
}

/** Full sheets with spoilage, where the sheet says enough to count them. */
function sheetsOf(order: OrderState, quantity: string | undefined): number | undefined {
  const { paper, pages } = order.sheet.print ?? {};
  if (!paper?.leavesPerSheet || !pages || !quantity) return undefined;
  try {
    return fullSheetsNet(quantity, pages, paper.leavesPerSheet) + (paper.spoilage ?? 0);
  } catch {
    return undefined;
  }
}
