/** A flow chart's lines as paths, for the screen and for the `svg` node of a paper: readable in black and white. */
import type { FlowDrawing, FlowRole } from './layout';
import type { FlowRoute, Spot } from './places';

export interface FlowPath {
  d: string;
  fill: string;
  stroke: string;
  width: number;
  dash?: string;
  /** The box's act, for who looks for it. */
  act?: string;
  role?: FlowRole;
}

interface Look {
  stroke: string;
  fill: string;
  /** In shares of the text height. */
  width: number;
  dash?: boolean;
  ink: string;
}
export type FlowLooks = Record<FlowRole, Look>;

/** On the screen colour says state, as everywhere; width and sign say it, too. */
export const screenLooks: FlowLooks = {
  plain: { stroke: '#4d5968', fill: '#ffffff', width: 0.08, ink: '#1b2430' },
  done: { stroke: '#1d7544', fill: '#e8f5ed', width: 0.1, ink: '#1b2430' },
  current: { stroke: '#1f5fae', fill: '#e9f1fb', width: 0.2, ink: '#1b2430' },
  late: { stroke: '#b42318', fill: '#fdecea', width: 0.2, ink: '#b42318' },
  ahead: { stroke: '#8a95a3', fill: '#ffffff', width: 0.08, dash: true, ink: '#4d5968' },
  paper: { stroke: '#4d5968', fill: 'none', width: 0.08, ink: '#1b2430' },
  soft: { stroke: '#d8dee6', fill: 'none', width: 0.06, ink: '#667281' },
};

/** On paper by line alone: done thin, to be done now thick, ahead dashed. */
export const paperLooks: FlowLooks = {
  plain: { stroke: '#000000', fill: '#ffffff', width: 0.09, ink: '#000000' },
  done: { stroke: '#000000', fill: '#ffffff', width: 0.09, ink: '#000000' },
  current: { stroke: '#000000', fill: '#e8e8e8', width: 0.24, ink: '#000000' },
  late: { stroke: '#000000', fill: '#e8e8e8', width: 0.24, ink: '#000000' },
  ahead: { stroke: '#000000', fill: '#ffffff', width: 0.08, dash: true, ink: '#000000' },
  paper: { stroke: '#000000', fill: 'none', width: 0.09, ink: '#000000' },
  soft: { stroke: '#9a9a9a', fill: 'none', width: 0.05, ink: '#000000' },
};

const n = (value: number) => String(Math.round(value * 100) / 100);
const line = (points: readonly Spot[]) => `M${points.map((p) => `${n(p.x)} ${n(p.y)}`).join('L')}`;

/** Everything but the texts, from the back to the front. */
export function flowPaths(drawing: FlowDrawing, looks: FlowLooks): FlowPath[] {
  const { size } = drawing;
  const dash = `${n(size * 0.4)} ${n(size * 0.3)}`;
  const rules = drawing.marks.flatMap((m): FlowPath[] => {
    if (m.kind !== 'rule') return [];
    const { stroke, width } = looks[m.role];
    return [{ d: line([m.from, m.to]), fill: 'none', stroke, width: width * size }];
  });
  const boxes = drawing.marks.flatMap((m): FlowPath[] => {
    if (m.kind !== 'rect') return [];
    const look = looks[m.role];
    const corners = [
      { x: m.x, y: m.y },
      { x: m.x + m.width, y: m.y },
      { x: m.x + m.width, y: m.y + m.height },
      { x: m.x, y: m.y + m.height },
    ];
    return [
      {
        d: `${line(corners)}z`,
        fill: look.fill,
        stroke: look.stroke,
        width: look.width * size,
        role: m.role,
        ...(look.dash ? { dash } : {}),
        ...(m.act ? { act: m.act } : {}),
      },
    ];
  });
  const routes = drawing.routes.flatMap((route): FlowPath[] => {
    const stroke = looks.paper.stroke;
    const back = route.kind === 'back';
    const width = size * (route.used ? 0.2 : 0.09);
    return [
      {
        d: line(route.points),
        fill: 'none',
        stroke,
        width,
        ...(back ? { dash: `${n(size * 0.25)} ${n(size * 0.25)}` } : {}),
      },
      { d: headOf(route, size), fill: stroke, stroke: 'none', width: 0 },
    ];
  });
  return [...rules, ...routes, ...boxes];
}

/** The arrow's head, its tip at the end of the way. */
function headOf({ points }: FlowRoute, size: number): string {
  const tip = points.at(-1)!;
  const prior = points.at(-2)!;
  const length = Math.hypot(tip.x - prior.x, tip.y - prior.y) || 1;
  const [ux, uy] = [(tip.x - prior.x) / length, (tip.y - prior.y) / length];
  const foot = { x: tip.x - ux * size * 0.55, y: tip.y - uy * size * 0.55 };
  const half = size * 0.24;
  return `${line([
    tip,
    { x: foot.x - uy * half, y: foot.y + ux * half },
    { x: foot.x + uy * half, y: foot.y - ux * half },
  ])}z`;
}

/** The drawing without its texts, as the paper kit takes it. */
export function flowSvg(drawing: FlowDrawing, looks: FlowLooks): string {
  const paths = flowPaths(drawing, looks).map(
    (p) =>
      `<path d="${p.d}" fill="${p.fill}" stroke="${p.stroke}" stroke-width="${n(p.width)}"${p.dash ? ` stroke-dasharray="${p.dash}"` : ''}/>`,
  );
  const [width, height] = [n(drawing.width), n(drawing.height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${paths.join('')}</svg>`;
}
