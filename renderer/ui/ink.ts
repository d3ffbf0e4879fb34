/** Arithmetic of signatures: ink in fractions of the pad, the trimmed box, the right size on paper. Pure. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box around all pixels that are not wholly transparent; null when there is no ink. `rgba` as ImageData. */
export function inkBox(rgba: Uint8ClampedArray, width: number, height: number): Box | null {
  let left = width;
  let top = height;
  let right = -1;
  let bottom = -1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (rgba[(y * width + x) * 4 + 3] === 0) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** Bytes behind a base64 data URL. */
export function dataUrlBytes(url: string): number {
  const base64 = url.slice(url.indexOf(',') + 1);
  return Math.floor((base64.length * 3) / 4) - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);
}

/**
 * How much strokes must shrink to lie inside a pad of this size (px), the pen's width included; 1 when they fit.
 * They never grow: what was drawn low on a narrow pad would fall off a wider one.
 */
export function fitFactor(
  strokes: readonly { maxWidth: number; points: readonly { x: number; y: number }[] }[],
  width: number,
  height: number,
): number {
  let right = 0;
  let bottom = 0;
  for (const s of strokes)
    for (const point of s.points) {
      right = Math.max(right, point.x + s.maxWidth);
      bottom = Math.max(bottom, point.y + s.maxWidth);
    }
  return Math.min(1, right > 0 ? width / right : 1, bottom > 0 ? height / bottom : 1);
}

/** Strokes moved to another pad size: one factor for both directions, so that handwriting keeps its shape. */
export function scaleStrokes<P extends { x: number; y: number }, S extends { points: P[] }>(
  strokes: readonly S[],
  factor: number,
): S[] {
  return strokes.map((s) => ({
    ...s,
    points: s.points.map((p) => ({ ...p, x: p.x * factor, y: p.y * factor })),
  }));
}
