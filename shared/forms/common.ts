/** What all order forms share on paper: shop in the head, number, QR, classification, embedded job. */
import { localDate } from '#shared/kernel/time';
import { isClassified } from '#shared/order/quantities';
import type { Shop } from '#shared/party/party';
import type { Trade } from '#shared/procedures/registry';
import type { Block } from './layout/blocks';
import { papers } from './layout/papers';
import type { Definition } from './layout/pdf';
import { type SheetHead, type SheetInput, sheet } from './layout/sheet';
import { type FormSpec, type PrintOptions, titleIn } from './layout/spec';
import type { OrderSource } from './source';

interface Parts {
  blocks: Block[];
  /** Left out: the order's. */
  number?: string;
  /** '' while nothing has happened that could date it. */
  date: string;
  /** What the paper is called as long as it is no final one; stands for the number and across the page. */
  draft?: string;
}

/** `sections`: more of the same paper, each on a new page with signatures of its own (one per crew). */
interface OrderParts extends Parts {
  sections?: readonly Block[][];
}

export function orderPaper(
  form: FormSpec<OrderSource>,
  source: OrderSource,
  options: PrintOptions,
  parts: OrderParts,
): Definition {
  const { order, shop } = source;
  if (order.number === '') return blankPaper(form, order.trade, shop, options, parts.blocks);
  const secret = isClassified(order) ? (options.language === 'zh' ? '秘密' : 'CLASSIFIED') : undefined;
  const across = [secret, parts.draft].filter(Boolean).join(' ');
  const input: SheetInput = {
    head: {
      ...shopHead(shop),
      title: titleIn(form, order.trade)[options.language],
      number: parts.draft ?? parts.number ?? order.number,
      date: localDate(parts.date),
      revision: order.revision,
      qr: `duijie:${order.number}|${form.id}|${order.revision}`,
    },
    blocks: parts.blocks,
    options,
    ...(across ? { watermark: across } : {}),
    ...(source.job === undefined ? {} : { data: source.job }),
  };
  const made = sheet(input);
  for (const blocks of parts.sections ?? []) {
    const [first, ...more] = sheet({ head: input.head, blocks, options }).content;
    if (typeof first === 'object') made.content.push({ ...first, pageBreak: 'before' }, ...more);
  }
  return made;
}

/** Of no order: number and date are lines to write on, and there is nothing a QR could name. */
function blankPaper(
  form: FormSpec<OrderSource>,
  trade: Trade,
  shop: Shop,
  options: PrintOptions,
  blocks: Block[],
): Definition {
  const title = titleIn(form, trade)[options.language];
  // Low paper has one line for both and no words before them.
  const head: SheetHead =
    papers[options.paper].head === 'full'
      ? { ...shopHead(shop), title, number: WRITE, date: WRITE }
      : { ...shopHead(shop), title, number: `${options.language === 'zh' ? '编号' : 'No.'} ${WRITE}` };
  const made = sheet({ head, blocks, options });
  return { ...made, info: { ...made.info, title } };
}

const WRITE = '_'.repeat(14);

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

export function shopHead(shop: Shop) {
  const line = [shop.address, shop.phone].filter(Boolean).join('　');
  return { shop: shop.name, ...(line ? { shopLine: line } : {}), ...(shop.logo ? { logo: shop.logo } : {}) };
}
