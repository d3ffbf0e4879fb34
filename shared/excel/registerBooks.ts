/**
 * Lists of the shop as workbooks. What a post may not see is left out by whoever asks (PM); classified orders without
 * consent are left out there, too, and the sheet says how many (SV-09a).
 */
import { groupMonth } from '#shared/forms/monthlyReport';
import type { MonthSource } from '#shared/forms/source';
import { typeName } from '#shared/forms/wording';
import type { Language } from '#shared/kernel/faults';
import { type Fen, sumFen } from '#shared/kernel/money';
import { posts } from '#shared/kernel/posts';
import type { ListedOrder, OrderRow } from '#shared/order/summary';
import type { Client, Person } from '#shared/party/party';
import { procedures } from '#shared/procedures/registry';
import {
  type Book,
  bookName,
  type Cell,
  type ColumnOf,
  count,
  day,
  money,
  pair,
  tableSheet,
  text,
  wordsIn,
} from './model';

export interface ListParts<R> {
  title: string;
  /** The day it was made, `2026-03-12`. */
  on: string;
  /** What the list was narrowed down to, in words; '' is all of it. */
  filter?: string;
  columns: readonly ColumnOf<R>[];
  rows: readonly R[];
  totals?: Cell[][];
  withheld?: number;
  language: Language;
}

export function listBook<R>(parts: ListParts<R>): Book {
  const t = wordsIn(parts.language);
  const { withheld = 0, columns, rows } = parts;
  return {
    name: bookName(parts.title, parts.on),
    sheet: tableSheet<R>({
      name: parts.title,
      title: parts.title,
      head: [
        [
          ...pair(t('日期', 'Date'), day(parts.on)),
          ...pair(t('行数', 'Rows'), count(rows.length)),
          ...(columns.length > 5 ? pair(t('筛选', 'Filter'), text(parts.filter || t('全部', 'all'))) : []),
        ],
      ],
      columns,
      rows,
      totals: parts.totals ?? [],
      notes: withheld
        ? [
            t(
              `另有 ${withheld} 张涉密工单未经公司领导同意，不列入本表（SV-09a）。`,
              `${withheld} classified orders are left out: no consent of the leader (SV-09a).`,
            ),
          ]
        : [],
      landscape: true,
    }),
  };
}

export interface ListAsk {
  on: string;
  language: Language;
  filter?: string;
  withheld?: number;
}

/** @param money settled amounts, too: only for posts that see them */
export function ordersBook(rows: readonly ListedOrder[], ask: ListAsk & { money: boolean }): Book {
  const t = wordsIn(ask.language);
  const status = {
    open: t('进行中', 'open'),
    done: t('已完成', 'done'),
    cancelled: t('已作废', 'cancelled'),
  };
  const columns: ColumnOf<ListedOrder>[] = [
    { title: t('单号', 'Number'), width: 18, cell: (r) => text(r.number) },
    { title: t('工程名称', 'Project'), width: 34, cell: (r) => text(r.project) },
    { title: t('委托单位', 'Client'), width: 28, cell: (r) => text(r.client) },
    { title: t('地点', 'Place'), width: 20, cell: (r) => text(r.place) },
    { title: t('类型', 'Kind'), width: 12, cell: (r) => text(typeName(r.type, r.trade, ask.language)) },
    { title: t('状态', 'State'), width: 10, cell: (r) => text(status[r.status]) },
    {
      title: t('步骤', 'Step'),
      width: 12,
      cell: (r) => text(procedures[r.trade].steps.find((s) => s.id === r.step)?.title[ask.language]),
    },
    {
      title: t('外业组长', 'Field lead'),
      width: 14,
      cell: (r) => text(r.leads.map((l) => l.name).join(t('、', ', '))),
    },
    { title: t('下达日期', 'Issued'), width: 12, cell: (r) => day(r.issuedAt) },
    { title: t('交付期限', 'Due'), width: 12, cell: (r) => day(r.dueAt) },
    ...(ask.money
      ? [
          {
            title: t('结算金额（元）', 'Settled'),
            width: 16,
            cell: (r: ListedOrder) => (r.settlement ? money(r.settlement.totalFen as Fen) : null),
          },
        ]
      : []),
  ];
  const settled = rows.flatMap((r) => (r.settlement ? [r.settlement.totalFen as Fen] : []));
  return listBook({
    title: t('工单一览表', 'Orders'),
    columns,
    rows,
    totals: ask.money ? [totalRow(columns.length, t('合计', 'Total'), [sumFen(settled)])] : [],
    ...ask,
  });
}

