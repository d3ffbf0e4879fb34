/**
 * The ways between boxes: down through the gaps between rows and along the gutters beside the boxes, so that no
 * line crosses a box. Ways back go up on the left of where they come from and enter on the right.
 */
import type { ChartLink } from './chart';
import type { FlowBox, FlowRoute, Spot } from './places';

export interface Ground {
  boxes: readonly FlowBox[];
  gutter: number;
  /** Free height above each row. */
  gap: number;
  top: number;
  bottom: number;
  laneX(lane: number): number;
  laneWidth: number;
}

export function routesOf(links: readonly ChartLink[], ground: Ground): FlowRoute[] {
  const at = new Map(ground.boxes.map((b) => [b.act, b]));
  return links.flatMap((link): FlowRoute[] => {
    const from = at.get(link.from);
    const to = at.get(link.to);
    // Neither end is on this page.
    if (!from && !to) return [];
    const points = link.kind === 'flow' ? down(from, to, ground) : back(from, to, ground);
    return points.length ? [{ ...link, points }] : [];
  });
}

const middle = (b: FlowBox): number => b.x + b.width / 2;
const foot = (b: FlowBox): number => b.y + b.height;

/** Where ways turn below a box: right over the next row, whose box may stand lower than its notes. */
function rowEnd(box: FlowBox, { boxes, bottom, gap }: Ground): number {
  const next = boxes.find((b) => b.row === box.row + 1);
  return next ? next.y - gap * 0.6 : bottom - gap * 0.4;
}

function down(from: FlowBox | undefined, to: FlowBox | undefined, ground: Ground): Spot[] {
  const { gap, gutter, boxes } = ground;
  if (!from) {
    const x = middle(to!);
    if (boxes.some((b) => b.lane === to!.lane && b.row < to!.row)) return around(x, ground.top, to!, ground);
    return [
      { x, y: ground.top },
      { x, y: to!.y },
    ];
  }
  const start = { x: middle(from), y: foot(from) };
  if (!to) return [start, { x: start.x, y: ground.bottom }];
  const turn = rowEnd(from, ground);
  const x = middle(to);
  const between = boxes.some((b) => b.lane === to.lane && b.row > from.row && b.row < to.row);
  if (from.lane === to.lane && !between) return [start, { x, y: to.y }];
  if (between) {
    const side = ground.laneX(to.lane) + ground.laneWidth - gutter * 0.35;
    const above = to.y - gap * 0.6;
    return [
      start,
      { x: start.x, y: turn },
      { x: side, y: turn },
      { x: side, y: above },
      { x, y: above },
      { x, y: to.y },
    ];
  }
  return [start, { x: start.x, y: turn }, { x, y: turn }, { x, y: to.y }];
}

/** From the top of the page into a box that has others of its lane over it. */
function around(x: number, top: number, to: FlowBox, { laneX, laneWidth, gutter, gap }: Ground): Spot[] {
  const side = laneX(to.lane) + laneWidth - gutter * 0.35;
  const above = to.y - gap * 0.6;
  return [
    { x: side, y: top },
    { x: side, y: above },
    { x, y: above },
    { x, y: to.y },
  ];
}

function back(from: FlowBox | undefined, to: FlowBox | undefined, ground: Ground): Spot[] {
  const { laneX, laneWidth, gutter, gap } = ground;
  if (!from) return [];
  const side = laneX(from.lane) + gutter * 0.45;
  const start = { x: from.x, y: from.y + from.height / 2 };
  if (!to) return [start, { x: side, y: start.y }, { x: side, y: ground.top }];
  const entry = laneX(to.lane) + laneWidth - gutter * 0.45;
  const under = Math.min(rowEnd(to, ground) + gap * 0.2, ground.bottom);
  const end = { x: to.x + to.width, y: to.y + to.height / 2 };
  return [
    start,
    { x: side, y: start.y },
    { x: side, y: under },
    { x: entry, y: under },
    { x: entry, y: end.y },
    end,
  ];
}
