/**
 * A print order as the job XJDF tells prepress systems of: product, parts, papers, colours, finishing, files, delivery.
 * What the order does not say yet is refused with a sentence, never guessed; the one guess is the trade's own, 3 mm bleed.
 */
import { add, decimal, isDecimal } from '#shared/kernel/decimal';
import { type PrintFault, words } from '#shared/print/explain';
import { xjdfOf } from '#shared/print/xjdf';
import type { XjdfJob, XjdfPart } from '#shared/print/xjdfModel';
import { bindingOf, coatingOf, foldOf, laminateOf, productTypeOf } from '#shared/print/xjdfTerms';
import { liveItems } from './facts';
import { priorityOf } from './requirement';
import { finishingOf, type PrintPart, type PrintSpec } from './sheetPrint';
import type { OrderState } from './state';
import { workOf } from './statePrint';

const BLEED_MM = '3';
/** JobPriority 0–100 by the priority of the requirement check (RQ); 50 is XJDF's usual. */
const jobPriority = { 1: 80, 2: 50, 3: 20 } as const;
/** A due date is the end of that working day. */
const endOf = (day: string): string => `${day}T17:00:00+08:00`;

export type OrderXjdf = { ok: true; xml: string } | { ok: false; faults: PrintFault[] };

/** @param at instant with a zone at which it is written */
export function orderXjdf(order: OrderState, at: string): OrderXjdf {
  const print = order.sheet.print;
  const faults = lacksOf(order, print);
  if (!print || faults.length) return { ok: false, faults };
  return xjdfOf(jobOf(order, print, at));
}

function lacksOf(order: OrderState, print: PrintSpec | undefined): PrintFault[] {
  const faults: PrintFault[] = [];
  const lack = (path: string, zh: string, en: string) =>
    void faults.push({
      path,
      say: words(`施工单上还没填${zh}，填好再导出。`, `The ticket still lacks ${en}; fill it in first.`),
    });
  if (!copiesOf(order)) lack('items', '整数的印件数量', 'a whole number of copies');
  if (!print?.finishedSize) lack('print.finishedSize', '成品尺寸', 'the finished size');
  for (const [i, part] of wholeParts(print).entries()) {
    if (!part.pages) lack(`print.parts[${i}].pages`, `“${part.name}”的 P 数`, `pages of “${part.name}”`);
    if (!part.paper?.weight.trim())
      lack(`print.parts[${i}].paper`, `“${part.name}”的用纸和克重`, `paper and weight of “${part.name}”`);
    if (!part.colours) lack(`print.parts[${i}].colours`, `“${part.name}”的印色`, `colours of “${part.name}”`);
  }
  return faults;
}

/** Copies of the product: the first item that is not a service. */
function copiesOf(order: OrderState): number | undefined {
  const item = liveItems(order).find((i) => !i.service);
  const copies = Number(item?.quantity);
  return Number.isInteger(copies) && copies > 0 ? copies : undefined;
}

/** The parts; an order laid out as one piece is one part, and a bound one of one paper its own cover and body. */
function wholeParts(print: PrintSpec | undefined): PrintPart[] {
  if (!print) return [];
  if (print.parts?.length) return print.parts;
  const { pages, paper, colours } = print;
  const whole: PrintPart = {
    name: print.product,
    ...(pages ? { pages } : {}),
    ...(paper ? { paper } : {}),
    ...(colours ? { colours } : {}),
  };
  const binding = bindingOf(termsOf(print));
  if (!binding || binding === 'None' || !pages || pages <= 4) return [whole];
  return [
    { ...whole, name: '封面', pages: 4 },
    { ...whole, name: '内页', pages: pages - 4 },
  ];
}

const termsOf = (print: PrintSpec): string => [print.product, ...finishingOf(print)].join(' ');

