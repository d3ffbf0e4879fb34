/** Several papers in one print job, read back page by page. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Block } from '#shared/forms/layout/blocks';
import { type PaperId, paperIds } from '#shared/forms/layout/papers';
import type { Definition } from '#shared/forms/layout/pdf';
import { sheet } from '#shared/forms/layout/sheet';
import { together } from '#shared/forms/layout/together';
import { renderPdf } from '../../../electron/cli/pdf';
import { squeezed, wholeForm } from './pdfTools';

const folder = mkdtempSync(join(tmpdir(), 'together-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ask {
  number: string;
  blocks: Block[];
  printCount?: number;
  watermark?: string;
}

const build = (paper: PaperId, { number, blocks, printCount = 1, watermark }: Ask): Definition =>
  sheet({
    head: { shop: '冀测测绘服务部', title: '工程量统计表', number, qr: number },
    blocks,
    options: { paper, language: 'zh', printCount, printedAt: '2026-03-18T09:00:00+08:00' },
    ...(watermark ? { watermark } : {}),
    data: { number },
  });

async function printed(paper: PaperId, asks: readonly Ask[]) {
  const parts = [];
  for (const ask of asks) {
    const { pages } = await renderPdf(build(paper, ask));
    parts.push({ definition: build(paper, ask), pages });
  }
  const made = await renderPdf(together(parts) as unknown as Definition);
  const path = join(folder, `${paper}.pdf`);
  writeFileSync(path, made.bytes);
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  const sizes = execFileSync('pdfinfo', ['-l', '99', path], { encoding: 'utf8' }).match(
    /[\d.]+ x [\d.]+ pts/g,
  );
  return { pages: text.split('\f').slice(0, -1).map(squeezed), each: parts.map((p) => p.pages), sizes, path };
}

describe('several papers as one print job', () => {
  it.each(paperIds)('%s: each with its own number and pages, in the order asked', async (paper) => {
    const { pages, each, sizes } = await printed(paper, [
      { number: 'CH-2026-0001', blocks: wholeForm(60) },
      { number: 'CH-2026-0002', blocks: wholeForm(1), printCount: 3 },
      { number: 'CH-2026-0003', blocks: wholeForm(2), watermark: '秘密' },
      { number: 'CH-2026-0004', blocks: wholeForm(45) },
    ]);
    expect(each[0]).toBeGreaterThan(1);
    expect(pages).toHaveLength(each.reduce((a, b) => a + b, 0));
    expect(new Set(sizes).size).toBe(1);
    let at = 0;
    for (const [i, count] of each.entries())
      for (let page = 1; page <= count; page += 1) {
        const text = pages[at++]!;
        expect(text).toContain(`CH-2026-000${i + 1}`);
        expect(text).toContain(`第${page}页共${count}页`);
        expect(text.includes('第3次打印')).toBe(i === 1);
        expect(/秘\S*密|密\S*秘/.test(text)).toBe(i === 2);
      }
  });

  it('is the same on paper as each by itself', async () => {
    const asks = [
      { number: 'CH-2026-0001', blocks: wholeForm(30) },
      { number: 'CH-2026-0002', blocks: wholeForm(3) },
    ];
    const { path } = await printed('A4', asks);
    const words = (file: string) =>
      execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }).match(/<word .*<\/word>/g) ?? [];
    const alone = [];
    for (const ask of asks) {
      const file = join(folder, `${ask.number}.pdf`);
      writeFileSync(file, (await renderPdf(build('A4', ask))).bytes);
      alone.push(...words(file));
    }
    expect(alone.length).toBeGreaterThan(100);
    expect(words(path)).toEqual(alone);
  });

  it('no papers, or papers of two sizes, are no job', () => {
    const [one, two] = (['A4', 'A5L'] as const).map((paper) => ({
      definition: build(paper, { number: '1', blocks: wholeForm(1) }),
      pages: 1,
    }));
    expect(() => together([])).toThrow(RangeError);
    expect(() => together([one!, two!])).toThrow(RangeError);
  });
});
