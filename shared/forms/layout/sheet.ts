/** A whole paper: head with shop, title, number, date and QR; body of ruled blocks; foot with pages and print count. */
import { toBase64, utf8 } from './base64';
import type { Block } from './blocks';
import { flow } from './flow';
import { drawable } from './images';
import { cutTo, emWidth, fitSize } from './measure';
import { contentWidth, type Paper, papers } from './papers';
import type { Content, Definition, Node } from './pdf';
import { ruledOf } from './rows';
import type { PrintOptions } from './spec';
import { words } from './words';

export interface SheetHead {
  shop: string;
  shopLine?: string;
  /** PNG or JPEG data URL. */
  logo?: string;
  title: string;
  number?: string;
  /** As printed. */
  date?: string;
  revision?: number;
  /** What the QR says: order, form, revision. */
  qr?: string;
}

export interface SheetInput {
  head: SheetHead;
  blocks: readonly Block[];
  options: PrintOptions;
  /** Over the whole page, e.g. 秘密. */
  watermark?: string;
  /** Embedded as `duijie-job.json`, so that the paper carries its data. */
  data?: unknown;
}

export const FONT = 'NotoSansSC';

export function sheet(input: SheetInput): Definition {
  const paper = papers[input.options.paper];
  const { language, printedAt } = input.options;
  const body = flow(
    paper,
    input.blocks.map((block) => ruledOf(paper, block, language)),
  );
  const created = printedAt ? new Date(printedAt) : undefined;
  return {
    pageSize: { width: paper.width, height: paper.height },
    pageMargins: [paper.side, paper.top + paper.headHeight, paper.side, paper.bottom],
    content: body,
    header: () => headOf(paper, input),
    footer: (page, pages) => footOf(paper, input.options, page, pages),
    defaultStyle: { font: FONT, fontSize: paper.fontSize, lineHeight: 1 },
    // Needles print no grey: continuous paper has the word in its head instead.
    ...(input.watermark && !paper.continuous
      ? {
          watermark: {
            text: input.watermark,
            fontSize: watermarkSize(paper, input.watermark),
            opacity: 0.08,
            bold: true,
            color: 'black',
          },
        }
      : {}),
    info: {
      title: [input.head.number, input.head.title].filter(Boolean).join(' '),
      author: input.head.shop,
      creator: '对接台 Duijie Desk',
      ...(created ? { creationDate: created } : {}),
    },
    language: language === 'zh' ? 'zh-CN' : 'en',
    version: '1.7',
    ...(input.data === undefined
      ? {}
      : {
          files: {
            job: {
              src: `data:application/json;base64,${toBase64(utf8(JSON.stringify(input.data)))}`,
              name: 'duijie-job.json',
              description: words(language).jobData,
              type: 'application/json',
              relationship: 'Data',
              ...(created ? { creationDate: created } : {}),
            },
          },
        }),
  };
}

/** Across the page from corner to corner, with room left at both. */
function watermarkSize(paper: Paper, text: string): number {
  return Math.min(120, (0.75 * Math.hypot(paper.width, paper.height)) / emWidth(text));
}

function headOf(paper: Paper, { head, options, watermark }: SheetInput): Content {
  const say = words(options.language);
  const small = paper.fontSize - 0.5;
  const side = Math.max(120, contentWidth(paper) * 0.24);
  const middle = contentWidth(paper) - 2 * side;
  const full = paper.head === 'full';
  const left: Content[] = [];
  if (head.logo && drawable(head.logo)) left.push({ image: head.logo, fit: [side - 20, full ? 26 : 14] });
  if (head.number)
    left.push({
      text: full ? `${say.number}：${head.number}` : [head.number, head.date].filter(Boolean).join('  '),
      bold: true,
    });
  if (head.date && full) left.push({ text: `${say.date}：${head.date}` });
  if (head.revision && full) left.push({ text: say.revision(head.revision) });
  // Needles print no grey, so continuous paper is marked in words, before the shop.
  const shop = watermark && paper.continuous ? `【${watermark}】${head.shop}` : head.shop;
  // Low paper has one line for the head: the shop stands over the number, the title alone in the middle.
  if (!full) left.unshift({ text: cutTo(shop, (side - 8) / small) });
  const centre: Content[] = [
    ...(full
      ? [
          {
            text: shop,
            alignment: 'center' as const,
            fontSize: fitSize(shop, middle, paper.shopSize, 7),
          },
        ]
      : []),
    {
      text: head.title,
      alignment: 'center',
      bold: true,
      fontSize: paper.titleSize,
      // Titles on Chinese paper are set wide. In one run: spacing is lost between runs, and wrapping makes runs.
      noWrap: true,
      characterSpacing: options.language === 'zh' ? 3 : 0,
    },
  ];
  if (head.shopLine && full)
    centre.push({
      text: cutTo(head.shopLine, middle / (small - 1)),
      alignment: 'center',
      fontSize: small - 1,
    });
  const right: Content = head.qr
    ? ({ qr: head.qr, fit: paper.qr, eccLevel: 'M', alignment: 'right', width: side } as Node)
    : { text: '', width: side };
  return {
    margin: [paper.side, paper.top, paper.side, 0],
    columns: [
      {
        stack: left,
        width: side,
        fontSize: small,
        margin: [0, full ? 18 : 0, 0, 0],
      },
      { stack: centre, width: middle },
      right,
    ],
    columnGap: 0,
  };
}

function footOf(paper: Paper, options: PrintOptions, page: number, pages: number): Content {
  const say = words(options.language);
  const size = paper.fontSize - 1;
  return {
    margin: [paper.side, paper.continuous ? 4 : 8, paper.side, 0],
    columns: [
      { text: options.printCount > 1 ? say.printed(options.printCount) : '', fontSize: size, width: 90 },
      { text: paper.continuous ? say.plies : '', alignment: 'center', fontSize: size, width: '*' },
      { text: say.page(page, pages), alignment: 'right', fontSize: size, width: 110 },
    ],
    columnGap: 0,
  };
}
