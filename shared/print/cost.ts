/** What a run costs: paper, plates, press, finishing; and from cost to the price offered. Money in whole fen. */
import Big from 'big.js';
import { type Decimal, decimal } from '../kernel/decimal';
import type { Words } from '../kernel/faults';
import {
  type Fen,
  fen,
  formatFen,
  lineAmount,
  roundToFen,
  sumFen,
  taxOn,
  yuanFromFen,
} from '../kernel/money';
import { type Explained, type Step, step, words } from './explain';
import type { Forme } from './formes';
import { wholeUp } from './paper';
import type { FinishingRate, PrintRates } from './rates';

export interface CostLine {
  /** `paper`, `plates`, `press`, a finishing's id, `delivery`; with the part it belongs to. */
  key: string;
  part?: string;
  label: Words;
  amount: Fen;
  steps: Step[];
}

export const money = (amount: Fen): Words => words(`${formatFen(amount)} 元`, `CNY ${formatFen(amount)}`);
const yuanOf = (text: string) => roundToFen(decimal(text));

/** Printing 印工: for each plate set max(starting price, colour reams × price); impressions are passes of the press. */
export function pressCharge(
  formes: readonly Forme[],
  leaves: number,
  pressSheets: number,
  rates: Pick<PrintRates, 'colourReam' | 'pressMinimum'>,
): Explained<Fen> {
  const minimum = yuanOf(rates.pressMinimum);
  const groups = new Map<
    string,
    { impressions: number; colours: number; amount: Fen; sets: number; bare: Fen }
  >();
  for (const forme of formes) {
    const sheets = wholeUp(shareOf(pressSheets, forme.leaves, leaves));
    for (const colours of forme.sets) {
      const impressions = forme.style === 'workAndTurn' ? sheets * 2 : sheets;
      const bare = roundToFen(
        decimal(new Big(impressions).div(1000).times(colours).times(rates.colourReam).toFixed(6)),
      );
      const key = `${impressions} ${colours}`;
      const there = groups.get(key);
      if (there) there.sets += 1;
      else groups.set(key, { impressions, colours, bare, amount: fen(Math.max(bare, minimum)), sets: 1 });
    }
  }
  const all = [...groups.values()];
  return {
    value: sumFen(all.map((g) => fen(g.amount * g.sets))),
    steps: all.map((g) =>
      step(
        words(`印工（${g.sets} 套）`, `Printing (${g.sets} sets)`),
        words(
          `${g.impressions} 印 ÷ 1000 × ${g.colours} 色 × ${rates.colourReam} = ${formatFen(g.bare)}${g.bare < minimum ? `，不足起印价按 ${formatFen(minimum)}` : ''}；× ${g.sets} 套`,
          `${g.impressions} passes ÷ 1000 × ${g.colours} colours × ${rates.colourReam} = ${formatFen(g.bare)}${g.bare < minimum ? `, below the least of ${formatFen(minimum)}` : ''}; × ${g.sets} sets`,
        ),
        money(fen(g.amount * g.sets)),
      ),
    ),
  };
}

const shareOf = (sheets: number, part: number, whole: number): Big => {
  const exact = new Big(sheets).times(part);
  const down = exact.div(whole).round(0, Big.roundDown);
  return down.times(whole).eq(exact) ? down : down.plus(1);
};

/** A finishing operation: quantity × price, at least the starting price. */
export function finishingCharge(rate: FinishingRate, quantity: string, unit: Words): Explained<Fen> {
  const bare = lineAmount(decimal(quantity), rate.price);
  const minimum = yuanOf(rate.minimum);
  const value = fen(Math.max(bare, minimum));
  const below = bare < minimum;
  return {
    value,
    steps: [
      step(
        words('数量 × 单价', 'Quantity × price'),
        words(
          `${quantity} ${unit.zh} × ${rate.price} = ${formatFen(bare)}${below ? `，不足起步价按 ${formatFen(minimum)}` : ''}`,
          `${quantity} ${unit.en} × ${rate.price} = ${formatFen(bare)}${below ? `, below the least of ${formatFen(minimum)}` : ''}`,
        ),
        money(value),
      ),
    ],
  };
}

export interface Price {
  cost: Fen;
  /** Before tax, tax in, per unit, and the unit price offered. */
  net: Fen;
  gross: Fen;
  unit: Fen;
  offered: Fen;
  /** Quantity × the offered price. */
  amount: Fen;
  /** What is left of the offered amount before tax after the cost, as a share: `0.3019`. */
  realMargin: Decimal;
}

/** cost ÷ (1 − margin) → × (1 + tax) → ÷ quantity → up to the next step. Each line is rounded to fen, as printed. */
export function priceChain(
  cost: Fen,
  quantity: number,
  rates: Pick<PrintRates, 'margin' | 'tax' | 'priceStep'>,
): Explained<Price> {
  const netYuan = new Big(yuanFromFen(cost)).div(new Big(1).minus(rates.margin));
  const net = roundToFen(decimal(netYuan.toFixed(8)));
  const gross = fen(net + taxOn(net, rates.tax));
  const unit = roundToFen(decimal(new Big(yuanFromFen(gross)).div(quantity).toFixed(8)));
  const steps = new Big(yuanFromFen(unit)).div(rates.priceStep);
  const offered = roundToFen(decimal(steps.round(0, Big.roundUp).times(rates.priceStep).toFixed()));
  const amount = fen(offered * quantity);
  const kept = new Big(amount).div(new Big(1).plus(rates.tax));
  const realMargin = decimal(kept.eq(0) ? '0' : kept.minus(cost).div(kept).toFixed(4, Big.roundHalfUp));
  return {
    value: { cost, net, gross, unit, offered, amount, realMargin },
    steps: [
      step(words('不含税价', 'Price before tax'), `${formatFen(cost)} ÷ (1 − ${rates.margin})`, money(net)),
      step(words('含税价', 'Price with tax'), `${formatFen(net)} × (1 + ${rates.tax})`, money(gross)),
      step(words('单价', 'Unit price'), `${formatFen(gross)} ÷ ${quantity}`, money(unit)),
      step(
        words('报价', 'Offered'),
        words(
          `${formatFen(unit)} 进到 ${rates.priceStep} 的倍数`,
          `${formatFen(unit)} up to a multiple of ${rates.priceStep}`,
        ),
        money(offered),
      ),
      step(words('金额', 'Amount'), `${formatFen(offered)} × ${quantity}`, money(amount)),
    ],
  };
}

export const spoilageSteps = (
  net: number,
  sets: number,
  laminated: boolean,
  s: PrintRates['spoilage'],
  share: number,
  total: number,
): Step[] => [
  step(
    words('放数', 'Spoilage'),
    words(
      `${net} × ${s.rate} 进一为 ${share}；${share} + ${s.perSet} × ${sets} 套${laminated ? ` + 覆膜 ${s.laminating}` : ''}`,
      `${net} × ${s.rate}, rounded up: ${share}; ${share} + ${s.perSet} × ${sets} sets${laminated ? ` + film ${s.laminating}` : ''}`,
    ),
    words(`${total} 张`, `${total} sheets`),
  ),
];
