/** The shop's prices as they are typed, and back; each fault names its field. Pure. */
import { decimal, readDecimal } from '#shared/kernel/decimal';
import { type FinishingId, type FinishingRate, finishingIds, type PrintRates } from '#shared/print/rates';
import { percentOf, rateOf } from './calcDraft';

export const amountKeys = ['plate', 'colourReam', 'pressMinimum', 'delivery', 'priceStep'] as const;
export const percentKeys = ['margin', 'tax', 'spoilageRate'] as const;
export const countKeys = ['perSet', 'laminating'] as const;
export type ValueKey =
  | (typeof amountKeys)[number]
  | (typeof percentKeys)[number]
  | (typeof countKeys)[number];

export interface RatesDraft {
  values: Record<ValueKey, string>;
  papers: { kind: string; upTo: string; tonPrice: string }[];
  finishing: Partial<Record<FinishingId, { per: FinishingRate['per']; price: string; minimum: string }>>;
}

export function draftOfRates(r: PrintRates): RatesDraft {
  return {
    values: {
      plate: r.plate,
      colourReam: r.colourReam,
      pressMinimum: r.pressMinimum,
      delivery: r.delivery,
      priceStep: r.priceStep,
      margin: percentOf(r.margin),
      tax: percentOf(r.tax),
      spoilageRate: percentOf(r.spoilage.rate),
      perSet: String(r.spoilage.perSet),
      laminating: String(r.spoilage.laminating),
    },
    papers: r.papers.map((p) => ({ kind: p.kind, upTo: p.upTo ?? '', tonPrice: p.tonPrice })),
    finishing: { ...r.finishing },
  };
}

export type RatesFaultKind = 'amount' | 'percent' | 'count' | 'step' | 'kind' | 'paper' | 'finishing';
export interface RatesFault {
  kind: RatesFaultKind;
  /** Value key, finishing id, or the number of a paper's row. */
  field: ValueKey | FinishingId | number;
}

export type ReadRates = { rates: PrintRates; faults: [] } | { rates?: undefined; faults: RatesFault[] };

export function ratesOfDraft(draft: RatesDraft, name: string): ReadRates {
  const faults: RatesFault[] = [];
  const zero = decimal('0');
  const amount = (text: string, fault: RatesFault) => {
    const read = readDecimal(text);
    if (read !== null && !read.startsWith('-')) return read;
    faults.push(fault);
    return zero;
  };
  const { values } = draft;
  const money = (key: (typeof amountKeys)[number]) => amount(values[key], { kind: 'amount', field: key });
  const share = (key: (typeof percentKeys)[number]) => {
    const rate = rateOf(values[key]);
    if (rate !== null && Number(rate) >= 0 && Number(rate) < 1) return decimal(rate);
    faults.push({ kind: 'percent', field: key });
    return zero;
  };
  const count = (key: (typeof countKeys)[number]) => {
    const read = readDecimal(values[key]);
    if (read !== null && /^\d{1,6}$/.test(read)) return Number(read);
    faults.push({ kind: 'count', field: key });
    return 0;
  };
  // An empty row is one not yet filled in.
  const papers = draft.papers
    .map((p, i) => ({ ...p, kind: p.kind.trim(), no: i + 1 }))
    .filter((p) => p.kind || p.tonPrice.trim() || p.upTo.trim())
    .map((p) => {
      if (!p.kind) faults.push({ kind: 'kind', field: p.no });
      const fault: RatesFault = { kind: 'paper', field: p.no };
      return {
        kind: p.kind,
        ...(p.upTo.trim() ? { upTo: amount(p.upTo, fault) } : {}),
        tonPrice: amount(p.tonPrice, fault),
      };
    });
  const finishing: PrintRates['finishing'] = {};
  for (const id of finishingIds) {
    const typed = draft.finishing[id];
    if (!typed) continue;
    const fault: RatesFault = { kind: 'finishing', field: id };
    finishing[id] = {
      per: typed.per,
      price: amount(typed.price, fault),
      minimum: amount(typed.minimum.trim() || '0', fault),
    };
  }
  const priceStep = money('priceStep');
  if (Number(priceStep) <= 0 && !faults.some((f) => f.field === 'priceStep'))
    faults.push({ kind: 'step', field: 'priceStep' });
  const rates: PrintRates = {
    name,
    papers,
    plate: money('plate'),
    colourReam: money('colourReam'),
    pressMinimum: money('pressMinimum'),
    spoilage: { perSet: count('perSet'), rate: share('spoilageRate'), laminating: count('laminating') },
    finishing,
    delivery: money('delivery'),
    margin: share('margin'),
    tax: share('tax'),
    priceStep,
  };
  return faults.length > 0 ? { faults } : { rates, faults: [] };
}
