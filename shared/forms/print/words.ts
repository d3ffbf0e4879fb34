/** Words of the print papers: operations, checks, proofs, ways of printing. */
import type { OperationKind, QualityKind } from '#shared/order/eventsPrint';
import type { JobKind, PrintMethod, PrintPart, PrintSpec } from '#shared/order/sheetPrint';
import type { OrderState } from '#shared/order/state';
import { formatOf, readSize, sheetFormats, sizeText } from '#shared/print/sizes';
import type { Language } from '../layout/words';

export type Say = (zh: string, en: string) => string;
export const saying =
  (language: Language): Say =>
  (zh, en) =>
    language === 'zh' ? zh : en;

type Both = { zh: string; en: string };
const w = (zh: string, en: string): Both => ({ zh, en });

export const operationNames: Record<OperationKind, Both> = {
  prepress: w('印前', 'Prepress'),
  plates: w('制版', 'Plates'),
  proof: w('打样', 'Proof'),
  press: w('印刷', 'Press'),
  finishing: w('印后', 'Finishing'),
  packing: w('包装', 'Packing'),
};

export const qualityNames: Record<QualityKind, Both> = {
  incoming: w('来料检验', 'Incoming'),
  first: w('首件签样', 'First sheet'),
  inProcess: w('巡检', 'In process'),
  final: w('成品检验', 'Finished goods'),
  maintenance: w('设备保养', 'Maintenance'),
};

export const proofNames: Record<'digital' | 'blueprint' | 'press' | 'screen' | 'previous', Both> = {
  digital: w('数码样', 'digital'),
  blueprint: w('蓝纸样', 'blueprint'),
  press: w('上机样', 'press'),
  screen: w('电子稿', 'on screen'),
  previous: w('按旧样', 'as before'),
};

export const dispositionNames: Record<'rework' | 'concession' | 'scrap', Both> = {
  rework: w('返工', 'rework'),
  concession: w('让步接收', 'concession'),
  scrap: w('报废', 'scrap'),
};

const methodNames: Record<PrintMethod, Both> = {
  single: w('单面', 'one side'),
  sheetwise: w('正反版', 'sheetwise'),
  workAndTurn: w('自翻版', 'work & turn'),
  workAndTumble: w('天地翻', 'work & tumble'),
  perfecting: w('双面机', 'perfecting'),
};

export const jobKindNames: Record<JobKind, Both> = {
  ordinary: w('一般印件', 'ordinary'),
  publication: w('出版物', 'publication'),
  internal: w('内部资料', 'internal matter'),
  trademark: w('商标标识', 'trademark'),
  packaging: w('包装装潢', 'packaging'),
  certificate: w('证件票证', 'certificate'),
};

export const methodWords = (method: PrintMethod | undefined, language: Language): string =>
  method ? methodNames[method][language] : '';

export const jobKindWords = (order: OrderState, language: Language): string => {
  const kind = order.sheet.print?.jobKind;
  return kind ? jobKindNames[kind][language] : '';
};

/** `□首件　■成品`: one of several said, or none yet. */
export function ticked<K extends string>(
  names: Record<K, Both>,
  on: K | undefined,
  language: Language,
): string {
  return (Object.keys(names) as K[])
    .map((key) => `${key === on ? '■' : '□'}${names[key][language]}`)
    .join('　');
}

/** `210 × 285 mm` */
export function sizeWords(print: PrintSpec | undefined): string {
  const size = print?.finishedSize;
  return size ? `${size.width} × ${size.height} mm` : '';
}

/** `4+4`, spot colours named behind. */
export function colourWords(colours: PrintPart['colours']): string {
  if (!colours) return '';
  return [`${colours.front}+${colours.back}`, ...(colours.spots ?? [])].join(' ');
}

type Paper = NonNullable<PrintPart['paper']>;

/** `157 g 双胶纸`; a weight that says its unit keeps it. */
export function paperWords(paper: Pick<Paper, 'kind' | 'weight'> | undefined): string {
  if (!paper) return '';
  const weight = /^\d+(\.\d+)?$/.test(paper.weight.trim()) ? `${paper.weight.trim()} g` : paper.weight;
  return [weight, paper.kind].filter((t) => t.trim()).join(' ');
}

/** `大度 889×1194`; a size of no format, or what is no size at all, as it was written. */
export function sheetWords(text: string | undefined, language: Language): string {
  const size = text ? readSize(text) : null;
  if (!size) return text ?? '';
  const format = formatOf(size);
  return format ? `${sheetFormats[format].name[language]} ${sizeText(size)}` : sizeText(size);
}
