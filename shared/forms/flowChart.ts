/**
 * 流程图: the order's way through the shop as it stands (who did what when, what it took, what is late); of no order
 * the procedure itself, to hang on the wall. Whole steps stay on one page.
 */
import { compareInstants, localDateTime } from '#shared/kernel/time';
import type { OrderState } from '#shared/order/state';
import type { Procedure } from '#shared/procedure/model';
import { procedures } from '#shared/procedures/registry';
import { orderPaper, shopHead } from './common';
import { headRows } from './fieldHead';
import { type Chart, emptyChart, orderChart } from './flow/chart';
import { flowSvg, paperLooks } from './flow/draw';
import { type FlowDrawing, layoutFlow } from './flow/layout';
import { type Block, drawing, fields, notes } from './layout/blocks';
import { bodyHeight, contentWidth, type PaperId, papers } from './layout/papers';
import { sheet } from './layout/sheet';
import type { FormSpec } from './layout/spec';
import type { Language } from './layout/words';
import type { OrderSource } from './source';

export const flowChart: FormSpec<OrderSource> = {
  id: 'flow-chart',
  title: { zh: '流程图', en: 'Flow chart' },
  papers: ['A4'],
  standing: true,
  build: (source, options) => {
    const { order, shop } = source;
    const { language, paper } = options;
    if (order.number === '') {
      const procedure = procedures[order.trade];
      const chart = emptyChart(procedure, language);
      return sheet({
        head: { ...shopHead(shop), title: titleOf(procedure, language) },
        blocks: [...pages(chart, paper, language, 0), notes([legend(language, false)])],
        options,
      });
    }
    // A job file knows no now: it stands as of the order's last entry.
    const now = source.asOf ?? lastOf(order);
    const chart = orderChart(order, now, language);
    const head = fields(2, [
      ...headRows(order, language),
      [{ label: language === 'zh' ? '截至' : 'As of', value: localDateTime(now), span: 2 }],
    ]);
    const left = chart.left.length
      ? [
          `${language === 'zh' ? '本单没有的步骤：' : 'Not part of this order: '}${chart.left.join(language === 'zh' ? '、' : ', ')}`,
        ]
      : [];
    return orderPaper(flowChart, source, options, {
      date: now,
      blocks: [
        head,
        ...pages(chart, paper, language, head.rows.length),
        notes([legend(language, true), ...left]),
      ],
    });
  },
};

function titleOf(procedure: Procedure, language: Language): string {
  return language === 'zh' ? `${procedure.title.zh}业务流程图` : `${procedure.title.en}: flow chart`;
}

function lastOf(order: OrderState): string {
  const records = [...Object.values(order.acts), ...(order.earlier ?? []), ...order.returns];
  return records
    .map((r) => r.at)
    .reduce((a, b) => (compareInstants(a, b) < 0 ? b : a), order.issued?.at ?? '');
}

function legend(language: Language, ofOrder: boolean): string {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  return [
    ofOrder
      ? t(
          '✓ 细框：已完成；● 粗框：现在轮到；！：逾期；虚框：以后的步骤。',
          '✓ thin: done; ● thick: to be done now; ! late; dashed: ahead. ',
        )
      : '',
    t(
      '实线箭头：交给下一步；虚线箭头：退回；右栏为每步的规则编号和须先具备的条件。',
      'Solid arrow: handed on; dashed arrow: sent back; on the right what each act asks for, by rule.',
    ),
  ].join('');
}

/**
 * The chart in as many drawings as it takes, whole steps on each; the lanes' names stand over each. Set a little
 * smaller where that saves a page.
 */
function pages(chart: Chart, paperId: PaperId, language: Language, rowsBefore: number): Block[] {
  const paper = papers[paperId];
  const width = contentWidth(paper) - 2 * paper.padX - 2 * paper.frame;
  const heads =
    language === 'zh' ? { step: '步骤', notes: '要求与经过' } : { step: 'Step', notes: 'Asked, done' };
  // The drawing's own margins and the lines of its table.
  const page = bodyHeight(paper) - 8 - 4 * paper.frame;
  const first = page - rowsBefore * (paper.rowHeight + 4);
  const trials = [1.5, 2, 2.5].map((less) => {
    const ask = { width, size: paper.fontSize - less, heads };
    return { ask, sets: setsOf(layoutFlow(chart, ask), first, page) };
  });
  const fewest = Math.min(...trials.map((t) => t.sets.length));
  const { ask, sets } = trials.find((t) => t.sets.length === fewest)!;
  return sets.map((acts) => {
    const part = layoutFlow(chart, { ...ask, acts });
    return drawing(flowSvg(part, paperLooks), part.width / part.height, part.height, textsOf(part));
  });
}

/** Which acts stand on which page: whole steps, but for one that is taller than a page. */
function setsOf(whole: FlowDrawing, first: number, page: number): string[][] {
  const sets: string[][] = [[]];
  let used = 0;
  const room = () => (sets.length > 1 ? page : first) - whole.headHeight - whole.size * 2;
  const put = (acts: readonly string[], height: number) => {
    if (used > 0 && used + height > room()) {
      sets.push([]);
      used = 0;
    }
    sets.at(-1)!.push(...acts);
    used += height;
  };
  for (const { acts, top, bottom } of whole.bands) {
    if (bottom - top <= page - whole.headHeight - whole.size * 2)
      put(
        acts.map((a) => a.act),
        bottom - top,
      );
    else for (const { act, height } of acts) put([act], height);
  }
  return sets;
}

const textsOf = (drawn: FlowDrawing) =>
  drawn.marks.flatMap((m) =>
    m.kind === 'text'
      ? [{ at: m.at, text: m.text, size: m.size, anchor: m.anchor, ...(m.bold ? { bold: true } : {}) }]
      : [],
  );
