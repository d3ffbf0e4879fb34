/**
 * Places for a flow chart: a lane for each post, steps as bands from top to bottom, one act a row, and what it asks
 * for beside it. Pure; the same marks are drawn as SVG on the screen and as vectors on paper. Units are those of
 * `width` (px or pt) from the top left corner. Texts are wrapped by measured width: nothing is ever clipped.
 */
import { emWidth, splitTall } from '../layout/measure';
import type { ActState, Chart, ChartAct } from './chart';
import type { FlowBox, FlowRoute, Rect, Spot } from './places';
import { routesOf } from './routes';

/** `paper`: lines of the chart itself; the others say a state. Colours are the drawer's business. */
export type FlowRole = ActState | 'paper' | 'soft';

export type FlowMark =
  | ({ kind: 'rect'; role: FlowRole; act?: string } & Rect)
  | { kind: 'rule'; role: FlowRole; from: Spot; to: Spot }
  | {
      kind: 'text';
      role: FlowRole;
      /** Left end or middle of the baseline. */
      at: Spot;
      text: string;
      size: number;
      anchor: 'start' | 'middle';
      bold: boolean;
    };

export interface FlowDrawing {
  width: number;
  height: number;
  size: number;
  headHeight: number;
  boxes: FlowBox[];
  /** Each step's place over the full width, the head not counted, and what each of its acts takes of it. */
  bands: { step: string; top: number; bottom: number; acts: { act: string; height: number }[] }[];
  routes: FlowRoute[];
  marks: FlowMark[];
}

export interface FlowAsk {
  width: number;
  /** Height of box titles. */
  size: number;
  /** What stands over the first column and the last. */
  heads: { step: string; notes: string };
  /** Only these acts: one page of several. Left out: all. */
  acts?: readonly string[];
}

const LINE = 1.32;
/** Fonts of a screen may be a little wider than the one measured. */
const SPARE = 0.96;
/** Beside one act: about two thirds of an A4 page. */
const MOST_LINES = 44;
const MARK: Record<ActState, string> = { plain: '', done: '✓ ', current: '● ', late: '！', ahead: '' };

interface TextLine {
  text: string;
  size: number;
  bold: boolean;
  role: FlowRole;
}

