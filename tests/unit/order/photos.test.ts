/** Photos of a log and of a sign-off: named by hash, bound by the signature, unknown to what was signed before. */
import { describe, expect, test } from 'vitest';
import { digestOf } from '#shared/kernel/canonical';
import type { OrderCommand } from '#shared/order/command';
import { evolve, foldOrder } from '#shared/order/evolve';
import { MOST_PHOTOS, type Photo } from '#shared/order/photo';
import { signOffStands } from '#shared/order/signable';
import { lead, order } from './bench';

const photo = (n: number, more: Partial<Photo> = {}): Photo => ({
  hash: n.toString(16).padStart(64, '0'),
  width: 1200,
  height: 1600,
  ...more,
});
const sign = (photos?: Photo[]): OrderCommand => ({
  do: 'signOff',
  items: [{ no: 1, quantity: '6' }],
  capacity: 'client',
  by: '王建军',
  ...(photos ? { photos } : {}),
});
const log = (photos?: Photo[]): OrderCommand => ({
  do: 'keepLog',
  lead: 'sun',
  date: '2026-03-02',
  crew: [lead('sun').name],
  items: [],
  ...(photos ? { photos } : {}),
});
const away = () => order('control', 'depart');

describe('photos of a log', () => {
  test('SV-04b: are kept with it, each once; a later log of that day says which are left', () => {
    const b = away();
    b.do('sun', log([photo(1, { note: '井' }), photo(2), photo(1)]));
    expect(b.order.logs[0]!.photos).toEqual([photo(1, { note: '井' }), photo(2)]);
    b.do('sun', log([photo(2)]));
    expect(b.order.logs).toHaveLength(1);
    expect(b.order.logs[0]!.photos).toEqual([photo(2)]);
    b.do('sun', log());
    expect(b.order.logs[0]).not.toHaveProperty('photos');
  });
  test('SV-04b: more than a paper holds are refused with the number', () => {
    const many = Array.from({ length: MOST_PHOTOS + 1 }, (_, n) => photo(n));
    expect(away().stopped('sun', log(many), 'SV-04b', 'photosMany')).toBe('照片最多 60 张，请去掉一些。');
    expect(away().stopped('sun', sign(many), 'SV-04a', 'photosMany')).toContain('60');
  });
});

describe('photos of a sign-off', () => {
  test('SV-04a: the signature is bound to them: one exchanged, added or taken out voids it', () => {
    const b = away();
    b.do('sun', sign([photo(1), photo(2)]));
    const [signed] = b.order.signOffs;
    expect(signOffStands(b.order, signed!)).toBe(true);
    for (const photos of [[photo(1)], [photo(1), photo(3)], [photo(1), photo(2), photo(3)], undefined])
      expect(signOffStands(b.order, { ...signed!, photos })).toBe(false);
    // A note is no part of what the client looked at.
    expect(signOffStands(b.order, { ...signed!, photos: [photo(1, { note: '东侧' }), photo(2)] })).toBe(true);
  });
  test('SV-04a: without photos a signature has the digest it always had', () => {
    const b = away();
    b.do('sun', sign());
    const [signed] = b.order.signOffs;
    expect(signed).not.toHaveProperty('photos');
    expect(signOffStands(b.order, { ...signed!, photos: [] })).toBe(true);
    // The content as the release before photos digested it.
    const before = {
      what: 'sign-off',
      order: b.order.number,
      item: { no: 1, name: '控制点', unit: '点' },
      quantity: '6',
      capacity: 'client',
    };
    expect(signed!.signature.digest).toBe(digestOf(before));
  });
  test('all items signed with one stroke carry them', () => {
    const b = away();
    b.do('sun', { ...sign([photo(1)]), items: [1, 2].map((no) => ({ no, quantity: '1' })) } as OrderCommand);
    expect(b.order.signOffs.map((s) => s.photos)).toEqual([[photo(1)], [photo(1)]]);
  });
});

test('what no photo can be becomes a conflict that is seen, never a crash', () => {
  const b = away().log('sun');
  const event = b.events.filter((e) => e.type === 'order.logKept').at(-1)!;
  for (const photos of [
    [{ hash: 'x', width: 1, height: 1 }],
    [{ hash: photo(1).hash, width: 0, height: 1 }],
    [{ ...photo(1), takenAt: 'gestern' }],
    'viele',
  ]) {
    const spoiled = { ...event, data: { ...(event.data as object), photos } };
    const state = evolve(b.order, spoiled);
    expect(state.conflicts.at(-1)).toMatchObject({ key: 'unreadable' });
    expect(state.logs).toEqual(b.order.logs);
  }
  expect(foldOrder(b.order.id, b.events)).toEqual(b.order);
});