/** A label in the first column and sums in the last ones. */
const totalRow = (width: number, label: string, sums: readonly Fen[]): Cell[] => [
  text(label, { strong: true }),
  ...Array.from({ length: width - 1 - sums.length }, () => null),
  ...sums.map((sum) => money(sum, { strong: true })),
];

export interface ClientInList {
  client: Client;
  orders: number;
  open: number;
  lastOn: string;
}

export function clientsBook(rows: readonly ClientInList[], ask: ListAsk): Book {
  const t = wordsIn(ask.language);
  return listBook({
    title: t('客户册', 'Clients'),
    columns: [
      { title: t('单位名称', 'Name'), width: 36, cell: (r) => text(r.client.name) },
      { title: t('联系人', 'Contact'), width: 14, cell: (r) => text(r.client.contact) },
      { title: t('电话', 'Phone'), width: 20, cell: (r) => text(r.client.phone) },
      { title: t('地址', 'Address'), width: 40, cell: (r) => text(r.client.address) },
      {
        title: t('状态', 'State'),
        width: 10,
        cell: (r) => text(r.client.active ? t('启用', 'active') : t('已停用', 'inactive')),
      },
      { title: t('进行中', 'Open'), width: 10, cell: (r) => count(r.open) },
      { title: t('工单', 'Orders'), width: 10, cell: (r) => count(r.orders) },
      { title: t('最近下单', 'Last order'), width: 12, cell: (r) => day(r.lastOn) },
    ],
    rows,
    ...ask,
  });
}

export function peopleBook(rows: readonly Person[], ask: ListAsk): Book {
  const t = wordsIn(ask.language);
  return listBook({
    title: t('人员名册', 'People'),
    columns: [
      { title: t('姓名', 'Name'), width: 16, cell: (p) => text(p.name) },
      {
        title: t('岗位', 'Posts'),
        width: 50,
        cell: (p) => text(p.posts.map((post) => posts[post][ask.language]).join(t('、', ', '))),
      },
      { title: t('电话', 'Phone'), width: 20, cell: (p) => text(p.phone) },
      {
        title: t('状态', 'State'),
        width: 10,
        cell: (p) => text(p.active ? t('在店', 'active') : t('已离店', 'left')),
      },
    ],
    rows,
    ...ask,
  });
}

export interface ArchivedInList {
  order: OrderRow;
  deliveredAt: string;
  receivedBy: string;
  archivedAt: string;
}

export function archiveBook(rows: readonly ArchivedInList[], ask: ListAsk): Book {
  const t = wordsIn(ask.language);
  return listBook({
    title: t('档案目录', 'Archive'),
    columns: [
      {
        title: t('柜号', 'Shelf'),
        width: 18,
        cell: (l) => text(l.order.shelfMark || t('待存档', 'not yet archived')),
      },
      { title: t('单号', 'Number'), width: 18, cell: (l) => text(l.order.number) },
      { title: t('工程名称', 'Project'), width: 34, cell: (l) => text(l.order.project) },
      { title: t('委托单位', 'Client'), width: 28, cell: (l) => text(l.order.client) },
      { title: t('交付日期', 'Delivered'), width: 12, cell: (l) => day(l.deliveredAt) },
      { title: t('签收人', 'Received by'), width: 14, cell: (l) => text(l.receivedBy) },
      { title: t('存档日期', 'Archived'), width: 12, cell: (l) => day(l.archivedAt) },
    ],
    rows,
    ...ask,
  });
}

export interface SettlementInList {
  order: OrderRow;
  /** Where it stands, in words. */
  stand: string;
  number: string;
  date: string;
  items: number;
  unsigned: number;
  totalFen: number;
  paidFen: number;
  dueFen: number;
}

