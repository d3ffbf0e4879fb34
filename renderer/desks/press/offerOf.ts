/** What the calculator worked out, as an offer to keep. */
import { localDate } from '#shared/kernel/time';
import { finishingNames } from '#shared/print/names';
import type { QuoteAsk, Rung } from '#shared/print/quote';
import type { PrintRates } from '#shared/print/rates';
import { sizeText } from '#shared/print/sizes';
import type { OfferInput } from '#shared/register/offer';
import type { CalcDraft } from './calcDraft';

export interface OfferFrom {
  ask: QuoteAsk;
  rungs: readonly Rung[];
  draft: CalcDraft;
  rates: Pick<PrintRates, 'tax'>;
  who: string;
  client?: string;
  contact?: string;
  phone?: string;
  unit?: string;
  validUntil?: string;
  terms?: string;
  now?: string;
}

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** A bound job is counted in copies 本, a single sheet in sheets 张. */
export const usualUnit = (ask: Pick<QuoteAsk, 'parts'>): string =>
  ask.parts.length > 1 || ask.parts.some((p) => p.pages > 2) ? '本' : '张';

export function offerOf(f: OfferFrom): OfferInput {
  const { ask } = f;
  const films = ask.parts.flatMap((p) =>
    p.laminate ? [`${p.name}覆${finishingNames[p.laminate.kind].zh}`] : [],
  );
  return {
    name: ask.product || f.draft.product.trim() || '印件',
    client: f.client?.trim() ?? '',
    ...(f.contact?.trim() ? { contact: f.contact.trim() } : {}),
    ...(f.phone?.trim() ? { phone: f.phone.trim() } : {}),
    finished: sizeText(ask.finished),
    parts: ask.parts.map((p) => ({
      name: p.name,
      pages: p.pages,
      kind: p.paper.kind,
      weight: p.paper.weight,
      sheet: sizeText(p.paper.sheet),
      press: sizeText(p.press),
      perFull: p.perFull,
      pagesPerPiece: p.pagesPerPiece,
      piece: sizeText(p.piece),
      colours: `${p.colours.front}+${p.colours.back}`,
      film: p.laminate !== undefined,
      ...(p.paper.tonPrice ? { tonPrice: p.paper.tonPrice } : {}),
    })),
    finishing: [...films, ...ask.finishing.map((x) => finishingNames[x.id].zh)],
    unit: f.unit?.trim() || usualUnit(ask),
    rungs: f.rungs.map((r) => ({
      quantity: r.quantity,
      unitPrice: yuan(r.price.offered),
      cost: yuan(r.price.cost),
      sums: r.parts.map((s) => ({
        up: s.up,
        plates: s.formes.plates,
        net: s.net,
        spoilage: s.spoilage,
        full: s.issue.full,
      })),
    })),
    tax: ask.tax ?? f.rates.tax,
    ...(f.terms?.trim() ? { terms: f.terms.trim() } : {}),
    ...(f.validUntil ? { validUntil: f.validUntil } : {}),
    madeOn: localDate(f.now ?? new Date().toISOString()),
    madeBy: f.who,
    state: 'open',
    inputs: { ...f.draft },
  };
}
