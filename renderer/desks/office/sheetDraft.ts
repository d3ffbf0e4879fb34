/** A survey sheet while it is being typed: every value as typed, kept as a form draft until it is issued. */
import type { Post } from '#shared/kernel/posts';
import { ratesOn, rateText } from '#shared/money/taxRates';
import { liveItems } from '#shared/order/facts';
import type { SurveyType } from '#shared/order/sheet';
import type { OrderState } from '#shared/order/state';
import { holders, type Person } from '#shared/party/party';
import type { LineRow } from '../../ui/line-table/types';
import { joinSystem, splitSystem } from './sheetChoices';

export interface SheetDraft {
  /** Id the order will have: issuing the same draft twice is refused, never doubled. */
  orderId: string;
  type: SurveyType | '';
  client: { id?: string; name: string; contact: string; phone: string; address: string };
  project: string;
  place: string;
  contractNo: string;
  /** `2026-03-20` or ''. */
  dueAt: string;
  /** post → person id; '' is nobody. */
  people: Partial<Record<Post, string>>;
  system: string;
  /** Name of the local system, where `system` is one. */
  localName: string;
  heightDatum: string;
  scale: string;
  extent: string;
  technical: string;
  deliverables: LineRow[];
  limeLine: boolean;
  crew: string[];
  instruments: string[];
  safety: string;
  items: LineRow[];
  /** `0.06` */
  taxRate: string;
  included: boolean;
  /** Number of the order it was copied from. */
  copiedFrom?: string;
}

/** Posts a survey sheet names, in the order of the procedure. */
export const sheetPosts = [
  'clerk',
  'fieldSupervisor',
  'fieldLead',
  'officeSupervisor',
  'propertyManager',
  'leader',
] as const satisfies readonly Post[];

export const itemKeys = ['name', 'unit', 'quantity', 'unitPrice', 'taxRate', 'remark'] as const;

let made = 0;
/** Row ids need only differ within one table. */
export const rowId = () => `r${Date.now().toString(36)}${(made++).toString(36)}`;

export const blankItem = (): LineRow => ({
  id: rowId(),
  name: '',
  unit: '',
  quantity: '',
  unitPrice: '',
  taxRate: '',
  remark: '',
});
export const blankDeliverable = (): LineRow => ({ id: rowId(), name: '', copies: '' });

const ITEM_ROWS = 4;
const DELIVERABLE_ROWS = 2;
export const padded = (rows: LineRow[], least: number, make: () => LineRow): LineRow[] => [
  ...rows,
  ...Array.from({ length: Math.max(1, least - rows.length) }, make),
];

/**
 * Who stands on a new sheet: the person typing it where they hold the post, else the post's first holder. A lead
 * is only named when there is just one: it is the field supervisor who assigns (SV-02).
 */
export function defaultPeople(people: readonly Person[], me: string): SheetDraft['people'] {
  const out: SheetDraft['people'] = {};
  for (const post of sheetPosts) {
    const held = holders(people, post);
    const one = post === 'fieldLead' && held.length > 1 ? undefined : held[0];
    const person = post === 'clerk' ? (held.find((p) => p.id === me) ?? one) : one;
    if (person) out[post] = person.id;
  }
  return out;
}

export function blankDraft(
  orderId: string,
  people: readonly Person[],
  me: string,
  today: string,
): SheetDraft {
  return {
    orderId,
    type: '',
    client: { name: '', contact: '', phone: '', address: '' },
    project: '',
    place: '',
    contractNo: '',
    dueAt: '',
    people: defaultPeople(people, me),
    system: '',
    localName: '',
    heightDatum: '',
    scale: '',
    extent: '',
    technical: '',
    deliverables: padded([], DELIVERABLE_ROWS, blankDeliverable),
    limeLine: false,
    crew: [],
    instruments: [],
    safety: '',
    items: padded([], ITEM_ROWS, blankItem),
    taxRate: ratesOn(today)[0]?.rate ?? '0',
    included: true,
  };
}

