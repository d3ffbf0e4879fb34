/** The first lines of a point file, with what each column is taken for; any of it may be said otherwise. */
import { Checkbox, Select } from 'antd';
import { type ColumnRole, type Columns, columnRoles } from '#shared/survey/pointColumns';
import type { PointFile } from '#shared/survey/readers';
import { useT } from '../../i18n/useT';

const LINES = 5;

export function StakeoutPreview({ file, onColumns }: { file: PointFile; onColumns(columns: Columns): void }) {
  const t = useT();
  const { roles, header } = file.columns;
  const faulty = new Set(file.faults.map((f) => f.line));
  const choose = (column: number, role: ColumnRole) =>
    // A role stands for one column only: the one that had it before is passed over.
    onColumns({
      header,
      roles: roles.map((r, i) => (i === column ? role : r === role && role !== 'skip' ? 'skip' : r)),
    });
  return (
    <div className="fld-preview">
      <Checkbox checked={header} onChange={(e) => onColumns({ roles, header: e.target.checked })}>
        {t('field.stakeout.import.header')}
      </Checkbox>
      <table>
        <thead>
          <tr>
            <th>{t('field.stakeout.import.lineHead')}</th>
            {roles.map((role, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
              <th key={i}>
                <Select<ColumnRole>
                  size="middle"
                  aria-label={t('field.stakeout.import.column', { column: i + 1 })}
                  value={role}
                  popupMatchSelectWidth={false}
                  options={columnRoles.map((value) => ({ value, label: t(`field.stakeout.role.${value}`) }))}
                  onChange={(value) => choose(i, value)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {file.table.lines.slice(0, LINES).map((line, n) => (
            <tr key={line.line} className={n === 0 && header ? 'fld-preview-head' : ''}>
              <th scope="row" className={faulty.has(line.line) ? 'fld-preview-bad' : ''}>
                {line.line}
              </th>
              {roles.map((_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
                <td key={i}>{line.cells[i] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
