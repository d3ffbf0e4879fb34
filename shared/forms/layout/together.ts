/**
 * Several papers as one document, for one print job: each in a section of its own with its own size, head, foot and
 * watermark, its pages counted from 1 as when it is printed alone. Files are not embedded: this is for paper only.
 */
import type { Content, Definition, Margin } from './pdf';

export interface Part {
  definition: Definition;
  /** As counted when the paper was made by itself. */
  pages: number;
}

interface Section {
  section: Content[];
  pageSize: Definition['pageSize'];
  pageMargins: Margin;
  header: Definition['header'];
  footer: Definition['footer'];
  /** `null`: none, not the former section's. */
  watermark: Definition['watermark'] | null;
}

export type Bundle = Omit<Definition, 'content' | 'header' | 'footer' | 'watermark' | 'files'> & {
  content: Section[];
};

/**
 * One definition of all parts, in their order. They share one paper, as a printer's tray does.
 * @throws RangeError without parts, or with papers of several sizes
 */
export function together(parts: readonly Part[]): Bundle {
  const first = parts[0]?.definition;
  if (!first) throw new RangeError('no papers');
  const { width, height } = first.pageSize;
  if (parts.some(({ definition: { pageSize: p } }) => p.width !== width || p.height !== height))
    throw new RangeError('papers of several sizes');
  let before = 0;
  const content = parts.map(({ definition: d, pages }): Section => {
    const start = before;
    before += pages;
    const { header, footer } = d;
    return {
      section: d.content,
      pageSize: d.pageSize,
      pageMargins: d.pageMargins,
      header: header && ((page) => header(page - start, pages)),
      footer: footer && ((page) => footer(page - start, pages)),
      watermark: d.watermark ?? null,
    };
  });
  const { content: _, header: _head, footer: _foot, watermark: _mark, files: _files, ...whole } = first;
  return { ...whole, content };
}
