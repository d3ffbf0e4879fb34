/** Where point numbers go on a sketch so that none lies over another: first come, first placed; the rest stay off. */
interface Spot {
  readonly x: number;
  readonly y: number;
}
export interface LabelPlace {
  at: Spot;
  text: string;
  anchor: 'start' | 'end';
}
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const inSight = (spot: Spot, width: number, height: number): boolean =>
  spot.x >= 0 && spot.y >= 0 && spot.x <= width && spot.y <= height;

/** Width of a text in units of its height: Chinese characters are square, the rest about half. */
const widthOf = (text: string) =>
  [...text].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.58), 0);

const apart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

export interface LabelRoom {
  size: number;
  radius: number;
  width: number;
  height: number;
  /** Tips of deviation lines: kept clear like the dots themselves. */
  ends: readonly Spot[];
}

/** One place per spot, or null where every corner around it is taken. Boxes are found again by a coarse raster. */
export function labelPlaces(
  spots: readonly Spot[],
  names: readonly string[],
  { size, radius, width, height, ends }: LabelRoom,
): (LabelPlace | null)[] {
  const cell = size * 4;
  const taken = new Map<string, Box[]>();
  const cellsOf = (box: Box) => {
    const keys: string[] = [];
    for (let x = Math.floor(box.left / cell); x <= Math.floor(box.right / cell); x++)
      for (let y = Math.floor(box.top / cell); y <= Math.floor(box.bottom / cell); y++)
        keys.push(`${x} ${y}`);
    return keys;
  };
  const free = (box: Box) => cellsOf(box).every((key) => (taken.get(key) ?? []).every((b) => apart(box, b)));
  const take = (box: Box) => {
    for (const key of cellsOf(box)) {
      const there = taken.get(key);
      if (there) there.push(box);
      else taken.set(key, [box]);
    }
  };
  // A number over a neighbour's dot would be read as that neighbour's.
  for (const s of [...spots, ...ends])
    take({ left: s.x - radius, right: s.x + radius, top: s.y - radius, bottom: s.y + radius });
  // The arrow and the scale bar keep their corners.
  take({ left: width - size * 2.6, right: width, top: 0, bottom: size * 4.2 });
  take({ left: 0, right: width / 4 + size * 4, top: height - size * 2.4, bottom: height });

  return spots.map((s, i) => {
    const text = (names[i] ?? '').slice(0, 16);
    if (!text) return null;
    const long = widthOf(text) * size;
    const gap = radius + size * 0.2;
    for (const [right, up] of [
      [true, true],
      [false, true],
      [true, false],
      [false, false],
    ] as const) {
      const x = right ? s.x + gap : s.x - gap;
      const y = up ? s.y - gap : s.y + gap + size * 0.8;
      const box = {
        left: right ? x : x - long,
        right: right ? x + long : x,
        top: y - size * 0.8,
        bottom: y + size * 0.2,
      };
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height || !free(box)) continue;
      take(box);
      return { at: { x, y }, text, anchor: right ? 'start' : 'end' } as const;
    }
    return null;
  });
}
