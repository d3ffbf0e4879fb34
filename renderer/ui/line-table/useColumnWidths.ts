/** Column widths, remembered on this machine by table id. */
import { useCallback, useEffect, useState } from 'react';
import type { LineColumn } from './types';

const MIN = 48;
const MAX = 900;
const keyOf = (tableId: string): string => `duijie.widths.${tableId}`;

function kept(tableId: string): Record<string, number> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(tableId)) ?? '{}');
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter(([, w]) => typeof w === 'number' && w >= MIN && w <= MAX),
    );
  } catch {
    return {};
  }
}

/**
 * Widths in px that fill `available`: what is left goes to the growing column, unless it was dragged.
 * `setWidth(key, null)` forgets the drag.
 */
export function useColumnWidths(
  tableId: string,
  columns: readonly LineColumn[],
  available: number,
): { widths: number[]; setWidth: (key: string, width: number | null) => void } {
  const [own, setOwn] = useState(() => kept(tableId));
  useEffect(() => setOwn(kept(tableId)), [tableId]);

  const setWidth = useCallback(
    (key: string, width: number | null) =>
      setOwn((before) => {
        const { [key]: _old, ...rest } = before;
        const next =
          width === null ? rest : { ...rest, [key]: Math.round(Math.min(MAX, Math.max(MIN, width))) };
        try {
          localStorage.setItem(keyOf(tableId), JSON.stringify(next));
        } catch {
          // Not remembered then; the table works all the same.
        }
        return next;
      }),
    [tableId],
  );

  const widths = columns.map((c) => own[c.key] ?? c.width ?? 120);
  const left = available - widths.reduce((a, b) => a + b, 0);
  const named = columns.findIndex((c) => c.grow && own[c.key] === undefined);
  const grow = named >= 0 ? named : columns.findIndex((c) => c.kind === 'text' && own[c.key] === undefined);
  if (left > 0 && grow >= 0) widths[grow] = widths[grow]! + left;
  return { widths, setWidth };
}
