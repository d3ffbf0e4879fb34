/** Paper by the sheet, the ream 令 (500 full sheets) and the ton. */
import Big from 'big.js';
import { type Decimal, decimal } from '../kernel/decimal';
import { type Explained, roundedUp, step, words } from './explain';
import { areaOf, type Size, sizeText } from './sizes';

export const REAM = 500;

const fixed = (value: Big, places: number): Decimal => decimal(value.toFixed(places, Big.roundHalfUp));
const kilos = (sheet: Size, weight: string) => new Big(areaOf(sheet)).times(weight).div(1000);

/** Whole sheets: a part of one counts as one. Throws RangeError when it is no count (÷ 0, beyond 10¹²). */
export function wholeUp(value: Big): number {
  const n = Number(value.round(0, Big.roundUp).toFixed(0));
  if (!Number.isSafeInteger(n) || n < 0 || n > 1e12) throw new RangeError(`not a count of sheets: ${n}`);
  return n;
}

/** a × b ÷ c …, with enough digits that rounding up afterwards can't be fooled by a cut-off third. */
const exactly = (a: Big | number, ...by: (Big | number)[]): Big => {
  const product = by.slice(0, -1).reduce<Big>((x, y) => x.times(y), new Big(a));
  const divisor = new Big(by.at(-1)!);
  const whole = product.div(divisor).round(0, Big.roundDown);
  return whole.times(divisor).eq(product) ? whole : whole.plus('0.5');
};

/** Price of one full sheet in yuan, four decimals: m² × g/m² × yuan per ton ÷ 10⁶. */
export function sheetPrice(sheet: Size, weight: string, tonPrice: string): Explained<Decimal> {
  const value = fixed(new Big(areaOf(sheet)).times(weight).times(tonPrice).div(1_000_000), 4);
  return {
    value,
    steps: [
      step(
        words('每张纸价', 'Price of a sheet'),
        `${areaOf(sheet)} ㎡ × ${weight} g × ${tonPrice} ÷ 1000000`,
        words(`${value} 元`, `${value} yuan`),
      ),
    ],
  };
}

/** A ream's price: the rounded sheet price × 500. */
export const reamPrice = (price: Decimal): Decimal => fixed(new Big(price).times(REAM), 2);
/** Kilograms of a ream, two decimals. */
export const reamWeight = (sheet: Size, weight: string): Decimal =>
  fixed(kilos(sheet, weight).times(REAM), 2);
/** Full sheets in a ton, one decimal. */
export const sheetsPerTon = (sheet: Size, weight: string): Decimal =>
  fixed(new Big(1000).div(kilos(sheet, weight)), 1);
/** Kilograms of so many full sheets, one decimal. */
export const weightOf = (sheet: Size, weight: string, sheets: number): Decimal =>
  fixed(kilos(sheet, weight).times(sheets), 1);
/** Reams, three decimals: `0.430`. */
export const reamsOf = (sheets: number): Decimal => fixed(new Big(sheets).div(REAM), 3);

/** Full sheets without spoilage: ceil(quantity × pages ÷ 2 ÷ leaves per full sheet). */
export function fullSheetsNet(quantity: string, pages: number, leavesPerSheet: number): number {
  return wholeUp(exactly(new Big(quantity), pages, new Big(leavesPerSheet).times(2)));
}

export interface JobSheetsAsk {
  /** Quantity of item 1. */
  quantity: string;
  pages: number;
  leavesPerSheet: number;
  /** Full sheets added for spoilage 放数. */
  spoilage: number;
}

/** Sheets on the job ticket: ceil(quantity × pages ÷ 2 ÷ leaves per sheet) + spoilage. */
export function jobSheets(ask: JobSheetsAsk): Explained<number> {
  const net = fullSheetsNet(ask.quantity, ask.pages, ask.leavesPerSheet);
  const value = net + ask.spoilage;
  return {
    value,
    steps: [
      step(
        words('净用纸', 'Net sheets'),
        roundedUp(`${ask.quantity} × ${ask.pages} ÷ 2 ÷ ${ask.leavesPerSheet}`),
        words(`${net} 张`, `${net} sheets`),
      ),
      step(
        words('加放数', 'With spoilage'),
        `${net} + ${ask.spoilage}`,
        words(`${value} 张`, `${value} sheets`),
      ),
    ],
  };
}

/** Press sheets without spoilage: ceil(quantity × pages ÷ pages on a press sheet, both sides). */
export const pressSheetsNet = (quantity: number, pages: number, pagesPerSheet: number): number =>
  wholeUp(exactly(quantity, pages, pagesPerSheet));

/** ceil(sheets × rate): `0.03` of 75 is 3. */
export const shareUp = (sheets: number, rate: string): number => wholeUp(new Big(sheets).times(rate));

export interface IssueAsk {
  net: number;
  spoilage: number;
  /** Press sheets a full sheet is cut into 上机开数. */
  perFull: number;
  sheet: Size;
  weight: string;
}
export interface Issue {
  /** Press sheets, spoilage in. */
  press: number;
  /** Full sheets to draw from the store 领料全张. */
  full: number;
  reams: Decimal;
  kilograms: Decimal;
}

export function issueOf(ask: IssueAsk): Explained<Issue> {
  const press = ask.net + ask.spoilage;
  const full = wholeUp(exactly(press, ask.perFull));
  const reams = reamsOf(full);
  const kilograms = weightOf(ask.sheet, ask.weight, full);
  return {
    value: { press, full, reams, kilograms },
    steps: [
      step(words('上机张', 'Press sheets'), `${ask.net} + ${ask.spoilage}`, words(`${press} 张`, `${press}`)),
      step(
        words('领料全张', 'Full sheets to issue'),
        roundedUp(`${press} ÷ ${ask.perFull}`),
        words(`${full} 张`, `${full}`),
      ),
      step(words('令数', 'Reams'), `${full} ÷ ${REAM}`, words(`${reams} 令`, `${reams} reams`)),
      step(
        words('重量', 'Weight'),
        words(
          `${sizeText(ask.sheet)} 的 ${areaOf(ask.sheet)} ㎡ × ${ask.weight} g × ${full} ÷ 1000`,
          `${areaOf(ask.sheet)} m² of ${sizeText(ask.sheet)} × ${ask.weight} g × ${full} ÷ 1000`,
        ),
        `${kilograms} kg`,
      ),
    ],
  };
}
