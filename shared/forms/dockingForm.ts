/**
 * 内部对接单 (ID, F27) in its seven parts: title and number, who applies, content and requirements, who helps, time
 * nodes planned and done, risks, remarks and evaluation; with what is handed over, and signed by who applied, by each
 * department and by who judges.
 */
import { isDate, localDate, localDateTime } from '#shared/kernel/time';
import { actStands, factsOf } from '#shared/order/facts';
import type { DockingSpec } from '#shared/order/sheetDocking';
import { APPLICANT, nodeLate } from '#shared/order/sheetDocking';
import type { ActDone, OrderState } from '#shared/order/state';
import { dockingOf, helperName, risksOf, thingsOf } from '#shared/order/stateDocking';
import { taskKey } from '#shared/procedure/engine';
import { orderPaper } from './common';
import { roomOn, tickBoxes } from './fieldHead';
import { type Block, fields, lines, signatures } from './layout/blocks';
import type { FormSpec, PrintOptions } from './layout/spec';
import type { OrderSource } from './source';
import { actSigned } from './wording';

export const dockingForm: FormSpec<OrderSource> = {
  id: 'docking-form',
  title: { zh: '内部对接单', en: 'Internal docking form' },
  build: (source, options) =>
    orderPaper(dockingForm, source, options, {
      date: source.order.issued?.at ?? '',
      blocks: blocks(source.order, options),
    }),
};

/** The form as data, for the file embedded in its PDF: job files know no internal forms. */
export const dockingData = (order: OrderState): unknown => ({
  format: 'duijie-docking/1',
  number: order.number,
  revision: order.revision,
  title: order.sheet.project.name,
  place: order.sheet.project.place,
  issuedAt: order.sheet.issuedAt,
  dueAt: order.sheet.dueAt,
  form: order.sheet.docking,
  acts: Object.values(order.acts).map(({ act, lead, at, by, note }) => ({
    act,
    lead,
    at,
    by: by.name,
    note,
  })),
  returns: order.returns.map(({ act, lead, at, by, reason }) => ({ act, lead, at, by: by.name, reason })),
  handed: dockingOf(order).handed.map(({ helper, things, at }) => ({ helper, things, at })),
  risks: risksOf(order).map(({ risk, what, solution, owner, solved }) => ({
    risk,
    what,
    solution,
    owner,
    solved,
  })),
  evaluation: dockingOf(order).evaluation,
});

type T = (zh: string, en: string) => string;
const when = (at: string): string => (isDate(at) ? at : localDateTime(at));

/** The record of one's part, in force or not. */
const doneBy = (order: OrderState, act: string, lead?: string): ActDone | undefined => {
  const key = taskKey(act, lead);
  return Object.hasOwn(order.acts, key) ? order.acts[key] : undefined;
};

function blocks(order: OrderState, { language, paper }: PrintOptions): Block[] {
  const t: T = (zh, en) => (language === 'zh' ? zh : en);
  const spec = order.sheet.docking;
  const { project } = order.sheet;
  const rows = (onA4: number) => (spec ? 1 : roomOn(paper, onA4));
  return [
    fields(2, [
      [{ label: t('一、标题', '1 Title'), value: { text: project.name, strong: true }, span: 2 }],
      [
        { label: t('二、申请部门', '2 Applicant'), value: spec?.applicant.department },
        { label: t('申请人', 'Person'), value: spec?.applicant.person.name },
      ],
      [
        {
          label: t('关联工单', 'For order'),
          value: [spec?.related?.number, spec?.related?.name].filter(Boolean).join('  '),
        },
        { label: t('要求完成', 'Due'), value: order.sheet.dueAt },
      ],
      [{ label: t('三、内容和要求', '3 What is asked'), value: spec?.content, span: 2, lines: spec ? 1 : 2 }],
      [
        { label: t('时间', 'Time'), value: spec?.when },
        { label: t('地点', 'Place'), value: project.place },
      ],
      [
        { label: t('人数', 'People'), value: spec?.crew },
        { label: t('设备物品', 'Equipment'), value: spec?.equipment },
      ],
      [{ label: t('要求标准', 'Standard'), value: spec?.standard, span: 2 }],
    ]),
    helpers(order, spec, t, rows(2)),
    nodes(order, spec, t, rows(3)),
    things(order, spec, t, rows(1)),
    risks(order, t, 1),
    evaluation(order, spec, t),
    signatures(slots(order, spec, t)),
  ];
}

function helpers(order: OrderState, spec: DockingSpec | undefined, t: T, atLeast: number): Block {
  return lines({
    caption: t('四、配合部门', '4 Helping departments'),
    columns: [
      { key: 'department', title: t('部门', 'Department'), width: 8, grow: 1 },
      { key: 'person', title: t('负责人', 'Person'), width: 6, align: 'center' },
      { key: 'what', title: t('配合事项', 'What is asked'), width: 12, grow: 3 },
      { key: 'state', title: t('接受/退回', 'Agreed/returned'), width: 14, grow: 2 },
    ],
    rows: (spec?.helpers ?? []).map((h) => {
      const done = doneBy(order, 'accept', h.id);
      const backs = order.returns.filter((r) => r.act === 'accept' && r.lead === h.id);
      return {
        department: h.department,
        person: h.person?.name ?? done?.by.name ?? '',
        what: h.what,
        state: [
          ...backs.map((r) =>
            t(`${localDate(r.at)} 退回：${r.reason}`, `${localDate(r.at)} returned: ${r.reason}`),
          ),
          ...(done ? [t(`${localDateTime(done.at)} 接受`, `${localDateTime(done.at)} agreed`)] : []),
        ].join(t('；', '; ')),
      };
    }),
    atLeast,
  });
}

