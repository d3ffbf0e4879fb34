/** The line under the table: add rows, what keys do, what is wrong and where. */
import { Button } from 'antd';
import { useT } from '../../i18n/useT';
import type { LineColumn, LineFault } from './types';

export interface LineStatusProps {
  id: string;
  readOnly: boolean;
  empty: boolean;
  note: string;
  faults: readonly LineFault[];
  columns: readonly LineColumn[];
  words: (fault: LineFault) => string;
  /** The fault of the active cell, shown before others. */
  here: LineFault | undefined;
  onAppend: (count: number) => void;
  onGo: (fault: LineFault) => void;
}

export function LineStatus(p: LineStatusProps) {
  const t = useT();
  const shown = p.here ?? p.faults[0];
  const title = p.columns.find((c) => c.key === shown?.key)?.title ?? '';
  if (p.readOnly && !shown) return <span id={p.id} />;
  return (
    <div className="dd-lines-status">
      {p.readOnly ? null : (
        <span className="dd-lines-add">
          <Button size="small" onClick={() => p.onAppend(1)}>
            + {t('ui.table.addRow')}
          </Button>
          <Button size="small" type="text" onClick={() => p.onAppend(10)}>
            {t('ui.table.addRows', { count: 10 })}
          </Button>
        </span>
      )}
      <span id={p.id} role="status" className={shown ? 'dd-lines-faulty' : 'dd-lines-note'}>
        {shown ? (
          <>
            {t('ui.table.faults', { count: p.faults.length })}{' '}
            <button type="button" className="dd-link" onClick={() => p.onGo(shown)}>
              {t('ui.table.faultAt', { row: shown.row + 1, column: title, message: p.words(shown) })}
            </button>
          </>
        ) : (
          p.note || (p.empty ? t('ui.table.empty') : t('ui.table.keys'))
        )}
      </span>
    </div>
  );
}
