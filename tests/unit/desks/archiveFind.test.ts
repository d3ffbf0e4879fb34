/** The archive searched: all words, anywhere; and why a line was found. Fast at ten thousand orders. */
import { expect, test } from 'vitest';
import { wordsOf } from '#shared/kernel/findText';
import type { DeliveryRow, OrderRow } from '#shared/order/summary';
import { archiveEntries, findArchive } from '../../../renderer/desks/office/archiveFind';
import type { ArchiveLine } from '../../../renderer/store/officeQueries';

const delivery: DeliveryRow = {
  deliveredAt: '2025-11-20T02:00:00.000Z',
  archivedAt: '2025-11-21T02:00:00.000Z',
  receivedBy: '王建军',
  contractNo: 'HT-2025-31',
  people: ['孙浩', '陈芳'],
  deliverables: ['1:500 数字线划图 1.1', '技术总结报告 1.0 JC-2025-015'],
  scans: ['签收单.pdf 有骑缝章'],
  moneyScans: ['结算单.pdf 已盖财务章'],
};
const lineOf = (n: number, more: Partial<DeliveryRow> = {}): ArchiveLine => ({
  order: {
    id: String(n),
    number: `CH-2025-${String(n).padStart(4, '0')}`,
    client: '要庄乡人民政府',
    project: '要庄乡地形图修测',
    place: '要庄乡',
    shelfMark: 'A-03-12',
    issuedAt: '2025-11-01',
    delivery: { ...delivery, ...more },
  } as OrderRow,
  deliveredAt: delivery.deliveredAt,
  receivedBy: delivery.receivedBy,
  archivedAt: delivery.archivedAt,
});
const find = (text: string, money = true) =>
  findArchive(
    archiveEntries([lineOf(1), lineOf(2, { deliverables: ['竣工图 1.0'] })], money),
    wordsOf(text),
  ).map(({ line, because }) => [line.order.id, ...because.map((b) => `${b.where} ${b.text}`)]);

test('found by deliverable, report number, scan, contract, person and year, and it is said where', () => {
  expect(find('竣工图')).toEqual([['2', 'deliverable 竣工图 1.0']]);
  expect(find('jc-2025-015')).toEqual([['1', 'deliverable 技术总结报告 1.0 JC-2025-015']]);
  expect(find('骑缝章')[0]).toEqual(['1', 'scan 签收单.pdf 有骑缝章']);
  expect(find('ＨＴ－2025-31')[0]).toEqual(['1', 'contract HT-2025-31']);
  expect(find('陈芳')[0]).toEqual(['1', 'person 陈芳']);
  expect(find('2025年')).toHaveLength(2);
  expect(find('2024年')).toEqual([]);
});

test('what a column shows needs no telling; several words must all be there', () => {
  expect(find('A-03 王建军')).toEqual([['1'], ['2']]);
  expect(find('线划图 孙浩')).toEqual([['1', 'deliverable 1:500 数字线划图 1.1', 'person 孙浩']]);
  expect(find('线划图 没有的')).toEqual([]);
  expect(find('')).toHaveLength(2);
});

test('PM: scans of papers with amounts are looked through only for who sees money', () => {
  expect(find('财务章')).toHaveLength(2);
  expect(find('财务章', false)).toEqual([]);
});

test('an order that was done without a delivery is listed and found by its columns', () => {
  const bare = lineOf(3);
  delete bare.order.delivery;
  expect(findArchive(archiveEntries([bare], true), wordsOf('0003'))).toHaveLength(1);
});

test('ten thousand orders: a keystroke takes far less than a frame-dropping 100 ms', () => {
  const entries = archiveEntries(
    Array.from({ length: 10_000 }, (_, n) => lineOf(n, n === 777 ? { deliverables: ['孤本图'] } : {})),
    true,
  );
  const from = performance.now();
  for (const text of ['孤', '孤本', '孤本图', '骑缝章 陈芳', '没有这个']) findArchive(entries, wordsOf(text));
  const each = (performance.now() - from) / 5;
  expect(findArchive(entries, ['孤本图']).map((h) => h.line.order.id)).toEqual(['777']);
  expect(each).toBeLessThan(60);
});
