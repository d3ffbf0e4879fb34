/** The page a printer is tried with: on each paper one page, the paper's own size, a ruler of true length. */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paperIds, papers } from '#shared/forms/layout/papers';
import { printerTest } from '#shared/forms/printerTest';
import { renderPdf } from '../../../electron/cli/pdf';
import { shop } from './formTools';
import { folder, run } from './pdfTools';

test.each(paperIds)('%s', async (paper) => {
  const source = { shop, printer: 'HP LaserJet 前台', copies: 2, at: '2026-03-18 09:00' };
  const made = await renderPdf(
    printerTest.build(source, { paper, language: 'zh', printCount: 1, printedAt: '2026-03-18T01:00:00Z' }),
  );
  const file = `${folder}/printer-${paper}.pdf`;
  writeFileSync(file, made.bytes);
  expect(made.pages).toBe(1);
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(run('pdfinfo', [file]))!;
  expect(Number(size[1])).toBeCloseTo(papers[paper].width, 0);
  expect(Number(size[2])).toBeCloseTo(papers[paper].height, 0);
  const text = run('pdftotext', ['-layout', file, '-']);
  for (const word of ['打印测试页', 'HP LaserJet 前台', papers[paper].title.zh.slice(0, 2), '100'])
    expect(text).toContain(word);
  // From the 0 to the 100 of the ruler, as it stands on the page: 100 mm.
  const words = [
    ...run('pdftotext', ['-bbox', file, '-']).matchAll(
      /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</g,
    ),
  ];
  const middle = (label: string, y?: string) => {
    const found = words.find((w) => w[4] === label && (y === undefined || w[2] === y))!;
    return { x: (Number(found[1]) + Number(found[3])) / 2, y: found[2]! };
  };
  const end = middle('100');
  const start = middle('0', end.y);
  expect(((end.x - start.x) * 25.4) / 72).toBeCloseTo(100, 0);
});
