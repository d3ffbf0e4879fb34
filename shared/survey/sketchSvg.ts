/** A sketch as SVG text: for the `svg` node of a paper form (vectors in the PDF) and for saving. */
import type { Sketch, SketchRole } from './sketch';

export interface SketchInk {
  /** Stroke and fill of each role; black and grey shades print on any machine. */
  colours: Record<SketchRole, string>;
  /** Name of the font as the paper kit knows it. */
  font: string;
}

/** Red and amber stay apart from green also in black and white: what is beyond is drawn as a ring, not a dot. */
export const sketchColours: Record<SketchRole, string> = {
  open: '#5b6770',
  within: '#1c6b3a',
  beyond: '#b42318',
  accepted: '#8a5a00',
  figure: '#7d8a96',
  frame: '#1f2933',
};

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control characters are not allowed in XML at all, escaped or not. */
const escaped = (text: string) =>
  [...text]
    .filter((c) => c >= ' ')
    .join('')
    .replace(/[&<>"]/g, (c) => escapes[c]!);
const n = (value: number) => String(Math.round(value * 100) / 100);

export interface SketchPath {
  role: SketchRole;
  d: string;
  /** Colours, or `none`. */
  fill: string;
  stroke: string;
  width: number;
}

/** All that is no text, joined by what it means: a dozen paths draw two thousand points as fast as ten. */
export function pathsOf(sketch: Sketch, colours = sketchColours): SketchPath[] {
  const drawn = new Map<string, SketchPath>();
  const put = (kind: string, role: SketchRole, look: Omit<SketchPath, 'role' | 'd'>, d: string) => {
    const there = drawn.get(`${kind} ${role}`);
    if (there) there.d += d;
    else drawn.set(`${kind} ${role}`, { role, d, ...look });
  };
  for (const mark of sketch.marks) {
    if (mark.kind === 'text') continue;
    const { role } = mark;
    const colour = colours[role];
    if (mark.kind === 'line') {
      const width = role === 'figure' ? 0.6 : role === 'frame' ? 0.8 : 1.2;
      const d = `M${n(mark.from.x)} ${n(mark.from.y)}L${n(mark.to.x)} ${n(mark.to.y)}`;
      put('line', role, { fill: 'none', stroke: colour, width }, d);
    } else if (mark.kind === 'circle') {
      const ring = role === 'beyond' || role === 'accepted';
      const r = n(mark.radius);
      const around = n(mark.radius * 2);
      const d = `M${n(mark.at.x - mark.radius)} ${n(mark.at.y)}a${r} ${r} 0 1 0 ${around} 0a${r} ${r} 0 1 0 -${around} 0z`;
      put(
        'circle',
        role,
        ring ? { fill: '#ffffff', stroke: colour, width: 1.2 } : { fill: colour, stroke: 'none', width: 0 },
        d,
      );
    } else {
      const d = `M${mark.corners.map((c) => `${n(c.x)} ${n(c.y)}`).join('L')}z`;
      put('area', role, { fill: colour, stroke: 'none', width: 0 }, d);
    }
  }
  return [...drawn.values()];
}

/** The drawing as one `<svg>` element, sized in its own units. */
export function svgOf(sketch: Sketch, ink: Partial<SketchInk> = {}): string {
  const full: SketchInk = { colours: sketchColours, font: 'sans-serif', ...ink };
  const paths = pathsOf(sketch, full.colours).map(
    (p) => `<path d="${p.d}" fill="${p.fill}" stroke="${p.stroke}" stroke-width="${p.width}"/>`,
  );
  const texts = sketch.marks.flatMap((m) =>
    m.kind === 'text'
      ? `<text x="${n(m.at.x)}" y="${n(m.at.y)}" font-family="${escaped(full.font)}" font-size="${n(m.size)}" text-anchor="${m.anchor}" fill="${full.colours[m.role]}">${escaped(m.text)}</text>`
      : [],
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(sketch.width)}" height="${n(sketch.height)}" viewBox="0 0 ${n(sketch.width)} ${n(sketch.height)}">${paths.join('')}${texts.join('')}</svg>`;
}
