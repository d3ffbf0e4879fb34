/** Cuts against the trade's table of 开数 and against numbers worked out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOf, type Layout } from '#shared/print/cut';
import { cutPicture, svgOfCut } from '#shared/print/picture';
import { areaOf, formatOf, kaiTable, readSize, sheetFormats, size, sizeText } from '#shared/print/sizes';

describe('the table of 开数', () => {
  for (const row of kaiTable)
    for (const format of ['regular', 'large'] as const)
      it(`${row.name.zh}: the cut size comes out of a ${sheetFormats[format].name.zh} sheet ${row.kai} times`, () => {
        // The cut size of the trade's table, no bleed: that many and no more, in the better direction.
        const cut = cutOf({ sheet: sheetFormats[format].size, piece: row[format].cut });
        expect(cut.best.count).toBe(row.kai);
        expect(cut.mixed).toBeUndefined();
        // What is finished is smaller than what is cut.
        const [a, b] = [row[format].finished, row[format].cut].map((s) => Number(areaOf(s)));
        expect(a).toBeLessThan(b!);
      });
});

describe('by hand', () => {
  const da = size(889, 1194);
  const zheng = size(787, 1092);
  const half = size(880, 590);
  it.each([
    // [sheet, piece, bleed, gap, gripper] → upright, turned; each is ⌊W ÷ w⌋ × ⌊H ÷ h⌋ on paper.
    // A4 大16开 with 3 mm bleed is 216×291: 889÷216 = 4.1, 1194÷291 = 4.1; turned 889÷291 = 3, 1194÷216 = 5.
    ['大16开 of a full sheet', da, size(210, 285), '3', '0', '0', 16, 15],
    // Half sheet of example C with 8 mm gripper: 880÷216 = 4, 582÷291 = 2 exactly; turned 880÷291 = 3, 582÷216 = 2.
    ['example C, inner leaf', half, size(210, 285), '3', '0', '8', 8, 6],
    // The same with 9 mm: 581 ÷ 291 = 1.99.
    ['example C, 1 mm more gripper', half, size(210, 285), '3', '0', '9', 4, 6],
    // Spread 420×285: 880÷426 = 2, 582÷291 = 2; turned 880÷291 = 3, 582÷426 = 1.
    ['example C, cover', half, size(420, 285), '3', '0', '8', 4, 3],
    // 正度 16开 185×260 with 3 mm: 191×266; 787÷191 = 4, 1092÷266 = 4; turned 787÷266 = 2, 1092÷191 = 5.
    ['正度 16开', zheng, size(185, 260), '3', '0', '0', 16, 10],
    // 大32开 140×210 with 3 mm: 146×216; 889÷146 = 6, 1194÷216 = 5; turned 889÷216 = 4, 1194÷146 = 8.
    ['大32开', da, size(140, 210), '3', '0', '0', 30, 32],
    // Business card 90×54, 2 mm bleed, 8 mm gripper on 590×440: 94×58; 590÷94 = 6, 432÷58 = 7; turned 10 × 4.
    ['card', size(590, 440), size(90, 54), '2', '0', '8', 42, 40],
    // Gap counts between pieces only: (100 + 10) ÷ (45 + 10) = 2 exactly.
    ['gap', size(100, 100), size(45, 45), '0', '10', '0', 4, 4],
    // 2.5 mm bleed leaves no float behind: 222.25 × 4 = 889; turned 889 ÷ 305 = 2, 305 ÷ 222.25 = 1.
    ['a quarter, exactly', size(889, 305), size('217.25', 300), '2.5', '0', '0', 4, 2],
    ['a quarter without bleed', size(889, 300), size('222.25', 300), '0', '0', '0', 4, 2],
    ['too large', size(297, 210), size(300, 210), '0', '0', '0', 0, 0],
  ])('%s', (_, sheet, piece, bleed, gap, gripper, upright, turned) => {
    const cut = cutOf({ sheet, piece, bleed, gap, gripper });
    expect([cut.upright.count, cut.turned.count]).toEqual([upright, turned]);
    expect(cut.best.count).toBe(Math.max(upright, turned));
  });

  it('a mixed cut is offered where a strip takes turned pieces, never taken by itself', () => {
    // 300×200 into 120×80: upright 2 × 2, turned 3 × 1; one row of two upright and beneath it, 120 high, three turned.
    const cut = cutOf({ sheet: size(300, 200), piece: size(120, 80) });
    expect([cut.upright.count, cut.turned.count, cut.mixed?.count]).toEqual([4, 3, 5]);
    // 240×160 is taken whole by 2 × 2.
    expect(cutOf({ sheet: size(240, 160), piece: size(120, 80) }).mixed).toBeUndefined();
    expect(cut.best.way).toBe('upright');
  });

  it('used share: 16 × 210 × 285 of 889 × 1194 is 90.21 %', () => {
    // 957600 ÷ 1061466 = 0.902148…
    expect(cutOf({ sheet: da, piece: size(210, 285), bleed: '3' }).best.used).toBe('0.9021');
  });
});

const inside = (layout: Layout, width: number, height: number, bleed: number) =>
  layout.places.every(
    (p) =>
      p.x - bleed >= 0 &&
      p.y - bleed >= 0 &&
      p.x + p.width + bleed <= width + 1e-9 &&
      p.y + p.height + bleed <= height + 1e-9,
  );
const apart = (layout: Layout, bleed: number) =>
  layout.places.every((a, i) =>
    layout.places
      .slice(i + 1)
      .every(
        (b) =>
          a.x + a.width + bleed <= b.x - bleed + 1e-9 ||
          b.x + b.width + bleed <= a.x - bleed + 1e-9 ||
          a.y + a.height + bleed <= b.y - bleed + 1e-9 ||
          b.y + b.height + bleed <= a.y - bleed + 1e-9,
      ),
  );

describe('laws', () => {
  const mm = (min: number, max: number) => fc.integer({ min, max });
  const ask = fc.record({
    sheet: fc.tuple(mm(100, 1200), mm(100, 1200)),
    piece: fc.tuple(mm(40, 500), mm(40, 500)),
    bleed: mm(0, 5),
    gap: mm(0, 10),
    gripper: mm(0, 15),
  });
  it('every piece lies on the sheet above the gripper, none over another, as many as said', () => {
    fc.assert(
      fc.property(ask, (a) => {
        const cut = cutOf({
          sheet: size(...a.sheet),
          piece: size(...a.piece),
          bleed: String(a.bleed),
          gap: String(a.gap),
          gripper: String(a.gripper),
        });
        for (const l of [cut.upright, cut.turned, cut.mixed ?? cut.best]) {
          expect(l.places).toHaveLength(l.count);
          expect(inside(l, a.sheet[0], a.sheet[1] - a.gripper, a.bleed)).toBe(true);
          expect(apart(l, a.bleed)).toBe(true);
        }
        if (cut.mixed) expect(cut.mixed.count).toBeGreaterThan(cut.best.count);
      }),
      { numRuns: 200 },
    );
  });
  it('sheet and piece turned together give the same best cut', () => {
    fc.assert(
      fc.property(ask, ({ sheet: [W, H], piece: [w, h] }) => {
        const one = cutOf({ sheet: size(W, H), piece: size(w, h) });
        const other = cutOf({ sheet: size(H, W), piece: size(h, w) });
        expect(other.upright.count).toBe(one.upright.count);
        expect(other.turned.count).toBe(one.turned.count);
      }),
    );
  });
});

it('sizes are read as people write them', () => {
  expect(readSize('889x1194')).toEqual(size(889, 1194));
  expect(readSize(' ２１０ × ２８５ mm ')).toEqual(size(210, 285));
  expect(readSize('210.5*285')).toEqual(size('210.5', 285));
  for (const bad of ['', '210', '0x285', '210x-1', 'axb', '210x285x3', '1e3x5', '99999x2', '210.0005x1'])
    expect(readSize(bad)).toBeNull();
  expect(sizeText(size(889, 1194))).toBe('889×1194');
  expect(formatOf(size(1194, 889))).toBe('large');
  expect(formatOf(size(880, 590))).toBeUndefined();
  expect(areaOf(size(787, 1092))).toBe('0.859404');
  expect(areaOf(size(889, 1194))).toBe('1.061466');
});

it('the picture has the sheet, the gripper, each piece and its number, and is one svg for paper', () => {
  const cut = cutOf({ sheet: size(880, 590), piece: size(210, 285), bleed: '3', gripper: '8' });
  const picture = cutPicture(cut);
  const of = (role: string, kind = 'rect') => picture.marks.filter((m) => m.role === role && m.kind === kind);
  expect(of('sheet')).toHaveLength(1);
  expect(of('gripper')).toEqual([{ kind: 'rect', role: 'gripper', x: 0, y: 582, width: 880, height: 8 }]);
  expect(of('piece')).toHaveLength(8);
  expect(of('bleed')).toHaveLength(8);
  expect(of('piece', 'text').map((m) => (m.kind === 'text' ? m.text : ''))).toEqual([...'12345678']);
  expect(of('piece')[0]).toMatchObject({ x: 3, y: 3, width: 210, height: 285 });
  const svg = svgOfCut(picture, 300);
  expect(svg).toMatch(/^<svg [^>]*width="300" height="201.14" viewBox="0 0 880 590">/);
  expect(svg.match(/<rect/g)).toHaveLength(1 + 1 + 8 + 8);
});

it('thousands of pieces are counted, not drawn', () => {
  const cut = cutOf({ sheet: size(880, 590), piece: size(10, 10) });
  expect(cut.best.count).toBe(88 * 59);
  expect(cutPicture(cut).marks.map((m) => m.role)).toEqual(['sheet']);
});
