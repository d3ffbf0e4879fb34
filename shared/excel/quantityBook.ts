/** 工程量统计表 as a workbook: planned, signed, difference as numbers, with what each rests on. */
import { typeWords } from '#shared/forms/wording';
import { decimal, isDecimal } from '#shared/kernel/decimal';
import type { Language } from '#shared/kernel/faults';
import { localDate } from '#shared/kernel/time';
import { liveItems } from '#shared/order/facts';
import { differenceOf, signedOf } from '#shared/order/quantities';
import { signOffStands } from '#shared/order/signable';
import type { OrderItem, OrderState } from '#shared/order/state';
import type { Shop } from '#shared/party/party';
import {
  type Book,
  bookName,
  type Cell,
  count,
  pair,
  quantity,
  signedQuantity,
  tableSheet,
  text,
  wordsIn,
} from './model';

export function quantityBook(order: OrderState, shop: Shop, language: Language): Book {
  const t = wordsIn(language);
  const title = t('工程量统计表', 'Quantity table');
  const { sheet } = order;
  const signed = (item: OrderItem) => signedOf(order, item.no, (s) => signOffStands(order, s));
  const open = liveItems(order).filter((i) => signed(i) === undefined);
  /** Planned quantities of old journals may be no decimals; they are shown as they are. */
  const planned = (text_: string): Cell => (isDecimal(text_) ? quantity(text_) : text(text_));
  return {
    name: bookName(order.number, title),
    sheet: tableSheet<OrderItem>({
      name: title,
      title,
      head: [
        [text(shop.name, { span: 7 })],
        [
          ...pair(t('任务单号', 'Order'), text(order.number), 2),
          ...pair(t('任务类型', 'Kind'), text(typeWords(order, language)), 3),
        ],
        [
          ...pair(t('委托单位', 'Client'), text(sheet.client.name), 2),
          ...pair(t('合同编号', 'Contract no.'), text(sheet.contractNo), 3),
        ],
        pair(t('工程名称', 'Project'), text(sheet.project.name), 6),
        pair(t('工程地点', 'Place'), text(sheet.project.place), 6),
      ],
      columns: [
        { title: t('序号', 'No.'), width: 10, cell: (i) => count(i.no) },
        {
          title: t('工作内容', 'Item'),
          width: 32,
          cell: (i) => {
            const name = i.name + (i.addedBy ? t(`（变更增项 ${i.addedBy}）`, ` (${i.addedBy})`) : '');
            return { text: name, ...(i.struckBy ? { struck: true } : {}) };
          },
        },
        { title: t('单位', 'Unit'), width: 10, cell: (i) => text(i.unit) },
        { title: t('计划工程量', 'Planned'), width: 14, cell: (i) => planned(i.quantity) },
        {
          title: t('签证工程量', 'Signed'),
          width: 14,
          cell: (i) => {
            const q = signed(i);
            return q === undefined ? null : quantity(q);
          },
        },
        {
          title: t('差额', 'Difference'),
          width: 12,
          cell: (i) => {
            const q = signed(i);
            return q === undefined || !isDecimal(i.quantity)
              ? null
              : signedQuantity(decimal(differenceOf(i.quantity, q)));
          },
        },
        { title: t('签证依据', 'Sign-off'), width: 34, cell: (i) => text(referenceOf(order, i, language)) },
      ],
      rows: sheet.items,
      notes: open.length
        ? [
            t(
              `中间统计：尚有第 ${open.map((i) => i.no).join('、')} 项未签证，本表不作结算依据。`,
              `Interim: items ${open.map((i) => i.no).join(', ')} are not signed for; this table is no basis for settlement.`,
            ),
          ]
        : [],
      landscape: true,
    }),
  };
}

function referenceOf(order: OrderState, item: OrderItem, language: Language): string {
  const t = wordsIn(language);
  if (item.struckBy) return t(`变更取消 ${item.struckBy}`, `struck by ${item.struckBy}`);
  const refs = order.signOffs
    .filter((s) => s.item === item.no && signOffStands(order, s))
    .map(
      (s) =>
        `${localDate(s.signature.at)} ${s.signature.by}${s.signature.capacity === 'substitute' ? t('（代签）', ' (subst.)') : ''}`,
    );
  return refs.join(t('；', '; ')) || t('尚未签证', 'not signed yet');
}
