/** Key combinations as text (`ctrl+k`, `shift+F2`, `esc`) against key events. Pure, for tests. */
export interface KeyLike {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const NAMES: Readonly<Record<string, string>> = { esc: 'escape', space: ' ', plus: '+' };

/** `ctrl` also means ⌘ on a Mac. Without `shift` in the text, Shift must not be held, and so on. */
export function matchesHotkey(combo: string, e: KeyLike): boolean {
  const parts = combo.toLowerCase().split('+');
  const last = parts.pop() ?? '';
  const key = NAMES[last] ?? last;
  const held = new Set(parts);
  return (
    e.key.toLowerCase() === key &&
    held.has('ctrl') === (e.ctrlKey || e.metaKey) &&
    held.has('shift') === e.shiftKey &&
    held.has('alt') === e.altKey
  );
}
