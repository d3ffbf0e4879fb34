import { describe, expect, it } from 'vitest';
import { refused } from '#shared/order/command';
import { decide } from '#shared/order/decide';
import { changeDecidersOf } from '#shared/order/decideChange';
import type { OrderState } from '#shared/order/state';
import { unknownOrder } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { unbilled } from '#shared/order/unbilled';
import { conversionOf, isExpired, type Offer, offerSchema } from '#shared/register/offer';
import { draftOf, keptOf, sameDraft, withDraft } from '../../../renderer/desks/money/settlementDraft';
import { refill, typedOver } from '../../../renderer/desks/office/print/partSums';
import { presets } from '../../../renderer/desks/office/print/presets';
import { readFinished, readSheet } from '../../../renderer/desks/office/print/printChoices';
import {
  blankPrint,
  copyPrint,
  draftOfOffer,
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
  quotationOf,
} from '../../../renderer/desks/office/print/printSheetOf';
import {
  noPrintChange,
  printChangeFault,
  printSetOf,
  reopenedActs,
} from '../../../renderer/desks/order/tabs/changePrint';
import { people as cast } from '../order/bench';
import { printed } from '../order/printBench';

const people = Object.values(cast);
const today = '2026-03-02';
const blank = () => blankPrint('o1', people, 'xu', today);
const brochure = presets.find((p) => p.id === 'brochure')!;

/** Example C as a clerk types it. */
function typed(change: Partial<PrintDraft> = {}): PrintDraft {
  const d = withPreset(blank(), brochure, undefined);
  const [first, second] = d.items;
  return refill({
    ...d,
    client: { ...d.client, name: '启明机电' },
    deliverTo: '裕华中路 246 号',
    dueAt: '2026-03-16',
    items: [
      { ...first!, quantity: '300', unitPrice: '12' },
      {
        ...second!,
        name: '排版设计费',
        kind: '服务',
        unit: 'P',
        quantity: '20',
        unitPrice: '50',
        taxRate: '6%',
      },
    ],
    effect: '跟色样',
    requirement: { ...d.requirement, problem: '展会发', genuine: 'true', value: '3', urgency: '2' },
    ...change,
  });
}
const faultKeys = (d: PrintDraft) =>
  printFaults(d, today).map((f) => `${f.rule} ${f.key} ${f.column ?? ''}`.trim());
const cells = (d: PrintDraft, row: number) => {
  const { up, method, plates, net, spoilage, full } = d.parts[row]!;
  return [up, method, plates, net, spoilage, full];
};

describe('the sums of the parts grid', () => {
  it('are those of example C', () => {
    const d = typed();
    expect(cells(d, 0)).toEqual(['4', '自翻版', '4', '75', '83', '79']);
    expect(cells(d, 1)).toEqual(['8', '正反版', '8', '300', '129', '215']);
  });
  it('follow the quantity, but what was typed over stays until it is emptied', () => {
    const d = typed();
    const over = refill({ ...d, parts: d.parts.map((p, i) => (i === 1 ? { ...p, spoilage: '200' } : p)) });
    expect(cells(over, 1)).toEqual(['8', '正反版', '8', '300', '200', '250']);
    expect(typedOver(over.parts[1]!, 'spoilage')).toBe('200');
    const more = refill({
      ...over,
      items: over.items.map((r, i) => (i === 0 ? { ...r, quantity: '600' } : r)),
    });
    expect(cells(more, 1)).toEqual(['8', '正反版', '8', '600', '200', '400']);
    const again = refill({ ...more, parts: more.parts.map((p) => ({ ...p, spoilage: '' })) });
    expect(cells(again, 1)).toEqual(['8', '正反版', '8', '600', '138', '369']);
  });
  it('are left to hands where the piece does not fit the press sheet', () => {
    const d = refill({ ...typed(), finished: '900×1200' });
    expect(cells(d, 1)).toEqual(['', '', '', '', '', '']);
    const byHand = refill({ ...d, parts: d.parts.map((p) => ({ ...p, net: '10', spoilage: '5' })) });
    expect(byHand.parts[1]).toMatchObject({ net: '10', spoilage: '5', full: '8' });
  });
  it('count film on the part its tag names', () => {
    const d = refill({ ...typed(), finishing: ['内页覆哑膜', '骑马订'] });
    expect(d.parts.map((p) => p.spoilage)).toEqual(['63', '149']);
  });
});

