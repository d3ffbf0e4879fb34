/** PDF in Node: the same definitions as in the window, with the fonts from disk. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { sample, tune } from '#shared/forms/engine/tune';
import { markMissing } from '#shared/forms/layout/glyphs';
import type { Definition } from '#shared/forms/layout/pdf';
import { FONT } from '#shared/forms/layout/sheet';

export interface Made {
  bytes: Uint8Array;
  pages: number;
  /** Characters the font lacks; printed as a box. */
  missing: string[];
}

const require = createRequire(import.meta.url);
let ready: Promise<void> | undefined;

/** pdfmake's own file store, which its types leave out: fonts put there are read from disk once, not per paper. */
const store = (pdfmake as unknown as { virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void } })
  .virtualfs;

async function prepare(): Promise<void> {
  const folder = join(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'), '..');
  store.writeFileSync('regular.ttf', readFileSync(join(folder, '400Regular/NotoSansSC_400Regular.ttf')));
  store.writeFileSync('bold.ttf', readFileSync(join(folder, '700Bold/NotoSansSC_700Bold.ttf')));
  const [normal, bold] = ['regular.ttf', 'bold.ttf'];
  pdfmake.addFonts({ [FONT]: { normal, bold, italics: normal, bolditalics: bold } });
  // Papers are made from what they are given: no text in a job file may make this read a file or a server.
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setUrlAccessPolicy(() => false);
  tune(await pdfmake.createPdf(sample(FONT) as never).getStream(), FONT);
}

/** Renders a freshly built definition; pdfmake writes into what it is given. */
export async function renderPdf(definition: Definition): Promise<Made> {
  ready ??= prepare();
  await ready;
  const missing = markMissing(definition);
  let pages = 1;
  const footer = definition.footer;
  if (footer)
    definition.footer = (page, count) => {
      pages = count;
      return footer(page, count);
    };
  const buffer: Uint8Array = await pdfmake.createPdf(definition as never).getBuffer();
  return { bytes: new Uint8Array(buffer), pages, missing };
}
