import { describe, expect, it } from 'vitest';
import { refill, typedOver } from '../../../renderer/desks/office/print/partSums';
import { readFinished, readSheet } from '../../../renderer/desks/office/print/printChoices';
import { cells, typed } from './printTyped';

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
