import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fen, fen, MAX_FEN, readYuan } from '#shared/kernel/money';
import { rmbWords } from '#shared/kernel/rmbWords';

const examples: Record<string, string> = {
  // forms.md
  '1409.50': '人民币壹仟肆佰零玖元伍角整',
  '6007.14': '人民币陆仟零柒元壹角肆分',
  '1680.32': '人民币壹仟陆佰捌拾元零叁角贰分',
  '107000.53': '人民币壹拾万柒仟元零伍角叁分',
  '16409.02': '人民币壹万陆仟肆佰零玖元零贰分',
  '325.04': '人民币叁佰贰拾伍元零肆分',
  '0': '人民币零元整',
  '0.05': '人民币伍分',
  '100000000': '人民币壹亿元整',
  '1000100001.10': '人民币壹拾亿零壹拾万零壹元壹角整',
  // the trade's further vectors
  '0.01': '人民币壹分',
  '0.10': '人民币壹角整',
  '0.55': '人民币伍角伍分',
  '1': '人民币壹元整',
  '10': '人民币壹拾元整',
  '10.50': '人民币壹拾元零伍角整',
  '20000': '人民币贰万元整',
  '10001000.05': '人民币壹仟万壹仟元零伍分',
  '100010000': '人民币壹亿零壹万元整',
  '1000000001': '人民币壹拾亿零壹元整',
  '-12.30': '人民币负壹拾贰元叁角整',
  // the worked examples
  '69588.61': '人民币陆万玖仟伍佰捌拾捌元陆角壹分',
  '49588.61': '人民币肆万玖仟伍佰捌拾捌元陆角壹分',
  '2662.75': '人民币贰仟陆佰陆拾贰元柒角伍分',
  '4800.00': '人民币肆仟捌佰元整',
  '8250.00': '人民币捌仟贰佰伍拾元整',
  '43887.60': '人民币肆万叁仟捌佰捌拾柒元陆角整',
  // the far end
  '1000000000000': '人民币壹万亿元整',
  '1000100000000': '人民币壹万零壹亿元整',
  '1000000010000': '人民币壹万亿零壹万元整',
  '9999999999999.99': '人民币玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
};

/** An independent reading: cut at the greatest unit there is and read both sides, right to left in value. */
function parseWords(text: string): bigint {
  const body = text.replace(/^人民币/, '');
  if (body.startsWith('负')) return -parseWords(body.slice(1));
  const [, yuan = '', jiao = '', cent = ''] =
    /^(?:(.+?)元)?零?(?:([壹贰叁肆伍陆柒捌玖])角)?零?(?:([壹贰叁肆伍陆柒捌玖])分)?整?$/.exec(body) ?? [];
  const digit = (of: string): bigint => BigInt(Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(of || '零')));
  const read = (part: string): bigint => {
    for (const [unit, worth] of [
      ['亿', 100_000_000n],
      ['万', 10_000n],
      ['仟', 1000n],
      ['佰', 100n],
      ['拾', 10n],
    ] as const) {
      const at = part.lastIndexOf(unit);
      if (at >= 0) return read(part.slice(0, at)) * worth + read(part.slice(at + 1));
    }
    return digit(part.replaceAll('零', ''));
  };
  return read(yuan) * 100n + digit(jiao) * 10n + digit(cent);
}

/** Amounts with many zeros are where the rules bite, so half of them are made of few digits. */
const sparse = fc
  .array(fc.constantFrom(0, 0, 0, 1, 7), { minLength: 1, maxLength: 15 })
  .map((digits) => Number(digits.join('')));
const amounts = fc.oneof(fc.integer({ min: -MAX_FEN, max: MAX_FEN }), sparse).map((cents): Fen => fen(cents));

describe('人民币大写', () => {
  test.each(Object.entries(examples))('%s', (yuan, words) => {
    const amount = readYuan(yuan)!;
    expect(rmbWords(amount)).toBe(words);
    expect(parseWords(words)).toBe(BigInt(amount));
  });

  test('an independent reader gets every amount back', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseWords(rmbWords(amount))).toBe(BigInt(amount));
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps the form the bank rules ask for', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const words = rmbWords(amount);
        expect(words).toMatch(/^人民币负?[壹贰叁肆伍陆柒捌玖零]/);
        expect(words).not.toMatch(/零零|零[拾佰仟万亿角分]|[拾佰仟万亿]{3}/);
        expect(words.endsWith('整')).toBe(amount % 10 === 0);
        expect(words.endsWith('零元整')).toBe(amount === 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('refuses what it cannot write', () => {
    expect(() => rmbWords((MAX_FEN + 1) as Fen)).toThrow(/9999999999999\.99/);
    expect(() => rmbWords(0.5 as Fen)).toThrow(RangeError);
    expect(() => rmbWords(Number.NaN as Fen)).toThrow(RangeError);
  });
});
