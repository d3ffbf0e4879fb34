/**
 * The picture of a cut as plain marks in millimetres, the sheet's top left corner at 0,0: screen and paper draw the
 * same ones. `svgOfCut` is for the `svg` node of a paper form.
 */
import type { Cut, Layout } from './cut';

/** What a mark means; colours are the drawer's business. */
export type CutRole = 'sheet' | 'gripper' | 'bleed' | 'piece';

export type CutMark =
  | { kind: 'rect'; role: CutRole; x: number; y: number; width: number; height: number }
  | { kind: 'text'; role: CutRole; x: number; y: number; text: string; size: number };

export interface CutPicture {
  width: number;
  height: number;
  marks: CutMark[];
}

/** Numbers on the pieces stop where they could not be read. */
const MOST_NUMBERS = 64;

export function cutPicture(cut: Cut, layout: Layout = cut.best): CutPicture {
  const width = Number(cut.ask.sheet.width);
  const height = Number(cut.ask.sheet.height);
  const bleed = Number(cut.ask.bleed);
  const gripper = Number(cut.ask.gripper);
  const marks: CutMark[] = [{ kind: 'rect', role: 'sheet', x: 0, y: 0, width, height }];
  if (gripper > 0)
    marks.push({ kind: 'rect', role: 'gripper', x: 0, y: height - gripper, width, height: gripper });
  layout.places.forEach((p, i) => {
    const { turned: _, ...box } = p;
    if (bleed > 0)
      marks.push({
        kind: 'rect',
        role: 'bleed',
        x: p.x - bleed,
        y: p.y - bleed,
        width: p.width + 2 * bleed,
        height: p.height + 2 * bleed,
      });
    marks.push({ kind: 'rect', role: 'piece', ...box });
    if (layout.count > MOST_NUMBERS) return;
    const size = Math.min(p.width, p.height) / 3;
    marks.push({
      kind: 'text',
      role: 'piece',
      x: p.x + p.width / 2,
      y: p.y + p.height / 2 + size * 0.36,
      text: String(i + 1),
      size,
    });
  });
  return { width, height, marks };
}

/** Light enough that numbers are read in black and white, too. */
export const cutColours: Record<CutRole, { fill: string; stroke: string }> = {
  sheet: { fill: '#ffffff', stroke: '#1f2933' },
  gripper: { fill: '#d8dee6', stroke: 'none' },
  bleed: { fill: 'none', stroke: '#b8c2ce' },
  piece: { fill: '#e9f1fb', stroke: '#1f5fae' },
};

const n = (value: number) => String(Math.round(value * 100) / 100);

/** One `<svg>` element; its width in points or pixels is the caller's, the height follows. */
export function svgOfCut(picture: CutPicture, width: number, font = 'sans-serif'): string {
  const line = picture.width / 400;
  const marks = picture.marks.map((m) => {
    const look = cutColours[m.role];
    return m.kind === 'rect'
      ? `<rect x="${n(m.x)}" y="${n(m.y)}" width="${n(m.width)}" height="${n(m.height)}" fill="${look.fill}" stroke="${look.stroke}" stroke-width="${n(line)}"/>`
      : `<text x="${n(m.x)}" y="${n(m.y)}" font-family="${font}" font-size="${n(m.size)}" text-anchor="middle" fill="${look.stroke}">${m.text}</text>`;
  });
  const height = (width * picture.height) / picture.width;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(picture.width)} ${n(picture.height)}">${marks.join('')}</svg>`;
}
