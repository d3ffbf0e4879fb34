/** What a change request moves, as rows: the value on the sheet it was asked of, and the new one. */
import type { PrintSpec } from '#shared/order/sheetPrint';
import type { Change, OrderState } from '#shared/order/state';
import type { Language } from './layout/words';
import { colourWords, jobKindNames, paperWords, sheetWords } from './print/words';

export interface ChangeRow {
  what: string;
  before: string;
  after: string;
}

export function changeRows(order: OrderState, change: Change, language: Language): ChangeRow[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const sheet = sheetBefore(order, change);
  const item = (no: number) => sheet.items.find((i) => i.no === no);
  const called = (no: number) =>
    t(`第 ${no} 项 ${item(no)?.name ?? ''}`, `Item ${no} ${item(no)?.name ?? ''}`).trim();
  const { dueAt, items = [], print, ...survey } = change.set;
  const rows: ChangeRow[] = [];
  for (const i of items) {
    const old = item(i.no);
    const unit = old?.unit ?? '';
    if (i.quantity !== undefined)
      rows.push({
        what: called(i.no),
        before: old ? `${old.quantity} ${unit}` : '',
        after: `${i.quantity} ${unit}`,
      });
    if (i.remark !== undefined)
      rows.push({
        what: `${called(i.no)} ${t('备注', 'remark')}`,
        before: old?.remark ?? '',
        after: i.remark,
      });
  }
  for (const no of change.strike) {
    const old = item(no);
    rows.push({
      what: called(no),
      before: old ? `${old.quantity} ${old.unit}` : '',
      after: t('取消', 'struck off'),
    });
  }
  for (const i of change.add)
    rows.push({
      what: t(`增加：${i.name}`, `Added: ${i.name}`),
      before: '—',
      after: [`${i.quantity} ${i.unit}`, i.remark].filter(Boolean).join('　'),
    });
  if (dueAt) rows.push({ what: t('交货/完成日期', 'Due'), before: sheet.dueAt ?? '', after: dueAt });
  for (const key of Object.keys(surveyNames) as (keyof typeof surveyNames)[])
    if (survey[key])
      rows.push({ what: surveyNames[key][language], before: sheet.survey?.[key] ?? '', after: survey[key] });
  if (print) rows.push(...printRows(sheet.print, print, language));
  return rows;
}

/** The sheet the change was asked of: the revision before it was approved, else the one that stands. */
export function sheetBefore(order: OrderState, change: Change): OrderState['sheet'] {
  const revision = change.decided?.revision;
  const before = revision && order.revisions.find((r) => r.revision === revision - 1);
  return before ? before.sheet : order.sheet;
}

const w = (zh: string, en: string) => ({ zh, en });
const surveyNames = {
  controlSystem: w('控制系统', 'Control system'),
  heightDatum: w('高程基准', 'Height datum'),
  scale: w('测图比例尺', 'Map scale'),
  extent: w('测图范围', 'Extent'),
  technical: w('技术要求', 'Requirements'),
} as const;

type Named = {
  name: { zh: string; en: string };
  say: (print: Partial<PrintSpec>, language: Language) => string;
};

/** Members of the print part, as the ticket words them. */
const printNames: Record<keyof PrintSpec, Named> = {
  product: { name: w('品名', 'Product'), say: (p) => p.product ?? '' },
  finishedSize: {
    name: w('成品尺寸', 'Finished size'),
    say: ({ finishedSize: s }) => (s ? `${s.width} × ${s.height} mm` : ''),
  },
  pages: { name: w('P 数', 'Pages'), say: (p) => (p.pages ? `${p.pages}P` : '') },
  paper: {
    name: w('用纸', 'Paper'),
    say: ({ paper }, language) =>
      paper ? `${paperWords(paper)} ${sheetWords(paper.sheet, language)}`.trim() : '',
  },
  colours: { name: w('印色', 'Colours'), say: (p) => colourWords(p.colours) },
  parts: {
    name: w('部件', 'Parts'),
    say: ({ parts }) =>
      (parts ?? [])
        .map((p) =>
          [p.name, p.pages && `${p.pages}P`, paperWords(p.paper), colourWords(p.colours)]
            .filter(Boolean)
            .join(' '),
        )
        .join('\n'),
  },
  effect: { name: w('印刷要求', 'Requirements'), say: (p) => p.effect ?? '' },
  finishing: { name: w('印后加工', 'Finishing'), say: (p) => (p.finishing ?? []).join('、') },
  packing: { name: w('包装要求', 'Packing'), say: (p) => p.packing ?? '' },
  deliverTo: { name: w('送货地点', 'Deliver to'), say: (p) => p.deliverTo ?? '' },
  overRun: { name: w('允许超印', 'Over-run'), say: (p) => (p.overRun ? `${p.overRun}%` : '') },
  spareCopies: { name: w('备品', 'Spare copies'), say: (p) => said(p.spareCopies) },
  sampleCopies: { name: w('留样', 'Samples kept'), say: (p) => said(p.sampleCopies) },
  jobKind: {
    name: w('印件类别', 'Kind of job'),
    say: (p, language) => (p.jobKind ? jobKindNames[p.jobKind][language] : ''),
  },
  permits: {
    name: w('承印证件', 'Permits'),
    say: ({ permits }) => (permits ?? []).map((p) => p.number).join('、'),
  },
};
const said = (count: number | undefined): string => (count === undefined ? '' : String(count));

function printRows(before: PrintSpec | undefined, set: Partial<PrintSpec>, language: Language): ChangeRow[] {
  return (Object.keys(printNames) as (keyof PrintSpec)[])
    .filter((key) => set[key] !== undefined)
    .map((key) => {
      const { name, say } = printNames[key];
      return { what: name[language], before: say(before ?? {}, language), after: say(set, language) };
    });
}
