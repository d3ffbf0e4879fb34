/**
 * Points as a DXF of release 12 (AC1009, ASCII), which every CAD program of the last thirty years reads: a POINT and
 * a TEXT with its number for each. East goes to group 10, north to 20, height to 30; digits are written as they are.
 * Chinese in numbers is written as \U+XXXX, so that the file needs no code page.
 */
import Big from 'big.js';
import type { ListedPoint } from './listing';

export const dxfLayers = {
  /** Point numbers 点号, as CASS names it. */
  numbers: { name: 'ZDH', colour: 1 },
  design: { name: 'FY_DESIGN', colour: 3 },
  measured: { name: 'FY_MEASURED', colour: 5 },
} as const;

/** ASCII as it stands, everything else by its number; what DXF reads as its own sign (^, \\) too. */
export const dxfText = (text: string): string =>
  [...text.replace(/\s+/g, ' ')]
    .flatMap((c) => (c.length === 2 ? [c[0]!, c[1]!] : [c]))
    .map((c) => {
      const code = c.charCodeAt(0);
      return code >= 0x20 && code < 0x7f && c !== '^' && c !== '\\'
        ? c
        : `\\U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    })
    .join('');

type Group = readonly [code: number, value: string | number];
const written = (groups: readonly Group[]) =>
  groups.map(([code, value]) => `${String(code).padStart(3)}\r\n${value}\r\n`).join('');

/** Least and greatest of each axis, exact: CAD opens the drawing where the points are. */
function extents(points: readonly ListedPoint[]): Group[] {
  const ends = (values: string[], better: (a: Big, b: Big) => boolean) =>
    values.reduce((best, v) => (better(new Big(v), new Big(best)) ? v : best), values[0] ?? '0');
  const easts = points.map((p) => p.design.y);
  const norths = points.map((p) => p.design.x);
  return [
    [9, '$EXTMIN'],
    [10, ends(easts, (a, b) => a.lt(b))],
    [20, ends(norths, (a, b) => a.lt(b))],
    [30, '0.0'],
    [9, '$EXTMAX'],
    [10, ends(easts, (a, b) => a.gt(b))],
    [20, ends(norths, (a, b) => a.gt(b))],
    [30, '0.0'],
  ];
}

export interface DxfChoices {
  /** Also the points as measured, on a layer of their own. */
  measured?: boolean;
  /** Height of numbers on the ground, metres; default 1. */
  textHeight?: string;
}

/** The whole file as text; all of it is ASCII. */
export function dxfOf(points: readonly ListedPoint[], choices: DxfChoices = {}): string {
  const layer = ({ name, colour }: { name: string; colour: number }): Group[] => [
    [0, 'LAYER'],
    [2, name],
    [70, 0],
    [62, colour],
    [6, 'CONTINUOUS'],
  ];
  const layers = Object.values(dxfLayers);
  const point = (on: string, c: { x: string; y: string; h?: string | undefined }): Group[] => [
    [0, 'POINT'],
    [8, on],
    [10, c.y],
    [20, c.x],
    [30, c.h ?? '0.0'],
  ];
  const entities = points.flatMap((p): Group[] => [
    ...point(dxfLayers.design.name, p.design),
    [0, 'TEXT'],
    [8, dxfLayers.numbers.name],
    [10, p.design.y],
    [20, p.design.x],
    [30, '0.0'],
    [40, choices.textHeight ?? '1.0'],
    [1, dxfText(p.name)],
    ...(choices.measured && p.measured ? point(dxfLayers.measured.name, p.measured) : []),
  ]);
  return written([
    [0, 'SECTION'],
    [2, 'HEADER'],
    [9, '$ACADVER'],
    [1, 'AC1009'],
    ...extents(points),
    // A dot alone is one pixel: a cross of half a metre is seen.
    [9, '$PDMODE'],
    [70, 34],
    [9, '$PDSIZE'],
    [40, '0.5'],
    [0, 'ENDSEC'],
    [0, 'SECTION'],
    [2, 'TABLES'],
    [0, 'TABLE'],
    [2, 'LTYPE'],
    [70, 1],
    [0, 'LTYPE'],
    [2, 'CONTINUOUS'],
    [70, 64],
    [3, 'Solid line'],
    [72, 65],
    [73, 0],
    [40, '0.0'],
    [0, 'ENDTAB'],
    [0, 'TABLE'],
    [2, 'LAYER'],
    [70, layers.length],
    ...layers.flatMap(layer),
    [0, 'ENDTAB'],
    [0, 'ENDSEC'],
    [0, 'SECTION'],
    [2, 'ENTITIES'],
    ...entities,
    [0, 'ENDSEC'],
    [0, 'EOF'],
  ]);
}
