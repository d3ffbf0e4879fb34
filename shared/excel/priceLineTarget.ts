/** Lines of a price list, as they are brought from Excel: into the list that is open, which is then saved as always. */
import { readRate } from '#shared/money/taxRates';
import { nameKey, unitKey } from '#shared/register/named';
import { type PriceLine, priceLineSchema } from '#shared/register/priceList';
import { readAmount } from './cells';
import type { ReadCell, RowTarget } from './target';

const rateCell = (text: string): ReadCell => {
  const value = readRate(text);
  return value === null ? { fault: { key: 'rate', details: { text } } } : { value };
};

export const priceLineTarget: RowTarget<PriceLine> = {
  title: { zh: '价目', en: 'prices' },
  fields: [
    {
      key: 'code',
      title: { zh: '编码', en: 'Code' },
      synonyms: ['编号', '代码', '定额编号', '项目编码', 'item code', 'no'],
      max: 40,
    },
    {
      key: 'item',
      title: { zh: '项目', en: 'Item' },
      synonyms: [
        '项目名称',
        '工作内容',
        '名称',
        '品名',
        '服务项目',
        '工程项目',
        'name',
        'description',
        'work',
      ],
      required: true,
      max: 200,
    },
    {
      key: 'unit',
      title: { zh: '单位', en: 'Unit' },
      synonyms: ['计量单位', '计价单位', 'uom'],
      required: true,
      max: 20,
    },
    {
      key: 'unitPrice',
      title: { zh: '单价（元）', en: 'Unit price' },
      synonyms: ['单价', '价格', '含税单价', '不含税单价', '综合单价', '报价', 'price', 'rate per unit'],
      required: true,
      read: readAmount,
    },
    {
      key: 'taxRate',
      title: { zh: '税率', en: 'Tax rate' },
      synonyms: ['增值税率', '税点', 'vat', 'tax'],
      read: rateCell,
    },
  ],
  schema: priceLineSchema,
  keyOf: (l) => `${nameKey(l.item)} ${unitKey(l.unit)}`,
  merge: (old, row) => ({ ...old, ...row }),
};
