/** One paper per record: which it is of, how it is counted, what it is called. */
import { describe, expect, it } from 'vitest';
import {
  nextPrint,
  printKey,
  printsOf,
  recordOf,
  savedCount,
} from '../../../renderer/documents/paperRecords';
import { exampleC } from '../forms/printOrders';

const at = '2026-03-05T01:00:00.000Z';
const by = { id: 'kuang', name: '匡平' };
const order = {
  ...exampleC(),
  printed: { 'delivery-note/SH-2026-0001': 6, 'delivery-note': 1, 'job-ticket': 2 },
  prints: {
    'delivery-note/SH-2026-0001': { times: 2, at, by },
    'delivery-note': { times: 1, at: '2026-03-06T01:00:00.000Z', by: { id: 'wu', name: '吴丹' } },
    'job-ticket': { times: 2, at, by },
  },
};

describe('papers of one record each', () => {
  it('the newest unless another is asked for; forms without records have none', () => {
    expect(recordOf(order, 'delivery-note')).toBe('SH-2026-0002');
    expect(recordOf(order, 'delivery-note', 'SH-2026-0001')).toBe('SH-2026-0001');
    expect(recordOf(order, 'delivery-note', 'next')).toBe('');
    expect(recordOf(order, 'job-ticket')).toBe('');
    expect(printKey(order, 'delivery-note', 'next')).toBe('delivery-note');
  });

  it('each note is counted for itself: 第 n 次打印 is of this paper', () => {
    expect(nextPrint(order, 'delivery-note')).toBe(1);
    expect(nextPrint(order, 'delivery-note', 'SH-2026-0001')).toBe(3);
    expect(savedCount(order, 'delivery-note', 'SH-2026-0001')).toBe(2);
    expect(nextPrint(order, 'job-ticket')).toBe(3);
    expect(nextPrint(order, 'constructor')).toBe(1);
  });

  it('the list of papers tells all notes together, and who printed last', () => {
    expect(printsOf(order, 'delivery-note')).toMatchObject({
      count: 3,
      copies: 7,
      last: { by: { name: '吴丹' } },
    });
    expect(printsOf(order, 'quotation')).toEqual({ count: 0, copies: 0, last: undefined });
  });
});
