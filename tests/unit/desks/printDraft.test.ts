import { describe, expect, it } from 'vitest';
import { refused } from '#shared/order/command';
import { decide } from '#shared/order/decide';
import { unknownOrder } from '#shared/order/state';
import { presets } from '../../../renderer/desks/office/print/presets';
import {
  copyPrint,
  isBlankPrint,
  type PrintDraft,
  readPrint,
  withPreset,
} from '../../../renderer/desks/office/print/printDraft';
import { printFaults } from '../../../renderer/desks/office/print/printFaults';
import {
  answersOf,
  draftPriority,
  printPricesOf,
  printSheetOf,
} from '../../../renderer/desks/office/print/printSheetOf';
import { printed } from '../order/printBench';
import { blank, brochure, faultKeys, people, today, typed } from './printTyped';

describe('PR-01, RQ: what keeps a ticket from being issued', () => {
  it('names every gap of an empty one, each under its rule', () => {
    expect(isBlankPrint(blank())).toBe(true);
    expect(faultKeys(blank())).toEqual([
      'PR-01 client',
      'PR-01 deliverTo',
      'PR-01 product',
      'PR-01 due',
      'PR-01 item name',
      'PR-01 material name',
      'PR-01 effect',
      'PR-01 finishing',
      'RQ problem',
      'RQ genuine',
      'RQ value',
      'RQ urgency',
    ]);
  });
  it('is nothing on a whole one, and decide agrees', () => {
    const d = typed();
    expect(printFaults(d, today)).toEqual([]);
    const ctx = {
      id: 'o1',
      now: '2026-03-02T02:00:00.000Z',
      actor: { id: 'xu', name: '徐丽' },
      posts: ['sales' as const],
      people,
      number: (p: string) => `${p}-2026-0001`,
    };
    const command = { do: 'issue', trade: 'print', sheet: printSheetOf(d, people, today) } as const;
    expect(refused(decide(unknownOrder('o1'), command, ctx))).toBe(false);
    // The same gaps stop decide, so that no other way in is wider.
    const gaps: Partial<PrintDraft>[] = [
      { effect: '' },
      { finishing: [] },
      { dueAt: '' },
      { deliverTo: '' },
      { parts: [] },
      { requirement: { ...d.requirement, genuine: 'false' } },
      { requirement: { ...d.requirement, genuine: 'open', basis: '' } },
      { requirement: { ...d.requirement, urgency: '' } },
    ];
    for (const gap of gaps) {
      const lacking = { ...d, ...gap };
      expect(printFaults(lacking, today), JSON.stringify(gap)).not.toEqual([]);
      const sheet = printSheetOf(lacking, people, today);
      expect(refused(decide(unknownOrder('o1'), { ...command, sheet }, ctx)), JSON.stringify(gap)).toBe(true);
    }
  });
  it('finds slips in every field', () => {
    const d = typed();
    const [cover] = d.parts;
    expect(
      faultKeys({
        ...d,
        finished: '大概A4',
        dueAt: '2026-02-30',
        client: { ...d.client, phone: '138abc' },
        overRun: '150',
        spareCopies: '六',
        parts: [{ ...cover!, colours: '4四', pages: '0', sheet: '大', up: '0', plates: '1.5' }],
        items: [{ ...d.items[1]! }],
      }),
    ).toEqual([
      'PR-01 phone',
      'PR-01 finished',
      'PR-01 dueOdd',
      'PR-01 goods kind',
      'PR-01 pages pages',
      'PR-01 sheet sheet',
      'PR-01 colours colours',
      'PR-01 count plates',
      'PR-01 count up',
      'PR-01 percent',
      'PR-01 copies',
    ]);
  });
  it('PR-08: papers of a packaging job have a kind and a number', () => {
    const row = { id: 'p', kind: '委托书', number: '', quantity: 'x', issuedBy: '' };
    expect(faultKeys(typed({ jobKind: 'packaging', permits: [row] }))).toEqual(['PR-08 permitNumber number']);
    expect(faultKeys(typed({ jobKind: 'packaging', permits: [{ ...row, number: '1' }] }))).toEqual([
      'PR-08 permitQuantity quantity',
    ]);
    expect(faultKeys(typed({ jobKind: 'ordinary', permits: [row] }))).toEqual([]);
  });
  it('RQ: answers are read from the sheet, value × urgency is the priority at once', () => {
    expect(answersOf(typed(), people, today)).toEqual({
      who: '启明机电',
      what: '宣传册',
      where: '裕华中路 246 号',
      when: '2026-03-16',
      howMany: '300 本',
      howGood: '跟色样',
    });
    expect(answersOf(blank(), people, today).howMany).toBe('');
    expect(draftPriority(typed())).toBe(1);
    expect(draftPriority(blank())).toBeUndefined();
  });
});

describe('what is issued', () => {
  it('is the ticket of example C, services apart, prices apart', () => {
    const sheet = printSheetOf(typed({ overRun: '2', spareCopies: '6' }), people, today);
    expect(sheet.items[1]).toMatchObject({ no: 2, service: true });
    expect(sheet.print).toMatchObject({
      pages: 20,
      overRun: '2',
      spareCopies: 6,
      finishing: ['封面覆哑膜', '骑马订'],
    });
    expect(sheet.print?.parts?.[0]).toEqual({
      name: '封面',
      pages: 4,
      paper: { kind: '双铜纸', weight: '200', sheet: '889x1194' },
      colours: { front: 4, back: 4 },
      pressSize: '880x590',
      perFull: 2,
      pieceSize: '420x285',
      up: 4,
      method: 'workAndTurn',
      plates: 4,
      netSheets: 75,
      spoilage: 83,
      fullSheets: 79,
    });
    expect(JSON.stringify(sheet)).not.toContain('unitPrice');
    expect(printPricesOf(typed())).toEqual({
      items: [
        { no: 1, unitPrice: '12' },
        { no: 2, unitPrice: '50', taxRate: '0.06' },
      ],
      tax: { rate: '0.13', included: true },
    });
  });
  it('a draft read back from disk is the same; one of another shape is none', () => {
    const d = typed();
    expect(readPrint(JSON.parse(JSON.stringify(d)), blank())).toEqual(d);
    expect(readPrint({ orderId: 'x', items: [] }, blank())).toBeUndefined();
    expect(readPrint(null, blank())).toBeUndefined();
  });
  it('a copy leaves dates, prices one may not see and the old papers’ numbers behind', () => {
    const order = printed().order;
    const copy = copyPrint(order, blank(), people, false);
    expect(copy).toMatchObject({
      dueAt: '',
      product: '宣传册',
      finished: '210×285',
      copiedFrom: order.number,
    });
    expect(copy.items.every((r) => !r.unitPrice)).toBe(true);
    expect(copyPrint(order, blank(), people, true).items[0]?.unitPrice).toBe('12.00');
    expect(copy.items[1]?.kind).toBe('服务');
  });
  it('a preset leaves one’s own words alone and takes back what another preset filled', () => {
    const d = withPreset({ ...blank(), product: '年报' }, brochure, undefined);
    expect(d.product).toBe('年报');
    const card = withPreset(d, presets.find((p) => p.id === 'card')!, brochure);
    expect([card.product, card.finished, card.items[0]?.unit, card.items[0]?.name]).toEqual([
      '年报',
      '90×54',
      '张',
      '名片',
    ]);
  });
});
