/** What each part of a print job takes: press sheets, full sheets to issue, reams, plates. As kept, else worked out. */
import { isDecimal } from '#shared/kernel/decimal';
import type { PrintPart } from '#shared/order/sheetPrint';
import type { OrderState } from '#shared/order/state';
import { cutOf } from '#shared/print/cut';
import { issueOf, jobSheets, reamsOf } from '#shared/print/paper';
import { readSize } from '#shared/print/sizes';
import { mainItem } from './head';

export interface PartSheets {
  part: PrintPart;
  /** Net and spoilage, and both together: press sheets, or full ones where the job is not laid out for a press. */
  net?: number | undefined;
  spoilage?: number | undefined;
  total?: number | undefined;
  /** Full sheets to draw from the store, and the same in reams. */
  full?: number | undefined;
  reams?: string | undefined;
}

/** Name of the one part of a job that is not laid out in parts; forms say it in their language. */
export const WHOLE = '';

/** The parts of a job; one without parts is a single one, as a job file states it. */
export function partsOf(order: OrderState): PartSheets[] {
  const print = order.sheet.print;
  if (print?.parts?.length) return print.parts.map(laidOut);
  return print?.paper || print?.colours ? [whole(order)] : [];
}

function laidOut(part: PrintPart): PartSheets {
  const { netSheets: net, spoilage } = part;
  const total = net === undefined ? undefined : net + (spoilage ?? 0);
  const full = part.fullSheets ?? fullOf(part, net, spoilage);
  return { part, net, spoilage, total, full, ...(full === undefined ? {} : { reams: reamsOf(full) }) };
}

function fullOf(part: PrintPart, net: number | undefined, spoilage = 0): number | undefined {
  const sheet = part.paper && readSize(part.paper.sheet);
  const perFull = perFullOf(part);
  if (net === undefined || !sheet || !perFull) return undefined;
  return counted(() => issueOf({ net, spoilage, perFull, sheet, weight: '0' }).value.full);
}

/** Press sheets from a full sheet 开数: as kept, else as many as come out of it. */
export function perFullOf(part: PrintPart): number | undefined {
  const sheet = part.paper && readSize(part.paper.sheet);
  const press = part.pressSize && readSize(part.pressSize);
  if (part.perFull || !sheet || !press) return part.perFull;
  return counted(() => cutOf({ sheet, piece: press }).best.count) || undefined;
}

/** ceil(quantity of the first item × pages ÷ 2 ÷ leaves on a full sheet) + spoilage; without pages it is one leaf. */
function whole(order: OrderState): PartSheets {
  const { pages, paper, colours } = order.sheet.print!;
  const item = mainItem(order);
  const part: PrintPart = {
    name: WHOLE,
    ...(pages ? { pages } : {}),
    ...(paper ? { paper } : {}),
    ...(colours ? { colours } : {}),
  };
  const { leavesPerSheet, spoilage } = paper ?? {};
  if (!leavesPerSheet || !isDecimal(item?.quantity)) return { part, spoilage };
  const total = counted(
    () =>
      jobSheets({ quantity: item.quantity, pages: pages ?? 2, leavesPerSheet, spoilage: spoilage ?? 0 })
        .value,
  );
  if (total === undefined) return { part, spoilage };
  const net = total - (spoilage ?? 0);
  return { part, net, spoilage: spoilage ?? 0, total, full: total, reams: reamsOf(total) };
}

/** Undefined where the figures on the sheet are beyond counting. */
function counted(count: () => number): number | undefined {
  try {
    return count();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
