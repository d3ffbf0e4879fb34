/** Print orders from intake to archive: PR-01, PR-02, PR-06, PR-07, RQ; each refused first, then satisfied. */
import { describe, expect, test } from 'vitest';
import { foldOrder } from '#shared/order/evolve';
import { priorityOf } from '#shared/order/requirement';
import { satisfactionOf } from '#shared/order/satisfaction';
import { settlementOf } from '#shared/order/settlementOf';
import { workOf } from '#shared/order/statePrint';
import { summaryOf } from '#shared/order/summary';
import { unbilled } from '#shared/order/unbilled';
import { order } from './bench';
import {
  act,
  check,
  deliver,
  failing,
  feedback,
  PrintBench,
  plan,
  printed,
  printPrices,
  printSheet,
  proof,
  team,
} from './printBench';

const issue = (sheet = printSheet()) => ({ do: 'issue' as const, trade: 'print' as const, sheet });
const client = { hand: { by: '何婷' } };

describe('intake', () => {
  test.each([
    ['材料', { parts: undefined }],
    ['材料', { parts: [{ name: '封面' }] }],
    ['效果', { effect: ' ' }],
    ['印后', { finishing: [] }],
    ['送货地点', { deliverTo: undefined }],
  ])('PR-01: without %s the job ticket is not issued', (word, print) => {
    const b = new PrintBench();
    expect(b.stopped('xu', issue(printSheet(print)), 'PR-01', 'fields')).toContain(word);
  });
  test('PR-01: quantity and date are asked for, too; then it is issued by sales or the office only', () => {
    const b = new PrintBench();
    const none = printSheet({}, { items: [{ no: 1, name: '宣传册', unit: '本', quantity: '0' }] });
    b.stopped('xu', issue(none), 'PR-01', 'items');
    expect(b.stopped('xu', issue(printSheet({}, { dueAt: undefined })), 'PR-01', 'fields')).toContain(
      '交货日期',
    );
    b.stopped('han', issue(), 'PR-01', 'post');
    b.issue(printSheet());
    expect(b.order).toMatchObject({ number: 'YS-2026-0001', trade: 'print', prices: printPrices });
  });
  test('RQ: unclear, not genuine or without value and urgency is not issued, and says what is missing', () => {
    const b = new PrintBench();
    const said = (requirement: object | undefined, print = {}) =>
      b.stopped('xu', issue(printSheet(print, { requirement })), 'RQ', 'requirement');
    expect(said(undefined)).toMatch(/要解决什么问题、需求是否真实、价值、紧急程度/);
    const good = printSheet().requirement!;
    expect(said({ ...good, problem: '' })).toContain('要解决什么问题');
    expect(said({ ...good, genuine: 'false' })).toContain('已判为伪需求');
    expect(said({ ...good, genuine: 'open' })).toContain('待证的依据');
    expect(said(good, { deliverTo: '', effect: '' })).toMatch(/送到哪里、要多好/);
    b.do('xu', issue(printSheet({}, { requirement: { ...good, genuine: 'open', basis: '客户口述' } })));
    expect(b.order.issued).toBeDefined();
  });
  test('RQ: value and urgency give the priority', () => {
    expect(priorityOf(undefined)).toBeUndefined();
    expect(priorityOf({ value: 3 })).toBeUndefined();
    const all = [1, 2, 3].map((value) => [1, 2, 3].map((urgency) => priorityOf({ value, urgency })));
    expect(all).toEqual([
      [3, 3, 2],
      [3, 2, 1],
      [2, 1, 1],
    ]);
  });
  test('PR-01: a quotation, where there is one, is accepted by the client before work goes on', () => {
    const quote = {
      do: 'keepQuotation' as const,
      lines: [{ name: '宣传册', unit: '本', quantity: '300', unitPrice: '12.00' }],
      tax: { rate: '0.13', included: true },
    };
    const b = printed();
    b.do('wu', team());
    b.stopped('han', quote, 'PR-01', 'post');
    b.stopped('xu', { ...quote, lines: [] }, 'PR-01', 'items');
    const events = b.do('xu', quote);
    expect(events[0]).toMatchObject({ scope: 'money', data: { quotation: 'BJ-2026-0001' } });
    b.stopped('wu', act('team'), 'PR-01', 'before');
    b.stopped('xu', act('acceptQuote'), 'PR-01', 'signerMissing');
    b.do('xu', act('acceptQuote', client));
    expect(b.order.acts.acceptQuote?.signature).toMatchObject({ by: '何婷', capacity: 'client' });
    b.do('wu', act('team'));
    // Another quotation is another thing to agree to.
    b.do('xu', { ...quote, validUntil: '2026-04-01' });
    expect(b.facts.record('acceptQuote')).toBeUndefined();
    // Without one there is no such step.
    expect(printed('team').facts.record('team')).toBeDefined();
  });
});

