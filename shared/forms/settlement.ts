/** 工程结算单: signed quantities at their prices, tax per line, the total in words, what is due. */

import { type Decimal, isDecimal } from '#shared/kernel/decimal';
import { formatRate } from '#shared/kernel/format';
import { type Fen, formatFen } from '#shared/kernel/money';
import { localDate } from '#shared/kernel/time';
import type { Settlement } from '#shared/money/settlement';
import { actStands, liveItems } from '#shared/order/facts';
import { settlementOf } from '#shared/order/settlementOf';
import type { OrderState } from '#shared/order/state';
import { orderPaper } from './common';
import { type Block, type CellText, fields, lines, notes, signatures, type Total } from './layout/blocks';
import type { FormSpec } from './layout/spec';
import type { Language } from './layout/words';
import { priceText } from './priceText';
import { productOf } from './print/head';
import { printScope } from './print/scope';
import { scopeByNo, scopeMark, scopeSentences } from './scopeWords';
import type { OrderSource } from './source';
import { actSigned } from './wording';

export const settlement: FormSpec<OrderSource> = {
  id: 'settlement',
  title: { zh: '工程结算单', en: 'Settlement' },
  printTitle: { zh: '印刷结算单', en: 'Settlement' },
  build: (source, options) => {
    const { order } = source;
    const draft = isDraft(source);
    const { date } = order.settlement;
    return orderPaper(settlement, source, options, {
      number: draft ? '' : (order.settlement.number ?? order.number),
      date: date ?? (draft ? '' : order.sheet.issuedAt),
      ...(draft ? { draft: options.language === 'zh' ? '草稿 未出单' : 'DRAFT, not issued' } : {}),
      blocks: blocks(source, options.language),
    });
  },
};

/**
 * SV-08: the settlement may be looked at before it is issued, but the paper must not pass for an issued one: it
 * has no number yet and says so. A job file that states its settlement counts as issued, numbered or not; a blank
 * form is no draft of anything.
 */
function isDraft({ order, stated }: OrderSource): boolean {
  return order.number !== '' && order.settlement.number === undefined && !stated;
}

type Key = 'no' | 'name' | 'unit' | 'quantity' | 'price' | 'amount' | 'rate' | 'tax';

