/**
 * 承印登记台账 (PR-08): one row for each job that needs papers, what is still missing marked on it. Made of plain
 * lines, so that no order's prices travel to the worker with it.
 */
import type { DutyLack, DutyLine } from '#shared/order/duties';
import { tokenWords } from '#shared/order/sentences';
import type { JobKind } from '#shared/order/sheetPrint';
import type { Shop } from '#shared/party/party';
import { shopPaper } from './common';
import { type Block, type Column, fields, lines, signatures } from './layout/blocks';
import type { FormSpec } from './layout/spec';
import type { Language } from './layout/words';

/** A duty line without its order: what the paper needs. */
export interface RegisterLine extends Omit<DutyLine, 'order'> {
  number: string;
  client: string;
  product: string;
}
export interface RegisterSource {
  shop: Shop;
  /** The day it was made. */
  on: string;
  lines: RegisterLine[];
}

export const printingRegister: FormSpec<RegisterSource> = {
  id: 'printing-register',
  title: { zh: '承印登记台账', en: 'Printing register' },
  papers: ['A4'],
  build: (source, options) =>
    shopPaper(printingRegister, source.shop, options, {
      number: source.on,
      date: source.on,
      blocks: blocks(source, options.language),
    }),
};

const kinds: Record<JobKind, { zh: string; en: string }> = {
  ordinary: { zh: '一般印件', en: 'ordinary' },
  publication: { zh: '出版物', en: 'publication' },
  internal: { zh: '内部资料', en: 'internal matter' },
  trademark: { zh: '商标标识', en: 'trademark' },
  packaging: { zh: '包装装潢', en: 'packaging' },
  certificate: { zh: '票证', en: 'certificates' },
};
const lacks: Record<DutyLack, { zh: string; en: string }> = {
  permit: { zh: '未验证登记', en: 'papers not checked' },
  unsigned: { zh: '验证未签字', en: 'check not signed' },
  refused: { zh: '验证未通过', en: 'papers refused' },
  over: { zh: '超过核准数', en: 'beyond the number allowed' },
  deliver: { zh: '未交付签收', en: 'not delivered' },
  sample: { zh: '未留样', en: 'no sample kept' },
  sampleUntil: { zh: '未写留样期限', en: 'sample without a date' },
  waste: { zh: '未登记销毁', en: 'waste not accounted for' },
};

export const jobKindName = (kind: JobKind, language: Language): string => kinds[kind][language];
export const lackName = (lack: DutyLack, language: Language): string => lacks[lack][language];
export const papersText = (line: Pick<DutyLine, 'papers'>, language: Language): string =>
  line.papers
    .map((p) => [tokenWords(`@permit.${p.kind}`, language), p.number, p.quantity].filter(Boolean).join(' '))
    .join(language === 'zh' ? '；' : '; ');

type Key = 'entry' | 'job' | 'by' | 'papers' | 'copies' | 'sample' | 'waste' | 'lacks';

function blocks(source: RegisterSource, language: Language): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const columns: Column<Key>[] = [
    { key: 'entry', title: t('登记号', 'Entry'), width: 7.4 },
    { key: 'job', title: t('印件', 'Job'), width: 7, grow: 2 },
    { key: 'by', title: t('委印人', 'Ordered by'), width: 4.6 },
    { key: 'papers', title: t('验证文件', 'Papers'), width: 6, grow: 1 },
    { key: 'copies', title: t('数量', 'Copies'), width: 5.4 },
    { key: 'sample', title: t('留样', 'Sample'), width: 5.6 },
    { key: 'waste', title: t('残次品销毁', 'Waste'), width: 5.8 },
    { key: 'lacks', title: t('还缺', 'Missing'), width: 5.8 },
  ];
  const missing = source.lines.filter((l) => l.lacks.length).length;
  return [
    fields(2, [
      [
        { label: t('截至', 'As of'), value: source.on },
        {
          label: t('登记', 'Entries'),
          value: t(
            `${source.lines.length} 件，其中 ${missing} 件手续未齐`,
            `${source.lines.length}, of these ${missing} incomplete`,
          ),
        },
      ],
    ]),
    lines<Key>({
      columns,
      rows: source.lines.map((l) => ({
        entry: [l.entry || '—', l.on].filter(Boolean).join('\n'),
        job: `${l.number}\n${l.client}\n${l.product}（${jobKindName(l.jobKind, language)}）`,
        by: [l.orderedBy, l.identity].filter(Boolean).join('\n'),
        papers: papersText(l, language),
        copies: [
          l.allowed === '' ? '' : `${t('核准', 'allowed')} ${l.allowed}`,
          `${t('委印', 'ordered')} ${l.ordered}`,
          l.printed === '' ? '' : `${t('已印', 'printed')} ${l.printed}`,
          `${t('交付', 'delivered')} ${l.delivered}`,
        ]
          .filter(Boolean)
          .join('\n'),
        sample: l.samples
          .map(
            (s) =>
              `${s.copies} ${t('份', 'copies')} ${s.place}${s.until ? `\n${t('至', 'until')} ${s.until}` : ''}`,
          )
          .join('\n'),
        waste: l.waste
          .map(
            (w) => `${w.what} ${w.count}${w.unit}\n${w.date}\n${w.by}／${t('监销', 'witness')} ${w.witness}`,
          )
          .join('\n'),
        lacks: { text: l.lacks.map((x) => lackName(x, language)).join('\n'), strong: true },
      })),
      atLeast: source.lines.length ? 0 : 6,
    }),
    signatures([{ caption: t('登记员', 'Registrar') }, { caption: t('负责人', 'In charge') }], 2),
  ];
}
