/** A print job ticket while it is being typed: every value as typed, kept as a form draft until it is issued. */
import type { Post } from '#shared/kernel/posts';
import { holdsOn, ratesOn, rateText } from '#shared/money/taxRates';
import { liveItems } from '#shared/order/facts';
import type { Requirement } from '#shared/order/requirement';
import type { JobKind } from '#shared/order/sheetPrint';
import type { OrderState } from '#shared/order/state';
import { holders, type Person } from '#shared/party/party';
import type { Offer } from '#shared/register/offer';
import type { LineRow } from '../../../ui/line-table/types';
import { blankItem, filledItems, padded, rowId, type SheetDraft } from '../sheetDraft';
import { autoText, refill, sumKeys } from './partSums';
import type { Preset } from './presets';
import { GOODS, methodWords, permitWords, SERVICE, sheetCell } from './printChoices';

export interface PrintDraft {
  /** Id the order will have: issuing the same draft twice is refused, never doubled. */
  orderId: string;
  client: SheetDraft['client'];
  deliverTo: string;
  dueAt: string;
  /** '' or the id of a common product. */
  preset: string;
  product: string;
  project: string;
  contractNo: string;
  /** `210×285` or a name: `大16开`. */
  finished: string;
  jobKind: JobKind;
  items: LineRow[];
  taxRate: string;
  included: boolean;
  parts: LineRow[];
  effect: string;
  finishing: string[];
  packing: string;
  overRun: string;
  spareCopies: string;
  sampleCopies: string;
  permits: LineRow[];
  requirement: {
    problem: string;
    wanted: string;
    genuine: Requirement['genuine'] | '';
    basis: string;
    value: '' | '1' | '2' | '3';
    urgency: '' | '1' | '2' | '3';
  };
  people: Partial<Record<Post, string>>;
  copiedFrom?: string;
  /** The offer it comes from, and what of it becomes the quotation. */
  offer?: { id: string; validUntil?: string; terms?: string; tonPrices: Record<string, string> };
}

export const printSheetPosts = [
  'clerk',
  'sales',
  'merchandiser',
  'press',
  'inspector',
  'storekeeper',
] as const satisfies readonly Post[];

export const partKeys = ['name', 'pages', 'kind', 'weight', 'sheet', 'colours', 'spots'] as const;
const GOODS_ROWS = 2;
const PART_ROWS = 2;

export const blankGoods = (): LineRow => ({ ...blankItem(), kind: '' });
export const blankPart = (): LineRow => ({
  id: rowId(),
  name: '',
  pages: '',
  fold: '',
  kind: '',
  weight: '',
  sheet: '',
  perFull: '',
  colours: '',
  spots: '',
  ...Object.fromEntries(sumKeys.map((k) => [k, ''])),
  auto: '',
});
export const blankPermit = (): LineRow => ({ id: rowId(), kind: '', number: '', quantity: '', issuedBy: '' });

const text = (row: LineRow, key: string): string => (row[key] ?? '').trim();
export const isBlankPart = (row: LineRow): boolean => partKeys.every((k) => !text(row, k));
export const filledParts = (d: Pick<PrintDraft, 'parts'>): LineRow[] =>
  d.parts.filter((r) => !isBlankPart(r));
export const filledPermits = (d: Pick<PrintDraft, 'permits'>): LineRow[] =>
  d.permits.filter((r) => ['kind', 'number', 'quantity', 'issuedBy'].some((k) => text(r, k)));
export const isService = (row: LineRow): boolean => text(row, 'kind') === SERVICE;

function defaultPeople(people: readonly Person[], me: string): PrintDraft['people'] {
  return Object.fromEntries(
    printSheetPosts.flatMap((post) => {
      const held = holders(people, post);
      const one = held.find((p) => p.id === me) ?? held[0];
      return one ? [[post, one.id]] : [];
    }),
  );
}

export function blankPrint(
  orderId: string,
  people: readonly Person[],
  me: string,
  today: string,
): PrintDraft {
  return {
    orderId,
    client: { name: '', contact: '', phone: '', address: '' },
    deliverTo: '',
    dueAt: '',
    preset: '',
    product: '',
    project: '',
    contractNo: '',
    finished: '',
    jobKind: 'ordinary',
    items: padded([], GOODS_ROWS, blankGoods),
    // Goods, unless the rates change some day.
    taxRate: holdsOn('0.13', today) ? '0.13' : (ratesOn(today)[0]?.rate ?? '0'),
    included: true,
    parts: padded([], PART_ROWS, blankPart),
    effect: '',
    finishing: [],
    packing: '',
    overRun: '',
    spareCopies: '',
    sampleCopies: '',
    permits: [blankPermit()],
    requirement: { problem: '', wanted: '', genuine: '', basis: '', value: '', urgency: '' },
    people: defaultPeople(people, me),
  };
}