function blocks({ order, shop, contract }: OrderSource, language: Language): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const { sheet } = order;
  const scope = scopeByNo(order, contract);
  const sums = settlementOf(order);
  const print = order.trade === 'print';
  return [
    fields(2, [
      [
        { label: print ? t('客户', 'Client') : t('委托单位', 'Client'), value: sheet.client.name },
        {
          label: t('联系人/电话', 'Contact/phone'),
          value: [sheet.client.contact, sheet.client.phone].filter(Boolean).join('  '),
        },
      ],
      [
        {
          label: print ? t('印件名称', 'Job') : t('工程名称', 'Project'),
          value: print ? productOf(order) : sheet.project.name,
          span: 2,
        },
      ],
      [
        { label: print ? t('施工单号', 'Job ticket') : t('任务单号', 'Order'), value: order.number },
        { label: t('合同编号', 'Contract no.'), value: sheet.contractNo },
      ],
      [
        {
          label: t('计价方式', 'Prices'),
          value: order.prices
            ? order.prices.tax.included
              ? t(
                  `单价含税，税率 ${rate(order.prices.tax.rate)}`,
                  `tax included, ${rate(order.prices.tax.rate)}`,
                )
              : t(
                  `单价不含税，税率 ${rate(order.prices.tax.rate)}`,
                  `tax excluded, ${rate(order.prices.tax.rate)}`,
                )
            : '',
          span: 2,
        },
      ],
    ]),
    lines<Key>({
      columns: [
        { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
        { key: 'name', title: t('项目', 'Item'), width: 11, grow: 1 },
        { key: 'unit', title: t('单位', 'Unit'), width: 3, align: 'center' },
        {
          key: 'quantity',
          title: print ? t('签收数量', 'Received') : t('签证工程量', 'Quantity'),
          width: 5.4,
          align: 'right',
        },
        { key: 'price', title: t('单价（元）', 'Unit price'), width: 6, align: 'right' },
        { key: 'amount', title: t('金额（元）', 'Amount'), width: 7, align: 'right' },
        { key: 'rate', title: t('税率', 'Rate'), width: 3, align: 'right' },
        { key: 'tax', title: t('税额（元）', 'Tax'), width: 6.2, align: 'right' },
      ],
      rows: (sums?.lines ?? []).map((l) => ({
        no: String(l.no),
        name: l.name + scopeMark(scope.get(l.no), language),
        unit: l.unit,
        quantity: l.quantity,
        price: priceText(l.unitPrice),
        amount: formatFen(l.amount),
        rate: formatRate(l.taxRate),
        tax: formatFen(l.tax),
      })),
      totals: sums ? totalsOf(sums, language) : [],
      atLeast: sums?.lines.length ? 0 : 8,
    }),
    notes(
      order.number
        ? [
            ...(print ? printScope(order, language) : [scopeNote(order, language)]),
            ...(contract ? scopeSentences(order, contract, language) : []),
            order.settlement.note ?? '',
          ].filter(Boolean)
        : [],
      { title: print ? t('结算说明', 'Remarks') : t('合同范围说明', 'Scope') },
    ),
    fields(2, [
      [
        { label: t('开户银行', 'Bank'), value: shop.bank?.name },
        { label: t('账号', 'Account'), value: shop.bank?.account },
      ],
      [
        { label: t('收款单位', 'Payee'), value: shop.name },
        { label: t('税号', 'Tax id'), value: shop.taxId },
      ],
    ]),
    signatures([
      {
        caption: print ? t('编制（跟单）', 'Compiled by') : t('编制（办公室）', 'Compiled (office)'),
        signed: signedAct('settle'),
      },
      { caption: t('批准（公司领导）', 'Approved (leader)'), signed: signedAct('consent') },
      { caption: print ? t('客户确认（签章）', 'Client (seal)') : t('甲方确认（签章）', 'Client (seal)') },
    ]),
  ];

  function signedAct(act: string) {
    const record = order.acts[act];
    return actSigned(order, record, '', record ? actStands(order, record) : false);
  }
}

const rate = (text: string): string => (isDecimal(text) ? formatRate(text as Decimal) : text);

function totalsOf(sums: Settlement, language: Language): Total<Key>[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const money = (label: string, amount: Fen, more: Partial<Record<Key, CellText>> = {}): Total<Key> => ({
    label,
    values: { amount: formatFen(amount), ...more },
  });
  const lineTax = sums.lines.reduce((sum, l) => sum + l.tax, 0) as Fen;
  return [
    money(t('小计', 'Subtotal'), sums.subtotal, { tax: formatFen(lineTax) }),
    ...sums.adjustments.map((a) =>
      money(a.label, a.amount, { rate: formatRate(a.taxRate), tax: formatFen(a.tax) }),
    ),
    money(sums.included ? t('其中税额', 'of which tax') : t('税额', 'Tax'), sums.tax),
    { ...money(t('合计', 'Total'), sums.total), strong: true },
    { label: t('大写', 'In words'), text: { text: sums.words, strong: true } },
    money(t('已付', 'Paid before'), sums.paid),
    { ...money(sums.due < 0 ? t('应退', 'Refund') : t('应付余额', 'Due'), sums.due), strong: true },
  ];
}

function scopeNote(order: OrderState, language: Language): string {
  const live = liveItems(order);
  const struck = order.sheet.items.length - live.length;
  const added = live.filter((i) => i.addedBy).length;
  const base =
    language === 'zh'
      ? `结算数量按双方签认的工程量计，共 ${live.length} 项；签证单截至 ${lastSigned(order)}`
      : `Settled by signed quantities, ${live.length} items; signed up to ${lastSigned(order)}`;
  const more =
    language === 'zh'
      ? [added ? `其中变更增项 ${added} 项` : '', struck ? `变更取消 ${struck} 项` : '']
      : [added ? `${added} added by change` : '', struck ? `${struck} struck by change` : ''];
  return (
    [base, ...more.filter(Boolean)].join(language === 'zh' ? '，' : ', ') + (language === 'zh' ? '。' : '.')
  );
}

const lastSigned = (order: OrderState): string =>
  order.signOffs
    .map((s) => localDate(s.signature.at))
    .sort()
    .at(-1) ?? '　　';
