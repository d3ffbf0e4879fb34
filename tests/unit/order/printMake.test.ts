/** Print orders in the making: PR-03, PR-04, PR-05, PR-08; each refused first, then satisfied. */
import { describe, expect, test } from 'vitest';
import { operationsOf } from '#shared/order/bookings';
import type { OrderCommand } from '#shared/order/command';
import { openFailures } from '#shared/order/factsPrint';
import { workOf } from '#shared/order/statePrint';
import { summaryOf } from '#shared/order/summary';
import { bottleneckOf, comparedOf } from '#shared/print/schedule';
import {
  act,
  check,
  deliver,
  failing,
  issueMaterial,
  operation,
  permit,
  plan,
  printed,
  proof,
  route,
  waste,
} from './printBench';

const client = { hand: { by: '何婷' } };
const doing = (id: string, more: object = {}) =>
  ({ do: 'doOperation', operation: id, minutes: 60, complete: true, ...more }) as const;

describe('proof', () => {
  test('PR-05: checked in the house with its file before it goes to the client', () => {
    const b = printed('team');
    b.stopped('han', act('prepress'), 'PR-05', 'proof');
    b.stopped('cao', proof(), 'PR-05', 'post');
    b.stopped('han', proof({ checks: [] }), 'PR-05', 'proofUnchecked');
    expect(
      b.stopped('han', proof({ checks: [{ what: '页码', ok: false }] }), 'PR-05', 'proofChecks'),
    ).toContain('页码');
    b.stopped('han', proof({ files: [] }), 'PR-05', 'proofFile');
    b.do('han', proof());
    b.do('han', act('prepress'));
  });
  test('PR-05: refused with the reason it goes back to prepress; a new version is needed, no plates before it is signed', () => {
    const b = printed('prepress');
    const back = (reason: string): OrderCommand => ({
      do: 'sendBack',
      act: 'signProof',
      reason,
      items: [],
    });
    b.stopped('xu', act('signProof'), 'PR-05', 'signerMissing');
    b.stopped('xu', back(' '), 'PR-05', 'reasonMissing');
    b.do('xu', back('颜色偏红'));
    expect(workOf(b.order).proofs[0]).toMatchObject({
      version: 1,
      verdict: { approved: false, words: '颜色偏红' },
    });
    expect(summaryOf(b.order).waiting[0]).toMatchObject({ act: 'prepress', returned: '颜色偏红' });
    b.stopped('han', act('prepress'), 'PR-05', 'proof');
    b.do('han', proof());
    expect(workOf(b.order).proofs[1]).toMatchObject({ proof: 'DY-2026-0002', version: 2 });
    b.do('han', act('prepress'));
    b.do('wu', plan());
    b.stopped('han', doing('o1'), 'PR-05', 'before');
    b.stopped('han', act('plates'), 'PR-05', 'acts');
    b.do('xu', act('signProof', client));
    expect(workOf(b.order).proofs[1]).toMatchObject({ verdict: { approved: true, by: '何婷' } });
    b.do('han', doing('o1'));
  });
});

