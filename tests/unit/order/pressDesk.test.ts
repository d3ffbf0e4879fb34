/** The press desk (PR-04, PR-05), what waits for a check (PR-05), load (PR-04), the printing register (PR-08). */
import { describe, expect, test } from 'vitest';
import { checksDue, operationFor, usualLines } from '#shared/order/checksDue';
import { dutiesOf, dutyOf, roomLeft } from '#shared/order/duties';
import { qualityKinds } from '#shared/order/eventsPrint';
import { allBookings, bottleneckOf, comparedByKind, waitsByOrder, weekOf } from '#shared/order/load';
import { finishOf, jobsAt, startOf } from '#shared/order/pressDesk';
import { defaultHours } from '#shared/print/hours';
import type { Runs } from '#shared/print/machines';
import { lead } from './bench';
import { check, deliver, failing, operation, permit, plan, printed, waste } from './printBench';

const at = (text: string) => Date.parse(`${text}:00+08:00`);

describe('PR-04 the press desk', () => {
  test('PR-04 start is seen, finish carries it on; minutes, good and waste are reported once', () => {
    const b = printed('firstSheet');
    const desk = () => jobsAt([b.order], { machine: '对开四色机' }, lead('han'), b.now);
    expect(desk().open.map((j) => [j.op.id, j.state])).toEqual([
      ['o2', 'waiting'],
      ['o3', 'waiting'],
    ]);
    b.do('han', startOf('o3', b.now));
    const [running] = desk().open;
    expect([running!.op.id, running!.state, running!.since]).toEqual(['o3', 'running', b.now]);
    b.later(1.5);
    b.do('han', finishOf('o3', running!.since!, b.now, { good: '429', waste: '12', complete: false }));
    expect(desk().open.find((j) => j.op.id === 'o3')).toMatchObject({ state: 'paused', minutes: 90 });
    b.do('han', startOf('o3', b.now));
    const since = b.now;
    b.later(1);
    b.do('han', finishOf('o3', since, b.now, { good: '429', complete: true }));
    expect(desk().open.map((j) => j.op.id)).toEqual(['o2']);
    expect(desk().doneToday.map((j) => [j.op.id, j.minutes])).toEqual([['o3', 150]]);
  });

  test('PR-05 what is not signed, or failed, says why in the rule’s words', () => {
    const keys = (b: ReturnType<typeof printed>) =>
      jobsAt([b.order], {}, lead('han'), b.now).open.map((j) => j.blocks.map((r) => `${r.rule} ${r.key}`));
    const early = printed('prepress');
    early.do('wu', plan());
    expect(new Set(keys(early).flat())).toEqual(new Set(['PR-05 before']));
    const failed = printed('plates');
    failed.do('cao', failing('first'));
    expect(keys(failed)[0]).toEqual(['PR-05 before', 'PR-05 qualityOpen']);
    expect(keys(printed('firstSheet')).flat()).toEqual([]);
  });
});

describe('PR-05 what waits for a check', () => {
  const kinds = (b: ReturnType<typeof printed>) => checksDue(b.order).map((d) => d.kind);
  test('PR-05 each check in its turn', () => {
    expect(kinds(printed('plan'))).toEqual(['incoming']);
    expect(kinds(printed('issueMaterial'))).toEqual([]);
    expect(kinds(printed('plates'))).toEqual(['first']);
    expect(kinds(printed('firstSheet'))).toEqual(['inProcess']);
    expect(kinds(printed('finish'))).toEqual(['final']);
    expect(kinds(printed('inspectGoods'))).toEqual([]);
  });
  test('PR-05 a recheck has the kind, operation and part of the one that failed, and lifts it', () => {
    const b = printed('firstSheet');
    b.do('cao', failing('inProcess', { operation: 'o3', part: '内页' }));
    const [again, ...rest] = checksDue(b.order);
    expect(again).toMatchObject({ kind: 'inProcess', operation: 'o3', part: '内页' });
    expect(rest).toEqual([]);
    b.do('cao', check('inProcess', { operation: again!.operation!, part: again!.part! }));
    expect(checksDue(b.order)).toEqual([]);
  });
  test('every kind of check has its usual items; one press run is meant by itself', () => {
    for (const kind of qualityKinds) expect(usualLines[kind].length).toBeGreaterThan(2);
    const { order } = printed('plan');
    expect(operationFor(order, 'first')).toBeUndefined();
    expect(operationFor(order, 'first', '内页')).toBe('o3');
  });
});

