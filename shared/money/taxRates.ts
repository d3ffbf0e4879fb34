/**
 * VAT rates a small shop meets, each with the days it holds. A new paper offers the rates of its own date;
 * an issued paper keeps the rate it was made with, so old rows are never removed.
 * Sources: 财税〔2016〕36号 (6% services, 11% construction), 财政部 税务总局 海关总署公告2019年第39号 (17→16→13%, 11→10→9%),
 * 公告2020年第13号, 2022年第15号, 2023年第1号 and 第19号 (3% levied at 1%; exempt from 2022-04-01 to 2022-12-31).
 */
import { compare, decimal, divide, multiply, readDecimal } from '../kernel/decimal';

export interface TaxRate {
  /** `0.06` */
  rate: string;
  /** First and last day it holds, `2023-01-01`; left out: open. */
  from?: string;
  to?: string;
  /** Who or what it is for, short. */
  zh: string;
  en: string;
}

/** Most used first: the first one that holds is the default of a new survey sheet. */
export const taxRates: readonly TaxRate[] = [
  { rate: '0.06', from: '2016-05-01', zh: '测绘等服务', en: 'services' },
  { rate: '0.01', from: '2020-03-01', to: '2022-03-31', zh: '小规模减征', en: 'small-scale, reduced' },
  { rate: '0.01', from: '2023-01-01', to: '2027-12-31', zh: '小规模减征', en: 'small-scale, reduced' },
  { rate: '0.03', from: '2009-01-01', zh: '小规模', en: 'small-scale' },
  { rate: '0.17', to: '2018-04-30', zh: '货物', en: 'goods' },
  { rate: '0.16', from: '2018-05-01', to: '2019-03-31', zh: '货物', en: 'goods' },
  { rate: '0.13', from: '2019-04-01', zh: '货物、印刷品', en: 'goods, printed matter' },
  { rate: '0.11', from: '2016-05-01', to: '2018-04-30', zh: '建筑、运输', en: 'construction, transport' },
  { rate: '0.1', from: '2018-05-01', to: '2019-03-31', zh: '建筑、运输', en: 'construction, transport' },
  { rate: '0.09', from: '2019-04-01', zh: '建筑、运输', en: 'construction, transport' },
  { rate: '0', zh: '免税', en: 'exempt' },
];

/** Rates that hold on a day `2026-03-12`. */
export function ratesOn(day: string): TaxRate[] {
  return taxRates.filter((r) => (r.from ?? '') <= day && day <= (r.to ?? '9999-12-31'));
}

export const holdsOn = (rate: string, day: string): boolean => {
  const value = readDecimal(rate);
  return value !== null && ratesOn(day).some((r) => compare(decimal(r.rate), value) === 0);
};

const HUNDRED = decimal('100');

/**
 * A rate as people type it → `0.06`, or null. `6%`, `６％` and `6` are six per cent; below one without a
 * per-cent sign is taken as a fraction (`0.06`). At most 100%.
 */
export function readRate(typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const percent = text.endsWith('%');
  const value = readDecimal(percent ? text.slice(0, -1) : text);
  if (value === null || value.startsWith('-')) return null;
  const fraction = !percent && compare(value, decimal('1')) < 0 ? value : divide(value, HUNDRED, 6);
  if (compare(fraction, decimal('1')) > 0) return null;
  return plain(fraction);
}

/** `0.06` → `6%`; what is no number stays as it is. */
export function rateText(rate: string): string {
  const value = readDecimal(rate);
  return value === null ? rate : `${plain(multiply(value, HUNDRED))}%`;
}

/** Without zeros that carry nothing: `0.060000` → `0.06`. */
const plain = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
