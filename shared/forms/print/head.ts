/** What the print papers have in common: the rows they begin with, the record a paper is about, minutes and times. */
import { localDate, localDateTime } from '#shared/kernel/time';
import { permittedItem } from '#shared/order/factsPrint';
import type { OrderItem, OrderState } from '#shared/order/state';
import type { Field } from '../layout/blocks';
import type { PrintOptions } from '../layout/spec';
import type { Language } from '../layout/words';
import { saying, sizeWords } from './words';

/** Client with contact, what is printed and for when; no prices (PM). */
export function printHead(order: OrderState, language: Language): Field[][] {
  const t = saying(language);
  const { client, print, dueAt } = order.sheet;
  return [
    [
      { label: t('客户', 'Client'), value: client.name },
      {
        label: t('联系人/电话', 'Contact/phone'),
        value: [client.contact, client.phone].filter(Boolean).join('  '),
      },
    ],
    [
      { label: t('印件名称', 'Job'), value: productOf(order) },
      { label: t('施工单号', 'Job ticket'), value: order.number },
    ],
    [
      { label: t('数量', 'Quantity'), value: quantityOf(order) },
      {
        label: t('成品尺寸', 'Finished size'),
        value: [sizeWords(print), pagesOf(order)].filter(Boolean).join('  '),
      },
    ],
    [
      { label: t('开单日期', 'Issued'), value: order.number ? localDate(order.sheet.issuedAt) : '' },
      { label: t('交货日期', 'Due'), value: dueAt ? localDate(dueAt) : '' },
    ],
  ];
}

export const pagesOf = (order: OrderState): string => {
  const pages = order.sheet.print?.pages;
  return pages ? `${pages}P` : '';
};

/** Project and product where they say different things. */
export function productOf(order: OrderState): string {
  const { project, print } = order.sheet;
  const names = [project.name, print?.product ?? ''].map((n) => n.trim()).filter(Boolean);
  const [first = '', second = ''] = names;
  return !second || first.includes(second) ? first : second.includes(first) ? second : `${first}　${second}`;
}

/** The first item that is goods is what is printed; the rest goes with it. */
export const mainItem = (order: OrderState): OrderItem | undefined => permittedItem(order);

export function quantityOf(order: OrderState): string {
  const item = mainItem(order);
  return item ? `${item.quantity} ${item.unit}` : '';
}

/** The record a paper is of: the one asked for, else the newest; none while none was kept. */
export function chosen<T>(
  records: readonly T[],
  idOf: (record: T) => string,
  { record }: PrintOptions,
): T | undefined {
  return record === undefined ? records.at(-1) : records.find((r) => idOf(r) === record);
}

/** `11-09 08:00–12:00`, over midnight with both days. The year stands elsewhere on the paper. */
export function spanWords(start: string | undefined, finish: string | undefined): string {
  const [a, b] = [start ? localDateTime(start) : '', finish ? localDateTime(finish) : ''];
  const short = (text: string) => text.slice(5);
  if (!a || !b) return [short(a), short(b)].filter(Boolean).join('');
  return a.slice(0, 10) === b.slice(0, 10) ? `${short(a)}–${b.slice(11)}` : `${short(a)}–${short(b)}`;
}
