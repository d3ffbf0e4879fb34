/** Stock: sums are exact in any order of entry, issues match by name and specification, what is short is said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, decimal, subtract, sum } from '#shared/kernel/decimal';
import { materialFor, plainName, stockOf } from '#shared/order/stock';
import type { Material, StockMove } from '#shared/register/material';
import { stockMoveSchema } from '#shared/register/material';
import { issueMaterial, printed } from './printBench';

const paper: Material = {
  id: 'm1',
  name: '双铜纸',
  group: 'paper',
  spec: '200g 889×1194',
  unit: '张',
  minimum: '500',
  active: true,
};
const body: Material = { ...paper, id: 'm2', spec: '128g 889×1194' };
const ink: Material = {
  ...paper,
  id: 'm3',
  name: '四色黑墨',
  group: 'ink',
  spec: '',
  unit: 'kg',
  minimum: '2.5',
};
const move = (
  id: string,
  material: string,
  kind: StockMove['move'],
  quantity: string,
  date = '2026-03-01',
  at = `${date}T01:00:00.000Z`,
): StockMove => ({ id, name: '料', material, move: kind, quantity, date, at, by: '匡平', reason: '盘点' });

describe('stock', () => {
  test('in, out and counts: a count sets what is there, later ones go on from it', () => {
    const moves = [
      move('1', 'm3', 'in', '10.25'),
      move('2', 'm3', 'out', '0.1', '2026-03-02'),
      move('3', 'm3', 'count', '9.9', '2026-03-03'),
      move('4', 'm3', 'out', '0.3', '2026-03-04'),
    ];
    const [ofInk] = stockOf([ink], moves, []).stocks;
    expect(ofInk!.onHand).toBe('9.6');
    expect(ofInk!.movements.map((m) => [m.change, m.left])).toEqual([
      ['10.25', '10.25'],
      ['-0.10', '10.15'],
      ['-0.25', '9.9'],
      ['-0.3', '9.6'],
    ]);
  });

  test('what orders were issued goes out, less what came back; the client’s own paper does not', () => {
    const b = printed('checkMaterial');
    b.do(
      'kuang',
      issueMaterial({
        lines: [
          { name: '双铜纸 200g 889*1194', part: '封面', unit: '张', used: '79', returned: '4' },
          { name: '双铜纸', part: '内页', unit: '张', used: '215' },
          { name: '双铜纸 200克 889x1194', part: '封面', unit: '张', used: '50', byClient: true },
          { name: '双铜纸', part: '内页', unit: 'kg', used: '3' },
        ],
      }),
    );
    const view = stockOf(
      [paper, body],
      [move('1', 'm1', 'in', '1000'), move('2', 'm2', 'in', '1000')],
      [b.order],
    );
    expect(view.stocks.map((s) => s.onHand)).toEqual(['925', '785']);
    expect(view.stocks[0]!.movements.at(-1)).toMatchObject({
      move: 'issue',
      change: '-75',
      order: { id: b.id },
    });
    // Kilograms are no sheets: said, not booked.
    expect(view.unknown).toEqual(
      [{ name: '双铜纸', unit: '张', orders: [b.order.number] }].map((u) => ({ ...u, unit: 'kg' })),
    );
  });

  test('open orders need what their parts ask for; short is what the minimum lacks then', () => {
    const parts = [
      { name: '封面', paper: { kind: '双铜纸', weight: '200', sheet: '889x1194' }, fullSheets: 600 },
      { name: '内页', paper: { kind: '双胶纸', weight: '80', sheet: '787x1092' }, fullSheets: 10 },
    ];
    const { order } = printed('plan', { parts });
    const view = stockOf([paper], [move('1', 'm1', 'in', '1000')], [order]);
    expect(view.stocks[0]).toMatchObject({
      onHand: '1000',
      needed: '600',
      short: '100',
      belowMinimum: false,
    });
    expect(view.unknown).toEqual([{ name: '双胶纸 80g 787x1092', unit: '张', orders: [order.number] }]);
    expect(stockOf([paper], [move('1', 'm1', 'in', '499')], []).stocks[0]!.belowMinimum).toBe(true);
    expect(stockOf([paper], [move('1', 'm1', 'in', '500')], []).stocks[0]!.belowMinimum).toBe(false);
  });

  test('names: blanks, widths and the sign between two sizes say nothing; an unclear name matches nothing', () => {
    expect(plainName('双铜纸 200 克 ８８９×１１９４')).toBe(plainName('双铜纸200g889*1194'));
    expect(materialFor([paper, body], '双铜纸')).toBeUndefined();
    expect(materialFor([paper], '双铜纸')).toBe(paper);
    expect(materialFor([paper, body], '双铜纸 128g 889x1194')).toBe(body);
  });

  test('a correction without its reason is refused', () => {
    const { id: _, reason: __, ...bare } = move('1', 'm1', 'count', '3');
    expect(stockMoveSchema.safeParse(bare).success).toBe(false);
    expect(stockMoveSchema.safeParse({ ...bare, move: 'in' }).success).toBe(true);
    expect(stockMoveSchema.safeParse({ ...bare, move: 'in', quantity: '-1' }).success).toBe(false);
  });

  const amounts = fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999 }))
    .map(([whole, part]) => decimal(`${whole}.${String(part).padStart(3, '0')}`));
  const entries = fc.array(fc.tuple(fc.constantFrom('in' as const, 'out' as const), amounts), {
    maxLength: 40,
  });

  test('on hand is the exact sum, in whatever order the records are read', () => {
    fc.assert(
      fc.property(entries, fc.integer(), (list, turn) => {
        const moves = list.map(([kind, q], n) =>
          move(String(n), 'm1', kind, q, '2026-03-01', new Date(Date.UTC(2026, 2, 1, 0, n)).toISOString()),
        );
        const inn = sum(list.filter(([k]) => k === 'in').map(([, q]) => q));
        const out = sum(list.filter(([k]) => k === 'out').map(([, q]) => q));
        const at = moves.length ? Math.abs(turn) % moves.length : 0;
        const turned = [...moves.slice(at), ...moves.slice(0, at)];
        const [stock] = stockOf([paper], turned, []).stocks;
        expect(compare(stock!.onHand, subtract(inn, out))).toBe(0);
        expect(stock!.movements.reduce((s, m) => add(s, m.change), decimal('0'))).toBe(stock!.onHand);
      }),
    );
  });

  test('after a count only what came later matters', () => {
    fc.assert(
      fc.property(entries, amounts, entries, (before, counted, later) => {
        const at = (n: number) => new Date(Date.UTC(2026, 2, 1, 0, n)).toISOString();
        const rest = later.map(([kind, q], n) => move(`l${n}`, 'm1', kind, q, '2026-03-01', at(100 + n)));
        const all = [
          ...before.map(([kind, q], n) => move(`b${n}`, 'm1', kind, q, '2026-03-01', at(n))),
          move('c', 'm1', 'count', counted, '2026-03-01', at(60)),
          ...rest,
        ];
        const fresh = [move('c', 'm1', 'count', counted, '2026-03-01', at(60)), ...rest];
        const onHand = (moves: StockMove[]) => stockOf([paper], moves, []).stocks[0]!.onHand;
        expect(onHand(all)).toBe(onHand(fresh));
      }),
    );
  });
});
