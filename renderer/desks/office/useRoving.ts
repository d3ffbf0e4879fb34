/**
 * Rows one walks with ↑ ↓ Home End PageUp PageDown: one row is in the tab order, the arrows move the focus.
 * Give the container `ref` and `onKeyDown`; rows carry `data-row` and `tabIndex={tabIndexOf(i)}`.
 */
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';

const PAGE = 10;

export function useRoving<E extends HTMLElement>(count: number) {
  const ref = useRef<E>(null);
  const [at, setAt] = useState(0);
  const held = Math.min(at, Math.max(0, count - 1));

  const focusRow = useCallback((index: number) => {
    const rows = ref.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    const row = rows[Math.min(Math.max(0, index), rows.length - 1)];
    if (!row) return;
    row.focus();
    row.scrollIntoView({ block: 'nearest' });
  }, []);

  const onKeyDown = (e: KeyboardEvent) => {
    if (e.ctrlKey || e.altKey || e.metaKey || e.defaultPrevented) return;
    // Inputs and buttons inside a row keep their own keys.
    if (!(e.target as HTMLElement).matches('[data-row]')) return;
    const to: Record<string, number> = {
      ArrowDown: held + 1,
      ArrowUp: held - 1,
      Home: 0,
      End: count - 1,
      PageDown: held + PAGE,
      PageUp: held - PAGE,
    };
    const next = to[e.key];
    if (next === undefined) return;
    e.preventDefault();
    focusRow(next);
  };

  /** Follows the focus, however it came there (key, click, Tab). */
  const onFocus = (index: number) => () => setAt(index);
  const tabIndexOf = (index: number): 0 | -1 => (index === held ? 0 : -1);

  return { ref, onKeyDown, onFocus, tabIndexOf, focusRow, at: held };
}
