/** Keys that tick rows of a list: Space this one, Ctrl+A all shown, Esc none. Pure, for tests. */
import type { KeyLike } from './hotkeys';

/**
 * What is ticked after a key on a row; undefined when the key does nothing here and is for others.
 * Ctrl+A adds to what is ticked already, also where that is filtered away; once more unticks what is shown.
 */
export function pickByKey(
  e: KeyLike,
  row: string,
  picked: ReadonlySet<string>,
  shown: readonly string[],
): ReadonlySet<string> | undefined {
  const ctrl = e.ctrlKey || e.metaKey;
  if (e.key === ' ' && !ctrl && !e.altKey) {
    const next = new Set(picked);
    if (!next.delete(row)) next.add(row);
    return next;
  }
  if (e.key.toLowerCase() === 'a' && ctrl && !e.altKey && !e.shiftKey) {
    const all = shown.every((key) => picked.has(key));
    return all ? new Set([...picked].filter((key) => !shown.includes(key))) : new Set([...picked, ...shown]);
  }
  if (e.key === 'Escape' && picked.size > 0) return new Set();
  return undefined;
}
