import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fields } from '#shared/forms/layout/blocks';
import { hasGlyph, markMissing } from '#shared/forms/layout/glyphs';
import { emWidth } from '#shared/forms/layout/measure';
import type { Definition } from '#shared/forms/layout/pdf';
import { fontFiles, print, squeezed } from './pdfTools';

interface Font {
  characterSet: number[];
  layout(text: string): { advanceWidth: number };
}
const fonts = fontFiles.map((file) => fontkit.openSync(file) as unknown as Font);

/** A definition of one text, mended. */
function mended(text: string): { text: string; missing: string[] } {
  const definition: Definition = {
    pageSize: { width: 100, height: 100 },
    pageMargins: [0, 0, 0, 0],
    content: [{ text }],
  };
  const missing = markMissing(definition);
  return { text: (definition.content[0] as { text: string }).text, missing };
}

describe('coverage', () => {
  it('is what both weights of the font have, to the character', () => {
    const sets = fonts.map((font) => new Set(font.characterSet));
    let wrong = 0;
    for (let code = 0; code <= 0x10ffff; code++)
      if (hasGlyph(code) !== sets.every((set) => set.has(code))) wrong += 1;
    expect(wrong).toBe(0);
    expect(hasGlyph('□'.codePointAt(0)!)).toBe(true);
  });
});

describe('characters the font lacks', () => {
  it.each<[string, string, string, string[]]>([
    ['nothing missing', '满城区地形图 1:500 ㎡ Δ①', '满城区地形图 1:500 ㎡ Δ①', []],
    ['a rare character', '名\u{2a6a5}字', '名□字', ['\u{2a6a5}']],
    ['an emoji with its style', '好👍️', '好□', ['👍']],
    ['NUL and controls', 'a\u0000b\u001bc\u007f', 'a□b□c□', ['U+0000', 'U+001B', 'U+007F']],
    ['direction marks', '金额\u202e00.1', '金额□00.1', ['U+202E']],
    ['half a character', '半\ud83d个', '半□个', ['U+D83D']],
    ['tabs and line ends', 'a\tb\r\nc\rd', 'a b\nc\nd', []],
    ['what has no form', '零\u200b宽\ufeff字\u00ad符', '零宽字符', []],
    ['letters and accents apart', 'Ange\u0300le', 'Ang\u00e8le', []],
    ['one of a kind each once', '\u{2a6a5}\u{2a6a5}', '□□', ['\u{2a6a5}']],
  ])('%s', (_, given, text, missing) => {
    expect(mended(given)).toEqual({ text, missing });
  });

  it('compatibility characters of names stay as written', () => {
    const given = '\uf91d';
    expect(mended(given).text).toBe(hasGlyph(0xf91d) ? given : '□');
  });

  it('are found in head, table, signature and watermark, and print as a box', async () => {
    const rare = ['\u{20001}', '\u{20002}', '\u{20003}', '\u{20004}'];
    const made = await print([fields(1, [[{ label: `标${rare[1]}`, value: `值${rare[2]}` }]])], {
      head: { shop: `店${rare[0]}` },
      watermark: `秘${rare[3]}`,
    });
    expect([...made.missing].sort()).toEqual(rare);
    const page = squeezed(made.page[0]!);
    for (const text of ['店□', '标□', '值□']) expect(page).toContain(text);
  });
});

describe('measured widths', () => {
  it('are never less than the font’s', () => {
    const short: string[] = [];
    for (const font of fonts)
      for (const code of font.characterSet) {
        const char = String.fromCodePoint(code);
        if (/\p{M}/u.test(char)) continue;
        if (emWidth(char) * 1000 + 0.001 < font.layout(char).advanceWidth) short.push(char);
      }
    expect([...new Set(short)].join('')).toBe('');
  });

  it('hold for words and figures, kerned', () => {
    for (const text of ['33,687.60', 'GNSS RTK WAVE To. AVAT', '人民币壹仟元整（￥1,000.00）', 'km² 1:500'])
      for (const font of fonts)
        expect(emWidth(text) * 1000 + 0.001).toBeGreaterThanOrEqual(font.layout(text).advanceWidth);
  });
});
