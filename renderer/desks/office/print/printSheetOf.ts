/** A job ticket → what is issued: sheet, prices, quotation. Good for drafts with gaps too: the RQ list reads it. */
import { readDecimal } from '#shared/kernel/decimal';
import { isDate } from '#shared/kernel/time';
import { readRate } from '#shared/money/taxRates';
import type { OrderCommand } from '#shared/order/command';
import { clearAnswers } from '#shared/order/factsPrint';
import { priorityOf, type Requirement } from '#shared/order/requirement';
import type { Prices, PrintPart, PrintSpec, Sheet } from '#shared/order/sheet';
import type { Person } from '#shared/party/party';
import { type PrintRates, tonPriceOf } from '#shared/print/rates';
import { sizeText } from '#shared/print/sizes';
import type { LineRow } from '../../../ui/line-table/types';
import { filledItems } from '../sheetDraft';
import { cell, given, pricesOf as itemPricesOf, number } from '../sheetOf';
import { pieceOf, readColours, wholeOf } from './partSums';
import { methodOf, permitOf, pressSize, readFinished, readSheet } from './printChoices';
import { filledParts, filledPermits, isService, type PrintDraft, printSheetPosts } from './printDraft';

type Issue = Extract<OrderCommand, { do: 'issue' }>;

/** `889x1194`, as sheets and job files write it. */
const plainSize = (s: { width: string; height: string }): string => `${s.width}x${s.height}`;

function whole<K extends string>(key: K, typed: string): { [key in K]?: number } {
  const n = wholeOf(typed);
  return (n === undefined ? {} : { [key]: n }) as { [key in K]?: number };
}

export function partOf(row: LineRow, finished: string): PrintPart {
  const sheet = readSheet(cell(row, 'sheet'));
  const colours = readColours(cell(row, 'colours'));
  const perFull = wholeOf(cell(row, 'perFull'));
  const size = readFinished(finished);
  const spots = cell(row, 'spots')
    .split(/[、,，;；]/)
    .map((s) => s.trim())
    .filter(Boolean);
  const method = methodOf(cell(row, 'method'));
  const pages = wholeOf(cell(row, 'pages'));
  return {
    name: cell(row, 'name') || '印张',
    ...(pages ? { pages } : {}),
    ...(cell(row, 'kind')
      ? {
          paper: {
            kind: cell(row, 'kind'),
            weight: cell(row, 'weight').replace(/\s*[gG克]$/, ''),
            sheet: sheet ? plainSize(sheet) : cell(row, 'sheet'),
          },
        }
      : {}),
    ...(colours ? { colours: { ...colours, ...(spots.length ? { spots } : {}) } } : {}),
    ...(sheet && perFull ? { pressSize: plainSize(pressSize(sheet, perFull)), perFull } : {}),
    ...(size && cell(row, 'fold') === '4' ? { pieceSize: plainSize(pieceOf(size, '4')) } : {}),
    ...(wholeOf(cell(row, 'up')) ? whole('up', cell(row, 'up')) : {}),
    ...(method ? { method } : {}),
    ...whole('plates', cell(row, 'plates')),
    ...whole('netSheets', cell(row, 'net')),
    ...whole('spoilage', cell(row, 'spoilage')),
    ...whole('fullSheets', cell(row, 'full')),
  };
}

export function printOf(d: PrintDraft): PrintSpec {
  const size = readFinished(d.finished);
  const parts = filledParts(d).map((row) => partOf(row, d.finished));
  const pages = parts.reduce((sum, p) => sum + (p.pages ?? 0), 0);
  const overRun = d.overRun.trim() ? readDecimal(d.overRun) : null;
  const permits = d.jobKind === 'ordinary' ? [] : filledPermits(d);
  return {
    product: d.product.trim(),
    ...(size ? { finishedSize: size } : {}),
    ...(pages ? { pages } : {}),
    ...(parts.length ? { parts } : {}),
    ...given('effect', d.effect),
    ...(d.finishing.length ? { finishing: d.finishing } : {}),
    ...given('packing', d.packing),
    ...given('deliverTo', d.deliverTo),
    ...(overRun ? { overRun } : {}),
    ...whole('spareCopies', d.spareCopies),
    ...whole('sampleCopies', d.sampleCopies),
    jobKind: d.jobKind,
    ...(permits.length
      ? {
          permits: permits.map((row) => ({
            kind: permitOf(cell(row, 'kind')) ?? ('other' as const),
            number: cell(row, 'number'),
            ...(readDecimal(cell(row, 'quantity')) ? { quantity: number(row, 'quantity') } : {}),
            ...given('issuedBy', cell(row, 'issuedBy')),
          })),
        }
      : {}),
  };
}