describe('plan', () => {
  const late = route.map((o) => (o.id === 'o5' ? operation('o5', 'packing', 17, { machine: '骑订机' }) : o));
  test('PR-03: by the merchandiser, with person, machine, start and finish, printing and finishing in it', () => {
    const b = printed('signProof');
    b.stopped('wu', act('plan'), 'PR-03', 'plan');
    b.stopped('xu', plan(), 'PR-03', 'post');
    b.stopped('wu', plan([]), 'PR-03', 'plan');
    const one = (change: object) => plan([operation('o1', 'press', 4, change)]);
    b.stopped('wu', one({ person: undefined }), 'PR-03', 'planPerson');
    b.stopped('wu', one({ machine: undefined }), 'PR-03', 'planMachine');
    b.stopped('wu', one({ finish: '2026-03-04T01:00:00.000Z' }), 'PR-03', 'planOrder');
    b.stopped('wu', plan([route[0]!, route[0]!]), 'PR-03', 'operationTwice');
    b.do('wu', one({}));
    expect(b.stopped('wu', act('plan'), 'PR-03', 'plan')).toContain('印后');
    b.do('wu', plan());
    b.do('wu', act('plan'));
  });
  test('PR-03: ending after the promised date is refused unless agreed with the reason, or the date is changed', () => {
    const b = printed('signProof');
    expect(b.stopped('wu', plan(late), 'PR-03', 'planLate')).toMatch(/2026-03-17.*2026-03-16/);
    b.stopped('wu', plan(late, { reason: ' ', by: '何婷' }), 'PR-03', 'planLate');
    b.do('wu', plan(late, { reason: '等纸', by: '何婷' }));
    expect(workOf(b.order).plan).toMatchObject({ version: 1, late: { reason: '等纸' } });
    b.do('wu', act('plan'));

    const c = printed('signProof');
    c.do('wu', {
      do: 'askChange',
      what: '延期',
      why: '等纸',
      askedBy: '何婷',
      strike: [],
      add: [],
      set: { dueAt: '2026-03-20' },
    });
    c.do('wu', { do: 'decideChange', change: 'BG-2026-0001', approved: true, clientBy: '何婷' });
    c.do('wu', plan(late, { reason: '不用了', by: '何婷' }));
    expect(workOf(c.order).plan?.late).toBeUndefined();
    c.do('wu', act('plan'));
    // Promised earlier after all: the plan no longer keeps the date, and says so at its gate.
    c.do('wu', {
      do: 'askChange',
      what: '提前',
      why: '展会',
      askedBy: '何婷',
      strike: [],
      add: [],
      set: { dueAt: '2026-03-10' },
    });
    c.do('wu', { do: 'decideChange', change: 'BG-2026-0002', approved: true, clientBy: '何婷' });
    c.stopped('wu', act('plan'), 'PR-03', 'planOnTime');
  });
  test('PR-03: two jobs on one machine at once are refused, in one plan and across orders', () => {
    const b = printed('signProof');
    const two = [
      operation('a', 'press', 5, { name: '印封面' }),
      operation('b', 'press', 5, { name: '印内页', start: '2026-03-05T04:59:00.000Z' }),
    ];
    expect(b.stopped('wu', plan(two), 'PR-03', 'planClash')).toMatch(/对开四色机.*印封面、印内页/);
    b.bookings = [
      {
        id: 'order-9/o1',
        order: 'YS-2026-0009',
        kind: 'press',
        machine: '对开四色机',
        start: '2026-03-05T04:00:00.000Z',
        finish: '2026-03-05T06:00:00.000Z',
      },
    ];
    expect(b.stopped('wu', plan(), 'PR-03', 'planClashOther')).toMatch(
      /YS-2026-0009.*2026-03-05 12:00.*印封面 封面/,
    );
    b.bookings = [{ ...b.bookings[0]!, start: '2026-03-05T05:00:00.000Z' }];
    b.do('wu', plan());
    expect(summaryOf(b.order).bookings).toContainEqual({
      id: 'order-1/o2',
      order: 'YS-2026-0001',
      part: '封面',
      kind: 'press',
      machine: '对开四色机',
      person: '韩磊',
      standardMinutes: 240,
      start: '2026-03-05T01:00:00.000Z',
      finish: '2026-03-05T05:00:00.000Z',
    });
  });
  test('PR-03: work that is done keeps its place in the plan and gives its machine back', () => {
    const b = printed('press');
    expect(summaryOf(b.order).bookings?.map((k) => k.machine)).toEqual(['骑订机', '骑订机']);
    b.stopped('wu', plan(route.slice(1)), 'PR-03', 'operationGone');
    b.do('wu', plan([...route, operation('o6', 'finishing', 9)]));
    expect(workOf(b.order).plan).toMatchObject({ version: 2 });
    expect(summaryOf(printed('archive').order).bookings).toBeUndefined();
  });
  test('PR-04: the schedule sees the plan with what really happened', () => {
    const b = printed('firstSheet');
    const told = { start: '2026-03-05T01:10:00.000Z', finish: '2026-03-05T03:00:00.000Z' };
    b.do('han', doing('o2', { ...told, minutes: 110, complete: false }));
    b.do('han', doing('o2', { start: told.finish, finish: '2026-03-05T05:30:00.000Z', minutes: 150 }));
    const all = operationsOf(b.order);
    expect(comparedOf(all).find((o) => o.id === 'order-1/o2')).toEqual({
      id: 'order-1/o2',
      standard: 240,
      planned: 240,
      actual: 260,
      over: 20,
    });
    expect(all.find((o) => o.kind === 'packing')).not.toHaveProperty('actualStart');
    expect(bottleneckOf(all)?.machine).toBe('对开四色机');
  });
});

