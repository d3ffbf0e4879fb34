/** Paper, plates, cost and price: the figures of example C, and the rule of the job file. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '#shared/kernel/decimal';
import { fen, formatFen, yuanFromFen } from '#shared/kernel/money';
import { pressCharge, priceChain } from '#shared/print/cost';
import { formesOf } from '#shared/print/formes';
import {
  fullSheetsNet,
  jobSheets,
  pressSheetsNet,
  reamPrice,
  reamsOf,
  reamWeight,
  sheetPrice,
  sheetsPerTon,
} from '#shared/print/paper';
import { type QuoteAsk, quoteLines, quoteOf, type Rung } from '#shared/print/quote';
import { defaultRates, printRatesSchema, tonPriceOf } from '#shared/print/rates';
import { size } from '#shared/print/sizes';
import { brochureAsk } from './exampleC';

const cases = resolve(import.meta.dirname, '../../fixtures/cases');
const golden = JSON.parse(readFileSync(resolve(cases, 'golden/golden.json'), 'utf8')) as {
  C: {
    inner: Record<'net_press' | 'waste' | 'press' | 'full', number> & { ream: string };
    cover: Record<'net_press' | 'waste' | 'press' | 'full', number> & { ream: string };
    price_inner: string;
    price_cover: string;
    lam_area: string;
    cost: Record<string, string>;
    cost_sum: string;
    quote_excl: string;
    quote_incl: string;
    quote_unit: string;
    lines: { price: string }[];
  };
};
const C = golden.C;

function rungOf(ask: QuoteAsk): Rung {
  const quote = quoteOf(ask, defaultRates);
  if (!quote.ok) throw new Error(quote.faults.map((f) => f.say.zh).join());
  return quote.rungs[0]!;
}

describe('example C', () => {
  const rung = rungOf(brochureAsk);
  const sums = (id: string) => rung.parts.find((p) => p.id === id)!;
  it.each([
    ['inner', 'body', C.inner, 8, 8, 2],
    ['cover', 'cover', C.cover, 4, 4, 1],
  ] as const)('%s: press sheets, spoilage, full sheets, reams, plates', (_, id, want, up, plates, sets) => {
    const part = sums(id);
    expect(part.up).toBe(up);
    expect(part.net).toBe(want.net_press);
    expect(part.spoilage).toBe(want.waste);
    expect(part.issue).toMatchObject({ press: want.press, full: want.full, reams: want.ream });
    expect(part.formes).toMatchObject({ plates, sets });
  });
  it('the cover is work-and-turn, the inner sheetwise', () => {
    expect(sums('cover').formes.formes).toEqual([{ leaves: 1, times: 4, style: 'workAndTurn', sets: [4] }]);
    expect(sums('body').formes.formes).toEqual([{ leaves: 8, times: 1, style: 'sheetwise', sets: [4, 4] }]);
  });
  it('cost line by line, and its sum', () => {
    const amount = (key: string, part?: string) =>
      yuanFromFen(rung.costs.find((c) => c.key === key && c.part === part)!.amount);
    expect(sums('body').sheetPrice).toBe(C.price_inner);
    expect(sums('cover').sheetPrice).toBe(C.price_cover);
    expect({
      paper_inner: amount('paper', 'body'),
      paper_cover: amount('paper', 'cover'),
      plates: amount('plates'),
      press: amount('press'),
      lam: amount('laminateMatte', 'cover'),
      stitch: amount('saddleStitch'),
      freight: amount('delivery'),
    }).toEqual(C.cost);
    const film = rung.costs.find((c) => c.key === 'laminateMatte')!;
    expect(film.steps[0]!.value.zh).toBe(`${C.lam_area} ㎡`);
    expect(yuanFromFen(rung.price.cost)).toBe(C.cost_sum);
  });
  it('margin, tax, unit price, offer', () => {
    const { net, gross, unit, offered, amount } = rung.price;
    expect([net, gross, unit, offered].map(yuanFromFen)).toEqual([
      C.quote_excl,
      C.quote_incl,
      C.quote_unit,
      C.lines[0]!.price,
    ]);
    expect(yuanFromFen(amount)).toBe('3600.00');
    expect(quoteLines(brochureAsk, [rung], defaultRates)).toEqual([
      {
        no: 1,
        name: '宣传册',
        quantity: '300',
        unit: '本',
        unitPrice: '12.00',
        taxRate: '0.13',
        amount: 360000,
      },
    ]);
  });
  it('every figure says how it came about', () => {
    const all = [
      ...rung.steps,
      ...rung.costs.flatMap((c) => c.steps),
      ...rung.parts.flatMap((p) => [...p.steps.sheets, ...p.steps.plates, ...p.steps.paper, ...p.cut.steps]),
    ];
    for (const s of all) for (const w of [s.label, s.formula, s.value]) expect(w.zh && w.en).toBeTruthy();
    expect(rung.costs.every((c) => c.steps.length > 0)).toBe(true);
    expect(sums('body').steps.sheets.map((s) => s.formula.zh)).toContain('300 × 16P ÷ 16P，不足一张算一张');
    expect(rung.steps.map((s) => s.formula.zh)).toContain('2,223.91 ÷ (1 − 0.30)');
  });
  it('net full sheets: 300 × 16 ÷ 2 ÷ 16 = 150', () => {
    expect(fullSheetsNet('300', 16, 16)).toBe(150);
  });
});

describe('paper', () => {
  const da = size(889, 1194);
  const zheng = size(787, 1092);
  it('sheet price to four decimals, ream weight, sheets of a ton: the worked figures of the trade', () => {
    expect(sheetPrice(da, '128', '6500').value).toBe('0.8831');
    expect(sheetPrice(da, '200', '6800').value).toBe('1.4436');
    // 1.061466 × 157 × 7800 ÷ 10⁶ = 1.29987…
    expect(sheetPrice(da, '157', '7800').value).toBe('1.2999');
    expect(sheetPrice(zheng, '80', '6200').value).toBe('0.4263');
    expect(reamPrice(decimal('0.8831'))).toBe('441.55');
    expect(reamWeight(da, '128')).toBe('67.93');
    expect(reamWeight(da, '200')).toBe('106.15');
    expect(sheetsPerTon(da, '128')).toBe('7360.1');
  });
  it('20 000 leaves of 16开 are 1250 full sheets, 2.5 reams', () => {
    const full = fullSheetsNet('20000', 2, 16);
    expect(full).toBe(1250);
    expect(reamsOf(full)).toBe('2.500');
  });
  it('job file: ceil(quantity × pages ÷ 2 ÷ leaves per sheet) + spoilage', () => {
    const job = JSON.parse(readFileSync(resolve(cases, 'brochure.job.json'), 'utf8')) as {
      order: {
        print: { pages: number; paper: { leavesPerSheet: number; spoilage: number } };
        items: { quantity: string }[];
      };
    };
    const { pages, paper } = job.order.print;
    const sheets = jobSheets({ quantity: job.order.items[0]!.quantity, pages, ...paper });
    expect(sheets.value).toBe(3060);
    expect(sheets.steps).toHaveLength(2);
    expect(jobSheets({ quantity: '1', pages: 3, leavesPerSheet: 16, spoilage: 0 }).value).toBe(1);
    // 1000 × 6 ÷ 2 ÷ 3 is whole: a quotient by way of ⅓ must not become 1001.
    expect(jobSheets({ quantity: '1000', pages: 6, leavesPerSheet: 3, spoilage: 0 }).value).toBe(1000);
  });
  it('rounding up is exact: n × d ÷ d is n, one more page is one more sheet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 999 }), (n, d) => {
        expect(pressSheetsNet(n, d, d)).toBe(n);
        expect(pressSheetsNet(n * d + 1, 1, d)).toBe(n + 1);
      }),
    );
  });
});

describe('plates', () => {
  const four = { front: 4, back: 4 };
  it.each([
    // 32P of 8 up: two formes of eight leaves, each two sets.
    ['two signatures', 16, 8, four, 'auto', 4, 16],
    // 20P: eight leaves sheetwise (2 sets) and two leaves four times each, work and turn (1 set).
    ['one and a quarter', 10, 8, four, 'auto', 3, 12],
    // 28P: 8 + 4 + 2 leaves: 2 + 1 + 1 sets.
    ['8 + 4 + 2', 14, 8, four, 'auto', 4, 16],
    ['one side', 1, 8, { front: 4, back: 0 }, 'auto', 1, 4],
    ['4+1 sheetwise', 8, 8, { front: 4, back: 1 }, 'auto', 2, 5],
    // An odd number of positions can't be turned into like halves.
    ['three up', 1, 3, four, 'auto', 2, 8],
    ['sheetwise on demand', 1, 4, four, 'sheetwise', 2, 8],
    // Each set holds fronts and backs of four leaves: two sets of one forme each.
    ['work and turn on demand', 8, 8, four, 'workAndTurn', 2, 8],
  ] as const)('%s', (_, leaves, up, colours, style, sets, plates) => {
    expect(formesOf(leaves, up, colours, style).value).toMatchObject({ sets, plates });
  });
  it('every leaf is on exactly one forme, every position is taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 64 }), (leaves, up) => {
        const { formes } = formesOf(leaves, up, four).value;
        expect(formes.reduce((n, f) => n + f.leaves, 0)).toBe(leaves);
        for (const f of formes) expect(f.leaves * f.times).toBe(up);
      }),
    );
  });
  it('printing: the starting price for each set, above it the colour reams', () => {
    const { formes } = formesOf(8, 8, four).value;
    // 429 sheets × 4 colours ÷ 1000 × 20 = 34.32 a set: 350 each.
    expect(pressCharge(formes, 8, 429, defaultRates).value).toBe(70000);
    // 10 000 ÷ 1000 × 4 × 20 = 800.00 a set, two sets.
    expect(pressCharge(formes, 8, 10_000, defaultRates).value).toBe(160000);
    // Work and turn: 10 000 sheets pass twice on one set.
    const turned = formesOf(1, 4, four).value.formes;
    expect(pressCharge(turned, 1, 10_000, defaultRates).value).toBe(160000);
  });
});

describe('price', () => {
  const rates = { margin: decimal('0.30'), tax: decimal('0.13'), priceStep: decimal('0.10') };
  it('the offer is never below the unit price, and a whole multiple of the step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (cost, quantity) => {
        const { value } = priceChain(fen(cost), quantity, rates);
        expect(value.offered).toBeGreaterThanOrEqual(value.unit);
        expect(value.offered - value.unit).toBeLessThan(10);
        expect(value.offered % 10).toBe(0);
        expect(value.amount).toBe(value.offered * quantity);
        // The margin is of the price, not of the cost.
        expect(Math.abs(value.net - cost / 0.7)).toBeLessThanOrEqual(0.5 + 1e-6 * cost);
      }),
    );
  });
  it('the real margin is told after rounding up', () => {
    // 3600 ÷ 1.13 = 3185.84; (3185.84 − 2223.91) ÷ 3185.84 = 0.30194.
    expect(priceChain(fen(222391), 300, rates).value.realMargin).toBe('0.3019');
    expect(formatFen(priceChain(fen(222391), 300, rates).value.net)).toBe('3,177.01');
  });
});

describe('a quotation that can’t be worked out says why', () => {
  const wrong = (change: Partial<QuoteAsk>, part: Partial<QuoteAsk['parts'][number]> = {}) => {
    const [first, ...rest] = brochureAsk.parts;
    const quote = quoteOf(
      { ...brochureAsk, parts: [{ ...first!, ...part }, ...rest], ...change },
      defaultRates,
    );
    return quote.ok ? [] : quote.faults.map((f) => `${f.path}: ${f.say.zh}`);
  };
  it('nothing wrong with the example', () => expect(wrong({})).toEqual([]));
  it.each([
    ['pages', {}, { pages: 18 }, '骑马订的总 P 数须是 4 的倍数，现在是 22P：请补空白页到 24P'],
    ['quantities', { quantities: [] }, {}, '请填数量'],
    ['quantities[0]', { quantities: [0] }, {}, '请填 1 到'],
    ['parts', { parts: [] }, {}, '至少加一个部件'],
    ['parts[0].piece', {}, { piece: size(900, 285) }, '放不进上机纸 880×590'],
    ['parts[0].up', {}, { up: 9 }, '最多拼 8 个'],
    ['parts[0].perFull', {}, { perFull: 3 }, '开不出 3 张'],
    ['parts[0].colours', {}, { colours: { front: 0, back: 0 } }, '例如 4+4'],
    [
      'parts[0].paper.tonPrice',
      {},
      { paper: { kind: '宣纸', weight: '60', sheet: size(889, 1194) } },
      '没有吨价',
    ],
    ['margin', { margin: '1' }, {}, '毛利率请填 0% 到 99%'],
    ['delivery', { delivery: '-1' }, {}, '运费'],
  ] as const)('%s', (path, change, part, sentence) => {
    const said = wrong(change as Partial<QuoteAsk>, part as Partial<QuoteAsk['parts'][number]>);
    expect(said.some((s) => s.startsWith(`${path}: `) && s.includes(sentence))).toBe(true);
  });
  it('more copies never cost less, and cost less each', () => {
    const quote = quoteOf({ ...brochureAsk, quantities: [300, 500, 1000, 5000] }, defaultRates);
    if (!quote.ok) throw new Error();
    const costs = quote.rungs.map((r) => r.price.cost);
    const units = quote.rungs.map((r) => r.price.unit);
    expect([...costs].sort((a, b) => a - b)).toEqual(costs);
    expect([...units].sort((a, b) => b - a)).toEqual(units);
  });
});

it('the shop’s rates: the defaults fit their own schema, a paper is found by kind and weight', () => {
  expect(printRatesSchema.parse(defaultRates)).toEqual(defaultRates);
  expect(tonPriceOf(defaultRates, '双铜纸', '128')).toBe('6500');
  expect(tonPriceOf(defaultRates, '双铜纸', '157')).toBe('7800');
  expect(tonPriceOf(defaultRates, '双铜纸', '200')).toBe('6800');
  expect(tonPriceOf(defaultRates, '宣纸', '60')).toBeUndefined();
  for (const bad of [{ margin: '1' }, { plate: '-1' }, { priceStep: '0' }, { tax: 'x' }])
    expect(printRatesSchema.safeParse({ ...defaultRates, ...bad }).success).toBe(false);
});
