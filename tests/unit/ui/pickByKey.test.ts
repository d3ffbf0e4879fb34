import { describe, expect, it, vi } from 'vitest';
import { answerCommand, runCommand } from '../../../renderer/ui/commands';
import { pickByKey } from '../../../renderer/ui/pickByKey';

const key = (k: string, held: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {}) => ({
  key: k,
  ctrlKey: held.ctrl ?? false,
  metaKey: false,
  shiftKey: held.shift ?? false,
  altKey: held.alt ?? false,
});
const shown = ['a', 'b', 'c'];
const pick = (e: ReturnType<typeof key>, picked: string[]) => {
  const next = pickByKey(e, 'b', new Set(picked), shown);
  return next && [...next].sort();
};

describe('ticking rows by key', () => {
  it('Space ticks this row and unticks it', () => {
    expect(pick(key(' '), ['a'])).toEqual(['a', 'b']);
    expect(pick(key(' '), ['a', 'b'])).toEqual(['a']);
  });
  it('Ctrl+A ticks all shown, keeps what is filtered away, and once more unticks only what is shown', () => {
    expect(pick(key('a', { ctrl: true }), ['x'])).toEqual(['a', 'b', 'c', 'x']);
    expect(pick(key('A', { ctrl: true }), ['a', 'b', 'c', 'x'])).toEqual(['x']);
  });
  it('Esc unticks all; with none ticked it is for others', () => {
    expect(pick(key('Escape'), ['a', 'x'])).toEqual([]);
    expect(pick(key('Escape'), [])).toBeUndefined();
  });
  it('other keys are for others', () => {
    for (const e of [key('a'), key(' ', { ctrl: true }), key('a', { ctrl: true, alt: true }), key('Enter')])
      expect(pick(e, ['a'])).toBeUndefined();
  });
});

describe('a last answerer', () => {
  it('is asked only when nobody else answered, whoever came first', () => {
    const page = vi.fn<() => boolean>(() => true);
    const last = vi.fn();
    const offPage = answerCommand('print', () => (page() ? undefined : false));
    const offLast = answerCommand('print', last, true);
    runCommand('print');
    expect([page.mock.calls.length, last.mock.calls.length]).toEqual([1, 0]);
    page.mockReturnValue(false);
    runCommand('print');
    expect([page.mock.calls.length, last.mock.calls.length]).toEqual([2, 1]);
    offPage();
    runCommand('print');
    expect(last).toHaveBeenCalledTimes(2);
    offLast();
    expect(runCommand('print')).toBe(false);
  });
});