describe('material and work', () => {
  test('PR-05: material is checked before it is issued; PR-03: paper for every part', () => {
    const b = printed('plan');
    b.stopped('cao', act('checkMaterial'), 'PR-05', 'quality');
    b.stopped('kuang', issueMaterial(), 'PR-05', 'before');
    b.do('cao', failing('incoming'));
    b.stopped('cao', act('checkMaterial'), 'PR-05', 'quality');
    b.stopped('kuang', issueMaterial(), 'PR-05', 'qualityOpen');
    b.do('cao', check('incoming'));
    b.do('cao', act('checkMaterial'));
    b.stopped('kuang', act('issueMaterial'), 'PR-03', 'materials');
    b.stopped('cao', issueMaterial(), 'PR-03', 'post');
    b.stopped('kuang', issueMaterial({ lines: [] }), 'PR-03', 'materials');
    const cover = { name: '双铜纸', part: '封面', unit: '张', used: '79' };
    b.stopped('kuang', issueMaterial({ lines: [{ ...cover, used: '0' }] }), 'PR-03', 'quantity');
    b.do('kuang', issueMaterial({ lines: [cover] }));
    expect(b.stopped('kuang', act('issueMaterial'), 'PR-03', 'materials')).toContain('内页');
    b.do('kuang', issueMaterial());
    b.do('kuang', act('issueMaterial'));
    expect(workOf(b.order).materials[0]).toMatchObject({ slip: 'LL-2026-0001' });
  });
  test('PR-04: actual minutes are reported on planned operations, each to its end', () => {
    const b = printed('issueMaterial');
    b.stopped('han', act('plates'), 'PR-04', 'operations');
    b.stopped('han', doing('x'), 'PR-04', 'noSuchOperation');
    b.stopped('cao', doing('o1'), 'PR-04', 'post');
    const wrong = { start: '2026-03-04T05:00:00.000Z', finish: '2026-03-04T01:00:00.000Z' };
    b.stopped('han', doing('o1', wrong), 'PR-04', 'planOrder');
    b.do('han', doing('o1', { complete: false, minutes: 30 }));
    expect(b.stopped('han', act('plates'), 'PR-04', 'operations')).toContain('制版');
    b.do('han', doing('o1', { minutes: 45 }));
    b.stopped('han', doing('o1'), 'PR-04', 'operationClosed');
    expect(workOf(b.order).operations.map((o) => o.minutes)).toEqual([30, 45]);
    b.do('han', act('plates'));
  });
  test('PR-05: no run before the first sheet passed; in-process checks before printing counts as done', () => {
    const b = printed('plates');
    b.stopped('han', doing('o2'), 'PR-05', 'before');
    b.stopped('cao', act('firstSheet'), 'PR-05', 'quality');
    b.do('cao', check('first'));
    b.do('cao', act('firstSheet'));
    b.work('o2').work('o3');
    b.stopped('han', act('press'), 'PR-05', 'quality');
    b.do('cao', check('inProcess'));
    b.do('han', act('press'));
  });
  test('PR-05: a check says what was checked, and its verdict agrees with it', () => {
    const b = printed('finish');
    b.stopped('han', check('final'), 'PR-05', 'post');
    b.stopped('cao', check('final', { items: [] }), 'PR-05', 'checkItems');
    b.stopped('cao', check('final', { items: [{ what: '套印', ok: false }] }), 'PR-05', 'checkVerdict');
    b.stopped('cao', failing('final', { disposition: undefined }), 'PR-05', 'dispositionMissing');
    b.stopped('cao', check('final', { sampleSize: undefined }), 'PR-05', 'sampleMissing');
    b.stopped('cao', check('final', { sampleSize: 5, defects: 6 }), 'PR-05', 'defectsOver');
    b.stopped('cao', check('final', { operation: 'x' }), 'PR-05', 'noSuchOperation');
    b.do('cao', check('final'));
  });
  test('PR-05: machines have their maintenance log, which stops no job', () => {
    const b = printed('plates');
    b.stopped('han', check('maintenance'), 'PR-05', 'machineMissing');
    b.do('han', failing('maintenance', { machine: '对开四色机' }));
    expect(openFailures(b.order)).toEqual([]);
  });
  test('PR-05: a failed check stops the route until rework passes', () => {
    const b = printed('firstSheet');
    b.do('cao', failing('inProcess', { operation: 'o2' }));
    expect(b.stopped('han', doing('o2'), 'PR-05', 'qualityOpen')).toContain('ZJ-2026-0003');
    b.stopped('han', act('press'), 'PR-05', 'qualityOpen');
    // A check of something else does not lift it.
    b.do('cao', check('inProcess', { operation: 'o3' }));
    b.stopped('han', doing('o2'), 'PR-05', 'qualityOpen');
    b.do('cao', check('inProcess', { operation: 'o2' }));
    b.work('o2').work('o3');
    b.do('han', act('press'));
  });
  test('PR-05: or until the client concedes in writing', () => {
    const b = printed('finish');
    b.do('cao', failing('final'));
    const number = workOf(b.order).checks.at(-1)!.check;
    const concede = (more: object = {}) =>
      ({ do: 'concede', check: number, reason: '不影响使用', by: '何婷', ...more }) as const;
    b.stopped('cao', act('inspectGoods'), 'PR-05', 'qualityOpen');
    b.stopped('kuang', deliver(), 'PR-05', 'qualityOpen');
    b.stopped('han', concede(), 'PR-05', 'post');
    b.stopped('wu', concede({ check: 'ZJ-2026-0001' }), 'PR-05', 'noSuchCheck');
    b.stopped('wu', concede({ reason: '' }), 'PR-05', 'reasonMissing');
    b.stopped('wu', concede({ by: ' ' }), 'PR-05', 'signerMissing');
    b.do('wu', concede());
    b.stopped('wu', concede(), 'PR-05', 'noSuchCheck');
    b.do('cao', act('inspectGoods'));
  });
  test('PR-05: finished goods sent back are printed, finished and checked anew', () => {
    const b = printed('finish');
    b.later(1).do('cao', check('final'));
    b.later(1).do('cao', { do: 'sendBack', act: 'inspectGoods', reason: '掉色', items: [] });
    expect(summaryOf(b.order).waiting[0]).toMatchObject({ act: 'press', returned: '掉色' });
    b.later(1).do('cao', check('inProcess'));
    b.do('han', act('press'));
    b.do('han', act('finish'));
    b.stopped('cao', act('inspectGoods'), 'PR-05', 'quality');
    b.do('cao', check('final'));
    b.do('cao', act('inspectGoods'));
  });
});