export function requirementOf({ requirement: r }: PrintDraft): Requirement {
  return {
    ...given('problem', r.problem),
    ...given('wanted', r.wanted),
    ...(r.genuine ? { genuine: r.genuine } : {}),
    ...given('basis', r.basis),
    ...(r.value ? { value: Number(r.value) } : {}),
    ...(r.urgency ? { urgency: Number(r.urgency) } : {}),
  };
}

export function printSheetOf(d: PrintDraft, people: readonly Person[], today: string): Sheet {
  const named = Object.fromEntries(
    printSheetPosts.flatMap((post) => {
      const person = people.find((p) => p.id === d.people[post]);
      return person ? [[post, { id: person.id, name: person.name }]] : [];
    }),
  );
  return {
    client: {
      ...(d.client.id ? { id: d.client.id } : {}),
      name: d.client.name.trim(),
      ...given('contact', d.client.contact),
      ...given('phone', d.client.phone),
      ...given('address', d.client.address),
    },
    project: { name: d.project.trim() || d.product.trim(), ...given('place', d.deliverTo) },
    ...given('contractNo', d.contractNo),
    issuedAt: today,
    ...(isDate(d.dueAt) ? { dueAt: d.dueAt } : {}),
    items: filledItems(d).map((row, i) => ({
      no: i + 1,
      name: cell(row, 'name'),
      unit: cell(row, 'unit'),
      quantity: number(row, 'quantity'),
      ...given('remark', cell(row, 'remark')),
      ...(isService(row) ? { service: true } : {}),
    })),
    print: printOf(d),
    requirement: requirementOf(d),
    people: named,
  };
}

/** RQ, as the sheet answers it now. */
export const answersOf = (d: PrintDraft, people: readonly Person[], today: string) =>
  clearAnswers({ sheet: printSheetOf(d, people, today) });
export const draftPriority = (d: PrintDraft) => priorityOf(requirementOf(d));

/** @param rates the shop's own, where it wrote any: paper is then priced by the ton on the order, too */
export function printPricesOf(d: PrintDraft, rates?: PrintRates): Prices {
  const papers = filledParts(d).flatMap((row) => {
    const name = cell(row, 'name');
    const tonPrice =
      d.offer?.tonPrices[name] ?? (rates && tonPriceOf(rates, cell(row, 'kind'), cell(row, 'weight')));
    return name && tonPrice ? [{ part: name, tonPrice }] : [];
  });
  return { ...itemPricesOf(d), ...(papers.length ? { papers } : {}) };
}

/** The quotation the order comes from: the priced lines as they stand on it. */
export function quotationOf(d: PrintDraft): Issue['quotation'] {
  if (!d.offer) return undefined;
  const lines = filledItems(d).flatMap((row) => {
    const unitPrice = readDecimal(cell(row, 'unitPrice'));
    if (unitPrice === null) return [];
    const taxRate = cell(row, 'taxRate') ? readRate(cell(row, 'taxRate')) : null;
    return [
      {
        name: cell(row, 'name'),
        unit: cell(row, 'unit'),
        quantity: number(row, 'quantity'),
        unitPrice,
        ...(taxRate ? { taxRate } : {}),
        ...given('remark', cell(row, 'remark')),
      },
    ];
  });
  if (lines.length === 0) return undefined;
  const { validUntil, terms } = d.offer;
  return {
    lines,
    tax: { rate: d.taxRate, included: d.included },
    ...(validUntil ? { validUntil } : {}),
    ...(terms ? { terms } : {}),
  };
}

export const finishedText = (typed: string): string => {
  const size = readFinished(typed);
  return size ? sizeText(size) : '';
};