describe('sizes as the trade calls them', () => {
  it.each([
    ['大16开', '210', '285'],
    ['大度16开', '210', '285'],
    ['正16', '185', '260'],
    ['a4', '210', '297'],
    ['210*285', '210', '285'],
    ['名片', '90', '54'],
  ])('%s is %s×%s', (text, width, height) => {
    expect(readFinished(text)).toEqual({ width, height });
  });
  it('reads full sheets with or without their name, and nothing else', () => {
    expect(readSheet('大度')).toEqual(readSheet('大度 889×1194'));
    expect(readSheet('889x1194')).toEqual(readSheet('大度'));
    expect(readSheet('很大')).toBeNull();
  });
});

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

describe('offers', () => {
  const offer = (change: Partial<Offer> = {}): Offer => ({
    ...offerSchema.parse({
      name: '宣传册',
      client: '启明机电',
      finished: '210×285',
      parts: [
        {
          name: '封面',
          pages: 4,
          kind: '双铜纸',
          weight: '200',
          sheet: '889×1194',
          press: '880×590',
          perFull: 2,
          pagesPerPiece: 4,
          piece: '420×285',
          colours: '4+4',
          tonPrice: '6800',
        },
      ],
      finishing: ['封面覆哑膜'],
      unit: '本',
      rungs: [
        { quantity: 300, unitPrice: '12.00', sums: [{ up: 4, plates: 4, net: 75, spoilage: 83, full: 79 }] },
        { quantity: 500, unitPrice: '9.10', sums: [{ up: 4, plates: 4, net: 125, spoilage: 84, full: 105 }] },
      ],
      tax: '0.13',
      validUntil: '2026-03-17',
      madeOn: '2026-03-02',
      madeBy: '徐丽',
    }),
    id: 'f1',
    ...change,
  });
  it('PR-01: fill the ticket in the quantity chosen, with quotation and ton price', () => {
    const d = draftOfOffer(offer(), 1, blank());
    expect(d.items[0]).toMatchObject({ name: '宣传册', quantity: '500', unitPrice: '9.10', unit: '本' });
    expect(cells(d, 0)).toEqual(['4', '自翻版', '4', '125', '84', '105']);
    expect(printPricesOf(d).papers).toEqual([{ part: '封面', tonPrice: '6800' }]);
    expect(quotationOf(d)).toEqual({
      lines: [{ name: '宣传册', unit: '本', quantity: '500', unitPrice: '9.10' }],
      tax: { rate: '0.13', included: true },
      validUntil: '2026-03-17',
    });
    expect(quotationOf(typed())).toBeUndefined();
  });
  it('PR-01: issuing records the quotation with the order, under its own number', () => {
    const d = { ...typed(), offer: { id: 'f1', tonPrices: {} } };
    const bench = printed();
    const command = {
      do: 'issue' as const,
      trade: 'print' as const,
      sheet: printSheetOf(d, people, today),
      prices: printPricesOf(d),
      quotation: quotationOf(d)!,
    };
    const decision = decide(unknownOrder('o2'), command, {
      id: 'o2',
      now: '2026-03-02T02:00:00.000Z',
      actor: { id: 'xu', name: '徐丽' },
      posts: ['sales'],
      people,
      number: (p) => `${p}-2026-0009`,
    });
    if (refused(decision)) throw new Error(JSON.stringify(decision.refusals));
    expect(decision.events.map((e) => [e.type, e.scope])).toEqual([
      ['order.issued', 'work'],
      ['order.priced', 'money'],
      ['order.quoted', 'money'],
    ]);
    expect(decision.events[2]?.data).toMatchObject({ quotation: 'BJ-2026-0009' });
    expect(workOf(bench.order).quotations).toEqual([]);
  });
  it('are counted: how many became orders, of all and of those decided; past its day only an open one is', () => {
    const states = ['won', 'lost', 'open', 'won'] as const;
    expect(conversionOf(states.map((state) => ({ state })))).toMatchObject({
      ofAll: 50,
      ofDecided: 66.7,
      won: 2,
    });
    expect(conversionOf([]).ofAll).toBeUndefined();
    expect(isExpired(offer(), '2026-03-17')).toBe(false);
    expect(isExpired(offer(), '2026-03-18')).toBe(true);
    expect(isExpired(offer({ state: 'won' }), '2026-03-18')).toBe(false);
  });
});