function nodes(order: OrderState, spec: DockingSpec | undefined, t: T, atLeast: number): Block {
  return lines({
    caption: t('五、工作流程和时间节点', '5 Flow and time nodes'),
    columns: [
      { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
      { key: 'what', title: t('做什么', 'What'), width: 12, grow: 3 },
      { key: 'who', title: t('谁负责', 'Who'), width: 8, grow: 1 },
      { key: 'by', title: t('计划完成', 'Planned'), width: 8.6, align: 'center' },
      { key: 'done', title: t('实际完成', 'Done'), width: 11, align: 'center' },
    ],
    rows: (spec?.nodes ?? []).map((n, at) => {
      const helper = spec!.helpers.find((h) => h.id === n.helper);
      const done = doneBy(order, 'doNode', n.id);
      return {
        no: String(at + 1),
        what: done?.note ? `${n.what}${t('（', ' (')}${done.note}${t('）', ')')}` : n.what,
        who: helper ? helperName(helper) : n.helper === APPLICANT ? spec!.applicant.person.name : '',
        by: when(n.by),
        done: done ? `${localDateTime(done.at)}${nodeLate(n.by, done.at) ? t(' 逾期', ' late') : ''}` : '',
      };
    }),
    atLeast,
  });
}

function things(order: OrderState, spec: DockingSpec | undefined, t: T, atLeast: number): Block {
  const list = (spec?.helpers ?? []).flatMap((h) => {
    const handed = doneBy(order, 'handOver', h.id);
    const received = factsOf(order).record('receive', h.id);
    return thingsOf(order, h.id).map((k) => ({
      name: k.name,
      quantity: k.quantity,
      unit: k.unit,
      from: helperName(h),
      handed: handed ? localDateTime(handed.at) : '',
      received: received ? `${received.by.name} ${localDateTime(received.at)}` : '',
      note: k.note ?? '',
    }));
  });
  return lines({
    caption: t('交接物清单', 'Handed over'),
    columns: [
      { key: 'name', title: t('名称', 'Thing'), width: 9, grow: 2 },
      { key: 'quantity', title: t('数量', 'Quantity'), width: 4.6, align: 'right' },
      { key: 'unit', title: t('单位', 'Unit'), width: 3, align: 'center' },
      { key: 'from', title: t('交出', 'From'), width: 7, grow: 1 },
      { key: 'handed', title: t('交出时间', 'Handed over'), width: 8.6, align: 'center' },
      { key: 'received', title: t('接收确认', 'Received'), width: 11, grow: 1, align: 'center' },
      { key: 'note', title: t('备注', 'Remark'), width: 5, grow: 1 },
    ],
    rows: list,
    atLeast: list.length ? 0 : atLeast,
  });
}

function risks(order: OrderState, t: T, atLeast: number): Block {
  const all = risksOf(order);
  return lines({
    caption: t('六、风险和问题', '6 Risks and problems'),
    columns: [
      { key: 'what', title: t('风险、问题', 'Risk, problem'), width: 10, grow: 2 },
      { key: 'solution', title: t('预案/解决方法', 'Solution'), width: 10, grow: 2 },
      { key: 'owner', title: t('负责人', 'Owner'), width: 6, align: 'center' },
      { key: 'solved', title: t('结果', 'Result'), width: 9, grow: 1 },
    ],
    rows: all.map((r) => ({
      what: r.what,
      solution: r.solution,
      owner: r.owner,
      solved: r.solved ?? t('未解决', 'open'),
    })),
    atLeast: all.length ? 0 : atLeast,
  });
}

function evaluation(order: OrderState, spec: DockingSpec | undefined, t: T): Block {
  const { evaluation: judged } = dockingOf(order);
  const score = (n: number) => `${'★'.repeat(n)}${'☆'.repeat(5 - n)} ${n}/5`;
  return fields(1, [
    [{ label: t('七、备注', '7 Remarks'), value: spec?.remark, lines: 1 }],
    [
      {
        label: t('评价', 'Evaluation'),
        value: judged
          ? `${score(judged.score)}  ${judged.words}`
          : spec
            ? ''
            : tickBoxes('1', '2', '3', '4', '5'),
        lines: judged || !spec ? 1 : 2,
      },
    ],
  ]);
}

function slots(order: OrderState, spec: DockingSpec | undefined, t: T) {
  const signed = (done: ActDone | undefined) =>
    actSigned(order, done, '', done ? actStands(order, done) : true);
  return [
    { caption: t('申请', 'Applicant'), signed: signed(doneBy(order, 'issue')) },
    ...(spec?.helpers ?? [{ id: '', department: '' }]).map((h) => ({
      caption: h.department
        ? t(`配合（${h.department}）`, `Helps (${h.department})`)
        : t('配合部门', 'Helps'),
      signed: signed(h.id ? doneBy(order, 'accept', h.id) : undefined),
    })),
    ...(spec ? [] : [{ caption: t('配合部门', 'Helps') }]),
    { caption: t('评价', 'Evaluation'), signed: signed(doneBy(order, 'evaluate')) },
  ];
}
