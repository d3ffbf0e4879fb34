/** The flow chart: laid out from any procedure's data, and on paper read back with pdftotext. */
import { describe, expect, test } from 'vitest';
import { type Chart, emptyChart, orderChart } from '#shared/forms/flow/chart';
import { layoutFlow } from '#shared/forms/flow/layout';
import type { FlowBox, Rect, Spot } from '#shared/forms/flow/places';
import { emWidth } from '#shared/forms/layout/measure';
import { jobToOrder } from '#shared/jobfile/events';
import type { OrderCommand } from '#shared/order/command';
import type { Procedure } from '#shared/procedure/model';
import { procedures } from '#shared/procedures/registry';
import { goodCase } from '../jobfile/cases';
import { order } from '../order/bench';
import { readBlank, readForm } from './formTools';
import { run, squeezed } from './pdfTools';

const heads = { step: '步骤', notes: '要求与经过' };
const w = (text: string) => ({ zh: text, en: text });

/** A made-up one with what the real ones have not: many posts, a way past a box of the same lane, two ways back. */
const crowded: Procedure = {
  id: 'crowded',
  title: w('试'),
  steps: [
    {
      id: 'a',
      rule: 'X-1',
      title: w('甲'),
      acts: [
        { id: 'a1', rule: 'X-1', posts: ['clerk'], title: w('一'), done: w(''), gates: [] },
        { id: 'a2', rule: 'X-1', posts: ['sales'], title: w('二'), done: w(''), gates: [], after: ['a1'] },
        { id: 'a3', rule: 'X-1', posts: ['sales'], title: w('三'), done: w(''), gates: [], after: ['a1'] },
        { id: 'a4', rule: 'X-1', posts: ['clerk'], title: w('四'), done: w(''), gates: [], after: ['a1'] },
      ],
    },
    {
      id: 'b',
      rule: 'X-2',
      title: w('乙'),
      acts: (
        [
          'finance',
          'buyer',
          'storekeeper',
          'press',
          'inspector',
          'service',
          'serviceManager',
          'leader',
        ] as const
      ).map((post, i) => ({
        id: `b${i}`,
        rule: 'X-2',
        posts: [post],
        title: w('这一步的名字写得特别长，要折成好几行才放得下（含标点）'),
        done: w(''),
        gates: [{ rule: 'X-2', need: { kind: 'items' as const }, mend: 'sheet' as const }],
        ...(i > 5 ? { sendsBack: { reopens: ['a3', 'b1'], items: false } } : {}),
      })),
    },
  ],
};

const inside = (p: Spot, b: Rect, by = 0.5) =>
  p.x > b.x + by && p.x < b.x + b.width - by && p.y > b.y + by && p.y < b.y + b.height - by;
const onEdge = (p: Spot, b: Rect) =>
  p.x >= b.x - 0.01 &&
  p.x <= b.x + b.width + 0.01 &&
  p.y >= b.y - 0.01 &&
  p.y <= b.y + b.height + 0.01 &&
  !inside(p, b, 0.02);
const apart = (a: Rect, b: Rect) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

function sound(chart: Chart, width: number, size: number) {
  const drawn = layoutFlow(chart, { width, size, heads });
  const box = new Map(drawn.boxes.map((b): [string, FlowBox] => [b.act, b]));
  expect(drawn.boxes.map((b) => b.act)).toEqual(chart.acts.map((a) => a.id));
  for (const [i, a] of drawn.boxes.entries())
    for (const b of drawn.boxes.slice(i + 1))
      expect([a.act, b.act, apart(a, b)]).toEqual([a.act, b.act, true]);
  expect(drawn.routes).toHaveLength(chart.links.length);
  for (const r of drawn.routes) {
    expect([r, onEdge(r.points[0]!, box.get(r.from)!)]).toEqual([r, true]);
    expect([r, onEdge(r.points.at(-1)!, box.get(r.to)!)]).toEqual([r, true]);
    // Straight pieces, none through a box.
    for (const [i, p] of r.points.slice(1).entries()) {
      const from = r.points[i]!;
      expect(p.x === from.x || p.y === from.y).toBe(true);
      for (let share = 0; share <= 1; share += 0.05) {
        const at = { x: from.x + (p.x - from.x) * share, y: from.y + (p.y - from.y) * share };
        for (const b of drawn.boxes)
          expect([r.from, r.to, b.act, inside(at, b)]).toEqual([r.from, r.to, b.act, false]);
      }
    }
  }
  // No word runs out of its box or off the page.
  for (const m of drawn.marks) {
    if (m.kind !== 'text') continue;
    const long = emWidth(m.text) * m.size;
    const left = m.anchor === 'middle' ? m.at.x - long / 2 : m.at.x;
    expect([m.text, left >= 0, left + long <= width]).toEqual([m.text, true, true]);
    const own = drawn.boxes.find((b) => inside(m.at, b, 0));
    if (own) expect([m.text, left >= own.x && left + long <= own.x + own.width]).toEqual([m.text, true]);
    expect(m.at.y).toBeLessThanOrEqual(drawn.height);
  }
  return drawn;
}

