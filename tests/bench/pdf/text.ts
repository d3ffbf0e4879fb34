/** Whether two PDFs say the same: every character outside heads and feet, as often, wherever lines break. */
import { execFileSync } from 'node:child_process';
import type { Flat } from './flat';

/** Characters of the body with their counts, sorted; what is repeated on pages is left out. */
export function bodyOf(file: string, flat: Flat): Map<string, number> {
  let text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 })
    .normalize('NFKC')
    .replace(/\s/g, '');
  for (const piece of repeated(flat)) text = text.replaceAll(piece, '');
  const [before, between, after] = flat.foot.split(/\{pages?\}/).map(squeezed);
  text = text.replace(new RegExp(`${before}\\d+${between}\\d+${after}`, 'g'), '');
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

function repeated({ head, tables }: Flat): string[] {
  const titles = tables
    .flatMap((t) => t.rows.slice(0, t.headerRows))
    .flatMap((row) => row.flatMap((c) => c.lines));
  return [...head.left, head.shop, head.title, head.line, ...titles]
    .map(squeezed)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
}

/** What differs, in a few words; empty when the same. */
export function difference(a: Map<string, number>, b: Map<string, number>): string {
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((char) => a.get(char) !== b.get(char))
    .map((char) => `${char} ${a.get(char) ?? 0}/${b.get(char) ?? 0}`)
    .slice(0, 12)
    .join(', ');
}
