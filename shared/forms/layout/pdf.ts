/**
 * The part of a pdfmake definition that paper here is made of. pdfmake's own types drag the DOM and Node into
 * whoever imports them, and shared/ knows neither; the two places that call pdfmake cast once.
 */
export type Margin = [left: number, top: number, right: number, bottom: number];

export interface Style {
  font?: string;
  fontSize?: number;
  bold?: boolean;
  alignment?: 'left' | 'center' | 'right';
  verticalAlignment?: 'top' | 'middle' | 'bottom';
  characterSpacing?: number;
  lineHeight?: number;
  noWrap?: boolean;
  decoration?: 'underline' | 'lineThrough';
  color?: string;
  opacity?: number;
  margin?: Margin;
}

export interface Line {
  type: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  lineWidth: number;
}

export interface Node extends Style {
  text?: string | (string | Node)[];
  stack?: Content[];
  columns?: Content[];
  columnGap?: number;
  table?: Table;
  layout?: TableLayout;
  image?: string;
  svg?: string;
  qr?: string;
  eccLevel?: 'L' | 'M' | 'Q' | 'H';
  fit?: number | [number, number];
  canvas?: Line[];
  width?: number | '*' | 'auto';
  height?: number;
  unbreakable?: boolean;
  pageBreak?: 'before';
  colSpan?: number;
  relativePosition?: { x: number; y: number };
  absolutePosition?: { x: number; y: number };
}

export type Content = string | Node;

export interface Table {
  headerRows?: number;
  keepWithHeaderRows?: number;
  dontBreakRows?: boolean;
  widths: number[];
  heights?: (row: number) => number | 'auto';
  body: Node[][];
}

export interface TableLayout {
  hLineWidth(line: number): number;
  vLineWidth(line: number): number;
  paddingLeft(): number;
  paddingRight(): number;
  paddingTop(): number;
  paddingBottom(): number;
}

export interface EmbeddedFile {
  src: string;
  name: string;
  description?: string;
  type?: string;
  relationship?: 'Data' | 'Source' | 'Alternative' | 'Supplement' | 'Unspecified';
  creationDate?: Date;
}

export interface Definition {
  pageSize: { width: number; height: number };
  pageMargins: Margin;
  content: Content[];
  header?: (page: number, pages: number) => Content;
  footer?: (page: number, pages: number) => Content;
  defaultStyle?: Style;
  watermark?: { text: string; fontSize: number; opacity: number; bold: boolean; color: string };
  info?: { title?: string; author?: string; subject?: string; creator?: string; creationDate?: Date };
  language?: string;
  version?: '1.7';
  files?: Record<string, EmbeddedFile>;
}
