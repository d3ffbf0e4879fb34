/**
 * 送货单: one delivery (SH) with the receiver's signature (PR-06); made for continuous paper in three plies. Before a
 * delivery is recorded it lists what is still to be delivered, to be signed by hand. No prices (PM).
 */

import { digestOf } from '#shared/kernel/canonical';
import { add, type Decimal, decimal, isDecimal, subtract } from '#shared/kernel/decimal';
import { liveItems } from '#shared/order/facts';
import { stillToDeliver } from '#shared/order/factsPrint';
import { deliveryContent, signedQuantities, signOffStands } from '#shared/order/signable';
import type { OrderItem, OrderState } from '#shared/order/state';
import { type Delivery, workOf } from '#shared/order/statePrint';
import { orderPaper } from '../common';
import { roomOn } from '../fieldHead';
import { type Block, fields, lines, notes, type Signed, signatures } from '../layout/blocks';
import type { FormSpec, PrintOptions } from '../layout/spec';
import type { OrderSource } from '../source';
import { signedBy } from '../wording';
import { chosen, mainItem, pagesOf, productOf } from './head';
import { type Say, saying, sizeWords } from './words';

const numberOf = (d: Delivery): string => d.delivery;

/** Asked for instead of a number: the note of the delivery that comes next. */
export const NEXT_DELIVERY = 'next';

export const deliveryNote: FormSpec<OrderSource> = {
  id: 'delivery-note',
  title: { zh: '送货单', en: 'Delivery note' },
  papers: ['241x140', '241x93', 'A4', 'A5L'],
  records: ({ order }) => workOf(order).deliveries.map(numberOf),
  build: (source, options) => {
    const delivery = chosen(workOf(source.order).deliveries, numberOf, options);
    return orderPaper(deliveryNote, source, options, {
      number: delivery?.delivery ?? source.order.number,
      date: delivery?.date ?? receivedOn(source.order),
      blocks: blocks(source.order, delivery, options),
    });
  },
};

interface Line {
  item: number;
  quantity: string;
  spare?: string | undefined;
  packages?: string | undefined;
  remark?: string | undefined;
}

const zero = decimal('0');
const plus = (a: Decimal, b: string | undefined): Decimal => (isDecimal(b) ? add(a, b) : a);

/** Goods not signed for yet; where nothing is open, what was signed for without a note (a job file has none). */
function toDeliver(order: OrderState): Line[] {
  const signed = signedQuantities(order);
  const open = stillToDeliver(order);
  const goods = open.filter((i) => !i.service);
  const rows = (goods.length ? goods : open).flatMap((item): Line[] => {
    if (!isDecimal(item.quantity)) return [];
    const quantity = subtract(item.quantity, signed.get(item.no) ?? zero);
    return [{ item: item.no, quantity, remark: item.remark }];
  });
  return rows.length ? rows : withoutNote(order).map(([no, quantity]) => ({ item: no, quantity }));
}

function withoutNote(order: OrderState): [number, string][] {
  const sums = new Map<number, Decimal>();
  for (const s of order.signOffs)
    if (!s.delivery && signOffStands(order, s)) sums.set(s.item, plus(sums.get(s.item) ?? zero, s.quantity));
  return liveItems(order).flatMap(({ no }) => (sums.has(no) ? [[no, sums.get(no)!]] : []));
}