describe('team', () => {
  test('PR-02: who answers for which part, and the channel', () => {
    const b = printed();
    b.stopped('wu', act('team'), 'PR-02', 'team');
    b.stopped('wu', team({ members: [] }), 'PR-02', 'team');
    b.stopped('han', team(), 'PR-02', 'post');
    b.do('wu', team({ members: [{ part: '印前', person: { id: 'han', name: '韩磊' } }] }));
    expect(b.stopped('wu', act('team'), 'PR-02', 'team')).toContain('印前');
    b.do('wu', team());
    b.do('wu', act('team'));
  });
});

describe('delivery and settlement', () => {
  test('PR-06: nothing leaves without the final check, without the receiver’s name, or beyond what was ordered', () => {
    const b = printed('press');
    b.stopped('kuang', deliver(), 'PR-05', 'quality');
    b.through('store', 'press');
    b.stopped('han', deliver(), 'PR-06', 'post');
    b.stopped('kuang', deliver('300', { by: ' ' }), 'PR-06', 'signerMissing');
    b.stopped('kuang', deliver('301'), 'PR-06', 'tooMuch');
    b.stopped('kuang', deliver('0'), 'PR-06', 'quantity');
    b.stopped('kuang', deliver('1', { lines: [{ item: 9, quantity: '1' }] }), 'PR-06', 'notOnSheet');
    b.stopped('kuang', deliver('1', { lines: [] }), 'PR-06', 'itemsMissing');
    const over = printed('store', { overRun: '2' });
    over.stopped('kuang', deliver('307'), 'PR-06', 'tooMuch');
    over.do('kuang', deliver('306'));
  });
  test('PR-06: partial deliveries add up; the step is done by the last one, and open again when one falls', () => {
    const b = printed('store');
    b.stopped('kuang', act('deliver'), 'PR-06', 'completes');
    const [note, signed] = b.do(
      'kuang',
      deliver('200', { lines: [{ item: 1, quantity: '200', spare: '6' }] }),
    );
    expect(note).toMatchObject({
      type: 'order.delivered',
      data: { delivery: 'SH-2026-0001', date: '2026-03-02', signature: { by: '何婷', capacity: 'client' } },
    });
    expect(signed).toMatchObject({
      type: 'order.signedOff',
      data: {
        item: 1,
        quantity: '200',
        delivery: 'SH-2026-0001',
        signature: { hand: 'delivered#SH-2026-0001' },
      },
    });
    expect(b.stopped('wu', act('settle'), 'PR-06', 'before')).toContain('送货签收');
    b.do('kuang', deliver('100'));
    b.stopped('wu', act('settle'), 'PR-06', 'itemsSigned');
    b.do('xu', { do: 'signOff', items: [{ no: 2, quantity: '20' }], capacity: 'client', by: '何婷' });
    expect(b.facts.record('deliver')).toMatchObject({ act: 'deliver' });
    b.do('wu', {
      do: 'withdrawSignOff',
      signature: b.order.signOffs[1]!.signature.id,
      reason: '数错',
    });
    expect(b.facts.record('deliver')).toBeUndefined();
  });
  test('PR-06: services are signed for by the client alone, goods on a delivery note', () => {
    const b = printed('store');
    const sign = (no: number, more: object = {}) => ({
      do: 'signOff' as const,
      items: [{ no, quantity: '20' }],
      capacity: 'client' as const,
      by: '何婷',
      ...more,
    });
    b.stopped('xu', sign(1), 'PR-06', 'goodsByNote');
    b.stopped('xu', sign(2, { capacity: 'substitute', reason: '不在' }), 'PR-06', 'clientOnly');
    b.stopped('xu', sign(2, { by: '' }), 'PR-06', 'signerMissing');
    b.stopped('xu', sign(2, { items: [{ no: 2, quantity: '21' }] }), 'PR-06', 'tooMuch');
    b.do('xu', sign(2));
  });
  test('PR-06: the rest is waived with the client’s word, where something was delivered', () => {
    const b = printed('store');
    const waive = (more: object = {}) => ({
      do: 'waiveRest' as const,
      items: [1],
      reason: '客户够用',
      clientBy: '何婷',
      ...more,
    });
    b.stopped('wu', waive(), 'PR-06', 'waiveNothing');
    b.do('kuang', deliver('280'));
    b.stopped('wu', waive({ clientBy: '' }), 'PR-06', 'clientConsent');
    b.stopped('wu', waive({ reason: '' }), 'PR-06', 'reasonMissing');
    b.stopped('wu', waive({ items: [] }), 'PR-06', 'itemsMissing');
    b.do('wu', waive());
    b.stopped('wu', waive(), 'PR-06', 'nothingLeft');
    b.do('xu', { do: 'signOff', items: [{ no: 2, quantity: '20' }], capacity: 'client', by: '何婷' });
    b.do('wu', act('settle'));
    // 280 × 12.00 + 20 × 50.00, tax included: settled is what was signed for, not what was planned.
    expect(settlementOf(b.order)?.total).toBe(436000);
  });
  test('PR-06: further proofs are charged, or said to be free; a price on every item', () => {
    const b = printed('prepress');
    b.do('xu', { do: 'sendBack', act: 'signProof', reason: '颜色偏红', items: [] });
    b.through('deliver', 'checkPermit');
    expect(unbilled(b.order)).toMatchObject([{ id: 'proofs' }]);
    expect(b.stopped('wu', act('settle'), 'PR-06', 'billed')).toContain('多次打样');
    b.do('wu', { do: 'reprice', prices: { ...printPrices, items: [] } });
    b.stopped('wu', act('settle'), 'PR-06', 'itemsPriced');
    b.do('wu', { do: 'reprice', prices: printPrices });
    b.do('wu', { do: 'keepSettlement', adjustments: [], free: ['proofs'] });
    expect(unbilled(b.order)).toEqual([]);
    b.do('wu', { do: 'keepSettlement', adjustments: [{ label: '加打样', amount: '60.00' }] });
    b.do('wu', act('settle'));
    expect(settlementOf(b.order)?.total).toBe(466000);
    b.stopped('kuang', deliver('1'), 'PR-06', 'settledAlready');
  });
  test('PR-06: a delivered order is not cancelled', () => {
    const b = printed('store');
    b.do('kuang', deliver('100'));
    b.stopped('liu', { do: 'cancel', reason: '不要了' }, 'PR-06', 'delivered');
  });
});