describe('the five duties', () => {
  const internal = { jobKind: 'internal', spareCopies: 6, sampleCopies: 2 } as const;
  test('PR-08: a job that needs papers is not begun before they were seen, of the right kind, and registered', () => {
    const b = printed('team', internal);
    b.stopped('han', proof(), 'PR-08', 'before');
    b.stopped('cao', act('checkPermit'), 'PR-08', 'permit');
    b.stopped('xu', permit(), 'PR-08', 'post');
    b.stopped('cao', permit({ orderedBy: '' }), 'PR-08', 'orderedByMissing');
    b.stopped('cao', permit({ verdict: 'refused' }), 'PR-08', 'reasonMissing');
    expect(
      b.stopped('cao', permit({ papers: [{ kind: 'licence', number: '9113' }] }), 'PR-08', 'permit'),
    ).toContain('准印证');
    b.do('cao', permit({ verdict: 'refused', note: '已过期' }));
    expect(b.stopped('cao', act('checkPermit'), 'PR-08', 'permit')).toContain('验证未通过');
    b.do('cao', permit());
    b.do('cao', act('checkPermit'));
    expect(workOf(b.order).permit).toMatchObject({ entry: 'CY-2026-0002', orderedBy: '何婷' });
    b.do('han', proof());
  });
  test('PR-08: an ordinary job has no such step, the other kinds do', () => {
    for (const jobKind of ['publication', 'internal', 'trademark', 'packaging', 'certificate'] as const)
      expect(summaryOf(printed('team', { jobKind }).order).waiting[0]?.act).toBe('checkPermit');
    for (const jobKind of ['ordinary', undefined] as const)
      expect(summaryOf(printed('team', { jobKind }).order).waiting[0]?.act).toBe('prepress');
  });
  test('PR-08: not beyond the number on the permit: ordered with spare and kept copies, printed, delivered', () => {
    const few = permit({ papers: [{ kind: 'printPermit', number: '1', quantity: '307' }] });
    const b = printed('team', internal);
    b.do('cao', few);
    expect(b.stopped('cao', act('checkPermit'), 'PR-08', 'permitQuantity')).toContain('308/307');
    b.do('cao', permit({ papers: [{ kind: 'printPermit', number: '1', quantity: '308' }] }));
    b.through('firstSheet', 'team');
    expect(b.stopped('cao', act('checkPermit'), 'PR-08', 'alreadyDone')).toBeTruthy();

    const c = printed('firstSheet', internal);
    c.stopped('han', doing('o2', { copies: '311' }), 'PR-08', 'permitExceeded');
    c.do('han', doing('o2', { copies: '300', complete: false }));
    expect(c.stopped('han', doing('o2', { copies: '11' }), 'PR-08', 'permitExceeded')).toMatch(/311.*310/);
    c.do('han', doing('o2', { copies: '10' }));

    const d = printed('store', { ...internal, overRun: '10' });
    d.do('kuang', deliver('200', { lines: [{ item: 1, quantity: '200', spare: '6' }] }));
    d.stopped('kuang', deliver('105'), 'PR-08', 'permitExceeded');
    d.do('kuang', deliver('104'));
  });
  test('PR-08: the check is signed; another quantity is another thing to check', () => {
    const b = printed('checkPermit', internal);
    b.do('wu', {
      do: 'askChange',
      what: '加印',
      why: '不够',
      askedBy: '何婷',
      strike: [],
      add: [],
      set: { items: [{ no: 1, quantity: '400' }] },
    });
    b.do('wu', { do: 'decideChange', change: 'BG-2026-0001', approved: true, clientBy: '何婷' });
    expect(b.facts.record('checkPermit')).toBeUndefined();
    b.stopped('cao', act('checkPermit'), 'PR-08', 'permitQuantity');
    b.do('cao', permit({ papers: [{ kind: 'printPermit', number: '2', quantity: '500' }] }));
    b.do('cao', act('checkPermit'));
  });
  test('PR-08: samples kept and waste destroyed with count and witness before it is archived', () => {
    const b = printed('feedback', internal);
    const shelf = { handover: { shelfMark: '乙-1' } };
    b.stopped('liu', act('archive', shelf), 'PR-08', 'samples');
    b.stopped('liu', act('archive', shelf), 'PR-08', 'waste');
    b.stopped('liu', act('archive'), 'PR-08', 'samples');
    b.stopped('cao', { do: 'keepSample', copies: 2, place: ' ' }, 'PR-08', 'samplePlace');
    b.stopped('wu', { do: 'keepSample', copies: 2, place: '柜' }, 'PR-08', 'post');
    b.do('cao', { do: 'keepSample', copies: 2, place: '样本柜', until: '2028-03-01' });
    b.stopped('kuang', waste({ witness: '' }), 'PR-08', 'wasteNames');
    expect(b.stopped('kuang', waste({ witness: '匡平' }), 'PR-08', 'witnessSame')).toContain('匡平');
    b.do('kuang', waste());
    b.stopped('liu', act('archive'), 'PR-08', 'shelfMarkMissing');
    b.do('liu', act('archive', shelf));
    expect(summaryOf(b.order).status).toBe('done');
  });
  test('PR-08: samples of publications are kept for two years', () => {
    const b = printed('team', { jobKind: 'publication' });
    b.do('cao', permit({ papers: [{ kind: 'commission', number: '委 1' }] }));
    b.do('cao', act('checkPermit'));
    const keep = (until?: string) =>
      ({ do: 'keepSample', copies: 1, place: '样本柜', ...(until ? { until } : {}) }) as const;
    for (const until of [undefined, '2028-03-01'])
      expect(b.stopped('cao', keep(until), 'PR-08', 'sampleUntil')).toContain('2028-03-02');
    b.do('cao', keep('2028-03-02'));
  });
});
