/**
 * The part of pdfkit's document that is tuned here. Its classes are reached through pdfmake's public `getStream()`,
 * so the same lines serve the build for Node and the one for browsers; nothing of either library is copied.
 */
export interface KitGlyph {
  id: number;
  advanceWidth: number;
  codePoints: number[];
}

export interface KitRun {
  glyphs: KitGlyph[];
  positions: { xAdvance: number; xOffset: number; yOffset: number; advanceWidth: number }[];
  advanceWidth: number;
}

/** A parsed font file (fontkit's). */
export interface KitFace {
  postscriptName: string;
  loca?: { offsets: number[] };
  _getTableStream?(tag: string): { pos: number; readBuffer(length: number): Uint8Array } | null;
}

export interface KitSubset {
  includeGlyph(id: number): number;
  _addGlyph(id: number): number;
  font: KitFace & { getGlyph(id: number): { advanceWidth: number; _getMetrics(): { leftBearing: number } } };
  glyf: Uint8Array[];
  offset: number;
  loca: { offsets: number[] };
  hmtx: { metrics: { advance: number; bearing: number }[] };
}

/** A font as one document has it: the face, and which glyphs of it are used. */
export interface KitFont {
  id: string;
  name: string;
  font: KitFace;
  subset: KitSubset;
  ascender: number;
  scale: number;
  widths: number[];
  unicode: number[][];
  ref(): unknown;
  layout(text: string): KitRun;
  layoutRun(text: string): KitRun;
  layoutCached(text: string): KitRun;
  widthOfString(text: string, size: number, features?: unknown): number;
}

export interface KitPage {
  height: number;
  fonts: Record<string, unknown>;
  content: { write(text: string): void; end(): void };
}

export interface TextOptions {
  lineBreak?: boolean;
  characterSpacing?: number;
  link?: unknown;
  goTo?: unknown;
  destination?: unknown;
  features?: unknown;
  width?: number;
}

export interface KitDocument {
  page: KitPage;
  x: number;
  y: number;
  _font: KitFont;
  _fontSize: number;
  _fontCount: number;
  _fontFamilies: Record<string, KitFont>;
  fontCache: Record<string, Record<string, KitFont>>;
  getFontFile(family: string, bold: boolean, italics: boolean): unknown;
  getFontType(bold: boolean, italics: boolean): string;
  provideFont(family: string, bold: boolean, italics: boolean): KitFont;
  addContent(op: string): KitDocument;
  moveTo(x: number, y: number): KitDocument;
  lineTo(x: number, y: number): KitDocument;
  rect(x: number, y: number, width: number, height: number): KitDocument;
  text(text: unknown, x?: number, y?: number, options?: TextOptions): KitDocument;
  /** The transformation so far, changed in place. */
  _ctm: number[];
  translate(x: number, y: number): KitDocument;
  lineWidth(width: number): KitDocument;
  undash(): KitDocument;
  lineJoin(join: unknown): KitDocument;
  lineCap(cap: unknown): KitDocument;
  stroke(color?: unknown): KitDocument;
  fill(color?: unknown, rule?: unknown): KitDocument;
  fillColor(color: unknown, opacity?: number): KitDocument;
  strokeColor(color: unknown, opacity?: number): KitDocument;
  _fillColor: unknown;
  _normalizeColor(color: unknown): unknown;
  _doOpacity(fill: number | null | undefined, stroke: number | null | undefined): unknown;
}
