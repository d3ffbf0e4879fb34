/** What the trade calls things: finishing, papers, products. */
import type { Words } from '../kernel/faults';
import { words } from './explain';
import type { FinishingId } from './rates';

export const finishingNames: Record<FinishingId, Words> = {
  laminateMatte: words('哑膜', 'Matt film'),
  laminateGloss: words('亮膜', 'Gloss film'),
  uv: words('UV 上光', 'UV coating'),
  foil: words('烫金', 'Foil stamping'),
  emboss: words('击凸', 'Embossing'),
  dieCut: words('模切', 'Die cutting'),
  fold: words('折页', 'Folding'),
  saddleStitch: words('骑马订', 'Saddle stitching'),
  perfectBind: words('无线胶装', 'Perfect binding'),
  threadSew: words('锁线胶装', 'Thread sewing'),
  sideStitch: words('平订', 'Side stitching'),
  hardcover: words('精装', 'Hard cover'),
  hole: words('打孔', 'Hole punching'),
  roundCorner: words('切圆角', 'Round corners'),
  trim: words('裁切', 'Trimming'),
  pack: words('包装', 'Packing'),
};

export const bindings: readonly FinishingId[] = [
  'saddleStitch',
  'perfectBind',
  'threadSew',
  'sideStitch',
  'hardcover',
];

export const paperKinds = ['双铜纸', '哑粉纸', '双胶纸', '白卡纸', '牛皮纸', '铜版不干胶', '特种纸'] as const;
