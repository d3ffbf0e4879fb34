/** Cells as days, figures and rates, however people write them. */
import { readDecimal } from '#shared/kernel/decimal';
import { isDate } from '#shared/kernel/time';
import type { ReadCell } from './target';

const two = (text: string): string => text.padStart(2, '0');
const DAY_MS = 24 * 3600_000;

/** `2026-03-12`, `2026/3/12`, `2026.3.12`, `2026年3月12日`, `20260312`, with a time behind; or Excel's own count of days. */
export function readDay(text: string): ReadCell {
  const plain = text.normalize('NFKC').trim();
  const found =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T].*)?$/.exec(plain) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  const day = found ? `${found[1]}-${two(found[2]!)}-${two(found[3]!)}` : ofSerial(plain);
  return isDate(day) ? { value: day } : { fault: { key: 'day', details: { text } } };
}

/** A date cell that lost its format: days since the end of 1899. From 1982 to 2064, so that no other number is one. */
const ofSerial = (text: string): string =>
  /^[345]\d{4}$/.test(text)
    ? new Date(Date.UTC(1899, 11, 30) + Number(text) * DAY_MS).toISOString().slice(0, 10)
    : '';

/** An amount or quantity that is not negative, at most 12 digits before and 6 behind the point. */
export function readAmount(text: string): ReadCell {
  const value = readDecimal(text.normalize('NFKC').replace(/^[¥￥]|元$/g, ''));
  return value !== null && /^\d{1,12}(\.\d{1,6})?$/.test(value)
    ? { value }
    : { fault: { key: 'number', details: { text } } };
}
