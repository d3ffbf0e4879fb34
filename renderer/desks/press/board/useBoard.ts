/** The board's state: the kept draft, what is being dragged, undo, and which bar is chosen. */
import { useCallback, useMemo, useRef, useState } from 'react';
import {
  type Bar,
  type BoardDraft,
  barsOf,
  isStale,
  type Problem,
  problemsOf,
  withOperation,
} from '#shared/order/board';
import type { Operation } from '#shared/order/eventsPrint';
import type { OrderState } from '#shared/order/state';
import { useDraft } from '../../../store/useDraft';

const UNDOS = 100;

export interface Board {
  orders: readonly OrderState[];
  draft: BoardDraft;
  bars: Bar[];
  /** Without what is being dragged: what the scale is made for, so that it stays under the hand. */
  settled: Bar[];
  problems: Problem[];
  /** Drafts made from a plan that was replaced meanwhile. */
  stale: OrderState[];
  selected: Bar | undefined;
  select(id: string | undefined): void;
  /** While dragging: shown, judged, not kept. */
  preview(order: OrderState, op: Operation | undefined): void;
  /** `step` names a row of small steps that are undone as one. */
  change(draft: BoardDraft, step?: string): void;
  put(order: OrderState, op: Operation, step?: string): void;
  /** After keeping: no draft, and nothing to undo. */
  clear(): void;
  undo(): void;
  canUndo: boolean;
}

export function useBoard(orders: readonly OrderState[]): Board {
  const [{ draft: kept }, set] = useDraft<{ draft: BoardDraft }>('plan-board', { draft: {} });
  const [selected, select] = useState<string>();
  const [dragged, setDragged] = useState<BoardDraft>();
  const [past, setPast] = useState<readonly BoardDraft[]>([]);
  const lastStep = useRef<string | undefined>(undefined);
  // Drafts of orders that are closed or cancelled by now are none.
  const draft = useMemo(() => {
    const open = new Set(orders.map((o) => o.id));
    return Object.fromEntries(Object.entries(kept).filter(([id]) => open.has(id))) as BoardDraft;
  }, [kept, orders]);
  const shown = dragged ?? draft;
  const bars = useMemo(() => barsOf(orders, shown), [orders, shown]);
  const settled = useMemo(() => barsOf(orders, draft), [orders, draft]);
  const problems = useMemo(() => problemsOf(orders, shown), [orders, shown]);
  const change = useCallback(
    (next: BoardDraft, step?: string) => {
      if (step === undefined || step !== lastStep.current) setPast((p) => [...p, draft].slice(-UNDOS));
      lastStep.current = step;
      setDragged(undefined);
      set({ draft: next });
    },
    [draft, set],
  );
  const clear = useCallback(() => {
    lastStep.current = undefined;
    setPast([]);
    set({ draft: {} });
  }, [set]);
  const undo = useCallback(() => {
    const before = past.at(-1);
    if (!before) return;
    lastStep.current = undefined;
    setPast(past.slice(0, -1));
    set({ draft: before });
  }, [past, set]);
  return {
    orders,
    draft,
    bars,
    settled,
    problems,
    stale: orders.filter((o) => isStale(o, draft[o.id])),
    selected: bars.find((b) => b.id === selected),
    select,
    preview: (order, op) => setDragged(op && withOperation(draft, order, op)),
    change,
    put: (order, op, step) => change(withOperation(draft, order, op), step),
    clear,
    undo,
    canUndo: past.length > 0,
  };
}
