/**
 * What a page draws, with nothing said twice. pdfmake sets pen, dash, joints, colour and opacity anew before every
 * line, and wraps every word in its own save, flip and restore: thirteen times what the drawing needs, all of it to
 * be written, packed and read again by the printer.
 *
 * Here settings are only noted when they come, and written when something is drawn that they matter for (`wanted`
 * and `actual`). Lines drawn with the same pen are one path, drawn when something else
 * comes that they could cover; words that follow one another are one run of text; a
 * save with nothing but a shift in it is added to the words inside.
 */

import { round } from './round';
import { Rules } from './rules';

/** Setting operators by the name of the setting; what is drawn by a line, by a fill. */
const strokes = ['w', 'd', 'j', 'J', 'CS', 'SCN'] as const;
const fills = ['cs', 'scn'] as const;
export type Setting = (typeof strokes)[number] | (typeof fills)[number];
type Settings = Partial<Record<Setting, string>> & { ca: number; CA: number; font?: string };

const settings = new Set<string>([...strokes, ...fills]);
const start = (): Settings => ({ w: '1 w', d: '[] 0 d', j: '0 j', J: '0 J', ca: 1, CA: 1 });

interface Level {
  wanted: Settings;
  /** Set once it had to be written as a real save. */
  actual?: Settings;
  dx: number;
  dy: number;
}

interface Words {
  /** Where in `out` it stands. */
  at: number;
  endX: number;
  y: number;
  head: string;
  pieces: string;
}

export class PageContent {
  private readonly out: string[] = [];
  private wanted = start();
  private actual = start();
  private readonly levels: Level[] = [];
  private path: string[] = [];
  /** One straight line so far, kept as numbers: nearly all paths are no more than that. NaN: not there. */
  private from = { x: Number.NaN, y: Number.NaN };
  private to = { x: Number.NaN, y: Number.NaN };
  /** Where lines of the pen of now are put; forgotten when the pen changes. */
  private pen: Rules | undefined;
  /** Lines not drawn yet, by the settings of their pen. */
  private readonly rules = new Map<string, { pen: string[]; rules: Rules }>();
  private words: Words | undefined;

  /** `writeOpacity` writes the operator for both opacities through `raw`. */
  constructor(private readonly writeOpacity: (fill: number, stroke: number) => void) {}

  /** One operator with its operands, as pdfkit writes them. */
  add(op: string): void {
    const name = op.slice(op.lastIndexOf(' ') + 1);
    if (settings.has(name)) this.set(name as Setting, op);
    else if (name === 'm' || name === 'l' || name === 'c' || name === 're' || name === 'h') {
      this.spill();
      this.path.push(op);
    } else if (name === 'S') this.stroke();
    else if (name === 'f') this.fill();
    else if (name === 'q') this.levels.push({ wanted: this.wanted, dx: 0, dy: 0 });
    else if (name === 'Q') this.restore();
    else if (name === 'cm') this.transform(op);
    else this.other(op, name);
  }

  raw(op: string): void {
    this.out.push(op);
  }

  opacity(fill: number | null | undefined, stroke: number | null | undefined): void {
    const ca = fill ?? this.wanted.ca;
    const CA = stroke ?? this.wanted.CA;
    if (ca === this.wanted.ca && CA === this.wanted.CA) return;
    this.wanted = { ...this.wanted, ca, CA };
    this.pen = undefined;
  }

  /** A setting by its operator; nothing is written yet. */
  set(name: Setting, op: string): void {
    if (op === this.wanted[name]) return;
    this.wanted = { ...this.wanted, [name]: op };
    // A new colour space starts at black.
    if (name === 'CS') delete this.wanted.SCN;
    if (name === 'cs') delete this.wanted.scn;
    this.pen = undefined;
  }

  moveTo(x: number, y: number): void {
    this.spill();
    this.from = { x, y };
  }

  lineTo(x: number, y: number): void {
    if (Number.isNaN(this.from.x) || !Number.isNaN(this.to.x)) {
      this.spill();
      this.path.push(`${round(x)} ${round(y)} l`);
    } else this.to = { x, y };
  }

  /** Notes a shift when the last save is not written yet. */
  shiftBy(x: number, y: number): boolean {
    const top = this.levels.at(-1);
    if (!top || top.actual) return false;
    top.dx += x;
    top.dy += y;
    return true;
  }

  stroke(): void {
    if (this.path.length > 0 || Number.isNaN(this.to.x) || !this.rule()) this.other('S', 'S');
  }

  /** Nothing where there is no path. */
  fill(): void {
    this.spill();
    if (this.path.length > 0) this.other('f', 'f');
  }

  /** The straight line as operators, since more follows. */
  private spill(): void {
    const { from, to } = this;
    if (Number.isNaN(from.x)) return;
    this.path.push(`${round(from.x)} ${round(from.y)} m`);
    if (!Number.isNaN(to.x)) this.path.push(`${round(to.x)} ${round(to.y)} l`);
    this.none();
  }

  private none(): void {
    this.from = { x: Number.NaN, y: Number.NaN };
    this.to = { x: Number.NaN, y: Number.NaN };
  }

