/**
 * The grid clerks live in, with the keys of WPS: arrows, Enter down, Tab right, F2, Ctrl+C/X/V of blocks,
 * Ctrl+D fill down, Ctrl+Z. Only the rows in sight are drawn, so 2000 rows scroll smoothly.
 * Owns nothing but selection and widths: rows come in, changed rows go out through `onChange`.
 */
import { Dropdown } from 'antd';
import {
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useT } from '../../i18n/useT';
import { lineFaults } from './edit';
import { LineBody } from './LineBody';
import { LineFoot, LineHead } from './LineEdges';
import { LineOptions } from './LineOptions';
import { LineStatus } from './LineStatus';
import { lineMenu } from './menu';
import type { LineColumn, LineFault, LineRow } from './types';
import { useColumnWidths } from './useColumnWidths';
import { useLineGrid } from './useLineGrid';
import './line-table.css';

export interface LineTableProps {
  /** Column widths are remembered under this name. */
  id: string;
  /** Read out as the name of the grid. */
  label: string;
  columns: readonly LineColumn[];
  rows: readonly LineRow[];
  /** All rows, changed. Not called in read-only mode. */
  onChange?: (rows: LineRow[]) => void;
  readOnly?: boolean;
  /** A new blank row; default `{ id: random }`. */
  newRow?: () => LineRow;
  /** px; beyond it the table scrolls. Default 420. */
  maxHeight?: number;
  /** Every time the list of faults changes. `lineFaults(columns, rows)` gives the same list. */
  onFaults?: (faults: LineFault[]) => void;
}

export const ROW = 32;
export const GUTTER = 44;
const OVERSCAN = 6;
/** Options shown at once; typing on narrows them. */
const OFFERED = 50;
const sized = <V extends { height: number; width: number }>(view: V, height: number, width: number): V =>
  view.height === height && view.width === width ? view : { ...view, height, width };
const blank = (): LineRow => ({ id: crypto.randomUUID() }) as LineRow;

