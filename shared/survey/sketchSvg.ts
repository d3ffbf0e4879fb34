/** A sketch as SVG text: for the `svg` node of a paper form (vectors in the PDF) and for saving. */
import type { Sketch, SketchMark, SketchRole } from './sketch';

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

function markSvg(mark: SketchMark, ink: SketchInk): string {
  const colour = ink.colours[mark.role];
  switch (mark.kind) {
    case 'line': {
      const wide = mark.role === 'figure' ? 0.6 : mark.role === 'frame' ? 0.8 : 1.2;
      return `<line x1="${n(mark.from.x)}" y1="${n(mark.from.y)}" x2="${n(mark.to.x)}" y2="${n(mark.to.y)}" stroke="${colour}" stroke-width="${wide}"/>`;
    }
    case 'circle':
      return `<circle cx="${n(mark.at.x)}" cy="${n(mark.at.y)}" r="${n(mark.radius)}" ${
        mark.role === 'beyond' || mark.role === 'accepted'
          ? `fill="#ffffff" stroke="${colour}" stroke-width="1.2"`
          : `fill="${colour}"`
      }/>`;
    case 'area':
      return `<polygon points="${mark.corners.map((c) => `${n(c.x)},${n(c.y)}`).join(' ')}" fill="${colour}"/>`;
    case 'text':
      return `<text x="${n(mark.at.x)}" y="${n(mark.at.y)}" font-family="${escaped(ink.font)}" font-size="${n(mark.size)}" text-anchor="${mark.anchor}" fill="${colour}">${escaped(mark.text)}</text>`;
  }
}

/** The drawing as one `<svg>` element, sized in its own units. */
export function svgOf(sketch: Sketch, ink: Partial<SketchInk> = {}): string {
  const full: SketchInk = { colours: sketchColours, font: 'sans-serif', ...ink };
  const body = sketch.marks.map((mark) => markSvg(mark, full)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(sketch.width)}" height="${n(sketch.height)}" viewBox="0 0 ${n(sketch.width)} ${n(sketch.height)}">${body}</svg>`;
}
