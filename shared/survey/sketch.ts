/**
 * The sketch of a stake-out sheet: where the points lie, north up, to scale, with deviations drawn larger than
 * they are. Pure: the same marks are drawn as SVG on the screen and as vectors on paper (`svgOf` for both).
 * Coordinates of marks are in the units of `width` and `height` (px or pt), from the top left corner.
 * A picture only: figures come from `verdictOf`, which is exact.
 */
import { inSight, labelPlaces } from './sketchLabels';
import { type Deviation, type StakedPoint, type Tolerances, verdictOf } from './stakeout';

/** What a mark means; colours and widths are the drawer's business. */
export type SketchRole = 'open' | 'within' | 'beyond' | 'accepted' | 'figure' | 'frame';

export type SketchMark =
  | { kind: 'line'; role: SketchRole; from: Spot; to: Spot }
  | { kind: 'circle'; role: SketchRole; at: Spot; radius: number }
  | { kind: 'area'; role: SketchRole; corners: readonly Spot[] }
  | {
      kind: 'text';
      role: SketchRole;
      /** Left, middle or right end of the baseline. */
      at: Spot;
      text: string;
      size: number;
      anchor: 'start' | 'middle' | 'end';
    };
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface SketchAsk {
  points: readonly (StakedPoint & { accepted?: unknown })[];
  limits: Tolerances;
  /** Closed figures by the names of their corners, drawn as thin lines. */
  figures?: readonly (readonly string[])[] | undefined;
  width: number;
  height: number;
  /** Height of point numbers; default 9. */
  fontSize?: number;
  /** How many times larger deviations are drawn than the ground; 0: not drawn; default `auto`. */
  exaggerate?: number | 'auto';
}

export interface Sketch {
  width: number;
  height: number;
  marks: SketchMark[];
  /** Units of the drawing per metre on the ground. */
  scale: number;
  /** Length of the scale bar, metres: 1, 2 or 5 times a power of ten. */
  bar: string;
  /** Deviations are drawn this many times larger than the ground; 0 when none is drawn. */
  exaggeration: number;
  /** Point numbers left out because they would lie over others. */
  unlabelled: number;
}

/** The largest of 1, 2, 5 × 10ⁿ that is not above the value; 0 for what is not above zero. */
export function roundBelow(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 0;
  const power = Math.floor(Math.log10(value));
  for (const [step, up] of [
    [1, 1],
    [5, 0],
    [2, 0],
    [1, 0],
  ] as const) {
    // 10 ** negative is exact only as a quotient.
    const exponent = power + up;
    const round = exponent < 0 ? step / 10 ** -exponent : step * 10 ** exponent;
    if (round <= value * (1 + 1e-12)) return round;
  }
  return 0;
}

const metres = (text: string) => Number(text);

/** Points near each other lose no digits: the origin is taken off as whole and fraction, not as one float. */
function offsets(values: readonly string[]): number[] {
  const parts = values.map((text) => {
    const [whole = '0', fraction = ''] = text.split('.');
    const sign = text.startsWith('-') ? -1 : 1;
    return [Number(whole), fraction ? (sign * Number(fraction)) / 10 ** fraction.length : 0] as const;
  });
  const origin = parts.reduce((least, [whole]) => Math.min(least, whole), parts[0]?.[0] ?? 0);
  return parts.map(([whole, fraction]) => whole - origin + fraction);
}

const roleOf = (point: SketchAsk['points'][number], deviation: Deviation): SketchRole =>
  !point.measured ? 'open' : deviation.within ? 'within' : point.accepted ? 'accepted' : 'beyond';

