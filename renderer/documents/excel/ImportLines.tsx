/** What becomes of each row: new, there already, or faulty with what is wrong and how to mend it. */
import { Radio } from 'antd';
import { useMemo, useState } from 'react';
import type { ImportLine, LineKind, OnSame } from '#shared/excel/importRows';
import { sayFault } from '#shared/excel/sentences';
import type { RowTarget } from '#shared/excel/target';
import { useLanguage, useT } from '../../i18n/useT';
import { type DataColumn, DataTable } from '../../ui/DataTable';
import { StateTag } from '../../ui/StateTag';

type Show = 'all' | 'new' | 'same' | 'bad';
const shows: readonly Show[] = ['all', 'new', 'same', 'bad'];
const fits = (kind: LineKind, show: Show): boolean =>
  show === 'all' || show === kind || (show === 'same' && kind === 'unchanged');

export interface ImportLinesProps<T extends object> {
  target: RowTarget<T>;
  lines: readonly ImportLine<T>[];
  counts: Record<LineKind, number>;
  onSame: OnSame;
  setOnSame: (onSame: OnSame) => void;
}

export function ImportLines<T extends object>(p: ImportLinesProps<T>) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { target, lines, counts, onSame } = p;
  const [show, setShow] = useState<Show>('all');
  const same = counts.same + counts.unchanged;
  const many: Record<Show, number> = { all: lines.length, new: counts.new, same, bad: counts.bad };
  const columns = useMemo(
    (): DataColumn<ImportLine<T>>[] => [
      { key: 'no', title: t('excel.import.row'), width: 64, numeric: true, render: (l) => l.no },
      {
        key: 'state',
        title: t('excel.import.state'),
        width: 300,
        render: (l) =>
          l.kind === 'bad' ? (
            <span className="xl-fault">{l.faults.map((f) => sayFault(f, target, language)).join('')}</span>
          ) : (
            <StateTag state={l.kind === 'new' ? 'mine' : 'others'} plain>
              {t(`excel.import.kind.${l.kind === 'same' ? onSame : l.kind}`)}
            </StateTag>
          ),
      },
      ...target.fields.map(
        (field): DataColumn<ImportLine<T>> => ({
          key: field.key,
          title: field.title[language],
          width: 160,
          ellipsis: true,
          render: (l) => {
            const wrong = l.faults.some((f) => f.field === field.key);
            const cell = l.cells[field.key] ?? '';
            return (
              <span className={wrong ? 'xl-wrong' : ''} title={cell}>
                {cell || (wrong ? '—' : '')}
              </span>
            );
          },
        }),
      ),
    ],
    [t, target, language, onSame],
  );
  const rows = lines.filter((l) => fits(l.kind, show));
  return (
    <>
      <div className="xl-line">
        <strong role="status">
          {t('excel.import.counts', { total: lines.length, new: counts.new, same, bad: counts.bad })}
        </strong>
        <Radio.Group
          size="small"
          optionType="button"
          value={show}
          aria-label={t('excel.import.preview')}
          options={shows.map((value) => ({
            value,
            label: `${t(`excel.import.show.${value}`)} ${many[value]}`,
          }))}
          onChange={(e) => setShow(e.target.value as Show)}
        />
        <span className="xl-space" />
        {same > 0 ? (
          <span className="xl-same">
            <span>{t('excel.import.onSame')}</span>
            <Radio.Group
              aria-label={t('excel.import.onSame')}
              value={onSame}
              options={[
                { value: 'skip', label: t('excel.import.skip') },
                { value: 'update', label: t('excel.import.update'), title: t('excel.import.updateHint') },
              ]}
              onChange={(e) => p.setOnSame(e.target.value as OnSame)}
            />
          </span>
        ) : null}
      </div>
      <DataTable
        label={t('excel.import.preview')}
        rows={rows}
        columns={columns}
        rowKey={(l) => String(l.no)}
        height={380}
        rowClass={(l) => (l.kind === 'bad' ? 'xl-row-bad' : '')}
      />
    </>
  );
}
