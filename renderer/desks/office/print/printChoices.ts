/** What a job ticket offers to choose from: sizes, papers, methods, finishing, common products. Data, so Chinese. */
import type { JobKind, PermitKind, PrintMethod } from '#shared/order/sheetPrint';
import { kaiTable, readSize, type Size, sheetFormats, size, sizeText } from '#shared/print/sizes';

export const GOODS = '货物';
export const SERVICE = '服务';
export const printUnits = [
  '本',
  '张',
  '份',
  '册',
  '套',
  '个',
  '盒',
  '令',
  '块',
  '千印',
  'P',
  '页',
  '项',
] as const;

export const methodWords: Record<PrintMethod, string> = {
  single: '单面',
  sheetwise: '正反版',
  workAndTurn: '自翻版',
  workAndTumble: '天地翻',
  perfecting: '双面机',
};
export const methodOf = (word: string): PrintMethod | undefined =>
  (Object.keys(methodWords) as PrintMethod[]).find((m) => methodWords[m] === word.trim());

export const permitWords: Record<PermitKind, string> = {
  commission: '委托书',
  printPermit: '准印证',
  trademark: '商标注册证',
  authorization: '授权书',
  licence: '营业执照',
  other: '其他',
};
export const permitOf = (word: string): PermitKind | undefined =>
  (Object.keys(permitWords) as PermitKind[]).find((k) => permitWords[k] === word.trim());

/** Finished sizes by the name the trade calls them: `大16开` … */
export const finishedNames: readonly { name: string; size: Size }[] = [
  ...[8, 16, 32, 64].flatMap((kai) => {
    const row = kaiTable.find((r) => r.kai === kai)!;
    return [
      { name: `大${kai}开`, size: row.large.finished },
      { name: `正${kai}开`, size: row.regular.finished },
    ];
  }),
  { name: 'A3', size: size(297, 420) },
  { name: 'A4', size: size(210, 297) },
  { name: 'A5', size: size(148, 210) },
  { name: '名片', size: size(90, 54) },
].map((s) => ({
  ...s,
  // Upright, as finished sizes are said; a card lies.
  size:
    s.name !== '名片' && Number(s.size.width) > Number(s.size.height)
      ? { width: s.size.height, height: s.size.width }
      : s.size,
}));

/** `大16`, `大16开`, `a4`, `210*285` → the size; null is none. */
export function readFinished(text: string): Size | null {
  const plain = text.normalize('NFKC').trim().toUpperCase().replace(/开$/, '').replace(/度/, '');
  return finishedNames.find((s) => s.name.replace(/开$/, '') === plain)?.size ?? readSize(text);
}

/** Full sheets as the cell offers them. */
export const sheetChoices: readonly string[] = Object.values(sheetFormats).map(
  (f) => `${f.name.zh} ${sizeText(f.size)}`,
);
/** `大度`, `大度 889×1194`, `889x1194` → the size; null is none. */
export function readSheet(text: string): Size | null {
  const plain = text.normalize('NFKC').trim();
  const named = Object.values(sheetFormats).find((f) => plain === f.name.zh);
  return named?.size ?? readSize(plain.replace(/^(大度|正度|特规)\s*/, ''));
}
/** The cell of a size: with its name where it has one. */
export const sheetCell = (text: string): string => {
  const read = readSheet(text);
  const known = read && sheetChoices.find((c) => c.endsWith(` ${sizeText(read)}`));
  return known ?? text;
};

/** The press sheet a full sheet of this size is cut into: halves of the longer side, trimmed. */
const usualPress: Readonly<Record<string, Size>> = {
  '889×1194': size(880, 590),
  '787×1092': size(780, 540),
  '850×1168': size(840, 578),
};
export const cutsOf = ['1', '2', '3', '4', '6', '8'] as const;
export function pressSize(sheet: Size, perFull: number): Size {
  const usual = perFull === 2 ? usualPress[sizeText(sheet)] : undefined;
  if (usual) return usual;
  let [long, short] = [Number(sheet.width), Number(sheet.height)].sort((a, b) => b - a) as [number, number];
  for (let left = perFull; left > 1; ) {
    const by = left % 2 === 0 ? 2 : 3;
    [long, short] = [long / by, short].sort((a, b) => b - a) as [number, number];
    left = Math.floor(left / by);
  }
  const trimmed = (mm: number) => Math.floor((mm - 6) / 2) * 2;
  return size(trimmed(long), trimmed(short));
}

/** Operations after printing as tags are offered. */
export const finishingWords = [
  '封面覆哑膜',
  '封面覆亮膜',
  '覆哑膜',
  '覆亮膜',
  '局部 UV',
  '烫金',
  '击凸',
  '压痕',
  '模切',
  '折页',
  '骑马订',
  '无线胶装',
  '锁线胶装',
  '平订',
  '精装',
  '打孔',
  '切圆角',
  '裁切',
  '三面裁切',
  '糊盒',
  '打码',
  '配页',
  '穿绳',
  '无',
] as const;

export const jobKindWords: Record<JobKind, { zh: string; en: string }> = {
  ordinary: { zh: '普通印刷品', en: 'Ordinary' },
  publication: { zh: '出版物', en: 'Publication' },
  internal: { zh: '内部资料', en: 'Internal material' },
  trademark: { zh: '商标标识', en: 'Trademark labels' },
  packaging: { zh: '包装装潢', en: 'Packaging' },
  certificate: { zh: '票证', en: 'Certificates' },
};