/** The whole drawing. Points whose design is no number are left out. */
export function sketchOf(ask: SketchAsk): Sketch {
  const { width, height } = ask;
  const size = ask.fontSize ?? 9;
  const points = ask.points.filter(
    (p) => /^-?\d+(\.\d+)?$/.test(p.design.x) && /^-?\d+(\.\d+)?$/.test(p.design.y),
  );
  const norths = offsets(points.map((p) => p.design.x));
  const easts = offsets(points.map((p) => p.design.y));
  const box = (values: readonly number[]) => {
    const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    return values.length ? { low, high } : { low: 0, high: 0 };
  };
  const north = box(norths);
  const east = box(easts);
  // Room for numbers at the edges and, at the foot, for the scale bar; the arrow stands in the top right corner.
  const edge = size * 3;
  const room = { width: Math.max(1, width - 2 * edge), height: Math.max(1, height - 2 * edge - size * 2) };
  // A single point, or several on one spot, is shown as if ten metres were seen.
  const span = { north: north.high - north.low, east: east.high - east.low };
  const seen = Math.max(span.north, span.east) > 0 ? span : { north: 10, east: 10 };
  const scale = Math.min(
    seen.east > 0 ? room.width / seen.east : Number.POSITIVE_INFINITY,
    seen.north > 0 ? room.height / seen.north : Number.POSITIVE_INFINITY,
  );
  const left = edge + (room.width - span.east * scale) / 2;
  const top = edge + (room.height - span.north * scale) / 2;
  const spots = points.map(
    (_, i): Spot => ({
      x: left + (easts[i]! - east.low) * scale,
      y: top + (north.high - norths[i]!) * scale,
    }),
  );

  const marks: SketchMark[] = [];
  const byName = new Map(points.map((p, i) => [p.name, spots[i]!]));
  for (const figure of ask.figures ?? []) {
    const corners = figure.flatMap((name) => byName.get(name) ?? []);
    if (corners.length < 2) continue;
    corners.forEach((from, i) => {
      marks.push({ kind: 'line', role: 'figure', from, to: corners[(i + 1) % corners.length]! });
    });
  }

  const deviations = points.map((p) => verdictOf(p, ask.limits));
  const largest = deviations.reduce((most, d) => Math.max(most, d.ds ? metres(d.ds) / 1000 : 0), 0);
  const exaggeration =
    ask.exaggerate === 'auto' || ask.exaggerate === undefined
      ? largest > 0
        ? roundBelow((size * 3.5) / (largest * scale))
        : 0
      : ask.exaggerate;
  const radius = points.length > 300 ? size / 6 : size / 4;
  const ends: Spot[] = [];
  points.forEach((p, i) => {
    const at = spots[i]!;
    const d = deviations[i]!;
    const role = roleOf(p, d);
    if (p.measured && exaggeration > 0) {
      const to = {
        x: at.x + (metres(d.dy) / 1000) * scale * exaggeration,
        y: at.y - (metres(d.dx) / 1000) * scale * exaggeration,
      };
      // A typing mistake of metres would draw a line across the page.
      if (inSight(to, width, height)) {
        marks.push({ kind: 'line', role, from: at, to });
        ends.push(to, { x: (at.x + to.x) / 2, y: (at.y + to.y) / 2 });
      }
    }
    marks.push({ kind: 'circle', role, at, radius });
  });

  const placed = labelPlaces(
    spots,
    points.map((p) => p.name),
    { size, radius, width, height, ends },
  );
  placed.forEach((label, i) => {
    if (label) marks.push({ kind: 'text', role: roleOf(points[i]!, deviations[i]!), size, ...label });
  });
  const bar = scaleBar(scale, width, height, size);
  marks.push(...northArrow(width, size), ...bar.marks);
  return {
    width,
    height,
    marks,
    scale,
    bar: bar.length,
    exaggeration,
    unlabelled: placed.filter((label) => !label).length,
  };
}

/** In the top right corner, with the letter over it. */
function northArrow(width: number, size: number): SketchMark[] {
  const x = width - size * 1.4;
  const tip = size * 1.5;
  const foot = tip + size * 2.6;
  return [
    { kind: 'text', role: 'frame', at: { x, y: size * 1.2 }, text: 'N', size, anchor: 'middle' },
    {
      kind: 'area',
      role: 'frame',
      corners: [
        { x, y: tip },
        { x: x + size * 0.6, y: foot },
        { x, y: foot - size * 0.6 },
        { x: x - size * 0.6, y: foot },
      ],
    },
  ];
}

/** At the bottom left: a round length of at most a quarter of the width, halved by a tick. */
function scaleBar(scale: number, width: number, height: number, size: number) {
  const length = roundBelow(width / 4 / scale);
  const from = { x: size, y: height - size * 0.6 };
  const to = { x: from.x + length * scale, y: from.y };
  const tick = (x: number, tall: number): SketchMark => ({
    kind: 'line',
    role: 'frame',
    from: { x, y: from.y },
    to: { x, y: from.y - tall },
  });
  const label = (x: number, text: string): SketchMark => ({
    kind: 'text',
    role: 'frame',
    at: { x, y: from.y - size * 0.7 },
    text,
    size: size * 0.9,
    anchor: x === from.x ? 'start' : 'middle',
  });
  const text =
    length >= 1000
      ? `${length / 1000} km`
      : `${length < 1 ? length.toFixed(Math.min(12, Math.ceil(-Math.log10(length)))) : length} m`;
  return {
    length: text,
    marks: [
      { kind: 'line', role: 'frame', from, to },
      tick(from.x, size * 0.5),
      tick((from.x + to.x) / 2, size * 0.3),
      tick(to.x, size * 0.5),
      label(from.x, '0'),
      label(to.x, text),
    ] satisfies SketchMark[],
  };
}
