/** Change requests (CR) and cancelling: what happens to a sheet after issue, and to what was signed on it. */
import { describe, expect, test } from 'vitest';
import type { OrderCommand } from '#shared/order/command';
import type { OrderEventData } from '#shared/order/events';
import { factsOf, liveItems } from '#shared/order/facts';
import { signOffStands } from '#shared/order/signable';
import { unknownOrder } from '#shared/order/state';
import { Bench, lead, order, people, stakeout } from './bench';

const act = (act: string, more: object = {}): OrderCommand => ({ do: 'act', act, ...more });
type Ask = Extract<OrderCommand, { do: 'askChange' }>;
const ask = (change: Partial<Ask> = {}): OrderCommand => ({
  do: 'askChange',
  what: '减控制点',
  why: '甲方已有成果',
  askedBy: '王建军',
  strike: [1],
  add: [],
  set: {},
  ...change,
});
const extra = { name: '补测道路', unit: 'km', quantity: '2' };
const approve = (change: object = {}): OrderCommand => ({
  do: 'decideChange',
  change: 'BG-2026-0001',
  approved: true,
  clientBy: '王建军',
  ...change,
});

describe('CR', () => {
  test('CR: says what, why and who asked, and changes something that is on the sheet', () => {
    const b = order('control', 'depart');
    for (const field of ['what', 'why', 'askedBy'])
      b.stopped('sun', ask({ [field]: ' ' }), 'CR', 'changeWords');
    b.stopped('sun', ask({ strike: [] }), 'CR', 'changeEmpty');
    expect(b.stopped('sun', ask({ strike: [5] }), 'CR', 'notOnSheet')).toContain('第 5 项');
    b.stopped('chen', ask(), 'CR', 'post');
    b.do('sun', ask());
    expect(b.order.changes).toMatchObject([{ change: 'BG-2026-0001', by: lead('sun') }]);
    expect(liveItems(b.order)).toHaveLength(2);
  });
  test('CR: approved by a supervisor, and by the client when quantity, price or date moves', () => {
    const b = order('control', 'depart');
    b.do('sun', ask());
    for (const name of ['sun', 'liu', 'zhou'] as const) b.stopped(name, approve(), 'CR', 'post');
    expect(b.stopped('zhao', approve({ clientBy: ' ' }), 'CR', 'clientConsent')).toContain('甲方同意人');
    b.do('zhao', approve());
    b.stopped('zhao', approve(), 'CR', 'alreadyDone');
    b.stopped('zhao', approve({ change: '没有' }), 'CR', 'alreadyDone');
    const moves: Partial<Ask>[] = [
      { set: { dueAt: '2026-04-01' } },
      { add: [extra] },
      { priceEffect: '加价' },
    ];
    for (const [i, move] of moves.entries()) {
      b.do('liu', ask({ strike: [], set: { technical: '加密' }, ...move }));
      b.stopped('li', approve({ change: `BG-2026-000${i + 2}`, clientBy: undefined }), 'CR', 'clientConsent');
    }
    b.do('liu', ask({ strike: [], set: { technical: '加密' } }));
    b.do('li', approve({ change: 'BG-2026-0005', clientBy: undefined }));
  });
  test('CR: the revision rises and the old sheet stays readable', () => {
    const b = order('control', 'depart');
    const before = b.order.sheet;
    b.do('sun', ask({ add: [extra], set: { dueAt: '2026-04-01', scale: '1:1000' } }));
    b.do('zhao', approve());
    expect(b.order.revision).toBe(2);
    expect(b.order.revisions).toMatchObject([{ revision: 1, sheet: before }]);
    expect(b.order.sheet).toMatchObject({ dueAt: '2026-04-01', survey: { scale: '1:1000' } });
    expect(b.order.sheet.items).toMatchObject([
      { no: 1, struckBy: 'BG-2026-0001' },
      { no: 2 },
      { no: 3, name: '补测道路', addedBy: 'BG-2026-0001' },
    ]);
  });
  test('CR: refused with a reason, nothing moves', () => {
    const b = order('control', 'depart');
    b.do('sun', ask());
    const no = { approved: false, clientBy: undefined };
    b.stopped('zhao', approve(no), 'CR', 'reasonMissing');
    b.do('zhao', approve({ ...no, reason: '合同不许' }));
    expect(b.order).toMatchObject({ revision: 1, revisions: [] });
    expect(b.order.changes[0]?.decided).toMatchObject({ approved: false, reason: '合同不许' });
  });
  test('SV-08: an item struck off by an approved change needs no signature; one only asked for does', () => {
    const b = order('control', 'depart');
    b.do('sun', { do: 'signOff', items: [{ no: 2, quantity: '1.2' }], capacity: 'client', by: '王建军' });
    b.log('sun').do('sun', ask());
    expect(b.stopped('sun', act('finishField', { lead: 'sun' }), 'SV-04a', 'itemsSigned')).toContain(
      '第 1 项',
    );
    b.do('zhao', approve());
    b.do('sun', act('finishField', { lead: 'sun' }));
    b.do('zhao', act('inspectField'));
    expect(factsOf(b.order).lacks({ kind: 'itemsSigned' })).toEqual([]);
    const gone: OrderCommand = {
      do: 'signOff',
      items: [{ no: 1, quantity: '1' }],
      capacity: 'client',
      by: '王',
    };
    b.do('li', { do: 'sendBack', act: 'inspectOffice', reason: '误', items: [2] });
    b.stopped('sun', gone, 'SV-04b', 'notOnSheet');
  });
  test('CR: signatures over the old items are void once a change is approved, and the gates close again', () => {
    const b = order('control', 'inspectOffice');
    b.do('liu', ask());
    expect(b.facts.record('inspectOffice')).toBeDefined();
    b.do('zhao', approve());
    expect(b.facts.record('inspectField')).toBeUndefined();
    expect(b.facts.record('inspectOffice')).toBeUndefined();
    b.stopped('liu', act('confirm', { drawing: { note: '急' } }), 'SV-05', 'acts');
    // The client's own signature for the item that stays is untouched.
    expect(b.order.signOffs.filter((s) => signOffStands(b.order, s)).map((s) => s.item)).toContain(2);
    b.do('zhao', act('inspectField'));
    b.do('li', act('inspectOffice'));
    b.do('liu', act('confirm', { drawing: { note: '急' } }));
    expect(b.order.voided.map((v) => [v.act, v.void.why])).toEqual([
      ['inspectField', 'changed'],
      ['inspectOffice', 'changed'],
    ]);
  });
  test('CR: extra work reopens the field of the lead it goes to, and is signed like any other item', () => {
    const b = order('control', 'confirm');
    b.do('liu', ask({ strike: [], add: [extra] }));
    expect(b.stopped('zhao', approve({ lead: lead('chen') }), 'SV-02', 'notALead')).toContain('陈芳');
    b.do('zhao', approve());
    expect(b.order.assignments[3]).toBe('sun');
    for (const done of ['finishField', 'inspectField', 'inspectOffice', 'confirm'])
      expect(b.facts.record(done, done === 'finishField' ? 'sun' : undefined), done).toBeUndefined();
    expect(b.stopped('sun', act('finishField', { lead: 'sun' }), 'SV-04a', 'itemsSigned')).toBe(
      '还缺签字：第 3 项 补测道路。',
    );
    b.signPart('sun').do('sun', act('finishField', { lead: 'sun' }));
    b.do('zhao', act('inspectField'));
  });
  test('CR: extra work for a new lead takes that lead through preparation, too', () => {
    const b = order('control', 'finishField');
    b.do('liu', ask({ strike: [], add: [extra] }));
    b.do('zhao', approve({ lead: lead('ma') }));
    expect(b.leads).toEqual(['sun', 'ma']);
    expect(b.facts.record('finishField', 'sun')).toBeDefined();
    expect(b.stopped('zhao', act('inspectField'), 'SV-03', 'before')).toContain('马超');
    b.do('ma', act('accept', { lead: 'ma' }));
  });
  test('CR: after the settlement nothing is asked for and nothing that waited is approved', () => {
    const b = order('control', 'approve');
    b.do('liu', ask());
    b.do('liu', act('settle'));
    expect(b.stopped('liu', ask({ strike: [2] }), 'SV-08', 'settledAlready')).toContain('结算单');
    b.stopped('zhao', approve(), 'SV-08', 'settledAlready');
    b.do('zhao', approve({ approved: false, reason: '已结算' }));
    expect(b.facts.record('settle')).toBeDefined();
  });
  test('CR: requests asked on two machines apart keep apart when the journals meet', () => {
    const office = order('control', 'depart');
    const laptop = new Bench({ device: 'laptop01', letter: 'B', now: office.now }).take(...office.events);
    const known = office.events.length;
    office.do('liu', ask({ strike: [2] }));
    laptop.do('sun', ask());
    office.take(...laptop.events.slice(known));
    office.do('zhao', approve({ change: 'BG-2026-0001-B' }));
    expect(office.order.conflicts).toEqual([]);
    expect(liveItems(office.order).map((i) => i.no)).toEqual([2]);
  });
});

