import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeOn, readState, writeState } from '../../../electron/window-state';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const monitor = { x: 1366, y: -200, width: 1920, height: 1040 };
const state = { x: 1500, y: 0, width: 1400, height: 800, maximized: false };

describe('window place', () => {
  test('first start: the preferred size, in the middle, inside the display', () => {
    expect(placeOn([monitor], null)).toEqual({ x: 1643, y: -64, width: 1366, height: 768 });
    expect(placeOn([laptop], null)).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
  });

  test('the place of last time on a second monitor', () => {
    expect(placeOn([laptop, monitor], state)).toEqual({ x: 1500, y: 0, width: 1400, height: 800 });
  });

  test('that monitor was unplugged: back to the first display', () => {
    expect(placeOn([laptop], state)).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
  });

  test('a title bar above the screen or a sliver at its edge cannot be grabbed', () => {
    expect(placeOn([laptop], { ...state, x: 0, y: -60 })).toMatchObject({ x: 0, y: 0 });
    expect(placeOn([laptop], { ...state, x: 1300, y: 0 })).toMatchObject({ x: 0, y: 0 });
  });

  test('larger than the display: shrunk to it; smaller than usable: enlarged', () => {
    expect(placeOn([laptop], { ...state, x: 10, y: 10 })).toEqual({ x: 10, y: 10, width: 1366, height: 728 });
    expect(placeOn([monitor], { ...state, width: 200, height: 100 })).toMatchObject({
      width: 1024,
      height: 680,
    });
  });

  test('no display at all still gives a size', () => {
    expect(placeOn([], null)).toMatchObject({ width: 1366, height: 768 });
  });

  test('kept over a restart; a spoilt file is no state', () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-window-'));
    const file = join(folder, 'deep', 'window.json');
    writeState(file, state);
    expect(readState(file)).toEqual(state);
    writeFileSync(file, '{"x":"left"}');
    expect(readState(file)).toBeNull();
    expect(readState(join(folder, 'none.json'))).toBeNull();
    rmSync(folder, { recursive: true, force: true });
  });
});