export function layoutFlow(chart: Chart, ask: FlowAsk): FlowDrawing {
  const { width, size } = ask;
  const small = size * 0.9;
  const stepWidth = Math.min(size * 6.4, width * 0.1);
  const notesWidth = Math.max(width * 0.24, Math.min(size * 16, width * 0.27));
  const laneWidth = (width - stepWidth - notesWidth) / Math.max(1, chart.lanes.length);
  const gutter = Math.min(size * 0.7, laneWidth * 0.1);
  const pad = size * 0.32;
  const gap = size * 1.6;
  const boxWidth = laneWidth - 2 * gutter;
  const lines = (text: string, room: number, more: Omit<TextLine, 'text'>, even = true): TextLine[] =>
    text === '' ? [] : wrap(text, (room * SPARE) / more.size, even).map((line) => ({ ...more, text: line }));
  const tall = (list: readonly TextLine[]) => list.reduce((sum, l) => sum + l.size * LINE, 0);

  const marks: FlowMark[] = [];
  const put = (list: readonly TextLine[], x: number, top: number, anchor: 'start' | 'middle') => {
    let y = top;
    for (const { text, ...look } of list) {
      marks.push({ kind: 'text', at: { x, y: y + look.size * (LINE - 0.3) }, text, anchor, ...look });
      y += look.size * LINE;
    }
  };
  const rule = (from: Spot, to: Spot, role: FlowRole = 'soft') =>
    marks.push({ kind: 'rule', role, from, to });

  // The head: what each column is.
  const strong = { size, bold: true, role: 'paper' } as const;
  const heads = [
    { title: ask.heads.step, x: 0, width: stepWidth },
    ...chart.lanes.map((l, i) => ({ title: l.title, x: stepWidth + i * laneWidth, width: laneWidth })),
    { title: ask.heads.notes, x: width - notesWidth, width: notesWidth },
  ].map((h) => ({ ...h, lines: lines(h.title, h.width - 2 * pad, strong) }));
  const headHeight = Math.max(...heads.map((h) => tall(h.lines))) + 2 * pad;
  for (const h of heads) put(h.lines, h.x + h.width / 2, (headHeight - tall(h.lines)) / 2, 'middle');

  const boxes: FlowBox[] = [];
  const bands: FlowDrawing['bands'] = [];
  let y = headHeight;
  for (const [no, step] of chart.steps.entries()) {
    const own = chart.acts.filter((a) => a.step === step.id && (ask.acts?.includes(a.id) ?? true));
    if (own.length === 0) continue;
    const top = y;
    const cell = [
      ...lines(`${no + 1} ${MARK[step.state]}${step.title}`, stepWidth - 2 * pad, strong),
      ...lines(step.rule, stepWidth - 2 * pad, { size: small, bold: false, role: 'paper' }),
      ...lines(step.spent, stepWidth - 2 * pad, { size: small, bold: false, role: 'paper' }),
    ];

    const heights: { act: string; height: number }[] = [];
    for (const act of own) {
      const row = boxes.length;
      const lane = chart.lanes.findIndex((l) => l.post === act.lane);
      const inside = boxLines(act, boxWidth - 2 * pad, { size, small }, lines);
      const beside = held(
        act.lines.flatMap((l) =>
          lines(
            l.text,
            notesWidth - 3 * pad,
            { size: small, bold: l.strong ?? false, role: l.late ? 'late' : 'paper' },
            false,
          ),
        ),
      );
      const boxHeight = tall(inside) + 2 * pad;
      const rowHeight = Math.max(boxHeight, tall(beside));
      const at = {
        x: stepWidth + lane * laneWidth + gutter,
        y: y + gap + (rowHeight - boxHeight) / 2,
        width: boxWidth,
        height: boxHeight,
      };
      boxes.push({ act: act.id, lane, row, state: act.state, ...at });
      marks.push({ kind: 'rect', role: act.state, act: act.id, ...at });
      put(inside, at.x + boxWidth / 2, at.y + pad, 'middle');
      put(beside, width - notesWidth + 1.5 * pad, y + gap + (rowHeight - tall(beside)) / 2, 'start');
      heights.push({ act: act.id, height: gap + rowHeight });
      y += gap + rowHeight;
    }
    // Room for the last row's way out, and for a step whose name is taller than its acts.
    y = Math.max(y + gap * 0.3, top + tall(cell) + gap * 0.8);
    put(cell, stepWidth / 2, top + (y - top - tall(cell)) / 2, 'middle');
    rule({ x: 0, y: top }, { x: width, y: top }, top === headHeight ? 'paper' : 'soft');
    bands.push({ step: step.id, top, bottom: y, acts: heights });
  }
  y += gap * 0.4;
  for (let i = 0; i <= chart.lanes.length; i++) {
    const x = stepWidth + i * laneWidth;
    rule({ x, y: 0 }, { x, y }, i === 0 || i === chart.lanes.length ? 'paper' : 'soft');
  }
  const routes = routesOf(chart.links, {
    boxes,
    gutter,
    gap,
    top: headHeight,
    bottom: y,
    laneX: (lane) => stepWidth + lane * laneWidth,
    laneWidth,
  });
  return { width, height: y, size, headHeight, boxes, bands, routes, marks };
}

/** A history longer than a page can hold stands whole on the order's 经过; here its first lines and a mark. */
function held(lines: TextLine[]): TextLine[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), { ...lines[MOST_LINES - 1]!, text: '……' }];
}

function boxLines(
  act: ChartAct,
  room: number,
  { size, small }: { size: number; small: number },
  lines: (text: string, room: number, more: Omit<TextLine, 'text'>) => TextLine[],
): TextLine[] {
  const role = act.state;
  return [
    ...lines(act.title, room, { size, bold: true, role }),
    ...lines(`${MARK[act.state]}${act.tag}`, room, { size: small, bold: false, role }),
    ...lines(act.condition, room, { size: small, bold: true, role }),
  ];
}

/** Lines of at most `ems`; `even`: about equally long, so that no single character is left over on the last one. */
function wrap(text: string, ems: number, even: boolean): string[] {
  if (emWidth(text) <= ems) return [text];
  let best = cut(text, ems);
  for (let room = ems - 0.5; even && room > ems / 2; room -= 0.5) {
    const tighter = cut(text, room);
    if (tighter.lines.length > best.lines.length || (tighter.torn && !best.torn)) break;
    best = tighter;
  }
  return best.lines;
}

/** None begins with a closing mark; `torn`: a Latin word or a number stands on two lines. */
function cut(text: string, ems: number): { lines: string[]; torn: boolean } {
  const lines: string[] = [];
  let torn = false;
  let rest = text.replace(/\s+/g, ' ').trim();
  while (rest !== '') {
    let line = splitTall(rest, ems, 1)[0]!;
    if (/^[，。、；：！）〕]/.test(rest.slice(line.length))) {
      const kept = line.replace(/(?:[!-~]+|.)$/u, '');
      if (kept.trim() !== '') line = kept;
    }
    const after = rest.slice(line.length);
    torn ||= /[0-9A-Za-z]$/.test(line) && /^[0-9A-Za-z]/.test(after);
    rest = after.trim();
    lines.push(line.trim());
  }
  return { lines, torn };
}
