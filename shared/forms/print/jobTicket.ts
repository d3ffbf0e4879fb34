/**
 * 印刷施工单: what press, finishing and store work by: parts with paper, colours and sheets, the cut, the route with
 * planned and actual times and who did it, packing and where it goes. No prices (PM).
 */
import { localDate } from '#shared/kernel/time';
import { actStands } from '#shared/order/facts';
import { finishingOf } from '#shared/order/sheetPrint';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { orderPaper } from '../common';
import { roomOn } from '../fieldHead';
import { type Block, fields, lines, notes, signatures } from '../layout/blocks';
import { bodyHeight, papers } from '../layout/papers';
import { ruledOf } from '../layout/rows';
import { heightOf } from '../layout/ruled';
import type { FormSpec, PrintOptions } from '../layout/spec';
import type { Language } from '../layout/words';
import type { OrderSource } from '../source';
import { actSigned } from '../wording';
import { cutDrawing } from './cutDrawing';
import { pagesOf, productOf, quantityOf, spanWords } from './head';
import { partsOf, perFullOf } from './partSheets';
import { type RouteLine, routeOf } from './route';
import {
  colourWords,
  jobKindWords,
  methodWords,
  paperWords,
  type Say,
  saying,
  sheetWords,
  sizeWords,
} from './words';

export const jobTicket: FormSpec<OrderSource> = {
  id: 'job-ticket',
  title: { zh: '印刷施工单', en: 'Job ticket' },
  build: (source, options) =>
    orderPaper(jobTicket, source, options, {
      date: source.order.sheet.issuedAt,
      blocks: blocks(source.order, options),
    }),
};

function blocks(order: OrderState, { language, paper }: PrintOptions): Block[] {
  const t = saying(language);
  const { client, print, contractNo, dueAt } = order.sheet;
  const effect = print?.effect?.trim();
  const above: Block[] = [
    fields(2, [
      [
        { label: t('客户', 'Client'), value: client.name },
        {
          label: t('联系人/电话', 'Contact/phone'),
          value: [client.contact, client.phone].filter(Boolean).join('  '),
        },
      ],
      [
        { label: t('印件名称', 'Job'), value: productOf(order) },
        { label: t('数量', 'Quantity'), value: quantityOf(order) },
      ],
      [
        {
          label: t('成品尺寸', 'Finished size'),
          value: [sizeWords(print), pagesOf(order)].filter(Boolean).join('  '),
        },
        { label: t('交货日期', 'Due'), value: dueAt ? localDate(dueAt) : '' },
      ],
      [
        { label: t('客户单号', 'Contract'), value: contractNo },
        { label: t('超印/备品/留样', 'Over/spare/kept'), value: extraWords(order, t) },
      ],
      [
        { label: t('承印登记', 'Register'), value: permitWords(order, language) },
        { label: t('签样', 'Proof'), value: proofWords(order, t) },
      ],
      [{ label: t('印后加工', 'Finishing'), value: finishingOf(print).join('、'), span: 2 }],
      [
        { label: t('包装要求', 'Packing'), value: print?.packing },
        { label: t('送货地点', 'Deliver to'), value: print?.deliverTo },
      ],
    ]),
    itemTable(order, t, roomOn(paper, 2)),
    partTable(order, language, roomOn(paper, 3)),
  ];
  const below: Block[] = [
    notes(effect ? effect.split('\n') : [], {
      title: t('印刷要求', 'Requirements'),
      lines: order.number ? 1 : 3,
    }),
    routeTable(routeOf(order, language), t, order.number ? 0 : roomOn(paper, 3)),
    hands(order, t),
  ];
  const cut = cutDrawing(order, language, paper);
  return [
    ...above,
    ...(cut && roomFor(cut, [...above, ...below], { language, paper }) ? [cut] : []),
    ...below,
  ];
}

/** A drawing that would cost a page more is left out: the ticket hangs at the machine, best as one sheet. */
function roomFor(
  block: Block,
  others: readonly Block[],
  { language, paper: id }: Pick<PrintOptions, 'language' | 'paper'>,
): boolean {
  const paper = papers[id];
  const height = (blocks: readonly Block[]) =>
    blocks.reduce((sum, b) => {
      const { header, rows } = ruledOf(paper, b, language);
      return sum + heightOf([...header, ...rows]);
    }, 0);
  const pages = (points: number) => Math.ceil(points / bodyHeight(paper));
  const without = height(others);
  return pages(without + height([block])) === pages(without);
}

function extraWords(order: OrderState, t: Say): string {
  const { overRun, spareCopies, sampleCopies } = order.sheet.print ?? {};
  return [
    overRun && t(`超印≤${overRun}%`, `over ≤${overRun}%`),
    spareCopies && t(`备品 ${spareCopies}`, `spare ${spareCopies}`),
    sampleCopies && t(`留样 ${sampleCopies}`, `kept ${sampleCopies}`),
  ]
    .filter(Boolean)
    .join(t('，', ', '));
}

function permitWords(order: OrderState, language: Language): string {
  return [jobKindWords(order, language), workOf(order).permit?.entry].filter(Boolean).join('　');
}

/** The proof the job is printed by: the last one, and whether the client has signed it. */
function proofWords(order: OrderState, t: Say): string {
  const last = workOf(order).proofs.at(-1);
  if (!last) return '';
  const signed = order.acts.signProof;
  const good = last.verdict?.approved && signed && actStands(order, signed);
  return `${last.proof} v${last.version}　${good ? t('同意付印', 'approved') : t('未签样', 'not signed')}`;
}

