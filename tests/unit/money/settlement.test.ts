import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen, formatFen, readYuan, yuanFromFen } from '#shared/kernel/money';
import { rmbWords } from '#shared/kernel/rmbWords';
import { type SettleInput, type Settlement, settle } from '#shared/money/settlement';
import brochure from '../../fixtures/cases/brochure.job.json';
import expected from '../../fixtures/cases/expected.json';
import golden from '../../fixtures/cases/golden/golden.json';
import stakeout from '../../fixtures/cases/stakeout.job.json';
import topographic from '../../fixtures/cases/topographic.job.json';

interface Job {
  order: {
    items: { no: number; name: string; unit: string; quantity: string; unitPrice: string }[];
    tax: { rate: string; included: boolean };
  };
  field: { signOffs: { item: number; quantity: string }[] };
  settlement: { number: string; adjustments?: { label: string; amount: string }[]; paid?: string };
}

/** What was signed is what is paid. */
function settleJob(job: Job): Settlement {
  const signed = (no: number) => job.field.signOffs.find((sign) => sign.item === no)!.quantity;
  return settle({
    lines: job.order.items.map((item) => ({ ...item, quantity: signed(item.no) })),
    tax: job.order.tax,
    ...job.settlement,
  });
}

function figures(of: Settlement): string[] {
  const amounts = [of.subtotal, of.adjusted, of.net, of.tax, of.total, of.paid, of.due];
  const lines = of.lines.flatMap((line) => [line.quantity, formatFen(line.amount)]);
  return [...lines, ...amounts.map(formatFen), of.words];
}

describe('worked jobs', () => {
  test.each([
    ['topographic.job.json', topographic, ['JS-2026-0012']],
    ['stakeout.job.json', stakeout, []],
    ['brochure.job.json', brochure, []],
  ] as const)('%s', (name, job, notAFigure) => {
    const want = expected[name].settlement.filter(
      (text) => !(notAFigure as readonly string[]).includes(text),
    );
    expect(figures(settleJob(job))).toEqual(expect.arrayContaining(want));
  });

  test.each(['A', 'B', 'C'] as const)('golden example %s, line by line', (letter) => {
    const { lines, total } = golden[letter];
    const done = settle({
      lines: lines.map((line, at) => ({
        no: at + 1,
        name: line.item,
        unit: line.unit,
        quantity: line.qty,
        unitPrice: line.price,
        taxRate: line.rate,
      })),
      tax: { rate: '0.06', included: letter !== 'A' },
    });
    expect(
      done.lines.map((line) => [line.net, line.tax, line.gross].map((amount) => yuanFromFen(amount))),
    ).toEqual(lines.map((line) => [line.amount, line.tax, line.gross]));
    expect([done.net, done.tax, done.total].map((amount) => yuanFromFen(amount))).toEqual([
      total.amount,
      total.tax,
      total.gross,
    ]);
    expect(done.words).toBe(`人民币${total.upper}`);
  });

  test('balances of examples A and C', () => {
    for (const [total, paid, balance, words] of [
      [golden.A.total.gross, golden.A.prepaid, golden.A.balance, golden.A.balance_upper],
      [golden.C.total.gross, golden.C.deposit, golden.C.balance, golden.C.deposit_upper],
    ] as const) {
      const done = settle({
        lines: [{ no: 1, name: '合计', unit: '项', quantity: '1', unitPrice: total }],
        tax: { rate: '0', included: true },
        paid,
      });
      expect(yuanFromFen(done.due)).toBe(balance);
      expect(rmbWords(done.due)).toBe(`人民币${words}`);
    }
  });

  test('all amounts in words of the golden table', () => {
    for (const [yuan, words] of Object.entries(golden.rmb))
      expect(rmbWords(readYuan(yuan)!), yuan).toBe(`人民币${words}`);
  });

  test('tax is added up line by line, not worked out on the total (example B)', () => {
    expect(golden.B.total.tax).not.toBe(golden.B.tax_total_level);
  });

  test('refund: paid more than the total', () => {
    const done = settle({
      lines: [{ no: 1, name: '点', unit: '点', quantity: '1', unitPrice: '100' }],
      tax: { rate: '0', included: true },
      paid: '150.00',
    });
    expect(formatFen(done.due)).toBe('-50.00');
  });

  test('refuses third decimals in amounts', () => {
    const line = { no: 1, name: '点', unit: '点', quantity: '1', unitPrice: '100' };
    const tax = { rate: '0.06', included: true };
    expect(() => settle({ lines: [line], tax, paid: '0.001' })).toThrow(RangeError);
    expect(() => settle({ lines: [line], tax, adjustments: [{ label: '优惠', amount: '-0.005' }] })).toThrow(
      RangeError,
    );
    expect(() => settle({ lines: [{ ...line, quantity: '1e9' }], tax })).toThrow(RangeError);
  });
});

