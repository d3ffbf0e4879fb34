/** A contract 合同 with a client: what was agreed to be done, how much of it, at what price. */
import { isDate } from '#shared/kernel/time';
import { z } from '#shared/kernel/zod';
import type { RegisterColumn } from './columns';
import { nameKey } from './named';
import { amountText } from './priceList';

const text = (max: number) => z.string().trim().max(max);
const day = z.string().refine(isDate, 'date');

export const contractLineSchema = z.object({
  item: text(200).min(1),
  unit: text(20),
  quantity: amountText,
  /** Yuan per unit. */
  unitPrice: amountText.optional(),
  /** `0.06`; unset: the order's own rate. */
  taxRate: amountText.optional(),
});
export type ContractLine = z.infer<typeof contractLineSchema>;

export const contractSchema = z
  .object({
    /** As it stands on task sheets: `HT-2026-0012`. */
    number: text(60).min(1),
    name: text(200).min(1),
    clientId: text(80).optional(),
    clientName: text(200).optional(),
    signedOn: day.optional(),
    validFrom: day.optional(),
    validTo: day.optional(),
    /** Do its prices include tax? */
    included: z.boolean().default(true),
    lines: z.array(contractLineSchema).max(5000),
    note: text(1000).optional(),
    active: z.boolean().default(true),
  })
  .refine((c) => !c.validFrom || !c.validTo || c.validTo >= c.validFrom, {
    path: ['validTo'],
    message: 'period',
  });
export type Contract = z.infer<typeof contractSchema> & { id: string };

export const contractColumns: readonly RegisterColumn[] = [
  { key: 'number', zh: '合同编号', en: 'Contract no.', required: true, kind: 'text' },
  { key: 'name', zh: '合同名称', en: 'Contract', required: true, kind: 'text' },
  { key: 'clientName', zh: '客户', en: 'Client', kind: 'text' },
  { key: 'signedOn', zh: '签订日期', en: 'Signed on', kind: 'date' },
  { key: 'validFrom', zh: '有效期自', en: 'Valid from', kind: 'date' },
  { key: 'validTo', zh: '有效期至', en: 'Valid to', kind: 'date' },
  { key: 'item', zh: '项目', en: 'Item', required: true, kind: 'text' },
  { key: 'unit', zh: '单位', en: 'Unit', required: true, kind: 'text' },
  { key: 'quantity', zh: '合同工程量', en: 'Contract quantity', required: true, kind: 'decimal' },
  { key: 'unitPrice', zh: '单价（元）', en: 'Unit price', kind: 'decimal' },
  { key: 'taxRate', zh: '税率', en: 'Tax rate', kind: 'decimal' },
];

/** The contract a sheet names; one in force before one that was closed. */
export function contractNumbered<C extends Pick<Contract, 'number' | 'active'>>(
  contracts: readonly C[],
  number: string | undefined,
): C | undefined {
  const wanted = nameKey(number ?? '');
  if (!wanted) return undefined;
  const found = contracts.filter((c) => nameKey(c.number) === wanted);
  return found.find((c) => c.active) ?? found[0];
}
