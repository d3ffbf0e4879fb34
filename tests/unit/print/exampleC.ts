/** Example C as the model asks it: a 20P brochure of 300, cover and inner pages, saddle stitched. */
import type { QuoteAsk } from '#shared/print/quote';
import { size } from '#shared/print/sizes';
import type { XjdfJob } from '#shared/print/xjdfModel';

const sheet = size(889, 1194);
const press = { press: size(880, 590), perFull: 2, colours: { front: 4, back: 4 } };

export const brochureAsk: QuoteAsk = {
  product: '宣传册',
  finished: size(210, 285),
  bleed: '3',
  gap: '0',
  gripper: '8',
  parts: [
    {
      id: 'body',
      name: '内页',
      pages: 16,
      pagesPerPiece: 2,
      piece: size(210, 285),
      paper: { kind: '双铜纸', weight: '128', sheet, tonPrice: '6500' },
      ...press,
    },
    {
      id: 'cover',
      name: '封面',
      pages: 4,
      pagesPerPiece: 4,
      piece: size(420, 285),
      paper: { kind: '双铜纸', weight: '200', sheet, tonPrice: '6800' },
      laminate: { kind: 'laminateMatte', sides: 1 },
      ...press,
    },
  ],
  finishing: [{ id: 'saddleStitch' }],
  quantities: [300],
};

const media = (weight: string) =>
  ({ weight, front: 'Gloss', back: 'Gloss', name: `双铜纸${weight}g` }) as const;
const colours = { front: 4, back: 4 };

export const brochureJob: XjdfJob = {
  number: 'YS-2026-0001',
  name: '企业宣传册 20P 骑马订',
  at: '2026-11-09T09:30:00+08:00',
  author: '办公室',
  note: '封面哑膜后再折;首件须对签样 DY-2026-0001',
  product: {
    type: 'Brochure',
    name: '宣传册 A4(210×285mm) 20P',
    quantity: 300,
    most: 306,
    finished: { width: '210', height: '285' },
    bleed: '3',
    binding: { type: 'SaddleStitch', stitches: 2 },
    parts: [
      {
        type: 'Cover',
        name: '封面4P',
        pages: 4,
        open: { width: '420', height: '285' },
        media: media('200'),
        colours,
        laminate: { surface: 'Front', texture: 'Matte' },
      },
      { type: 'Body', name: '内页16P', pages: 16, media: media('128'), colours },
    ],
  },
  customer: { id: 'KH-0003', jobName: '企业宣传册', orderId: 'PO-20261106' },
  dueAt: '2026-11-16T17:00:00+08:00',
  files: [{ url: 'file:///D:/jobs/YS-2026-0001/brochure_v2.pdf' }],
  delivery: { drops: [{ amount: 300 }] },
};
