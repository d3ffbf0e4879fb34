/**
 * Typed numbers → exact decimal strings. Never through binary floats: `1.200` stays `1.200`.
 * Accepts what people paste: thousands separators, full-width digits, spaces, a leading ￥.
 */
export interface DecimalRules {
  /** Most digits after the point; undefined = any. */
  decimals?: number;
  /** Default false. */
  negative?: boolean;
}

export type DecimalResult =
  | { readonly ok: true; readonly value: string }
  | {
      readonly ok: false;
      readonly why: 'notNumber' | 'tooManyDecimals' | 'notNegative';
      readonly text: string;
    };

/** Empty text is a good empty value. Exponents (`1e3`) are refused: in a shop they are typing slips. */
export function parseDecimal(text: string, rules: DecimalRules = {}): DecimalResult {
  const plain = halfWidth(text).replace(/[\s¥]/g, '').replace(/^\+/, '').replace(/^[−–]/, '-');
  if (plain === '') return { ok: true, value: '' };
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain);
  const bare = grouped ? plain.replaceAll(',', '') : plain;
  const parts = /^(-?)(\d*)(?:\.(\d*))?$/.exec(bare);
  if (!parts || (parts[2] === '' && !parts[3])) return { ok: false, why: 'notNumber', text };
  const whole = (parts[2] ?? '').replace(/^0+(?=\d)/, '') || '0';
  const fraction = parts[3] ?? '';
  if (rules.decimals !== undefined && fraction.replace(/0+$/, '').length > rules.decimals)
    return { ok: false, why: 'tooManyDecimals', text };
  const zero = /^0*$/.test(whole + fraction);
  if (parts[1] === '-' && !zero && !rules.negative) return { ok: false, why: 'notNegative', text };
  const kept = rules.decimals === undefined ? fraction : fraction.slice(0, rules.decimals);
  return {
    ok: true,
    value: `${parts[1] === '-' && !zero ? '-' : ''}${whole}${kept === '' ? '' : `.${kept}`}`,
  };
}

/** Full-width digits and signs (a Chinese keyboard's) → ASCII. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[。]/g, '.')
    .replace(/￥/g, '¥')
    .replace(/\u3000/g, ' ');
}

/** Sum of decimal strings, exact; texts that are no numbers are passed over. Keeps the most decimals seen. */
export function sumDecimals(texts: readonly string[]): string {
  let scale = 0;
  const good: string[] = [];
  for (const text of texts) {
    const r = parseDecimal(text, { negative: true });
    if (!r.ok || r.value === '') continue;
    good.push(r.value);
    scale = Math.max(scale, r.value.split('.')[1]?.length ?? 0);
  }
  let sum = 0n;
  for (const v of good) {
    const [whole = '0', fraction = ''] = v.replace('-', '').split('.');
    const n = BigInt(whole + fraction.padEnd(scale, '0'));
    sum += v.startsWith('-') ? -n : n;
  }
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0');
  const at = digits.length - scale;
  return `${sum < 0n ? '-' : ''}${digits.slice(0, at)}${scale > 0 ? `.${digits.slice(at)}` : ''}`;
}