/** One of each command, as somebody holding the post would give it. */
const everything: readonly OrderCommand[] = [
  act('readSheet'),
  act('finishField', { lead: 'sun' }),
  { do: 'assign', assignments: [{ item: 1, lead: lead('sun') }] },
  { do: 'reprice', prices: { items: [], tax: { rate: '0.06', included: false } } },
  { do: 'sendBack', act: 'inspectField', reason: '误', items: [1] },
  { do: 'listReferences', references: [], none: true },
  { do: 'keepChecklist', lead: 'sun', lines: [], crew: [] },
  { do: 'recordContact', with: '王', by: '孙', at: '2026-03-02', onSiteAt: '2026-03-03' },
  { do: 'keepLog', lead: 'sun', date: '2026-03-02', crew: ['孙浩'], items: [] },
  { do: 'signOff', items: [{ no: 1, quantity: '1' }], capacity: 'client', by: '王' },
  { do: 'withdrawSignOff', signature: '无', reason: '误' },
  stakeout(),
  ask(),
  approve(),
  { do: 'keepDeliverable', name: '图', kind: 'drawing', version: '1', copies: 1 },
  { do: 'keepSettlement', adjustments: [] },
  { do: 'recordPrint', form: 'task-sheet' },
  { do: 'consentExport' },
  { do: 'cancel', reason: '再一次' },
];