describe('layout', () => {
  for (const [name, procedure] of Object.entries({ ...procedures, crowded }))
    for (const language of ['zh', 'en'] as const)
      test(`${name} ${language}: no two boxes overlap, every act is there, arrows end on boxes and cross none`, () => {
        const chart = emptyChart(procedure, language);
        const acts = procedure.steps.flatMap((s) => s.acts.map((a) => a.id));
        expect(chart.acts.map((a) => a.id)).toEqual(acts);
        // From the first to the last, everything is led to.
        expect(chart.acts.slice(1).filter((a) => !chart.links.some((l) => l.to === a.id))).toEqual([]);
        sound(chart, 500, 7);
        sound(chart, 1300, 14);
      });

  test('SV-04d, SV-05, SV-06a: deadline, ways back and conditions are on the chart', () => {
    const chart = emptyChart(procedures.survey, 'zh');
    const of = (id: string) => chart.acts.find((a) => a.id === id)!;
    expect(of('signSheet').condition).toBe('仅放线');
    expect(of('inspectProperty').condition).toBe('仅房产');
    expect(of('handBack').lines.map((l) => l.text)).toContain('时限：甲方签放线单后 24 小时内（SV-04d）');
    expect(chart.links.filter((l) => l.kind === 'back').map((l) => [l.from, l.to])).toContainEqual([
      'inspectOffice',
      'finishField',
    ]);
    expect(
      of('depart')
        .lines.map((l) => l.text)
        .join(),
    ).toMatch(/SV-03b .*SV-03c .*仅放线/);
  });
});

describe('of one order', () => {
  test('SV-04d: where it stands, who did what, what is late, and no step that is not its own', () => {
    const b = order('stakeout', 'signSheet').later(30);
    const chart = orderChart(b.order, b.now, 'zh');
    const of = (id: string) => chart.acts.find((a) => a.id === id)!;
    expect(of('issue').state).toBe('done');
    expect(of('signSheet').lines[0]!.text).toMatch(/^✓ 孙浩 \d\d-\d\d \d\d:\d\d/);
    expect(of('handBack').state).toBe('late');
    expect(
      of('handBack')
        .lines.map((l) => l.text)
        .join('\n'),
    ).toMatch(/轮到 孙浩，已 1 天 6 小时[\s\S]*！逾期/);
    expect(of('confirm').state).toBe('ahead');
    expect(of('inspectProperty')).toBeUndefined();
    expect(chart.left).toEqual(['房产管理认定签字']);
    sound(chart, 500, 8);
  });

  test('SV-05: the way the work came back is marked, with the reason', () => {
    const b = order('control', 'inspectField').later(4);
    const back: OrderCommand = { do: 'sendBack', act: 'inspectOffice', reason: '漏测一角', items: [2] };
    b.do('li', back);
    const chart = orderChart(b.order, b.now, 'zh');
    expect(chart.links.filter((l) => l.used).map((l) => [l.from, l.to])).toEqual([
      ['inspectOffice', 'finishField'],
    ]);
    expect(
      chart.acts
        .find((a) => a.id === 'inspectOffice')!
        .lines.map((l) => l.text)
        .join(),
    ).toContain('退回：漏测一角');
    expect(chart.acts.find((a) => a.id === 'finishField')!.lines[0]!.text).toMatch(/^× 孙浩.*后被退回或重做/);
  });
});

describe('on paper', () => {
  test('the empty chart: every act, every lane, A4', async () => {
    const form = await readBlank('flow-chart');
    expect(run('pdfinfo', [form.file])).toMatch(/Page size:\s+595\.\d+ x 841\.\d+/);
    expect(form.pages).toBe(2);
    for (const step of procedures.survey.steps) {
      expect(form.text).toContain(step.title.zh);
      // A title is broken over the lines of its box: its characters are all there, in bands beside others'.
      for (const a of step.acts) for (const char of a.title.zh) expect(form.text).toContain(char);
    }
    for (const lane of ['办公室文员', '外业组长', '内业主管', '房产管理', '公司领导'])
      expect(form.text).toContain(lane);
    expect(form.missing).toEqual([]);
    expect(form.text).not.toMatch(/undefined|NaN|1970/);
  });

  test('of an order: number, names, times; no prices in what it shows or carries', async () => {
    const job = goodCase('stakeout');
    const form = await readForm('flow-chart', jobToOrder(job).order);
    expect(form.text).toContain(job.order.number);
    expect(form.text).toContain('马超');
    expect(form.text).toContain(squeezed('本单没有的步骤：房产管理认定签字'));
    expect(form.missing).toEqual([]);
  });

  test('SV-05: of an order that came back: every sign of it is in the font', async () => {
    const b = order('control', 'inspectField').later(4);
    b.do('li', { do: 'sendBack', act: 'inspectOffice', reason: '漏测一角', items: [2] });
    b.later(30).signPart('sun').log('sun').do('sun', { do: 'act', act: 'finishField', lead: 'sun' });
    const form = await readForm('flow-chart', b.order);
    expect(form.missing).toEqual([]);
    expect(form.text).toContain('←李静03-0213:00退回：');
    expect(form.text).toContain('1天6小时');
  });
});
