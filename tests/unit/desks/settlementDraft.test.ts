import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jobToOrder } from '#shared/jobfile/events';
import { readJob } from '#shared/jobfile/schema';
import { settlementOf } from '#shared/order/settlementOf';
import { coveredDigest } from '#shared/order/signable';
import { summaryOf } from '#shared/order/summary';
import { barsOf, cut } from '../../../renderer/desks/manager/bars';
import { addMonths, groupsOf, isMonth, linesOf } from '../../../renderer/desks/manager/month';
import { tabOf, totalsOf } from '../../../renderer/desks/money/lists';
import {
  draftFaults,
  draftOf,
  keptOf,
  pricesWith,
  sameDraft,
  voidsSignature,
  withDraft,
} from '../../../renderer/desks/money/settlementDraft';
import { settlementLine } from '../../../renderer/store/moneyQueries';

function caseOf(name: string) {
  const read = readJob(readFileSync(`tests/fixtures/cases/${name}.job.json`, 'utf8'));
  if ('faults' in read) throw new Error(read.faults[0]?.message);
  return jobToOrder(read.job).order;
}
const topographic = caseOf('topographic');
/** Signed by the clerk, as issuing it in the app does. */
const signed = {
  ...topographic,
  acts: {
    ...topographic.acts,
    settle: {
      act: 'settle',
      at: '2026-03-18T08:00:00.000Z',
      by: { id: 'p', name: '刘敏' },
      post: 'clerk',
      eventId: 'e',
      signature: {
        id: 's',
        by: '刘敏',
        capacity: 'post' as const,
        at: '2026-03-18T08:00:00.000Z',
        digest: coveredDigest(topographic, 'settlement'),
      },
    },
  },
};

describe('a settlement as typed', () => {
  it('shows the order as it would stand once saved, to the fen', () => {
    const draft = draftOf(topographic);
    draft.adjustments.push({ key: 'n', label: '复测', amount: '1000' });
    draft.paid = '20000';
    const sums = settlementOf(withDraft(topographic, draft));
    expect(sums?.total).toBe(4_488_760);
    expect(sums?.due).toBe(2_488_760);
    expect(settlementOf(topographic)?.total).toBe(4_388_760);
  });
  it('equals what is stored until something is typed; a blank row is nothing typed', () => {
    const draft = draftOf(topographic);
    expect(sameDraft(draft, draftOf(topographic))).toBe(true);
    expect(
      keptOf({ ...draft, adjustments: [...draft.adjustments, { key: 'x', label: ' ', amount: '' }] }),
    ).toEqual(keptOf(draft));
    expect(sameDraft({ ...draft, paid: '1' }, draft)).toBe(false);
  });
  it('tells rows without wording, without amount, and a date that is none', () => {
    const draft = {
      ...draftOf(topographic),
      adjustments: [
        { key: 'a', label: '', amount: '5' },
        { key: 'b', label: '优惠', amount: '' },
        { key: 'c', label: '', amount: '' },
      ],
      date: '2026-02-30',
    };
    expect(draftFaults(topographic, draft)).toEqual([
      { key: 'label', row: 1 },
      { key: 'amount', row: 2 },
      { key: 'date' },
    ]);
  });
  it('SV-08 payments and notes leave the issued signature, amounts void it', () => {
    const draft = draftOf(signed);
    expect(voidsSignature(signed, { ...draft, paid: '43887.60', note: '已结清' })).toBe(false);
    expect(voidsSignature(signed, { ...draft, adjustments: [] })).toBe(true);
    expect(voidsSignature(topographic, { ...draft, adjustments: [] })).toBe(false);
  });
  it('keeps number and date of an issued settlement', () => {
    const next = withDraft(topographic, { ...draftOf(topographic), date: '2030-01-01' });
    expect(next.settlement).toMatchObject({ number: 'JS-2026-0012', date: '2026-03-18' });
  });
  it('adds typed prices to items that had none', () => {
    const bare = { ...topographic.prices!, items: topographic.prices!.items.filter((p) => p.no !== 3) };
    const order = { ...topographic, prices: bare };
    const typed = { ...draftOf(order), prices: { 3: '3500.00', 9: '' } };
    expect(settlementOf(order)?.lines.length).toBe(2);
    expect(pricesWith(bare, typed)?.items.map((p) => p.no)).toEqual([1, 2, 3]);
    expect(settlementOf(withDraft(order, typed))?.total).toBe(4_388_760);
  });
});

describe('lists and reports', () => {
  it('a settled order is in the settled list with its figures', () => {
    const line = settlementLine(summaryOf(topographic), topographic);
    expect(line).toMatchObject({
      stand: 'settled',
      items: 3,
      unsigned: 0,
      totalFen: 4_388_760,
      dueFen: 3_388_760,
    });
    expect(tabOf(line)).toBe('settled');
    expect(totalsOf([line, line])).toEqual({ totalFen: 8_777_520, paidFen: 2_000_000, dueFen: 6_777_520 });
  });
  it('an order whose signature fell is to be issued again', () => {
    const changed = { ...signed, settlement: { ...signed.settlement, adjustments: [] } };
    const line = settlementLine(summaryOf(changed), changed);
    expect(line.stand).toBe('again');
    expect(tabOf(line)).toBe('todo');
  });
  it('groups a month by client and by crew; a refund is no receivable', () => {
    const paid = { ...topographic, id: 'x', settlement: { ...topographic.settlement, paid: '50000' } };
    const rows = [summaryOf(topographic), summaryOf(caseOf('stakeout')), summaryOf(paid)];
    const lines = linesOf(rows);
    expect(groupsOf(lines, 'client').map((g) => [g.name, g.totalFen, g.dueFen])).toEqual([
      ['保定市满城区自然资源和规划局', 8_777_520, 3_388_760],
      ['河北锦华房地产开发有限公司', 161_600, 161_600],
    ]);
    expect(groupsOf(lines, 'crew').map((g) => g.name)).toEqual(['孙浩', '马超']);
  });
  it('months go over the turn of the year', () => {
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-03', -15)]).toEqual([
      '2027-01',
      '2025-12',
      '2024-12',
    ]);
    expect([isMonth('2026-13'), isMonth('2026-00'), isMonth(null), isMonth('2026-10')]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
  it('bars: the largest fills the room, the due part never exceeds the whole', () => {
    const bars = barsOf(
      [
        { name: '甲', totalFen: 400, dueFen: 100 },
        { name: '乙', totalFen: 100, dueFen: 100 },
        { name: '丙', totalFen: -50, dueFen: 0 },
      ],
      200,
    );
    expect(bars.map((b) => [b.paid, b.due])).toEqual([
      [150, 50],
      [0, 50],
      [0, 0],
    ]);
    expect(cut('保定市满城区自然资源和规划局')).toBe('保定市满城区自然资源…');
    expect(cut('Plan 7')).toBe('Plan 7');
  });
});
