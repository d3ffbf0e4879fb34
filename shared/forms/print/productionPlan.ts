/** 生产计划: the route of a job, for each operation start, finish, machine and person, and what came of it (PR-03, PR-04). */
import { localDateTime } from '#shared/kernel/time';
import { isLate, planEnd } from '#shared/order/factsPrint';
import { finishingOf } from '#shared/order/sheetPrint';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { orderPaper } from '../common';
import { roomOn } from '../fieldHead';
import { type Block, fields, lines, notes, signatures } from '../layout/blocks';
import type { FormSpec, PrintOptions } from '../layout/spec';
import type { OrderSource } from '../source';
import { actSigned } from '../wording';
import { printHead } from './head';
import { type RouteLine, routeOf } from './route';
import { type Say, saying } from './words';

export const productionPlan: FormSpec<OrderSource> = {
  id: 'production-plan',
  title: { zh: '生产计划', en: 'Production plan' },
  build: (source, options) =>
    orderPaper(productionPlan, source, options, {
      date: workOf(source.order).plan?.at ?? '',
      blocks: blocks(source.order, options),
    }),
};

function blocks(order: OrderState, { language, paper }: PrintOptions): Block[] {
  const t = saying(language);
  const { plan } = workOf(order);
  const route = routeOf(order, language);
  const end = planEnd(order);
  const { dueAt, print } = order.sheet;
  const late = end !== undefined && isLate(order, end);
  const remarks = [
    ...(late
      ? [
          t(
            `计划完工 ${localDateTime(end)} 晚于交货日期 ${dueAt}${plan?.late ? `：${plan.late.reason}（${plan.late.by} 同意）` : ''}`,
            `Ends ${localDateTime(end)}, after the promised ${dueAt}${plan?.late ? `: ${plan.late.reason} (agreed by ${plan.late.by})` : ''}`,
          ),
        ]
      : []),
    ...route.flatMap((r) => (r.planned?.note ? [`${r.name}${t('：', ': ')}${r.planned.note}`] : [])),
  ];
  return [
    fields(2, [
      ...printHead(order, language),
      [
        {
          label: t('计划版次', 'Plan'),
          value: plan ? t(`第 ${plan.version} 版`, `version ${plan.version}`) : '',
        },
        { label: t('计划完工', 'Ends'), value: end ? localDateTime(end) : '' },
      ],
      [{ label: t('印后加工', 'Finishing'), value: finishingOf(print).join('、'), span: 2 }],
    ]),
    planTable(route, t, plan ? 0 : roomOn(paper, order.number ? 2 : 6)),
    notes(remarks, { title: t('说明', 'Remarks'), lines: 2 }),
    signatures([
      {
        caption: t('制定（跟单）', 'Planned by (merchandiser)'),
        signed: plan && { name: plan.by.name, at: localDateTime(plan.at) },
      },
      {
        caption: t('下达', 'Released'),
        signed: actSigned(order, order.acts.plan, '', true),
      },
      { caption: t('生产（接收）', 'Production (received)') },
    ]),
  ];
}

function planTable(route: readonly RouteLine[], t: Say, more: number): Block {
  const sum = (of: (line: RouteLine) => number | undefined): string => {
    const known = route.map(of).filter((m) => m !== undefined);
    return known.length ? String(known.reduce((a, b) => a + b, 0)) : '';
  };
  const standard = sum((r) => r.planned?.standardMinutes);
  const actual = sum((r) => r.done?.minutes);
  return lines({
    columns: [
      { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
      { key: 'name', title: t('工序', 'Operation'), width: 7, grow: 2 },
      { key: 'machine', title: t('机台', 'Machine'), width: 6, grow: 1 },
      { key: 'person', title: t('负责人', 'Person'), width: 4.4, align: 'center' },
      { key: 'start', title: t('开始', 'Start'), width: 6, align: 'center' },
      { key: 'finish', title: t('完成', 'Finish'), width: 6, align: 'center' },
      { key: 'standard', title: t('定额分', 'Std. min.'), width: 3.6, align: 'right' },
      { key: 'actual', title: t('实用分', 'Act. min.'), width: 3.6, align: 'right' },
      { key: 'done', title: t('完工', 'Done'), width: 6, align: 'center' },
    ],
    rows: route.map(({ name, planned, done }, at) => ({
      no: String(at + 1),
      name,
      machine: planned?.machine ?? '',
      person: planned?.person?.name ?? '',
      start: planned ? localDateTime(planned.start).slice(5) : '',
      finish: planned ? localDateTime(planned.finish).slice(5) : '',
      standard: planned?.standardMinutes === undefined ? '' : String(planned.standardMinutes),
      actual: done ? String(done.minutes) : '',
      done: done?.complete ? localDateTime(done.finish ?? done.at).slice(5) : done ? t('进行中', 'open') : '',
    })),
    atLeast: more ? route.length + more : 0,
    totals:
      standard || actual ? [{ label: t('合计', 'Total'), values: { standard, actual }, strong: true }] : [],
  });
}
