/**
 * One parsed face per font file for as long as this process or worker lives, and what was measured with it. pdfkit
 * parses the file (10 MB, 30 000 glyphs) for every document and measures every text anew.
 */
import type { KitDocument, KitFace, KitFont, KitRun, KitSubset } from './pdfkit';

interface Known {
  face: KitFace;
  runs: Map<string, KitRun>;
  /** Thousandths of an em. */
  widths: Map<string, number>;
}

/** Texts kept per font. Papers repeat their words; when a long table has filled it, it starts afresh. */
const MOST = 20_000;

type FontClass = new (document: KitDocument, face: KitFace, id: string) => KitFont;

/** Makes all documents of this class of pdfmake's share their faces. */
export function shareFaces(proto: KitDocument, sample: KitFont): void {
  const faces = new Map<unknown, Known>();
  const known = new WeakMap<KitFace, Known>();
  const Font = sample.constructor as FontClass;
  const provide = proto.provideFont;
  proto.provideFont = function (family, bold, italics) {
    const type = this.getFontType(bold, italics);
    this.fontCache[family] ??= {};
    const cache = this.fontCache[family];
    const there = cache[type];
    if (there) return there;
    const file = this.getFontFile(family, bold, italics);
    const shared = faces.get(file);
    if (!shared) {
      const made = provide.call(this, family, bold, italics);
      const now = { face: made.font, runs: new Map(), widths: new Map() };
      if (typeof file === 'string') faces.set(file, now);
      known.set(made.font, now);
      return made;
    }
    const name = shared.face.postscriptName;
    this._fontFamilies[name] ??= new Font(this, shared.face, `F${++this._fontCount}`);
    cache[type] = this._fontFamilies[name];
    this._font = cache[type];
    return cache[type];
  };
  const { layoutRun, widthOfString, layoutCached } = Font.prototype as KitFont;
  Object.assign(Font.prototype, {
    layoutCached(this: KitFont, text: string): KitRun {
      const runs = known.get(this.font)?.runs;
      if (!runs) return layoutCached.call(this, text);
      const run = (part: string) => kept(runs, part, () => layoutRun.call(this, part));
      return (text.length > 2 && figures.test(text) && composed(text, run)) || run(text);
    },
    widthOfString(this: KitFont, text: string, size: number, features?: unknown): number {
      const widths = known.get(this.font)?.widths;
      if (!widths || features) return widthOfString.call(this, text, size, features);
      return (kept(widths, text, () => widthOfString.call(this, text, 1000)) * size) / 1000;
    },
  });
  quickSubset(Object.getPrototypeOf(sample.subset));
}

/** Long tables are full of figures, and no two alike. */
const figures = /^[0-9.,-]+$/;

/**
 * A figure from its digits: no font rule reaches further than from one digit to the next, so each pair is shaped
 * once and every figure put together from pairs (a test holds this against real shaping). Undefined when a pair is
 * more than its two signs.
 */
export function composed(text: string, run: (part: string) => KitRun): KitRun | undefined {
  const out: KitRun = { glyphs: [], positions: [], advanceWidth: 0 };
  for (let at = 0; at < text.length; at++) {
    const own = run(text[at]!);
    const pair = at + 1 < text.length ? run(text.slice(at, at + 2)) : own;
    const next = at + 1 < text.length ? run(text[at + 1]!) : undefined;
    const [glyph, after] = pair.glyphs;
    const moved = next && pair.positions[1]?.xAdvance !== next.positions[0]?.xAdvance;
    if (glyph?.id !== own.glyphs[0]?.id || after?.id !== next?.glyphs[0]?.id || moved) return undefined;
    out.glyphs.push(glyph!);
    out.positions.push(pair.positions[0]!);
    out.advanceWidth += pair.positions[0]!.xAdvance;
  }
  return out;
}

function kept<Value>(cache: Map<string, Value>, key: string, make: () => Value): Value {
  const there = cache.get(key);
  if (there !== undefined) return there;
  if (cache.size >= MOST) cache.clear();
  const made = make();
  cache.set(key, made);
  return made;
}

/** A glyph goes into the file as it stands; only one that is composed of others has to be taken apart. */
function quickSubset(proto: KitSubset): void {
  const add = proto._addGlyph;
  if (!add) return;
  proto._addGlyph = function (id) {
    const offsets = this.font.loca?.offsets;
    const stream = offsets && this.font._getTableStream?.('glyf');
    if (!stream) return add.call(this, id);
    const [from = 0, to = 0] = [offsets[id], offsets[id + 1]];
    stream.pos += from;
    const bytes = stream.readBuffer(to - from);
    const composed = bytes.length > 1 && bytes[0]! >= 0x80;
    if (composed) return add.call(this, id);
    const glyph = this.font.getGlyph(id);
    this.glyf.push(bytes);
    this.loca.offsets.push(this.offset);
    this.hmtx.metrics.push({ advance: glyph.advanceWidth, bearing: glyph._getMetrics().leftBearing });
    this.offset += bytes.length;
    return this.glyf.length - 1;
  };
}