export function LineTable(p: LineTableProps) {
  const t = useT();
  const uid = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [view, setView] = useState({ top: 0, height: 400, width: 800 });
  const [note, setNote] = useState('');
  const [marked, setMarked] = useState(0);
  const readOnly = Boolean(p.readOnly || !p.onChange);
  const makeRow = p.newRow ?? blank;

  // An empty table shows one row to type or paste into; it becomes real with the first change.
  const [ghost] = useState(makeRow);
  const empty = p.rows.length === 0;
  const rows = useMemo(() => (empty && !readOnly ? [ghost] : p.rows), [empty, readOnly, ghost, p.rows]);

  const grid = useLineGrid({
    columns: p.columns,
    rows,
    onChange: p.onChange,
    readOnly,
    makeRow: () => makeRow(),
    page: Math.max(1, Math.floor(view.height / ROW) - 3),
    say: (done) => setNote(t('ui.table.pasted', done)),
  });
  const { active, editing } = grid;
  const column = p.columns[active.c];
  const { widths, setWidth } = useColumnWidths(p.id, p.columns, view.width - GUTTER);
  const lefts = useMemo(() => {
    let x = GUTTER;
    return widths.map((w) => {
      const left = x;
      x += w;
      return left;
    });
  }, [widths]);

  const faults = useMemo(() => lineFaults(p.columns, rows), [p.columns, rows]);
  const faultMap = useMemo(() => new Map(faults.map((f) => [`${f.rowId} ${f.key}`, f])), [faults]);
  const { onFaults } = p;
  useEffect(() => onFaults?.(faults), [faults, onFaults]);
  const words = (f: LineFault): string =>
    f.sentence ??
    (f.kind === 'tooManyDecimals' || f.kind === 'notNegative'
      ? t(`ui.number.${f.kind}`, { count: p.columns.find((c) => c.key === f.key)?.decimals ?? 0 })
      : t(`ui.table.${f.kind === 'custom' ? 'required' : f.kind}`));
  const activeFault = column ? faultMap.get(`${rows[active.r]?.id} ${column.key}`) : undefined;

  const options = useMemo(() => {
    const all = column?.kind === 'select' && editing ? (column.options ?? []) : [];
    const fitting = editing?.mode === 'type' ? all.filter((o) => o.includes(editing.text)) : all;
    return fitting.slice(0, OFFERED);
  }, [column, editing]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let frame = 0;
    // In the next frame: a width set while the browser still measures is a loop it reports as an error.
    const watch = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setView((v) => sized(v, box.clientHeight, box.clientWidth)));
    });
    watch.observe(box);
    return () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
    };
  }, []);

  const inSight = useRef('');
  // The active cell comes into sight, between the fixed header and footer.
  const footed = p.columns.some((c) => c.total);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || document.activeElement !== field.current) return;
    // Only when one comes to another cell: who has scrolled on is not thrown back by a column that changes its width.
    const at = `${active.r},${active.c}`;
    if (inSight.current === at) return;
    inSight.current = at;
    const top = ROW + active.r * ROW;
    const foot = footed ? ROW : 0;
    if (top - ROW < box.scrollTop) box.scrollTop = top - ROW;
    else if (top + ROW + foot > box.scrollTop + box.clientHeight)
      box.scrollTop = top + ROW + foot - box.clientHeight;
    const left = lefts[active.c] ?? 0;
    const right = left + (widths[active.c] ?? 0);
    if (left - GUTTER < box.scrollLeft) box.scrollLeft = left - GUTTER;
    else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
  }, [active.r, active.c, footed, lefts, widths]);

  const focus = () => field.current?.focus({ preventScroll: true });
  const cellAt = (e: MouseEvent | PointerEvent) => {
    const cell = (e.target as HTMLElement).closest<HTMLElement>('[data-r]');
    return cell ? { r: Number(cell.dataset.r), c: Number(cell.dataset.c) } : null;
  };
  const mouseDown = (e: MouseEvent) => {
    const at = cellAt(e);
    if (!at) return;
    e.preventDefault();
    focus();
    const r = grid.range;
    const inside = at.r >= r.top && at.r <= r.bottom && (at.c < 0 || (at.c >= r.left && at.c <= r.right));
    if (e.button === 2 && inside) return;
    if (at.c < 0) grid.selectRange({ top: at.r, left: 0, bottom: at.r, right: p.columns.length - 1 });
    else grid.select(at, e.shiftKey);
  };
  const mouseMove = (e: MouseEvent) => {
    if (e.buttons !== 1 || editing) return;
    const at = cellAt(e);
    if (at && at.c >= 0 && (at.r !== active.r || at.c !== active.c)) grid.select(at, true);
  };

  const first = Math.max(0, Math.floor(view.top / ROW) - OVERSCAN);
  const last = Math.min(rows.length - 1, Math.ceil((view.top + view.height) / ROW) + OVERSCAN);
  const tableWidth = GUTTER + widths.reduce((a, b) => a + b, 0);
  const choose = (option: string) => {
    grid.put(option);
    focus();
  };

  return (
    <div className={`dd-lines${readOnly ? ' dd-lines-read' : ''}`}>
      <Dropdown
        trigger={['contextMenu']}
        menu={lineMenu(t, grid, readOnly, focus, () => setNote(t('ui.table.pasteByKey')))}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid inside carries the roles; this only listens */}
        <div
          ref={scroller}
          className="dd-lines-scroll"
          style={{ maxHeight: p.maxHeight ?? 420 }}
          onScroll={(e) => {
            const top = e.currentTarget.scrollTop;
            setView((v) => (v.top === top ? v : { ...v, top }));
          }}
          onMouseDown={mouseDown}
          onMouseMove={mouseMove}
          onDoubleClick={(e) => (cellAt(e) ? grid.begin('caret') : undefined)}
        >
          <div className="dd-lines-sheet" style={{ width: tableWidth }}>
            <table
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is what it is
              role="grid"
              aria-label={p.label}
              aria-rowcount={rows.length + 1}
              aria-colcount={p.columns.length + 1}
              aria-readonly={readOnly}
              style={{ width: tableWidth }}
            >
              <LineHead columns={p.columns} widths={widths} setWidth={setWidth} />
              <LineBody
                columns={p.columns}
                rows={rows}
                first={first}
                last={last}
                range={grid.range}
                fault={(row, key) => {
                  const f = faultMap.get(`${row.id} ${key}`);
                  return f ? words(f) : undefined;
                }}
              />
              {footed ? <LineFoot columns={p.columns} rows={p.rows} /> : null}
            </table>
            <div
              className="dd-lines-range"
              aria-hidden="true"
              style={{
                top: ROW + grid.range.top * ROW,
                left: lefts[grid.range.left],
                width:
                  (lefts[grid.range.right] ?? 0) +
                  (widths[grid.range.right] ?? 0) -
                  (lefts[grid.range.left] ?? 0),
                height: (grid.range.bottom - grid.range.top + 1) * ROW,
              }}
            />
            <input
              ref={field}
              className={`dd-lines-field${editing ? ' dd-lines-editing' : ''}${column?.kind === 'number' ? ' num' : ''}`}
              style={{
                top: ROW + active.r * ROW,
                left: lefts[active.c],
                width: widths[active.c],
                height: ROW,
              }}
              aria-label={t('ui.table.cell', { row: active.r + 1, column: column?.title ?? '' })}
              aria-invalid={activeFault ? true : undefined}
              aria-describedby={`${uid}-s`}
              aria-controls={options.length > 0 ? `${uid}-o` : undefined}
              aria-activedescendant={options.length > 0 && marked >= 0 ? `${uid}-o-${marked}` : undefined}
              inputMode={column?.kind === 'number' ? 'decimal' : 'text'}
              autoComplete="off"
              spellCheck={false}
              readOnly={grid.locked}
              value={editing?.text ?? ''}
              onChange={(e) => {
                // Where other words are taken, too, Enter keeps what is typed unless an option was walked to.
                setMarked(column?.free ? -1 : 0);
                setNote('');
                grid.type(e.target.value);
              }}
              onBlur={grid.finish}
              onKeyDown={(e) => {
                if (e.nativeEvent.isComposing) return;
                if (options.length > 0) {
                  const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
                  if (by && !e.altKey) {
                    e.preventDefault();
                    setMarked((m) => (Math.max(m, by > 0 ? -1 : 0) + by + options.length) % options.length);
                    return;
                  }
                  const chosen = options[Math.min(marked, options.length - 1)];
                  if (e.key === 'Enter' && chosen !== undefined) {
                    e.preventDefault();
                    choose(chosen);
                    return;
                  }
                }
                if (e.key === 'F2' || (e.altKey && e.key === 'ArrowDown')) setMarked(0);
                if (grid.press(e)) {
                  e.preventDefault();
                  e.stopPropagation();
                }
              }}
              {...grid.clipboard}
            />
          </div>
        </div>
      </Dropdown>
      {options.length > 0 ? (
        <LineOptions
          id={`${uid}-o`}
          options={options}
          marked={marked}
          anchor={field.current}
          onChoose={choose}
        />
      ) : null}
      <LineStatus
        id={`${uid}-s`}
        readOnly={readOnly}
        empty={empty}
        note={note}
        faults={faults}
        columns={p.columns}
        words={words}
        here={activeFault}
        onAppend={(count) => {
          grid.append(count);
          focus();
        }}
        onGo={(f) => {
          grid.select({ r: f.row, c: p.columns.findIndex((c) => c.key === f.key) });
          focus();
        }}
      />
    </div>
  );
}
