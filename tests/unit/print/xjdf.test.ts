/** XJDF 2.1: example C comes out as the golden file; whatever job is written keeps the schema's structural rules. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNmtoken, points, xjdfOf } from '#shared/print/xjdf';
import type { XjdfJob, XjdfPart } from '#shared/print/xjdfModel';
import { bindingOf, coatingOf, foldOf, laminateOf, productTypeOf } from '#shared/print/xjdfTerms';
import { brochureJob } from './exampleC';
import { type Element, treeOf } from './xmlTree';

const all = (e: Element, name: string): Element[] => [
  ...(e.name === name ? [e] : []),
  ...e.children.flatMap((c) => all(c, name)),
];
function written(job: XjdfJob): Element {
  const out = xjdfOf(job);
  if (!out.ok) throw new Error(out.faults.map((f) => f.say.zh).join());
  return treeOf(out.xml);
}

it('example C is the golden file, element by element', () => {
  const golden = readFileSync(
    resolve(import.meta.dirname, '../../fixtures/cases/golden/YS-2026-0001.xjdf'),
    'utf8',
  );
  expect(written(brochureJob)).toEqual(treeOf(golden));
});

it('points: mm × 72 ÷ 25.4, at most two decimals', () => {
  expect(['210', '285', '420', '3', '25.4'].map(points)).toEqual([
    '595.28',
    '807.87',
    '1190.55',
    '8.5',
    '72',
  ]);
});

/** The order XJDF wants its children in (trade, 4.6). */
const order = ['AuditPool', 'Comment', 'GeneralID', 'ProductList', 'ResourceSet'];
const coatings = ['Gloss', 'Matte', 'Satin', 'Coated', 'None'];

function keepsTheRules(root: Element): void {
  expect(root.name).toBe('XJDF');
  expect(root.attributes.xmlns).toBe('http://www.CIP4.org/JDFSchema_2_0');
  expect(root.attributes.Version).toBe('2.1');
  expect(isNmtoken(root.attributes.JobID!)).toBe(true);
  expect(root.attributes.Types).toBe('Product');
  const ranks = root.children.map((c) => order.indexOf(c.name));
  expect(ranks.every((r) => r >= 0)).toBe(true);
  expect([...ranks].sort((a, b) => a - b)).toEqual(ranks);
  for (const intent of all(root, 'Intent')) {
    expect(intent.children).toHaveLength(1);
    expect(intent.children[0]!.name).toBe(intent.attributes.Name);
  }
  for (const set of all(root, 'ResourceSet')) {
    expect(set.attributes.Usage).toBe('Input');
    for (const r of set.children) expect(r.children[0]!.name).toBe(set.attributes.Name);
  }
  const products = all(root, 'Product');
  const ids = products.map((p) => p.attributes.ID!);
  expect(new Set(ids).size).toBe(ids.length);
  expect(products.filter((p) => p.attributes.IsRoot === 'true')).toHaveLength(1);
  for (const p of products) {
    const names = p.children.map((c) => c.attributes.Name);
    expect(new Set(names).size).toBe(names.length);
  }
  for (const b of all(root, 'BindingIntent')) {
    expect(b.attributes.BindingType).toBeTruthy();
    const refs = b.attributes.ChildRefs!.split(' ');
    expect(refs.length).toBeGreaterThanOrEqual(2);
    for (const r of refs) expect(ids).toContain(r);
  }
  for (const m of all(root, 'MediaIntent')) {
    expect(m.attributes.MediaType).toBeTruthy();
    expect(coatings).toContain(m.attributes.Coating);
  }
  for (const s of all(root, 'SurfaceColor')) {
    expect(['Front', 'Back']).toContain(s.attributes.Surface);
    for (const c of (s.attributes.ColorsUsed ?? 'x').split(' ')) expect(isNmtoken(c)).toBe(true);
  }
  for (const l of all(root, 'LaminatingIntent'))
    expect(['Front', 'Back', 'Front Back']).toContain(l.attributes.Surface);
  for (const f of all(root, 'FoldingIntent')) expect(f.attributes.FoldCatalog).toMatch(/^F\d+-(\d+|X)$/);
  // Values as the schema lists them.
  for (const e of all(root, 'EmbossingItem')) {
    expect(['FoilStamping', 'BlindEmbossing']).toContain(e.attributes.EmbossingType);
    expect(Object.keys(e.attributes).sort()).toEqual(['EmbossingType', 'Face']);
  }
  for (const e of all(root, 'ShapeCut'))
    expect(['Path', 'RoundedRectangle', 'Rectangular', 'Round']).toContain(e.attributes.ShapeType);
  for (const e of all(root, 'HoleMakingIntent')) expect(e.children.length).toBeGreaterThan(0);
  for (const d of all(root, 'DropItem')) expect(ids).toContain(d.attributes.ItemRef);
}

