/**
 * The text of a file that says nothing about its encoding: data collectors and old WPS write GBK, new ones UTF-8
 * with or without a mark, Excel's "Unicode 文本" UTF-16. Strict UTF-8 goes first; what is no UTF-8 must be whole GBK.
 */
export const encodings = ['utf-8', 'gbk', 'utf-16le'] as const;
export type Encoding = (typeof encodings)[number];
export type Decoded =
  | { text: string; encoding: Encoding }
  | { why: 'empty' | 'tooLarge' | 'binary' | 'encoding' };

/** Bytes. A point file of 20 000 lines is about 1 MB; beyond this it is something else. */
export const LARGEST = 8 * 1024 * 1024;

// Every engine this runs on has it; the types of shared/ know neither the DOM nor Node.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  // Engines differ here: some make a private character of a byte that GBK does not have.
  if (encoding === 'gbk' && bytes.includes(0xff)) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * GBK that happens to be good UTF-8: 桩位 is D7 AE CE BB in GBK, which UTF-8 reads as two odd letters. When every
 * character outside ASCII is such a pair and all pairs are common Chinese characters (GB 2312), it is GBK.
 */
function gbkInDisguise(bytes: Uint8Array, text: string): boolean {
  if (![...text].some((c) => c > '\x7f') || [...text].some((c) => c > '\u07ff')) return false;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[++i] ?? 0;
    if (lead < 0xb0 || lead > 0xf7 || trail < 0xa1 || trail > 0xfe) return false;
  }
  return true;
}

/** Never throws. `as`: the person says which encoding it is. `largest`: bytes it may have. */
export function textOf(bytes: Uint8Array, as?: Encoding, largest = LARGEST): Decoded {
  if (bytes.length === 0) return { why: 'empty' };
  if (bytes.length > largest) return { why: 'tooLarge' };
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const attempt = (encoding: Encoding): Decoded => {
    const text = decoded(bytes, encoding);
    if (text === null) return { why: 'encoding' };
    // A spreadsheet, a picture or a drawing renamed: no text holds NUL.
    return text.includes('\0') ? { why: 'binary' } : { text, encoding };
  };
  if (as) return attempt(as);
  if (wide) return attempt('utf-16le');
  if (bytes.includes(0)) return { why: 'binary' };
  const utf8 = attempt('utf-8');
  if ('why' in utf8) return attempt('gbk');
  if (!marked && gbkInDisguise(bytes, utf8.text)) {
    const gbk = attempt('gbk');
    if ('text' in gbk) return gbk;
  }
  return utf8;
}
