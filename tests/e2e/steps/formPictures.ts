/** PNGs of the paper forms: the documents command makes the PDFs, pdftoppm draws them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { PaperId } from '#shared/forms/layout/papers';
import { pictures } from './camera';

const root = resolve(import.meta.dirname, '../../..');
const forms = join(pictures, 'forms');
const DPI = 96;

/** Every page of a PDF as `<name>-<page>.png`; the files made. */
export function drawPdf(pdf: string, name: string): string[] {
  mkdirSync(forms, { recursive: true });
  execFileSync('pdftoppm', ['-r', String(DPI), '-png', pdf, join(forms, name)]);
  return readdirSync(forms).filter((file) => file.startsWith(`${name}-`) && /-\d+\.png$/.test(file));
}

/** Every form a job file allows, on one paper. Refused forms are told by exit code 3: the others are made. */
export function drawForms(job: string, paper: PaperId, ...more: string[]): string[] {
  const out = mkdtempSync(join(tmpdir(), 'duijie-forms-'));
  try {
    try {
      execFileSync(process.execPath, ['build/documents.mjs', job, '--out', out, '--paper', paper, ...more], {
        cwd: root,
        stdio: 'pipe',
      });
    } catch (error) {
      if ((error as { status?: number }).status !== 3) throw error;
    }
    return readdirSync(out)
      .sort()
      .flatMap((pdf) => drawPdf(join(out, pdf), `${paper}-${basename(pdf, '.pdf')}`));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
