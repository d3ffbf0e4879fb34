/**
 * Makes pdfmake's documents fast and small: faces and widths shared (`fonts.ts`), pages without repetition
 * (`content.ts`). Works on the classes of a finished sample document, so it is done once per process or worker.
 */
import { PageContent } from './content';
import { shareFaces } from './fonts';
import type { KitDocument, KitFont, KitPage, KitRun } from './pdfkit';
import { round } from './round';

/** The definition of such a document. */
export const sample = (family: string) => ({
  content: [{ text: '对' }, { text: '接', bold: true }],
  defaultStyle: { font: family },
});

const done = new WeakSet<object>();

/** `sample`: a document from `getStream()` that has `family` in it, in Regular and Bold. */
export function tune(sample: unknown, family: string): void {
  const document = sample as KitDocument;
  const proto = Object.getPrototypeOf(document) as KitDocument;
  if (done.has(proto)) return;
  done.add(proto);
  shareFaces(proto, document.fontCache[family]!.normal!);
  leanPages(proto);
}

function leanPages(proto: KitDocument): void {
  const contents = new WeakMap<KitPage, PageContent>();
  const { text, _doOpacity: writeOpacity, moveTo, lineTo, translate } = proto;
  let writing = false;

  function contentOf(document: KitDocument): PageContent {
    const { page } = document;
    const there = contents.get(page);
    if (there) return there;
    const made = new PageContent((fill, stroke) => {
      writing = true;
      writeOpacity.call(document, fill, stroke);
      writing = false;
    });
    contents.set(page, made);
    const { content } = page;
    const end = content.end.bind(content);
    content.end = () => {
      content.write(made.end());
      end();
    };
    return made;
  }

  proto.addContent = function (op) {
    const content = contentOf(this);
    if (writing) content.raw(op);
    else content.add(op);
    return this;
  };
  proto._doOpacity = function (fill, stroke) {
    contentOf(this).opacity(fill, stroke);
  };
  proto.moveTo = function (x, y) {
    if (!Number.isFinite(x + y)) return moveTo.call(this, x, y);
    contentOf(this).moveTo(x, y);
    return this;
  };
  proto.lineTo = function (x, y) {
    if (!Number.isFinite(x + y)) return lineTo.call(this, x, y);
    contentOf(this).lineTo(x, y);
    return this;
  };
  proto.translate = function (x, y) {
    if (!contentOf(this).shiftBy(x, y)) return translate.call(this, x, y);
    const m = this._ctm;
    m[4] = m[0]! * x + m[2]! * y + m[4]!;
    m[5] = m[1]! * x + m[3]! * y + m[5]!;
    return this;
  };
  settings(proto, contentOf);
  proto.text = function (given, x, y, options) {
    const words = typeof given === 'string' ? given : '';
    const plain = options && simple(options) && x !== undefined && y !== undefined;
    if (!plain || !words || words.includes('\n')) return text.call(this, given, x, y, options);
    const font = this._font;
    const size = this._fontSize;
    const code = encoded(font, words);
    if (!code) return text.call(this, given, x, y, options);
    const { pieces, advance } = code;
    this.page.fonts[font.id] ??= font.ref();
    const baseline = y + (font.ascender / 1000) * size;
    contentOf(this).text(`/${font.id} ${round(size)} Tf`, x, baseline, (advance * size) / 1000, pieces);
    return this;
  };
}

/** pdfmake sets all of a pen before each line: told by their values here, without a text for each. */
function settings(proto: KitDocument, contentOf: (document: KitDocument) => PageContent): void {
  const { lineJoin, lineCap, fill, fillColor, strokeColor, _normalizeColor: normalize } = proto;
  const widths = new Map<number, string>();
  const colours = new Map<string, number[]>();
  proto.lineWidth = function (width) {
    const op = widths.get(width) ?? `${round(width)} w`;
    if (widths.size < 100) widths.set(width, op);
    contentOf(this).set('w', op);
    return this;
  };
  proto.undash = function () {
    contentOf(this).set('d', '[] 0 d');
    return this;
  };
  proto.lineJoin = function (join) {
    if (join !== 'miter') return lineJoin.call(this, join);
    contentOf(this).set('j', '0 j');
    return this;
  };
  proto.lineCap = function (cap) {
    if (cap !== 'butt') return lineCap.call(this, cap);
    contentOf(this).set('J', '0 J');
    return this;
  };
  proto._normalizeColor = function (color) {
    if (typeof color !== 'string') return normalize.call(this, color);
    const known = colours.get(color);
    if (known) return known;
    const made = normalize.call(this, color);
    if (Array.isArray(made) && colours.size < 100) colours.set(color, made);
    return made;
  };
  proto.strokeColor = function (color, opacity) {
    if (color !== 'black') return strokeColor.call(this, color, opacity);
    const content = contentOf(this);
    content.set('CS', '/DeviceRGB CS');
    content.set('SCN', '0 0 0 SCN');
    content.opacity(null, opacity);
    return this;
  };
  proto.fillColor = function (color, opacity) {
    if (color !== 'black') return fillColor.call(this, color, opacity);
    const content = contentOf(this);
    content.set('cs', '/DeviceRGB cs');
    content.set('scn', '0 0 0 scn');
    content.opacity(opacity, null);
    this._fillColor = [color, opacity];
    return this;
  };
  proto.stroke = function (color) {
    if (color) this.strokeColor(color);
    contentOf(this).stroke();
    return this;
  };
  proto.fill = function (color, rule) {
    if (color !== 'black' || rule) return fill.call(this, color, rule);
    this.fillColor(color);
    contentOf(this).fill();
    return this;
  };
}

/** What pdfmake asks for nearly all words: no wrapping, no link, no spacing. */
const simple = (o: object): boolean => {
  const { lineBreak, characterSpacing, link, goTo, destination, features, width } = o as Record<
    string,
    unknown
  >;
  return (
    lineBreak === false &&
    !characterSpacing &&
    link == null &&
    goTo == null &&
    destination == null &&
    !features &&
    !width
  );
};

interface Encoded {
  pieces: string;
  /** Thousandths of an em. */
  advance: number;
}
const encodings = new WeakMap<KitFont, Map<string, Encoded | null>>();

/** Hex of the glyphs' places in this document's subset, with kerning between them as pdfkit writes it. */
function encoded(font: KitFont, text: string): Encoded | null {
  let known = encodings.get(font);
  if (!known) {
    known = new Map();
    encodings.set(font, known);
  }
  const there = known.get(text);
  if (there !== undefined) return there;
  const made = encode(font, font.layout(text));
  if (known.size >= 5000) known.clear();
  known.set(text, made);
  return made;
}

/** Null for marks that stand over or under their letter: pdfkit places those itself. */
function encode(font: KitFont, { glyphs, positions }: KitRun): Encoded | null {
  if (positions.some((p) => p.xOffset || p.yOffset)) return null;
  let pieces = '<';
  let advance = 0;
  glyphs.forEach((glyph, at) => {
    const id = font.subset.includeGlyph(glyph.id);
    font.widths[id] ??= glyph.advanceWidth * font.scale;
    font.unicode[id] ??= glyph.codePoints;
    const { xAdvance, advanceWidth } = positions[at]!;
    pieces += id.toString(16).padStart(4, '0');
    advance += xAdvance;
    const shift = round(advanceWidth - xAdvance);
    if (shift) pieces += `>${shift}<`;
  });
  return { pieces: `${pieces}>`.replace(/<>$/, ''), advance };
}