describe('CR: what a change of a job ticket asks for', () => {
  const order = (): OrderState => printed('press').order;
  it('is only what differs, and keeps the other parts as they are', () => {
    const asked = {
      ...noPrintChange,
      quantities: { 1: '300', 2: '24' },
      texts: { effect: '跟色样', packing: '100 本一包' },
      papers: { 内页: { weight: '157' } },
      finishing: '封面覆亮膜、骑马订',
    };
    const set = printSetOf(order(), asked);
    expect(set.items).toEqual([{ no: 2, quantity: '24' }]);
    expect(set.print?.packing).toBe('100 本一包');
    expect(set.print?.effect).toBeUndefined();
    expect(set.print?.parts?.map((p) => p.paper?.weight)).toEqual(['200', '157']);
    expect(set.print?.finishing).toEqual(['封面覆亮膜', '骑马订']);
    expect(printSetOf(order(), noPrintChange)).toEqual({});
  });
  it('says what is to be done again: all of it for the size, only storing for the packing', () => {
    const size = printSetOf(order(), { ...noPrintChange, finished: '140×210' });
    expect(reopenedActs(order(), { add: [], set: size })).toEqual([
      'prepress',
      'signProof',
      'plan',
      'checkMaterial',
      'issueMaterial',
      'plates',
      'firstSheet',
      'press',
    ]);
    const packing = printSetOf(order(), { ...noPrintChange, texts: { packing: '散装' } });
    expect(reopenedActs(order(), { add: [], set: packing })).toEqual([]);
    expect(reopenedActs(printed('store').order, { add: [], set: packing })).toEqual(['store']);
  });
  it('is checked before it is sent, and decided by merchandiser or leader', () => {
    expect(printChangeFault({ ...noPrintChange, quantities: { 1: '-3' } })).toBe('quantity');
    expect(printChangeFault({ ...noPrintChange, finished: 'A 四' })).toBe('finished');
    expect(printChangeFault({ ...noPrintChange, papers: { 封面: { weight: '厚' } } })).toBe('weight');
    expect(printChangeFault(noPrintChange)).toBeUndefined();
    expect(changeDecidersOf(order())).toEqual(['merchandiser', 'leader']);
  });
});

describe('PR-06: what nobody priced stands on the settlement', () => {
  it('until it is charged by an adjustment that names it, or said to be free', () => {
    const bench = printed('team');
    bench.do('xu', {
      do: 'askChange',
      what: '加烫金',
      why: '要亮',
      askedBy: '何婷',
      strike: [],
      add: [],
      set: { print: { effect: '烫金' } },
      priceEffect: '加 200 元',
    });
    const change = bench.order.changes[0]!.change;
    bench.do('wu', { do: 'decideChange', change, approved: true, clientBy: '何婷' });
    const { order } = bench;
    const draft = draftOf(order);
    expect(unbilled(withDraft(order, draft)).map((u) => u.id)).toEqual([change]);
    const free = { ...draft, free: [change] };
    expect(sameDraft(free, draft)).toBe(false);
    expect(keptOf(free)).toEqual({ adjustments: [], free: [change] });
    expect(unbilled(withDraft(order, free))).toEqual([]);
    const charged = { ...draft, adjustments: [{ key: 'a', label: `${change} 加烫金`, amount: '200' }] };
    expect(unbilled(withDraft(order, charged))).toEqual([]);
    // Saving something else later keeps what was given free.
    bench.do('wu', { do: 'keepSettlement', ...keptOf(free) });
    expect(keptOf({ ...draftOf(bench.order), paid: '100' })).toMatchObject({ free: [change], paid: '100' });
  });
});
