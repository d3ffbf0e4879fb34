/** Forms of orders made and read back. */
import { writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { blankSource } from '#shared/forms/blank';
import { type PaperId, papers } from '#shared/forms/layout/papers';
import type { PrintOptions } from '#shared/forms/layout/spec';
import { registry } from '#shared/forms/registry';
import type { OrderSource } from '#shared/forms/source';
import type { OrderState } from '#shared/order/state';
import type { Trade } from '#shared/procedures/registry';
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

export const readBlank = (formId: string, more: Partial<PrintOptions> = {}, trade: Trade = 'survey') =>
  made(formId, { ...blankSource(trade), shop }, more);

/** Words by page, in points from the upper left corner. */
export function wordsOf(file: string) {
  return run('pdftotext', ['-bbox', file, '-'])
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, word]) => ({
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
        word: word!,
      })),
    );
}

/** Nothing over the margins, nothing lost, and the hands never alone on their page. */
export function expectWhole(form: FormRead, paper: PaperId, hand: string): void {
  const { width, height, side, top: headTop, headHeight } = papers[paper];
  expect(form.missing).toEqual([]);
  const pages = wordsOf(form.file);
  for (const { left, right, top, bottom, word } of pages.flat()) {
    // The word across a draft goes from corner to corner.
    if (bottom - top > 30) continue;
    expect(left, word).toBeGreaterThanOrEqual(side - 0.5);
    expect(right, word).toBeLessThanOrEqual(width - side + 0.5);
    expect(top, word).toBeGreaterThan(0);
    expect(bottom, word).toBeLessThan(height);
  }
  const last = pages.at(-1)!;
  const hands = last.filter((w) => w.word.includes(hand));
  expect(hands.length, 'hands end the form').toBeGreaterThan(0);
  const above = last.filter((w) => w.top > headTop + headHeight - 2 && w.top < hands[0]!.top - 4);
  expect(above.length, 'something of the form stands over them').toBeGreaterThan(0);
}

/** The line of a page on which a word stands, spaces as one. */
export function lineWith(form: Printed, word: string): string {
  const found = form.page
    .join('\n')
    .split('\n')
    .find((line) => line.includes(word));
  return (found ?? '').trim().replace(/\s+/g, ' ');
}
