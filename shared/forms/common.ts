/** What all order forms share on paper: shop in the head, number, QR, classification, embedded job. */
import { localDate } from '#shared/kernel/time';
import { isClassified } from '#shared/order/quantities';
import type { Shop } from '#shared/party/party';
import type { Block } from './layout/blocks';
import type { Definition } from './layout/pdf';
import { sheet } from './layout/sheet';
import type { FormSpec, PrintOptions } from './layout/spec';
import type { OrderSource } from './source';

interface Parts {
  blocks: Block[];
  /** Left out: the order's. */
  number?: string;
  date: string;
  /** What the paper is called as long as it is no final one; stands for the number and across the page. */
  draft?: string;
}

export function orderPaper(
  form: FormSpec<OrderSource>,
  source: OrderSource,
  options: PrintOptions,
  parts: Parts,
): Definition {
  const { order, shop } = source;
  const secret = isClassified(order) ? (options.language === 'zh' ? '秘密' : 'CLASSIFIED') : undefined;
  const across = [secret, parts.draft].filter(Boolean).join(' ');
  return sheet({
    head: {
      ...shopHead(shop),
      title: form.title[options.language],
      number: parts.draft ?? parts.number ?? order.number,
      date: order.number ? localDate(parts.date) : '',
      ...(order.number
        ? { revision: order.revision, qr: `duijie:${order.number}|${form.id}|${order.revision}` }
        : {}),
    },
    blocks: parts.blocks,
    options,
    ...(across ? { watermark: across } : {}),
    ...(source.job === undefined ? {} : { data: source.job }),
  });
}

export function shopPaper(
  form: FormSpec<never>,
  shop: Shop,
  options: PrintOptions,
  parts: Parts & { number: string },
): Definition {
  return sheet({
    head: {
      ...shopHead(shop),
      title: form.title[options.language],
      number: parts.number,
      qr: `duijie:${parts.number}|${form.id}|1`,
    },
    blocks: parts.blocks,
    options,
  });
}

function shopHead(shop: Shop) {
  const line = [shop.address, shop.phone].filter(Boolean).join('　');
  return { shop: shop.name, ...(line ? { shopLine: line } : {}), ...(shop.logo ? { logo: shop.logo } : {}) };
}
