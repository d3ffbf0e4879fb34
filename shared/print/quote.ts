/**
 * A quotation 报价 worked out: parts with their paper, colours and positions, finishing, a ladder of quantities →
 * paper, plates, cost and offered price for each quantity, every figure with its steps.
 */
import type { Decimal } from '../kernel/decimal';
import type { Words } from '../kernel/faults';
import { type Fen, lineAmount, sumFen } from '../kernel/money';
import { type CostLine, finishingCharge, money, type Price, pressCharge, priceChain } from './cost';
import { type PrintFault, type Step, step, words } from './explain';
import { finishingNames } from './names';
import { sheetPrice } from './paper';
import { type PartSheets, partSheets } from './partSheets';
import type { QuoteAsk, QuoteFinishing, QuotePart } from './quoteAsk';
import { faultsOf } from './quoteFaults';
import { type PrintRates, tonPriceOf } from './rates';
import { areaOf, type Size } from './sizes';

export type { QuoteAsk, QuoteFinishing, QuotePart } from './quoteAsk';

export interface PartSums extends Omit<PartSheets, 'steps'> {
  id: string;
  name: string;
  sheetPrice: Decimal;
  paperCost: Fen;
  /** Sheets and weight; plates; paper money: kept apart, as the screen asks for them. */
  steps: { sheets: Step[]; plates: Step[]; paper: Step[] };
}

export interface Rung {
  quantity: number;
  parts: PartSums[];
  costs: CostLine[];
  price: Price;
  steps: Step[];
}

export type Quote = { ok: true; rungs: Rung[] } | { ok: false; faults: PrintFault[] };

export function quoteOf(ask: QuoteAsk, rates: PrintRates): Quote {
  const faults = faultsOf(ask, rates);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, rungs: ask.quantities.map((q) => rungOf(ask, q, rates)) };
}

function partSums(part: QuotePart, ask: QuoteAsk, quantity: number, rates: PrintRates): PartSums {
  const sheets = partSheets(part, ask, quantity, rates.spoilage);
  const { sheet, weight } = part.paper;
  const price = sheetPrice(sheet, weight, part.paper.tonPrice ?? tonPriceOf(rates, part.paper.kind, weight)!);
  const paperCost = lineAmount(String(sheets.issue.full) as Decimal, price.value);
  return {
    id: part.id,
    name: part.name,
    ...sheets,
    sheetPrice: price.value,
    paperCost,
    steps: {
      ...sheets.steps,
      paper: [
        ...price.steps,
        step(words('纸款', 'Paper'), `${price.value} × ${sheets.issue.full}`, money(paperCost)),
      ],
    },
  };
}

function rungOf(ask: QuoteAsk, quantity: number, rates: PrintRates): Rung {
  const parts = ask.parts.map((p) => partSums(p, ask, quantity, rates));
  const costs: CostLine[] = [
    ...parts.map((s) => ({
      key: 'paper',
      part: s.id,
      label: words(`${s.name}纸`, `Paper: ${s.name}`),
      amount: s.paperCost,
      steps: s.steps.paper,
    })),
    plateLine(parts, rates),
    pressLine(ask, parts, rates),
    ...ask.parts.flatMap((p, i) => laminateLine(p, parts[i]!, rates)),
    ...ask.finishing.flatMap((f) => finishingLine(f, ask, parts, quantity, rates)),
  ];
  const delivery = lineAmount('1' as Decimal, (ask.delivery ?? rates.delivery) as Decimal);
  costs.push({
    key: 'delivery',
    label: words('运费', 'Delivery'),
    amount: delivery,
    steps: [step(words('运费', 'Delivery'), words('按价目或本单所填', 'as set or typed'), money(delivery))],
  });
  const cost = sumFen(costs.map((c) => c.amount));
  const chain = priceChain(cost, quantity, {
    margin: (ask.margin ?? rates.margin) as Decimal,
    tax: (ask.tax ?? rates.tax) as Decimal,
    priceStep: rates.priceStep,
  });
  return {
    quantity,
    parts,
    costs,
    price: chain.value,
    steps: [
      step(
        words('成本合计', 'Cost'),
        costs.map((c) => money(c.amount).zh.replace(' 元', '')).join(' + '),
        money(cost),
      ),
      ...chain.steps,
    ],
  };
}

function plateLine(parts: readonly PartSums[], rates: PrintRates): CostLine {
  const plates = parts.reduce((n, s) => n + s.formes.plates, 0);
  const amount = lineAmount(String(plates) as Decimal, rates.plate);
  return {
    key: 'plates',
    label: words('版费', 'Plates'),
    amount,
    steps: [
      step(
        words('版费', 'Plates'),
        `(${parts.map((s) => s.formes.plates).join(' + ')}) × ${rates.plate}`,
        money(amount),
      ),
    ],
  };
}

