/** SV-09: scans attached, withdrawn and put away; who may see those with amounts on them (PM). */
import { expect, test } from 'vitest';
import { showsMoney } from '#shared/forms/allowed';
import { registry } from '#shared/forms/registry';
import type { OrderCommand } from '#shared/order/command';
import { isMoneyPaper } from '#shared/order/moneyPapers';
import { liveScans, scansFor, signedPapers, unscanned } from '#shared/order/scans';
import { summaryOf } from '#shared/order/summary';
import { order } from './bench';

const scan = (digit: string, more: object = {}): OrderCommand => ({
  do: 'attachScan',
  hash: digit.repeat(64),
  name: `扫描${digit}`,
  type: 'pdf',
  size: 2048,
  ...more,
});

test('SV-09: a scan says what it is of, from when, by whom; twice the same is refused', () => {
  const b = order('control', 'inspectField');
  b.do('sun', scan('a', { form: 'field-signoff', date: '2026-03-02', note: '甲方当场签' }));
  expect(b.order.scans).toMatchObject([
    { name: '扫描a', form: 'field-signoff', date: '2026-03-02', note: '甲方当场签', by: { id: 'sun' } },
  ]);
  expect(b.stopped('liu', scan('a', { form: 'field-signoff' }), 'SV-09', 'scanTwice')).toContain('扫描a');
  // One sheet may carry two papers.
  b.do('liu', scan('a', { form: 'inspection' }));
  b.stopped('liu', scan('b', { date: '2099-01-01' }), 'SV-09', 'scanFuture');
  b.stopped('liu', scan('c', { size: 20 * 1024 * 1024 + 1 }), 'DS', 'data');
});

test('SV-09: withdrawn with a reason it stays to be seen, and can be attached again', () => {
  const b = order('control', 'inspectField');
  b.do('sun', scan('a', { form: 'field-signoff' }));
  const id = b.order.scans[0]!.id;
  const take = (reason: string, of = id): OrderCommand => ({ do: 'withdrawScan', scan: of, reason });
  b.stopped('zhao', take('错了'), 'SV-09', 'post');
  b.stopped('sun', take(' '), 'SV-09', 'reasonMissing');
  b.stopped('liu', take('错了', 'nobody'), 'SV-09', 'noSuchScan');
  b.do('sun', take('扫歪了'));
  expect(b.order.scans).toMatchObject([{ id, withdrawn: { by: { id: 'sun' }, reason: '扫歪了' } }]);
  expect(liveScans(b.order)).toEqual([]);
  b.stopped('liu', take('再撤'), 'SV-09', 'noSuchScan');
  b.do('sun', scan('a', { form: 'field-signoff' }));
  expect(liveScans(b.order)).toHaveLength(1);
});

test('SV-09: signed papers without a scan are named; what is put away is kept as a list', () => {
  const b = order('control', 'deliver');
  expect(signedPapers(b.order)).toEqual([
    'task-sheet',
    'departure-checklist',
    'field-signoff',
    'inspection',
    'quantity-table',
    'settlement',
    'delivery-receipt',
  ]);
  b.do('liu', scan('a', { form: 'delivery-receipt' }));
  b.do('liu', scan('b', { form: 'settlement' }));
  b.do('liu', scan('c'));
  expect(unscanned(b.order)).toEqual([
    'task-sheet',
    'departure-checklist',
    'field-signoff',
    'inspection',
    'quantity-table',
  ]);
  // What is missing does not keep the order from the archive; it is written down that it is missing.
  b.do('liu', { do: 'act', act: 'archive', handover: { shelfMark: '甲-1' } });
  expect(b.order.archived).toMatchObject({ by: { id: 'liu' }, others: ['扫描c'] });
  expect(b.order.archived!.papers).toContainEqual({ form: 'delivery-receipt', scans: 1 });
  expect(b.order.archived!.papers).toContainEqual({ form: 'inspection', scans: 0 });
  expect(b.order.archived!.deliverables).toEqual([{ name: '地形图', version: '1.0', copies: 3 }]);
  // A scan that comes later is attached, too; the list stays as it was.
  b.do('sun', scan('d', { form: 'inspection' }));
  expect(unscanned(b.order)).not.toContain('inspection');
  expect(b.order.archived!.papers).toContainEqual({ form: 'inspection', scans: 0 });
});

test('SV-09: nobody signed, nothing is asked for', () => {
  expect(signedPapers(order('control').order)).toEqual([]);
  const b = order('stakeout', 'signSheet');
  expect(signedPapers(b.order)).toContain('stakeout-sheet');
});

test('PM: scans of papers with amounts are for who sees money, on screen and in exchange', () => {
  const b = order('control', 'settle');
  const [event] = b.do('liu', scan('a', { form: 'settlement' }));
  expect(event!.scope).toBe('money');
  expect(b.stopped('sun', scan('b', { form: 'contract' }), 'PM', 'post')).toContain('办公室文员');
  expect(b.do('sun', scan('b', { form: 'inspection' }))[0]!.scope).toBe('work');
  expect(scansFor(b.order, ['fieldLead']).map((s) => s.form)).toEqual(['inspection']);
  expect(scansFor(b.order, ['finance'])).toHaveLength(2);
  const taken = b.do('liu', { do: 'withdrawScan', scan: b.order.scans[0]!.id, reason: '价格有误' });
  expect(taken[0]!.scope).toBe('money');
  for (const id of Object.keys(registry)) expect(isMoneyPaper(id)).toBe(showsMoney(id));
});

test('SV-09: the archive row tells deliverables, scans, contract and people, and only once delivered', () => {
  const b = order('control', 'callClient', { contractNo: 'HT-2026-31' });
  expect(summaryOf(b.order).delivery).toBeUndefined();
  b.do('liu', scan('a', { form: 'delivery-receipt', note: '有骑缝章' }));
  b.do('liu', scan('b', { form: 'contract' }));
  b.do('liu', { do: 'act', act: 'deliver', hand: { by: '王建军' } });
  expect(summaryOf(b.order).delivery).toMatchObject({
    archivedAt: '',
    receivedBy: '王建军',
    contractNo: 'HT-2026-31',
    deliverables: ['地形图 1.0'],
    scans: ['扫描a 有骑缝章'],
    moneyScans: ['扫描b'],
    people: expect.arrayContaining(['王建军', '孙浩', '陈芳']),
  });
  b.do('liu', { do: 'act', act: 'archive', handover: { shelfMark: '甲-1' } });
  expect(summaryOf(b.order).delivery!.archivedAt).not.toBe('');
});
