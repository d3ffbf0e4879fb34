/**
 * The PDF worker: one pdfmake with its fonts loaded once and kept. A definition holds functions, which can't be
 * posted; so what comes in is the form's id and its plain source, and the form builds here.
 */

import regular from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import bold from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url';
import pdfMake from 'pdfmake/build/pdfmake';
import { markMissing } from '#shared/forms/layout/glyphs';
import { FONT } from '#shared/forms/layout/sheet';
import type { PrintOptions } from '#shared/forms/layout/spec';
import { registry } from '#shared/forms/registry';

export interface PdfAsk {
  id: number;
  formId: string;
  source: unknown;
  options: PrintOptions;
}
export type PdfAnswer =
  | { id: number; bytes: Uint8Array; pages: number; missing: string[] }
  | { id: number; why: string };

interface PdfMake {
  virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
  addFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(policy: (url: string) => boolean): void;
  createPdf(definition: unknown): { getBuffer(): Promise<Uint8Array> };
}
const maker = pdfMake as unknown as PdfMake;

async function load(name: string, url: string): Promise<void> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  maker.virtualfs.writeFileSync(name, new Uint8Array(await answer.arrayBuffer()));
}

async function prepare(): Promise<void> {
  await Promise.all([load('regular.ttf', regular), load('bold.ttf', bold)]);
  maker.addFonts({
    [FONT]: { normal: 'regular.ttf', bold: 'bold.ttf', italics: 'regular.ttf', bolditalics: 'bold.ttf' },
  });
  // A paper is made from what it is given: no text in it may make this fetch anything.
  maker.setUrlAccessPolicy(() => false);
}

let ready: Promise<void> | undefined;

async function answer({ id, formId, source, options }: PdfAsk): Promise<PdfAnswer> {
  try {
    ready ??= prepare();
    await ready;
  } catch (error) {
    // The next paper tries again: a font file may have been locked by a virus scanner.
    ready = undefined;
    return { id, why: String(error) };
  }
  try {
    const form = registry[formId];
    if (!form) throw new RangeError(`no such form: ${formId}`);
    const definition = form.build(source, options);
    const missing = markMissing(definition);
    let pages = 1;
    const { footer } = definition;
    if (footer)
      definition.footer = (page, count) => {
        pages = count;
        return footer(page, count);
      };
    const bytes = new Uint8Array(await maker.createPdf(definition).getBuffer());
    return { id, bytes, pages, missing };
  } catch (error) {
    return { id, why: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', (event: MessageEvent<PdfAsk>) => {
  void answer(event.data).then((said) => {
    self.postMessage(said, { transfer: 'bytes' in said ? [said.bytes.buffer as ArrayBuffer] : [] });
  });
});