/**
 * A new draft with the content of an older order. Dates and contract number are left out: they belong to the old
 * one. People who left the shop give way to today's holders; prices come along only for who may see them.
 */
export function copyDraft(
  order: OrderState,
  blank: SheetDraft,
  people: readonly Person[],
  withPrices: boolean,
): SheetDraft {
  const { sheet } = order;
  const survey = sheet.survey;
  const prices = withPrices ? order.prices : undefined;
  const price = new Map(prices?.items.map((p) => [p.no, p]));
  const named = Object.fromEntries(
    sheetPosts.flatMap((post) => {
      const person = sheet.people[post];
      return person && holders(people, post).some((h) => h.id === person.id) ? [[post, person.id]] : [];
    }),
  );
  return {
    ...blank,
    type: survey?.type ?? '',
    client: {
      ...(sheet.client.id ? { id: sheet.client.id } : {}),
      name: sheet.client.name,
      contact: sheet.client.contact ?? '',
      phone: sheet.client.phone ?? '',
      address: sheet.client.address ?? '',
    },
    project: sheet.project.name,
    place: sheet.project.place ?? '',
    people: { ...blank.people, ...named },
    ...splitSystem(survey?.controlSystem ?? ''),
    heightDatum: survey?.heightDatum ?? '',
    scale: survey?.scale ?? '',
    extent: survey?.extent ?? '',
    technical: survey?.technical ?? '',
    deliverables: padded(
      (survey?.deliverables ?? []).map((d) => ({ id: rowId(), name: d.name, copies: String(d.copies) })),
      DELIVERABLE_ROWS,
      blankDeliverable,
    ),
    limeLine: survey?.limeLine ?? false,
    crew: [...(survey?.crew ?? [])],
    instruments: [...(survey?.instruments ?? [])],
    safety: survey?.safety ?? '',
    items: padded(
      liveItems(order).map((i) => {
        const own = price.get(i.no)?.taxRate;
        return {
          id: rowId(),
          name: i.name,
          unit: i.unit,
          quantity: i.quantity,
          unitPrice: price.get(i.no)?.unitPrice ?? '',
          taxRate: own === undefined ? '' : rateText(own),
          remark: i.remark ?? '',
        };
      }),
      ITEM_ROWS,
      blankItem,
    ),
    ...(prices ? { taxRate: prices.tax.rate, included: prices.tax.included } : {}),
    ...(order.number ? { copiedFrom: order.number } : {}),
  };
}

export const isBlankItem = (row: LineRow): boolean => itemKeys.every((k) => !(row[k] ?? '').trim());
export const filledItems = (d: Pick<SheetDraft, 'items'>): LineRow[] =>
  d.items.filter((row) => !isBlankItem(row));
export const filledDeliverables = (d: SheetDraft): LineRow[] =>
  d.deliverables.filter((row) => (row.name ?? '').trim() || (row.copies ?? '').trim());
export const systemOf = (d: SheetDraft): string => joinSystem(d.system, d.localName);

/** Nothing typed yet that would be missed. */
export function isBlankDraft(d: SheetDraft): boolean {
  const texts = [
    d.type,
    ...Object.values({ ...d.client, id: '' }),
    d.project,
    d.place,
    d.contractNo,
    d.dueAt,
    d.system,
    d.heightDatum,
    d.scale,
    d.extent,
    d.technical,
    d.safety,
    ...d.crew,
    ...d.instruments,
  ];
  return texts.every((t) => !t?.trim()) && filledItems(d).length === 0 && filledDeliverables(d).length === 0;
}

/** A draft read back from disk, or undefined when it is from a build with another shape. */
export function readDraft(value: unknown, blank: SheetDraft): SheetDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const kept = value as Partial<SheetDraft>;
  if (typeof kept.orderId !== 'string' || !Array.isArray(kept.items) || !kept.client) return undefined;
  return { ...blank, ...kept };
}