function itemTable(order: OrderState, t: Say, room: number): Block {
  const { items } = order.sheet;
  return lines({
    columns: [
      { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
      { key: 'name', title: t('项目', 'Item'), width: 14, grow: 3 },
      { key: 'unit', title: t('单位', 'Unit'), width: 3, align: 'center' },
      { key: 'quantity', title: t('数量', 'Quantity'), width: 6, align: 'right' },
      { key: 'remark', title: t('备注', 'Remark'), width: 9, grow: 1 },
    ],
    rows: items.map((i) => ({
      no: String(i.no),
      name: { text: i.name, struck: i.struckBy !== undefined },
      unit: i.unit,
      quantity: { text: i.quantity, struck: i.struckBy !== undefined },
      remark: [
        i.remark,
        i.addedBy && t(`变更增项 ${i.addedBy}`, `added by ${i.addedBy}`),
        i.struckBy && t(`变更取消 ${i.struckBy}`, `struck by ${i.struckBy}`),
      ]
        .filter(Boolean)
        .join('；'),
    })),
    atLeast: items.length ? 0 : room,
  });
}

function partTable(order: OrderState, language: Language, room: number): Block {
  const t = saying(language);
  const parts = partsOf(order);
  const plates = parts.reduce((sum, p) => sum + (p.part.plates ?? 0), 0);
  return lines({
    columns: [
      { key: 'name', title: t('部件', 'Part'), width: 4, grow: 2 },
      { key: 'pages', title: t('P 数', 'Pp.'), width: 2.2, align: 'right' },
      { key: 'paper', title: t('用纸', 'Paper'), width: 7.6, grow: 1 },
      { key: 'colours', title: t('印色', 'Ink'), width: 2.8, grow: 1, align: 'center' },
      { key: 'press', title: t('上机尺寸\n拼数', 'Press size\nup'), width: 5.2, align: 'center' },
      { key: 'method', title: t('方式', 'Way'), width: 3.2, align: 'center' },
      {
        key: 'sheets',
        title: t('印张\n净+放=合计', 'Sheets\nnet+spoilage'),
        width: 7.4,
        align: 'center',
      },
      { key: 'leaves', title: t('开数', 'Cut'), width: 2.2, align: 'right' },
      { key: 'full', title: t('领料\n全张', 'Full'), width: 3.2, align: 'right' },
      { key: 'reams', title: t('令数', 'Reams'), width: 3.2, align: 'right' },
      { key: 'plates', title: t('版数', 'Plt.'), width: 2.2, align: 'right' },
    ],
    rows: parts.map(({ part, net, spoilage, total, full, reams }) => ({
      name: part.name || t('整件', 'whole'),
      pages: part.pages ? String(part.pages) : '',
      paper: [paperWords(part.paper), sheetWords(part.paper?.sheet, language)].filter(Boolean).join('\n'),
      colours: colourWords(part.colours),
      press: [sheetWords(part.pressSize, language), part.up && t(`${part.up} 拼`, `${part.up} up`)]
        .filter(Boolean)
        .join('\n'),
      method: methodWords(part.method, language),
      sheets: net === undefined ? (spoilage ? `+${spoilage}` : '') : `${net}+${spoilage ?? 0}=${total}`,
      leaves: text(part.pressSize ? perFullOf(part) : part.paper?.leavesPerSheet),
      full: text(full),
      reams: reams ?? '',
      plates: text(part.plates),
    })),
    totals:
      parts.length > 1 && plates > 0
        ? [{ label: t('合计', 'Total'), values: { plates: String(plates) }, strong: true }]
        : [],
    atLeast: parts.length ? 0 : room,
  });
}

const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

function routeTable(route: readonly RouteLine[], t: Say, more: number): Block {
  return lines({
    caption: t('工序（计划与实际，完工由操作人签字）', 'Operations: planned, actual, signed by who did it'),
    columns: [
      { key: 'name', title: t('工序', 'Operation'), width: 5.2, grow: 2 },
      { key: 'machine', title: t('机台/人员', 'Machine, person'), width: 7.6, grow: 1 },
      { key: 'planned', title: t('计划起止', 'Planned'), width: 9.6, align: 'center' },
      { key: 'actual', title: t('实际起止', 'Actual'), width: 9.6, align: 'center' },
      { key: 'minutes', title: t('分钟\n定额/实用', 'Minutes\nstd./act.'), width: 4.8, align: 'center' },
      { key: 'counts', title: t('合格/报废', 'Good/waste'), width: 4.6, align: 'center' },
      { key: 'hand', title: t('操作人签字', 'Signed'), width: 5, align: 'center' },
    ],
    rows: route.map(({ name, planned, done }) => ({
      name,
      machine: [planned?.machine, planned?.person?.name].filter((x) => x?.trim()).join(' '),
      planned: spanWords(planned?.start, planned?.finish),
      actual: done ? spanWords(done.start, done.finish ?? (done.complete ? done.at : undefined)) : '',
      minutes: pair(text(planned?.standardMinutes), done ? String(done.minutes) : ''),
      counts: done ? pair(done.good || done.copies, done.waste) : '',
      hand: done ? (done.complete ? done.by : t(`${done.by}（未完）`, `${done.by} (open)`)) : '',
    })),
    atLeast: more ? route.length + more : 0,
  });
}

const pair = (a: string, b: string): string => (a || b ? `${a || '—'}/${b || '—'}` : '');

function hands(order: OrderState, t: Say): Block {
  const signed = (act: string) => {
    const done = order.acts[act];
    return actSigned(order, done, '', done ? actStands(order, done) : false);
  };
  return signatures(
    [
      { caption: t('制单', 'Written by'), signed: signed('issue') },
      { caption: t('审核（跟单）', 'Checked (merchandiser)'), signed: signed('plan') },
      { caption: t('质检', 'Inspector'), signed: signed('inspectGoods') },
      { caption: t('仓管（入库）', 'Storekeeper'), signed: signed('store') },
    ],
    4,
  );
}