const amount = (scale: number) =>
  fc.integer({ min: 0, max: 10_000_000 }).map((whole) => {
    const digits = String(whole).padStart(scale + 1, '0');
    return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  });
const rate = fc.constantFrom('0', '0.01', '0.03', '0.06', '0.09', '0.13', '0.065');
const inputs: fc.Arbitrary<SettleInput> = fc.record({
  lines: fc.array(
    fc.record({
      no: fc.nat(99),
      name: fc.constant('项目'),
      unit: fc.constant('项'),
      quantity: amount(3),
      unitPrice: amount(2),
      taxRate: fc.option(rate, { nil: undefined }),
    }),
    { maxLength: 30 },
  ),
  adjustments: fc.array(
    fc.record({
      label: fc.constant('调整'),
      amount: fc.tuple(fc.boolean(), amount(2)).map(([minus, text]) => (minus ? `-${text}` : text)),
    }),
    { maxLength: 4 },
  ),
  tax: fc.record({ rate, included: fc.boolean() }),
  paid: amount(2),
});
const add = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

describe('laws', () => {
  test('no fen is lost: parts add up to every total', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const done = settle(input);
        const parts = [...done.lines, ...done.adjustments];
        for (const part of parts) {
          expect(part.net + part.tax).toBe(part.gross);
          expect(input.tax.included ? part.gross : part.net).toBe(part.amount);
        }
        expect(add(parts.map((part) => part.gross))).toBe(done.total);
        expect(done.net + done.tax).toBe(done.total);
        expect(done.subtotal + done.adjusted + (input.tax.included ? 0 : done.tax)).toBe(done.total);
        expect(done.total - done.paid).toBe(done.due);
      }),
    );
  });

  test('every rounding is within half a fen of the exact figure', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const part of settle(input).lines) {
          // In units of 1/1000 fen: whole-number arithmetic, so the check itself rounds nothing.
          const exact = BigInt(part.quantity.replace('.', '')) * BigInt(part.unitPrice.replace('.', ''));
          const off = BigInt(part.amount) * 1000n - exact;
          expect(off <= 500n && off >= -500n).toBe(true);
          const [whole = '', fraction = ''] = part.taxRate.split('.');
          const rateMilli = BigInt(whole + fraction.padEnd(3, '0'));
          const skew = BigInt(part.net) * rateMilli - BigInt(part.tax) * 1000n;
          // net = amount ÷ (1+rate) off by half a fen moves both sides by at most 500 + 500×rate.
          expect((skew < 0n ? -skew : skew) <= 1200n).toBe(true);
        }
      }),
    );
  });

  test('the order of lines changes nothing', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const back = settle({ ...input, lines: [...input.lines].reverse() });
        const { lines: _, ...totals } = settle(input);
        expect(back).toMatchObject(totals);
      }),
    );
  });

  test('an empty settlement is zero', () => {
    const done = settle({ lines: [], tax: { rate: '0.06', included: true } });
    expect(done).toMatchObject({ total: fen(0), due: fen(0), words: '人民币零元整' });
  });
});