function jobOf(order: OrderState, print: PrintSpec, at: string): XjdfJob {
  const { sheet } = order;
  const copies = copiesOf(order)!;
  const terms = termsOf(print);
  const binding = bindingOf(terms);
  const stitches = /(\d)\s*钉/.exec(terms)?.[1];
  const parts = wholeParts(print);
  const priority = priorityOf(sheet.requirement);
  const most = mostOf(print, copies);
  const files = workOf(order).proofs.at(-1)?.files ?? [];
  return {
    number: order.number,
    name: sheet.project.name,
    at,
    ...(order.issued ? { author: order.issued.by.name } : {}),
    ...(print.effect ? { note: print.effect } : {}),
    product: {
      type: productTypeOf(print.product),
      name: print.product,
      quantity: copies,
      ...(most > copies ? { most } : {}),
      finished: print.finishedSize!,
      bleed: BLEED_MM,
      ...(binding
        ? {
            binding: {
              type: binding,
              ...(binding === 'SaddleStitch' ? { stitches: Number(stitches ?? 2) } : {}),
            },
          }
        : {}),
      ...(/四孔/.test(terms)
        ? { holes: [{ pattern: 'R4-generic' as const }] }
        : /[打两二双]孔/.test(terms)
          ? { holes: [{ pattern: 'R2-generic' as const }] }
          : {}),
      ...(/模切/.test(terms)
        ? { dieCut: 'Path' as const }
        : /圆角/.test(terms)
          ? { dieCut: 'RoundedRectangle' as const }
          : {}),
      parts: parts.map((part, i) => partOf(part, print, i === 0, parts.length > 1)),
    },
    customer: {
      ...(sheet.client.id ? { id: sheet.client.id } : {}),
      jobName: sheet.project.name,
      ...(sheet.contractNo ? { orderId: sheet.contractNo } : {}),
    },
    ...(sheet.dueAt ? { dueAt: endOf(sheet.dueAt) } : {}),
    ...(priority ? { priority: jobPriority[priority] } : {}),
    ...(files.length ? { files: files.map((f) => ({ url: encodeURI(f.name) })) } : {}),
    delivery: { drops: [{ amount: copies }] },
  };
}

/** Copies on top that go to the client: free ones 备品, and those of the agreed over-run. */
function mostOf(print: PrintSpec, copies: number): number {
  const over = isDecimal(print.overRun) ? Math.floor((copies * Number(print.overRun)) / 100) : 0;
  return copies + (print.spareCopies ?? 0) + over;
}

/** What is done after printing is done to the cover of a bound job, to the whole of any other. */
function partOf(part: PrintPart, print: PrintSpec, first: boolean, several: boolean): XjdfPart {
  const terms = finishingOf(print);
  const outside = first || !several;
  const { kind, weight } = part.paper!;
  const laminate = outside ? terms.map(laminateOf).find((l) => l !== undefined) : undefined;
  const fold = several ? undefined : terms.map(foldOf).find((f) => f !== undefined);
  const foil = terms.some((f) => /烫/.test(f));
  const emboss = terms.some((f) => /击凸|压凸|压纹/.test(f));
  const open = openOf(part, print, several);
  return {
    type: productTypeOf(part.name),
    name: part.pages ? `${part.name}${part.pages}P` : part.name,
    pages: part.pages!,
    ...(open ? { open } : {}),
    media: {
      ...(/不干胶/.test(kind) ? { type: 'SelfAdhesive' as const } : {}),
      ...(/卡纸|白卡|灰卡|纸板/.test(kind) ? { type: 'Cardboard' as const } : {}),
      weight: weight.trim(),
      ...coatingOf(kind),
      name: `${kind}${weight.trim()}g`,
    },
    colours: { front: part.colours!.front, back: part.colours!.back },
    ...(part.colours!.spots?.length ? { spots: { front: part.colours!.spots } } : {}),
    ...(outside && terms.some((f) => /UV/i.test(f)) ? { coatings: { front: 'UV' } } : {}),
    ...(laminate ? { laminate } : {}),
    ...(fold ? { fold } : {}),
    ...(outside && (foil || emboss)
      ? {
          emboss: [
            ...(foil ? [{ surface: 'Front' as const, foil: true }] : []),
            ...(emboss ? [{ surface: 'Front' as const, foil: false }] : []),
          ],
        }
      : {}),
  };
}

/** The open size of a cover: as the piece lies on the press sheet, else twice the width without a spine. */
function openOf(part: PrintPart, print: PrintSpec, several: boolean): XjdfPart['open'] {
  if (productTypeOf(part.name) !== 'Cover' || !several) return undefined;
  const [width, height] = part.pieceSize?.split(/[x×*]/i) ?? [];
  if (isDecimal(width) && isDecimal(height)) return { width, height };
  const { width: w, height: h } = print.finishedSize!;
  return { width: add(decimal(w), decimal(w)), height: h };
}
