/** The rows in sight, with empty space standing for those above and below. */
import { cellText } from './edit';
import type { LineColumn, LineRow, Range } from './types';

const ROW = 32;

export interface LineBodyProps {
  columns: readonly LineColumn[];
  rows: readonly LineRow[];
  /** Indexes of the first and last row drawn. */
  first: number;
  last: number;
  range: Range;
  fault: (row: LineRow, key: string) => string | undefined;
}

export function LineBody({ columns, rows, first, last, range, fault }: LineBodyProps) {
  const span = columns.length + 1;
  return (
    <tbody>
      {first > 0 ? (
        <tr style={{ height: first * ROW }}>
          <td colSpan={span} />
        </tr>
      ) : null}
      {rows.slice(first, last + 1).map((row, i) => {
        const r = first + i;
        const chosen = r >= range.top && r <= range.bottom;
        return (
          <tr key={row.id} aria-rowindex={r + 2}>
            <th scope="row" data-r={r} data-c={-1} className={chosen ? 'dd-lines-chosen' : ''}>
              {r + 1}
            </th>
            {columns.map((column, c) => {
              const raw = cellText(column, row);
              const wrong = fault(row, column.key);
              const names = [
                column.kind === 'number' ? 'num' : '',
                column.readOnly || column.compute ? 'dd-lines-fixed' : '',
                column.kind === 'select' ? 'dd-lines-select' : '',
                wrong ? 'dd-lines-wrong' : '',
              ];
              return (
                <td
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
                  role="gridcell"
                  tabIndex={-1}
                  key={column.key}
                  data-r={r}
                  data-c={c}
                  aria-colindex={c + 2}
                  aria-selected={chosen && c >= range.left && c <= range.right}
                  aria-invalid={wrong ? true : undefined}
                  className={names.filter(Boolean).join(' ')}
                  title={wrong ?? (raw.length > 12 ? raw : undefined)}
                >
                  {column.format && !wrong && raw !== '' ? column.format(raw) : raw}
                </td>
              );
            })}
          </tr>
        );
      })}
      {last < rows.length - 1 ? (
        <tr style={{ height: (rows.length - 1 - last) * ROW }}>
          <td colSpan={span} />
        </tr>
      ) : null}
    </tbody>
  );
}
