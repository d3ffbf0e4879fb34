/** A short table typed in a dialog: people of a team, papers, checks, material. Every cell is text, also in the draft. */
import { Button, Checkbox, ConfigProvider, Input, Select } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useT } from '../../../i18n/useT';
import { DecimalInput } from '../../../ui/DecimalInput';

export interface RowColumn {
  key: string;
  title: string;
  /** yes: '1' or ''. said: shown, not typed. */
  kind?: 'text' | 'decimal' | 'pick' | 'yes' | 'said';
  options?: readonly { value: string; label: string }[];
  width?: number;
  max?: number;
  hint?: string;
}
export type Row = Record<string, string>;

export interface RowsFieldProps {
  /** Name of the table. */
  label: string;
  columns: readonly RowColumn[];
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** A new row; left out: rows are neither added nor removed. */
  fresh?: () => Row;
  /** Beside “add a row”. */
  beside?: ReactNode;
}

export function RowsField({ label, columns, rows, onChange, fresh, beside }: RowsFieldProps) {
  const t = useT();
  const put = (at: number, key: string, value: string) =>
    onChange(rows.map((r, i) => (i === at ? { ...r, [key]: value } : r)));
  return (
    <fieldset className="ord-rows" onKeyDown={down}>
      <legend>{label}</legend>
      <ConfigProvider componentSize="small">
        <table className="ord-table">
          <thead>
            <tr>
              {columns.map((c) => (
                <th key={c.key} style={c.width ? { width: c.width } : undefined}>
                  {c.title}
                </th>
              ))}
              {fresh ? <th className="ord-rows-off" aria-label={t('common.remove')} /> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity but their place
              <tr key={i}>
                {columns.map((c) => (
                  <td key={c.key} className={c.kind === 'yes' ? 'ord-center' : ''}>
                    <Cell
                      column={c}
                      label={t('orderWork.rows.cell', { row: i + 1, column: c.title })}
                      value={row[c.key] ?? ''}
                      onChange={(value) => put(i, c.key, value)}
                    />
                  </td>
                ))}
                {fresh ? (
                  <td className="ord-center">
                    <Button
                      size="small"
                      type="text"
                      aria-label={t('orderWork.rows.remove', { row: i + 1 })}
                      onClick={() => onChange(rows.filter((_, n) => n !== i))}
                    >
                      ✕
                    </Button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ConfigProvider>
      {fresh ? (
        <div className="ord-deeds">
          <Button size="small" onClick={() => onChange([...rows, fresh()])}>
            {t('orderWork.rows.add')}
          </Button>
          {beside}
        </div>
      ) : null}
    </fieldset>
  );
}

/** Enter goes down the column, as in a table, and never submits the dialog; in a list it chooses. */
function down(e: KeyboardEvent): void {
  const field = e.target;
  if (e.key !== 'Enter' || !(field instanceof HTMLInputElement)) return;
  e.preventDefault();
  const cell = field.closest('td');
  const below = cell?.parentElement?.nextElementSibling?.children[cell.cellIndex];
  if (field.role !== 'combobox') below?.querySelector('input')?.focus();
}

interface CellProps {
  column: RowColumn;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function Cell({ column: c, label, value, onChange }: CellProps) {
  switch (c.kind) {
    case 'said':
      return <span>{value}</span>;
    case 'decimal':
      return <DecimalInput bare label={label} decimals={6} value={value} onChange={onChange} />;
    case 'yes':
      return (
        <Checkbox
          aria-label={label}
          checked={value === '1'}
          onChange={(e) => onChange(e.target.checked ? '1' : '')}
        />
      );
    case 'pick':
      return (
        <Select
          aria-label={label}
          className="ord-fill"
          showSearch={{ optionFilterProp: 'label' }}
          value={value || null}
          options={[...(c.options ?? [])]}
          onChange={(v) => onChange(v ?? '')}
        />
      );
    default:
      return (
        <Input
          aria-label={label}
          value={value}
          maxLength={c.max ?? 200}
          placeholder={c.hint}
          onChange={(e) => onChange(e.target.value)}
        />
      );
  }
}
