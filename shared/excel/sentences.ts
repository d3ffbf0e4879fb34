/** What is wrong with a file or a row, and what to do about it. */
import { type Details, fill, type Language, type Words } from '#shared/kernel/faults';
import type { ImportField } from './target';
import type { FileTrouble } from './unpack';

const troubles: Record<FileTrouble, Words> = {
  empty: {
    zh: '文件是空的。请确认选对了文件。',
    en: 'The file is empty. Please check that it is the right one.',
  },
  tooLarge: {
    zh: '文件超过 10 MB。请删去图片和不要的工作表，或分成几个文件再导入。',
    en: 'The file is over 10 MB. Remove pictures and sheets you do not need, or split it.',
  },
  oldExcel: {
    zh: '这是旧版 Excel 文件（.xls），只改文件名没有用。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。',
    en: 'This is an old Excel file (.xls), whatever its name. Open it and save it as .xlsx.',
  },
  locked: {
    zh: '文件加了密码。请在 Excel 或 WPS 里取消打开密码，保存后再导入。',
    en: 'The file has a password. Take it off in Excel or WPS, save, and import again.',
  },
  notExcel: {
    zh: '这不是 Excel 工作簿。请选 .xlsx 或 .csv 文件。',
    en: 'This is no Excel workbook. Choose an .xlsx or .csv file.',
  },
  damaged: {
    zh: '文件已损坏，读不出来。请用 Excel 或 WPS 打开，另存一份再导入。',
    en: 'The file is damaged. Open it in Excel or WPS, save a copy, and import that.',
  },
  bomb: {
    zh: '文件解开后太大，没有再读下去。请把要导入的行复制到新的工作簿里再导入。',
    en: 'The file is too large when unpacked. Copy the rows into a new workbook and import that.',
  },
  tooManyRows: {
    zh: '行数超过 20000 行。请分成几个文件再导入。',
    en: 'There are over 20000 rows. Split the file.',
  },
  tooManyColumns: {
    zh: '表格太宽，有单元格在很远的列里。请删去用不着的列再导入。',
    en: 'The sheet is too wide: some cells are far out. Delete the columns you do not need.',
  },
  noCells: { zh: '表里没有内容。请确认选对了文件。', en: 'There is nothing in the sheet. Check the file.' },
  binary: {
    zh: '这不是文本文件。请选 .xlsx，或另存为 CSV 再导入。',
    en: 'This is no text file. Choose an .xlsx, or save as CSV.',
  },
  encoding: {
    zh: '文字编码认不出来。请在 Excel 或 WPS 里另存为“CSV UTF-8”或 .xlsx 再导入。',
    en: 'The text encoding is unknown. Save as CSV UTF-8 or .xlsx.',
  },
};
export const sayTrouble = (why: FileTrouble, language: Language): string => troubles[why][language];

const faults: Record<string, Words> = {
  required: { zh: '{field}没有填，请补上。', en: '{field} is missing. ' },
  tooLong: {
    zh: '{field}有 {is} 个字，最多 {most} 个，请写短些。',
    en: '{field} has {is} characters, at most {most}. ',
  },
  phone: {
    zh: '{field}里有不能拨的字符，请只写数字；多个号码用顿号隔开。',
    en: '{field} has signs that cannot be dialled. ',
  },
  posts: {
    zh: '不认得岗位“{list}”，请写软件里的岗位名，多个用顿号隔开，例如“外业组长、办公室文员”。',
    en: 'Unknown posts: {list}. ',
  },
  scientific: {
    zh: '{field}被写成了 {text}，后面的数字已丢失；请把这一列设为“文本”，重新输入完整号码。',
    en: '{field} was saved as {text}; its digits are lost. Format the column as text and type it again. ',
  },
  number: { zh: '{field}“{text}”不是数字，请改成数字。', en: '{field} “{text}” is no number. ' },
  day: {
    zh: '{field}“{text}”不是日期，请写成 2026-03-12 的样子。',
    en: '{field} “{text}” is no date; write 2026-03-12. ',
  },
  rate: {
    zh: '{field}“{text}”不是税率，请写成 6% 或 0.06。',
    en: '{field} “{text}” is no tax rate; write 6% or 0.06. ',
  },
  choice: {
    zh: '{field}“{text}”不认得，可以写：{list}。',
    en: '{field} “{text}” is unknown; one of: {list}. ',
  },
  twice: {
    zh: '与第 {row} 行同名，只导入前面那行；请合并或改名。',
    en: 'Same name as row {row}; only that one is taken. ',
  },
  beyond: { zh: '超过 {most} 行，这一行没有读；请另分一个文件。', en: 'Beyond {most} rows. ' },
  unfit: { zh: '{field}的内容不合要求，请核对后重填。', en: '{field} does not fit. ' },
};

export function sayFault(
  fault: { field: string; key: string; details?: Details },
  target: { fields: readonly ImportField[] },
  language: Language,
): string {
  const title = target.fields.find((f) => f.key === fault.field)?.title[language];
  const field = title ?? (language === 'zh' ? '这一行' : 'This row');
  return fill(faults[fault.key]?.[language] ?? '', { ...fault.details, field }, language);
}
export const faultKeys = Object.keys(faults);
