/**
 * Keys for a page or panel while it is mounted: `useHotkeys({ 'ctrl+n': newOrder, esc: close })`.
 * Combinations with Ctrl or Alt, F-keys and Esc also work inside text fields; plain letters never do.
 * A handler that returns `false` lets the key go on to whoever else listens.
 */
import { useEffect, useRef } from 'react';
import { matchesHotkey } from './hotkeys';

// biome-ignore lint/suspicious/noConfusingVoidType: "returns nothing" is the usual handler
export type HotkeyHandler = (e: KeyboardEvent) => void | false;

export function useHotkeys(keys: Readonly<Record<string, HotkeyHandler>>, enabled = true): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!enabled) return;
    const hear = (e: KeyboardEvent) => {
      // While a Chinese input method is composing, keys belong to it.
      if (e.defaultPrevented || e.isComposing) return;
      for (const [combo, handler] of Object.entries(latest.current)) {
        if (!matchesHotkey(combo, e)) continue;
        if (isTyping(e.target) && !/ctrl|alt|^esc$|^f\d+$/i.test(combo)) continue;
        if (handler(e) === false) continue;
        e.preventDefault();
        return;
      }
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [enabled]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
