/**
 * Characters the font lacks print as a visible box and are told to the caller; nothing is dropped in silence.
 * Control characters, which would vanish or break the text, are shown the same way.
 */
import coverage from '../../../assets/fonts/coverage.json' with { type: 'json' };
import type { Content, Definition, Node } from './pdf';

const BOX = '□';
/** Flat list: first, last, first, last … of the code points the font has, ascending. */
const ranges: readonly number[] = coverage.ranges;

export function hasGlyph(code: number): boolean {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (code < ranges[middle * 2]!) high = middle - 1;
    else if (code > ranges[middle * 2 + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}

/** Line breaks are layout; a variation selector only picks a style of the character before it. */
const passes = (code: number): boolean => code === 10 || (code >= 32 && code !== 127 && hasGlyph(code));

function mend(text: string, missing: Set<string>): string {
  let out = '';
  let changed = false;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (passes(code)) out += char;
    else {
      changed = true;
      if (code === 9) out += ' ';
      else {
        out += BOX;
        missing.add(
          code < 32 || (code >= 0x7f && code < 0xa0)
            ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
            : char,
        );
      }
    }
  }
  return changed ? out : text;
}

/** Mends all texts of a definition in place and gives the characters that were missing, each once. */
export function markMissing(definition: Definition): string[] {
  const missing = new Set<string>();
  const walk = (content: Content): Content => {
    if (typeof content === 'string') return mend(content, missing);
    const node: Node = content;
    if (typeof node.text === 'string') node.text = mend(node.text, missing);
    else if (node.text) node.text = node.text.map((part) => walk(part) as string | Node);
    if (node.stack) node.stack = node.stack.map(walk);
    if (node.columns) node.columns = node.columns.map(walk);
    if (node.table) for (const row of node.table.body) for (const cell of row) walk(cell);
    return node;
  };
  definition.content = definition.content.map(walk);
  const { header, footer } = definition;
  if (header) definition.header = (page, pages) => walk(header(page, pages));
  if (footer) definition.footer = (page, pages) => walk(footer(page, pages));
  // Head and foot are the same on each page but for figures: drawn once here so that what they lack is told, too.
  if (definition.header) definition.header(1, 1);
  if (definition.watermark) definition.watermark.text = mend(definition.watermark.text, missing);
  return [...missing];
}
