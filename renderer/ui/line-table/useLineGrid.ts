/**
 * The hands of a LineTable: selection, editing, keys and clipboard, as WPS does them.
 * One text field lies over the active cell and always has the focus. So a Chinese input method
 * starts composing right in the cell, and copy/paste need no clipboard permission.
 */
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import * as edit from './edit';
import { formatTsv, parseTsv } from './tsv';
import { type Cell, type LineColumn, type LineRow, type Range, rangeOf } from './types';

export interface Editing {
  text: string;
  /** `type`: arrows leave the cell. `caret` (F2, double click): arrows move inside the text. */
  mode: 'type' | 'caret';
}

export interface LineGridInput {
  columns: readonly LineColumn[];
  rows: readonly LineRow[];
  onChange?: (rows: LineRow[]) => void;
  readOnly: boolean;
  makeRow: edit.MakeRow;
  /** Rows per page for PageUp/PageDown. */
  page: number;
  say: (pasted: { rows: number; columns: number }) => void;
}

export function useLineGrid(g: LineGridInput) {
  const [sel, setSel] = useState<{ anchor: Cell; head: Cell }>({
    anchor: { r: 0, c: 0 },
    head: { r: 0, c: 0 },
  });
  const [editing, setEditing] = useState<Editing | null>(null);
  const past = useRef<(readonly LineRow[])[]>([]);
  const tabFrom = useRef<number | null>(null);

  const lastRow = Math.max(0, g.rows.length - 1);
  const lastCol = g.columns.length - 1;
  const clamp = (at: Cell): Cell => ({
    r: Math.min(Math.max(0, at.r), lastRow),
    c: Math.min(Math.max(0, at.c), lastCol),
  });
  const active = clamp(sel.anchor);
  const range: Range = rangeOf(active, clamp(sel.head));
  const column = g.columns[active.c];
  const locked = g.readOnly || !column || edit.isFixed(column);

  const apply = (next: readonly LineRow[]) => {
    if (next === g.rows || g.readOnly) return;
    past.current = [...past.current.slice(-99), g.rows];
    g.onChange?.([...next]);
  };
  const undo = () => {
    const before = past.current.pop();
    if (before) g.onChange?.([...before]);
  };

  /** Rows with the text being typed put in its cell; ends editing. */
  const commit = (): readonly LineRow[] => {
    if (!editing) return g.rows;
    const next = edit.setCell(g.rows, g.columns, active, editing.text);
    setEditing(null);
    return next;
  };

  const select = (to: Cell, extend = false) => {
    if (editing) apply(commit());
    setSel((s) => (extend ? { anchor: s.anchor, head: to } : { anchor: to, head: to }));
  };
  const selectRange = (r: Range) => {
    if (editing) apply(commit());
    setSel({ anchor: { r: r.top, c: r.left }, head: { r: r.bottom, c: r.right } });
  };

  /** Moves after writing; going down past the last row adds one, unless that row is still blank. */
  const leave = (dr: number, dc: number): boolean => {
    const rows = commit();
    let to = { r: active.r + dr, c: active.c + dc };
    if (to.c > lastCol) to = { r: to.r + 1, c: 0 };
    if (to.c < 0) to = { r: to.r - 1, c: lastCol };
    const end = rows[lastRow];
    const grows = to.r > lastRow && !g.readOnly && end !== undefined && !edit.isBlankRow(g.columns, end);
    apply(grows ? [...rows, g.makeRow()] : rows);
    if (to.r < 0 || (to.r > lastRow && !grows)) return false;
    setSel({ anchor: to, head: to });
    return true;
  };

  const begin = (mode: Editing['mode'], text?: string) => {
    const row = g.rows[active.r];
    if (locked || !column || !row) return;
    setEditing({ text: text ?? edit.cellText(column, row), mode });
  };

  const insert = (below: boolean) => {
    const at = below ? range.bottom + 1 : range.top;
    apply(edit.insertRows(commit(), at, 1, g.makeRow));
    setSel({ anchor: { r: at, c: active.c }, head: { r: at, c: active.c } });
  };
  const append = (count: number) => {
    const rows = commit();
    apply(edit.insertRows(rows, rows.length, count, g.makeRow));
    setSel({ anchor: { r: rows.length, c: 0 }, head: { r: rows.length, c: 0 } });
  };
  const removeRows = () => {
    const rows = edit.deleteRows(commit(), range.top, range.bottom);
    apply(rows);
    const r = Math.max(0, Math.min(range.top, rows.length - 1));
    setSel({ anchor: { r, c: active.c }, head: { r, c: active.c } });
  };
  const clear = () => apply(edit.clearRange(g.rows, g.columns, range));
  const fill = () => apply(edit.fillDown(commit(), g.columns, range));
  const copyText = (): string => formatTsv(edit.blockOf(g.rows, g.columns, range));
  const pasteText = (text: string) => {
    const block = parseTsv(text);
    if (block.length === 0 || g.readOnly) return;
    const done = edit.pasteBlock(g.rows, g.columns, range, block, g.makeRow);
    apply(done.rows);
    setSel({
      anchor: { r: done.range.top, c: done.range.left },
      head: { r: done.range.bottom, c: done.range.right },
    });
    g.say({ rows: done.range.bottom - done.range.top + 1, columns: done.range.right - done.range.left + 1 });
  };

  const arrows: Record<string, readonly [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    PageUp: [-g.page, 0],
    PageDown: [g.page, 0],
  };

  /** True when the key was ours. */
  const press = (e: KeyboardEvent): boolean => {
    const ctrl = e.ctrlKey || e.metaKey;
    if (e.key === 'Tab' && !ctrl) {
      // At the beginning of blank rows below the last typed one: nothing more to enter, on to what comes next.
      const done = active.c === 0 && active.r > 0 && !editing && !e.shiftKey;
      if (done && g.rows.slice(active.r).every((row) => edit.isBlankRow(g.columns, row))) {
        tabFrom.current = null;
        return false;
      }
      tabFrom.current ??= active.c;
      return leave(0, e.shiftKey ? -1 : 1);
    }
    if (e.key === 'Enter' && !ctrl && !e.altKey) {
      // After a run of Tabs, Enter goes down to where the run began.
      const back = tabFrom.current === null ? 0 : tabFrom.current - active.c;
      tabFrom.current = null;
      if (!leave(e.shiftKey ? -1 : 1, back)) apply(commit());
      return true;
    }
    if (editing) {
      if (e.key === 'Escape') {
        setEditing(null);
        return true;
      }
      const by = arrows[e.key];
      if (by && editing.mode === 'type') {
        leave(...by);
        return true;
      }
      return false;
    }
    const by = arrows[e.key];
    if (by && !e.altKey) {
      tabFrom.current = null;
      const from = e.shiftKey ? clamp(sel.head) : active;
      const far = ctrl ? lastRow + lastCol + 1 : 1;
      select(clamp({ r: from.r + by[0] * far, c: from.c + by[1] * far }), e.shiftKey);
      return true;
    }
    if (e.altKey && e.key === 'ArrowDown') begin('caret');
    else if (e.key === 'Home') select({ r: ctrl ? 0 : active.r, c: 0 }, e.shiftKey);
    else if (e.key === 'End') select({ r: ctrl ? lastRow : active.r, c: lastCol }, e.shiftKey);
    else if (e.key === 'F2') begin('caret');
    else if (e.key === 'Delete' || e.key === 'Backspace') clear();
    else if (ctrl && e.key.toLowerCase() === 'a') {
      selectRange({ top: 0, left: 0, bottom: lastRow, right: lastCol });
    } else if (ctrl && e.key.toLowerCase() === 'd') fill();
    else if (ctrl && e.key.toLowerCase() === 'z') undo();
    else if (e.key === 'Escape' && (range.top !== range.bottom || range.left !== range.right)) select(active);
    else return false;
    return true;
  };

  const clipboard = {
    onCopy: (e: ClipboardEvent) => {
      if (editing) return;
      e.preventDefault();
      e.clipboardData.setData('text/plain', copyText());
    },
    onCut: (e: ClipboardEvent) => {
      if (editing) return;
      e.preventDefault();
      e.clipboardData.setData('text/plain', copyText());
      clear();
    },
    onPaste: (e: ClipboardEvent) => {
      if (editing) return;
      e.preventDefault();
      pasteText(e.clipboardData.getData('text/plain'));
    },
  };

  return {
    active,
    range,
    editing,
    locked,
    select,
    selectRange,
    begin,
    type: (text: string) => setEditing((now) => ({ text, mode: now?.mode ?? 'type' })),
    /** Writes `text` (a chosen option) and goes down or stays. */
    put: (text: string) => {
      setEditing(null);
      apply(edit.setCell(g.rows, g.columns, active, text));
    },
    finish: () => {
      if (editing) apply(commit());
    },
    press,
    clipboard,
    insert,
    append,
    removeRows,
    clear,
    fill,
    undo,
    canUndo: past.current.length > 0,
    copyText,
    pasteText,
  };
}
