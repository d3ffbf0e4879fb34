/**
 * The kinds of value a job file is made of, each with the Chinese half-sentence that says what it should be
 * (`应为…`). Bounds are those of the order's events, so that what is read here can always be written there.
 */

import { isDate, isInstant } from '#shared/kernel/time';
import { z } from '#shared/kernel/zod';

/** Control characters but tab and line break, and halves of surrogate pairs: nothing a paper could print. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const unprintable = (text: string) => UNPRINTABLE.test(text.replace(/[\t\r\n]/g, ''));

const words = (max: number) =>
  z
    .string('应为文字（用双引号括起）')
    .max(max, `最多 ${max} 个字`)
    .refine((t) => !unprintable(t), '含有不可打印的控制字符，请删去');

/** Free text that may be empty. */
export const note = (max: number) => words(max);
/** Text that says something. */
export const line = (max: number) => words(max).refine((t) => t.trim() !== '', '不能为空');

const plain = /^\d{1,12}(\.\d{1,6})?$/;
const signed = /^-?\d{1,12}(\.\d{1,6})?$/;
const decimalWords = (example: string) =>
  `应为带引号的十进制数字（如 "${example}"；整数最多 12 位，小数最多 6 位）`;
const zero = /^-?[0.]+$/;

/** A decimal string, not negative. */
export const amount = (example: string) =>
  z.string(decimalWords(example)).regex(plain, decimalWords(example));
/** A decimal string above zero. */
export const positive = (example: string) =>
  amount(example).refine((t) => !plain.test(t) || !zero.test(t), '须大于 0');
/** A decimal string that may carry a minus: coordinates. */
export const coordinate = z.string(decimalWords('4301234.5000')).regex(signed, decimalWords('4301234.5000'));

const yuanWords = (example: string) => `应为带引号的金额，最多两位小数（如 "${example}"）`;
export const yuan = z.string(yuanWords('10000.00')).regex(/^\d{1,12}(\.\d{1,2})?$/, yuanWords('10000.00'));
export const signedYuan = z
  .string(yuanWords('-500.00'))
  .regex(/^-?\d{1,12}(\.\d{1,2})?$/, yuanWords('-500.00'));

/** A tax rate: 0 to 1. */
export const rate = z
  .string('应为带引号的小数（如 "0.06" 表示 6%）')
  .regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, '应为 0 到 1 之间的小数（如 "0.06" 表示 6%）');

export const whole = (least: number, most: number) =>
  z
    .number(`应为整数（${least}～${most}，不加引号）`)
    .refine((n) => Number.isInteger(n) && n >= least && n <= most, `应为整数（${least}～${most}，不加引号）`);

/** Years far off are slips of the finger, and some of them JavaScript can't write down again. */
const sane = (text: string) => text >= '1980' && text < '2200';
const dayWords = '应为日期（如 "2026-03-12"）';
export const date = z.string(dayWords).refine((t) => t.length === 10 && isDate(t) && sane(t), dayWords);
const instantWords = '应为带时区的时间（如 "2026-03-12T17:45:00+08:00"）或日期';
export const instant = z
  .string(instantWords)
  .refine((t) => t.length <= 35 && isInstant(t) && sane(t), instantWords);

export const yes = z.boolean('应为 true 或 false（不加引号）');

/** One of a few words; `zh` says each in Chinese. */
export function oneOf<const T extends Record<string, string>>(zh: T) {
  const list = Object.entries(zh).map(([id, word]) => `"${id}"（${word}）`);
  return z.enum(
    Object.keys(zh) as [keyof T & string, ...(keyof T & string)[]],
    `应为 ${list.join('、')}之一`,
  );
}

export const list = <T extends z.ZodType>(of: T, most: number) =>
  z.array(of, '应为列表（用方括号括起）').max(most, `最多 ${most} 项`);

/** An object that knows all its keys: one it doesn't know is a fault. */
export const record = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? '' : '应为对象（用花括号括起）'),
  });
