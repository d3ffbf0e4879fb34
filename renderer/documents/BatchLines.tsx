/** Each paper of a run on a line: what it waits for, why it is not made, what came of it. */
import { Segmented } from 'antd';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../i18n/useT';
import { type DataColumn, DataTable } from '../ui/DataTable';
import { StateTag } from '../ui/StateTag';
import { PaperOutcomeLine, Reasons } from './PaperResults';
import { type PaperResult, taskKey } from './paperJobs';
import type { PlanLine } from './paperPlan';

export interface BatchLinesProps {
  lines: readonly PlanLine[];
  results: readonly PaperResult[];
}

type Show = 'all' | 'able' | 'refused' | 'undone';
interface Row extends PlanLine {
  result: PaperResult | undefined;
}

const showOf: Record<Show, (row: Row) => boolean> = {
  all: () => true,
  able: (r) => r.reasons.length === 0,
  refused: (r) => r.reasons.length > 0,
  undone: (r) => r.result !== undefined && r.result.state !== 'saved' && r.result.state !== 'printed',
};

/** Filter above, head and foot of the table: px that are not lines. */
const AROUND = 104;

export function BatchLines({ lines, results }: BatchLinesProps) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(300);
  // The lines scroll in what the dialog has left; progress and summary come and go above them.
  useLayoutEffect(() => {
    const host = box.current;
    if (!host) return;
    const watch = new ResizeObserver(() => setHeight(Math.max(96, host.clientHeight - AROUND)));
    watch.observe(host);
    return () => watch.disconnect();
  }, []);
  const [show, setShow] = useState<Show>('all');
  const rows = useMemo(() => {
    const found = new Map(results.map((r) => [taskKey(r), r]));
    return lines.map((line): Row => ({ ...line, result: found.get(taskKey(line)) }));
  }, [lines, results]);
  const offered = (Object.keys(showOf) as Show[]).map((value) => ({
    value,
    count: rows.filter(showOf[value]).length,
  }));
  const columns = useMemo(
    (): DataColumn<Row>[] => [
      { key: 'number', title: t('orders.columns.number'), width: 136, render: (r) => r.number },
      {
        key: 'project',
        title: t('orders.columns.project'),
        width: 220,
        render: (r) => (
          <span className="paper-clip" title={r.project}>
            {r.project}
          </span>
        ),
      },
      { key: 'form', title: t('paper.batch.form'), width: 120, render: (r) => r.title },
      { key: 'state', title: t('paper.batch.state'), width: 560, render: (r) => <State row={r} /> },
    ],
    [t],
  );
  return (
    <div ref={box} className="batch-lines">
      <div className="batch-bar">
        <Segmented<Show>
          size="small"
          aria-label={t('paper.batch.show')}
          value={show}
          onChange={setShow}
          options={offered
            .filter(({ value, count }) => value !== 'undone' || count > 0 || show === 'undone')
            .map(({ value, count }) => ({ value, label: `${t(`paper.batch.shown.${value}`)} ${count}` }))}
        />
        <span>{t('paper.batch.order')}</span>
      </div>
      <DataTable
        label={t('paper.list')}
        columns={columns}
        rows={rows.filter(showOf[show])}
        rowKey={taskKey}
        height={height}
      />
    </div>
  );
}

function State({ row: { reasons, result, orderId } }: { row: Row }) {
  const t = useT();
  return (
    <span className="batch-state">
      {result ? (
        <PaperOutcomeLine result={result} short />
      ) : reasons.length ? (
        <>
          <StateTag state="late" plain>
            {t('paper.batch.cannot')}
          </StateTag>
          <Reasons reasons={reasons} orderId={orderId} />
        </>
      ) : (
        <StateTag state="others" plain>
          {t('paper.batch.ready')}
        </StateTag>
      )}
    </span>
  );
}
