/**
 * A process of its own for one maker and one paper, so that cold is cold and memory is its own. Told `make`, it
 * makes the paper once and answers with the milliseconds; told a path, it writes the last one there.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flatten } from './flat';
import { fontFiles } from './fonts';
import type { Maker } from './peers/peer';
import { qrPng } from './picture';
import { definitionOf, options, works } from './works';

export type Said = { ms: number; bytes: number } | { wrote: string } | { failed: string } | { ready: true };

const [subject = '', workId = ''] = process.argv.slice(2);
const work = works.find((w) => w.id === workId)!;
const fonts = () => ({ regular: readFileSync(fontFiles.regular), bold: readFileSync(fontFiles.bold) });

type Make = () => Promise<Uint8Array>;

/** Loading of the library is part of the first paper; the neutral form of the paper is a gift to the peers. */
function makerOf(): (seed: number) => Make {
  if (subject === 'app') {
    return (seed) => {
      const source = work.source(seed);
      return async () => {
        const { renderPdf } = await import('../../../electron/cli/pdf');
        const { registry } = await import('#shared/forms/registry');
        return (await renderPdf(registry[work.formId]!.build(source, options))).bytes;
      };
    };
  }
  const peers: Record<string, () => Promise<Maker>> = {
    jspdf: async () => (await import('./peers/jspdf')).jspdfMaker(fonts()),
    reactPdf: async () => (await import('./peers/reactPdf')).reactPdfMaker(fontFiles),
    typst: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'bench-typst-'));
      process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
      return (await import('./peers/typst')).typstMaker(folder, Object.values(fontFiles));
    },
  };
  let maker: Promise<Maker> | undefined;
  return (seed) => {
    const flat = flatten(definitionOf(work, seed));
    const paper = { flat, qr: qrPng(flat.qr) };
    return async () => {
      maker ??= peers[subject]!();
      return (await maker)(paper);
    };
  };
}

const prepare = makerOf();
let seed = 0;
let last: Uint8Array = new Uint8Array();

process.on('message', async (told: string) => {
  try {
    if (told !== 'make') {
      writeFileSync(told, last);
      say({ wrote: told });
      return;
    }
    const make = prepare(seed++);
    const from = performance.now();
    last = await make();
    say({ ms: performance.now() - from, bytes: last.length });
  } catch (error) {
    say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.on('disconnect', () => process.exit());
const say = (said: Said) => process.send?.(said);
say({ ready: true });