/** A common product laid over what is typed: words of one's own stay, what an earlier choice filled gives way. */
export function withPreset(d: PrintDraft, preset: Preset, before: Preset | undefined): PrintDraft {
  const own = (value: string, filled: string | undefined) => value.trim() !== '' && value !== filled;
  const [first, ...rest] = d.items;
  const line = first ?? blankGoods();
  const items = [
    {
      ...line,
      name: own(text(line, 'name'), before?.product) ? text(line, 'name') : preset.product,
      unit: own(text(line, 'unit'), before?.unit) ? text(line, 'unit') : preset.unit,
    },
    ...rest,
  ];
  return refill<PrintDraft>({
    ...d,
    preset: preset.id,
    product: own(d.product, before?.product) ? d.product : preset.product,
    finished: own(d.finished, before?.finished) ? d.finished : preset.finished,
    items,
    parts: preset.parts.map((p) => ({ ...blankPart(), ...p })),
    finishing: [...preset.finishing],
    packing: own(d.packing, before?.packing) ? d.packing : preset.packing,
    jobKind: preset.jobKind ?? (before?.jobKind === d.jobKind ? 'ordinary' : d.jobKind),
  });
}

/** Nothing typed yet that would be missed. */
export function isBlankPrint(d: PrintDraft): boolean {
  const { requirement: r } = d;
  const texts = [
    ...Object.values({ ...d.client, id: '' }),
    d.deliverTo,
    d.dueAt,
    d.product,
    d.project,
    d.contractNo,
    d.finished,
    d.effect,
    ...d.finishing,
    d.packing,
    d.overRun,
    d.spareCopies,
    d.sampleCopies,
    ...Object.values(r),
  ];
  return (
    texts.every((t) => !t?.trim()) &&
    filledItems(d).length + filledParts(d).length + filledPermits(d).length === 0
  );
}

/** A draft read back from disk, or undefined when it is from a build with another shape. */
export function readPrint(value: unknown, blank: PrintDraft): PrintDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const kept = value as Partial<PrintDraft>;
  if (
    typeof kept.orderId !== 'string' ||
    !Array.isArray(kept.items) ||
    !Array.isArray(kept.parts) ||
    !kept.client
  )
    return undefined;
  return { ...blank, ...kept, requirement: { ...blank.requirement, ...kept.requirement } };
}

/**
 * A new draft with the content of an older order. Dates, contract number and the papers of the old job are left out;
 * prices come along only for who may see them.
 */
export function copyPrint(
  order: OrderState,
  blank: PrintDraft,
  people: readonly Person[],
  withPrices: boolean,
): PrintDraft {
  const { sheet } = order;
  const print = sheet.print;
  const prices = withPrices ? order.prices : undefined;
  const price = new Map(prices?.items.map((p) => [p.no, p]));
  const size = print?.finishedSize;
  const still = Object.fromEntries(
    printSheetPosts.flatMap((post) => {
      const person = sheet.people[post];
      return person && holders(people, post).some((h) => h.id === person.id) ? [[post, person.id]] : [];
    }),
  );
  const count = (n: number | undefined) => (n === undefined ? '' : String(n));
  return {
    ...blank,
    client: {
      ...(sheet.client.id ? { id: sheet.client.id } : {}),
      name: sheet.client.name,
      contact: sheet.client.contact ?? '',
      phone: sheet.client.phone ?? '',
      address: sheet.client.address ?? '',
    },
    deliverTo: print?.deliverTo ?? sheet.project.place ?? '',
    product: print?.product ?? '',
    project: sheet.project.name,
    finished: size ? `${size.width}×${size.height}` : '',
    jobKind: print?.jobKind ?? 'ordinary',
    items: padded(
      liveItems(order).map((i) => ({
        ...blankGoods(),
        name: i.name,
        unit: i.unit,
        kind: i.service ? SERVICE : GOODS,
        quantity: i.quantity,
        unitPrice: price.get(i.no)?.unitPrice ?? '',
        taxRate: price.get(i.no)?.taxRate ? rateText(price.get(i.no)!.taxRate!) : '',
        remark: i.remark ?? '',
      })),
      GOODS_ROWS,
      blankGoods,
    ),
    ...(prices ? { taxRate: prices.tax.rate, included: prices.tax.included } : {}),
    parts: padded(partsOf(print), PART_ROWS, blankPart),
    effect: print?.effect ?? '',
    finishing: [...(print?.finishing ?? [])],
    packing: print?.packing ?? '',
    overRun: print?.overRun ?? '',
    spareCopies: count(print?.spareCopies),
    sampleCopies: count(print?.sampleCopies),
    permits: [
      ...(print?.permits ?? []).map((p) => ({
        ...blankPermit(),
        kind: permitWords[p.kind],
        issuedBy: p.issuedBy ?? '',
      })),
      blankPermit(),
    ],
    requirement: {
      ...blank.requirement,
      problem: sheet.requirement?.problem ?? sheet.requirement?.realNeed ?? '',
    },
    people: { ...blank.people, ...still },
    ...(order.number ? { copiedFrom: order.number } : {}),
  };
}

