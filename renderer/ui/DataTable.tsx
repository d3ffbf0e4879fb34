/**
 * A list to read and open: 32 px rows, header that stays, sort, filters with counts, and only the rows in sight
 * drawn from 200 rows on. Arrow keys move, Enter opens. With `selection` rows are ticked: by box, Shift+click for all
 * between, Space, Shift+arrows, Ctrl+A for all shown, Esc for none.
 */
import { Table, type TableColumnType } from 'antd';
import { type HTMLAttributes, type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useT } from '../i18n/useT';
import { pickByKey } from './pickByKey';
import './data-table.css';

export interface DataColumn<R> {
  key: string;
  title: ReactNode;
  /** px */
  width?: number;
  render: (row: R, index: number) => ReactNode;
  /** Sorts by this; numbers by size, words by the Chinese order. */
  sortBy?: (row: R) => number | string;
  /** Filters by these words, each with how many rows have it. */
  filterBy?: (row: R) => string;
  /** Right-aligned tabular figures. */
  numeric?: boolean;
  ellipsis?: boolean;
}

export interface DataSelection<R> {
  keys: ReadonlySet<string>;
  /** What the box of a row is called. */
  label: (row: R) => string;
  onChange: (keys: ReadonlySet<string>) => void;
}

export interface DataTableProps<R> {
  label: string;
  rows: readonly R[];
  columns: readonly DataColumn<R>[];
  rowKey: (row: R) => string;
  onOpen?: (row: R) => void;
  /** Boxes before the rows; ticked rows that are filtered away stay ticked. */
  selection?: DataSelection<R>;
  /** Undefined rows are still on their way. */
  loading?: boolean;
  /** Shown when there is nothing at all (an EmptyState). */
  empty?: ReactNode;
  /** px of the body before it scrolls; default: as tall as needed, 560 when virtual. */
  height?: number;
  /** Extra class for a row, e.g. `dd-row-late`. */
  rowClass?: (row: R) => string;
  summary?: ReactNode;
}

const VIRTUAL_FROM = 200;

export function DataTable<R extends object>(p: DataTableProps<R>) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const [listed, setListed] = useState<readonly R[] | null>(null);
  const [filters, setFilters] = useState<Record<string, (string | number | bigint | boolean)[] | null>>({});
  const virtual = p.rows.length > VIRTUAL_FROM;

  const columns = useMemo(
    () =>
      p.columns.map((c): TableColumnType<R> => {
        const { sortBy, filterBy } = c;
        return {
          key: c.key,
          title: c.title,
          width: c.width,
          ellipsis: c.ellipsis,
          align: c.numeric ? 'right' : undefined,
          className: c.numeric ? 'num' : undefined,
          render: (_value, row, index) => c.render(row, index),
          ...(sortBy ? { sorter: (a: R, b: R) => compare(sortBy(a), sortBy(b)) } : {}),
          ...(filterBy
            ? {
                filters: counted(p.rows, filterBy),
                filteredValue: filters[c.key] ?? null,
                onFilter: (value, row: R) => filterBy(row) === value,
              }
            : {}),
        };
      }),
    [p.columns, p.rows, filters],
  );

  const filtering = Object.values(filters).some((f) => f && f.length > 0);
  const shown = filtering && listed ? listed : p.rows;
  const move = (e: KeyboardEvent<HTMLElement>, row: R) => {
    if (e.target !== e.currentTarget) return;
    if (e.key === 'Enter') {
      e.preventDefault();
      p.onOpen?.(row);
      return;
    }
    const key = p.rowKey(row);
    const picked = p.selection && pickByKey(e, key, p.selection.keys, shown.map(p.rowKey));
    if (picked) {
      e.preventDefault();
      p.selection?.onChange(picked);
      return;
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!by) return;
    e.preventDefault();
    const rows = Array.from(box.current?.querySelectorAll<HTMLElement>('[data-row-key]') ?? []);
    const next = rows[rows.indexOf(e.currentTarget) + by];
    // Shift+arrow takes the row one leaves and the row one comes to.
    const to = next?.dataset.rowKey;
    if (e.shiftKey && p.selection && to !== undefined)
      p.selection.onChange(new Set([...p.selection.keys, key, to]));
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };

  if (!p.loading && p.rows.length === 0 && p.empty) return <>{p.empty}</>;
  return (
    <div ref={box} className={`dd-data${p.onOpen ? ' dd-data-open' : ''}`}>
      <Table<R>
        aria-label={p.label}
        size="small"
        columns={columns}
        dataSource={p.rows as R[]}
        rowKey={p.rowKey}
        loading={p.loading}
        pagination={false}
        // The arrows say it; a tooltip would lie over the bar above.
        showSorterTooltip={false}
        virtual={virtual}
        sticky={!virtual && p.height === undefined}
        scroll={
          virtual
            ? { x: widthOf(p.columns) + (p.selection ? 40 : 0), y: p.height ?? 560 }
            : p.height
              ? { y: p.height }
              : undefined
        }
        rowClassName={p.rowClass}
        rowSelection={
          p.selection && {
            selectedRowKeys: [...p.selection.keys],
            preserveSelectedRowKeys: true,
            columnWidth: 40,
            onChange: (keys) => p.selection?.onChange(new Set(keys.map(String))),
            getTitleCheckboxProps: () => ({ 'aria-label': t('ui.data.pickAll') }),
            getCheckboxProps: (row) => ({ 'aria-label': p.selection?.label(row), tabIndex: -1 }),
          }
        }
        locale={{ emptyText: filtering ? t('ui.data.noMatch') : ' ' }}
        onChange={(_page, chosen, _sort, extra) => {
          setFilters(chosen as typeof filters);
          setListed(extra.currentDataSource);
        }}
        onRow={(row): HTMLAttributes<HTMLElement> => ({
          tabIndex: p.onOpen ? 0 : undefined,
          'aria-selected': p.selection ? p.selection.keys.has(p.rowKey(row)) : undefined,
          onClick: p.onOpen ? (e) => (ownClick(e.target) ? undefined : p.onOpen?.(row)) : undefined,
          onKeyDown: p.onOpen ? (e) => move(e, row) : undefined,
        })}
      />
      <div className="dd-data-foot">
        <span role="status">
          {filtering
            ? t('ui.data.shown', { shown: shown.length, total: p.rows.length })
            : t('ui.data.count', { total: p.rows.length })}
        </span>
        {filtering ? (
          <button type="button" className="dd-link" onClick={() => setFilters({})}>
            {t('ui.data.clearFilters')}
          </button>
        ) : null}
        {p.summary}
      </div>
    </div>
  );
}

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN');

const widthOf = (columns: readonly { width?: number }[]): number =>
  columns.reduce((sum, c) => sum + (c.width ?? 120), 0);

/** Links and buttons inside a row do their own thing. */
const ownClick = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest('a,button,input,label,select,.ant-table-selection-column') !== null;

function counted<R>(rows: readonly R[], by: (row: R) => string) {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(by(row), (counts.get(by(row)) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, text: `${value} (${count})` }));
}
