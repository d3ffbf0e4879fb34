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

/** Line breaks are layout. */
const passes = (code: number): boolean => code === 10 || (code >= 32 && code !== 127 && hasGlyph(code));

/**
 * Marks without a form of their own: zero-width spaces and joiners, the byte order mark, soft hyphens, selectors
 * of emoji style. Text copied from chats is full of them; leaving them out changes nothing that can be seen.
 */
const invisible = /\u00ad|[\u200b\u200c]|\u200d|\u2060|[\ufe00-\ufe0f]|\ufeff/gu;

/** Letters and accents typed apart, put together where the font has the letter only as a whole. */
const accented = /.\p{M}+/gsu;

const name = (char: string): string => {
  const code = char.codePointAt(0)!;
  // Controls, direction marks and halves of characters can't be shown in a message either.
  const hidden = /[\p{C}\p{Z}]/u.test(char);
  return hidden ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : char;
};

function mend(text: string, missing: Set<string>): string {
  let whole = true;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    // Soft hyphens and combining accents have glyphs and still need care; they stand below U+0370.
    if (!passes(code) || code === 0xad || (code >= 0x300 && code < 0x370)) whole = false;
  }
  if (whole) return text;
  let out = '';
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(accented, (letter) => letter.normalize('NFC'));
  for (const char of plain) {
    if (passes(char.codePointAt(0)!)) out += char;
    else if (char === '\t') out += ' ';
    else {
      out += BOX;
      missing.add(name(char));
    }
  }
  return out;
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
