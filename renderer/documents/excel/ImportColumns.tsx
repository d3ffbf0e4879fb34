/** Which sheet, which row has the titles, which column is which field: guessed, changeable. */
import { Button } from 'antd';
import { letterOf, type Mapping, withColumn, withHeading } from '#shared/excel/mapping';
import type { ReadFile } from '#shared/excel/readTable';
import type { RowTarget } from '#shared/excel/target';
import { type Encoding, encodings } from '#shared/kernel/textOf';
import { useLanguage, useT } from '../../i18n/useT';

export interface ImportColumnsProps {
  target: Pick<RowTarget, 'fields'>;
  opened: ReadFile & { file: string };
  sheet: number;
  mapping: Mapping;
  onSheet: (at: number) => void;
  onEncoding: (encoding: Encoding) => void;
  onMapping: (mapping: Mapping) => void;
  onAnother: () => void;
}

/** Rows offered as the one with the titles. */
const OFFERED = 20;

export function ImportColumns(p: ImportColumnsProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { opened, mapping, target } = p;
  const table = opened.tables[p.sheet];
  if (!table) return null;
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const titles = table.rows.find(({ no }) => no === mapping.heading)?.cells ?? [];
  const columns = Array.from({ length: width }, (_, i) => ({
    at: i,
    label: t('excel.import.column', { letter: letterOf(i), title: (titles[i] ?? '').slice(0, 20) }).trim(),
  }));
  return (
    <>
      <div className="xl-line">
        <strong>{opened.file}</strong>
        {opened.tables.length > 1 ? (
          <Choice
            label={t('excel.import.sheet')}
            value={p.sheet}
            options={opened.tables.map(({ name, rows }, i) => ({
              value: i,
              label: `${name} (${rows.length})`,
            }))}
            onChange={p.onSheet}
          />
        ) : null}
        {opened.encoding ? (
          <Choice
            label={t('excel.import.encoding')}
            value={encodings.indexOf(opened.encoding)}
            options={encodings.map((e, i) => ({ value: i, label: e.toUpperCase() }))}
            onChange={(i) => p.onEncoding(encodings[i] ?? 'utf-8')}
          />
        ) : null}
        <Choice
          label={t('excel.import.heading')}
          value={mapping.heading}
          options={[
            { value: 0, label: t('excel.import.headingNone') },
            ...table.rows.slice(0, OFFERED).map(({ no, cells }) => ({
              value: no,
              label: t('excel.import.headingRow', {
                row: no,
                text: cells.filter(Boolean).join(' ').slice(0, 24),
              }),
            })),
          ]}
          onChange={(heading) => p.onMapping(withHeading(table, heading, target.fields))}
        />
        <span className="xl-space" />
        <Button onClick={p.onAnother}>{t('excel.import.another')}</Button>
      </div>
      <fieldset className="xl-map">
        <legend>{t('excel.import.map')}</legend>
        {target.fields.map((field) => (
          <label key={field.key}>
            <span>
              {field.title[language]}
              {field.required ? <b className="dd-must"> *</b> : null}
            </span>
            <select
              className="xl-pick"
              aria-label={t('excel.import.columnLabel', { field: field.title[language] })}
              value={mapping.columns[field.key] ?? ''}
              onChange={(e) =>
                p.onMapping(
                  withColumn(mapping, field.key, e.target.value === '' ? undefined : Number(e.target.value)),
                )
              }
            >
              <option value="">{t('excel.import.notThere')}</option>
              {columns.map(({ at, label }) => (
                <option key={at} value={at}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: number;
  options: readonly { value: number; label: string }[];
  onChange: (value: number) => void;
}
const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <label className="xl-choice">
    <span>{label}</span>
    <select
      className="xl-pick"
      aria-label={label}
      value={value}
      onChange={(e) => onChange(Number(e.target.value))}
    >
      {options.map((o) => (
        <option key={o.value} value={o.value}>
          {o.label}
        </option>
      ))}
    </select>
  </label>
);