describe('cancelled', () => {
  test('SV-01: a cancelled order refuses every command, and says why it was cancelled', () => {
    const b = order('control', 'depart');
    b.do('liu', { do: 'cancel', reason: '甲方撤单' });
    const all = Object.values(people).flatMap((p) => p.posts);
    b.people = Object.values(people).map((p) => ({ ...p, posts: all }));
    for (const command of everything)
      expect(b.stopped('liu', command, 'SV-01', 'cancelled')).toBe('这张单已作废：甲方撤单。');
  });
  test('SV-01: before it was issued an order refuses every command, too', () => {
    const b = order('control');
    b.state = unknownOrder('x');
    for (const command of everything) b.stopped('liu', command, 'SV-01', 'notIssued');
  });
});

describe('PM', () => {
  test('PM: somebody with no post of the trade can do nothing but record a print', () => {
    const b = order('control', 'depart');
    b.people = [
      ...Object.values(people).filter((p) => p.id !== 'he'),
      { ...people.he, posts: ['storekeeper'] },
    ];
    for (const command of everything)
      if (command.do !== 'recordPrint') {
        const { keys } = b.refused('he', command);
        expect(
          keys.some((k) => ['post', 'alreadyDone', 'unknownAct'].includes(k)),
          command.do,
        ).toBe(true);
      }
  });
  test('PM: money travels apart: without it the order folds, its signatures stand, no price is in the rest', () => {
    const b = order('stakeout', 'archive');
    const field = b.events.filter((e) => e.scope !== 'money');
    expect(b.events.length - field.length).toBe(2);
    const laptop = new Bench().take(...field);
    expect(JSON.stringify(field)).not.toMatch(/unitPrice|taxRate|100\.00/);
    expect(laptop.order.prices).toBeUndefined();
    expect(laptop.order.conflicts).toEqual([]);
    expect(laptop.facts.record('settle')).toBeDefined();
    expect(laptop.facts.record('archive')).toBeDefined();
    expect(laptop.order.signOffs).toEqual(b.order.signOffs);
  });
  test('PM: every event of a whole order is of the scope its type asks for', () => {
    const money = new Set(['order.priced', 'order.settlementKept', 'order.settled']);
    for (const e of order('property', 'archive').events)
      expect(e.scope).toBe(money.has(e.type) ? 'money' : 'work');
  });
});

test('SV-04a: a signature over other words than the sheet’s item does not stand', () => {
  const b = order('control', 'depart').signPart('sun');
  const [first] = b.order.signOffs;
  const data: OrderEventData<'order.signedOff'> = {
    ...first!,
    quantity: '600',
    signature: { ...first!.signature, id: '另一个' },
  };
  b.take(
    b.dress(
      {
        subject: { kind: 'order', id: b.id },
        scope: 'work',
        type: 'order.signedOff',
        data,
        post: 'fieldLead',
      },
      'sun',
    ),
  );
  expect(b.order.signOffs.map((s) => signOffStands(b.order, s))).toEqual([true, true, false]);
});
