/** The stake-out sheet, read back from the paper. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paperIds } from '#shared/forms/layout/papers';
import type { OrderState } from '#shared/order/state';
import golden from '../../fixtures/cases/golden/golden.json';
import { type Bench, order, point, stakeout } from '../order/bench';
import { lineWith, readBlank, readForm } from './formTools';
import { folder, run } from './pdfTools';

const with_ = (b: Bench, change: object): OrderState => ({
  ...b.order,
  stakeout: { ...b.order.stakeout!, ...change },
});
/** Until the client signs. */
const measured = (points: object[], more: object = {}) => {
  const b = order('stakeout', 'depart');
  b.do('sun', stakeout({ points, ...more }));
  return b;
};

/** Drawn as on a screen: is any point of any page neither black, white nor grey? */
function hasColour(file: string): boolean {
  run('pdftoppm', ['-r', '50', file, file]);
  const pages = readdirSync(folder).filter((f) => f.startsWith(`${basename(file)}-`) && f.endsWith('.ppm'));
  expect(pages.length).toBeGreaterThan(0);
  return pages.some((page) => {
    const bytes = readFileSync(join(folder, page));
    // P6, size and depth on three lines, then three bytes a point.
    const start = /^P6\n\d+ \d+\n255\n/.exec(bytes.toString('latin1', 0, 40))![0].length;
    for (let at = start; at < bytes.length; at += 3)
      if (bytes[at] !== bytes[at + 1] || bytes[at] !== bytes[at + 2]) return true;
    return false;
  });
}

describe('points', () => {
  const points = golden.B.points.map((p) => ({
    name: p.no,
    design: { x: p.X, y: p.Y, ...(p.H ? { h: p.H } : {}) },
    measured: p.redo ? { x: p.redo.Xm, y: p.redo.Ym } : { x: p.Xm, y: p.Ym, ...(p.Hm ? { h: p.Hm } : {}) },
    ...(p.redo ? { earlier: [{ x: p.Xm, y: p.Ym }] } : {}),
    tolerance: `0.0${p.tol}`,
  }));
  const sheet = with_(measured([point('5-A', '031')]), {
    points,
    tolerance: '0.020',
    heightTolerance: '0.005',
    figures: [['A1', 'A2', 'A3', 'A4']],
  });

  it('SV-04c: example B, design over measured with ΔX ΔY Δs in mm; the restake of Z4 under what it was', async () => {
    const form = await readForm('stakeout-sheet', sheet);
    for (const p of golden.B.points) {
      const row = lineWith(form, p.Xm);
      for (const figure of [p.Ym, `${p.dX}.0`, `${p.dY}.0`, p.dS]) expect(row).toContain(figure);
      expect(row).toContain(p.ok ? '合格' : '超限');
    }
    expect(lineWith(form, '36.502')).toContain('2.0');
    expect(lineWith(form, '36.497')).toContain('-3.0');
    expect(lineWith(form, '4012094.267')).toMatch(/复测 4012094.267 502255.276 6.0 -7.0 9.2 20 复测合格/);
    expect(form.text).toContain('共10点，合格10点，超限0点，未测0点');
    expect(form.text).toContain('平面20mm，高程5mm');
  });

  it('SV-04c: sides and diagonals of a figure against design', async () => {
    const form = await readForm('stakeout-sheet', sheet);
    for (const s of golden.B.sides) {
      const row = lineWith(form, s.side.replace('-', '—'));
      for (const figure of [s.design, s.measured, s.diff_mm.toFixed(1), s.rel]) expect(row).toContain(figure);
    }
  });

  it('SV-04c: beyond tolerance is marked; accepted by name says who and when; not measured is open', async () => {
    const accepted = { by: '陈立新', at: '2026-03-05T03:50:00.000Z' };
    const form = await readForm(
      'stakeout-sheet',
      with_(measured([point('5-A', '031')]), {
        points: [
          { ...point('5-B', '131'), accepted },
          point('5-C', '250'),
          { name: '5-D', design: point('5-D', '0').design },
        ],
      }),
    );
    expect(form.text).toContain('超限·甲方接受');
    expect(form.text).toContain('5-B超限，甲方陈立新于2026-03-0511:50接受');
    expect(form.text).toMatch(/1点超限，须(放样结论)?重放/);
    expect(lineWith(form, '4301234.5250')).toMatch(/超限$/);
    expect(form.text).toContain('共3点，合格0点，超限2点，未测1点');
    expect(form.text).toContain('未测');
  });

  it.each(paperIds)('%s: 200 points, the head on every page of them, none lost, none cut', async (paper) => {
    const many = Array.from({ length: 200 }, (_, at) => ({
      name: `Z${at + 1000}`,
      design: { x: `4301234.${1000 + at}`, y: `512345.${2000 + at}`, h: '1036.500' },
      measured: { x: `4301234.${1003 + at}`, y: `512345.${2001 + at}`, h: '1036.4987' },
    }));
    const form = await readForm('stakeout-sheet', with_(measured([point('5-A', '031')]), { points: many }), {
      paper,
    });
    const all = form.page.join('');
    for (const p of many) {
      expect(all).toContain(p.design.x);
      expect(all).toContain(`${p.measured.y} `);
    }
    for (const page of form.page.filter((p) => /4301234\.\d{4} +512345/.test(p)))
      expect(page).toMatch(/X（北） +Y（东）/);
    const signed = form.page.filter((p) => p.includes('甲方负责人'));
    expect(signed).toHaveLength(1);
    expect(signed[0]).toContain('地形图');
  });
});

