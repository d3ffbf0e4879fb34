/**
 * Amounts in words 人民币大写, after the bank rules 支付结算办法 附一 (forms.md, "Money rules").
 * Where the rules leave a choice: 元 digit zero before 角 writes 零; amounts without fen end in 整;
 * a zero at the end of a group of four followed by a full thousand writes no 零.
 */
import { type Fen, MAX_FEN } from './money';

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/** `人民币壹仟肆佰零玖元伍角整`. Throws RangeError outside ±9 999 999 999 999.99 yuan or for fractions of a fen. */
export function rmbWords(amount: Fen): string {
  if (!Number.isSafeInteger(amount) || Math.abs(amount) > MAX_FEN) {
    throw new RangeError(`amount in words needs whole fen within ±9999999999999.99 yuan: ${amount}`);
  }
  const size = Math.abs(amount);
  return `人民币${amount < 0 ? '负' : ''}${words(Math.floor(size / 100), size % 100)}`;
}

function words(yuan: number, cents: number): string {
  const jiao = Math.floor(cents / 10);
  const fen = cents % 10;
  if (yuan === 0 && cents === 0) return '零元整';
  let text = yuan > 0 ? `${wholeWords(yuan)}元` : '';
  // 1680.32 → 元零叁角: the 元 digit is zero. 325.04 → 元零肆分: the 角 digit is zero.
  if (yuan > 0 && cents > 0 && (jiao === 0 || yuan % 10 === 0)) text += '零';
  if (jiao > 0) text += `${digits[jiao]}角`;
  return text + (fen > 0 ? `${digits[fen]}分` : '整');
}

/** Whole yuan, group by group of four digits from the left. */
function wholeWords(yuan: number): string {
  let text = '';
  let rest = String(yuan);
  let skipped = false;
  for (let group = Math.ceil(rest.length / 4) - 1; group >= 0; group--) {
    const part = rest.slice(0, rest.length - group * 4);
    rest = rest.slice(part.length);
    const value = Number(part);
    if (value === 0) {
      skipped = text !== '';
      continue;
    }
    if (text !== '' && (skipped || value < 1000)) text += '零';
    skipped = false;
    text += groupWords(value) + unitOf(group, yuan);
  }
  return text;
}

/** 万亿 only keeps its 亿 when no 亿 group follows to say it: 1 0001 0000 0000 → 壹万零壹亿. */
function unitOf(group: number, yuan: number): string {
  if (group < 3) return groups[group]!;
  return Math.floor(yuan / 1e8) % 1e4 === 0 ? '万亿' : '万';
}

function groupWords(value: number): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += '零';
    gap = false;
    text += digits[digit]! + places[place];
  }
  return text;
}
