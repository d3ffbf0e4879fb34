/**
 * 报价单: what a job would cost, as quoted (BJ): lines with price, tax and total, until when it stands, and the
 * client's word on it. Before anything was quoted it shows the order's items and prices as a draft.
 */
import { type Decimal, isDecimal } from '#shared/kernel/decimal';
import { formatRate } from '#shared/kernel/format';
import { formatFen, sumFen } from '#shared/kernel/money';
import { localDate } from '#shared/kernel/time';
import { type Settlement, settle } from '#shared/money/settlement';
import { actStands, liveItems } from '#shared/order/facts';
import { finishingOf } from '#shared/order/sheetPrint';
import { pricesOf } from '#shared/order/signable';
import type { OrderState } from '#shared/order/state';
import { type Quotation, workOf } from '#shared/order/statePrint';
import { orderPaper } from '../common';
import { roomOn } from '../fieldHead';
import { type Block, fields, lines, notes, signatures, type Total } from '../layout/blocks';
import type { FormSpec, PrintOptions } from '../layout/spec';
import { priceText } from '../priceText';
import type { OrderSource } from '../source';
import { actSigned } from '../wording';
import { chosen, pagesOf, productOf } from './head';
import { partsOf } from './partSheets';
import { colourWords, paperWords, type Say, saying, sizeWords } from './words';

const numberOf = (q: Quotation): string => q.quotation;

export const quotation: FormSpec<OrderSource> = {
  id: 'quotation',
  title: { zh: '报价单', en: 'Quotation' },
  records: ({ order }) => workOf(order).quotations.map(numberOf),
  build: (source, options) => {
    const { order } = source;
    const quoted = chosen(workOf(order).quotations, numberOf, options);
    const draft = order.number !== '' && !quoted;
    return orderPaper(quotation, source, options, {
      number: quoted?.quotation ?? '',
      date: quoted?.at ?? '',
      ...(draft ? { draft: options.language === 'zh' ? '草稿 未报价' : 'DRAFT, not quoted' } : {}),
      blocks: blocks(source, quoted, options),
    });
  },
};

interface Line {
  name: string;
  unit: string;
  quantity: string;
  unitPrice: string;
  taxRate?: string | undefined;
  remark?: string | undefined;
}

function linesOf(order: OrderState, quoted: Quotation | undefined): Line[] {
  if (quoted) return quoted.lines;
  const priced = order.prices && pricesOf(order.prices);
  return liveItems(order).map(({ no, name, unit, quantity, remark }) => {
    const price = priced?.get(no);
    return { name, unit, quantity, unitPrice: price?.unitPrice ?? '', taxRate: price?.taxRate, remark };
  });
}