function pressLine(ask: QuoteAsk, parts: readonly PartSums[], rates: PrintRates): CostLine {
  const charges = parts.map((s, i) => {
    const part = ask.parts[i]!;
    return pressCharge(s.formes.formes, Math.ceil(part.pages / part.pagesPerPiece), s.issue.press, rates);
  });
  return {
    key: 'press',
    label: words('印工', 'Printing'),
    amount: sumFen(charges.map((c) => c.value)),
    steps: charges.flatMap((c, i) =>
      c.steps.map((s) => ({
        ...s,
        label: words(`${ask.parts[i]!.name} ${s.label.zh}`, `${ask.parts[i]!.name}: ${s.label.en}`),
      })),
    ),
  };
}

/** Film is bought by the m² of the full sheets it goes on. */
function laminateLine(part: QuotePart, sums: PartSums, rates: PrintRates): CostLine[] {
  const film = part.laminate;
  const rate = film && rates.finishing[film.kind];
  if (!film || !rate) return [];
  const area = lamination(sums.issue.full, part.paper.sheet, film.sides);
  const charge = finishingCharge(rate, area, words('㎡', 'm²'));
  const name = finishingNames[film.kind];
  return [
    {
      key: film.kind,
      part: part.id,
      label: words(`${part.name}${name.zh}`, `${name.en}: ${part.name}`),
      amount: charge.value,
      steps: [
        step(
          words('覆膜面积', 'Film'),
          `${sums.issue.full} × ${areaOf(part.paper.sheet)} × ${film.sides}`,
          `${area} ㎡`,
        ),
        ...charge.steps,
      ],
    },
  ];
}

/** m² of film, two decimals. */
export function lamination(full: number, sheet: Size, sides: number): Decimal {
  const fen = lineAmount(String(full * sides) as Decimal, areaOf(sheet));
  return (fen / 100).toFixed(2) as Decimal;
}

function finishingLine(
  f: QuoteFinishing,
  ask: QuoteAsk,
  parts: readonly PartSums[],
  quantity: number,
  rates: PrintRates,
): CostLine[] {
  const rate = rates.finishing[f.id];
  if (!rate) return [];
  const own = f.part === undefined ? parts : parts.filter((p) => p.id === f.part);
  const times = f.times ?? 1;
  const counts: Record<typeof rate.per, [string, Words]> = {
    copy: [String(quantity * times), words('本', 'copies')],
    sheet: [String(own.reduce((n, p) => n + p.issue.press, 0) * times), words('张', 'press sheets')],
    job: [String(times), words('项', 'jobs')],
    area: [
      own
        .reduce((sum, p) => {
          const sheet = ask.parts.find((x) => x.id === p.id)!.paper.sheet;
          return sum + Math.round(Number(lamination(p.issue.full, sheet, times)) * 100);
        }, 0)
        .toString()
        .padStart(3, '0')
        .replace(/(\d\d)$/, '.$1'),
      words('㎡', 'm²'),
    ],
  };
  const [count, unit] = counts[rate.per];
  const charge = finishingCharge(rate, count, unit);
  const name = finishingNames[f.id];
  const of = f.part === undefined ? '' : (own[0]?.name ?? '');
  return [
    {
      key: f.id,
      ...(f.part === undefined ? {} : { part: f.part }),
      label: words(`${of}${name.zh}`, of ? `${name.en}: ${of}` : name.en),
      amount: charge.value,
      steps: charge.steps,
    },
  ];
}

/** What a `quotation` form lists for a rung: one line, price with tax. */
export interface QuoteLine {
  no: number;
  name: string;
  quantity: string;
  unit: string;
  /** Yuan, two decimals. */
  unitPrice: string;
  taxRate: string;
  amount: Fen;
}

export const quoteLines = (
  ask: Pick<QuoteAsk, 'product' | 'tax'>,
  rungs: readonly Rung[],
  rates: Pick<PrintRates, 'tax'>,
  unit = '本',
): QuoteLine[] =>
  rungs.map((r, i) => ({
    no: i + 1,
    name: ask.product,
    quantity: String(r.quantity),
    unit,
    unitPrice: `${Math.floor(r.price.offered / 100)}.${String(r.price.offered % 100).padStart(2, '0')}`,
    taxRate: ask.tax ?? rates.tax,
    amount: r.price.amount,
  }));
