/** From the trade's words to XJDF's: binding, coating, products, folds. */
import type { BindingType, Coating } from './xjdfModel';

const first = <T>(table: readonly (readonly [RegExp, T])[], term: string): T | undefined =>
  table.find(([words]) => words.test(term))?.[1];

const bindingTerms: readonly (readonly [RegExp, BindingType])[] = [
  [/骑马[订钉]|骑订/, 'SaddleStitch'],
  [/精装/, 'HardCover'],
  [/胶装|锁线|平装/, 'SoftCover'],
  [/平[订钉]/, 'SideStitch'],
  [/双?铁圈|线圈|YO|Y-O|双线圈/i, 'WireComb'],
  [/蛇圈|螺旋圈|胶圈|单线圈/, 'CoilBinding'],
  [/活页/, 'LooseBinding'],
  [/单张|不装订|散页/, 'None'],
];
/** undefined: no word of binding in it. */
export const bindingOf = (term: string): BindingType | undefined => first(bindingTerms, term);

const coatingTerms: readonly (readonly [RegExp, Coating])[] = [
  [/哑粉|无光|哑铜/, 'Matte'],
  [/轻涂/, 'Coated'],
  [/铜版|双铜|单铜|光粉/, 'Gloss'],
  [/白卡|灰卡|涂布/, 'Coated'],
  [/丝光|珠光/, 'Satin'],
  [/双胶|胶版|书写|牛皮|新闻|特种/, 'None'],
];
/** Front and back of a paper by its name; one-sided papers 单铜 have a bare back. Unknown papers count as uncoated. */
export function coatingOf(term: string): { front: Coating; back: Coating } {
  const front = first(coatingTerms, term) ?? 'None';
  return { front, back: /单铜|单粉|白卡|灰卡/.test(term) ? 'None' : front };
}

const productTerms: readonly (readonly [RegExp, string])[] = [
  [/封面|书壳|封皮/, 'Cover'],
  [/内页|内文|正文|书芯/, 'Body'],
  [/插页/, 'Insert'],
  [/名片/, 'BusinessCard'],
  [/海报|招贴/, 'Poster'],
  [/信封/, 'Envelope'],
  [/信纸|便笺/, 'Letter'],
  [/台历|挂历|日历/, 'Calendar'],
  [/折页/, 'Brochure'],
  [/传单|单页|宣传单/, 'Flyer'],
  [/标签|不干胶/, 'Label'],
  [/贺卡|卡片/, 'Card'],
  [/包装盒|纸盒|彩盒/, 'Carton'],
  [/杂志|期刊/, 'Magazine'],
  [/报纸/, 'Newspaper'],
  [/画册|宣传册|手册|导览册|册/, 'Brochure'],
  [/联单|表格|收据/, 'Form'],
  [/书|教材/, 'Book'],
];
export const productTypeOf = (term: string): string => first(productTerms, term) ?? 'Brochure';

const foldTerms: readonly (readonly [RegExp, string])[] = [
  [/风琴|Z ?折/i, 'F6-1'],
  [/三折|荷包折/, 'F6-2'],
  [/四折|双对折/, 'F8-2'],
  [/十字/, 'F8-7'],
  [/二折|对折/, 'F4-1'],
];
/** Catalogue number of a fold, or undefined where the word names none. */
export const foldOf = (term: string): string | undefined => first(foldTerms, term);

/** Film by its name; both sides where 双面 is said. */
export function laminateOf(
  term: string,
): { surface: 'Front' | 'Both'; texture: 'Matte' | 'Gloss' } | undefined {
  if (!/膜/.test(term)) return undefined;
  return { surface: /双面/.test(term) ? 'Both' : 'Front', texture: /哑/.test(term) ? 'Matte' : 'Gloss' };
}