function blocks(
  order: OrderState,
  delivery: Delivery | undefined,
  { language, paper }: PrintOptions,
): Block[] {
  const t = saying(language);
  const { client, print, people } = order.sheet;
  const given: Line[] = delivery?.lines ?? toDeliver(order);
  const itemOf = (no: number) => order.sheet.items.find((i) => i.no === no);
  const units = new Set(given.map((l) => itemOf(l.item)?.unit ?? ''));
  const spares = given.some((l) => isDecimal(l.spare));
  const sum = (key: 'quantity' | 'spare') => given.reduce((total, l) => plus(total, l[key]), zero);
  return [
    fields(2, [
      [
        { label: t('收货单位', 'Client'), value: client.name },
        {
          label: t('收货人/电话', 'Receiver'),
          value: [client.contact, client.phone].filter(Boolean).join('  '),
        },
      ],
      [
        { label: t('送货地址', 'Deliver to'), value: delivery?.to ?? print?.deliverTo ?? client.address },
        { label: t('施工单号', 'Job ticket'), value: order.number },
      ],
      [
        { label: t('印件名称', 'Job'), value: productOf(order) },
        { label: t('送货方式/车号', 'Carrier'), value: delivery?.carrier },
      ],
    ]),
    lines<Key>({
      columns: [
        { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
        { key: 'name', title: t('品名', 'Item'), width: 11, grow: 3 },
        { key: 'size', title: t('规格', 'Size'), width: 9.6, grow: 1 },
        { key: 'unit', title: t('单位', 'Unit'), width: 3, align: 'center' },
        { key: 'quantity', title: t('数量', 'Quantity'), width: 5, align: 'right' },
        { key: 'spare', title: t('备品', 'Spare'), width: 3.6, align: 'right' },
        { key: 'packages', title: t('件数', 'Packages'), width: 6, align: 'center' },
        { key: 'remark', title: t('备注', 'Remark'), width: 6, grow: 1 },
      ],
      rows: given.map((l, at) => {
        const item = itemOf(l.item);
        return {
          no: String(at + 1),
          name: item?.name ?? t('（施工单上没有）', '(not on the ticket)'),
          size: sizeOf(order, item),
          unit: item?.unit ?? '',
          quantity: l.quantity,
          spare: l.spare ?? '',
          packages: l.packages ?? '',
          remark: l.remark ?? '',
        };
      }),
      totals:
        given.length && units.size === 1
          ? [
              {
                label: t('合计', 'Total'),
                values: { quantity: sum('quantity'), ...(spares ? { spare: sum('spare') } : {}) },
                strong: true,
              },
            ]
          : [],
      // A delivery that is still to be counted has a line for what comes along.
      atLeast: given.length ? 0 : roomOn(paper, 10),
    }),
    notes(
      [
        [delivery?.note, spares ? t('备品不计价', 'spare copies are free of charge') : '']
          .filter(Boolean)
          .join(t('；', '; ')),
        t(
          '请当面点清数量、核对外观；质量异议请在收货后＿＿日内书面提出。',
          'Please count and inspect on receipt; objections in writing within ___ days.',
        ),
      ].filter(Boolean),
      { title: t('说明', 'Note') },
    ),
    signatures(
      [
        {
          caption: [t('制单', 'Written by'), delivery?.by.name ?? people.clerk?.name]
            .filter(Boolean)
            .join(' '),
        },
        { caption: t('仓管（出库）', 'Storekeeper') },
        { caption: t('送货人', 'Delivered by') },
        { caption: t('收货单位（签章）', 'Received (seal)'), signed: receiver(order, delivery, t) },
      ],
      4,
    ),
  ];
}

type Key = 'no' | 'name' | 'size' | 'unit' | 'quantity' | 'spare' | 'packages' | 'remark';

/** The printed goods are the first item; design and proofs beside it have no size. */
const sizeOf = (order: OrderState, item: OrderItem | undefined): string =>
  item && item.no === mainItem(order)?.no
    ? [sizeWords(order.sheet.print), pagesOf(order)].filter(Boolean).join(' ')
    : '';

/** Of what was signed for without a note: the day it was. */
const receivedOn = (order: OrderState): string =>
  receiver(order, undefined, (zh) => zh)?.at.slice(0, 10) ?? '';

/** Who signed the note; without a note, the client where all of it was signed for in another way. */
function receiver(order: OrderState, delivery: Delivery | undefined, t: Say): Signed | undefined {
  if (delivery)
    return signedBy(order, delivery.signature, t('签收', 'received'), {
      void: digestOf(deliveryContent(order, delivery)) !== delivery.signature.digest,
    });
  const signed = signedQuantities(order);
  if (!liveItems(order).length || !liveItems(order).every((i) => signed.has(i.no))) return undefined;
  const last = order.signOffs.filter((s) => !s.delivery && signOffStands(order, s)).at(-1);
  return last && signedBy(order, last.signature, last.role ?? '');
}