describe('any job', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 24 });
  const mm = fc.integer({ min: 10, max: 1200 }).map(String);
  const size = fc.record({ width: mm, height: mm });
  const coating = fc.constantFrom('Gloss', 'Matte', 'Satin', 'Coated', 'None') as fc.Arbitrary<
    XjdfPart['media']['front']
  >;
  const part: fc.Arbitrary<XjdfPart> = fc.record(
    {
      type: fc.constantFrom('Cover', 'Body', 'Insert'),
      name: text,
      pages: fc.integer({ min: 1, max: 400 }),
      open: size,
      media: fc.record({
        weight: fc.integer({ min: 40, max: 400 }).map(String),
        front: coating,
        back: coating,
        name: text,
      }),
      colours: fc.record({ front: fc.integer({ min: 0, max: 8 }), back: fc.integer({ min: 0, max: 8 }) }),
      spots: fc.record({ front: fc.array(text, { maxLength: 3 }) }),
      coatings: fc.constant({ front: 'UV' }),
      laminate: fc.constantFrom(
        { surface: 'Front', texture: 'Matte' } as const,
        { surface: 'Both', texture: 'Gloss' } as const,
      ),
      fold: fc.constantFrom('F4-1', 'F6-2', 'F8-7'),
      emboss: fc.constant([{ surface: 'Front' as const, foil: true }]),
    },
    { requiredKeys: ['type', 'name', 'pages', 'media', 'colours'] },
  );
  const job: fc.Arbitrary<XjdfJob> = fc.record(
    {
      number: fc.stringMatching(/^[A-Z]{2}-20\d\d-\d{4}(-[A-Z])?$/),
      name: text,
      at: fc.constant('2026-11-09T09:30:00+08:00'),
      author: text,
      note: text,
      product: fc.record(
        {
          type: fc.constantFrom('Brochure', 'Book'),
          name: text,
          quantity: fc.integer({ min: 1, max: 1e6 }),
          finished: size,
          bleed: fc.constantFrom('0', '3', '5'),
          binding: fc.record({
            type: fc.constantFrom('SaddleStitch', 'SoftCover', 'None') as fc.Arbitrary<'SaddleStitch'>,
            stitches: fc.constantFrom(2, 3),
          }),
          holes: fc.constant([{ pattern: 'R2-generic' as const }, { pattern: 'R4-generic' as const }]),
          dieCut: fc.constantFrom('Path' as const, 'RoundedRectangle' as const, 'Rectangular' as const),
          parts: fc.array(part, { minLength: 2, maxLength: 4 }),
        },
        { requiredKeys: ['type', 'name', 'quantity', 'finished', 'parts'] },
      ),
      customer: fc.record({ id: text, jobName: text, orderId: text }),
      dueAt: fc.constant('2026-11-16T17:00:00+08:00'),
      files: fc.array(fc.record({ url: text }), { maxLength: 3 }),
      delivery: fc.record({ drops: fc.array(fc.record({ amount: fc.integer({ min: 1, max: 99 }) })) }),
    },
    { requiredKeys: ['number', 'name', 'at', 'product'] },
  );
  it('keeps the structural rules', () => {
    fc.assert(
      fc.property(job, (j) => {
        const root = written(j);
        keepsTheRules(root);
        expect(all(root, 'Product')).toHaveLength(1 + j.product.parts.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('text', () => {
  it.each(['a < b & "c" \'d\' > e', ']]>', '<script>', '甲&amp;乙', '𠮷 ½'])(
    '%s comes back whole',
    (text) => {
      const root = written({ ...brochureJob, name: text, note: text });
      const back = root.attributes.DescriptiveName!.replace(
        /&(\w+);/g,
        (whole, n: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[n] ?? whole,
      );
      expect(back === text || root.attributes.DescriptiveName === text).toBe(true);
    },
  );
  it('characters XML has no place for are left out', () => {
    const root = written({ ...brochureJob, name: 'a\u0000\u0008\ufffe\ud800b' });
    expect(root.attributes.DescriptiveName).toBe('ab');
  });
});

describe('refused with a sentence', () => {
  const said = (job: XjdfJob) => {
    const out = xjdfOf(job);
    return out.ok ? [] : out.faults.map((f) => `${f.path}: ${f.say.zh}`);
  };
  it.each(['YS 2026 0001', '', 'YS/2026', 'YS-2026-0001 '])('number “%s”', (number) => {
    expect(said({ ...brochureJob, number })).toEqual([expect.stringContaining('不能写进 XJDF')]);
  });
  it('a binding of one part, a date without a zone, nothing to print', () => {
    const { product } = brochureJob;
    expect(said({ ...brochureJob, product: { ...product, parts: product.parts.slice(1) } })).toEqual([
      expect.stringContaining('装订至少要有两个部件'),
    ]);
    expect(said({ ...brochureJob, dueAt: '2026-11-16' })).toEqual([expect.stringContaining('时区')]);
    expect(said({ ...brochureJob, dueAt: '2026-11-16T17:00:00' })).toHaveLength(1);
    expect(said({ ...brochureJob, product: { ...product, quantity: 0 } })).toEqual([
      expect.stringContaining('数量须是大于 0 的整数'),
    ]);
    expect(said({ ...brochureJob, product: { ...product, most: 299 } })).toHaveLength(1);
  });
});

describe('terms of the trade', () => {
  it.each([
    ['骑马订', 'SaddleStitch'],
    ['无线胶装', 'SoftCover'],
    ['锁线胶装', 'SoftCover'],
    ['精装', 'HardCover'],
    ['平订', 'SideStitch'],
    ['YO圈', 'WireComb'],
    ['蛇圈', 'CoilBinding'],
    ['活页', 'LooseBinding'],
    ['单张不装订', 'None'],
    ['覆膜', undefined],
  ])('binding %s', (term, want) => expect(bindingOf(term)).toBe(want));
  it.each([
    ['双铜纸', 'Gloss', 'Gloss'],
    ['哑粉纸', 'Matte', 'Matte'],
    ['双胶纸', 'None', 'None'],
    ['白卡纸', 'Coated', 'None'],
    ['单铜纸', 'Gloss', 'None'],
    ['不知名纸', 'None', 'None'],
  ])('coating %s', (term, front, back) => expect(coatingOf(term)).toEqual({ front, back }));
  it.each([
    ['封面', 'Cover'],
    ['内页', 'Body'],
    ['企业宣传册', 'Brochure'],
    ['名片', 'BusinessCard'],
    ['宣传单', 'Flyer'],
    ['教材', 'Book'],
  ])('product %s', (term, want) => expect(productTypeOf(term)).toBe(want));
  it.each([
    ['三折页', 'F6-2'],
    ['风琴折', 'F6-1'],
    ['对折', 'F4-1'],
    ['压痕', undefined],
  ])('fold %s', (term, want) => expect(foldOf(term)).toBe(want));
  it('film', () => {
    expect(laminateOf('哑膜')).toEqual({ surface: 'Front', texture: 'Matte' });
    expect(laminateOf('双面亮膜')).toEqual({ surface: 'Both', texture: 'Gloss' });
    expect(laminateOf('UV')).toBeUndefined();
  });
});