function sumsOf(given: readonly Line[], tax: { rate: string; included: boolean }): Settlement | undefined {
  if (!isDecimal(tax.rate) || !given.every((l) => isDecimal(l.quantity) && isDecimal(l.unitPrice)))
    return undefined;
  try {
    return settle({
      lines: given.map(({ name, unit, quantity, unitPrice, taxRate }, at) => ({
        no: at + 1,
        name,
        unit,
        quantity,
        unitPrice,
        taxRate: isDecimal(taxRate) ? taxRate : undefined,
      })),
      tax,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function blocks({ order, shop }: OrderSource, quoted: Quotation | undefined, options: PrintOptions): Block[] {
  const { language, paper } = options;
  const t = saying(language);
  const { client, print, dueAt, people } = order.sheet;
  const tax = quoted?.tax ?? order.prices?.tax;
  const given = linesOf(order, quoted);
  const sums = tax && given.length ? sumsOf(given, tax) : undefined;
  const terms = termsOf(order, quoted, t);
  const accepted = order.acts.acceptQuote;
  // The client's word is on the newest quotation; an earlier one was replaced.
  const newest = quoted !== undefined && quoted === workOf(order).quotations.at(-1);
  return [
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
        { label: t('业务单号', 'Order'), value: order.number },
      ],
      [
        {
          label: t('成品尺寸', 'Finished size'),
          value: [sizeWords(print), pagesOf(order)].filter(Boolean).join('  '),
        },
        { label: t('交货日期', 'Due'), value: dueAt ? localDate(dueAt) : '' },
      ],
      [{ label: t('部件用纸', 'Parts'), value: partWords(order, t), span: 2, lines: order.number ? 1 : 2 }],
      [{ label: t('印后加工', 'Finishing'), value: finishingOf(print).join('、'), span: 2 }],
      [
        {
          label: t('有效期至', 'Valid until'),
          value: quoted?.validUntil ? localDate(quoted.validUntil) : '',
        },
        { label: t('计价方式', 'Prices'), value: tax ? taxWords(tax, t) : '' },
      ],
    ]),
    lines<Key>({
      columns: [
        { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
        { key: 'name', title: t('项目', 'Item'), width: 11, grow: 3 },
        { key: 'unit', title: t('单位', 'Unit'), width: 3, align: 'center' },
        { key: 'quantity', title: t('数量', 'Quantity'), width: 5, align: 'right' },
        { key: 'price', title: t('单价（元）', 'Unit price'), width: 5.6, align: 'right' },
        { key: 'amount', title: t('金额（元）', 'Amount'), width: 6.6, align: 'right' },
        { key: 'rate', title: t('税率', 'Rate'), width: 3, align: 'right' },
        { key: 'tax', title: t('税额（元）', 'Tax'), width: 5.6, align: 'right' },
        { key: 'remark', title: t('备注', 'Remark'), width: 4, grow: 1 },
      ],
      rows: given.map((l, at) => {
        const summed = sums?.lines[at];
        return {
          no: String(at + 1),
          name: l.name,
          unit: l.unit,
          quantity: l.quantity,
          price: l.unitPrice ? priceText(l.unitPrice) : '',
          amount: summed ? formatFen(summed.amount) : '',
          rate: summed ? formatRate(summed.taxRate) : '',
          tax: summed ? formatFen(summed.tax) : '',
          remark: l.remark ?? '',
        };
      }),
      totals: sums ? totalsOf(sums, t) : [],
      atLeast: given.length ? 0 : roomOn(paper, 8),
    }),
    notes(terms, { title: t('付款方式及说明', 'Terms'), lines: quoted ? 1 : 3 }),
    signatures([
      {
        caption: t('报价（业务）', 'Quoted by (sales)'),
        signed: quoted ? { name: quoted.by.name, at: localDate(quoted.at) } : undefined,
      },
      { caption: t('审核', 'Checked by') },
      {
        caption: t('客户确认（签章）', 'Client (seal)'),
        signed:
          newest && accepted?.signature
            ? actSigned(order, accepted, '', actStands(order, accepted))
            : undefined,
      },
    ]),
  ];

  function termsOf(o: OrderState, q: Quotation | undefined, say: Say): string[] {
    const overRun = o.sheet.print?.overRun;
    const sales = people.sales?.name;
    return [
      ...(q?.terms ? q.terms.split('\n') : []),
      ...(overRun
        ? [
            say(
              `交货数量允许超印 ${overRun}%，按实收数量结算。`,
              `Up to ${overRun}% more may be delivered and is charged.`,
            ),
          ]
        : []),
      ...(shop.bank
        ? [
            say(
              `收款账户：${shop.bank.name}　${shop.bank.account}`,
              `Account: ${shop.bank.name} ${shop.bank.account}`,
            ),
          ]
        : []),
      ...(sales
        ? [
            say(
              `业务联系人：${sales}${shop.phone ? `　${shop.phone}` : ''}`,
              `Sales: ${sales} ${shop.phone ?? ''}`,
            ),
          ]
        : []),
    ];
  }
}

type Key = 'no' | 'name' | 'unit' | 'quantity' | 'price' | 'amount' | 'rate' | 'tax' | 'remark';

function totalsOf(sums: Settlement, t: Say): Total<Key>[] {
  const tax = formatFen(sumFen(sums.lines.map((l) => l.tax)));
  return [
    { label: t('小计', 'Subtotal'), values: { amount: formatFen(sums.subtotal), tax } },
    { label: t('合计', 'Total'), values: { amount: formatFen(sums.total) }, strong: true },
    { label: t('大写', 'In words'), text: { text: sums.words, strong: true } },
  ];
}

function taxWords(tax: { rate: string; included: boolean }, t: Say): string {
  const rate = isDecimal(tax.rate) ? formatRate(tax.rate as Decimal) : tax.rate;
  return tax.included
    ? t(`单价含税，税率 ${rate}`, `tax included, ${rate}`)
    : t(`单价不含税，税率 ${rate}`, `tax excluded, ${rate}`);
}

/** `封面：200 g 双铜纸 4+4；内页：…` */
function partWords(order: OrderState, t: Say): string {
  const parts = partsOf(order);
  const several = (order.sheet.print?.parts?.length ?? 0) > 0;
  return parts
    .map(({ part }) => {
      const about = [
        part.pages && several ? `${part.pages}P` : '',
        paperWords(part.paper),
        colourWords(part.colours),
      ];
      const words = about.filter(Boolean).join(' ');
      return several ? `${part.name}${t('：', ': ')}${words}` : words;
    })
    .join(t('；', '; '));
}