describe('after the delivery', () => {
  test('PR-07: the client is asked, by name and channel, once something was delivered', () => {
    const b = printed('store');
    b.stopped('ke', feedback(), 'PR-06', 'before');
    b.through('settle', 'store');
    b.stopped('ke', act('feedback'), 'PR-07', 'feedback');
    b.stopped('ke', feedback({ askedOf: '' }), 'PR-07', 'feedbackNames');
    b.stopped('han', feedback(), 'PR-07', 'post');
    b.do('ke', feedback({ answered: false, scores: undefined }));
    b.do('ke', act('feedback'));
  });
  test('PR-07: the scores given come to a figure of 100', () => {
    expect(satisfactionOf({})).toBeUndefined();
    expect(satisfactionOf({ scores: { quality: 5, price: 3 } })).toBe(80);
    expect(satisfactionOf({ scores: { quality: 5, price: 3 }, overall: 3 })).toBe(73);
  });
  test('PR-07: not asked within a week is late and shows to the head of service', () => {
    const row = summaryOf(printed('settle').order).waiting[0]!;
    expect(row).toMatchObject({ act: 'feedback', posts: ['service', 'sales', 'merchandiser'] });
    expect(row).toMatchObject({ alerts: ['serviceManager'], dueAt: expect.stringMatching(/^2026-03-09/) });
  });
});

describe('one engine', () => {
  test('each step waits for its post, in order, and the whole order goes from intake to archive', () => {
    const b = printed();
    const seen: string[] = [];
    const posts = new Set<string>();
    for (const last of [
      'team',
      'prepress',
      'signProof',
      'plan',
      'checkMaterial',
      'issueMaterial',
      'plates',
      'firstSheet',
      'press',
      'finish',
      'inspectGoods',
      'store',
      'deliver',
      'settle',
      'feedback',
      'archive',
    ]) {
      const { waiting } = summaryOf(b.order);
      expect(waiting).toHaveLength(1);
      expect(waiting[0]!.from?.by.name).toBeTruthy();
      seen.push(waiting[0]!.act);
      for (const p of waiting[0]!.posts) posts.add(p);
      b.through(last, b.done.at(-1));
      expect(seen.at(-1)).toBe(last);
    }
    expect([...posts].sort()).toEqual([
      'clerk',
      'inspector',
      'merchandiser',
      'press',
      'sales',
      'service',
      'storekeeper',
    ]);
    expect(summaryOf(b.order)).toMatchObject({ status: 'done', waiting: [], shelfMark: '乙-2-7' });
    expect(foldOrder(b.id, b.events)).toStrictEqual(b.order);
    expect(JSON.parse(JSON.stringify(b.order))).toStrictEqual(b.order);
    expect(b.order.conflicts).toEqual([]);
  });
  test('commands of the other trade are refused', () => {
    const b = printed('team');
    b.stopped('sun', { do: 'listReferences', references: [], none: true }, 'PR-01', 'otherTrade');
    b.stopped('zhao', { do: 'assign', assignments: [] }, 'PR-01', 'otherTrade');
    order('control', 'depart').stopped('wu', plan(), 'SV-01', 'otherTrade');
    order('control', 'depart').stopped('cao', check('final'), 'SV-01', 'otherTrade');
  });
  test('an order without work after printing has no such step', () => {
    const b = printed('press', { finishing: ['无'] });
    expect(summaryOf(b.order).waiting.map((w) => w.act)).toEqual(['inspectGoods']);
  });
  test('what was signed is bound: note, concession and proof by their digests', () => {
    const b = printed('store');
    b.do('cao', failing('final'));
    const { check: number } = workOf(b.order).checks.at(-1)!;
    b.do('wu', { do: 'concede', check: number, reason: '可用', by: '何婷' });
    b.do('kuang', deliver());
    const work = workOf(b.order);
    const digests = [
      work.checks.at(-1)!.conceded!.signature.digest,
      work.deliveries[0]!.signature.digest,
      b.order.acts.signProof!.signature!.digest,
    ];
    expect(new Set(digests).size).toBe(3);
    b.stopped('han', proof(), 'PR-05', 'proofSigned');
  });
});
