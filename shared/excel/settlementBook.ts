/** 工程结算单 as a workbook: the same lines and sums as the paper, each a number. */
import { titleIn } from '#shared/forms/layout/spec';
import { settlement as paper } from '#shared/forms/settlement';
import { type Decimal, isDecimal } from '#shared/kernel/decimal';
import type { Language } from '#shared/kernel/faults';
import { formatRate } from '#shared/kernel/format';
import { sumFen } from '#shared/kernel/money';
import type { SettledLine, Settlement } from '#shared/money/settlement';
import { settlementOf } from '#shared/order/settlementOf';
import type { OrderState } from '#shared/order/state';
import type { Shop } from '#shared/party/party';
import {
  type Book,
  bookName,
  type Cell,
  count,
  day,
  money,
  pair,
  price,
  quantity,
  rate,
  tableSheet,
  text,
  wordsIn,
} from './model';

const WIDE = 8;

/** Undefined where this machine has no prices. Refusals (`formRefusals`) are asked before. */
export function settlementBook(order: OrderState, shop: Shop, language: Language): Book | undefined {
  const sums = settlementOf(order);
  if (!sums) return undefined;
  const t = wordsIn(language);
  const title = titleIn(paper, order.trade)[language];
  const { sheet, settlement } = order;
  const number = settlement.number ?? t('草稿 未出单', 'DRAFT, not issued');
  const contact = [sheet.client.contact, sheet.client.phone].filter(Boolean).join('  ');
  const terms = order.prices
    ? `${order.prices.tax.included ? t('单价含税，税率 ', 'tax included, ') : t('单价不含税，税率 ', 'tax excluded, ')}${rateText(order.prices.tax.rate)}`
    : '';
  return {
    name: bookName(order.number, title),
    sheet: tableSheet<SettledLine>({
      name: title,
      title,
      head: [
        [text(shop.name, { span: WIDE })],
        [
          ...pair(t('结算单号', 'Number'), text(number), 2),
          null,
          ...pair(t('结算日期', 'Date'), day(settlement.date), 2),
        ],
        [
          ...pair(t('委托单位', 'Client'), text(sheet.client.name), 3),
          ...pair(t('联系人/电话', 'Contact/phone'), text(contact), 3),
        ],
        pair(t('工程名称', 'Project'), text(sheet.project.name), 7),
        [
          ...pair(t('任务单号', 'Order'), text(order.number), 3),
          ...pair(t('合同编号', 'Contract no.'), text(sheet.contractNo), 3),
        ],
        pair(t('计价方式', 'Prices'), text(terms), 7),
      ],
      columns: [
        { title: t('序号', 'No.'), width: 10, cell: (l) => count(l.no) },
        { title: t('项目', 'Item'), width: 30, cell: (l) => text(l.name) },
        { title: t('单位', 'Unit'), width: 10, cell: (l) => text(l.unit) },
        { title: t('签证工程量', 'Quantity'), width: 14, cell: (l) => quantity(l.quantity) },
        { title: t('单价（元）', 'Unit price'), width: 14, cell: (l) => price(l.unitPrice) },
        { title: t('金额（元）', 'Amount'), width: 16, cell: (l) => money(l.amount) },
        { title: t('税率', 'Rate'), width: 8, cell: (l) => rate(l.taxRate) },
        { title: t('税额（元）', 'Tax'), width: 16, cell: (l) => money(l.tax) },
      ],
      rows: sums.lines,
      totals: totalsOf(sums, language),
      notes: [
        settlement.note ? `${t('附注：', 'Note: ')}${settlement.note}` : '',
        [
          `${t('收款单位：', 'Payee: ')}${shop.name}`,
          shop.bank ? `${t('开户银行：', 'Bank: ')}${shop.bank.name}` : '',
          shop.bank ? `${t('账号：', 'Account: ')}${shop.bank.account}` : '',
          shop.taxId ? `${t('税号：', 'Tax id: ')}${shop.taxId}` : '',
        ]
          .filter(Boolean)
          .join('　'),
      ].filter(Boolean),
      landscape: true,
    }),
  };
}

const rateText = (text: string): string => (isDecimal(text) ? formatRate(text as Decimal) : text);

function totalsOf(sums: Settlement, language: Language): Cell[][] {
  const t = wordsIn(language);
  const line = (label: string, amount: Cell, rest: Cell[] = [], strong = false): Cell[] => [
    text(label, { strong, span: 5 }),
    null,
    null,
    null,
    null,
    amount,
    ...rest,
  ];
  const strong = { strong: true };
  return [
    line(t('小计', 'Subtotal'), money(sums.subtotal), [null, money(sumFen(sums.lines.map((l) => l.tax)))]),
    ...sums.adjustments.map((a) => line(a.label, money(a.amount), [rate(a.taxRate), money(a.tax)])),
    line(sums.included ? t('其中税额', 'of which tax') : t('税额', 'Tax'), money(sums.tax)),
    line(t('合计', 'Total'), money(sums.total, strong), [], true),
    [text(t('大写', 'In words'), strong), text(sums.words, { ...strong, span: 7 })],
    line(t('已付', 'Paid before'), money(sums.paid)),
    line(sums.due < 0 ? t('应退', 'Refund') : t('应付余额', 'Due'), money(sums.due, strong), [], true),
  ];
}
