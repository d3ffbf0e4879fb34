/** 月度结算报表: the settled orders of a month, grouped by client or by crew. Landscape is not needed: six columns. */
import { type Fen, formatFen } from '#shared/kernel/money';
import { shopPaper } from './common';
import { type Block, type Column, fields, lines, type Total } from './layout/blocks';
import type { FormSpec } from './layout/spec';
import type { Language } from './layout/words';
import type { MonthLine, MonthSource } from './source';

export const monthlyReport: FormSpec<MonthSource> = {
  id: 'monthly-settlement-report',
  title: { zh: '月度结算报表', en: 'Monthly settlement report' },
  papers: ['A4'],
  build: (source, options) =>
    shopPaper(monthlyReport, source.shop, options, {
      number: source.month,
      date: `${source.month}-01`,
      blocks: blocks(source, options.language),
    }),
};

type Key = 'number' | 'settlement' | 'date' | 'project' | 'total' | 'due';

export interface MonthGroup {
  name: string;
  lines: MonthLine[];
  totalFen: number;
  dueFen: number;
}

/** Lines grouped by client or by crew, the largest first. An order of several crews counts with each crew it names once, as one group. */
export function groupMonth(source: Pick<MonthSource, 'by' | 'lines'>): MonthGroup[] {
  const groups = new Map<string, MonthLine[]>();
  for (const line of source.lines) {
    const name = source.by === 'client' ? line.client : [...line.crews].sort().join('、') || '—';
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return [...groups]
    .map(([name, own]) => ({
      name,
      lines: [...own].sort((a, b) => (a.date + a.number < b.date + b.number ? -1 : 1)),
      totalFen: own.reduce((sum, l) => sum + l.totalFen, 0),
      dueFen: own.reduce((sum, l) => sum + l.dueFen, 0),
    }))
    .sort((a, b) => b.totalFen - a.totalFen || (a.name < b.name ? -1 : 1));
}

function blocks(source: MonthSource, language: Language): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const groups = groupMonth(source);
  const total = groups.reduce((sum, g) => sum + g.totalFen, 0) as Fen;
  const due = groups.reduce((sum, g) => sum + g.dueFen, 0) as Fen;
  const columns: Column<Key>[] = [
    { key: 'number', title: t('任务单号', 'Order'), width: 8.4 },
    { key: 'settlement', title: t('结算单号', 'Settlement'), width: 8.4 },
    { key: 'date', title: t('日期', 'Date'), width: 6, align: 'center' },
    { key: 'project', title: t('工程名称', 'Project'), width: 12, grow: 1 },
    { key: 'total', title: t('结算金额', 'Total'), width: 7.4, align: 'right' },
    { key: 'due', title: t('应收未收', 'Receivable'), width: 7.4, align: 'right' },
  ];
  const sum = (label: string, totalFen: number, dueFen: number, strong: boolean): Total<Key> => ({
    label,
    values: { total: formatFen(totalFen as Fen), due: formatFen(dueFen as Fen) },
    strong,
  });
  const out: Block[] = [
    fields(2, [
      [
        { label: t('月份', 'Month'), value: source.month },
        {
          label: t('分组', 'Grouped by'),
          value: source.by === 'client' ? t('按客户', 'client') : t('按班组', 'crew'),
        },
      ],
      [
        {
          label: t('本月结算', 'Settled'),
          value: `${formatFen(total)} ${t('元', 'CNY')}（${source.lines.length} ${t('单', 'orders')}）`,
        },
        { label: t('应收未收', 'Receivable'), value: `${formatFen(due)} ${t('元', 'CNY')}` },
      ],
    ]),
  ];
  for (const [i, group] of groups.entries()) {
    const last = i === groups.length - 1;
    out.push(
      lines({
        caption: group.name,
        columns,
        rows: group.lines.map((l) => ({
          number: l.number,
          settlement: l.settlementNumber,
          date: l.date,
          project: source.by === 'client' ? l.project : `${l.client} ${l.project}`,
          total: formatFen(l.totalFen as Fen),
          due: formatFen(l.dueFen as Fen),
        })),
        // The grand total closes the last group: a table of its own would print the column titles once more.
        totals: [
          sum(t('小计', 'Subtotal'), group.totalFen, group.dueFen, false),
          ...(last ? [sum(t('合计', 'Total'), total, due, true)] : []),
        ],
      }),
    );
  }
  if (groups.length === 0) out.push(lines({ columns, rows: [], atLeast: 3 }));
  return out;
}
