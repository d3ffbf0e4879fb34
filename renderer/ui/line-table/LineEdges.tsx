/** Header (drag a border to change a width, double click to forget it) and totals footer. */
import { memo, type PointerEvent, useRef } from 'react';
import { useT } from '../../i18n/useT';
import { sumDecimals } from '../decimal';
import { cellText } from './edit';
import type { LineColumn, LineRow } from './types';

export interface LineHeadProps {
  columns: readonly LineColumn[];
  widths: readonly number[];
  setWidth: (key: string, width: number | null) => void;
}

export function LineHead({ columns, widths, setWidth }: LineHeadProps) {
  const t = useT();
  const drag = useRef<{ key: string; from: number; width: number } | null>(null);
  const move = (e: PointerEvent) => {
    if (drag.current) setWidth(drag.current.key, drag.current.width + e.clientX - drag.current.from);
  };
  return (
    <>
      <colgroup>
        <col style={{ width: 44 }} />
        {columns.map((c, i) => (
          <col key={c.key} style={{ width: widths[i] }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">{t('ui.table.rowNo')}</th>
          {columns.map((c, i) => (
            <th key={c.key} scope="col" className={c.kind === 'number' ? 'num' : ''}>
              {c.title}
              {c.required ? (
                <span className="dd-lines-must" title={t('ui.table.required')}>
                  *
                </span>
              ) : null}
              {/* biome-ignore lint/a11y/noStaticElementInteractions: a mouse convenience; nothing is lost without it */}
              <span
                className="dd-lines-grip"
                title={t('ui.table.resize', { column: c.title })}
                onPointerDown={(e) => {
                  e.preventDefault();
                  e.stopPropagation();
                  e.currentTarget.setPointerCapture(e.pointerId);
                  drag.current = { key: c.key, from: e.clientX, width: widths[i] ?? 120 };
                }}
                onPointerMove={move}
                onPointerUp={() => {
                  drag.current = null;
                }}
                onPointerCancel={() => {
                  drag.current = null;
                }}
                onDoubleClick={(e) => {
                  e.stopPropagation();
                  setWidth(c.key, null);
                }}
              />
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

export interface LineFootProps {
  columns: readonly LineColumn[];
  rows: readonly LineRow[];
}

/** Summed anew only when rows change, not with every move of the selection. */
export const LineFoot = memo(function LineFoot({ columns, rows }: LineFootProps) {
  const t = useT();
  const total = (c: LineColumn): string => {
    if (c.total === undefined) return '';
    if (typeof c.total === 'function') return c.total(rows);
    const sum = sumDecimals(rows.map((row) => cellText(c, row)));
    return c.format ? c.format(sum) : sum;
  };
  // The words stand in the first column that has no total of its own.
  const labelled = columns.findIndex((c) => c.total === undefined);
  return (
    <tfoot>
      <tr>
        <td />
        {columns.map((c, i) => (
          <td key={c.key} className={c.kind === 'number' ? 'num' : ''}>
            {i === labelled ? t('ui.table.totals', { count: rows.length }) : total(c)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
});