/** Money: only for posts that see it. */
export function settlementsBook(rows: readonly SettlementInList[], ask: ListAsk): Book {
  const t = wordsIn(ask.language);
  const sum = (of: (l: SettlementInList) => number) => sumFen(rows.map((l) => of(l) as Fen));
  const columns: ColumnOf<SettlementInList>[] = [
    { title: t('单号', 'Number'), width: 18, cell: (l) => text(l.order.number) },
    { title: t('结算单号', 'Settlement'), width: 18, cell: (l) => text(l.number) },
    { title: t('结算日期', 'Date'), width: 12, cell: (l) => day(l.date) },
    { title: t('委托单位', 'Client'), width: 28, cell: (l) => text(l.order.client) },
    { title: t('工程名称', 'Project'), width: 34, cell: (l) => text(l.order.project) },
    { title: t('状态', 'State'), width: 14, cell: (l) => text(l.stand) },
    { title: t('项数', 'Items'), width: 8, cell: (l) => count(l.items) },
    { title: t('已签', 'Signed'), width: 8, cell: (l) => count(l.items - l.unsigned) },
    { title: t('合计（元）', 'Total'), width: 16, cell: (l) => money(l.totalFen as Fen) },
    { title: t('已付（元）', 'Paid'), width: 16, cell: (l) => money(l.paidFen as Fen) },
    { title: t('应付余额（元）', 'Due'), width: 16, cell: (l) => money(l.dueFen as Fen) },
  ];
  return listBook({
    title: t('结算一览表', 'Settlements'),
    columns,
    rows,
    totals: [
      totalRow(columns.length, t('合计', 'Total'), [
        sum((l) => l.totalFen),
        sum((l) => l.paidFen),
        sum((l) => l.dueFen),
      ]),
    ],
    ...ask,
  });
}

/** 月度结算报表, grouped as on paper, each group with its subtotal. Money: only for posts that see it. */
export function monthBook(source: Pick<MonthSource, 'month' | 'by' | 'lines'>, ask: ListAsk): Book {
  const t = wordsIn(ask.language);
  const groups = groupMonth(source);
  type Line = { group: string; line?: MonthSource['lines'][number]; totalFen: number; dueFen: number };
  const rows = groups.flatMap((g): Line[] => [
    ...g.lines.map((line) => ({ group: g.name, line, totalFen: line.totalFen, dueFen: line.dueFen })),
    { group: `${g.name} ${t('小计', 'subtotal')}`, totalFen: g.totalFen, dueFen: g.dueFen },
  ]);
  const columns: ColumnOf<Line>[] = [
    {
      title: source.by === 'client' ? t('客户', 'Client') : t('班组', 'Crew'),
      width: 32,
      cell: (r) => text(r.group, { strong: !r.line }),
    },
    { title: t('任务单号', 'Order'), width: 18, cell: (r) => text(r.line?.number) },
    { title: t('结算单号', 'Settlement'), width: 18, cell: (r) => text(r.line?.settlementNumber) },
    { title: t('日期', 'Date'), width: 12, cell: (r) => day(r.line?.date) },
    {
      title: source.by === 'client' ? t('工程名称', 'Project') : t('客户与工程', 'Client and project'),
      width: 40,
      cell: (r) =>
        text(r.line && (source.by === 'client' ? r.line.project : `${r.line.client} ${r.line.project}`)),
    },
    {
      title: t('结算金额（元）', 'Total'),
      width: 16,
      cell: (r) => money(r.totalFen as Fen, { strong: !r.line }),
    },
    {
      title: t('应收未收（元）', 'Receivable'),
      width: 16,
      cell: (r) => money(r.dueFen as Fen, { strong: !r.line }),
    },
  ];
  const book = listBook({
    title: t('月度结算报表', 'Monthly settlement report'),
    columns,
    rows,
    totals: [
      totalRow(columns.length, t('合计', 'Total'), [
        sumFen(groups.map((g) => g.totalFen as Fen)),
        sumFen(groups.map((g) => g.dueFen as Fen)),
      ]),
    ],
    ...ask,
    filter: `${source.month}　${source.by === 'client' ? t('按客户', 'by client') : t('按班组', 'by crew')}`,
  });
  return { ...book, name: bookName(source.month, t('月度结算报表', 'Monthly settlement report')) };
}
