/** One PDF to the printer its paper goes to, in the copies kept for it; through the system's dialog where none is kept. */
import type { Answer } from '#shared/bridge';
import { type PaperId, printerSheet } from '#shared/forms/layout/papers';
import { bridge } from '../platform/bridge';
import { printerFor } from './printerChoice';

export interface PrintedOut extends Answer<'printPdf'> {
  copies: number;
}

/** Where it goes without a dialog; '' where the system asks. */
export const targetOf = (paper: PaperId): string => printerFor(paper).printer ?? '';

export async function printOut(name: string, bytes: Uint8Array, paper: PaperId): Promise<PrintedOut> {
  const { printer, copies } = printerFor(paper);
  const answer = await bridge().printPdf({
    name,
    bytes,
    copies,
    paper: printerSheet(paper),
    ...(printer === undefined ? {} : { printer }),
  });
  // A browser's own printing takes no number of copies: one went out.
  return { ...answer, copies: answer.copies ?? 1 };
}
