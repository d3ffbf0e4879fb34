/** Where the window was last time, if that place still exists on the screens there are now. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from '#shared/kernel/zod';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const stateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof stateSchema>;

export const smallest = { width: 1024, height: 680 };
const preferred = { width: 1366, height: 768 };

/** Enough of the title bar to take hold of with a mouse, in pixels. */
const grip = { width: 160, height: 32 };

const overlap = (a: number, aSize: number, b: number, bSize: number): number =>
  Math.min(a + aSize, b + bSize) - Math.max(a, b);

/**
 * The remembered box when its title bar can be grabbed on a display, shrunk to that display;
 * otherwise the preferred size in the middle of the first one (a monitor was unplugged, or first start).
 */
export function placeOn(displays: readonly Box[], state: WindowState | null): Box {
  const first = displays[0] ?? { x: 0, y: 0, ...preferred };
  const home =
    state &&
    displays.find(
      (area) =>
        overlap(state.x, state.width, area.x, area.width) >= grip.width &&
        overlap(state.y, grip.height, area.y, area.height) >= grip.height,
    );
  if (state && home) {
    const width = Math.min(Math.max(state.width, smallest.width), home.width);
    const height = Math.min(Math.max(state.height, smallest.height), home.height);
    return { x: state.x, y: state.y, width, height };
  }
  const width = Math.min(preferred.width, first.width);
  const height = Math.min(preferred.height, first.height);
  return {
    x: Math.round(first.x + (first.width - width) / 2),
    y: Math.round(first.y + (first.height - height) / 2),
    width,
    height,
  };
}

/** A missing or spoilt file is simply no state: a window position is never worth an error. */
export function readState(file: string): WindowState | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

export function writeState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.tmp`, JSON.stringify(state));
    renameSync(`${file}.tmp`, file);
  } catch {
    // Read-only profile: the window just opens in the middle next time.
  }
}
