import { afterEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../../renderer/i18n/en';
import { keptLanguage } from '../../../renderer/i18n/language';
import { zh } from '../../../renderer/i18n/zh';
import { answerCommand, runCommand } from '../../../renderer/ui/commands';
import { dueFrom } from '../../../renderer/ui/due';
import { splitByKind } from '../../../renderer/ui/file-kind';
import { matchesHotkey } from '../../../renderer/ui/hotkeys';
import { dataUrlBytes, fitFactor, inkBox, scaleStrokes } from '../../../renderer/ui/ink';

describe('due', () => {
  const now = '2026-03-12T14:00:00';
  it.each([
    ['2026-03-12', 'soon', 'today', 0],
    ['2026-03-13', 'soon', 'tomorrow', 1],
    ['2026-03-20', 'others', 'inDays', 8],
    ['2026-03-11', 'late', 'lateDays', 1],
    ['2026-03-12T13:30:00', 'late', 'lateMinutes', 30],
    ['2026-03-12T10:30:00', 'late', 'lateHours', 3],
    ['2026-03-10T10:30:00', 'late', 'lateDays', 2],
    ['2026-03-12T14:30:00', 'soon', 'inMinutes', 30],
    ['2026-03-13T09:00:00', 'soon', 'inHours', 19],
    ['2026-03-13T18:00:00', 'soon', 'tomorrow', 1],
  ])('%s', (due, state, key, count) => expect(dueFrom(due, now)).toEqual({ state, key, count }));
});

describe('hotkeys', () => {
  const key = (k: string, held: Partial<Record<'ctrl' | 'meta' | 'shift' | 'alt', true>> = {}) => ({
    key: k,
    ctrlKey: Boolean(held.ctrl),
    metaKey: Boolean(held.meta),
    shiftKey: Boolean(held.shift),
    altKey: Boolean(held.alt),
  });
  it('match exactly the keys held', () => {
    expect(matchesHotkey('ctrl+k', key('k', { ctrl: true }))).toBe(true);
    expect(matchesHotkey('ctrl+k', key('K', { meta: true }))).toBe(true);
    expect(matchesHotkey('ctrl+k', key('k'))).toBe(false);
    expect(matchesHotkey('ctrl+k', key('k', { ctrl: true, shift: true }))).toBe(false);
    expect(matchesHotkey('esc', key('Escape'))).toBe(true);
    expect(matchesHotkey('shift+F2', key('F2', { shift: true }))).toBe(true);
  });
});

describe('commands', () => {
  it('go to the latest answerer, and on when it declines', () => {
    const first = vi.fn();
    const second = vi.fn(() => false as const);
    const offs = [answerCommand('print', first), answerCommand('print', second)];
    expect(runCommand('print')).toBe(true);
    expect(second).toHaveBeenCalledOnce();
    expect(first).toHaveBeenCalledOnce();
    for (const off of offs) off();
    expect(runCommand('print')).toBe(false);
  });
});

describe('files', () => {
  it('are split by their ending', () => {
    const files = [{ name: 'A.JSON' }, { name: 'b.xlsx' }];
    expect(splitByKind(files, ['.json']).fit).toEqual([files[0]]);
    expect(splitByKind(files, ['.json']).other).toEqual([files[1]]);
    expect(splitByKind(files, []).fit).toEqual(files);
  });
});

describe('ink', () => {
  it('is boxed by its pixels', () => {
    const rgba = new Uint8ClampedArray(5 * 4 * 4);
    expect(inkBox(rgba, 5, 4)).toBeNull();
    for (const [x, y] of [
      [1, 1],
      [3, 2],
    ] as const)
      rgba[(y * 5 + x) * 4 + 3] = 1;
    expect(inkBox(rgba, 5, 4)).toEqual({ x: 1, y: 1, width: 3, height: 2 });
  });
  it('keeps its shape when the pad changes', () => {
    const strokes = [{ color: 'black', points: [{ x: 10, y: 20, time: 1 }] }];
    expect(scaleStrokes(strokes, 0.5)).toEqual([{ color: 'black', points: [{ x: 5, y: 10, time: 1 }] }]);
    expect(strokes[0]!.points[0]!.x).toBe(10);
  });
  it('shrinks to fit, and never grows', () => {
    const strokes = [{ maxWidth: 0, points: [{ x: 800, y: 200 }] }];
    expect(fitFactor(strokes, 1200, 240)).toBe(1);
    expect(fitFactor(strokes, 400, 240)).toBe(0.5);
    expect(fitFactor(strokes, 400, 50)).toBe(0.25);
    expect(fitFactor([], 10, 10)).toBe(1);
  });
  it('is weighed in bytes', () => {
    for (const text of ['', 'a', 'ab', 'abc', 'abcd'])
      expect(dataUrlBytes(`data:image/png;base64,${btoa(text)}`)).toBe(text.length);
  });
});

describe('language', () => {
  afterEach(() => vi.unstubAllGlobals());
  it('is Chinese unless English was chosen, also when storage is closed', () => {
    vi.stubGlobal('localStorage', { getItem: () => 'en' });
    expect(keptLanguage()).toBe('en');
    vi.stubGlobal('localStorage', { getItem: () => 'xx' });
    expect(keptLanguage()).toBe('zh-CN');
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('closed');
      },
    });
    expect(keptLanguage()).toBe('zh-CN');
  });
  it('asks for the same values in both languages', () => {
    const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]!).sort();
    const walk = (a: object, b: object, path: string): void => {
      for (const [key, value] of Object.entries(a)) {
        const other: unknown = (b as Record<string, unknown>)[key];
        const here = `${path}.${key}`;
        if (typeof value === 'string') expect([here, holes(String(other))]).toEqual([here, holes(value)]);
        else walk(value as object, other as object, here);
      }
    };
    walk(zh, en, '');
  });
});