describe('around the points', () => {
  it('SV-03c, SV-03d: the call and the materials', async () => {
    const form = await readForm('stakeout-sheet', measured([point('5-A', '031')]).order);
    expect(form.text).toContain('2026-03-0208:30孙浩与甲方陈立新联系，约定2026-03-0308:30到场');
    expect(form.text).toContain('油漆✓锤子✓木桩✓控制点钉✓白灰✓');
    expect(form.text).toContain('起算控制点KZ1、KZ2');
  });

  it('SV-04d: signed by the client by name, handed back; void when the points change after', async () => {
    const b = order('stakeout', 'handBack');
    const signed = await readForm('stakeout-sheet', b.order);
    expect(signed.text).toMatch(/甲方负责人.*陈立新/);
    expect(signed.text).toMatch(/交回办公室2026-03-0209:00孙浩/);
    expect(signed.text).not.toContain('作废');
    const changed = await readForm('stakeout-sheet', with_(b, { control: 'KZ9' }));
    expect(changed.text).toContain('作废：签后内容已变');
  });

  it('a sketch in vectors, with numbers, north and scale bar; black only where needles print', async () => {
    const sheet = measured([point('5-A', '031'), point('5-B', '250')]).order;
    const spread = {
      ...sheet,
      stakeout: {
        ...sheet.stakeout!,
        points: [
          point('5-A', '031'),
          { ...point('5-B', '250'), design: { x: '4301274.5000', y: '512385.2500' } },
        ],
      },
    };
    const form = await readForm('stakeout-sheet', spread);
    expect(run('pdfimages', ['-list', form.file]).split('\n').filter(Boolean)).toHaveLength(2);
    const all = form.page.join('');
    expect(all.match(/5-A/g)!.length).toBeGreaterThanOrEqual(2);
    expect(all).toMatch(/\bN\b/);
    expect(all).toMatch(/\b\d+ m\b/);
    expect(form.text).toMatch(/放样示意图.*空心点为超限/);
    expect(hasColour(form.file)).toBe(true);
    expect(hasColour((await readForm('stakeout-sheet', spread, { paper: '241x140' })).file)).toBe(false);
  });

  it('empty: room for points, the sketch and hands', async () => {
    const form = await readBlank('stakeout-sheet');
    expect(form.text.match(/设计实测|设计/g)!.length).toBeGreaterThanOrEqual(8);
    for (const word of [
      'ΔX',
      'ΔY',
      'Δs',
      'ΔH',
      '限差',
      '放样示意图',
      '□油漆',
      '外业组长（放线）',
      '复核',
      '甲方负责人',
    ])
      expect(form.text).toContain(word);
  });
});