const machines: Runs[] = [{ name: '对开四色机', kinds: ['press'], setup: 0, hours: defaultHours }];
const week = { from: at('2026-03-02T00:00'), to: at('2026-03-09T00:00') };

describe('PR-04 load and waiting', () => {
  test('PR-04 planned against working hours, overtime apart; the bottleneck has most to do', () => {
    const route = [
      operation('o1', 'press', 5, {
        start: '2026-03-05T08:00:00+08:00',
        finish: '2026-03-05T17:30:00+08:00',
      }),
      operation('o2', 'press', 6, {
        start: '2026-03-06T18:00:00+08:00',
        finish: '2026-03-06T20:00:00+08:00',
      }),
      operation('o3', 'finishing', 7),
    ];
    const b = printed('signProof');
    b.do('wu', plan(route));
    const loads = weekOf(allBookings([b.order]), machines, week);
    expect(loads[0]).toMatchObject({
      machine: '对开四色机',
      operations: 2,
      open: 6 * 510,
      busy: 630,
      overtime: 120,
      share: '20.6',
    });
    expect(bottleneckOf(loads)!.machine).toBe('对开四色机');
    expect(bottleneckOf(weekOf([], machines, week))).toBeUndefined();
    // Only the part inside the window counts.
    const half = { from: at('2026-03-05T13:00'), to: at('2026-03-06T00:00') };
    expect(weekOf(allBookings([b.order]), machines, half)[0]!.busy).toBe(270);
  });
  test('PR-04 reported minutes against the standard; waiting between operations, longest first', () => {
    const b = printed('press');
    const compared = comparedByKind([b.order]);
    expect(compared.map((c) => [c.kind, c.count, c.standard, c.actual])).toEqual([
      ['plates', 1, 240, 200],
      ['press', 2, 480, 400],
    ]);
    const [wait] = waitsByOrder([b.order]);
    expect(wait!.order.id).toBe(b.id);
    expect(wait!.minutes).toBeGreaterThanOrEqual(wait!.longest.minutes);
  });
});

describe('PR-08 the printing register', () => {
  const print = { jobKind: 'internal' as const };
  test('PR-08 entry, papers, copies; what is missing is marked in its turn', () => {
    expect(dutyOf(printed('team', print).order).lacks).toEqual(['permit']);
    const b = printed('store', print);
    expect(dutyOf(b.order)).toMatchObject({
      entry: 'CY-2026-0001',
      orderedBy: '何婷',
      allowed: '310',
      ordered: '300',
      delivered: '0',
      lacks: ['deliver'],
    });
    b.do('kuang', deliver('300'));
    expect(dutyOf(b.order).lacks).toEqual(['deliver']);
    const d = printed('deliver', print);
    expect(dutyOf(d.order)).toMatchObject({ delivered: '300', lacks: ['sample', 'waste'] });
    expect(roomLeft(dutyOf(d.order))).toBe('10');
    d.do('cao', { do: 'keepSample', copies: 2, place: '样本柜', until: '2028-03-20' });
    d.do('kuang', waste());
    expect(dutyOf(d.order)).toMatchObject({ samples: [{ copies: 2, until: '2028-03-20' }], lacks: [] });
    expect(dutyOf(d.order).waste[0]).toMatchObject({ count: '83', by: '匡平', witness: '曹颖' });
  });
  test('PR-08 ordinary jobs stand in it only once there is something to tell', () => {
    const [plain, asked] = [printed('deliver'), printed('team', print)];
    expect(dutiesOf([plain.order, asked.order]).map((l) => l.jobKind)).toEqual(['internal']);
    plain.do('cao', { do: 'keepSample', copies: 1, place: '样本柜' });
    expect(dutiesOf([plain.order])).toHaveLength(1);
  });
  test('PR-08 refused papers are marked; a job refused is not missing its check', () => {
    const b = printed('team', print);
    b.do('cao', permit({ verdict: 'refused', papers: [], note: '没有准印证' }));
    expect(dutyOf(b.order).lacks).toEqual(['refused']);
  });
});