/** Parts of an older sheet; one without parts (from a job file) has its paper as one part. */
function partsOf(print: OrderState['sheet']['print']): LineRow[] {
  const parts =
    print?.parts ??
    (print?.paper
      ? [{ name: print.product, pages: print.pages, paper: print.paper, colours: print.colours }]
      : []);
  return parts.map((p) => {
    const part: NonNullable<NonNullable<typeof print>['parts']>[number] = p;
    const sums: Record<(typeof sumKeys)[number], string> = {
      up: String(part.up ?? ''),
      method: part.method ? methodWords[part.method] : '',
      plates: String(part.plates ?? ''),
      net: String(part.netSheets ?? ''),
      spoilage: String(part.spoilage ?? ''),
      full: String(part.fullSheets ?? ''),
    };
    return {
      ...blankPart(),
      name: part.name,
      pages: String(part.pages ?? ''),
      fold: part.pieceSize && part.pages && part.pages >= 4 ? '4' : '2',
      kind: part.paper?.kind ?? '',
      weight: part.paper?.weight ?? '',
      sheet: sheetCell(part.paper?.sheet ?? ''),
      perFull: String(part.perFull ?? 2),
      colours: part.colours ? `${part.colours.front}+${part.colours.back}` : '',
      spots: (part.colours?.spots ?? []).join('、'),
      ...sums,
      // Worked out anew for the new quantity; figures typed by hand then are checked by hand now.
      auto: autoText(sums),
    };
  });
}

/** An offer, in one of its quantities, as the draft of the order it becomes. */
export function draftOfOffer(offer: Offer, rung: number, blank: PrintDraft): PrintDraft {
  const step = offer.rungs[rung] ?? offer.rungs[0]!;
  return refill<PrintDraft>({
    ...blank,
    client: { ...blank.client, name: offer.client, contact: offer.contact ?? '', phone: offer.phone ?? '' },
    product: offer.name,
    finished: offer.finished,
    items: padded(
      [
        {
          ...blankGoods(),
          name: offer.name,
          unit: offer.unit,
          quantity: String(step.quantity),
          unitPrice: step.unitPrice,
        },
      ],
      GOODS_ROWS,
      blankGoods,
    ),
    taxRate: offer.tax,
    included: true,
    finishing: [...offer.finishing],
    parts: offer.parts.map((p, i) => {
      const sums = step.sums[i];
      const figures: Record<string, string> = sums
        ? {
            up: String(sums.up),
            plates: String(sums.plates),
            net: String(sums.net),
            spoilage: String(sums.spoilage),
            full: String(sums.full),
          }
        : {};
      return {
        ...blankPart(),
        name: p.name,
        pages: String(p.pages),
        fold: String(p.pagesPerPiece),
        kind: p.kind,
        weight: p.weight,
        sheet: sheetCell(p.sheet),
        perFull: String(p.perFull),
        colours: p.colours,
        ...figures,
      };
    }),
    offer: {
      id: offer.id,
      ...(offer.validUntil ? { validUntil: offer.validUntil } : {}),
      ...(offer.terms ? { terms: offer.terms } : {}),
      tonPrices: Object.fromEntries(offer.parts.flatMap((p) => (p.tonPrice ? [[p.name, p.tonPrice]] : []))),
    },
  });
}
