/** Small plots as inline SVG: bars for each metric, lines over a size. No script, no network. */
import type { Measure, Plot } from './model';
import { figure } from './words';

const colours = ['#1677ff', '#8c8c8c', '#d48806', '#389e0d', '#c41d7f', '#531dab', '#08979c', '#a8071a'];
export const colour = (at: number): string => colours[at % colours.length]!;

export const safe = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

const WIDTH = 860;

/** One group of bars per work, each scaled to the longest of its own group: sizes differ by thousands. */
export function bars(measures: readonly Measure[]): string {
  const works = [...new Set(measures.map((m) => m.work))];
  const subjects = [...new Set(measures.map((m) => m.subject))];
  const out: string[] = [];
  let y = 4;
  for (const work of works) {
    const of = measures.filter((m) => m.work === work && Number.isFinite(m.value));
    const most = Math.max(...of.map((m) => m.value), Number.MIN_VALUE);
    out.push(`<text x="0" y="${y + 13}" class="b">${safe(work)}</text>`);
    y += 20;
    for (const m of of) {
      const width = Math.max(1, (m.value / most) * (WIDTH - 400));
      out.push(
        `<text x="250" y="${y + 11}" text-anchor="end">${safe(m.subject)}</text>`,
        `<rect x="260" y="${y}" width="${width.toFixed(1)}" height="13" fill="${colour(subjects.indexOf(m.subject))}"/>`,
        `<text x="${(266 + width).toFixed(1)}" y="${y + 11}">${safe(figure(m.value, m.unit))}</text>`,
      );
      y += 17;
    }
    y += 8;
  }
  return svg(WIDTH, y, out);
}

export function lines(plot: Plot): string {
  const [width, height, left, bottom] = [WIDTH, 340, 70, 40];
  const points = plot.series.flatMap((s) => s.points).filter(([x, y]) => x > 0 && y > 0);
  if (points.length === 0) return '';
  const scale = plot.log ? Math.log10 : (value: number) => value;
  const range = (at: 0 | 1): [number, number] => {
    const values = points.map((p) => scale(p[at]));
    const low = plot.log ? Math.floor(Math.min(...values)) : 0;
    const high = plot.log ? Math.ceil(Math.max(...values)) : Math.max(...values);
    return [low, high === low ? low + 1 : high];
  };
  const [xs, ys] = [range(0), range(1)];
  const px = (x: number) => left + ((scale(x) - xs[0]) / (xs[1] - xs[0])) * (width - left - 190);
  const py = (y: number) => height - bottom - ((scale(y) - ys[0]) / (ys[1] - ys[0])) * (height - bottom - 12);
  const ticks = ([low, high]: [number, number]): number[] =>
    plot.log
      ? Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at))
      : Array.from({ length: 6 }, (_, at) => low + ((high - low) * at) / 5);
  const number = (value: number) => Number(value.toPrecision(3)).toLocaleString('en').replace(/,/g, ' ');
  const out = [
    ...ticks(xs).map(
      (x) =>
        `<path d="M${px(x)} 12V${height - bottom}" class="g"/><text x="${px(x)}" y="${height - bottom + 15}" text-anchor="middle">${number(x)}</text>`,
    ),
    ...ticks(ys).map(
      (y) =>
        `<path d="M${left} ${py(y)}H${width - 190}" class="g"/><text x="${left - 6}" y="${py(y) + 4}" text-anchor="end">${number(y)}</text>`,
    ),
    `<text x="${(left + width - 190) / 2}" y="${height - 6}" text-anchor="middle">${safe(plot.x)}</text>`,
    `<text x="12" y="${height / 2}" text-anchor="middle" transform="rotate(-90 12 ${height / 2})">${safe(plot.y)}</text>`,
    ...plot.series.map(({ name, points: all }, at) => {
      const shown = all.filter(([x, y]) => x > 0 && y > 0);
      const path = shown
        .map(([x, y], i) => `${i ? 'L' : 'M'}${px(x).toFixed(1)} ${py(y).toFixed(1)}`)
        .join('');
      const dots = shown.map(
        ([x, y]) => `<circle cx="${px(x).toFixed(1)}" cy="${py(y).toFixed(1)}" r="3" fill="${colour(at)}"/>`,
      );
      const key = `<rect x="${width - 180}" y="${16 + at * 18}" width="12" height="12" fill="${colour(at)}"/><text x="${width - 162}" y="${26 + at * 18}">${safe(name)}</text>`;
      return `<path d="${path}" fill="none" stroke="${colour(at)}" stroke-width="2"/>${dots.join('')}${key}`;
    }),
  ];
  return svg(width, height, out);
}

const svg = (width: number, height: number, parts: string[]): string =>
  `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">${parts.join('')}</svg>`;
