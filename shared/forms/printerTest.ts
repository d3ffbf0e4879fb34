/**
 * 打印测试页: shows whether a printer puts a paper where it belongs: a frame at the margins of the forms, a ruler to
 * lay a ruler against, and the paper's words in the smallest type the forms use.
 */
import type { Shop } from '#shared/party/party';
import { shopPaper } from './common';
import { drawing, fields, notes } from './layout/blocks';
import { bodyHeight, contentWidth, type Paper, papers } from './layout/papers';
import { LINE } from './layout/ruled';
import type { FormSpec } from './layout/spec';

export interface PrinterTestSource {
  shop: Shop;
  /** As people know it; '' for the system's dialog. */
  printer: string;
  copies: number;
  /** As printed. */
  at: string;
}

const mm = (length: number): number => (length * 72) / 25.4;

export const printerTest: FormSpec<PrinterTestSource> = {
  id: 'printer-test',
  title: { zh: '打印测试页', en: 'Printer test page' },
  build: (source, options) => {
    const paper = papers[options.paper];
    const t = (zh: string, en: string) => (options.language === 'zh' ? zh : en);
    const size = `${Math.round((paper.width * 25.4) / 72)} × ${Math.round((paper.height * 25.4) / 72)} mm`;
    return shopPaper(printerTest, source.shop, options, {
      number: options.paper,
      date: '',
      blocks: [
        fields(2, [
          [
            { label: t('纸张', 'Paper'), value: paper.title[options.language] },
            { label: t('尺寸', 'Size'), value: size },
          ],
          [
            { label: t('打印机', 'Printer'), value: source.printer || t('由系统打印窗口选择', 'asked for') },
            { label: t('份数', 'Copies'), value: String(source.copies) },
          ],
          [{ label: t('时间', 'Time'), value: source.at, span: 2 }],
        ]),
        ruler(paper, t('用尺量：从 0 到 100 应是 100 mm', 'Measure: 0 to 100 are 100 mm')),
        notes(
          [
            t(
              '四边的框线都看得到、上下左右没有偏，说明纸张和边距对。量出来不是 100 mm，说明打印机在缩放，请在打印机属性里选“实际大小”。',
              'All four edges of the frame are seen and stand even: paper and margins are right. Where 100 mm are not 100 mm the printer scales: choose “actual size” in its properties.',
            ),
          ],
          { title: t('怎么看', 'How to read it'), lines: linesLeft(paper) },
        ),
      ],
    });
  },
};

/** Text lines that bring the frame down to the foot of the page, so that all four of its edges are tried. */
const linesLeft = (paper: Paper): number =>
  Math.max(
    2,
    Math.floor((bodyHeight(paper) - 3 * paper.rowHeight - RULER - 16) / (paper.fontSize * LINE)) - 1,
  );

const RULER = 44;

/** 100 mm with a mark at each, in true size: drawn as wide as the box it stands in. */
function ruler(paper: Paper, words: string) {
  const width = contentWidth(paper) - 2 * paper.padX;
  const height = RULER;
  const x = (at: number) => (mm(at) + (width - mm(100)) / 2).toFixed(2);
  const marks = Array.from({ length: 101 }, (_, at) => {
    const long = at % 10 === 0 ? 14 : at % 5 === 0 ? 10 : 6;
    return `<line x1="${x(at)}" y1="12" x2="${x(at)}" y2="${12 + long}" stroke="black" stroke-width="0.5"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><line x1="${x(0)}" y1="12" x2="${x(100)}" y2="12" stroke="black" stroke-width="0.7"/>${marks.join('')}</svg>`;
  const tens = Array.from({ length: 11 }, (_, n) => ({
    at: { x: Number(x(n * 10)), y: 10 },
    text: String(n * 10),
    size: 7,
    anchor: 'middle' as const,
  }));
  return drawing(svg, width / height, height, [
    ...tens,
    { at: { x: width / 2, y: 38 }, text: words, size: 8, anchor: 'middle' as const },
  ]);
}