  /**
   * Glyphs on a line. `font` is the operator that sets font and size, `advance` the width in points, `pieces` hex
   * strings with shifts between them; y is the baseline, down from the top.
   */
  text(font: string, x: number, y: number, advance: number, pieces: string): void {
    const [dx, dy] = this.shift();
    const [px, py] = [x + dx, y + dy];
    const { words } = this;
    const same = this.actual.font === font && this.inked();
    if (
      words &&
      same &&
      words.at === this.out.length - 1 &&
      words.y === py &&
      Math.abs(words.endX - px) < 0.002
    ) {
      words.pieces = `${words.pieces}${pieces}`.replace('><', '');
      words.endX = px + advance;
      this.out[words.at] = shown(words);
      return;
    }
    // Lines of the ink of the words may be drawn after them.
    if (this.wanted.ca !== 1 || this.wanted.scn?.toUpperCase() !== this.wanted.SCN) this.flush();
    this.ink(fills);
    const head = `BT${this.actual.font === font ? '' : ` ${font}`} 1 0 0 -1 ${round(px)} ${round(py)} Tm`;
    this.actual.font = font;
    this.words = { at: this.out.length, endX: px + advance, y: py, head, pieces };
    this.out.push(shown(this.words));
  }

  /** The whole of it. To be asked once, at the end of the page. */
  end(): string {
    this.flush();
    this.spill();
    this.out.push(...this.path);
    return this.out.join('\n');
  }

  /** Takes the straight line when it is level or upright and drawn with a plain pen. */
  private rule(): boolean {
    const rules = this.pen ?? this.penOf();
    if (!rules) return false;
    const { from, to } = this;
    const [dx, dy] = this.shift();
    if (!rules.add(from.x + dx, from.y + dy, to.x + dx, to.y + dy)) return false;
    this.none();
    return true;
  }

  private penOf(): Rules | undefined {
    const { wanted } = this;
    if (wanted.CA !== 1 || wanted.d !== '[] 0 d' || wanted.J !== '0 J') return undefined;
    const pen = strokes.flatMap((name) => wanted[name] ?? []);
    const key = pen.join(' ');
    const { rules } = this.rules.get(key) ?? { rules: new Rules() };
    this.rules.set(key, { pen, rules });
    this.pen = rules;
    return rules;
  }

  /** Of the saves that are not written. */
  private shift(): [dx: number, dy: number] {
    let [dx, dy] = [0, 0];
    for (const level of this.levels)
      if (!level.actual) {
        dx += level.dx;
        dy += level.dy;
      }
    return [dx, dy];
  }

  private restore(): void {
    const level = this.levels.pop();
    if (!level) {
      this.other('Q', 'Q');
      return;
    }
    this.wanted = level.wanted;
    this.pen = undefined;
    if (!level.actual) return;
    this.flush();
    this.out.push('Q');
    this.actual = level.actual;
  }

  private transform(op: string): void {
    const [a, b, c, d, x, y] = op.split(' ');
    if (a === '1' && b === '0' && c === '0' && d === '1' && this.shiftBy(Number(x), Number(y))) return;
    this.real();
    this.flush();
    this.out.push(op);
  }

  private other(op: string, name: string): void {
    this.spill();
    this.real();
    this.flush();
    this.ink(strokes);
    this.ink(fills);
    for (const part of this.path) this.out.push(part);
    this.path = [];
    this.out.push(op);
    if (name === 'Tf') this.actual.font = op;
  }

  /** Writes the saves and shifts that were only noted. */
  private real(): void {
    for (const level of this.levels) {
      if (level.actual) continue;
      this.flush();
      level.actual = { ...this.actual };
      this.out.push('q');
      if (level.dx || level.dy) this.out.push(`1 0 0 1 ${round(level.dx)} ${round(level.dy)} cm`);
    }
  }

  /** Draws the lines that are still to be drawn. */
  private flush(): void {
    if (this.rules.size === 0) return;
    const all = [...this.rules.values()];
    this.rules.clear();
    this.pen = undefined;
    const { wanted } = this;
    for (const { pen, rules } of all) {
      if (rules.empty) continue;
      this.wanted = { ...wanted, CA: 1 };
      for (const op of pen) this.wanted[op.slice(op.lastIndexOf(' ') + 1) as Setting] = op;
      this.ink(strokes);
      this.out.push(...rules.take(), 'S');
    }
    this.wanted = wanted;
  }

  private inked(names: readonly Setting[] = fills): boolean {
    const { wanted, actual } = this;
    return (
      wanted.ca === actual.ca &&
      wanted.CA === actual.CA &&
      names.every((name) => wanted[name] === undefined || wanted[name] === actual[name])
    );
  }

  private ink(names: readonly Setting[]): void {
    if (this.inked(names)) return;
    const { wanted, actual } = this;
    if (wanted.ca !== actual.ca || wanted.CA !== actual.CA) {
      this.writeOpacity(wanted.ca, wanted.CA);
      actual.ca = wanted.ca;
      actual.CA = wanted.CA;
    }
    for (const name of names) {
      const op = wanted[name];
      if (op === undefined || op === actual[name]) continue;
      if (name === 'CS') delete actual.SCN;
      if (name === 'cs') delete actual.scn;
      this.out.push(op);
      actual[name] = op;
    }
  }
}

const shown = ({ head, pieces }: Words): string =>
  `${head} ${/>[-\d]/.test(pieces) ? `[${pieces}] TJ` : `${pieces} Tj`} ET`;
