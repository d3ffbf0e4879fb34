/** Forms of orders made and read back. */
import { writeFileSync } from 'node:fs';
import { blankSource } from '#shared/forms/blank';
import type { PrintOptions } from '#shared/forms/layout/spec';
import { registry } from '#shared/forms/registry';
import type { OrderSource } from '#shared/forms/source';
import type { OrderState } from '#shared/order/state';
import { renderPdf } from '../../../electron/cli/pdf';
import { folder, type Printed, run, squeezed } from './pdfTools';

export const shop = { name: '冀测测绘服务部', address: '保定市东风中路 88 号', phone: '0312-5012345' };

export interface FormRead extends Printed {
  /** All pages without any space. */
  text: string;
}

let count = 0;

async function made(formId: string, source: OrderSource, more: Partial<PrintOptions>): Promise<FormRead> {
  const options = { paper: 'A4', language: 'zh', printCount: 1, printedAt: '2026-03-18T01:00:00Z' } as const;
  const pdf = await renderPdf(registry[formId]!.build(source, { ...options, ...more }));
  count += 1;
  const file = `${folder}/${formId}-${count}.pdf`;
  writeFileSync(file, pdf.bytes);
  const page = run('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1);
  return { ...pdf, file, page, text: squeezed(page.join('')) };
}

/** `beside`: what a source has besides shop and order. */
export const readForm = (
  formId: string,
  order: OrderState,
  more: Partial<PrintOptions> = {},
  beside: Partial<OrderSource> = {},
) => made(formId, { shop, order, ...beside }, more);

export const readBlank = (formId: string, more: Partial<PrintOptions> = {}) =>
  made(formId, { ...blankSource('survey'), shop }, more);

/** The line of a page on which a word stands, spaces as one. */
export function lineWith(form: Printed, word: string): string {
  const found = form.page
    .join('\n')
    .split('\n')
    .find((line) => line.includes(word));
  return (found ?? '').trim().replace(/\s+/g, ' ');
}
