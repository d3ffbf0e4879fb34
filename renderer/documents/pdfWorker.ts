/**
 * The PDF worker: one pdfmake with its fonts loaded once and kept. A definition holds functions, which can't be
 * posted; so what comes in is the form's id and its plain source, and the form builds here.
 */

import regular from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import bold from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url';
import pdfMake from 'pdfmake/build/pdfmake';
import { sample, tune } from '#shared/forms/engine/tune';
import { markMissing } from '#shared/forms/layout/glyphs';
import type { Definition } from '#shared/forms/layout/pdf';
import { FONT } from '#shared/forms/layout/sheet';
import type { PrintOptions } from '#shared/forms/layout/spec';
import { type Part, together } from '#shared/forms/layout/together';
import { registry } from '#shared/forms/registry';

export interface PaperAsk {
  formId: string;
  source: unknown;
  options: PrintOptions;
}
export interface PdfAsk {
  id: number;
  /** One paper, or several for one print job: then each with its pages as counted before. */
  papers: (PaperAsk & { pages?: number })[];
}
export type PdfAnswer =
  | { id: number; bytes: Uint8Array; pages: number; missing: string[] }
  | { id: number; why: string };

interface PdfMake {
  virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
  addFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(policy: (url: string) => boolean): void;
  createPdf(definition: unknown): { getBuffer(): Promise<Uint8Array>; getStream(): Promise<unknown> };
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
  tune(await maker.createPdf(sample(FONT)).getStream(), FONT);
}

let ready: Promise<void> | undefined;

async function answer({ id, papers }: PdfAsk): Promise<PdfAnswer> {
  try {
    ready ??= prepare();
    await ready;
  } catch (error) {
    // The next paper tries again: a font file may have been locked by a virus scanner.
    ready = undefined;
    return { id, why: String(error) };
  }
  try {
    const [first, ...more] = papers.map(buildOf);
    if (!first) throw new RangeError('no papers');
    return { id, ...(more.length ? await several([first, ...more]) : await single(first)) };
  } catch (error) {
    return { id, why: error instanceof Error ? error.message : String(error) };
  }
}

interface Built extends Part {
  missing: string[];
}

function buildOf({ formId, source, options, pages = 1 }: PdfAsk['papers'][number]): Built {
  const form = registry[formId];
  if (!form) throw new RangeError(`no such form: ${formId}`);
  const definition = form.build(source, options);
  return { definition, pages, missing: markMissing(definition) };
}

const bytesOf = async (definition: unknown) => new Uint8Array(await maker.createPdf(definition).getBuffer());

async function single({ definition, missing }: Built) {
  let pages = 1;
  counting(definition, (count) => {
    pages = count;
  });
  const bytes = await bytesOf(definition);
  return { bytes, pages, missing };
}

async function several(papers: readonly Built[]) {
  const bytes = await bytesOf(together(papers));
  const pages = papers.reduce((sum, p) => sum + p.pages, 0);
  return { bytes, pages, missing: [...new Set(papers.flatMap((p) => p.missing))] };
}

function counting(definition: Definition, tell: (count: number) => void): void {
  const { footer } = definition;
  if (!footer) return;
  definition.footer = (page, count) => {
    tell(count);
    return footer(page, count);
  };
}

self.addEventListener('message', (event: MessageEvent<PdfAsk>) => {
  void answer(event.data).then((said) => {
    self.postMessage(said, { transfer: 'bytes' in said ? [said.bytes.buffer as ArrayBuffer] : [] });
  });
});
