/**
 * Straight level and upright lines of one pen, put together: a table comes as four short lines per cell, and is
 * drawn as one line per rule from edge to edge.
 */
import { round } from './round';

/** Ends that lie closer than this, in points, touch. */
const TOUCH = 0.002;

type Span = [from: number, to: number];

export class Rules {
  private readonly level = new Map<number, Span[]>();
  private readonly upright = new Map<number, Span[]>();
  private any = false;

  /** False when the line is neither level nor upright; it is then not taken. */
  add(x1: number, y1: number, x2: number, y2: number): boolean {
    const [lines, at, a, b] = y1 === y2 ? [this.level, y1, x1, x2] : [this.upright, x1, y1, y2];
    if (y1 !== y2 && x1 !== x2) return false;
    const key = round(at);
    const spans = lines.get(key) ?? [];
    if (spans.length === 0) lines.set(key, spans);
    spans.push(a < b ? [a, b] : [b, a]);
    this.any = true;
    return true;
  }

  get empty(): boolean {
    return !this.any;
  }

  /** Path operators without the stroke; empties it. */
  take(): string[] {
    const out: string[] = [];
    for (const [y, spans] of this.level)
      for (const [from, to] of joined(spans)) out.push(`${round(from)} ${y} m ${round(to)} ${y} l`);
    for (const [x, spans] of this.upright)
      for (const [from, to] of joined(spans)) out.push(`${x} ${round(from)} m ${x} ${round(to)} l`);
    this.level.clear();
    this.upright.clear();
    this.any = false;
    return out;
  }
}

function joined(spans: Span[]): Span[] {
  const out: Span[] = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && from <= last[1] + TOUCH) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}
