/** Cells of a spreadsheet as the text a person sees in them, digits unspoiled. */
import Big from 'big.js';

const SCIENTIFIC = /^([+-]?)(\d)(?:\.(\d+))?[eE]\+?(\d{1,3})$/;

/**
 * A figure as it stands in the file: `13800138000` and `1.3800138E10` are one phone; `1.2569999999999999` is what a
 * binary fraction makes of 1.257. Digits past the fifteenth are no longer what was typed, so those of a long whole
 * number are left scientific for `isSpoiled` to see.
 */
export function numberText(raw: string): string {
  const plain = raw.trim();
  if (/^-?\d{1,15}$/.test(plain)) return plain;
  let value: Big;
  try {
    value = new Big(plain);
  } catch {
    return plain;
  }
  // Beyond a Decimal anyway; spelled out it could be a million digits.
  if (Math.abs(value.e) > 20) return plain;
  if (value.e >= 15) return value.toExponential(14);
  const exact = value.toFixed();
  return value.c.length > 15 ? trimmed(value.prec(15).toFixed()) : exact;
}
const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** `1.3800138E+10` written out where no digit is lost by it; else as it is. */
export function repaired(text: string): string {
  const found = SCIENTIFIC.exec(text);
  if (!found) return text;
  const [, sign = '', first = '', rest = '', power = '0'] = found;
  const digits = Number(power);
  return rest.length >= digits && rest.length <= 14
    ? trimmed(
        `${sign === '-' ? '-' : ''}${first}${rest.slice(0, digits)}${rest.length > digits ? `.${rest.slice(digits)}` : ''}`,
      )
    : text;
}

/** `1.38E+10`: Excel showed a long number short and that was saved; the digits behind are gone. */
export const isSpoiled = (text: string): boolean => SCIENTIFIC.test(text);

/** A date cell: the day, with the time where there is one. Spreadsheets know no zones. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}
